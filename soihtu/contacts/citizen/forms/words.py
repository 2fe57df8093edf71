"""What the worry is, what has been done, who knows, and the last look before sending."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from soihtu.contacts import attachments
from soihtu.contacts.citizen.forms.persons import YES_NO_UNKNOWN
from soihtu.contacts.citizen.forms.senders import StoryForm
from soihtu.contacts.rules.notification import NO, YES
from soihtu.contacts.terms import Grounds
from soihtu.ui import forms as ui

YES_NO = [(YES, _("Yes")), (NO, _("No"))]
LONGEST = 10_000
OF_CHILD = (
    *(Grounds.NEGLECT, Grounds.VIOLENCE, Grounds.SEXUAL_ABUSE, Grounds.PARENT_SUBSTANCE, Grounds.PARENT_EXHAUSTION),
    *(Grounds.OWN_SUBSTANCE, Grounds.OWN_MENTAL_HEALTH, Grounds.OFFENDING, Grounds.SCHOOL_ABSENCE, Grounds.CONFLICT),
    *(Grounds.NO_NETWORK, Grounds.ECONOMY, Grounds.HOUSING, Grounds.OTHER),
)
OF_PARENTS = (
    *(Grounds.PARENT_SUBSTANCE, Grounds.PARENT_EXHAUSTION, Grounds.VIOLENCE, Grounds.OFFENDING, Grounds.CONFLICT),
    *(Grounds.NO_NETWORK, Grounds.ECONOMY, Grounds.HOUSING, Grounds.COPING, Grounds.OTHER),
)
OF_ANYBODY = (
    *(Grounds.COPING, Grounds.ECONOMY, Grounds.HOUSING, Grounds.OWN_MENTAL_HEALTH, Grounds.OWN_SUBSTANCE),
    *(
        Grounds.VIOLENCE,
        Grounds.PARENT_EXHAUSTION,
        Grounds.CONFLICT,
        Grounds.NO_NETWORK,
        Grounds.NEGLECT,
        Grounds.OTHER,
    ),
)
# To somebody who asks for themself the same grounds are put in words that do not judge.
OWN_WORDS: dict[str, Any] = {
    Grounds.COPING: _("Coping with daily life"),
    Grounds.ECONOMY: _("Money or debts"),
    Grounds.HOUSING: _("A home, or losing it"),
    Grounds.OWN_MENTAL_HEALTH: _("My mind or my strength"),
    Grounds.OWN_SUBSTANCE: _("Alcohol, drugs or gambling"),
    Grounds.VIOLENCE: _("Violence or the fear of it"),
    Grounds.PARENT_EXHAUSTION: _("I am worn out as a parent"),
    Grounds.CONFLICT: _("Quarrels or separation"),
    Grounds.NO_NETWORK: _("I have nobody to help"),
    Grounds.OTHER: _("Something else"),
}


class DangerForm(StoryForm):
    acute = ui.ChoiceField(
        label=_("Is somebody in danger right now?"),
        choices=[(YES, _("Yes")), (NO, _("No, as far as I know"))],
        hints={YES: _("For example violence, a small child alone, or thoughts of suicide")},
        flow="row",
        error_messages={"required": _("Choose whether somebody is in danger right now.")},
    )


class WorryForm(StoryForm):
    grounds = ui.MultipleChoiceField(
        label=_("What is it about?"), required=False, help_text=_("Choose as many as fit.")
    )
    worry = ui.TextField(
        label=_("What have you seen or heard?"),
        rows=9,
        max_length=LONGEST,
        help_text=_(
            "Tell what happened, when and where, and what the child or the adult said. Write "
            "what you know, not what you suspect of reasons."
        ),
        error_messages={"required": _("Tell in your own words what makes you worry.")},
    )
    first_hand = ui.ChoiceField(
        label=_("How do you know of it?"),
        choices=[(YES, _("I have seen or heard it myself")), (NO, _("Somebody told me"))],
        error_messages={"required": _("Choose whether you have seen it yourself or somebody told you.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["grounds"].choices = self._grounds()  # type: ignore[attr-defined]
        if self.story.support:
            self._ask_for_help()

    def _grounds(self) -> list[tuple[str, Any]]:
        if self.story.is_self:
            return [(one.value, words) for one, words in OWN_WORDS.items()]  # type: ignore[attr-defined]
        chosen = OF_CHILD if self.story.about_child else OF_PARENTS if self.story.anticipatory else OF_ANYBODY
        return [(one.value, capfirst(one.label)) for one in chosen]

    def _ask_for_help(self) -> None:
        del self.fields["first_hand"]
        words = self.fields["worry"]
        words.label = _("What is hard now?") if self.story.is_self else _("What kind of support is needed?")
        words.help_text = _("Tell in your own words. A few sentences are enough.")
        words.error_messages["required"] = _("Tell in your own words what you need help with.")
        self.fields["grounds"].label = _("What does it have to do with?")


class DoneForm(StoryForm):
    done_so_far = ui.TextField(
        label=_("What has been done so far?"),
        rows=4,
        max_length=LONGEST,
        required=False,
        help_text=_("For example talks with the family, support at school, earlier notifications"),
    )
    hoped_for = ui.TextField(label=_("What do you hope for?"), rows=4, max_length=LONGEST, required=False)
    police_told = ui.ChoiceField(
        label=_("Have the police been told?"),
        choices=YES_NO,
        flow="row",
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.story.support:
            del self.fields["police_told"]
        if self.story.support:
            self.fields["done_so_far"].help_text = _("For example what you have tried, or who helps now")
        elif self.story.anticipatory:
            self.fields["done_so_far"].help_text = _("Support the parents have had, and how they live")
        elif self.story.is_official and self.story.about_child:
            self.fields["police_told"].help_text = _(
                "When you have reason to suspect a sexual offence or violence against a child, "
                "you must tell the police "
                "as well (Child Welfare Act, section 25, subsection 3)."
            )


class ToldForm(StoryForm):
    """Who knows of it (structures 4009 and 4019), and whether they agree (SHL 35 §)."""

    child_told = ui.ChoiceField(
        label=_("Have you told the child that you notify?"),
        choices=YES_NO_UNKNOWN,
        flow="row",
        error_messages={"required": _("Choose whether the child knows.")},
    )
    guardian_told = ui.ChoiceField(
        label=_("Have you told a parent or guardian?"),
        choices=YES_NO_UNKNOWN,
        flow="row",
        error_messages={"required": _("Choose whether a parent or guardian knows.")},
    )
    consent_given = ui.ChoiceField(
        label=_("Has the person agreed that you contact us?"),
        choices=YES_NO_UNKNOWN,
        flow="row",
        error_messages={"required": _("Choose whether the person has agreed.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        story = self.story
        if story.about_child or story.anticipatory:
            del self.fields["consent_given"]
        elif not (story.worry and story.has_children):
            del self.fields["child_told"], self.fields["guardian_told"]
        if story.anticipatory:
            self._ask_of_parents()
        if story.support:
            self.fields["consent_given"].choices = YES_NO  # type: ignore[attr-defined]

    def _ask_of_parents(self) -> None:
        self.fields["child_told"].label = _("Have you told the expectant parent that you notify?")
        self.fields["child_told"].error_messages["required"] = _("Choose whether the expectant parent knows.")
        self.fields["guardian_told"].label = _("Have you told the other parent?")
        self.fields["guardian_told"].error_messages["required"] = _("Choose whether the other parent knows.")
        for field in self.fields.values():
            field.choices = YES_NO  # type: ignore[attr-defined]

    def clean_consent_given(self) -> str:
        said: str = self.cleaned_data["consent_given"]
        if self.story.support and said == NO:
            raise forms.ValidationError(
                _(
                    "Without agreement this is a notification of a need for social welfare. You can "
                    "change to it below; your answers stay."
                ),
                code="no_consent",
            )
        return said


class FilesForm(StoryForm):
    added = ui.FilesField(
        label=_("Choose files"),
        required=False,
        help_text=_("Pictures (JPEG, PNG, WebP) and PDF. At most five files, 10 megabytes each."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["added"].widget.attrs["accept"] = attachments.ACCEPT


class CheckForm(forms.Form):
    """The last page asks nothing new. `homepage` is for machines; whoever fills it says that they are a person."""

    key = forms.CharField(max_length=64, widget=forms.HiddenInput)
    said = forms.CharField(max_length=400_000, widget=forms.HiddenInput)
    homepage = forms.CharField(required=False)
    is_person = forms.BooleanField(label=_("I am a person and I send this myself"), required=False)
