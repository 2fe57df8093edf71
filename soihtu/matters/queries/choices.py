"""Who can be chosen: everybody is shown, and who may not says why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict
from soihtu.matters import access
from soihtu.matters.models import Matter, Meeting
from soihtu.matters.terms import MeetingKind, MeetingState
from soihtu.teams import queries as teams
from soihtu.teams.models import Absence, Membership, Team, Worker, in_force


@dataclass(frozen=True)
class Candidate:
    """A worker who could be chosen; `verdict` says whether they may answer for this client."""

    worker: Worker
    team: Team
    verdict: Verdict
    is_on_shift: bool = False
    is_present: bool = True

    @property
    def label(self) -> str:
        """Name and team, and what one should know before choosing."""
        told = [self.worker.name, self.team_name]
        if self.is_on_shift:
            told.append(_("on shift now"))
        if not self.is_present:
            told.append(_("away today"))
        return ", ".join(told)

    @property
    def team_name(self) -> str:
        return self.team.name_sv if get_language() == "sv" else self.team.name_fi


def colleagues(matter: Matter, at: dt.datetime) -> list[Worker]:
    """Who may take part in a meeting: the responsible worker, the pair and the team."""
    found = {worker.pk: worker for worker in (matter.responsible, matter.pair) if worker is not None}
    found |= {worker.pk: worker for worker in teams.workers_of(matter.team, clock.local_day(at))}
    return list(found.values())


def candidates(
    team: Team, client: str, at: dt.datetime, *, is_special_support: bool = False, own_worker: Worker | None = None
) -> list[Candidate]:
    """The team's workers: those who may answer first, on shift before the rest, absent ones last.

    `own_worker` to whom a client's contact was forwarded can be chosen besides, whatever the team.
    """
    on = clock.local_day(at)
    on_shift = teams.on_shift(team, at)
    absent = _absent(on)
    found = [
        Candidate(
            worker=worker,
            team=home,
            verdict=access.may_be_responsible(worker, client, at, is_special_support=is_special_support),
            is_on_shift=on_shift is not None and worker.pk == on_shift.pk,
            is_present=worker.pk not in absent,
        )
        for worker, home in _with_own_worker(team, own_worker, on)
    ]
    return sorted(found, key=_order)


def receivers(matter: Matter, at: dt.datetime) -> list[Candidate]:
    """Workers of planned social work, each with whether they may receive the matter."""
    on = clock.local_day(at)
    members = Membership.objects.filter(in_force(on), team__in=teams.planned_teams(), worker__is_active=True)
    absent = _absent(on)
    special = bool(matter.special_support)
    found = [
        Candidate(
            worker=member.worker,
            team=member.team,
            verdict=access.may_be_responsible(member.worker, matter.client, at, is_special_support=special),
            is_present=member.worker_id not in absent,
        )
        for member in members.select_related("worker", "team")
    ]
    return sorted(found, key=_order)


def held_transfer_meetings(matter: Matter) -> list[Meeting]:
    held = Meeting.objects.filter(matter=matter, kind=MeetingKind.TRANSFER, state=MeetingState.HELD)
    return list(held.prefetch_related("workers").order_by("-at"))


def _with_own_worker(team: Team, own_worker: Worker | None, on: dt.date) -> list[tuple[Worker, Team]]:
    found = [(worker, team) for worker in teams.workers_of(team, on)]
    if own_worker is None or own_worker in [worker for worker, _team in found]:
        return found
    home = teams.memberships_of(own_worker, on).select_related("team").first()
    return [*found, (own_worker, home.team if home else team)]


def _absent(on: dt.date) -> set[int]:
    return set(Absence.objects.filter(from_on__lte=on, until_on__gte=on).values_list("worker_id", flat=True))


def _order(one: Candidate) -> tuple[bool, bool, bool, str, str]:
    return (
        not one.verdict.allowed,
        not one.is_present,
        not one.is_on_shift,
        one.worker.last_name,
        one.worker.first_name,
    )
