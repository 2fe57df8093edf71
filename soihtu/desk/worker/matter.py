"""The case file: who, what happened, until when, and what comes next."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access as contacts
from soihtu.desk import people_in_words
from soihtu.desk.casefile import acts, deadlines, people, story
from soihtu.desk.context import address as address_of
from soihtu.foundation import clock
from soihtu.matters import access
from soihtu.matters import queries as matters
from soihtu.matters.models import Matter
from soihtu.teams.worker import reader


@require_safe
@audit.shows_person(purpose=Purpose.HANDLING)
def matter(request: HttpRequest, pk: int) -> HttpResponse:
    at = clock.now()
    found = get_object_or_404(access.visible_to(reader(request), at), pk=pk)
    return render(request, "desk/matter.html", _file(request, found, at))


def _file(request: HttpRequest, found: Matter, at: dt.datetime) -> dict[str, Any]:
    worker, today = reader(request), clock.local_day(at)
    file = matters.file(found, at)
    siblings = matters.siblings_of(found, worker, at)
    audit.saw(request, [*file.persons, *(one.person_id for one in siblings)], thing=found.number)
    readable = contacts.visible_to(worker, at).filter(pk__in=[one.pk for one in file.contacts])
    hides = not people.is_task_bound(worker, file.matter)
    address = reverse("desk:matter", args=[0]).removesuffix("0/")
    return {
        "file": file,
        "matter": file.matter,
        "heading": people_in_words.one(people_in_words.of_person(file.matter.person), today),
        "safety": people.safety(file),
        "people": people.cards(file, siblings, today=today, hides=hides, address=address),
        "siblings": siblings,
        "events": story.events(
            file, today, hides=hides and people.is_covered(file), readable=set(readable.values_list("pk", flat=True))
        ),
        "running": deadlines.running(file, today),
        "met": deadlines.met(file),
        "acts": acts.acts(file, worker, at),
        "print_url": address_of("matters:print", found.pk),
    }
