"""Clocks and headers in the shape that the components of the look draw."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.contacts.models import Contact
from soihtu.contacts.rules import (
    ClientClass,
    Clock,
    ClockCode,
    Standing,
    State,
    Unit,
    calendar_weeks,
    from_json,
    state_of,
)
from soihtu.matters import wordings
from soihtu.matters.models import Deadline, Matter, MatterStep
from soihtu.matters.terms import MeetingKind, StepKind
from soihtu.people.models import SafetyFlag
from soihtu.people.terms import FlagKind
from soihtu.ui import dates, whys

STATES = {
    State.DORMANT: "calm",
    State.FAR: "wait",
    State.SOON: "soon",
    State.TODAY: "soon",
    State.LATE: "late",
}

ICONS = {
    StepKind.OPENED: "folder-open",
    StepKind.CONTACT_JOINED: "file-input",
    StepKind.RESPONSIBLE_CHANGED: "user-check",
    StepKind.PAIR_CHANGED: "users",
    StepKind.RECLASSIFIED: "flag",
    StepKind.BORN: "user-plus",
    StepKind.PARTY_INFORMED: "message-circle",
    StepKind.PARTY_NOT_INFORMED: "eye-off",
    StepKind.MEETING_PLANNED: "calendar-plus",
    StepKind.MEETING_HELD: "users",
    StepKind.MEETING_CANCELLED: "ban",
    StepKind.NOTE: "pencil",
    StepKind.POLICE_TOLD: "shield-alert",
    StepKind.POLICE_NOT_TOLD: "shield",
    StepKind.SPECIAL_SUPPORT: "hand",
    StepKind.DECIDED_TO_ASSESS: "gavel",
    StepKind.DECIDED_NOT_TO_ASSESS: "gavel",
    StepKind.GUIDED: "route",
    StepKind.OVERRUN_EXPLAINED: "hourglass",
    StepKind.ASSESSMENT_APPROVED: "file-check",
    StepKind.SUMMARY_DELIVERED: "send",
    StepKind.HANDOVER_PROPOSED: "git-branch",
    StepKind.HANDOVER_ACCEPTED: "handshake",
    StepKind.HANDOVER_DECLINED: "user-x",
    StepKind.HANDOVER_WITHDRAWN: "user-x",
    StepKind.CLOSED: "circle-check",
    StepKind.DOCUMENT_ISSUED: "file-text",
}


def clock(deadline: Deadline, today: dt.date) -> dict[str, Any]:
    """One clock as `ui/_clock.html` draws it, with `what` must be done by then."""
    return _clock(from_json(deadline.counted), today, is_met=deadline.met_at is not None)


def clock_of_contact(contact: Contact, today: dt.date) -> dict[str, Any] | None:
    """The clock that a contact's people wait by: the start of the assessment."""
    counted = [from_json(one) for one in contact.clocks]
    start = next((one for one in counted if one.code is ClockCode.ASSESSMENT_START), None)
    return _clock(start, today) if start else None


def _clock(counted: Clock, today: dt.date, *, is_met: bool = False) -> dict[str, Any]:
    standing = state_of(counted, today)
    shown: dict[str, Any] = {
        "what": wordings.CLOCKS[counted.code],
        "due_on": counted.due_on,
        "basis": _("Law") if counted.is_statutory else _("Service promise"),
        "state": STATES[standing.state],
        "left": left(counted, standing),
    }
    if is_met:
        return {**shown, "state": "done", "left": _("done")}
    if counted.due_on is None:
        return {**shown, "when": _("no date yet")}
    if counted.unit is Unit.WORKING_DAYS:
        shown |= {"ticks_total": standing.out_of, "ticks_used": standing.day_number}
    return shown


def why(deadline: Deadline, today: dt.date) -> dict[str, Any]:
    """Why this date, as `ui/_why.html` draws it."""
    counted = from_json(deadline.counted)
    return whys.why(counted, calendar_weeks(counted, today=today))


def left(counted: Clock, standing: Standing) -> str:
    """How much time is left, in words."""
    match standing.state:
        case State.DORMANT:
            return _("starts at the birth")
        case State.LATE:
            days = standing.working_days_late
            return ngettext("%(n)d working day late", "%(n)d working days late", days) % {"n": days}
        case State.TODAY:
            return _("today")
        case _ if counted.unit is Unit.MONTHS:
            weeks = standing.weeks_left
            return ngettext("%(n)d week left", "%(n)d weeks left", weeks) % {"n": weeks}
        case _:
            days = standing.working_days_left
            return ngettext("%(n)d working day left", "%(n)d working days left", days) % {"n": days}


def event(step: MatterStep) -> dict[str, Any]:
    """One thing that happened as `ui/_timeline.html` draws it: title, when and by whom, text, the client's words."""
    told = step.particulars
    kind = StepKind(step.kind)
    return {
        "icon": ICONS.get(kind, "circle-check"),
        "title": capfirst(_title(kind, told)),
        "when": ", ".join([dates.date_and_time(step.at), *([step.by.name] if step.by else [])]),
        "text": step.note,
        "quote": f"”{told['quote']}”" if told.get("quote") else "",
    }


def flags(found: list[SafetyFlag], matter: Matter) -> dict[str, list[dict[str, str]]]:
    """Safety flags as `ui/_flags.html` draws them: danger and secrecy apart from what one should be aware of.

    A flag of somebody else in the family says whose it is.
    """
    drawn: dict[str, list[dict[str, str]]] = {"danger": [], "aware": []}
    for flag in found:
        kind = "aware" if flag.kind == FlagKind.AWARE else "danger"
        whose = "" if flag.person_id == matter.person_id else f"{flag.person.first_names}: "
        drawn[kind].append({"text": f"{whose}{flag.headline}", "note": flag.advice})
    return drawn


def client(matter: Matter) -> str:
    """The client class in words."""
    return str(wordings.CLIENTS[ClientClass(matter.client)])


def _title(kind: StepKind, told: dict[str, Any]) -> str:
    label = str(kind.label)
    if kind in {StepKind.MEETING_HELD, StepKind.MEETING_PLANNED} and told.get("meeting_kind"):
        return f"{label}: {MeetingKind(told['meeting_kind']).label}"
    if kind in {StepKind.PARTY_INFORMED, StepKind.PARTY_NOT_INFORMED}:
        return f"{label}: {told.get('party', '')}"
    if kind in {StepKind.RESPONSIBLE_CHANGED, StepKind.PAIR_CHANGED, StepKind.HANDOVER_ACCEPTED}:
        return f"{label}: {told.get('before') or '–'} → {told.get('after') or '–'}"
    if kind is StepKind.RECLASSIFIED:
        before, after = (str(wordings.CLIENTS[ClientClass(told[side])]) for side in ("before", "after"))
        return f"{label}: {before} → {after}"
    if kind is StepKind.GUIDED:
        return f"{label}: {told.get('service', '')}"
    return label
