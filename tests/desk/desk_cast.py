"""Many open contacts at once, copied from one that the real actions made."""

from __future__ import annotations

import dataclasses
import datetime as dt

from soihtu.contacts import actions as contacts
from soihtu.contacts.models import Contact, ContactStep, Notifier, Subject
from soihtu.teams.models import Worker
from tests.builders import CHILDREN, TUESDAY, World, ready


def given(world: World, worker: Worker, count: int) -> list[Contact]:
    """So many contacts of two identified children, given to the worker, due on different days."""
    first = ready(world, key="first")
    contacts.assign(first, worker, by=world.sari, at=TUESDAY + dt.timedelta(hours=1))
    return [first, *copies(first, count - 1)]


def waiting(world: World, count: int) -> list[Contact]:
    """So many contacts that wait for the families' team."""
    first = ready(world, key="first")
    return [first, *copies(first, count - 1)]


def unassessed(world: World, key: str = "new", **more: object) -> Contact:
    return contacts.receive(dataclasses.replace(CHILDREN, **more), channel="web", key=key, at=TUESDAY)


def copies(contact: Contact, count: int) -> list[Contact]:
    subjects = list(contact.subjects.all())
    made = []
    for number in range(count):
        values = {
            field.attname: getattr(contact, field.attname)
            for field in Contact._meta.concrete_fields
            if field.name != "id"
        }
        values |= {
            "receipt": f"COPY-{number:04d}-{contact.pk:04d}",
            "idempotency_key": f"copy {number} of {contact.pk}",
            "due_on": contact.due_on + dt.timedelta(days=number % 9 - 4),
            "due_strict_on": contact.due_strict_on + dt.timedelta(days=number % 9 - 4),
        }
        made.append(Contact(**values))
    made = Contact.objects.bulk_create(made)
    facts = ("role", "first_names", "last_name", "born_on", "person_id", "named_by_id", "named_at")
    Subject.objects.bulk_create(
        Subject(contact=copy, position=subject.position, **{name: getattr(subject, name) for name in facts})
        for copy in made
        for subject in subjects
    )
    Notifier.objects.bulk_create(Notifier(contact=copy, body="education", is_official=True) for copy in made)
    ContactStep.objects.bulk_create(
        ContactStep(contact=copy, kind="assigned", at=contact.arrived_at, by=contact.worker) for copy in made
    )
    return made
