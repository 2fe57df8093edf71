"""The matter on paper: one page that prints cleanly."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.foundation import clock
from soihtu.matters import queries, showing
from soihtu.matters.worker import stepping


@audit.shows_person(purpose=Purpose.DOCUMENT)
def printed(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Everything of the matter in order, for paper."""
    at = clock.now()
    matter = stepping.load(request, matter_id, at)
    facts = queries.file(matter, at)
    audit.saw(request, facts.persons, thing=matter.number)
    today = clock.local_day(at)
    context = {
        "matter": facts.matter,
        "facts": facts,
        "is_protected": queries.is_protected(matter, today),
        "clocks": [showing.clock(one, today) for one in facts.deadlines],
        "events": [showing.event(one) for one in facts.steps],
        "client": showing.client(facts.matter),
        "file_url": stepping.file_url(matter),
        "at": at,
        "today": today,
    }
    return render(request, "matters/printed.html", context)
