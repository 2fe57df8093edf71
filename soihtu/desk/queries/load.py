"""How much each worker of a team carries: counts of open things, no client named."""

from __future__ import annotations

import dataclasses
import datetime as dt

from django.db.models import Count, Q

from soihtu.contacts.models import Contact
from soihtu.foundation import clock
from soihtu.matters.models import Matter
from soihtu.matters.terms import State
from soihtu.teams import queries as teams
from soihtu.teams.models import Absence, Team, Worker


@dataclasses.dataclass(frozen=True)
class Load:
    """One worker's open things."""

    worker: Worker
    contacts: int
    matters: int
    assessing: int
    late: int
    as_pair: int
    away_until: dt.date | None

    @property
    def total(self) -> int:
        return self.contacts + self.matters


def load(team: Team, at: dt.datetime) -> list[Load]:
    """The team's workers with what they carry, the heaviest first. Five statements, however many workers."""
    today = clock.local_day(at)
    workers = list(teams.workers_of(team, today))
    open_matters = Matter.objects.open().filter(responsible__in=workers).order_by()
    matters = {
        row["responsible"]: row
        for row in open_matters.values("responsible").annotate(
            n=Count("pk"), assessing=Count("pk", filter=Q(state=State.ASSESSING)),
            late=Count("pk", filter=Q(next_due_on__lt=today)),
        )
    }  # fmt: skip
    pairs = dict(Matter.objects.open().filter(pair__in=workers).order_by().values_list("pair").annotate(n=Count("pk")))
    contacts = {
        row["worker"]: row
        for row in Contact.objects.open()
        .filter(worker__in=workers)
        .order_by()
        .values("worker")
        .annotate(n=Count("pk"), late=Count("pk", filter=Q(due_on__lt=today)))
    }
    away = dict(
        Absence.objects.filter(worker__in=workers, from_on__lte=today, until_on__gte=today).values_list(
            "worker", "until_on"
        )
    )
    nothing = {"n": 0, "assessing": 0, "late": 0}
    found = [
        Load(
            worker,
            contacts.get(worker.pk, nothing)["n"],
            matters.get(worker.pk, nothing)["n"],
            matters.get(worker.pk, nothing)["assessing"],
            matters.get(worker.pk, nothing)["late"] + contacts.get(worker.pk, nothing)["late"],
            pairs.get(worker.pk, 0),
            away.get(worker.pk),
        )
        for worker in workers
    ]
    return sorted(found, key=lambda one: (-one.total, one.worker.last_name))
