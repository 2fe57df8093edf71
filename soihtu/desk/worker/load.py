"""The load of a team: how the work is shared, without naming clients."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.desk.queries.load import load as load_of
from soihtu.foundation import clock
from soihtu.foundation.verdicts import require
from soihtu.teams import access
from soihtu.teams.worker import reader


@require_safe
@audit.shows_nobody
def load(request: HttpRequest, pk: int) -> HttpResponse:
    at = clock.now()
    team = get_object_or_404(access.visible_to(reader(request)), pk=pk)
    require(access.may_lead(reader(request), team, clock.local_day(at)))
    return render(request, "desk/load.html", {"team": team, "loads": load_of(team, at)})
