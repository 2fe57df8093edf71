"""Which documents belong where, and whether they are still what was frozen."""

from __future__ import annotations

import datetime as dt
import hashlib
import json

from django.db.models import QuerySet

from soihtu.documents.models import Document
from soihtu.teams.models import County


def of_matter(matter_id: int) -> QuerySet[Document]:
    """A matter's documents, the newest first, without their heavy parts."""
    return Document.objects.filter(matter_id=matter_id).defer("content", "wording", "pdf")


def of_contact(contact_id: int) -> QuerySet[Document]:
    """A contact's documents, the newest first, without their heavy parts."""
    return Document.objects.filter(contact_id=contact_id).defer("content", "wording", "pdf")


def organiser(language: str) -> str:
    """The county's name in the document's language; nothing before the county is set up."""
    county = County.objects.filter(is_ours=True).first()
    if county is None:
        return ""
    return county.name_sv if language == "sv" else county.name_fi


def is_intact(document: Document) -> bool:
    """Whether the stored text is what was frozen, and follows on the version before it."""
    if fingerprint(document) != document.sha256:
        return False
    if document.revision == 1:
        return document.previous_sha256 == ""
    before = Document.objects.filter(series=document.series, revision=document.revision - 1).first()
    return before is not None and before.sha256 == document.previous_sha256


def fingerprint(document: Document) -> str:
    """SHA-256 over what was frozen: content, wording, author, time and the hash of the version before."""
    frozen = {
        "series": str(document.series),
        "kind": document.kind,
        "structure": document.structure_oid,
        "content": document.content,
        "wording": document.wording,
        "language": document.language,
        "author": [document.author_id, document.author_name, document.author_title],
        "at": document.finalised_at.astimezone(dt.UTC).isoformat(),
        "revision": document.revision,
        "previous": document.previous_sha256,
    }
    return hashlib.sha256(json.dumps(frozen, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
