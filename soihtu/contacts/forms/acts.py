"""One act, one small form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.models import Contact
from soihtu.contacts.terms import Kind, Urgency
from soihtu.teams.models import County, Team, Worker
from soihtu.ui import forms as ui


def in_language(thing: Team | County) -> str:
    """The thing's own name in the reader's language."""
    return thing.name_sv if get_language() == "sv" else thing.name_fi


class UrgencyForm(ui.SoihtuForm):
    """The assessment of urgency; `version` is what the worker read."""

    marks_optional = False
    urgency = ui.ChoiceField(
        label=_("Is urgent help needed?"),
        choices=[(Urgency.URGENT, _("Urgent help is needed")), (Urgency.NOT_URGENT, _("No urgent help is needed"))],
        hints={
            Urgency.URGENT: _("The duty social worker is alerted at once and takes over."),
            Urgency.NOT_URGENT: _("Goes to the team and its working days."),
        },
        error_messages={"required": _("Choose whether urgent help is needed.")},
    )
    grounds = ui.TextField(
        label=_("Grounds"),
        rows=4,
        max_length=2000,
        help_text=_("Is somebody in danger or without care now? Who is with them? Is violence suspected?"),
        error_messages={"required": _("Write the grounds of the assessment.")},
    )
    version = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(ui.SoihtuForm):
    """An act that asks why."""

    marks_optional = False
    reason = ui.TextField(label=_("Why"), rows=3, max_length=1000, error_messages={"required": _("Write why.")})

    def __init__(self, *args: Any, label: Any = None, hint: Any = "", required: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.label = label or field.label
        field.help_text = hint
        if required:
            field.error_messages["required"] = required


class WorkerForm(ui.SoihtuForm):
    """To whom: those on shift first."""

    marks_optional = False
    worker = ui.ChoiceField(label=_("To whom"), error_messages={"required": _("Choose a worker.")})

    def __init__(self, *args: Any, workers: list[Worker], hints: dict[int, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.workers = {worker.pk: worker for worker in workers}
        field = self.fields["worker"]
        field.choices = [(pk, worker.name) for pk, worker in self.workers.items()]  # type: ignore[attr-defined]
        said = hints or {}
        field.widget.hints = {
            str(worker.pk): said.get(worker.pk) or worker.get_profession_display() for worker in workers
        }

    @property
    def chosen(self) -> Worker:
        return self.workers[int(self.cleaned_data["worker"])]


class TeamForm(ui.SoihtuForm):
    marks_optional = False
    team = ui.ChoiceField(label=_("Team"), error_messages={"required": _("Choose a team.")})

    def __init__(self, *args: Any, teams: list[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teams = {team.pk: team for team in teams}
        field = self.fields["team"]
        field.choices = [(team.pk, in_language(team)) for team in teams]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Team:
        return self.teams[int(self.cleaned_data["team"])]


class KindForm(ReasonForm):
    kind = ui.ChoiceField(label=_("The right kind"), error_messages={"required": _("Choose the kind.")})
    field_order = ("kind", "reason")

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        super().__init__(*args, label=_("Why is the kind corrected?"), **kwargs)
        field = self.fields["kind"]
        field.choices = [(one.value, one.label) for one in Kind if one != contact.kind]  # type: ignore[attr-defined]


class CountyForm(ReasonForm):
    county = forms.ChoiceField(label=_("The right county"), error_messages={"required": _("Choose a county.")})
    field_order = ("county", "reason")

    def __init__(self, *args: Any, counties: list[County], **kwargs: Any) -> None:
        super().__init__(*args, label=_("Why does this belong there?"), **kwargs)
        self.counties = {county.pk: county for county in counties}
        field = self.fields["county"]
        field.choices = [("", "–"), *((one.pk, in_language(one)) for one in counties)]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> County:
        return self.counties[self.cleaned_data["county"]]


class AdviceForm(ui.SoihtuForm):
    """Where the person was guided, and that no need came to light."""

    marks_optional = False
    guidance = forms.CharField(
        label=_("Where were they guided?"),
        max_length=160,
        help_text=_("For example “housing advice” or “parish family club”. Nothing that tells who they are."),
        error_messages={"required": _("Write where the person was guided.")},
    )
    no_need = forms.BooleanField(
        label=_("No need of social welfare came to light that should be recorded (ATL 37 §)"),
        error_messages={"required": _("If a need came to light, it is recorded: open a matter instead.")},
    )
