"""Keeping workers away from their own affairs (esteellisyys, HL 27–28 §)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Q

from soihtu.contacts import access
from soihtu.contacts.models import Carer, Contact, ContactStep, Notifier, Recusal, Subject
from soihtu.contacts.terms import StepKind
from soihtu.foundation import clock
from soihtu.foundation.verdicts import require
from soihtu.people.models import Person
from soihtu.teams.models import Worker


def keep_namesakes_away(contact: Contact, *, at: dt.datetime) -> None:
    """Disqualify every worker whose own name a subject, a carer or a private notifier has. Better safe than seen."""
    wanted = Q(pk__in=[])
    for first_names, last_name in _names(contact):
        for first_name in {first_names, first_names.partition(" ")[0]}:
            if first_name and last_name:
                wanted |= Q(first_name__iexact=first_name, last_name__iexact=last_name)
    Recusal.objects.bulk_create(
        [Recusal(contact=contact, worker=worker, at=at) for worker in Worker.objects.filter(wanted)],
        ignore_conflicts=True,
    )


@transaction.atomic
def recuse(contact: Contact, *, reason: str, by: Worker, at: dt.datetime) -> Recusal:
    """The worker says they are disqualified: the contact disappears from them, with a step that says why."""
    require(access.may_recuse(by, contact, clock.local_day(at)))
    recusal, _created = Recusal.objects.get_or_create(
        contact=contact, worker=by, defaults={"reason": reason.strip(), "at": at}
    )
    ContactStep.objects.create(contact=contact, kind=StepKind.RECUSED, at=at, by=by, note=reason.strip())
    return recusal


def _names(contact: Contact) -> list[tuple[str, str]]:
    """Everybody's names, as told and as identified. An obliged notifier is not a party."""
    names: list[tuple[str, str]] = []
    for subject in contact.subjects.select_related("person"):
        names += _both_names(subject, subject.person)
    for carer in contact.carers.select_related("person"):
        names += _both_names(carer, carer.person)
    if not contact.notifier.is_official:
        names += _both_names(contact.notifier, None)
    return names


def _both_names(told: Subject | Carer | Notifier, person: Person | None) -> list[tuple[str, str]]:
    names = [(told.first_names.strip(), told.last_name.strip())]
    return [*names, (person.first_names.strip(), person.last_name.strip())] if person else names
