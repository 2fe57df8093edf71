"""The arriving document, as part of the client register from the moment the law asks for it (ATL 37 §).

A notification is recorded at once (LSL 25 b §). A contact for advice may still end without a client record, and a
final document can never be taken back, so its 4018 is issued when somebody has been identified in it or it is
passed on. Until then the contact itself keeps what was told.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.forms.models import model_to_dict

from soihtu.contacts import papers
from soihtu.contacts.models import Contact, Subject
from soihtu.contacts.rules.notification import CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.contacts.terms import Kind, SubjectRole
from soihtu.documents import actions as documents
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.teams.models import Worker

ARRIVING = frozenset(papers.KINDS.values())


def record(contact: Contact, *, at: dt.datetime) -> None:
    """Issue the arriving document unless it has been issued; its author is whoever wrote the contact down."""
    if not Document.objects.filter(contact_id=contact.pk, kind__in=ARRIVING).exists():
        issue_documents(contact, as_told(contact, kind=contact.kind), by=contact.recorded_by, at=at)


def issue_documents(contact: Contact, notification: Notification, *, by: Worker | None, at: dt.datetime) -> None:
    """Issue the arriving document, one for each child of a child-welfare notification, and say whom each is about."""
    arrived_on = clock.local_day(contact.arrived_at)
    subjects = list(contact.subjects.select_related("person"))
    one_each = notification.kind == Kind.CHILD_WELFARE_NOTIFICATION
    if one_each:
        subjects = [one for one in subjects if one.role == SubjectRole.CHILD]
    for place, content in enumerate(papers.contents_of(notification, arrived_on=arrived_on, by=by)):
        about = [subjects[place]] if one_each else subjects
        document = documents.issue(
            content,
            service_task=papers.service_task(notification),
            persons=[one.person for one in about if one.person is not None],
            contact_id=contact.pk,
            by=by,
            at=at,
        )
        Subject.objects.filter(pk__in=[one.pk for one in about]).update(document=document)


def as_told(contact: Contact, *, kind: str) -> Notification:
    """The stored contact as the facts it was received with, read as the given kind."""
    subjects = tuple(SubjectFacts(**_fields(subject, SubjectFacts)) for subject in contact.subjects.all())
    carers = tuple(CarerFacts(**_fields(carer, CarerFacts)) for carer in contact.carers.all())
    return Notification(
        **{
            **_fields(contact, Notification, without={"subjects", "carers", "notifier", "attachments", "grounds"}),
            "kind": kind,
            "municipality_code": contact.municipality_id or "",
            "grounds": tuple(contact.grounds),
            "subjects": subjects,
            "carers": carers,
            "notifier": NotifierFacts(**_fields(contact.notifier, NotifierFacts)),
        }
    )


def _fields(record: Any, facts: type, without: frozenset[str] | set[str] = frozenset()) -> dict[str, Any]:
    names = set(facts.__dataclass_fields__) - without  # type: ignore[attr-defined]
    return {name: value for name, value in model_to_dict(record).items() if name in names}
