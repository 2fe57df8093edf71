"""Every component in its states, to be looked at and tested; shows nobody real and asks no database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django import forms as django_forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from soihtu.ui import dates, errors, words
from soihtu.ui import forms as ui

TODAY = date(2026, 3, 31)
AT = datetime(2026, 3, 31, 6, 42, tzinfo=UTC)


class Example(ui.SoihtuForm):
    name = django_forms.CharField(label=_("Name"), help_text=_("As you know it."))
    born = ui.DateField(label=_("Date of birth"), required=False)
    arrived = ui.DateTimeField(label=_("Arrived"))
    phone = ui.PhoneField(label=_("Phone"), required=False)
    urgent = ui.ChoiceField(
        label=_("Does somebody need help at once?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        flow="row",
    )
    ways = ui.MultipleChoiceField(
        label=_("How may we contact you?"),
        choices=[("call", _("By phone")), ("letter", _("By letter"))],
        hints={"call": _("We call from a withheld number.")},
    )
    text = ui.TextField(label=_("What happened?"), max_length=200, rows=4)
    papers = ui.FilesField(label=_("Files"), required=False)
    agreed = django_forms.BooleanField(label=_("Send me a confirmation"), required=False)


class Child(ui.SoihtuForm):
    name = django_forms.CharField(label=_("Name"))
    born = ui.DateField(label=_("Date of birth"), required=False)


class Children(ui.RepeatingFormSet):
    entry_legend = _("Child {n}")
    add_label = _("Add another child")


ChildSet = django_forms.formset_factory(Child, formset=Children, extra=0, min_num=1, max_num=10)


def desk(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/styleguide/desk.html", {**_shell(), **_parts(request)})


def portal(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/styleguide/portal.html", _parts(request))


def error(request: HttpRequest, status: int) -> HttpResponse:
    if status not in {400, 403, 404, 500, 503}:
        raise Http404
    return errors.page(request, status)


def _parts(request: HttpRequest) -> dict[str, Any]:
    bad = {"born": "eilen", "arrived_day": "29.3.2026", "arrived_time": "3.30", "text": "x" * 240}
    posted = request.POST if request.method == "POST" else None
    formset = ChildSet(posted, prefix="child")
    return {
        "form": Example(bad if "errors" in request.GET else None),
        "formset": formset,
        "today": TODAY,
        "why": _why(),
        "clocks": _clocks(),
        "flags": [{"text": _("No address to the other parent"), "note": _("Restraining order")}],
        "aware": [{"text": _("A large dog at home"), "icon": "dog"}],
        "person": {
            "name": "Aada Koskela", "url": "#person", "note": "11",
            "facts": [(_("Phone"), "050 000 2290")],
            "badge": {"word": _("Family work"), "state": "wait", "icon": "user-check"},
        },
        "events": _events(),
        "answers": [{"label": _("Name"), "value": "Tuula Rantanen", "change_url": "#1"},
                    {"label": _("Children"), "lines": ["Aada", "Eelis"], "change_url": "#2"},
                    {"label": _("Phone"), "value": ""}],
        "facts": [(_("Number"), "2026-004172"), (_("Arrived"), dates.date_and_time(AT))],
        "rows": _rows(),
        "columns": [_("Due"), _("About whom"), _("Urgency"), _("Kind"), _("Area"), _("Whose turn")],
        "states": words.STATE_ICONS,
        "receipt_steps": [_("The day of arrival is not counted."), _("Easter is skipped.")],
    }  # fmt: skip


def _clocks() -> list[dict[str, Any]]:
    def clock(state: str, days: int, left: Any, used: int) -> dict[str, Any]:
        due = TODAY + timedelta(days=days)
        return {"state": state, "due_on": due, "left": left, "ticks_total": 7, "ticks_used": used,
                "what": _("Decide whether to start the assessment"), "basis": _("Law")}  # fmt: skip

    return [
        clock("late", -1, _("late"), 7),
        clock("soon", 0, _("today"), 6),
        clock("wait", 8, _("4 working days"), 2),
        clock("calm", 80, _("12 weeks"), 0),
        clock("done", -4, _("done"), 7),
    ]


def _why() -> dict[str, Any]:
    start, end = date(2026, 3, 26), date(2026, 4, 8)
    off = {date(2026, 4, 3), date(2026, 4, 5), date(2026, 4, 6)}
    weeks: list[list[dict[str, Any] | None]] = []
    counted = 0
    for shift in range(21):
        day = date(2026, 3, 23) + timedelta(days=shift)
        if shift % 7 == 0:
            weeks.append([])
        if not start <= day <= end:
            weeks[-1].append(None)
            continue
        skipped = day.weekday() > 4 or day in off
        counted += 0 if skipped or day == start else 1
        state = "start" if day == start else "end" if day == end else "off" if skipped else ""
        label = "–" if skipped else "" if day == start else f"{counted}."
        weeks[-1].append({"date": day, "label": label, "state": state, "is_today": day == TODAY})
    return {
        "title": _("Why Wed 8 April?"), "weeks": weeks, "law": "LSL 26 §",
        "sentence": _("The day of arrival is not counted."), "skipped": _("Easter is skipped."),
    }  # fmt: skip


def _events() -> list[dict[str, Any]]:
    return [
        {"state": "next", "icon": "house", "title": _("Home visit agreed"), "when": "2.4.2026"},
        {"state": "now", "icon": "message-circle", "title": _("Waiting for the family"), "when": "31.3.2026"},
        {"icon": "phone", "title": _("Call with the mother"), "when": "30.3.2026",
         "quote": "”Yöt on pahimmat.”", "badge": {"word": _("Permission"), "state": "done"}},
    ]  # fmt: skip


def _rows() -> list[dict[str, Any]]:
    urgencies = [("urgent", _("Urgent")), ("soon", _("Not yet assessed")), ("", _("Not urgent"))]
    return [
        {"url": f"#row-{n}", "title": f"Koskela {n}", "sub": "11, 8", "clock": clock,
         "urgency": {"word": word, "state": state, "icon": "zap" if state else "minus", "plain": not state},
         "cells": [_("Notification"), "Raisio"], "turn_who": _("You"), "turn_what": _("assess the urgency"),
         "last": _("A message was sent today"), "take_url": "#" if n == 1 else ""}
        for n, (clock, (state, word)) in enumerate(zip(_clocks(), urgencies, strict=False))
    ]  # fmt: skip


def _shell() -> dict[str, Any]:
    return {
        "desk_nav": [
            {"url": "#1", "label": _("My work"), "icon": "layout-list", "count": 7, "current": True},
            {"url": "#2", "label": _("Team"), "icon": "inbox", "count": 14},
            {"url": "#3", "label": _("Contacts"), "icon": "phone-call"},
            {"url": "#4", "label": _("Matters"), "icon": "folder-open", "more": True},
        ],
        "desk_links": {"home": "#", "search": "#search", "new": "#new", "sign_out": "#out"},
        "desk_me": {"name": "Hanna Virta", "title": _("social worker"), "team": "Perheet", "shift": ""},
        "at": AT,
        "figures": [
            {"value": 86, "label": _("Open"), "url": "#o"},
            {"value": 9, "label": _("Due today"), "url": "#t", "state": "soon", "note": _("2 are yours")},
            {"value": 1, "label": _("Late"), "url": "#l", "state": "late"},
        ],
    }
