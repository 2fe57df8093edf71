"""Meetings, calls and entries: what was agreed, what was talked about, in whose words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access
from soihtu.matters.actions import moving
from soihtu.matters.models import Matter, MatterStep, Meeting
from soihtu.matters.terms import MeetingKind, MeetingState, StepKind
from soihtu.teams.models import Worker


@dataclass(frozen=True, kw_only=True)
class MeetingFacts:
    """A meeting as it is agreed: kind, time, place, who takes part."""

    kind: str
    when: dt.datetime
    place: str = ""
    participants: str = ""
    client_present: bool = True
    workers: Sequence[Worker] = ()


@dataclass(frozen=True, kw_only=True)
class Held:
    """How a meeting or a call went: length, who took part, what was talked about and said."""

    words: str
    client_words: str = ""
    minutes: int | None = None
    place: str = ""
    participants: str = ""
    client_present: bool = True
    met_alone: bool = False


@transaction.atomic
def plan_meeting(matter: Matter, facts: MeetingFacts, *, by: Worker, at: dt.datetime) -> Meeting:
    """Agree on a meeting; leaves a step."""
    moving.hold(matter)
    require(access.may_handle(by, matter, at))
    if facts.kind == MeetingKind.HOME_VISIT and not facts.place.strip():
        raise NotAllowed(_("Write where the home visit is made."))
    meeting = _create(matter, facts, MeetingState.PLANNED, by)
    moving.step(matter, StepKind.MEETING_PLANNED, by=by, at=at, meeting=meeting.pk, meeting_kind=facts.kind)
    return meeting


@transaction.atomic
def hold_meeting(meeting: Meeting, held: Held, *, version: int | None = None, by: Worker, at: dt.datetime) -> Meeting:
    """Record that a planned meeting was held and how it went; leaves a step at the time of the meeting."""
    moving.hold(meeting.matter)
    _lock(meeting, version)
    require(access.may_hold(by, meeting, at))
    _require_words(held)
    meeting.save_over(
        meeting.version,
        state=MeetingState.HELD,
        minutes=held.minutes,
        place=held.place.strip() or meeting.place,
        participants=held.participants.strip() or meeting.participants,
        client_present=held.client_present,
        met_alone=held.met_alone,
        words=held.words.strip(),
        client_words=held.client_words.strip(),
    )
    _held_step(meeting, by)
    return meeting


@transaction.atomic
def cancel_meeting(
    meeting: Meeting, reason: str, *, version: int | None = None, by: Worker, at: dt.datetime
) -> Meeting:
    """Cancel a planned meeting with its reason; leaves a step. The clocks do not wait for a new one."""
    matter = moving.hold(meeting.matter)
    _lock(meeting, version)
    require(access.may_cancel(by, meeting, at))
    if not reason.strip():
        raise NotAllowed(_("Write why the meeting is cancelled."))
    meeting.save_over(meeting.version, state=MeetingState.CANCELLED)
    moving.step(matter, StepKind.MEETING_CANCELLED, by=by, at=at, note=reason.strip(), meeting=meeting.pk)
    return meeting


@transaction.atomic
def record_call(
    matter: Matter,
    held: Held,
    *,
    when: dt.datetime | None = None,
    kind: str = MeetingKind.CALL,
    by: Worker,
    at: dt.datetime,
) -> Meeting:
    """Record a call, or another meeting that was not planned, as held; leaves a step then. Pressed twice, one."""
    moving.hold(matter)
    require(access.may_handle(by, matter, at))
    if (when or at) > at:
        raise NotAllowed(_("The time is in the future."))
    _require_words(held)
    if recorded := _recorded(matter, held, kind, by, when or at):
        return recorded
    facts = MeetingFacts(
        kind=kind,
        when=when or at,
        place=held.place,
        participants=held.participants,
        client_present=held.client_present,
        workers=(by,),
    )
    meeting = _create(matter, facts, MeetingState.HELD, by)
    meeting.minutes, meeting.met_alone = held.minutes, held.met_alone
    meeting.words, meeting.client_words = held.words.strip(), held.client_words.strip()
    meeting.save(update_fields=["minutes", "met_alone", "words", "client_words"])
    _held_step(meeting, by)
    return meeting


@transaction.atomic
def note(
    matter: Matter, words: str, *, happened_at: dt.datetime | None = None, by: Worker, at: dt.datetime
) -> MatterStep:
    """Write an entry in the client record (asiakaskertomus, ATL 44 §): what happened, when. Pressed twice, one."""
    moving.hold(matter)
    require(access.may_write_entry(by, matter, at))
    if not words.strip():
        raise NotAllowed(_("Write the entry."))
    if (happened_at or at) > at:
        raise NotAllowed(_("The time is in the future."))
    when = happened_at or at
    same = MatterStep.objects.filter(matter=matter, kind=StepKind.NOTE, by=by, note=words.strip())
    written = same.filter(at__range=moving.at_once(when)).first()
    return written or moving.step(matter, StepKind.NOTE, by=by, at=when, note=words.strip())


def _recorded(matter: Matter, held: Held, kind: str, by: Worker, when: dt.datetime) -> Meeting | None:
    same = Meeting.objects.filter(
        matter=matter,
        kind=kind,
        state=MeetingState.HELD,
        words=held.words.strip(),
        client_words=held.client_words.strip(),
        workers=by,
    )
    return same.filter(at__range=moving.at_once(when)).first()


def _create(matter: Matter, facts: MeetingFacts, state: MeetingState, by: Worker) -> Meeting:
    meeting = Meeting.objects.create(
        matter=matter,
        kind=MeetingKind(facts.kind),
        state=state,
        at=facts.when,
        place=facts.place.strip(),
        participants=facts.participants.strip(),
        client_present=facts.client_present,
    )
    meeting.workers.set(facts.workers or (by,))
    return meeting


def _lock(meeting: Meeting, version: int | None) -> None:
    meeting.refresh_from_db(from_queryset=Meeting.objects.select_for_update())
    if version is not None and version != meeting.version:
        raise EditConflict(meeting)


def _require_words(held: Held) -> None:
    if not held.words.strip():
        raise NotAllowed(_("Write what was talked about."))


def _held_step(meeting: Meeting, by: Worker) -> None:
    moving.step(
        meeting.matter,
        StepKind.MEETING_HELD,
        by=by,
        at=meeting.at,
        note=meeting.words,
        meeting=meeting.pk,
        meeting_kind=meeting.kind,
        quote=meeting.client_words,
    )
