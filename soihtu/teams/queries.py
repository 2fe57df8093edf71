"""Who takes what, and who is at work."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from soihtu.foundation import clock
from soihtu.teams.models import Absence, County, Membership, Municipality, Route, Shift, Team, Worker, in_force
from soihtu.teams.terms import MemberRole, ShiftKind, TeamKind


def our_county() -> County:
    """The county this installation serves. Raises County.DoesNotExist before the county is set up."""
    return County.objects.get(is_ours=True)


def is_ours(municipality: Municipality | None) -> bool:
    """Whether the municipality belongs to the county this installation serves; unknown counts as ours."""
    return municipality is None or municipality.county_id == our_county().pk


def municipality(code: str) -> Municipality | None:
    return Municipality.objects.select_related("county").filter(pk=code).first()


def our_municipalities() -> QuerySet[Municipality]:
    return Municipality.objects.filter(county__is_ours=True)


def team_for(municipality_code: str, target_group: str, language: str, on: dt.date) -> Team | None:
    """The team whose route is in force for the area, group and language; a route for one language goes first."""
    routes = Route.objects.filter(
        in_force(on), municipality_id=municipality_code, target_group=target_group, language__in=["", language]
    )
    route = routes.select_related("team").order_by("-language", "-from_on").first()
    return route.team if route else None


def teams_of(worker: Worker, on: dt.date) -> list[int]:
    """Ids of the teams the worker belongs to on the day."""
    return list(Membership.objects.filter(in_force(on), worker=worker).values_list("team_id", flat=True))


def kinds_of(worker: Worker, on: dt.date) -> set[str]:
    """Kinds of the teams the worker belongs to on the day."""
    return set(Membership.objects.filter(in_force(on), worker=worker).values_list("team__kind", flat=True))


def belongs(worker: Worker, kind: str, on: dt.date) -> bool:
    return kind in kinds_of(worker, on)


def workers_of(team: Team, on: dt.date) -> QuerySet[Worker]:
    """Workers of the team on the day, who may sign in, by name."""
    members = Membership.objects.filter(in_force(on), team=team).values("worker_id")
    return Worker.objects.filter(pk__in=members, is_active=True)


def is_lead(worker: Worker, team: Team, on: dt.date) -> bool:
    return Membership.objects.filter(in_force(on), worker=worker, team=team, role=MemberRole.LEAD).exists()


def leads_of(team: Team, on: dt.date) -> QuerySet[Worker]:
    leads = Membership.objects.filter(in_force(on), team=team, role=MemberRole.LEAD).values("worker_id")
    return Worker.objects.filter(pk__in=leads, is_active=True)


def is_present(worker: Worker, on: dt.date) -> bool:
    """Whether the worker may sign in and has no absence on the day."""
    return worker.is_active and not Absence.objects.filter(worker=worker, from_on__lte=on, until_on__gte=on).exists()


def on_shift(team: Team, at: dt.datetime, kind: str = ShiftKind.RECEPTION) -> Worker | None:
    """The worker whose shift covers the instant `at`, absent ones left out; the shift that began first wins."""
    absent = Absence.objects.filter(
        from_on__lte=clock.local_day(at), until_on__gte=clock.local_day(at)
    ).values("worker_id")
    shifts = Shift.objects.filter(team=team, kind=kind, starts_at__lte=at, ends_at__gt=at, worker__is_active=True)
    shift = shifts.exclude(worker__in=absent).select_related("worker").order_by("starts_at", "id").first()
    return shift.worker if shift else None


def duty_worker(at: dt.datetime) -> Worker | None:
    """The duty social worker at the instant, of whichever on-call team (SHL 36.1 §, LSL 26.2 §)."""
    for team in Team.objects.filter(kind=TeamKind.DUTY, is_active=True).order_by("id"):
        worker = on_shift(team, at, ShiftKind.DUTY)
        if worker:
            return worker
    return None


def duty_team() -> Team | None:
    return Team.objects.filter(kind=TeamKind.DUTY, is_active=True).order_by("id").first()


def planned_teams() -> QuerySet[Team]:
    """Teams of planned social work: where a matter may be handed over."""
    return Team.objects.filter(kind=TeamKind.PLANNED, is_active=True)
