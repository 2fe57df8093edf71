"""What every act on a contact has in common: the word it demands, the step it leaves, the lock it takes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from soihtu.contacts.models import Contact, ContactStep
from soihtu.foundation.verdicts import NotAllowed
from soihtu.teams.models import Worker

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason


def step(
    contact: Contact, kind: str, *, by: Worker | None, at: dt.datetime, note: str = "", **particulars: Any
) -> ContactStep:
    """Append one thing that happened."""
    return ContactStep.objects.create(contact=contact, kind=kind, by=by, at=at, note=note, particulars=particulars)


def hold(contact: Contact) -> Contact:
    """The same contact as it is stored now, locked until the transaction ends."""
    contact.refresh_from_db(from_queryset=Contact.objects.select_for_update())
    return contact


def words(text: str, *, otherwise: Reason) -> str:
    """The text without its edges; refused when nothing is said."""
    if not text.strip():
        raise NotAllowed(otherwise)
    return text.strip()
