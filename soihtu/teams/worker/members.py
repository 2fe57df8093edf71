"""Teams, their members and absences."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import access, actions, forms, queries
from soihtu.teams.worker import reader


@require_safe
@audit.shows_nobody
def teams(request: HttpRequest) -> HttpResponse:
    today = clock.local_day(clock.now())
    rows = queries.teams_with_figures(access.visible_to(reader(request)), today, clock.now())
    return render(request, "teams/teams.html", {"rows": rows, "mine": set(queries.teams_of(reader(request), today))})


@require_safe
@audit.shows_nobody
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """Members and absences of a team, and where to go on."""
    today = clock.local_day(clock.now())
    found = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    context = {
        "team": found,
        "members": list(queries.members_of(found, today)),
        "absences": list(queries.absences_of(found, today)),
        "may": access.may_lead(reader(request), found, today),
        "today": today,
    }
    return render(request, "teams/team.html", context)


@audit.shows_nobody
def add_member(request: HttpRequest, pk: int) -> HttpResponseBase:
    at = clock.now()
    found = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    require(access.may_lead(reader(request), found, clock.local_day(at)))
    form = forms.Member(request.POST or None, workers=queries.may_join(found), initial={"from_on": clock.local_day(at)})
    if form.is_valid():
        try:
            actions.add_member(found, by=reader(request), at=at, **form.cleaned_data)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal.reason))
        else:
            messages.success(request, _("The member has been added."))
            return redirect("teams:team", pk=pk)
    return _form(request, form, _("Add a member"), found)


@audit.shows_nobody
def end_membership(request: HttpRequest, pk: int, member_pk: int) -> HttpResponseBase:
    at = clock.now()
    found = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    membership = get_object_or_404(queries.members_of(found, clock.local_day(at)), pk=member_pk)
    require(access.may_lead(reader(request), found, clock.local_day(at)))
    form = forms.End(request.POST or None, initial={"until_on": clock.local_day(at)})
    if form.is_valid():
        try:
            actions.end_membership(membership, until_on=form.cleaned_data["until_on"], by=reader(request), at=at)
        except NotAllowed as refusal:
            form.add_error("until_on", str(refusal.reason))
        else:
            messages.success(request, _("The membership ends on that day."))
            return redirect("teams:team", pk=pk)
    return _form(request, form, _("End the membership of %(name)s") % {"name": membership.worker.name}, found)


@audit.shows_nobody
def add_absence(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A lead records anybody's absence in the team, a worker the own one."""
    at = clock.now()
    today = clock.local_day(at)
    found = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    workers = queries.workers_of(found, today)
    if not access.may_lead(reader(request), found, today) and not workers.filter(pk=reader(request).pk).exists():
        require(access.may_lead(reader(request), found, today))
    form = forms.Absence(
        request.POST or None,
        workers=workers,
        initial={"from_on": today, "until_on": today, "worker": reader(request).pk},
    )
    if form.is_valid():
        try:
            actions.add_absence(found, by=reader(request), at=at, **form.cleaned_data)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal.reason))
        else:
            messages.success(request, _("The absence has been recorded."))
            return redirect("teams:team", pk=pk)
    return _form(request, form, _("Record an absence"), found)


@audit.shows_nobody
def end_absence(request: HttpRequest, pk: int, absence_pk: int) -> HttpResponseBase:
    """Move the last day of an absence."""
    at = clock.now()
    found = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    absence = get_object_or_404(queries.absences_of(found, clock.local_day(at)), pk=absence_pk)
    if absence.worker_id != reader(request).pk:
        require(access.may_lead(reader(request), found, clock.local_day(at)))
    form = forms.End(request.POST or None, initial={"until_on": absence.until_on, "version": absence.version})
    if form.is_valid():
        told = {"until_on": form.cleaned_data["until_on"], "version": form.cleaned_data["version"] or 0}
        try:
            actions.end_absence(absence, found, by=reader(request), at=at, **told)
        except NotAllowed as refusal:
            form.add_error("until_on", str(refusal.reason))
        except EditConflict:
            form.add_error(None, _("Somebody else has changed this absence. Open it again."))
        else:
            messages.success(request, _("The absence has been changed."))
            return redirect("teams:team", pk=pk)
    return _form(request, form, _("Absence of %(name)s") % {"name": absence.worker.name}, found)


def _form(request: HttpRequest, form: object, heading: str, found: object) -> HttpResponse:
    context = {
        "form": form, "heading": heading, "about": str(found), "back": reverse("teams:team", args=[found.pk]),  # type: ignore[attr-defined]
    }  # fmt: skip
    return render(request, "teams/form.html", context, status=422 if form.errors else 200)  # type: ignore[attr-defined]
