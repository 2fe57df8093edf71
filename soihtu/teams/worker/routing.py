"""The routing table: which team takes a municipality's contacts, by target group and language."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import access, actions, forms, queries
from soihtu.teams.terms import TargetGroup
from soihtu.teams.worker import reader


@require_safe
@audit.shows_nobody
def routing(request: HttpRequest) -> HttpResponse:
    today = clock.local_day(clock.now())
    municipalities, routes = queries.routing(today)
    rows = [(one, [(group, routes.get((one.pk, group.value), [])) for group in TargetGroup]) for one in municipalities]
    return render(request, "teams/routing.html", {"rows": rows, "groups": TargetGroup.labels, "today": today})


@audit.shows_nobody
def route(request: HttpRequest, code: str, group: str) -> HttpResponseBase:
    """One cell of the table: its dated rows, and a change from a day on."""
    at = clock.now()
    today = clock.local_day(at)
    municipality = get_object_or_404(queries.our_municipalities(), pk=code)
    if group not in TargetGroup.values:
        raise Http404
    rows = list(queries.routes_of(municipality, group))
    current = next((row for row in rows if row.until_on is None and row.language == ""), None)
    initial = {"from_on": today, "team": current.team_id if current else None}
    form = forms.Route(request.POST or None, teams=access.visible_to(reader(request)), initial=initial)
    if form.is_valid():
        try:
            actions.change_route(
                municipality, group, form.cleaned_data["language"], form.cleaned_data["team"],
                from_on=form.cleaned_data["from_on"], by=reader(request), at=at,
            )  # fmt: skip
        except NotAllowed as refusal:
            form.add_error(None, str(refusal.reason))
        else:
            messages.success(request, _("The route has been changed."))
            return redirect("teams:route", code=code, group=group)
    may = access.may_lead_someone(reader(request), today)
    context = {
        "municipality": municipality, "group": TargetGroup(group), "rows": rows, "form": form,
        "today": today, "may": may,
    }  # fmt: skip
    return render(request, "teams/route.html", context, status=422 if form.errors else 200)


@audit.shows_nobody
def end_route(request: HttpRequest, code: str, group: str, pk: int) -> HttpResponseBase:
    """Let a row end: afterwards the general row of the area applies, or none."""
    at = clock.now()
    municipality = get_object_or_404(queries.our_municipalities(), pk=code)
    row = get_object_or_404(queries.routes_of(municipality, group), pk=pk, until_on__isnull=True)
    require(access.may_route(reader(request), row.team, row.team, clock.local_day(at)))
    form = forms.End(request.POST or None, initial={"until_on": clock.local_day(at), "version": row.version})
    if form.is_valid():
        try:
            actions.end_route(
                row, until_on=form.cleaned_data["until_on"], version=form.cleaned_data["version"] or 0,
                by=reader(request), at=at,
            )  # fmt: skip
        except NotAllowed as refusal:
            form.add_error("until_on", str(refusal.reason))
        else:
            messages.success(request, _("The route ends on that day."))
            return redirect("teams:route", code=code, group=group)
    context = {"form": form, "heading": _("End the route"), "about": f"{municipality} → {row.team}"}
    return render(request, "teams/form.html", context, status=422 if form.errors else 200)
