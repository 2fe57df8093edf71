"""Rows of the worklists as plain values: contacts, matters and handovers in one shape, one statement, one order.

Every list is a UNION of branches that each follow a partial index of open rows (lane, warning day, id), so that a
page costs the same with ten thousand rows as with ten million. Who may see a row is decided by the querysets given.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable
from typing import Any, Self

from django.contrib.postgres.aggregates import JSONBAgg
from django.db.models import Case, CharField, DateTimeField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.fields.json import JSONField
from django.db.models.functions import Cast, Coalesce, Concat, JSONObject, Trim
from django.db.models.query import EmptyQuerySet

from soihtu.contacts.models import Carer, Contact, ContactStep, Subject
from soihtu.contacts.terms import Urgency
from soihtu.desk.rules import URGENT_LANE
from soihtu.desk.terms import Source
from soihtu.matters.models import Handover, Matter, MatterStep, Meeting
from soihtu.matters.terms import HandoverState, MeetingState
from soihtu.people.models import Relation
from soihtu.teams.models import Municipality

PAGE = 50
Branch = Any  # a queryset whose rows carry the columns of Row


@dataclasses.dataclass(frozen=True)
class Place:
    """Where a page of a list ended: everything after it comes next."""

    lane: int
    warn_on: dt.date | None
    id: int
    source: str

    @classmethod
    def read(cls, text: str) -> Self | None:
        """From an address; None when it says nothing sensible."""
        try:
            lane, day, number, source = text.split("_")
            warn_on = dt.date.fromisoformat(day) if day != "none" else None
            return cls(int(lane), warn_on, int(number), Source(source).value)
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.lane}_{self.warn_on or 'none'}_{self.id}_{self.source}"


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One row of a list, as the database said it."""

    source: str
    id: int
    lane: int
    warn_on: dt.date | None
    urgency: str
    due_on: dt.date | None
    since: dt.datetime
    kind: str
    state: str
    area: str
    people: list[dict[str, Any]]
    is_protected: bool
    last: dict[str, Any] | None
    holder_id: int | None
    holder: str
    meeting_at: dt.datetime | None

    @property
    def is_unassessed(self) -> bool:
        return self.urgency == Urgency.NOT_ASSESSED

    @property
    def place(self) -> Place:
        return Place(self.lane, self.warn_on, self.id, self.source)

    @property
    def person_ids(self) -> list[int]:
        return [person["id"] for person in self.people if person["id"]]


FIELDS = [f"r_{field.name}" for field in dataclasses.fields(Row)]


def contacts(found: QuerySet[Contact], language: str, after: Place | None = None) -> Branch:
    """A branch of contacts."""
    steps = ContactStep.objects.filter(contact=OuterRef("pk")).order_by("-at", "-id")
    subjects = Subject.objects.filter(contact=OuterRef("pk")).order_by()
    return _branch(found, Source.CONTACT, "due_strict_on", after).annotate(
        r_urgency=F("urgency"),
        r_due_on=F("due_on"),
        r_since=F("arrived_at"),
        r_kind=F("kind"),
        r_state=F("state"),
        r_area=Coalesce(F(f"municipality__name_{language}"), Value("")),
        r_people=Subquery(
            subjects.values("contact")
            .annotate(
                people=JSONBAgg(
                    JSONObject(
                        id="person_id",
                        first="first_names",
                        last="last_name",
                        born=Coalesce("person__born_on", "born_on"),
                        expected="expected_on",
                        age="age_guess",
                        role="role",
                    ),
                    order_by=("position", "id"),
                )
            )
            .values("people"),
            output_field=JSONField(),
        ),
        r_is_protected=Exists(subjects.filter(Q(non_disclosure=True) | _covered("person")))
        | Exists(Carer.objects.filter(_covered("person"), contact=OuterRef("pk")).order_by()),
        r_last=Subquery(steps.values(last=JSONObject(kind="kind", at="at"))[:1], output_field=JSONField()),
        r_holder_id=F("worker_id"),
        r_holder=Coalesce(
            Trim(Concat("worker__first_name", Value(" "), "worker__last_name")), Value(""), output_field=CharField()
        ),
        r_meeting_at=Cast(Value(None), DateTimeField()),
    )


def matters(found: QuerySet[Matter], language: str, after: Place | None = None) -> Branch:
    """A branch of matters."""
    return _matters(found, Source.MATTER, language, after)


