"""What every worker page needs around it: navigation with counts, the worker, today's shift."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from soihtu.desk.middleware import DOOR
from soihtu.desk.queries import counts
from soihtu.desk.queries.counts import Around
from soihtu.foundation import clock
from soihtu.teams.models import Worker
from soihtu.teams.terms import ShiftKind
from soihtu.ui import dates


def desk(request: HttpRequest) -> dict[str, Any]:
    worker = getattr(request, "user", None)
    if not request.path.startswith(DOOR) or not isinstance(worker, Worker):
        return {}
    around = around_of(request)
    return {
        "desk_nav": _nav(request, worker, around),
        "desk_links": _links(worker),
        "desk_me": _me(worker, around),
        "at": clock.now(),
    }


def around_of(request: HttpRequest) -> Around:
    """The counts, teams and shift of the reader, asked once per page."""
    if not hasattr(request, "around"):
        request.around = counts.around(request.user, clock.now())  # type: ignore[attr-defined,arg-type]
    return request.around  # type: ignore[attr-defined,no-any-return]


def team_name(team: dict[str, Any]) -> str:
    return str(team["sv"] if get_language() == "sv" else team["fi"])


def address(name: str, *args: Any) -> str:
    """The address of a page, or nothing where the page is not part of this installation."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def _nav(request: HttpRequest, worker: Worker, around: Around) -> list[dict[str, Any]]:
    page = request.resolver_match.view_name if request.resolver_match else ""
    items = [
        ("desk:my_work", _("My work"), "layout-list", around.mine.open, False),
        ("desk:team", _("Team"), "inbox", around.waiting, False),
        ("contacts:new", _("New contact"), "phone-call", None, False),
        ("desk:search", _("Search"), "search", None, False),
        ("teams:teams", _("Teams and shifts"), "users", None, False),
    ]
    if worker.is_administrator:
        items = [items[-1], ("teams:routing", _("Routing"), "route", None, True)]
    elif not around.teams:
        items = [item for item in items if item[0] != "desk:team"]
    return [
        {
            "url": address(name), "label": label, "icon": icon, "count": count, "more": more,
            "current": page == name or (name == "teams:teams" and page.startswith("teams:") and page != items[-1][0]),
        }
        for name, label, icon, count, more in items
        if address(name)
    ]  # fmt: skip


def _links(worker: Worker) -> dict[str, str]:
    if worker.is_administrator:
        return {"home": reverse("teams:teams"), "sign_out": reverse("desk:sign_out")}
    return {
        "home": reverse("desk:my_work"),
        "search": reverse("desk:search"),
        "new": address("contacts:new"),
        "sign_out": reverse("desk:sign_out"),
    }


def _me(worker: Worker, around: Around) -> dict[str, str]:
    return {
        "name": worker.name,
        "title": worker.get_profession_display(),
        "team": team_name(around.teams[0]) if around.teams else "",
        "shift": _shift(around),
    }


def _shift(around: Around) -> str:
    """``Vastaanottovuoro klo 8.00–12.00``."""
    if not around.shift:
        return _("No shift today")
    starts, ends = (dt.datetime.fromisoformat(around.shift[end]) for end in ("starts", "ends"))
    label = str(ShiftKind(around.shift["kind"]).label)
    until = dates.clock_time(ends).removeprefix("klo ").removeprefix("kl. ")
    return f"{label[:1].upper()}{label[1:]} {dates.clock_time(starts)}–{until}"
