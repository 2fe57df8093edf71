"""Documents are made, corrected, annulled and delivered. Nothing is overwritten: each version stands for good."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import uuid
from collections.abc import Iterable
from typing import Any

from django.db import transaction

from soihtu.documents import pdf, reading, structures
from soihtu.documents.models import Delivery, Document
from soihtu.documents.payloads import Problem, check
from soihtu.documents.queries import fingerprint
from soihtu.documents.terms import DocumentState
from soihtu.people.models import Person
from soihtu.teams.models import Worker


class NotInShape(Exception):
    """The content does not follow the national structure: a bug of the room that issues it, told with its problems."""

    def __init__(self, kind: str, problems: list[Problem]) -> None:
        super().__init__(f"{kind}: " + "; ".join(sorted({problem.text("en") for problem in problems})))
        self.problems = problems


@dataclasses.dataclass(frozen=True)
class Content:
    """What goes into a document: the official content and, when it has one, a wording of its own for the reader."""

    kind: str
    official: dict[str, Any]
    language: str
    wording: reading.Readable | None = None


@transaction.atomic
def issue(
    content: Content,
    *,
    service_task: str,
    persons: Iterable[Person],
    matter_id: int | None = None,
    contact_id: int | None = None,
    by: Worker | None,
    at: dt.datetime,
) -> Document:
    """Freeze a final document: checked against its structure, hashed, signed with its author's name.

    `by` is nobody when the notifier wrote it. Raises NotInShape. The PDF is made when it is first asked for.
    """
    document = _freeze(content, series=uuid.uuid4(), revision=1, previous="", by=by, at=at)
    document.service_task = service_task
    document.matter_id, document.contact_id = matter_id, contact_id
    document.save(force_insert=True)
    document.persons.set(persons)
    return document


@transaction.atomic
def correct(document: Document, content: Content, *, reason: str, by: Worker, at: dt.datetime) -> Document:
    """Issue a corrected version that points to the one before it by its hash; the old one stays readable."""
    latest = Document.objects.select_for_update().filter(series=document.series).order_by("-revision").first()
    assert latest is not None  # noqa: S101  (the document itself is in its series)
    newer = _freeze(content, series=latest.series, revision=latest.revision + 1, previous=latest.sha256, by=by, at=at)
    newer.service_task = latest.service_task
    newer.matter_id, newer.contact_id = latest.matter_id, latest.contact_id
    newer.correction_reason = reason
    newer.save(force_insert=True)
    newer.persons.set(latest.persons.all())
    Document.objects.filter(pk=latest.pk).update(state=DocumentState.CORRECTED)
    return newer


def annul(document: Document, *, reason: str) -> Document:
    """Mark a document as annulled, with the reason; its text stays readable."""
    document.state = DocumentState.ANNULLED
    document.correction_reason = reason
    document.save(update_fields=["state", "correction_reason"])
    return document


def deliver(document: Document, *, recipient: str, way: str, by: Worker, at: dt.datetime) -> Delivery:
    """Record that the document was given to somebody: to whom, how and when."""
    return Delivery.objects.create(document=document, recipient=recipient, way=way, by=by, at=at)


def pdf_of(document: Document) -> bytes:
    """The document as an accessible PDF, rendered once and kept."""
    if document.pdf is None:
        document.pdf = pdf.render(reading.from_wording(document.wording), number=number_of(document))
        document.save(update_fields=["pdf"])
    return bytes(document.pdf)


def number_of(document: Document) -> str:
    """What the reader can quote when they call: the beginning of the series and the version."""
    return f"{str(document.series)[:8].upper()}/{document.revision}"


def _freeze(
    content: Content, *, series: uuid.UUID, revision: int, previous: str, by: Worker | None, at: dt.datetime
) -> Document:
    structure = structures.load(content.kind)
    problems = check(structure, content.official)
    if problems:
        raise NotInShape(content.kind, problems)
    wording = content.wording or reading.read_official(content.kind, content.official, content.language)
    document = Document(
        kind=content.kind,
        structure_oid=structure.oid,
        series=series,
        revision=revision,
        language=content.language,
        title=wording.title,
        content=content.official,
        wording=json.loads(json.dumps(wording.as_wording())),
        author=by,
        author_name=by.name if by else "",
        author_title=by.get_profession_display() if by else "",
        finalised_at=at,
        previous_sha256=previous,
    )
    document.sha256 = fingerprint(document)
    return document
