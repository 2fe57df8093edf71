"""Beginning, tools, permissions, giving and correcting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from soihtu.assessments.forms.parts import CHOOSE
from soihtu.assessments.terms import Tool, Track
from soihtu.documents.terms import DeliveryWay
from soihtu.people.terms import ConsentScope
from soihtu.teams.models import Worker
from soihtu.ui import forms as ui

TRACK_HINTS = {
    Track.GUIDANCE: _("A light assessment: one or two conversations, and guidance to the right help."),
    Track.BASIC: _("Three to seven meetings, at least one at home, by the worker and a pair."),
    Track.MULTIPROFESSIONAL: _("Others take part: health care, school or day care, with the client's permission."),
}


class Begin(ui.SoihtuForm):
    track = ui.ChoiceField(label=_("Track"), choices=Track.choices, hints=TRACK_HINTS, error_messages=CHOOSE)
    track_reason = ui.TextField(
        label=_("Why the assessment starts and why on this track"), rows=4, max_length=300, required=False
    )
    pair = forms.ChoiceField(label=_("Work pair"), required=False)
    decided_at = ui.DateTimeField(label=_("When it was decided"))
    backdating_reason = forms.CharField(label=_("Why it is recorded on a later day"), required=False, max_length=300)

    def __init__(self, *args: Any, pairs: Iterable[Worker], is_decided: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pair: Any = self.fields["pair"]
        pair.choices = [("", _("nobody")), *((str(one.pk), one.name) for one in pairs)]
        if is_decided:
            del self.fields["decided_at"], self.fields["backdating_reason"]


class ChangeTrack(ui.SoihtuForm):
    marks_optional = False
    track = ui.ChoiceField(label=_("Track"), choices=Track.choices, hints=TRACK_HINTS, error_messages=CHOOSE)
    reason = ui.TextField(label=_("Why the track changes"), rows=3, max_length=300)


class UseTool(ui.SoihtuForm):
    tool = ui.ChoiceField(label=_("Tool"), choices=Tool.choices, error_messages=CHOOSE)
    on = ui.DateField(label=_("Day"))
    finding = ui.TextField(
        label=_("What it told"),
        rows=5,
        max_length=4000,
        required=False,
        help_text=_("The result in words, not the answers one by one."),
    )


class GivePermission(ui.SoihtuForm):
    scope = ui.ChoiceField(
        label=_("What the client permits"),
        choices=ConsentScope.choices,
        error_messages=CHOOSE,
        hints={ConsentScope.ASSESSMENT: _("The nurse or partner chosen below sees this assessment from now on.")},
    )
    worker = forms.ChoiceField(label=_("The one who takes part"), required=False)
    receiver = forms.CharField(
        label=_("To whom the matter may be told"),
        required=False,
        max_length=120,
        help_text=_("For example the health centre or the school. Leave empty when somebody is invited to take part."),
    )
    particulars = ui.TextField(label=_("What the permission covers"), rows=3, max_length=300)
    given_by = forms.CharField(label=_("Who gave the permission"), max_length=120)

    def __init__(self, *args: Any, partners: Iterable[Worker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        worker: Any = self.fields["worker"]
        named = ((str(one.pk), f"{one.name}, {one.get_profession_display()}") for one in partners)
        worker.choices = [("", _("nobody")), *named]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        takes_part = cleaned.get("scope") == ConsentScope.ASSESSMENT
        if takes_part and not cleaned.get("worker"):
            self.add_error("worker", _("Choose who takes part."))
        if cleaned.get("scope") and not takes_part and not cleaned.get("receiver"):
            self.add_error("receiver", _("Write to whom the matter may be told."))
        return cleaned


class Deliver(ui.SoihtuForm):
    marks_optional = False
    recipient = forms.CharField(label=_("To whom the summary was given"), max_length=160)
    way = ui.ChoiceField(label=_("How"), choices=DeliveryWay.choices, flow="row", error_messages=CHOOSE)


class Correct(ui.SoihtuForm):
    marks_optional = False
    reason = ui.TextField(
        label=_("What is wrong in the summary"),
        rows=3,
        max_length=300,
        help_text=_("The reason stays in the document. The version given to the client stays readable."),
    )
