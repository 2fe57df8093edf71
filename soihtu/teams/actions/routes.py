"""Routing as dated rows: a change ends the row before it, and the past stays as it was."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import access
from soihtu.teams.models import Municipality, Route, Team, Worker


@transaction.atomic
def change_route(
    municipality: Municipality,
    target_group: str,
    language: str,
    team: Team,
    *,
    from_on: dt.date,
    by: Worker,
    at: dt.datetime,
) -> Route:
    """Send an area's contacts to the team from a day on; the row in force ends the day before.

    A row that starts the same day is corrected over its version. Raises NotAllowed when a later
    change is already planned or the day has passed.
    """
    today = clock.local_day(at)
    last = _last(municipality, target_group, language)
    require(access.may_route(by, last.team if last else None, team, today))
    if from_on < today:
        raise NotAllowed(_("A route is changed from today or a coming day: what has arrived stays where it went."))
    if last is None:
        return _add(municipality, target_group, language, team, from_on)
    if last.from_on == from_on:
        return last.save_over(last.version, team=team)
    if last.from_on > from_on:
        raise NotAllowed(_("A later change of this route is already planned. Change that one first."))
    last.save_over(last.version, until_on=from_on - dt.timedelta(days=1))
    return _add(municipality, target_group, language, team, from_on)


@transaction.atomic
def end_route(route: Route, *, until_on: dt.date, version: int, by: Worker, at: dt.datetime) -> Route:
    """Let a route end: after the day the general route of the area applies, or none."""
    require(access.may_route(by, route.team, route.team, clock.local_day(at)))
    if until_on < max(route.from_on, clock.local_day(at) - dt.timedelta(days=1)):
        raise NotAllowed(_("A route can end at the earliest today."))
    return route.save_over(version, until_on=until_on)


def _last(municipality: Municipality, target_group: str, language: str) -> Route | None:
    routes = Route.objects.filter(
        municipality=municipality, target_group=target_group, language=language, until_on__isnull=True
    )
    return routes.select_related("team").select_for_update(of=("self",)).first()


def _add(municipality: Municipality, target_group: str, language: str, team: Team, from_on: dt.date) -> Route:
    return Route.objects.create(
        municipality=municipality, target_group=target_group, language=language, team=team, from_on=from_on
    )
