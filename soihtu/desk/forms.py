"""What workers say at the desk's own pages."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from soihtu.documents.terms import DeliveryWay
from soihtu.ui import forms as ui

SHORTEST_SEARCH = 2


class SignIn(ui.SoihtuForm):
    """User name and password."""

    marks_optional = False
    username = forms.CharField(
        label=_("User name"),
        max_length=60,
        widget=ui.widgets.TextInput({"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Write your user name.")},
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
        error_messages={"required": _("Write your password.")},
    )


class Search(ui.SoihtuForm):
    """What to look for; never part of an address."""

    marks_optional = False
    words = forms.CharField(
        label=_("Name, number or identity code"),
        max_length=80,
        help_text=_("The beginning of a last name and a first name, a receipt or matter number, or an identity code."),
        widget=ui.widgets.TextInput({"autocomplete": "off", "type": "search"}),
        error_messages={"required": _("Write at least two characters.")},
    )

    def clean_words(self) -> str:
        words = " ".join(self.cleaned_data["words"].split())
        if len(words.strip("%_*?. ")) < SHORTEST_SEARCH:
            raise forms.ValidationError(_("Write at least two characters."), code="short")
        return words


class SaveFilter(ui.SoihtuForm):
    """A name for a view of a list."""

    name = forms.CharField(label=_("Name of the filter"), max_length=40)
    address = forms.CharField(max_length=300, widget=forms.HiddenInput)


class Deliver(ui.SoihtuForm):
    """To whom a document was given, how and when."""

    recipient = forms.CharField(
        label=_("To whom"), max_length=160, error_messages={"required": _("Write to whom the document was given.")}
    )
    way = ui.ChoiceField(
        label=_("How"), choices=DeliveryWay.choices, flow="row", error_messages={"required": _("Choose how.")}
    )
    delivered_at = ui.DateTimeField(label=_("When"))

    def check_time(self, made_at: dt.datetime, now: dt.datetime) -> None:
        """A document is given after it was made, and not in the future."""
        given = self.cleaned_data["delivered_at"]
        if given.replace(second=59) < made_at.replace(second=0) or given > now:
            self.add_error("delivered_at", _("The time must be after the document was made and not in the future."))


class Annul(ui.SoihtuForm):
    """Why a document is annulled."""

    reason = ui.TextField(
        label=_("Why is the document annulled?"),
        rows=3,
        max_length=300,
        error_messages={"required": _("Write the reason: it stays with the document.")},
    )
