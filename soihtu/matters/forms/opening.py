"""One person of a contact: a matter of its own, an open matter to join, or not yet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from soihtu.documents.terms import ServiceTask
from soihtu.matters.forms.handling import CHOOSE, Choices, standing_alone
from soihtu.matters.wordings import CLIENTS
from soihtu.ui import forms as ui

OPEN, JOIN, LATER = "open", "join", "later"


class Triage(ui.SoihtuForm):
    """What is done for one person. The other fields are asked for only when a matter is opened."""

    marks_optional = False
    what = ui.ChoiceField(label=_("What is done"), error_messages={"required": CHOOSE})
    responsible = forms.ChoiceField(label=_("Responsible worker"), required=False)
    pair = forms.ChoiceField(label=_("Work pair"), required=False)
    client = forms.ChoiceField(label=_("Client class"), required=False)
    service_task = forms.ChoiceField(
        label=_("Service task"), choices=standing_alone(ServiceTask.choices), required=False
    )
    in_brief = ui.TextField(label=_("In brief"), required=False, rows=3, max_length=400)

    def __init__(
        self,
        *args: Any,
        name: str,
        whats: Choices,
        responsible: Choices,
        pairs: Choices,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.legend = name
        fields: dict[str, Any] = self.fields
        fields["what"].choices = whats
        fields["what"].label = _("What is done: %(name)s") % {"name": name}
        fields["responsible"].choices = responsible
        fields["pair"].choices = [("", _("No pair")), *pairs]
        fields["client"].choices = standing_alone(CLIENTS.items())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("what") == OPEN and not cleaned.get("responsible"):
            self.add_error("responsible", _("Choose who answers for the matter."))
        return cleaned

    @property
    def is_open(self) -> bool:
        """Whether the facts of a new matter stand in sight: they are asked for, or something is wrong with them."""
        return self["what"].value() == OPEN or bool(self.is_bound and self.errors)

    @property
    def opens(self) -> bool:
        return self.cleaned_data.get("what") == OPEN

    @property
    def joins(self) -> int | None:
        what = self.cleaned_data.get("what", "")
        return int(what.removeprefix(f"{JOIN}-")) if what.startswith(f"{JOIN}-") else None
