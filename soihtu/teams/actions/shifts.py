"""Shifts: a plan that may change until it begins."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import access
from soihtu.teams.models import Shift, Team, Worker


@transaction.atomic
def add_shift(
    team: Team,
    worker: Worker,
    *,
    kind: str,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    by: Worker,
    at: dt.datetime,
) -> Shift:
    """Put a worker on shift in the team."""
    require(access.may_lead(by, team, clock.local_day(at)))
    require(access.may_work(worker, team, starts_at, ends_at))
    return Shift.objects.create(team=team, worker=worker, kind=kind, starts_at=starts_at, ends_at=ends_at)


@transaction.atomic
def change_shift(
    shift: Shift,
    *,
    version: int,
    worker: Worker,
    kind: str,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    by: Worker,
    at: dt.datetime,
) -> Shift:
    """Correct a shift that has not ended. Raises EditConflict when somebody else changed it first."""
    require(access.may_lead(by, shift.team, clock.local_day(at)))
    if shift.ends_at <= at:
        raise NotAllowed(_("This shift is over. What was worked stays as it is."))
    require(access.may_work(worker, shift.team, starts_at, ends_at, but=shift.pk))
    return shift.save_over(version, worker=worker, kind=kind, starts_at=starts_at, ends_at=ends_at)


@transaction.atomic
def remove_shift(shift: Shift, *, by: Worker, at: dt.datetime) -> None:
    """Take back a shift that has not begun."""
    require(access.may_lead(by, shift.team, clock.local_day(at)))
    if shift.starts_at <= at:
        raise NotAllowed(_("This shift has begun. Change when it ends instead."))
    shift.delete()
