"""Whom it is about and who is around them, as far as the sender knows."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.citizen.forms.ages import Age, AgeField, AgeOrCodeField, IdentityCodeField, is_adult
from soihtu.contacts.citizen.forms.senders import StoryForm, name_field
from soihtu.contacts.rules.notification import ANSWERS, NO, NOT_KNOWN, YES
from soihtu.contacts.terms import SubjectRole
from soihtu.foundation import clock
from soihtu.people.rules import check_identity_code
from soihtu.ui import forms as ui
from soihtu.ui.fields import parse_day

YES_NO_UNKNOWN = list(zip(ANSWERS, (_("Yes"), _("No"), _("I do not know")), strict=True))


class PersonForm(StoryForm):
    """One person. A first name may be a description; an identity code tells the age as well."""

    template_name = "contacts/citizen/_person_form.html"
    age_missing: Any = _("Write the age or the date of birth. A guess is enough.")
    role = SubjectRole.CHILD

    first_names = name_field(
        _("First names"),
        required=_("Write a name, or describe the person, for example “little sister”."),
        most=120,
        hint=_("If you do not know, describe: for example “little sister”"),
    )
    last_name = name_field(_("Last name"))
    age = AgeOrCodeField()
    identity_code = IdentityCodeField()

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        code, age = said.get("identity_code", ""), said.get("age")
        if code and age is not None:
            born_on = check_identity_code(code).born_on
            if age.born_on and age.born_on != born_on:
                self.add_error(
                    "identity_code",
                    _("The identity code and the date of birth do not fit together. Check which one is right."),
                )
            said["age"] = Age(born_on=born_on)
        elif age is not None and not age and not self.has_error("identity_code"):
            self.add_error("age", self.age_missing)
        self._check_child(said)
        return said

    def _check_child(self, said: dict[str, Any]) -> None:
        age = said.get("age")
        if self.story.about_child and age and age.born_on and is_adult(age.born_on):
            self.add_error(
                "age",
                _("This person is 18 or older. About an adult, make a notification of a need for social welfare."),
            )


class ChildForm(PersonForm):
    school = name_field(_("School or day care"), most=120)


class AnyPersonForm(PersonForm):
    """A person of any age: whether a child is told by the age, or asked when the age is only a guess."""

    template_name = "contacts/citizen/_any_person_form.html"
    role_of = ui.ChoiceField(
        label=_("Is this a child or an adult?"),
        choices=[(SubjectRole.ADULT.value, _("An adult")), (SubjectRole.CHILD.value, _("A child under 18"))],
        flow="row",
        error_messages={"required": _("Choose whether this is a child or an adult.")},
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        age = said.get("age")
        if said.get("role_of") and age and age.born_on:
            said["role_of"] = SubjectRole.ADULT if is_adult(age.born_on) else SubjectRole.CHILD
        return said


class OwnChildForm(ChildForm):
    """A child of somebody who asks for help themself: nothing of it is demanded."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_names"].required = self.fields["age"].required = False
        self.fields["first_names"].help_text = ""
        self.empty_permitted = True

    def clean(self) -> dict[str, Any]:
        said = StoryForm.clean(self) or {}
        if said.get("identity_code") and said.get("age") is not None:
            said["age"] = Age(born_on=check_identity_code(said["identity_code"]).born_on)
        return said


class CarerForm(StoryForm):
    template_name = "contacts/citizen/_carer_form.html"
    first_names = name_field(_("First names"), most=120)
    last_name = name_field(_("Last name"))
    relation = name_field(
        _("Who is this to the child?"), most=60, hint=_("For example mother, stepfather or grandmother")
    )
    phone = ui.PhoneField(
        label=_("Phone"), required=False, widget=ui.widgets.TextInput({"type": "tel", "autocomplete": "off"})
    )
    street = name_field(_("Address, if not the child's"), most=160)
    lives_with_child = ui.ChoiceField(
        label=_("Lives with the child?"), choices=YES_NO_UNKNOWN, flow="row", required=False
    )


class Children(ui.RepeatingFormSet):
    entry_legend = _("Child {n}")
    add_label = _("Add another child")


class Persons(ui.RepeatingFormSet):
    entry_legend = _("Person {n}")
    add_label = _("Add another person")


class OwnChildren(ui.RepeatingFormSet):
    entry_legend = _("Child {n}")
    add_label = _("Add another child")


class Carers(ui.RepeatingFormSet):
    entry_legend = _("Adult {n}")
    add_label = _("Add another adult")


class FamilyForm(StoryForm):
    """Domain rule 13: whether the worry concerns every child of the family."""

    whole_family_asked = ui.ChoiceField(
        label=_("Are all children of the family listed here?"),
        choices=[
            (YES, _("Yes")),
            (NO, _("No, there are others whom I am not worried about")),
            (NOT_KNOWN, _("I do not know")),
        ],
        error_messages={"required": _("Choose whether all children of the family are listed.")},
    )


class ParentForm(StoryForm):
    """The expectant parent (LSL 25 c §)."""

    template_name = "contacts/citizen/_person_form.html"
    legend: Any = _("Expectant parent")
    first_names = name_field(_("First names"), required=_("Write the name."), most=120)
    last_name = name_field(_("Last name"), required=_("Write the last name."))
    age = AgeField(required=False)
    identity_code = IdentityCodeField()

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("identity_code"):
            said["age"] = Age(born_on=check_identity_code(said["identity_code"]).born_on)
        return said


class DueForm(StoryForm):
    due = forms.CharField(
        label=_("When is the child due?"),
        max_length=20,
        help_text=_("For example 13.8.2026 or in August"),
        error_messages={"required": _("Write when the child is due. A guess is enough.")},
        widget=ui.widgets.TextInput({"autocomplete": "off"}, width="mid"),
    )

    def clean_due(self) -> Age:
        """A day when one is written; otherwise the words."""
        text: str = self.cleaned_data["due"]
        try:
            due = parse_day(text)
        except ValueError:
            return Age(guess=text)
        today = clock.local_day(clock.now())
        if not today - dt.timedelta(days=45) <= due <= today + dt.timedelta(days=300):
            raise ValidationError(_("This day cannot be right. Check it, or write a guess in words."))
        return Age(born_on=due)


class OtherParentForm(StoryForm):
    template_name = "contacts/citizen/_person_form.html"
    legend: Any = _("The other parent, if you know")
    first_names = name_field(_("First names"), most=120)
    last_name = name_field(_("Last name"))
    age = AgeField(required=False)

    @property
    def is_told(self) -> bool:
        said = self.cleaned_data
        return bool(said.get("first_names") or said.get("last_name"))
