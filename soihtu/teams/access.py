"""Who may change who works where. Leads keep their own team, administrators all of them; everybody may look."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict
from soihtu.teams.models import Absence, Membership, Shift, Team, Worker, in_force
from soihtu.teams.terms import MemberRole


def visible_to(worker: Worker) -> QuerySet[Team]:
    """Teams in use; who works where is no secret inside the county."""
    return Team.objects.filter(is_active=True) if worker.is_active else Team.objects.none()


def may_lead(worker: Worker, team: Team, on: dt.date) -> Verdict:
    """Whether the worker keeps the team's members and shifts on the day."""
    if worker.is_administrator or _leads(worker, on).filter(team=team).exists():
        return Verdict.yes()
    return Verdict.no(_("Only the team's own lead or an administrator changes this. Ask your team lead."))


def may_lead_someone(worker: Worker, on: dt.date) -> bool:
    """Whether the worker leads any team on the day or is an administrator: the menu asks."""
    return worker.is_administrator or _leads(worker, on).exists()


def may_route(worker: Worker, now_to: Team | None, to: Team, on: dt.date) -> Verdict:
    """A lead may give away what comes to the own team, and take an area that nobody has; an administrator all."""
    if may_lead(worker, now_to or to, on):
        return Verdict.yes()
    if now_to is None:
        return Verdict.no(_("A lead takes areas only to the own team. An administrator may route to any team."))
    return Verdict.no(_("This area belongs to another team. Its lead or an administrator changes the route."))


def may_work(
    worker: Worker, team: Team, starts_at: dt.datetime, ends_at: dt.datetime, *, but: int | None = None
) -> Verdict:
    """Whether a shift fits: a member of the team who is not absent and has no other shift at the time."""
    if ends_at <= starts_at:
        return Verdict.no(_("The shift must end after it starts."))
    first, last = clock.local_day(starts_at), clock.local_day(ends_at)
    if not Membership.objects.filter(in_force(first), worker=worker, team=team).exists():
        return Verdict.no(_("The worker is not a member of this team on that day. Add the membership first."))
    if Absence.objects.filter(worker=worker, from_on__lte=last, until_on__gte=first).exists():
        return Verdict.no(_("The worker is absent on that day. Choose another worker or change the absence."))
    others = Shift.objects.filter(worker=worker, starts_at__lt=ends_at, ends_at__gt=starts_at).exclude(pk=but or 0)
    if others.exists():
        return Verdict.no(_("The worker has another shift at the same time."))
    return Verdict.yes()


def _leads(worker: Worker, on: dt.date) -> QuerySet[Membership]:
    return Membership.objects.filter(in_force(on), worker=worker, role=MemberRole.LEAD)
