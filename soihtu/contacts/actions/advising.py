"""Advice without a client record (ATL 37 §, HL 8 §): what remains does not tell who asked. See ADR on advice."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from soihtu.contacts import access
from soihtu.contacts.actions import letters
from soihtu.contacts.actions.steps import hold, step, words
from soihtu.contacts.models import Contact, GuidanceGiven
from soihtu.contacts.terms import State, StepKind
from soihtu.foundation import clock
from soihtu.foundation.outbox import OutgoingMessage
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams.models import Worker

TOLD = ("worry", "done_so_far", "hoped_for", "child_told", "guardian_told", "consent_given", "whole_family_asked")
KEPT_OF_SUBJECT = {"id", "contact", "position", "role", "version"}
KEPT_OF_NOTIFIER = {"contact", "body"}


@transaction.atomic
def end_with_advice(
    contact: Contact, guidance: str, *, no_need_identified: bool, by: Worker, at: dt.datetime
) -> Contact:
    """End a contact for advice and erase who it was about and what was told; keep kind, area, group, times, guidance.

    The worker states that no need of social welfare came to light; otherwise recording is a duty (ATL 37 § 1 mom.).
    """
    hold(contact)
    require(access.may_end_with_advice(by, contact, clock.local_day(at)))
    if not no_need_identified:
        raise NotAllowed(_("If a need came to light, it is recorded: open a matter instead (ATL 37 §)."))
    where = words(guidance, otherwise=_("Write where the person was guided, without anything that tells who they are."))
    _erase_parties(contact)
    _erase_traces(contact)
    contact.save_over(
        contact.version,
        **dict.fromkeys(TOLD, ""),
        grounds=[],
        urgency_grounds="",
        backdating_reason="",
        content_sha256="",
        police_told=False,
        state=State.ADVISED,
        is_open=False,
        closed_at=at,
    )
    GuidanceGiven.objects.create(contact=contact, service=where[:160], at=at, by=by)
    step(contact, StepKind.ADVISED, by=by, at=at)
    step(contact, StepKind.ERASED, by=by, at=at)
    return contact


def _erase_parties(contact: Contact) -> None:
    """Blank every field but those named, so that a field added later is erased without anybody remembering it."""
    contact.carers.all().delete()
    contact.attachments.all().delete()
    contact.recusals.all().delete()
    for record, kept in [
        *((one, KEPT_OF_SUBJECT) for one in contact.subjects.all()),
        (contact.notifier, KEPT_OF_NOTIFIER),
    ]:
        for field in record._meta.concrete_fields:
            if field.name not in kept:
                setattr(record, field.name, field.get_default())
        record.save()


def _erase_traces(contact: Contact) -> None:
    """The words of steps, and messages that carry the sender's address. No document has been issued yet."""
    OutgoingMessage.objects.filter(kind=letters.RECEIPT, body__contains=contact.receipt).delete()
    contact.steps.update(note="", particulars={})
