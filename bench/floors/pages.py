"""Pages of the plain Django floor: lists as plain rows, a case as its rows, a form that stores one notification."""

from __future__ import annotations

import copy
import functools
import uuid
from typing import Any

from django.contrib.auth.decorators import login_required
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from bench import bare
from soihtu.audit.models import Look
from soihtu.contacts.models import Carer, Contact, ContactStep, Notifier, Subject
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.foundation.outbox import OutgoingMessage

PAGE = engines["django"].from_string(
    "<!doctype html><title>{{ user.first_name }}</title><table>{% for row in rows %}<tr><td>{{ row.0 }}<td>{{ row.1 }}"
    "<td>{{ row.2 }}<td>{{ row.3 }}<td>{{ row.4 }}<td>{{ row.5 }}{% endfor %}</table>"
)


@login_required
def worklist(request: HttpRequest, size: int) -> HttpResponse:
    rows = _ask(bare.WORKLIST, {"worker": request.user.pk})
    return _page(request, [(row[0], row[1], row[3], row[9], row[7], row[12]) for row in rows], size)


@login_required
def inbox(request: HttpRequest, team: int, size: int) -> HttpResponse:
    rows = _ask(bare.INBOX, {"team": team})
    return _page(request, [(row[0], row[1], row[3], row[9], row[7], row[12]) for row in rows], size)


@login_required
def case(request: HttpRequest, matter: int, size: int) -> HttpResponse:
    rows = [row for sql in bare.CASE.values() for row in _ask(sql, {"matter": matter})]
    return _page(request, [(*row, *[""] * 6)[:6] for row in rows], size)


@csrf_exempt
def receive(request: HttpRequest, contact: int) -> HttpResponse:
    """The rows of a received notification once more, by the ORM."""
    stored, papers, rows = (copy.deepcopy(one) for one in _received(contact))
    stored.pk, stored.receipt, stored.idempotency_key = None, request.POST["key"][:20], request.POST["key"]
    stored.save(force_insert=True)
    for paper in papers:
        paper.pk, paper.contact_id, paper.series = None, stored.pk, uuid.uuid4()
        paper.save(force_insert=True)
    for row in rows:
        if not isinstance(row, Notifier):
            row.pk = None
        if not isinstance(row, OutgoingMessage):
            row.contact = stored
        row.save(force_insert=True)
    return HttpResponse("received")


@functools.cache
def _received(contact: int) -> tuple[Contact, list[Document], list[Any]]:
    stored = Contact.objects.get(pk=contact)
    rows = [row for part in (Subject, Carer, Notifier, ContactStep) for row in part.objects.filter(contact=contact)]
    mails = OutgoingMessage.objects.filter(queued_at=stored.recorded_at)
    return stored, list(Document.objects.filter(contact_id=contact)), [*rows, *mails]


def _ask(sql: str, facts: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, facts)
        return list(cursor.fetchall())


def _page(request: HttpRequest, rows: list[tuple[Any, ...]], size: int) -> HttpResponse:
    Look.objects.create(at=clock.now(), worker_id=request.user.pk, page="bench", purpose="handling", person_ids=[])
    body = PAGE.render({"rows": rows, "user": request.user}, request).encode()
    return HttpResponse(body[:size].ljust(size))


urlpatterns = [
    path("worklist/<int:size>", worklist),
    path("inbox/<int:team>/<int:size>", inbox),
    path("case/<int:matter>/<int:size>", case),
    path("receive/<int:contact>", receive),
]
