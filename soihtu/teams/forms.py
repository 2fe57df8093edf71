"""What leads and administrators say of teams, routes, shifts and absences."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from soihtu.teams.models import Team, Worker
from soihtu.teams.terms import LanguageSpoken, MemberRole, ShiftKind
from soihtu.ui import forms as ui

BOTH = [("", _("both languages")), *LanguageSpoken.choices]


def _offer(form: ui.SoihtuForm, **choices: QuerySet[Any]) -> None:
    """Let the named fields choose among these."""
    for name, found in choices.items():
        form.fields[name].queryset = found  # type: ignore[attr-defined]


class WorkerChoice(forms.ModelChoiceField):
    """A worker by name and profession."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.name}, {obj.get_profession_display()}"


class Route(ui.SoihtuForm):
    """Where an area's contacts go from a day on."""

    marks_optional = False
    team = forms.ModelChoiceField(label=_("Team"), queryset=Team.objects.none(), empty_label=_("choose"))
    language = forms.ChoiceField(label=_("For whom"), choices=BOTH, required=False)
    from_on = ui.DateField(label=_("From"))

    def __init__(self, *args: Any, teams: QuerySet[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, team=teams)


class Shift(ui.SoihtuForm):
    """Who is on shift, and when."""

    marks_optional = False
    worker = WorkerChoice(label=_("Worker"), queryset=Worker.objects.none(), empty_label=_("choose"))
    kind = ui.ChoiceField(label=_("Kind"), choices=ShiftKind.choices, flow="row", initial=ShiftKind.RECEPTION)
    starts_at = ui.DateTimeField(label=_("Starts"))
    ends_at = ui.DateTimeField(label=_("Ends"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, workers: QuerySet[Worker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, worker=workers)


class Member(ui.SoihtuForm):
    """Somebody who joins the team."""

    marks_optional = False
    worker = WorkerChoice(label=_("Worker"), queryset=Worker.objects.none(), empty_label=_("choose"))
    role = ui.ChoiceField(label=_("Role"), choices=MemberRole.choices, flow="row", initial=MemberRole.WORKER)
    from_on = ui.DateField(label=_("From"))

    def __init__(self, *args: Any, workers: QuerySet[Worker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, worker=workers)


class End(ui.SoihtuForm):
    """The last day of a membership, a route or an absence."""

    until_on = ui.DateField(label=_("Last day"))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class Absence(ui.SoihtuForm):
    """Days on which a worker takes nothing new."""

    worker = WorkerChoice(label=_("Worker"), queryset=Worker.objects.none(), empty_label=_("choose"))
    from_on = ui.DateField(label=_("From"))
    until_on = ui.DateField(label=_("Last day"))
    substitute = WorkerChoice(
        label=_("Substitute"), queryset=Worker.objects.none(), required=False, empty_label=_("nobody")
    )

    def __init__(self, *args: Any, workers: QuerySet[Worker], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, worker=workers, substitute=workers)
