"""Members of a team and their absences."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import access
from soihtu.teams.models import Absence, Membership, Team, Worker


@transaction.atomic
def add_member(team: Team, worker: Worker, *, role: str, from_on: dt.date, by: Worker, at: dt.datetime) -> Membership:
    """Let a worker join the team from a day on; with it comes the right to see what waits for the team."""
    require(access.may_lead(by, team, clock.local_day(at)))
    if Membership.objects.filter(team=team, worker=worker, until_on__isnull=True).exists():
        raise NotAllowed(_("The worker already belongs to this team."))
    return Membership.objects.create(team=team, worker=worker, role=role, from_on=from_on)


@transaction.atomic
def end_membership(membership: Membership, *, until_on: dt.date, by: Worker, at: dt.datetime) -> Membership:
    """Let a membership end; the day is the last one, and access to the team's work ends with it."""
    require(access.may_lead(by, membership.team, clock.local_day(at)))
    if until_on < membership.from_on:
        raise NotAllowed(_("A membership cannot end before it began."))
    membership.until_on = until_on
    membership.save(update_fields=["until_on"])
    return membership


@transaction.atomic
def add_absence(
    team: Team,
    worker: Worker,
    *,
    from_on: dt.date,
    until_on: dt.date,
    substitute: Worker | None,
    by: Worker,
    at: dt.datetime,
) -> Absence:
    """Record days on which a worker of the team takes nothing new. A worker may record the own absence."""
    if by != worker:
        require(access.may_lead(by, team, clock.local_day(at)))
    if until_on < from_on:
        raise NotAllowed(_("The absence must end on the day it starts or later."))
    if substitute == worker:
        raise NotAllowed(_("Choose somebody else as the substitute."))
    if Absence.objects.filter(worker=worker, from_on__lte=until_on, until_on__gte=from_on).exists():
        raise NotAllowed(_("An absence is already recorded for these days."))
    return Absence.objects.create(worker=worker, from_on=from_on, until_on=until_on, substitute=substitute)


@transaction.atomic
def end_absence(
    absence: Absence, team: Team, *, until_on: dt.date, version: int, by: Worker, at: dt.datetime
) -> Absence:
    """Move the last day of an absence, for example when somebody comes back earlier."""
    if by != absence.worker:
        require(access.may_lead(by, team, clock.local_day(at)))
    if until_on < absence.from_on:
        raise NotAllowed(_("The absence must end on the day it starts or later."))
    return absence.save_over(version, until_on=until_on)
