"""How much waits: counted over open rows only, with the very filters of the lists, in one statement."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.db.models import Count, Q, QuerySet, Subquery, Value
from django.db.models.fields.json import JSONField
from django.db.models.functions import JSONObject

from soihtu.contacts import access as contact_access
from soihtu.contacts.models import Contact
from soihtu.desk.queries import lists
from soihtu.desk.queries.filters import Filter
from soihtu.desk.queries.lists import Inbox
from soihtu.desk.terms import Due, Hurry
from soihtu.foundation import clock
from soihtu.matters import access as matter_access
from soihtu.matters.models import Matter
from soihtu.teams.models import Membership, Shift, Worker, in_force
from soihtu.teams.terms import MemberRole, TeamKind

TABS = {
    "untaken": Filter(source="contact", taken="no"),
    "unassessed": Filter(source="contact", hurry=Hurry.UNASSESSED),
    "urgent": Filter(source="contact", hurry=Hurry.URGENT),
    "child_welfare": Filter(source="contact", law="child_welfare"),
}


@dataclasses.dataclass(frozen=True)
class Figures:
    """What a list holds."""

    open: int = 0
    today: int = 0
    late: int = 0
    unassessed: int = 0

    def __add__(self, other: Figures) -> Figures:
        pairs = zip(dataclasses.astuple(self), dataclasses.astuple(other), strict=True)
        return Figures(*(mine + theirs for mine, theirs in pairs))


@dataclasses.dataclass(frozen=True)
class Around:
    """What every page of the desk shows around it: teams, shift, counts."""

    mine: Figures
    handovers: int
    waiting: int
    teams: list[dict[str, Any]]
    shift: dict[str, Any] | None

    @property
    def team_ids(self) -> list[int]:
        return [team["id"] for team in self.teams]

    @property
    def coordinates(self) -> bool:
        return any(team["kind"] == TeamKind.COORDINATION for team in self.teams)

    @property
    def leads(self) -> bool:
        return any(team["role"] == MemberRole.LEAD for team in self.teams)


def around(worker: Worker, at: dt.datetime) -> Around:
    """Counts, teams and today's shift of a worker. Two statements."""
    today = clock.local_day(at)
    teams = _teams(worker, today)
    if worker.is_administrator:
        return Around(Figures(), 0, 0, teams, None)
    open_contacts = contact_access.visible_to(worker, at).filter(is_open=True)
    open_matters = matter_access.visible_to(worker, at).filter(is_open=True)
    kinds = {team["kind"] for team in teams}
    untaken = Q(worker__isnull=True, team__in=[team["id"] for team in teams])
    if TeamKind.COORDINATION in kinds:
        untaken = lists.incoming() | lists.unrouted()
    elif TeamKind.DUTY in kinds:
        untaken |= lists.incoming()
    found = Worker.objects.filter(pk=worker.pk).values_list(
        _figures(open_contacts.filter(lists.given_to(worker)), today, Filter.of_contacts),
        _figures(open_matters.filter(lists.answered_by(worker)), today, Filter.of_matters),
        _figures(open_matters.filter(lists.offered_to(worker)), today, Filter.of_matters),
        _count(open_contacts.filter(untaken)),
        _shift(worker, today),
    )
    contacts, matters, handovers, waiting, shift = found.get()
    offered = Figures(**(handovers or {}))
    mine = Figures(**(contacts or {})) + Figures(**(matters or {})) + offered
    return Around(mine, offered.open, (waiting or {}).get("n", 0), teams, shift)


def of_team(
    found: QuerySet[Contact], matters: QuerySet[Matter], inbox: Inbox, worker: Worker, at: dt.datetime
) -> dict[str, int]:
    """How many rows stand behind each tab of a team's list: querysets come scoped to the reader. One statement."""
    today = clock.local_day(at)
    kept = {name: Count("pk", filter=tab.of_contacts(today)) for name, tab in TABS.items()}
    columns = {"contacts": _one(lists.contacts_of(found, inbox), open=Count("pk"), **kept)}
    if inbox.team_id:
        columns["matters"] = _one(lists.matters_of(matters, inbox), matters=Count("pk"))
    found_row: Any = Worker.objects.filter(pk=worker.pk).values(**columns).get()
    counted = dict(found_row)
    return {name: number for figures in counted.values() for name, number in (figures or {}).items()}


def _teams(worker: Worker, on: dt.date) -> list[dict[str, Any]]:
    """The worker's teams today, the first one first."""
    memberships = Membership.objects.filter(in_force(on), worker=worker, team__is_active=True).order_by("id")
    found = memberships.values_list("team_id", "role", "team__kind", "team__name_fi", "team__name_sv")
    return [dict(zip(("id", "role", "kind", "fi", "sv"), row, strict=True)) for row in found]


def _figures(found: QuerySet[Any], today: dt.date, narrowed: Any) -> Subquery:
    kept = {"today": Filter(due=Due.TODAY), "late": Filter(due=Due.LATE), "unassessed": Filter(hurry=Hurry.UNASSESSED)}
    counted = {name: Count("pk", filter=narrowed(one, today)) for name, one in kept.items()}
    return _one(found, open=Count("pk"), **counted)


def _count(found: QuerySet[Any]) -> Subquery:
    return _one(found, n=Count("pk"))


def _one(found: QuerySet[Any], **counted: Count) -> Subquery:
    """Aggregates of a queryset as one JSON value, to stand inside another statement; nothing when there are no rows."""
    rows = found.order_by().annotate(one=Value(1)).values("one").annotate(figures=JSONObject(**counted))
    return Subquery(rows.values("figures"), output_field=JSONField())


def _shift(worker: Worker, on: dt.date) -> Subquery:
    """Today's first shift that has not ended yet when the day began."""
    starts, ends = clock.instant(on), clock.instant(on + dt.timedelta(days=1))
    shifts = Shift.objects.filter(worker=worker, starts_at__lt=ends, ends_at__gt=starts).order_by("starts_at")
    said = JSONObject(kind="kind", starts="starts_at", ends="ends_at", fi="team__name_fi", sv="team__name_sv")
    return Subquery(shifts.annotate(said=said).values("said")[:1], output_field=JSONField())
