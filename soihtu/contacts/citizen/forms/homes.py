"""Where they live and what language they speak; and on one page, who asks for help themself."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.citizen.forms.ages import AgeField, IdentityCodeField
from soihtu.contacts.citizen.forms.senders import NAME_HELP, StoryForm, email_field, name_field
from soihtu.contacts.rules.notification import NOT_KNOWN
from soihtu.teams import queries as teams
from soihtu.ui import forms as ui
from soihtu.ui.dates import language

ELSEWHERE = "other"


class HomeForm(StoryForm):
    """Where they live and what language they speak: it decides who takes it."""

    municipality = forms.ChoiceField(
        label=_("Home municipality"),
        error_messages={"required": _("Choose the municipality, or that you do not know it.")},
    )
    town = name_field(_("Which other municipality?"), most=60, hint=_("Only if you chose another municipality above"))
    street = name_field(_("Street address"), most=120)
    postcode = forms.CharField(
        label=_("Postcode"),
        required=False,
        max_length=5,
        widget=ui.widgets.TextInput({"inputmode": "numeric", "autocomplete": "off"}, width="short"),
    )
    phone = ui.PhoneField(
        label=_("Phone"),
        required=False,
        widget=ui.widgets.TextInput({"type": "tel", "autocomplete": "off"}, width="mid"),
    )
    language = name_field(_("Language they use"), most=40)
    interpreter = forms.BooleanField(label=_("An interpreter is needed"), required=False)
    non_disclosure = forms.BooleanField(
        label=_("There is a non-disclosure order for safety reasons"),
        required=False,
        help_text=_("Then write no address here. We get it another way."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["municipality"].choices = _municipalities()  # type: ignore[attr-defined]

    def clean_postcode(self) -> str:
        code: str = self.cleaned_data["postcode"]
        if code and not re.fullmatch(r"\d{5}", code):
            raise ValidationError(_("Write the postcode with five digits, for example 20100."))
        return code

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("municipality") == ELSEWHERE and not said.get("town"):
            self.add_error("town", _("Write the name of the municipality."))
        return said


def _municipalities() -> list[tuple[str, Any]]:
    swedish = language() == "sv"
    ours = [(one.code, one.name_sv if swedish else one.name_fi) for one in teams.our_municipalities()]
    return [
        ("", _("Choose")),
        *sorted(ours, key=lambda one: one[1]),
        (ELSEWHERE, _("Another municipality in Finland")),
        (NOT_KNOWN, _("I do not know")),
    ]


class AskingForm(HomeForm):
    """A person who asks for help themself: they and where they live, on one page."""

    first_names = name_field(_("First names"), required=NAME_HELP["first_names"], most=120, autocomplete="given-name")
    last_name = name_field(_("Last name"), required=NAME_HELP["last_name"], autocomplete="family-name")
    age = AgeField(
        label=_("Date of birth"),
        help_text=_("For example 13.3.1985"),
        error_messages={"required": _("Write your date of birth.")},
    )
    identity_code = IdentityCodeField(help_text=_("You need not give it. With it we find your earlier matters."))
    email = email_field()

    field_order = ["first_names", "last_name", "age", "identity_code", "phone", "email"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].label = _("Language you use")
        self.fields["interpreter"].label = _("I need an interpreter")
        self.fields["non_disclosure"].label = _("I have a non-disclosure order for safety reasons")

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if not (said.get("phone") or said.get("email") or self.has_error("phone") or self.has_error("email")):
            self.add_error("phone", _("Write a phone number or an e-mail address, so that we can get in touch."))
        return said
