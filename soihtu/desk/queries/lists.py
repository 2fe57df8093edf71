"""Which rows each worklist holds: mine, and a team's."""

from __future__ import annotations

import datetime as dt
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


def mine(worker: Worker, chosen: Filter, after: Place | None, *, language: str, at: dt.datetime) -> tuple[list[Row], bool]:
    """Everything that waits for the worker: given contacts, matters as responsible or pair, transfers to answer."""
    today = clock.local_day(at)
    branches: Branches = []
    if chosen.shows(Source.CONTACT):
        found = contact_access.visible_to(worker, at).filter(given_to(worker), chosen.of_contacts(today))
        branches.append(rows.contacts(found, language, after))
    visible = matter_access.visible_to(worker, at)
    if chosen.shows(Source.MATTER):
        found = visible.filter(answered_by(worker), chosen.of_matters(today))
        branches.append(rows.matters(found, language, after))
    if chosen.shows(Source.HANDOVER) and chosen.turn != "others":
        unturned = Filter(due=chosen.due, hurry=chosen.hurry, law=chosen.law, taken=chosen.taken)
        found = visible.filter(offered_to(worker), unturned.of_matters(today))
        branches.append(rows.handovers(found, language, after))
    return rows.page(branches)


def team(
    worker: Worker, team_id: int | None, chosen: Filter, after: Place | None, *, language: str, at: dt.datetime
) -> tuple[list[Row], bool]:
    """A team's waiting contacts and open matters; without a team, what comes in to the whole county."""
    today = clock.local_day(at)
    visible = contact_access.visible_to(worker, at).filter(chosen.of_contacts(today))
    branches: Branches = []
    if chosen.shows(Source.CONTACT):
        parts = [Q(team=team_id)] if team_id else [incoming(), unrouted()]
        branches += [rows.contacts(visible.filter(part), language, after) for part in parts]
    if team_id and chosen.shows(Source.MATTER) and not chosen.taken:
        found = matter_access.visible_to(worker, at).filter(Q(team=team_id), chosen.of_matters(today))
        branches.append(rows.matters(found, language, after))
    return rows.page(branches)


def given_to(worker: Worker) -> Q:
    """Contacts the worker handles."""
    return Q(worker=worker)


def answered_by(worker: Worker) -> Q:
    """Matters the worker answers for, alone or as the pair; a partner's are those a client's permission opens."""
    if worker.profession in PARTNERS:
        return Q(person_id__in=people.permitted_persons(worker.pk))
    return Q(responsible=worker) | Q(pair=worker)


def offered_to(worker: Worker) -> Q:
    """Matters whose transfer waits for the worker's answer."""
    return Q(pk__in=Handover.objects.filter(receiver=worker, state=HandoverState.PROPOSED).values("matter_id"))


def incoming() -> Q:
    """What nobody has taken yet and is urgent or not assessed, wherever it is routed."""
    return Q(lane__lte=UNASSESSED_LANE, worker__isnull=True)


def unrouted() -> Q:
    """What is assessed but belongs to no team yet."""
    return Q(team__isnull=True, worker__isnull=True, lane__gt=UNASSESSED_LANE)


def contacts_of(found: QuerySet[Contact], team_id: int | None) -> QuerySet[Contact]:
    """The contacts of a team's list, or of the county's."""
    return found.filter(Q(team=team_id) if team_id else incoming() | unrouted(), is_open=True)


def matters_of(found: QuerySet[Matter], team_id: int) -> QuerySet[Matter]:
    return found.filter(team=team_id, is_open=True)
