"""The workers a demo visitor may sign in as."""

from __future__ import annotations

import datetime as dt

from django.db.models import Prefetch, QuerySet

from soihtu.desk.cast import Member, member
from soihtu.teams.models import Membership, Worker, in_force
from soihtu.teams.terms import TeamKind

ORDER = [*TeamKind.values, ""]


def signable() -> QuerySet[Worker]:
    return Worker.objects.filter(is_active=True)


def cast(on: dt.date, language: str) -> list[Member]:
    """Everybody who may sign in, in the order of the work. Two statements."""
    memberships = Membership.objects.filter(in_force(on)).select_related("team").order_by("role", "id")
    workers = signable().prefetch_related(Prefetch("memberships", queryset=memberships, to_attr="now_in"))
    found = [(worker, worker.now_in) for worker in workers]
    found.sort(key=lambda pair: (pair[0].is_administrator, ORDER.index(pair[1][0].team.kind if pair[1] else "")))
    return [member(worker, now_in, language) for worker, now_in in found]
