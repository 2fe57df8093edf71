"""Age and identity code as people know them: exact, guessed, or not at all."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from soihtu.foundation import clock
from soihtu.people.rules import CodeFault, InvalidIdentityCode, check_identity_code
from soihtu.ui import forms as ui
from soihtu.ui.fields import parse_day

ADULT_AT = 18
FAULTS = {
    CodeFault.SHAPE: _("Write the identity code in the form 131052-308T, or leave it empty."),
    CodeFault.DATE: _("The birth date in the identity code does not exist. Check it, or leave it empty."),
    CodeFault.CHECK_CHARACTER: _("The last character of the identity code does not fit. Check it, or leave it empty."),
}


class Age:
    """Age as people know it: a day of birth, or a guess in words."""

    def __init__(self, born_on: dt.date | None = None, guess: str = "") -> None:
        self.born_on = born_on
        self.guess = guess

    def __bool__(self) -> bool:
        return bool(self.born_on or self.guess)


class AgeField(forms.CharField):
    """``13.3.2015``, ``8`` or ``noin 8``: an exact day when there is one, otherwise the words as they are."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Date of birth or a guess of the age"))
        kwargs.setdefault("help_text", _("For example 13.3.2015 or about 8 years"))
        super().__init__(max_length=20, widget=ui.widgets.TextInput({"autocomplete": "off"}, width="mid"), **kwargs)

    def clean(self, value: Any) -> Age:
        text: str = super().clean(value)
        if not re.search(r"\d{4}", text):
            return Age(guess=text)
        try:
            born_on = parse_day(text)
        except ValueError:
            if re.fullmatch(r"(?:s\.\s*)?\d{4}", text):
                return Age(guess=text)
            raise ValidationError(
                _("Write the date as day, month and year, for example 13.3.2015, or a guess of the age."), code="date"
            ) from None
        today = clock.local_day(clock.now())
        if born_on > today or today.year - born_on.year > 125:
            raise ValidationError(
                _("This date of birth cannot be right. Check it, or write a guess of the age."), code="date"
            )
        return Age(born_on=born_on)


class AgeOrCodeField(AgeField):
    """An age that is asked for, unless an identity code tells it; the form looks at both."""

    def validate(self, value: Any) -> None:
        """Left to the form."""


class IdentityCodeField(forms.CharField):
    """Optional; when given, checked, and told apart from a date."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Personal identity code"),
            required=False,
            max_length=14,
            help_text=kwargs.pop("help_text", _("If you know it. You need not ask for it.")),
            widget=ui.widgets.TextInput({"autocomplete": "off", "spellcheck": "false"}, width="mid"),
        )

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        if not text:
            return ""
        try:
            return check_identity_code("".join(text.split())).code
        except InvalidIdentityCode as error:
            raise ValidationError(FAULTS[error.fault], code=error.fault.value) from None


def is_adult(born_on: dt.date) -> bool:
    today = clock.local_day(clock.now())
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day)) >= ADULT_AT
