"""Who is telling, and how we reach them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.citizen.stories import Role, Story
from soihtu.contacts.rules.notification import PRIVATE_BODIES
from soihtu.contacts.terms import NotifierBody
from soihtu.ui import forms as ui

OFFICIAL_BODIES = [(body.value, capfirst(body.label)) for body in NotifierBody if body not in PRIVATE_BODIES]
PRIVATE_CHOICES = [
    (NotifierBody.RELATIVE.value, _("A relative or somebody close")),
    (NotifierBody.PRIVATE.value, _("A neighbour, an acquaintance or another private person")),
]
NAME_HELP = {"first_names": _("Write your first name."), "last_name": _("Write your last name.")}


class StoryForm(ui.SoihtuForm):
    """A form that knows the story so far and speaks its words."""

    def __init__(self, *args: Any, story: Story, **kwargs: Any) -> None:
        self.story = story
        super().__init__(*args, **kwargs)


def name_field(
    label: Any, *, required: Any = "", autocomplete: str = "off", most: int = 80, hint: Any = ""
) -> forms.CharField:
    """A name; `required` is the sentence to say when it is missing."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=bool(required),
        help_text=hint,
        error_messages={"required": required} if required else None,
        widget=ui.widgets.TextInput({"autocomplete": autocomplete, "spellcheck": "false"}),
    )


def email_field() -> forms.EmailField:
    return forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("We send a receipt. The message does not tell whom it is about."),
        error_messages={"invalid": _("Write the whole e-mail address, for example name@example.fi.")},
        widget=ui.widgets.TextInput({"type": "email", "autocomplete": "email", "spellcheck": "false"}, width="mid"),
    )


class RoleForm(StoryForm):
    role = ui.ChoiceField(label=_("In which role do you tell?"), error_messages={"required": _("Choose who you are.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices, hints = _roles(self.story)
        field = self.fields["role"]
        field.choices = choices  # type: ignore[attr-defined]
        field.widget.hints = hints
        if self.story.support:
            field.label = _("Who needs help?")


def _roles(story: Story) -> tuple[list[tuple[str, Any]], dict[str, Any]]:
    if story.support:
        return (
            [
                (Role.SELF, _("I myself or my family")),
                (Role.CLOSE, _("Somebody close to me")),
                (Role.OFFICIAL, _("Somebody I meet in my work")),
            ],
            {
                Role.CLOSE: _("They have agreed that you contact us."),
                Role.OFFICIAL: _("They have agreed that you contact us."),
            },
        )
    return (
        [
            (Role.OFFICIAL, _("I tell in my work or position of trust")),
            (Role.NAMED, _("I tell as a private person, by my name")),
            (Role.ANONYMOUS, _("I tell as a private person, without my name")),
        ],
        {
            Role.OFFICIAL: _("For example school, day care, health care, police or parish. You cannot be anonymous."),
            Role.NAMED: _("We can call you and ask more. You may ask that the family is not told your name."),
            Role.ANONYMOUS: _(
                "We do not ask who you are. We then cannot ask you more, and you cannot prove later that you told."
            ),
        },
    )


class OfficialForm(StoryForm):
    """Domain rule 7: an obliged professional gives name, post and contact, and is never anonymous."""

    body = forms.ChoiceField(
        label=_("Where do you work?"),
        choices=[("", _("Choose")), *OFFICIAL_BODIES],
        error_messages={"required": _("Choose where you work.")},
    )
    organisation = name_field(
        _("Workplace"),
        required=_("Write your workplace."),
        most=160,
        autocomplete="organization",
        hint=_("For example the name of the school or the health centre"),
    )
    first_names = name_field(_("First name"), required=NAME_HELP["first_names"], most=120, autocomplete="given-name")
    last_name = name_field(_("Last name"), required=NAME_HELP["last_name"], autocomplete="family-name")
    title = name_field(
        _("Post or title"), required=_("Write your post or title."), most=120, autocomplete="organization-title"
    )
    phone = ui.PhoneField(
        label=_("Phone"), required=False, help_text=_("A phone number or an e-mail address is needed.")
    )
    email = email_field()

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if not (said.get("phone") or said.get("email") or self.has_error("phone") or self.has_error("email")):
            self.add_error("phone", _("Write a phone number or an e-mail address, so that we can ask more."))
        return said


class _PrivateForm(StoryForm):
    body = ui.ChoiceField(
        label=_("Who are you to the person?"),
        choices=PRIVATE_CHOICES,
        error_messages={"required": _("Choose who you are.")},
    )


class NamedForm(_PrivateForm):
    relation = name_field(_("How do you know them?"), most=120, hint=_("For example grandmother or neighbour"))
    first_names = name_field(_("First name"), required=NAME_HELP["first_names"], most=120, autocomplete="given-name")
    last_name = name_field(_("Last name"), required=NAME_HELP["last_name"], autocomplete="family-name")
    phone = ui.PhoneField(label=_("Phone"), required=False)
    email = email_field()
    keep_secret = forms.BooleanField(
        label=_("I ask that my name is not told to those concerned"),
        required=False,
        help_text=_(
            "They usually have the right to know who told. Your name can be kept secret if telling it would be "
            "against the interest of the child or would endanger you."
        ),
    )
    secrecy_grounds = forms.CharField(
        label=_("Why should your name be kept secret?"),
        max_length=300,
        required=False,
        widget=ui.widgets.Textarea(rows=3),
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("keep_secret") and not said.get("secrecy_grounds"):
            self.add_error("secrecy_grounds", _("Tell why your name should be kept secret. We assess it by law."))
        return said


class CloseForm(_PrivateForm):
    """Somebody asks for another person, who has agreed to it."""

    relation = name_field(_("How do you know them?"), most=120, hint=_("For example daughter or friend"))
    first_names = name_field(_("First name"), required=NAME_HELP["first_names"], most=120, autocomplete="given-name")
    last_name = name_field(_("Last name"), required=NAME_HELP["last_name"], autocomplete="family-name")
    phone = ui.PhoneField(
        label=_("Phone"), required=False, help_text=_("A phone number or an e-mail address is needed.")
    )
    email = email_field()

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if not (said.get("phone") or said.get("email") or self.has_error("phone") or self.has_error("email")):
            raise ValidationError(_("Write a phone number or an e-mail address, so that we can get in touch."))
        return said


class AnonymousForm(_PrivateForm):
    anonymity_reason = forms.CharField(
        label=_("Why do you stay anonymous?"),
        max_length=300,
        help_text=_("Write only what does not reveal you, for example: I am afraid of what the family might do."),
        error_messages={"required": _("Tell shortly why you stay anonymous.")},
        widget=ui.widgets.Textarea(rows=2),
    )
