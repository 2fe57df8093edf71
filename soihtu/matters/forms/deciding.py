"""Deciding, explaining, classing, closing and handing over."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from soihtu.matters.forms.handling import CHOOSE, Chosen, standing_alone
from soihtu.matters.terms import ClosingGround, Outcome
from soihtu.matters.wordings import CLIENTS
from soihtu.ui import forms as ui

YES, NO = "yes", "no"
ACCEPT, DECLINE = "accept", "decline"


class Decide(ui.SoihtuForm):
    outcome = ui.ChoiceField(
        label=_("Decision"),
        choices=standing_alone(Outcome.choices),
        hints={
            Outcome.START: _("The assessment is offered to everybody unless it is obviously unnecessary."),
            Outcome.NOT_NEEDED: _("For example, the situation has just been assessed. Grounds are required."),
            Outcome.DECLINED: _("Only after it has been explained what the assessment means. Not in child welfare."),
        },
        error_messages={"required": CHOOSE},
    )
    grounds = ui.TextField(
        label=_("Grounds of the decision"), required=False, rows=5, max_length=4000,
        help_text=_("Required when the assessment is not started."),
    )  # fmt: skip
    explained = forms.BooleanField(
        label=_("The client has been told what the assessment means and still declines"), required=False
    )
    decided_at = ui.DateTimeField(label=_("When the decision was made"))
    backdating_reason = forms.CharField(label=_("Why it is recorded on a later day"), required=False, max_length=300)


class Guide(ui.SoihtuForm):
    service = forms.CharField(label=_("Where the client was guided"), max_length=160)
    words = ui.TextField(label=_("What was advised"), required=False, rows=4, max_length=4000)


class ExplainOverrun(ui.SoihtuForm):
    marks_optional = False
    reason = ui.TextField(label=_("Why the deadline ran over"), rows=3, max_length=300)
    corrective_action = ui.TextField(label=_("What is done about it"), rows=3, max_length=300)


class RecordBirth(ui.SoihtuForm):
    marks_optional = False
    born_on = ui.DateField(label=_("Day of birth"))


class ChangeClient(ui.SoihtuForm):
    marks_optional = False
    client = ui.ChoiceField(label=_("Client class"), error_messages={"required": CHOOSE})
    reason = ui.TextField(label=_("Why the class changes"), rows=3, max_length=1000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["client"].choices = standing_alone(CLIENTS.items())  # type: ignore[attr-defined]


class ChangeResponsible(Chosen):
    marks_optional = False
    worker = ui.ChoiceField(label=_("New responsible worker"), error_messages={"required": CHOOSE})
    reason = forms.CharField(label=_("Why the responsible worker changes"), max_length=200)


class ChangePair(Chosen):
    marks_optional = False
    pair = ui.ChoiceField(label=_("Work pair"), error_messages={"required": CHOOSE})


class CloseMatter(Chosen):
    marks_optional = False
    ground = ui.ChoiceField(
        label=_("Ground"), choices=standing_alone(ClosingGround.choices), error_messages={"required": CHOOSE}
    )
    words = ui.TextField(label=_("Grounds in words"), rows=5, max_length=4000)


class ProposeHandover(Chosen):
    meeting = forms.ChoiceField(label=_("Transfer meeting"))
    receiver = forms.ChoiceField(label=_("Receiver"))
    agreed = ui.TextField(label=_("What was agreed"), rows=6, max_length=4000)
    own_worker = ui.ChoiceField(
        label=_("The receiver becomes the client's own worker"),
        choices=standing_alone([(YES, _("yes")), (NO, _("no"))]),
        flow="row",
        initial=YES,
    )
    own_worker_exemption = forms.CharField(
        label=_("Why no own worker"), required=False, max_length=300, help_text=_("Required if the answer is no.")
    )
    client_agrees = forms.BooleanField(label=_("The client agrees to go on in planned social work"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("own_worker") == NO and not cleaned.get("own_worker_exemption"):
            self.add_error("own_worker_exemption", _("Write why the client does not get an own worker. (SHL 42 §)"))
        return cleaned


class WithdrawHandover(ui.SoihtuForm):
    marks_optional = False
    reason = ui.TextField(label=_("Why the transfer is withdrawn"), rows=3, max_length=300)


class AnswerHandover(ui.SoihtuForm):
    answer = ui.ChoiceField(
        label=_("Answer"),
        choices=[(ACCEPT, _("I accept and become the responsible worker")), (DECLINE, _("I decline"))],
        error_messages={"required": CHOOSE},
    )
    words = ui.TextField(
        label=_("In words"), required=False, rows=3, max_length=300, help_text=_("Required if you decline.")
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("answer") == DECLINE and not cleaned.get("words"):
            self.add_error("words", _("Write why the transfer is declined."))
        return cleaned
