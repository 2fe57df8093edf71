"""The clocks of a matter as they are stored: set, met, replaced. Counted from arrival, never paused."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.models import Contact
from soihtu.contacts.rules import ClientClass, Clock, ClockCode, UnclearFacts, as_json, clocks_for
from soihtu.contacts.terms import Kind, NotifierBody
from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters.models import Deadline, Matter


def set_clocks(matter: Matter, contact: Contact) -> list[Deadline]:
    """Store every clock that runs for the matter from the arrival of the contact, with its whole explanation.

    The urgency clock is met by the urgency assessment of the contact.
    """
    deadlines = [_deadline(matter, contact, one) for one in counted(matter, contact)]
    for deadline in deadlines:
        if deadline.code == ClockCode.URGENCY:
            deadline.met_at = contact.urgency_at
    return Deadline.objects.bulk_create(deadlines)


def counted(matter: Matter, contact: Contact) -> tuple[Clock, ...]:
    """The clocks of the matter's client class from this arrival, as the law engine counts them now."""
    person = matter.person
    before_birth = contact.kind == Kind.ANTICIPATORY_NOTIFICATION and person.expected_on is not None
    try:
        return clocks_for(
            ClientClass(matter.client),
            contact.arrived_at,
            born_on=person.born_on if before_birth else None,
            expected_on=person.expected_on if before_birth and person.born_on is None else None,
            anticipatory=before_birth and person.born_on is None,
            asked_for_services=is_asked(contact),
        )
    except UnclearFacts as unclear:
        raise NotAllowed(_("The client class, the arrival and the day of birth do not fit together.")) from unclear


def is_asked(contact: Contact) -> bool:
    """Whether services were asked for, instead of somebody notifying (SHL 36 § 2 mom.)."""
    return contact.kind == Kind.SOCIAL_WELFARE_CONTACT or contact.notifier.body == NotifierBody.SELF


def meet(matter: Matter, code: str, at: dt.datetime, *, contacts: list[int] | None = None) -> None:
    """Mark the clock as met, for every arrival or for those of `contacts`."""
    deadlines = in_force(matter).filter(code=code, met_at__isnull=True)
    if contacts is not None:
        deadlines = deadlines.filter(contact_id__in=contacts)
    deadlines.update(met_at=at)


def supersede(matter: Matter, at: dt.datetime, *, codes: tuple[str, ...] = tuple(ClockCode)) -> list[Deadline]:
    """Take clocks out of force; they stay as they were counted. Returns them."""
    old = list(in_force(matter).filter(code__in=codes))
    Deadline.objects.filter(pk__in=[one.pk for one in old]).update(superseded_at=at)
    return old


def restore(matter: Matter, code: str) -> None:
    """Count a clock anew that an earlier decision had ended, from the same arrivals as ever."""
    for link in matter.matter_contacts.select_related("contact"):
        again = [_deadline(matter, link.contact, one) for one in counted(matter, link.contact) if one.code == code]
        Deadline.objects.bulk_create(again)


def recount(matter: Matter) -> None:
    """Store the next due day beside the matter: the earliest unmet clock in force, by the strict reading."""
    unmet = in_force(matter).filter(met_at__isnull=True, due_strict_on__isnull=False)
    first = unmet.order_by("due_strict_on", "due_on", "id").first() if matter.is_open else None
    matter.next_due_on = first.due_on if first else None
    matter.next_due_strict_on = first.due_strict_on if first else None
    matter.next_due_code = first.code if first else ""
    Matter.objects.filter(pk=matter.pk).update(
        next_due_on=matter.next_due_on,
        next_due_strict_on=matter.next_due_strict_on,
        next_due_code=matter.next_due_code,
    )


def in_force(matter: Matter) -> QuerySet[Deadline]:
    return Deadline.objects.filter(matter=matter, superseded_at__isnull=True)


def _deadline(matter: Matter, contact: Contact, counted_clock: Clock) -> Deadline:
    return Deadline(
        matter=matter,
        contact=contact,
        code=counted_clock.code,
        basis=counted_clock.basis,
        law=counted_clock.law,
        rule_version=counted_clock.rule_version,
        due_on=counted_clock.due_on,
        due_strict_on=counted_clock.due_on_strict,
        counted=as_json(counted_clock),
    )
