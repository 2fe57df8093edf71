"""What to do next: one filled button, what is greyed and why, and the quiet acts beside them."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from soihtu.desk.context import address
from soihtu.foundation.verdicts import Verdict
from soihtu.matters import access, wordings
from soihtu.matters.models import Meeting
from soihtu.matters.queries import MatterFile
from soihtu.matters.queries.facts import SUMMARIES
from soihtu.matters.rules.next_act import Act
from soihtu.matters.terms import MeetingKind, MeetingState, State
from soihtu.teams.models import Worker
from soihtu.ui import dates

PAGES: dict[Act, tuple[str, str]] = {
    Act.RECORD_BIRTH: ("matters:birth", "calendar-check"),
    Act.EXPLAIN_OVERRUN: ("matters:overrun", "hourglass"),
    Act.CONSIDER_POLICE: ("matters:police", "siren"),
    Act.INFORM: ("matters:informing", "message-circle"),
    Act.TALK: ("matters:new_call", "phone"),
    Act.ASSESS_SPECIAL_SUPPORT: ("matters:special_support", "life-buoy"),
    Act.DECIDE: ("matters:decision", "gavel"),
    Act.GUIDE: ("matters:guidance", "route"),
    Act.CLOSE: ("matters:closing", "lock"),
    Act.ASSESS: ("assessments:of_matter", "list-checks"),
    Act.DELIVER_SUMMARY: ("desk:deliver", "send"),
    Act.HOLD_TRANSFER_MEETING: ("matters:new_meeting", "users"),
    Act.PROPOSE_HANDOVER: ("matters:handover", "handshake"),
    Act.ANSWER_HANDOVER: ("matters:handover_answer", "handshake"),
}
GOALS = {State.HANDLING: (Act.DECIDE,), State.SUMMED_UP: (Act.PROPOSE_HANDOVER, Act.CLOSE)}
QUIET = (
    ("matters:new_call", "phone", gettext_lazy("Record a call")),
    ("matters:new_meeting", "calendar-plus", gettext_lazy("Agree on a meeting")),
    ("matters:new_entry", "pencil", gettext_lazy("Write an entry")),
    ("matters:informing", "message-circle", gettext_lazy("Tell the parties")),
    ("matters:responsible", "user-check", gettext_lazy("Change the responsible worker")),
    ("matters:pair", "users", gettext_lazy("Change the pair")),
    ("matters:client_class", "list-checks", gettext_lazy("Change the client class")),
)
WITHDRAWAL = ("matters:handover_withdrawal", "ban", gettext_lazy("Withdraw the transfer"))


@dataclasses.dataclass(frozen=True)
class Acts:
    """`first` is the filled button, or None with a note instead; `greyed` acts say what they lack."""

    first: dict[str, Any] | None
    note: str
    greyed: list[dict[str, Any]]
    quiet: list[dict[str, str]]


def acts(file: MatterFile, worker: Worker, at: dt.datetime) -> Acts:
    """The next act as the reader may do it, and what stands behind it."""
    act = file.next_act.act
    may_handle = access.may_handle(worker, file.matter, at)
    verdict = _verdict(act, file, worker, at, may_handle)
    greyed = [] if verdict or act is Act.NOTHING else [_greyed(act, str(verdict.reason))]
    first = _button(act, file) if verdict and act is not Act.NOTHING else None
    greyed += _goals(file, worker, at, may_handle)
    offered = (*QUIET, WITHDRAWAL) if file.waiting_handover else QUIET
    quiet = [_link(name, icon, label, file) for name, icon, label in offered] if may_handle else []
    return Acts(first, _note(file, act), greyed, [one for one in quiet if one["url"]])


def _goals(file: MatterFile, worker: Worker, at: dt.datetime, may_handle: Verdict) -> list[dict[str, Any]]:
    """The acts the state works towards, greyed with what they still lack."""
    shown = []
    for goal in GOALS.get(State(file.matter.state), ()):
        if goal is file.next_act.act or (goal is not Act.DECIDE and _goes_elsewhere(goal, file)):
            continue
        verdict = _verdict(goal, file, worker, at, may_handle)
        lacking = [str(wordings.MISSING[one]) for one in file.next_act.missing]
        if not lacking and file.matter.state == State.SUMMED_UP:
            lacking = [_("First: %(act)s.") % {"act": wordings.ACTS[file.next_act.act]}]
        reason = " ".join(lacking) if verdict else str(verdict.reason)
        if reason:
            shown.append(_greyed(goal, reason))
    return shown


def _goes_elsewhere(goal: Act, file: MatterFile) -> bool:
    """Whether the result of the assessment leads past this goal: to a transfer, or to closing."""
    return (goal is Act.PROPOSE_HANDOVER) != file.matter.goes_on


def _verdict(act: Act, file: MatterFile, worker: Worker, at: dt.datetime, may_handle: Verdict) -> Verdict:  # noqa: PLR0911  (one answer per kind)
    match act:
        case Act.DECIDE:
            return access.may_decide(worker, file.matter, at)
        case Act.CLOSE:
            return access.may_close(worker, file.matter, at)
        case Act.ASSESS:
            return access.may_write_entry(worker, file.matter, at)
        case Act.PROPOSE_HANDOVER:
            return access.may_propose_handover(worker, file.matter, at)
        case Act.RECORD_BIRTH:
            return access.may_record_birth(worker, file.matter, at)
        case Act.ANSWER_HANDOVER if file.waiting_handover:
            return access.may_answer_handover(worker, file.waiting_handover, at)
        case _:
            return may_handle


def _button(act: Act, file: MatterFile) -> dict[str, Any]:
    name, icon = PAGES[act]
    return {"url": _address(act, name, file), "label": str(wordings.ACTS[act]), "icon": icon}


def _address(act: Act, name: str, file: MatterFile) -> str:
    """Where the act is done; some acts are about one clock, one meeting or one document of the matter."""
    pk = file.matter.pk
    match act:
        case Act.EXPLAIN_OVERRUN if file.unexplained:
            return address(name, pk, file.unexplained[0].pk)
        case Act.DELIVER_SUMMARY:
            summary = next((one for one in file.documents if one.kind in SUMMARIES), None)
            return address(name, summary.pk) if summary else ""
        case Act.HOLD_TRANSFER_MEETING | Act.TALK if meeting := _agreed(file, act):
            return address("matters:meeting", pk, meeting.pk)
        case _:
            return address(name, pk)


def _agreed(file: MatterFile, act: Act) -> Meeting | None:
    """The planned meeting that the act is about: for a transfer only a transfer meeting."""
    planned = (one for one in file.meetings if one.state == MeetingState.PLANNED)
    return next((one for one in planned if act is Act.TALK or one.kind == MeetingKind.TRANSFER), None)


def _greyed(act: Act, reason: str) -> dict[str, Any]:
    return {"id": f"act-{act.value}", "label": str(wordings.ACTS[act]), "reason": reason}


def _link(name: str, icon: str, label: object, file: MatterFile) -> dict[str, str]:
    return {"url": address(name, file.matter.pk), "icon": icon, "label": str(label)}


def _note(file: MatterFile, act: Act) -> str:
    until = file.next_act.waits_until
    if until:
        return _("Agreed for %(when)s.") % {"when": dates.date_and_time(until)}
    return _("Nothing waits in this matter.") if act is Act.NOTHING else ""
