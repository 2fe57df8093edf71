"""What a worker writes down while somebody is on the phone, at the desk, or on paper."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.forms.fields import identity_code_field, read_identity_code
from soihtu.contacts.rules.notification import (
    NO,
    NOT_KNOWN,
    PRIVATE_BODIES,
    YES,
    CarerFacts,
    Missing,
    Notification,
    NotifierFacts,
    SubjectFacts,
)
from soihtu.contacts.terms import Channel, Grounds, Kind, NotifierBody, SubjectRole
from soihtu.teams import queries as teams
from soihtu.teams.rules import target_group
from soihtu.ui import forms as ui

YES_NO = [(YES, _("yes")), (NO, _("no")), (NOT_KNOWN, _("not known"))]
SPOKEN = [(one.value, one.label) for one in Channel if one is not Channel.WEB_FORM]


def _text(label: Any, most: int, *, width: str = "", hint: Any = "") -> forms.CharField:
    widget = ui.widgets.TextInput({"autocomplete": "off", "spellcheck": "false"}, width=width)
    return forms.CharField(label=label, max_length=most, required=False, help_text=hint, widget=widget)


class ArrivalForm(ui.SoihtuForm):
    """How, when and which kind."""

    marks_optional = False
    key = forms.CharField(widget=forms.HiddenInput, max_length=64)
    channel = ui.ChoiceField(label=_("How it came"), choices=SPOKEN, flow="row", initial=Channel.PHONE)
    kind = ui.ChoiceField(
        label=_("What it is"),
        choices=[
            (Kind.CHILD_WELFARE_NOTIFICATION, _("Worry about a child")),
            (Kind.SOCIAL_WELFARE_CONTACT, _("Asks for help or advice")),
            (Kind.SOCIAL_WELFARE_NOTIFICATION, _("Worry about an adult")),
            (Kind.ANTICIPATORY_NOTIFICATION, _("Unborn child")),
        ],
        hints={
            Kind.CHILD_WELFARE_NOTIFICATION: _("child-welfare notification"),
            Kind.SOCIAL_WELFARE_CONTACT: _("contact, with consent"),
            Kind.SOCIAL_WELFARE_NOTIFICATION: _("notification, without consent"),
            Kind.ANTICIPATORY_NOTIFICATION: _("anticipatory notification"),
        },
        flow="row",
        error_messages={"required": _("Choose what this is.")},
    )
    arrived_at = ui.DateTimeField(label=_("Arrived"), help_text=_("All deadlines run from this."))
    backdating_reason = _text(_("Why recorded afterwards"), 300, hint=_("Only when more than 15 minutes have passed."))
    language = ui.ChoiceField(
        label=_("Language"), choices=[("fi", _("Finnish")), ("sv", _("Swedish"))], flow="row", initial="fi"
    )
    acute = forms.BooleanField(label=_("Somebody is in danger right now"), required=False)


class SubjectForm(ui.SoihtuForm):
    """One person the contact is about."""

    marks_optional = False
    role = forms.ChoiceField(label=_("Who"), choices=SubjectRole.choices, initial=SubjectRole.CHILD)
    first_names = _text(_("First names"), 120)
    last_name = _text(_("Last name"), 80)
    identity_code = identity_code_field()
    born_on = ui.DateField(label=_("Born"), required=False)
    age_guess = _text(_("Age, if the day is not known"), 20, width="short")
    expected_on = ui.DateField(label=_("Expected day of birth"), required=False)
    phone = ui.PhoneField(label=_("Phone"), required=False)
    street = _text(_("Street address"), 120)
    postcode = _text(_("Postcode"), 5, width="short")
    town = _text(_("Town"), 60)
    school = _text(_("School or day care"), 120)
    language_spoken = _text(_("Mother tongue"), 40)
    interpreter = forms.BooleanField(label=_("Needs an interpreter"), required=False)
    non_disclosure = forms.BooleanField(label=_("Has a non-disclosure order"), required=False)

    def clean_identity_code(self) -> str:
        return read_identity_code(self.cleaned_data["identity_code"])

    @property
    def facts(self) -> SubjectFacts:
        said = dict(self.cleaned_data)
        return SubjectFacts(language=said.pop("language_spoken"), **said)


class Subjects(ui.RepeatingFormSet):
    entry_legend = _("Person {n}")
    add_label = _("Add another child or person")


class CarerForm(ui.SoihtuForm):
    """A guardian or another carer."""

    marks_optional = False
    first_names = _text(_("First names"), 120)
    last_name = _text(_("Last name"), 80)
    relation = _text(_("Relation to the child"), 60)
    phone = ui.PhoneField(label=_("Phone"), required=False)
    street = _text(_("Address"), 160)
    lives_with_child = forms.ChoiceField(
        label=_("Lives with the child"), choices=[("", _("not asked")), *YES_NO], required=False
    )

    def clean(self) -> dict[str, Any] | None:
        said = super().clean() or {}
        if not any(said.get(name) for name in ("first_names", "last_name", "relation", "phone")):
            raise ValidationError(_("Write the carer's name or relation, or remove this carer."))
        return said

    @property
    def facts(self) -> CarerFacts:
        return CarerFacts(**self.cleaned_data)


class Carers(ui.RepeatingFormSet):
    entry_legend = _("Carer {n}")
    add_label = _("Add a guardian or carer")

    @property
    def may_remove(self) -> bool:
        return self.total_form_count() > 0


class StoryForm(ui.SoihtuForm):
    """What is told."""

    marks_optional = False
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    worry = ui.TextField(
        label=_("What they tell"),
        rows=6,
        max_length=10_000,
        help_text=_("What has been seen or heard, when and where. In their own words."),
        required=False,
    )
    grounds = ui.MultipleChoiceField(label=_("Grounds"), choices=Grounds.choices, flow="row", required=False)
    done_so_far = ui.TextField(label=_("What has been done"), rows=2, max_length=4000, required=False)
    hoped_for = ui.TextField(label=_("What is hoped for"), rows=2, max_length=4000, required=False)
    heard = forms.BooleanField(label=_("Heard from others, not seen themself"), required=False)
    child_told = forms.ChoiceField(label=_("Has the child been told?"), required=False)
    guardian_told = forms.ChoiceField(label=_("Has a guardian been told?"), required=False)
    whole_family_asked = forms.ChoiceField(label=_("Does it concern all children of the family?"), required=False)
    consent_given = forms.ChoiceField(label=_("Does the person agree to this contact?"), required=False)
    police_told = forms.BooleanField(label=_("The police have been told"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("child_told", "guardian_told", "whole_family_asked", "consent_given"):
            self.fields[name].choices = [("", _("not asked")), *YES_NO]  # type: ignore[attr-defined]
        self.fields["municipality"].choices = municipalities()  # type: ignore[attr-defined]


class NotifierForm(ui.SoihtuForm):
    """Who tells."""

    marks_optional = False
    body = forms.ChoiceField(label=_("Who tells"), choices=[("", _("choose")), *NotifierBody.choices])
    sender_first_names = _text(_("First names"), 120)
    sender_last_name = _text(_("Last name"), 80)
    title = _text(_("Post or title"), 120)
    organisation = _text(_("Organisation"), 160)
    sender_phone = ui.PhoneField(label=_("Phone"), required=False)
    email = forms.EmailField(label=_("E-mail"), required=False, help_text=_("A receipt is sent here, without names."))
    relation = _text(_("Relation to the person"), 120)
    is_anonymous = forms.BooleanField(label=_("Stays anonymous"), required=False)
    anonymity_reason = _text(_("Why anonymous"), 300)
    keep_secret = forms.BooleanField(label=_("Asks not to be revealed to the family"), required=False)
    secrecy_grounds = _text(_("Why not to be revealed"), 300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].error_messages["required"] = _("Choose who tells.")

    @property
    def facts(self) -> NotifierFacts:
        said = dict(self.cleaned_data)
        return NotifierFacts(
            first_names=said.pop("sender_first_names"),
            last_name=said.pop("sender_last_name"),
            phone=said.pop("sender_phone"),
            is_official=said["body"] not in PRIVATE_BODIES,
            **said,
        )


def municipalities() -> list[tuple[Any, Any]]:
    """Our own municipalities first; the rest under their own heading, because a contact may belong elsewhere."""
    own_name = "name_sv" if get_language() == "sv" else "name_fi"
    ours = sorted((getattr(one, own_name), one.pk) for one in teams.our_municipalities())
    others = sorted((getattr(one, own_name), one.pk) for one in teams.other_municipalities())
    return [
        ("", _("not known")),
        (_("Our county"), [(code, name) for name, code in ours]),
        (_("Other counties"), [(code, name) for name, code in others]),
    ]


def as_notification(
    arrival: dict[str, Any],
    subjects: list[SubjectFacts],
    carers: list[CarerFacts],
    story: dict[str, Any],
    notifier: NotifierFacts,
    *,
    on: dt.date,
) -> Notification:
    """The facts of all parts together. Who tells about themself need not be written twice."""
    if notifier.body == NotifierBody.SELF and len(subjects) == 1 and not subjects[0].first_names:
        subjects = [_self(subjects[0], notifier)]
    adults = [one.born_on for one in subjects if one.role == SubjectRole.ADULT]
    about_child = arrival["kind"] in {Kind.CHILD_WELFARE_NOTIFICATION, Kind.ANTICIPATORY_NOTIFICATION}
    about_child = about_child or any(one.role != SubjectRole.ADULT for one in subjects)
    told = {name: story[name] for name in story if name not in {"municipality", "heard", "grounds"}}
    return Notification(
        kind=arrival["kind"],
        language=arrival["language"],
        acute=arrival["acute"],
        target_group=target_group(is_child_matter=about_child, born_on=adults[0] if adults else None, on=on),
        municipality_code=story["municipality"],
        grounds=tuple(story["grounds"]),
        first_hand=not story["heard"],
        subjects=tuple(subjects),
        carers=tuple(carers),
        notifier=notifier,
        **told,
    )


def _self(subject: SubjectFacts, notifier: NotifierFacts) -> SubjectFacts:
    values = {name: getattr(subject, name) for name in SubjectFacts.__dataclass_fields__}
    values |= {"first_names": notifier.first_names, "last_name": notifier.last_name}
    values |= {"phone": subject.phone or notifier.phone}
    return SubjectFacts(**values)


# Where each missing part is said: which form of the page, and which of its fields.
PLACES: dict[Missing, tuple[str, str]] = {
    Missing.WORRY: ("story", "worry"),
    Missing.SUBJECT: ("arrival", "kind"),
    Missing.SUBJECT_UNRECOGNISABLE: ("subject", "first_names"),
    Missing.CHILD: ("arrival", "kind"),
    Missing.EXPECTANT_PARENT: ("arrival", "kind"),
    Missing.OFFICIAL_ONLY: ("arrival", "kind"),
    Missing.OFFICIAL_IS_NAMED: ("notifier", "is_anonymous"),
    Missing.BODY_DOES_NOT_FIT: ("notifier", "body"),
    Missing.NOTIFIER_NAME: ("notifier", "sender_last_name"),
    Missing.NOTIFIER_POST: ("notifier", "title"),
    Missing.NOTIFIER_CONTACT: ("notifier", "sender_phone"),
    Missing.ANONYMITY_REASON: ("notifier", "anonymity_reason"),
    Missing.SECRECY_GROUNDS: ("notifier", "secrecy_grounds"),
    Missing.CONSENT: ("story", "consent_given"),
    Missing.ARRIVED_LATER: ("arrival", "arrived_at"),
    Missing.BACKDATING_REASON: ("arrival", "backdating_reason"),
}
