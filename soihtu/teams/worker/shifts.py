"""Shifts of a team, a week at a time."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from soihtu.audit import declarations as audit
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import access, actions, forms, queries
from soihtu.teams.models import Shift
from soihtu.teams.worker import reader

WEEK = 7
STARTS, ENDS = dt.time(8), dt.time(16)


@require_safe
@audit.shows_nobody
def shifts(request: HttpRequest, pk: int) -> HttpResponse:
    """The week of a team: seven days with their shifts."""
    at = clock.now()
    today = clock.local_day(at)
    team = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    monday = _monday(request.GET.get("week", ""), today)
    found = list(queries.shifts_between(team, monday, WEEK))
    days = [monday + dt.timedelta(days=number) for number in range(WEEK)]
    context = {
        "team": team,
        "days": [
            (day, day == today, [shift for shift in found if clock.local_day(shift.starts_at) == day]) for day in days
        ],
        "week": monday.isocalendar().week,
        "before": (monday - dt.timedelta(days=WEEK)).isoformat(),
        "after": (monday + dt.timedelta(days=WEEK)).isoformat(),
        "may": access.may_lead(reader(request), team, today),
        "now": at,
    }
    return render(request, "teams/shifts.html", context)


@audit.shows_nobody
def add_shift(request: HttpRequest, pk: int) -> HttpResponseBase:
    at = clock.now()
    today = clock.local_day(at)
    team = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    require(access.may_lead(reader(request), team, today))
    day = _day(request.GET.get("day", "")) or today
    initial = {"starts_at": clock.instant(day, STARTS), "ends_at": clock.instant(day, ENDS)}
    form = forms.Shift(request.POST or None, workers=queries.workers_of(team, day), initial=initial)
    if form.is_valid():
        try:
            shift = actions.add_shift(team, by=reader(request), at=at, **_facts(form))
        except NotAllowed as refusal:
            form.add_error(None, str(refusal.reason))
        else:
            messages.success(request, _("The shift has been added."))
            return redirect(_week_of(shift))
    context = {
        "form": form,
        "heading": _("Add a shift"),
        "about": str(team),
        "back": reverse("teams:shifts", args=[pk]),
    }
    return render(request, "teams/form.html", context, status=422 if form.errors else 200)


@audit.shows_nobody
def change_shift(request: HttpRequest, pk: int, shift_pk: int) -> HttpResponseBase:
    at = clock.now()
    team = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    shift = get_object_or_404(queries.shifts_of(team), pk=shift_pk)
    require(access.may_lead(reader(request), team, clock.local_day(at)))
    form = forms.Shift(
        request.POST or None,
        workers=queries.workers_of(team, clock.local_day(shift.starts_at)),
        initial=_initial(shift),
    )
    if form.is_valid():
        try:
            actions.change_shift(
                shift, version=form.cleaned_data["version"] or 0, by=reader(request), at=at, **_facts(form)
            )
        except NotAllowed as refusal:
            form.add_error(None, str(refusal.reason))
        except EditConflict as conflict:
            form.add_error(None, _conflict(conflict.theirs))
        else:
            messages.success(request, _("The shift has been changed."))
            return redirect(_week_of(shift))
    context = {
        "form": form, "heading": _("Change the shift"), "about": str(team), "back": _week_of(shift),
        "remove": reverse("teams:remove_shift", args=[pk, shift_pk]) if shift.starts_at > at else "",
    }  # fmt: skip
    return render(request, "teams/form.html", context, status=422 if form.errors else 200)


@require_POST
@audit.shows_nobody
def remove_shift(request: HttpRequest, pk: int, shift_pk: int) -> HttpResponseBase:
    team = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    shift = get_object_or_404(queries.shifts_of(team), pk=shift_pk)
    week = _week_of(shift)
    actions.remove_shift(shift, by=reader(request), at=clock.now())
    messages.success(request, _("The shift has been removed."))
    return redirect(week)


def _facts(form: forms.Shift) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in ("worker", "kind", "starts_at", "ends_at")}


def _initial(shift: Shift) -> dict[str, Any]:
    return {
        "worker": shift.worker_id, "kind": shift.kind, "starts_at": shift.starts_at, "ends_at": shift.ends_at,
        "version": shift.version,
    }  # fmt: skip


def _conflict(theirs: Any) -> str:
    """What the other saved; the typed one still stands in the form."""
    return _(
        "Somebody else has changed this shift: it is now %(who)s. What you typed stands below; open the shift again "
        "to save over it."
    ) % {"who": theirs.worker.name}


def _week_of(shift: Shift) -> str:
    day = clock.local_day(shift.starts_at)
    return f"{reverse('teams:shifts', args=[shift.team_id])}?week={day.isoformat()}"


def _monday(text: str, today: dt.date) -> dt.date:
    day = _day(text) or today
    return day - dt.timedelta(days=day.weekday())


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise Http404 from None
