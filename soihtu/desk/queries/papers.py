"""A document as its reader needs it: the text, the versions of the series, to whom it was given."""

from __future__ import annotations

import dataclasses
import datetime as dt

from django.shortcuts import get_object_or_404

from soihtu.contacts.models import Contact
from soihtu.desk import access
from soihtu.documents import queries as documents
from soihtu.documents.models import Delivery, Document
from soihtu.foundation.verdicts import require
from soihtu.matters.models import Matter
from soihtu.teams.models import Worker


@dataclasses.dataclass(frozen=True)
class Paper:
    """A document with what stands around it."""

    document: Document
    matter: Matter | None
    contact: Contact | None
    deliveries: list[Delivery]
    versions: list[Document]
    person_ids: list[int]
    is_intact: bool


def paper(worker: Worker, pk: int, at: dt.datetime) -> Paper:
    """The document, if the worker may open it. Raises Http404, or NotAllowed with the reason."""
    document = get_object_or_404(access.visible_documents(worker, at).select_related("author"), pk=pk)
    contact = Contact.objects.filter(pk=document.contact_id or 0).select_related("notifier").first()
    require(access.may_read(worker, document, contact))
    matter = Matter.objects.filter(pk=document.matter_id or 0).select_related("person", "responsible").first()
    return Paper(
        document,
        matter,
        contact,
        list(Delivery.objects.filter(document=document).select_related("by")),
        list(
            Document.objects.filter(series=document.series)
            .exclude(pk=document.pk)
            .defer("content", "wording", "pdf")
            .order_by("-revision")
        ),
        list(document.persons.values_list("pk", flat=True)),
        documents.is_intact(document),
    )
