"""Who takes what, and who is at work."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

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


def other_municipalities() -> QuerySet[Municipality]:
    return Municipality.objects.filter(county__is_ours=False)


def team_for(municipality_code: str, target_group: str, language: str, on: dt.date) -> Team | None:
    """The team whose route is in force for the area, group and language; a route for one language goes first."""
    routes = Route.objects.filter(
        in_force(on), municipality_id=municipality_code, target_group=target_group, language__in=["", language]
    )
    route = routes.select_related("team").order_by("-language", "-from_on").first()
    return route.team if route else None


def memberships_of(worker: Worker, on: dt.date) -> QuerySet[Membership]:
    """The worker's memberships on the day, to stand inside another statement."""
    return Membership.objects.filter(in_force(on), worker=worker)


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
    absent = Absence.objects.filter(from_on__lte=clock.local_day(at), until_on__gte=clock.local_day(at)).values(
        "worker_id"
    )
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


def routing(on: dt.date) -> tuple[list[Municipality], dict[tuple[str, str], list[Route]]]:
    """Our municipalities, and the routes in force or planned by municipality and target group. Two statements."""
    municipalities = list(our_municipalities())
    found: dict[tuple[str, str], list[Route]] = {}
    routes = Route.objects.filter(Q(until_on__isnull=True) | Q(until_on__gte=on)).select_related("team")
    for route in routes.order_by("language", "from_on"):
        found.setdefault((route.municipality_id, route.target_group), []).append(route)
    return municipalities, found


def routes_of(municipality: Municipality, target_group: str) -> QuerySet[Route]:
    """All rows of one cell of the routing table, past ones too, the newest first."""
    rows = Route.objects.filter(municipality=municipality, target_group=target_group)
    return rows.select_related("team", "municipality").order_by("-from_on", "language")


def shifts_between(team: Team, first: dt.date, days: int) -> QuerySet[Shift]:
    """The team's shifts that touch the days, by start."""
    starts, ends = clock.instant(first), clock.instant(first + dt.timedelta(days=days))
    return Shift.objects.filter(team=team, starts_at__lt=ends, ends_at__gt=starts).select_related("worker", "team")


def members_of(team: Team, on: dt.date) -> QuerySet[Membership]:
    """Memberships in force or to come, leads first."""
    rows = Membership.objects.filter(Q(until_on__isnull=True) | Q(until_on__gte=on), team=team)
    return rows.select_related("worker", "team").order_by("role", "worker__last_name", "worker__first_name")


def absences_of(team: Team, on: dt.date) -> QuerySet[Absence]:
    """Absences of the team's members that have not ended."""
    members = Membership.objects.filter(in_force(on), team=team).values("worker_id")
    rows = Absence.objects.filter(worker__in=members, until_on__gte=on).select_related("worker", "substitute")
    return rows.order_by("from_on", "id")


def may_join(team: Team) -> QuerySet[Worker]:
    """Workers who do not belong to the team now."""
    members = Membership.objects.filter(team=team, until_on__isnull=True).values("worker_id")
    return Worker.objects.filter(is_active=True, is_administrator=False).exclude(pk__in=members)


def shifts_of(team: Team) -> QuerySet[Shift]:
    return Shift.objects.filter(team=team).select_related("worker", "team")


def teams_with_figures(teams: QuerySet[Team], on: dt.date, at: dt.datetime) -> list[tuple[Team, int, list[str], str]]:
    """Each team with its number of members, its leads and who is on shift now. Three statements."""
    found = list(teams.order_by("name_fi"))
    members = list(
        Membership.objects.filter(in_force(on), team__in=found, worker__is_active=True).select_related("worker")
    )
    shifts = Shift.objects.filter(team__in=found, starts_at__lte=at, ends_at__gt=at).select_related("worker")
    on_now: dict[int, list[str]] = {}
    for shift in shifts.order_by("starts_at", "id"):
        on_now.setdefault(shift.team_id, []).append(shift.worker.name)
    return [
        (
            team,
            sum(member.team_id == team.pk for member in members),
            [one.worker.name for one in members if one.team_id == team.pk and one.role == MemberRole.LEAD],
            ", ".join(on_now.get(team.pk, [])),
        )
        for team in found
    ]
