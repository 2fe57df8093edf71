"""What has happened and what is agreed, as a stranger can read it in half a minute: newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.contacts.models import Contact
from soihtu.desk.context import address
from soihtu.documents.terms import DeliveryWay
from soihtu.matters import wordings
from soihtu.matters.models import MatterStep, Meeting
from soihtu.matters.queries import MatterFile
from soihtu.matters.terms import ClosingGround, Informed, MeetingKind, MeetingState, StepKind
from soihtu.ui import dates

ICONS: dict[str, str] = {
    StepKind.OPENED: "folder-open", StepKind.CONTACT_JOINED: "file-input", StepKind.RESPONSIBLE_CHANGED: "user-check",
    StepKind.RECLASSIFIED: "list-checks", StepKind.PARTY_INFORMED: "message-circle",
    StepKind.PARTY_NOT_INFORMED: "eye-off", StepKind.MEETING_PLANNED: "calendar-plus",
    StepKind.MEETING_CANCELLED: "ban", StepKind.NOTE: "file-text", StepKind.POLICE_TOLD: "siren",
    StepKind.POLICE_NOT_TOLD: "siren", StepKind.SPECIAL_SUPPORT: "life-buoy", StepKind.DECIDED_TO_ASSESS: "gavel",
    StepKind.DECIDED_NOT_TO_ASSESS: "gavel", StepKind.GUIDED: "route", StepKind.OVERRUN_EXPLAINED: "hourglass",
    StepKind.ASSESSMENT_APPROVED: "file-check", StepKind.SUMMARY_DELIVERED: "send",
    StepKind.HANDOVER_PROPOSED: "handshake", StepKind.HANDOVER_ACCEPTED: "handshake",
    StepKind.HANDOVER_DECLINED: "handshake", StepKind.HANDOVER_WITHDRAWN: "handshake", StepKind.CLOSED: "lock",
    StepKind.DOCUMENT_ISSUED: "file-text",
}  # fmt: skip
MEETING_ICONS: dict[str, str] = {
    MeetingKind.CALL: "phone", MeetingKind.HOME_VISIT: "house", MeetingKind.REMOTE: "globe",
    MeetingKind.NETWORK: "users", MeetingKind.TRANSFER: "handshake", MeetingKind.VISIT: "users",
}  # fmt: skip
TOLD_ELSEWHERE = (StepKind.MEETING_PLANNED,)  # a planned meeting stands in the story itself until it is held


def events(file: MatterFile, today: dt.date, *, hides: bool, readable: Collection[int]) -> list[dict[str, Any]]:
    """The timeline: agreed meetings ahead, then everything that happened, back to the arrival of each contact.

    `readable` are the contacts the reader may open; the others are told without a link.
    """
    ahead = [
        _planned(meeting, today, hides=hides) for meeting in file.meetings if meeting.state == MeetingState.PLANNED
    ]
    by_id = {meeting.pk: meeting for meeting in file.meetings}
    told = [
        (step.at, step.pk, _of_step(step, by_id, hides=hides))
        for step in file.steps
        if step.kind not in TOLD_ELSEWHERE or _is_past_plan(step, by_id)
    ]
    told += [
        (contact.arrived_at, 0, _arrival(contact, is_readable=contact.pk in readable)) for contact in file.contacts
    ]
    told.sort(key=lambda event: (event[0], event[1]), reverse=True)
    return [*reversed(ahead), *(event for _at, _pk, event in told)]


def _is_past_plan(step: MatterStep, meetings: dict[int, Meeting]) -> bool:
    meeting = meetings.get(step.particulars.get("meeting", 0))
    return meeting is not None and meeting.state == MeetingState.CANCELLED


def _planned(meeting: Meeting, today: dt.date, *, hides: bool) -> dict[str, Any]:
    day = dates.date_and_time(meeting.at)
    return {
        "state": "next",
        "icon": MEETING_ICONS[meeting.kind],
        "title": _("Agreed: %(what)s") % {"what": meeting.get_kind_display()},
        "when": f"{day}, {dates.relative_day(meeting.at, today)}",
        "text": ", ".join(part for part in ("" if hides else meeting.place, meeting.participants) if part),
        "url": address("matters:meeting", meeting.matter_id, meeting.pk),
        "url_label": _("Record or cancel"),
    }


def _arrival(contact: Contact, *, is_readable: bool) -> dict[str, Any]:
    return {
        "icon": "file-input",
        "title": _("%(kind)s arrived") % {"kind": _capital(contact.get_kind_display())},
        "when": f"{dates.date_and_time(contact.arrived_at)}, {contact.get_channel_display()}",
        "text": "",
        "url": address("contacts:contact", contact.pk) if is_readable else "",
        "url_label": _("Read it"),
    }


def _of_step(step: MatterStep, meetings: dict[int, Meeting], *, hides: bool) -> dict[str, Any]:
    meeting = meetings.get(step.particulars.get("meeting", 0))
    if step.kind == StepKind.MEETING_HELD and meeting:
        return _held(step, meeting, hides=hides)
    return {
        "icon": ICONS.get(step.kind, "circle-check"),
        "title": _title(step),
        "when": _when(step),
        "text": _text(step),
    }


def _held(step: MatterStep, meeting: Meeting, *, hides: bool) -> dict[str, Any]:
    title = _capital(meeting.get_kind_display())
    if meeting.minutes:
        title += ", " + ngettext("%(n)d minute", "%(n)d minutes", meeting.minutes) % {"n": meeting.minutes}
    where = "" if hides else meeting.place
    about = "; ".join(part for part in (where, meeting.participants) if part)
    return {
        "icon": MEETING_ICONS[meeting.kind],
        "title": title,
        "when": _when(step) + (f" · {about}" if about else ""),
        "quote": meeting.client_words,
        "text": meeting.words,
        "badge": {"word": _("child met alone"), "state": "done"} if meeting.met_alone else None,
    }


def _title(step: MatterStep) -> str:  # noqa: PLR0911  (one answer per kind)
    told = step.particulars
    match step.kind:
        case StepKind.PARTY_INFORMED:
            return _("Told to %(who)s, %(how)s") % {"who": told.get("party", ""), "how": _how(told)}
        case StepKind.PARTY_NOT_INFORMED:
            return _("Not told to %(who)s") % {"who": told.get("party", "")}
        case StepKind.RESPONSIBLE_CHANGED | StepKind.HANDOVER_ACCEPTED:
            return _capital(f"{step.get_kind_display()}: {told.get('after', '')}")
        case StepKind.HANDOVER_PROPOSED:
            return _("Transfer proposed to %(who)s") % {"who": told.get("receiver", "")}
        case StepKind.GUIDED:
            return _("Guided to: %(where)s") % {"where": told.get("service", "")}
        case StepKind.SPECIAL_SUPPORT:
            return _("Needs special support") if told.get("yes") else _("Does not need special support")
        case _:
            return _capital(step.get_kind_display())


def _text(step: MatterStep) -> str:  # noqa: PLR0911  (one answer per kind)
    told = step.particulars
    match step.kind:
        case StepKind.PARTY_NOT_INFORMED:
            return f"{_capital(_how(told))}. {step.note}"
        case StepKind.CLOSED if told.get("ground"):
            return f"{_capital(ClosingGround(told['ground']).label)}. {step.note}"
        case StepKind.OVERRUN_EXPLAINED:
            return f"{step.note} {told.get('corrective_action', '')}".strip()
        case StepKind.RECLASSIFIED:
            before, after = (wordings.CLIENTS.get(told.get(end), "") for end in ("before", "after"))
            return f"{before} → {after}. {step.note}"
        case StepKind.SUMMARY_DELIVERED if told.get("way"):
            return f"{told.get('recipient', '')}, {DeliveryWay(told['way']).label}"
        case StepKind.DECIDED_TO_ASSESS | StepKind.DECIDED_NOT_TO_ASSESS:
            return _("Grounds: %(words)s") % {"words": step.note} if step.note else ""
        case _:
            return step.note


def _how(told: dict[str, Any]) -> str:
    how = told.get("how", "")
    return str(Informed(how).label) if how in Informed.values else ""


def _when(step: MatterStep) -> str:
    return f"{dates.date_and_time(step.at)}, {step.by.name}" if step.by else dates.date_and_time(step.at)


def _capital(text: object) -> str:
    said = str(text)
    return said[:1].upper() + said[1:]
