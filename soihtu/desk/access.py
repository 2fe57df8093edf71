"""Which documents the reader may open: those of a matter that is open to them, or of a contact outside any matter."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from soihtu.contacts import access as contact_access
from soihtu.contacts.models import Contact
from soihtu.contacts.queries import is_protected, persons_of
from soihtu.documents.models import Document
from soihtu.documents.terms import DocumentKind, DocumentState
from soihtu.foundation.verdicts import Verdict, first_refusal
from soihtu.matters import access as matter_access
from soihtu.matters.models import Matter
from soihtu.matters.queries.facts import SUMMARIES
from soihtu.teams.models import Worker

NOTIFICATIONS = frozenset(
    {
        DocumentKind.CHILD_WELFARE_NOTIFICATION,
        DocumentKind.ANTICIPATORY_NOTIFICATION,
        DocumentKind.SOCIAL_WELFARE_NOTIFICATION,
        DocumentKind.SOCIAL_WELFARE_CONTACT,
    }
)
PENDING = frozenset({DocumentKind.MATTER_OPENED, DocumentKind.MATTER})


def visible_documents(worker: Worker, at: dt.datetime) -> QuerySet[Document]:
    """Documents of visible matters, and of visible contacts as long as they belong to no matter (ATL 703/2023, 9 §)."""
    matters = matter_access.visible_to(worker, at).values("pk")
    contacts = contact_access.visible_to(worker, at).values("pk")
    return Document.objects.filter(Q(matter_id__in=matters) | Q(matter_id__isnull=True, contact_id__in=contacts))


def may_read(worker: Worker, document: Document, contact: Contact | None) -> Verdict:
    """A notification tells who sent it and where somebody lives: it opens only to those who may know."""
    if document.kind in NOTIFICATIONS and contact and not contact_access.may_see_notifier(worker, contact):
        return Verdict.no(
            _(
                "The notifier has asked not to be revealed, and this document names them. "
                "Open the notifier's details on the contact's page first, with a reason."
            )
        )
    if document.kind in NOTIFICATIONS and contact and _tells_a_protected_place(worker, contact):
        return Verdict.no(
            _(
                "There is a non-disclosure order here, and this document may tell where the family is. "
                "It opens to those who handle the contact or the matter."
            )
        )
    return Verdict.yes()


def _tells_a_protected_place(worker: Worker, contact: Contact) -> bool:
    """A protected family's place is only for those whose task needs it (VTL 37 §)."""
    subjects, carers = list(contact.subjects.select_related("person")), list(contact.carers.select_related("person"))
    if not is_protected(subjects, persons_of(subjects, carers)):
        return False
    answers = Q(responsible=worker) | Q(pair=worker)
    return not (contact.worker_id == worker.pk or Matter.objects.filter(answers, contacts=contact).exists())


def may_deliver(worker: Worker, document: Document, matter: Matter | None, at: dt.datetime) -> Verdict:
    """Whoever handles the matter records that its document was given; nothing annulled is given."""
    standing = Verdict.yes()
    if document.state == DocumentState.ANNULLED:
        standing = Verdict.no(_("The document has been annulled. It is not given to anybody."))
    handles = matter_access.may_handle(worker, matter, at) if matter and matter.is_open else Verdict.yes()
    return first_refusal(standing, handles)


def may_annul(worker: Worker, document: Document, matter: Matter | None) -> Verdict:
    """The author annuls, or whoever answers for the matter (ATL 703/2023, 22 §)."""
    if document.state != DocumentState.FINAL:
        return Verdict.no(_("Only a document in force can be annulled."))
    if document.kind in SUMMARIES:
        return Verdict.no(_("A summary is not annulled but corrected: open it for correction in the assessment."))
    if document.kind in NOTIFICATIONS:
        return Verdict.no(
            _(
                "A notification is kept as it arrived (LSL 25 b §). "
                "If its kind is wrong, correct the kind on the contact's page."
            )
        )
    if document.kind in PENDING:
        return Verdict.no(
            _(
                "This shows that the matter became pending and what it is (ATL 703/2023, 37 §). It is not annulled: "
                "close the matter with its grounds."
            )
        )
    if worker.pk in {document.author_id, matter.responsible_id if matter else None}:
        return Verdict.yes()
    return Verdict.no(_("Only the author or the responsible worker annuls a document."))
