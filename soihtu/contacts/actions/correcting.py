"""A kind that was chosen wrongly is corrected with a reason; the clocks and the document follow it (domain rule 2)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from soihtu.contacts import access
from soihtu.contacts.actions import receiving, recording
from soihtu.contacts.actions.steps import hold, step, words
from soihtu.contacts.models import Contact
from soihtu.contacts.rules import clocks, storage
from soihtu.contacts.rules.notification import Notification, client_of, missing_parts
from soihtu.contacts.rules.standing import reclassified
from soihtu.contacts.terms import Kind, StepKind
from soihtu.documents import actions as documents
from soihtu.documents.models import Document
from soihtu.documents.terms import DocumentState
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams.models import Worker


@transaction.atomic
def correct_kind(contact: Contact, kind: str, reason: str, *, by: Worker, at: dt.datetime) -> Contact:
    """Change the kind: clocks are counted again from the same arrival, the document is issued anew, the old annulled.

    Raises IncompleteNotification when the law asks more of the new kind than was told.
    """
    hold(contact)
    require(access.may_correct_kind(by, contact, clock.local_day(at)))
    said = words(reason, otherwise=_("Write why the kind is corrected."))
    if kind == contact.kind:
        raise NotAllowed(_("This is its kind already."))
    was, told = contact.kind, recording.as_told(contact, kind=Kind(kind))
    missing = missing_parts(told)
    if missing:
        raise receiving.IncompleteNotification(missing)
    changes = _count_again(contact, told)
    for old in Document.objects.filter(contact_id=contact.pk, kind__in=recording.ARRIVING, state=DocumentState.FINAL):
        documents.annul(old, reason=said, by=by, at=at)
    recording.issue_documents(contact, told, by=by, at=at)
    step(contact, StepKind.KIND_CORRECTED, by=by, at=at, note=said, was=was, now=kind, clocks=changes)
    return contact


def _count_again(contact: Contact, told: Notification) -> list[dict[str, Any]]:
    """Write the kind with its clocks; give what changed, for the trace (domain rule 16)."""
    counted = receiving.clocks_of(told, contact.arrived_at)
    due = receiving.due_of(counted)
    old = tuple(storage.from_json(one) for one in contact.clocks)
    contact.save_over(
        contact.version,
        kind=told.kind,
        client=client_of(told, clock.local_day(contact.arrived_at)),
        clocks=[storage.as_json(one) for one in counted],
        due_on=due.due_on if due else None,
        due_strict_on=due.due_on_strict if due else None,
    )
    return [
        {"code": change.code, "before": _day(change.before), "after": _day(change.after)}
        for change in reclassified(old, counted)
    ]


def _day(counted: clocks.Clock | None) -> str:
    return counted.due_on.isoformat() if counted and counted.due_on else ""
