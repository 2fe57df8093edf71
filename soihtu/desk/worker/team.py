"""A team's inbox: what waits for somebody to take it, and the team's open matters."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access as contact_access
from soihtu.desk.context import around_of, team_name
from soihtu.desk.listing import chip, join, name_language, save_form, saved_filters, sheet
from soihtu.desk.queries import counts, lists, previews
from soihtu.desk.queries.filters import Filter
from soihtu.desk.queries.lists import Inbox
from soihtu.desk.queries.previews import Preview
from soihtu.desk.queries.rows import Place, Row
from soihtu.desk.sheet import key_of
from soihtu.desk.terms import Hurry, Source
from soihtu.foundation import clock
from soihtu.matters import access as matter_access
from soihtu.teams import access as team_access
from soihtu.teams.terms import TeamKind
from soihtu.teams.worker import reader

START = "/desk/team/?"
FIRST_TAB = Filter(source=Source.CONTACT, taken="no")


@require_safe
@audit.shows_person(purpose=Purpose.INTAKE)
def team(request: HttpRequest) -> HttpResponse:
    at = clock.now()
    teams = _teams(request)
    team_id = _chosen_team(request, teams)
    inbox = Inbox(team_id or None, takes_incoming=_is_duty(request, team_id))
    chosen, after = Filter.read(request.GET) or FIRST_TAB, Place.read(request.GET.get("after", ""))
    rows, has_more = lists.team(reader(request), inbox, chosen, after, language=name_language(), at=at)
    audit.saw(request, [pk for row in rows for pk in row.person_ids], thing=f"team {team_id or 'incoming'}")
    shown = _preview(request, rows, at)
    query = join(f"team={team_id}" if team_id else "team=all", **_parts(chosen))
    context = {
        "heading": next((one["name"] for one in teams if one["id"] == team_id), _("All incoming")),
        "lead": _lead(rows, has_more=has_more),
        "teams": teams if len(teams) > 1 else [],
        "team_id": team_id,
        "rows": sheet(request, query, at, opens="row", compact=True).listed(rows, chosen=shown.key if shown else ""),
        "shown": len(rows),
        "next_url": f"?{join(query, after=rows[-1].place)}" if has_more else "",
        "first_url": f"?{query}" if after else "",
        "chips": _chips(request, inbox, chosen, at),
        "saved": saved_filters(request, START),
        "form": save_form(START, query) if chosen != FIRST_TAB else None,
        "preview": shown,
    }
    return render(request, "desk/team.html", context)


def _teams(request: HttpRequest) -> list[dict[str, Any]]:
    """The teams whose list the reader may open: the own ones; coordination opens all, and what comes in to them."""
    around = around_of(request)
    if not around.coordinates:
        return [{"id": one["id"], "name": team_name(one)} for one in around.teams]
    field = f"name_{name_language()}"
    found = team_access.visible_to(reader(request)).order_by(field).values_list("id", field)
    return [{"id": 0, "name": _("All incoming")}, *({"id": pk, "name": name} for pk, name in found)]


def _chosen_team(request: HttpRequest, teams: list[dict[str, Any]]) -> int:
    """The team asked for, or the first one. Raises Http404 for a team that is not the reader's to open."""
    asked = request.GET.get("team", "")
    if not teams:
        raise Http404
    if not asked:
        return int(teams[0]["id"])
    wanted = 0 if asked == "all" else int(asked) if asked.isdigit() else -1
    if wanted not in {one["id"] for one in teams}:
        raise Http404
    return wanted


def _preview(request: HttpRequest, rows: list[Row], at: dt.datetime) -> Preview | None:
    """The row asked for, or the first one."""
    key = request.GET.get("row", "") or (key_of(rows[0]) if rows else "")
    found = previews.preview(reader(request), key, at) if key else None
    if found:
        audit.saw(request, found.person_ids, thing=found.number)
    return found


def _parts(chosen: Filter) -> dict[str, str]:
    return dict(part.split("=", 1) for part in chosen.query.split("&") if part)


def _is_duty(request: HttpRequest, team_id: int) -> bool:
    """Whether the list is the reader's own on-call team's, which gets what is urgent or unassessed anywhere."""
    return any(one["id"] == team_id and one["kind"] == TeamKind.DUTY for one in around_of(request).teams)


def _chips(request: HttpRequest, inbox: Inbox, chosen: Filter, at: dt.datetime) -> list[dict[str, Any]]:
    counted = counts.of_team(
        contact_access.visible_to(reader(request), at),
        matter_access.visible_to(reader(request), at),
        inbox,
        reader(request),
        at,
    )
    tabs = [
        (_("Not taken"), FIRST_TAB, "untaken"),
        (_("Assess urgency"), Filter(source=Source.CONTACT, hurry=Hurry.UNASSESSED), "unassessed"),
        (_("Urgent"), Filter(source=Source.CONTACT, hurry=Hurry.URGENT), "urgent"),
        (_("Child welfare"), Filter(source=Source.CONTACT, law="child_welfare"), "child_welfare"),
        (_("All contacts"), Filter(source=Source.CONTACT), "open"),
    ]
    if inbox.team_id:
        tabs.append((_("Matters"), Filter(source=Source.MATTER), "matters"))
    start = f"team={inbox.team_id or 'all'}"
    return [
        chip(label, f"{start}&{tab.query}", is_on=tab == chosen, count=counted.get(name, 0))
        for label, tab, name in tabs
    ]


def _lead(rows: list[Row], *, has_more: bool) -> str:
    if has_more:
        return _("more than %(n)d rows") % {"n": len(rows)}
    return ngettext("%(n)d row", "%(n)d rows", len(rows)) % {"n": len(rows)}
