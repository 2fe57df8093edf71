"""My work: everything that waits for me, the most urgent first."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.desk import forms
from soihtu.desk.context import around_of
from soihtu.desk.listing import chip, join, name_language, save_form, saved_filters, sheet
from soihtu.desk.queries import lists, reasons
from soihtu.desk.queries.counts import Around
from soihtu.desk.queries.filters import Filter
from soihtu.desk.queries.rows import Place
from soihtu.desk.terms import Due, Hurry, Source, Turn
from soihtu.foundation import clock
from soihtu.teams import actions as teams
from soihtu.teams.worker import reader

LISTS = ("/desk/?", "/desk/team/?")
MORNING_ENDS, DAY_ENDS = 10, 17


@require_safe
@audit.shows_person(purpose=Purpose.HANDLING)
def my_work(request: HttpRequest) -> HttpResponseBase:
    if reader(request).is_administrator:
        return redirect("teams:teams")
    at = clock.now()
    chosen, after = Filter.read(request.GET), Place.read(request.GET.get("after", ""))
    rows, has_more = lists.mine(reader(request), chosen, after, language=name_language(), at=at)
    audit.saw(request, [pk for row in rows for pk in row.person_ids], thing="my work")
    why = reasons.reason(reader(request), request.GET.get("why", ""), at)
    if why:
        audit.saw(request, why.person_ids, thing=why.key)
    around = around_of(request)
    context = {
        "rows": sheet(request, chosen.query, at, opens="why").grouped(rows),
        "shown": len(rows),
        "next_url": f"?{join(chosen.query, after=rows[-1].place)}" if has_more else "",
        "first_url": f"?{chosen.query}" if after else "",
        "chips": _chips(chosen),
        "figures": _figures(around),
        "greeting": _greeting(at),
        "lead": _lead(around),
        "saved": saved_filters(request, LISTS[0]),
        "form": save_form(LISTS[0], chosen.query),
        "is_narrowed": bool(chosen),
        "why": why,
    }
    return render(request, "desk/my_work.html", context)


@require_POST
@audit.shows_nobody
def save_filter(request: HttpRequest) -> HttpResponseBase:
    """Keep the view of a list under a name."""
    form = forms.SaveFilter(request.POST)
    if not form.is_valid() or not form.cleaned_data["address"].startswith(LISTS):
        return redirect("desk:my_work")
    teams.save_filter(reader(request), name=form.cleaned_data["name"], address=form.cleaned_data["address"])
    return redirect(form.cleaned_data["address"])


@require_POST
@audit.shows_nobody
def drop_filter(request: HttpRequest) -> HttpResponseBase:
    teams.drop_filter(reader(request), name=request.POST.get("name", ""))
    return redirect("desk:my_work")


def _figures(around: Around) -> list[dict[str, Any]]:
    """The pulse: each figure counts with the filter it opens."""
    mine = around.mine
    return [
        {"value": mine.open, "label": _("Open"), "url": "/desk/"},
        {"value": mine.today, "label": _("Due today"), "url": f"?due={Due.TODAY}",
         "state": "soon" if mine.today else ""},
        {"value": mine.late, "label": _("Late"), "url": f"?due={Due.LATE}", "state": "late" if mine.late else ""},
        {"value": mine.unassessed, "label": _("Urgency not assessed"), "url": f"?hurry={Hurry.UNASSESSED}",
         "state": "soon" if mine.unassessed else ""},
        {"value": around.handovers, "label": _("Transfers to answer"), "url": f"?source={Source.HANDOVER}"},
    ]  # fmt: skip


def _chips(chosen: Filter) -> list[dict[str, Any]]:
    kept = [
        (_("All"), Filter()),
        (_("My turn"), Filter(turn=Turn.MINE)),
        (_("Waiting for others"), Filter(turn=Turn.OTHERS)),
        (_("Contacts"), Filter(source=Source.CONTACT)),
        (_("Matters"), Filter(source=Source.MATTER)),
        (_("Child welfare"), Filter(law="child_welfare")),
    ]
    return [chip(label, one.query, is_on=one == chosen) for label, one in kept]


def _greeting(at: dt.datetime) -> str:
    hour = clock.local_time(at).hour
    if hour < MORNING_ENDS:
        return _("Good morning")
    return _("Good day") if hour < DAY_ENDS else _("Good evening")


def _lead(around: Around) -> str:
    mine = around.mine
    said = ngettext("%(n)d thing waits for you", "%(n)d things wait for you", mine.open) % {"n": mine.open}
    if mine.today:
        said += ", " + ngettext("%(n)d is due today", "%(n)d are due today", mine.today) % {"n": mine.today}
    return said
