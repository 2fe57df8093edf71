"""Documents are made, corrected, annulled and delivered. Nothing is overwritten: each version stands for good."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import uuid
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from soihtu.documents import pdf, reading, structures
from soihtu.documents.models import Delivery, Document
from soihtu.documents.payloads import Problem, check
from soihtu.documents.queries import fingerprint, organiser
from soihtu.documents.terms import DocumentState
from soihtu.foundation.verdicts import NotAllowed
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
    """Issue a corrected version that points to the one before it by its hash; the old one stays readable.

    Refused without a reason, and when `document` is not the version in force: somebody corrected it meanwhile.
    """
    old = _hold_in_force(document)
    _require_reason(reason)
    newer = _freeze(content, series=old.series, revision=old.revision + 1, previous=old.sha256, by=by, at=at)
    newer.service_task = old.service_task
    newer.matter_id, newer.contact_id = old.matter_id, old.contact_id
    newer.correction_reason = reason.strip()
    newer.save(force_insert=True)
    newer.persons.set(old.persons.all())
    _end(document, old, state=DocumentState.CORRECTED)
    return newer


@transaction.atomic
def annul(document: Document, *, reason: str, by: Worker, at: dt.datetime) -> Document:
    """Mark a document as annulled: who, when and why. Its text stays readable; it is no longer exported."""
    held = _hold_in_force(document)
    _require_reason(reason)
    _end(
        document,
        held,
        state=DocumentState.ANNULLED,
        annulling_reason=reason.strip(),
        annulled_by=by,
        annulled_at=at,
    )
    return document


@transaction.atomic
def deliver(document: Document, *, recipient: str, way: str, by: Worker, at: dt.datetime) -> Delivery:
    """Record that the document was given to somebody: to whom, how and when. Only the version in force is given."""
    held = _hold_in_force(document)
    return Delivery.objects.create(document=held, recipient=recipient, way=way, by=by, at=at)


def pdf_of(document: Document) -> bytes:
    """The document as an accessible PDF, rendered once and kept."""
    if document.pdf is None:
        document.pdf = pdf.render(
            reading.from_wording(document.wording),
            number=number_of(document),
            organiser=organiser(document.language),
        )
        document.save(update_fields=["pdf"])
    return bytes(document.pdf)


def number_of(document: Document) -> str:
    """What the reader can quote when they call: the beginning of the series and the version."""
    return f"{str(document.series)[:8].upper()}/{document.revision}"


def _hold_in_force(document: Document) -> Document:
    """The stored document, locked. Refused when a newer version has replaced it or it has been annulled."""
    held = Document.objects.select_for_update().defer("pdf").get(pk=document.pk)
    if held.state == DocumentState.ANNULLED:
        raise NotAllowed(_("The document has been annulled. It can be read but not changed or delivered any more."))
    if held.state == DocumentState.CORRECTED:
        raise NotAllowed(_("A corrected version has replaced this document. Open the newest version."))
    return held


def _end(document: Document, held: Document, **fields: Any) -> None:
    """Write the end of a version on the stored row, and on the instance that the caller holds."""
    for record in (held, document):
        for name, value in fields.items():
            setattr(record, name, value)
    held.save(update_fields=list(fields))


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise NotAllowed(_("Write why the document is corrected or annulled."))


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
        author_title=_title(by, content.language),
        finalised_at=at,
        previous_sha256=previous,
    )
    document.sha256 = fingerprint(document)
    return document


def _title(by: Worker | None, language: str) -> str:
    """The author's profession in the document's language, whatever language the author's screen is in."""
    with translation.override(language):
        return str(by.get_profession_display()) if by else ""