def handovers(found: QuerySet[Matter], language: str, after: Place | None = None) -> Branch:
    """A branch of matters whose transfer waits for the reader's answer."""
    return _matters(found, Source.HANDOVER, language, after)


def _matters(found: QuerySet[Matter], source: Source, language: str, after: Place | None) -> Branch:
    steps = MatterStep.objects.filter(matter=OuterRef("pk")).order_by("-at", "-id")
    meetings = Meeting.objects.filter(matter=OuterRef("pk"), state=MeetingState.PLANNED).order_by("at")
    area = Municipality.objects.filter(pk=OuterRef("municipality_code")).values(f"name_{language}")
    receiver = Handover.objects.filter(matter=OuterRef("pk"), state=HandoverState.PROPOSED)
    return _branch(found, source, "next_due_strict_on", after).annotate(
        r_urgency=Case(When(lane=URGENT_LANE, then=Value(Urgency.URGENT)), default=Value(Urgency.NOT_URGENT)),
        r_due_on=F("next_due_on"),
        r_since=F("pending_from"),
        r_kind=F("service_task"),
        r_state=F("state"),
        r_area=Coalesce(Subquery(area), Value("")),
        r_people=JSONObject(
            id="person_id",
            first="person__first_names",
            last="person__last_name",
            born="person__born_on",
            expected="person__expected_on",
            age=Value(""),
            role=Value(""),
        ),
        r_is_protected=_covered("person"),
        r_last=Subquery(steps.values(last=JSONObject(kind="kind", at="at"))[:1], output_field=JSONField()),
        r_holder_id=F("responsible_id"),
        r_holder=Coalesce(
            Subquery(
                receiver.values(name=Concat("receiver__first_name", Value(" "), "receiver__last_name"))[:1],
                output_field=CharField(),
            ),
            Concat("responsible__first_name", Value(" "), "responsible__last_name"),
            output_field=CharField(),
        ),
        r_meeting_at=Subquery(meetings.values("at")[:1]),
    )


def _covered(person: str) -> Q:
    """Whether an order of the person, or of anybody in the same home, hides where they are (VTL 36–37 §)."""
    home = Relation.objects.filter(lives_together=True)
    return (
        Q(**{f"{person}__non_disclosure": True})
        | Exists(home.filter(person=OuterRef(person), other__non_disclosure=True))
        | Exists(home.filter(other=OuterRef(person), person__non_disclosure=True))
    )


def page(branches: Iterable[QuerySet[Any, Any]], size: int = PAGE) -> tuple[list[Row], bool]:
    """The first rows of all branches together, and whether there are more. One statement."""
    open_to_reader = [branch for branch in branches if not isinstance(branch, EmptyQuerySet)]
    lists = [branch.values_list(*FIELDS)[: size + 1] for branch in open_to_reader]
    if not lists:
        return [], False
    first, *rest = lists
    found = first.union(*rest, all=True) if rest else first
    ordered = found.order_by("r_lane", "r_warn_on", "r_id", "r_source")[: size + 1] if rest else found
    rows = [_row(values) for values in ordered]
    return rows[:size], len(rows) > size


def _row(values: tuple[Any, ...]) -> Row:
    row = dict(zip((name.removeprefix("r_") for name in FIELDS), values, strict=True))
    people = row["people"] or []
    row["people"] = people if isinstance(people, list) else [people]
    return Row(**row)


def _branch(found: QuerySet[Any], source: Source, warn_on: str, after: Place | None) -> Any:
    """Open rows in the order of the index, beginning after a place."""
    rows = found.filter(is_open=True).annotate(
        r_source=Value(source.value, output_field=CharField()),
        r_id=F("pk"),
        r_lane=F("lane"),
        r_warn_on=F(warn_on),
    )
    if after is not None:
        rows = rows.filter(_beyond(after, source, warn_on))
    return rows.order_by("lane", warn_on, "pk")


def _beyond(after: Place, source: Source, day: str) -> Q:
    same_id = Q(pk__gte=after.id) if source.value > after.source else Q(pk__gt=after.id)
    if after.warn_on is None:
        later = Q(**{f"{day}__isnull": True}) & same_id
    else:
        here = Q(**{day: after.warn_on}) & same_id
        later = here | Q(**{f"{day}__gt": after.warn_on}) | Q(**{f"{day}__isnull": True})
    return Q(lane__gt=after.lane) | (Q(lane=after.lane) & later)


__all__ = ["PAGE", "Place", "Row", "contacts", "handovers", "matters", "page"]
