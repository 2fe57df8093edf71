"""Fields that more than one form of this room needs."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.sentences import CODE_FAULTS
from soihtu.people.rules import InvalidIdentityCode, check_identity_code
from soihtu.ui import forms as ui


def identity_code_field() -> forms.CharField:
    widget = ui.widgets.TextInput({"autocomplete": "off", "spellcheck": "false"}, width="short")
    return forms.CharField(label=_("Identity code"), max_length=20, required=False, widget=widget)


def read_identity_code(text: str) -> str:
    """The code as it is stored, or what is wrong with it in words."""
    if not text.strip():
        return ""
    try:
        return check_identity_code(text).code
    except InvalidIdentityCode as error:
        raise ValidationError(CODE_FAULTS[error.fault]) from None
