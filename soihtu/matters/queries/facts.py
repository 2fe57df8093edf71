"""The facts a matter's next act follows from, gathered for any number of matters in a constant number of queries."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from soihtu.contacts.models import GuidanceGiven, Notifier
from soihtu.contacts.rules import ClockCode, age_on
from soihtu.contacts.terms import NotifierBody
from soihtu.documents.models import Delivery
from soihtu.documents.terms import DocumentKind
from soihtu.foundation import clock
from soihtu.matters import access
from soihtu.matters.models import Deadline, Decision, InformedParty, Matter, MatterContact, Meeting
from soihtu.matters.rules import missing
from soihtu.matters.rules.missing import Handling, Party
from soihtu.matters.rules.next_act import Facts
from soihtu.matters.terms import Informed, MeetingKind, MeetingState, PoliceDuty
from soihtu.people.models import Person, Relation

SUMMARIES = (DocumentKind.ASSESSMENT_FAMILIES, DocumentKind.ASSESSMENT_WORKING_AGE, DocumentKind.ASSESSMENT_GENERAL)
TOLD = frozenset({Informed.BY_PHONE, Informed.IN_PERSON, Informed.BY_LETTER})
EXPLAINED = frozenset({ClockCode.ASSESSMENT_START, ClockCode.ASSESSMENT_COMPLETE, ClockCode.PARTIES_INFORMED})
"""Clocks of a matter whose overrun must be explained; urgency is answered for at the contact."""


def facts_of(matter: Matter, at: dt.datetime) -> Facts:
    return gather([matter], at)[matter.pk]


def missing_of(matter: Matter, at: dt.datetime) -> tuple[missing.Missing, ...]:
    """What a decision on the assessment still lacks."""
    return missing.before_decision(facts_of(matter, at).handling)


def gather(matters: Sequence[Matter], at: dt.datetime) -> dict[int, Facts]:
    """Facts by matter id. Eight queries, however many matters; needs `person` to be loaded."""
    ids = [matter.pk for matter in matters]
    rows = Rows(ids, [matter.person_id for matter in matters], clock.local_day(at))
    return {matter.pk: from_rows(matter, rows) for matter in matters}


def parties_of(matter: Matter, at: dt.datetime, *, since: dt.datetime | None = None) -> tuple[Party, ...]:
    """Whom to tell and who has been told, counting only what was told after `since`."""
    on = clock.local_day(at)
    rows = Rows([matter.pk], [matter.person_id], on)
    return _parties(matter, rows, since)


def unexplained(deadlines: Iterable[Deadline], on: dt.date) -> tuple[Deadline, ...]:
    """Clocks in force that ran over without a recorded reason, the oldest first."""
    late = (one for one in deadlines if one.code in EXPLAINED and is_late(one, on) and not one.overrun_reason)
    return tuple(sorted(late, key=lambda one: (one.due_on or on, one.pk)))


def is_late(deadline: Deadline, on: dt.date) -> bool:
    """Whether the clock ran over: met after its last day, or still unmet after it."""
    if deadline.due_on is None or deadline.superseded_at is not None:
        return False
    return (clock.local_day(deadline.met_at) if deadline.met_at else on) > deadline.due_on


class Rows:
    """What the database says of the matters, fetched once."""

    def __init__(self, ids: list[int], person_ids: list[int], on: dt.date, *, workers: bool = False) -> None:
        self.on = on
        self.guardians = _guardians(person_ids, on)
        informed, meetings = InformedParty.objects.filter(matter__in=ids), Meeting.objects.filter(matter__in=ids)
        if workers:
            informed, meetings = informed.select_related("by"), meetings.prefetch_related("workers")
        self.informed = _by_matter(informed.order_by("at", "id"))
        self.meetings = _by_matter(meetings.order_by("at"))
        self.deadlines = _by_matter(Deadline.objects.filter(matter__in=ids, superseded_at__isnull=True))
        decisions = Decision.objects.filter(matter__in=ids, superseded_at__isnull=True)
        self.outcomes = dict(decisions.values_list("matter_id", "outcome"))
        self.guided = set(GuidanceGiven.objects.filter(matter_id__in=ids).values_list("matter_id", flat=True))
        delivered = Delivery.objects.filter(document__matter_id__in=ids, document__kind__in=SUMMARIES)
        self.delivered = set(delivered.values_list("document__matter_id", flat=True))
        own = Notifier.objects.filter(body=NotifierBody.SELF).values("contact_id")
        self.own = set(
            MatterContact.objects.filter(matter__in=ids, contact_id__in=own).values_list("matter_id", flat=True)
        )


def _guardians(person_ids: list[int], on: dt.date) -> dict[int, list[Person]]:
    found: dict[int, list[Person]] = defaultdict(list)
    relations = Relation.objects.filter(person__in=person_ids, is_guardian=True).select_related("other")
    for relation in relations.order_by("id"):
        if (relation.from_on or on) <= on <= (relation.until_on or on):
            found[relation.person_id].append(relation.other)
    return found


def _by_matter(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.matter_id].append(row)
    return found


def from_rows(matter: Matter, rows: Rows) -> Facts:
    """The facts of one of the matters the rows were fetched for."""
    meetings: list[Meeting] = rows.meetings[matter.pk]
    held = [meeting for meeting in meetings if meeting.state == MeetingState.HELD]
    planned = [meeting.at for meeting in meetings if meeting.state == MeetingState.PLANNED]
    handling = Handling(
        is_child=access.is_child(matter),
        parties=_parties(matter, rows, None),
        police_considered=matter.police_duty != PoliceDuty.NOT_ASKED,
        special_support_assessed=matter.special_support is not None,
        conversation=bool(held),
        unexplained=tuple(one.code for one in unexplained(rows.deadlines[matter.pk], rows.on)),
    )
    return Facts(
        state=matter.state,
        handling=handling,
        outcome=rows.outcomes.get(matter.pk, ""),
        guided=matter.pk in rows.guided,
        goes_on=matter.goes_on,
        summary_delivered=matter.pk in rows.delivered,
        transfer_meeting_held=any(meeting.kind == MeetingKind.TRANSFER for meeting in held),
        meeting_at=min(planned, default=None),
    )


def _parties(matter: Matter, rows: Rows, since: dt.datetime | None) -> tuple[Party, ...]:
    informed = [row for row in rows.informed[matter.pk] if since is None or row.at >= since]
    wanted = _wanted(matter, rows)
    if not wanted:
        return tuple(_party(row.party, row.person_id, [row]) for row in informed)
    own = matter.pk in rows.own
    return tuple(
        Party(person.name, person.pk, told=True)
        if own and person.pk == matter.person_id
        else _party(person.name, person.pk, [row for row in informed if row.person_id == person.pk])
        for person in wanted
    )


def _wanted(matter: Matter, rows: Rows) -> list[Person]:
    """A child's guardians, and the child itself when old enough; an adult in person (THL; LSL 20 §, HL 34 §)."""
    if not access.is_child(matter):
        return [matter.person]
    person = matter.person
    age = age_on(person.born_on, rows.on) if person.born_on else None
    itself = [person] if person.expected_on is None and missing.must_be_told_in_person(age) else []
    return [*rows.guardians[person.pk], *itself]


def _party(name: str, person_id: int | None, rows: list[InformedParty]) -> Party:
    told = any(row.how in TOLD for row in rows)
    return Party(name, person_id, told=told, excused=bool(rows) and not told)
