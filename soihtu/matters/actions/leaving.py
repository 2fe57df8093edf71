"""A contact leaves the queue when everybody in it has been handled."""

from __future__ import annotations

import datetime as dt

from soihtu.contacts import actions as contacts
from soihtu.contacts.models import Contact, Subject
from soihtu.contacts.terms import State
from soihtu.teams.models import Worker


def mark_handled(subject: Subject) -> None:
    """The person of the contact has a matter now."""
    Subject.objects.filter(pk=subject.pk).update(is_handled=True)
    subject.is_handled = True


def leave_when_handled(contact: Contact, *, by: Worker, at: dt.datetime) -> None:
    """Take the contact out of the queue once nobody of it waits any more."""
    if not Subject.objects.filter(contact=contact, is_handled=False).exists():
        contacts.leave_queue(contact, State.IN_MATTER, by=by, at=at)
