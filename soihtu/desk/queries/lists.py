"""Which rows each worklist holds: mine, and a team's."""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import operator
from typing import Any

from django.db.models import Q, QuerySet

from soihtu.contacts import access as contact_access
from soihtu.contacts.models import Contact
from soihtu.desk.queries import rows
from soihtu.desk.queries.filters import Filter
from soihtu.desk.queries.rows import Place, Row
from soihtu.desk.rules import UNASSESSED_LANE
from soihtu.desk.terms import Source
from soihtu.foundation import clock
from soihtu.matters import access as matter_access
from soihtu.matters.models import Handover, Matter
from soihtu.matters.terms import HandoverState
from soihtu.people import queries as people
from soihtu.teams.models import Worker
from soihtu.teams.terms import Profession

PARTNERS = (Profession.NURSE, Profession.OTHER)
Branches = list[QuerySet[Any, Any]]


def mine(
    worker: Worker, chosen: Filter, after: Place | None, *, language: str, at: dt.datetime
) -> tuple[list[Row], bool]:
    """Everything that waits for the worker: given contacts, matters as responsible or pair, transfers to answer."""
    today = clock.local_day(at)
    branches: Branches = []
    if chosen.shows(Source.CONTACT):
        given = contact_access.visible_to(worker, at).filter(given_to(worker), chosen.of_contacts(today))
        branches.append(rows.contacts(given, language, after))
    visible = matter_access.visible_to(worker, at)
    if chosen.shows(Source.MATTER):
        found = visible.filter(answered_by(worker), chosen.of_matters(today))
        branches.append(rows.matters(found, language, after))
    if chosen.shows(Source.HANDOVER) and chosen.turn != "others":
        unturned = Filter(due=chosen.due, hurry=chosen.hurry, law=chosen.law, taken=chosen.taken)
        found = visible.filter(offered_to(worker), unturned.of_matters(today))
        branches.append(rows.handovers(found, language, after))
    return rows.page(branches)


@dataclasses.dataclass(frozen=True)
class Inbox:
    """Whose list it is: a team's, or the county's when there is no team. The on-call team also gets what comes in."""

    team_id: int | None
    takes_incoming: bool = False

    def parts(self) -> list[Q]:
        """Contacts of the list in parts that do not overlap, each of which can follow an index of its own."""
        if self.team_id is None:
            return [incoming(), unrouted()]
        own = Q(team=self.team_id)
        return [own, incoming() & ~own] if self.takes_incoming else [own]


def team(
    worker: Worker, inbox: Inbox, chosen: Filter, after: Place | None, *, language: str, at: dt.datetime
) -> tuple[list[Row], bool]:
    """A team's contacts and open matters; without a team, what comes in to the whole county."""
    today = clock.local_day(at)
    branches: Branches = []
    if chosen.shows(Source.CONTACT):
        visible = contact_access.visible_to(worker, at).filter(chosen.of_contacts(today))
        branches += [rows.contacts(visible.filter(part), language, after) for part in inbox.parts()]
    if inbox.team_id and chosen.shows(Source.MATTER) and not chosen.taken:
        found = matter_access.visible_to(worker, at).filter(Q(team=inbox.team_id), chosen.of_matters(today))
        branches.append(rows.matters(found, language, after))
    return rows.page(branches)


def given_to(worker: Worker) -> Q:
    """Contacts the worker handles."""
    return Q(worker=worker)


def answered_by(worker: Worker) -> Q:
    """Matters the worker answers for, alone or as the pair; a partner also has those a client's permission opens."""
    own = Q(responsible=worker) | Q(pair=worker)
    if worker.profession in PARTNERS:
        return own | Q(person_id__in=people.permitted_persons(worker.pk))
    return own


def offered_to(worker: Worker) -> Q:
    """Matters whose transfer waits for the worker's answer."""
    return Q(pk__in=Handover.objects.filter(receiver=worker, state=HandoverState.PROPOSED).values("matter_id"))


def incoming() -> Q:
    """What nobody has taken yet and is urgent or not assessed, wherever it is routed."""
    return Q(lane__lte=UNASSESSED_LANE, worker__isnull=True)


def unrouted() -> Q:
    """What is assessed but belongs to no team yet."""
    return Q(team__isnull=True, worker__isnull=True, lane__gt=UNASSESSED_LANE)


def contacts_of(found: QuerySet[Contact], inbox: Inbox) -> QuerySet[Contact]:
    """The contacts of a list, to be counted."""
    return found.filter(functools.reduce(operator.or_, inbox.parts()), is_open=True)


def matters_of(found: QuerySet[Matter], inbox: Inbox) -> QuerySet[Matter]:
    return found.filter(team=inbox.team_id, is_open=True)
