"""Who somebody is: one of those proposed, or a person the register does not know yet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.forms.fields import identity_code_field, read_identity_code
from soihtu.contacts.models import Carer, Subject
from soihtu.contacts.rules.notification import NO, YES
from soihtu.contacts.terms import SubjectRole
from soihtu.people.actions import PersonFacts
from soihtu.people.terms import RelationKind, ServiceLanguage
from soihtu.ui import forms as ui

CARER_KINDS = [
    (one.value, one.label)
    for one in (RelationKind.PARENT, RelationKind.STEP_PARENT, RelationKind.OTHER_CARER, RelationKind.GRANDPARENT)
]


class PersonForm(ui.SoihtuForm):
    """A new person, filled with what the sender told."""

    marks_optional = False

    first_names = forms.CharField(label=_("First names"), max_length=120, required=False)
    last_name = forms.CharField(label=_("Last name"), max_length=80, required=False)
    identity_code = identity_code_field()
    born_on = ui.DateField(label=_("Born"), required=False)
    expected_on = ui.DateField(label=_("Expected day of birth"), required=False)
    service_language = ui.ChoiceField(
        label=_("Service language"), choices=ServiceLanguage.choices, flow="row", initial=ServiceLanguage.FINNISH
    )
    mother_tongue = forms.CharField(label=_("Mother tongue (code)"), max_length=3, required=False)
    interpreter_language = forms.CharField(label=_("Interpreter needed in"), max_length=40, required=False)
    phone = ui.PhoneField(label=_("Phone"), required=False)
    street = forms.CharField(label=_("Street address"), max_length=120, required=False)
    postcode = forms.CharField(label=_("Postcode"), max_length=5, required=False)
    town = forms.CharField(label=_("Town"), max_length=60, required=False)
    school = forms.CharField(label=_("School or day care"), max_length=120, required=False)
    non_disclosure = forms.BooleanField(label=_("Has a non-disclosure order"), required=False)

    def clean_identity_code(self) -> str:
        return read_identity_code(self.cleaned_data["identity_code"])

    def clean(self) -> dict[str, Any] | None:
        said = super().clean() or {}
        known = ("first_names", "last_name", "identity_code", "expected_on")
        if not self.errors and not any(said.get(name) for name in known):
            self.add_error("last_name", _("Write a name, or the expected day of birth of an unborn child."))
        return said

    def facts(self, municipality_code: str) -> PersonFacts:
        return PersonFacts(municipality_code=municipality_code, **self.cleaned_data)


def told_of(who: Subject | Carer, language: str) -> dict[str, Any]:
    """What the sender told of somebody, as the first filling of the form."""
    told: dict[str, Any] = {
        "first_names": who.first_names,
        "last_name": who.last_name,
        "phone": who.phone,
        "street": who.street,
        "service_language": "sv" if language == "sv" else "fi",
    }
    if isinstance(who, Subject):
        names = ("identity_code", "born_on", "expected_on", "postcode", "town", "school", "non_disclosure")
        told |= {name: getattr(who, name) for name in names}
        told["interpreter_language"] = who.language if who.interpreter else ""
    return told


class RelationForm(ui.SoihtuForm):
    """Whose carer, and how."""

    marks_optional = False
    kind = forms.ChoiceField(label=_("Relation"), choices=CARER_KINDS, initial=RelationKind.PARENT)
    is_guardian = ui.ChoiceField(
        label=_("Guardian"),
        choices=[(YES, _("yes")), (NO, _("no"))],
        flow="row",
        error_messages={"required": _("Choose whether this person is a guardian.")},
    )
    lives_together = forms.BooleanField(label=_("Lives with the children"), required=False)
    children = ui.MultipleChoiceField(
        label=_("Of whom"), flow="row", error_messages={"required": _("Choose at least one child.")}
    )

    def __init__(self, *args: Any, subjects: list[Subject], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subjects = {
            str(one.pk): one for one in subjects if one.person is not None and one.role != SubjectRole.ADULT
        }
        field = self.fields["children"]
        field.choices = [  # type: ignore[attr-defined]
            (pk, one.person.name if one.person and one.person.name else _("Unborn child"))
            for pk, one in self.subjects.items()
        ]
        field.initial = list(self.subjects)

    @property
    def chosen(self) -> list[Subject]:
        return [self.subjects[pk] for pk in self.cleaned_data["children"]]
