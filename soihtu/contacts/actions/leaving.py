"""How a contact leaves the queue: to the own worker, to another county, into a matter."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from soihtu.contacts import access
from soihtu.contacts.actions import letters, recording
from soihtu.contacts.actions.steps import hold, step, words
from soihtu.contacts.models import Contact
from soihtu.contacts.rules import moves
from soihtu.contacts.terms import State, StepKind
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams.models import County, Worker


@transaction.atomic
def forward(contact: Contact, own_worker: Worker, *, by: Worker, at: dt.datetime) -> Contact:
    """Give a client's contact to the own worker, who is told and must acknowledge; the clock keeps running."""
    hold(contact)
    on = clock.local_day(at)
    require(access.may_forward(by, contact, on))
    require(access.may_be_given(own_worker, contact, on))
    contact.save_over(contact.version, state=State.WITH_OWN_WORKER, worker=own_worker, acknowledged_at=None)
    step(contact, StepKind.FORWARDED, by=by, at=at, worker_id=own_worker.pk, worker=own_worker.name)
    letters.tell_receiver(own_worker, at=at)
    return contact


@transaction.atomic
def acknowledge(contact: Contact, *, by: Worker, at: dt.datetime) -> Contact:
    """The own worker says: I have it. It stays in their queue with its clock until it is handled."""
    hold(contact)
    require(access.may_acknowledge(by, contact, clock.local_day(at)))
    contact.save_over(contact.version, acknowledged_at=at)
    step(contact, StepKind.ACKNOWLEDGED, by=by, at=at)
    return contact


@transaction.atomic
def give_back(contact: Contact, reason: str, *, by: Worker, at: dt.datetime) -> Contact:
    """The own worker returns what was not theirs; it waits in its team again."""
    hold(contact)
    require(access.may_give_back(by, contact, clock.local_day(at)))
    said = words(reason, otherwise=_("Write why this comes back."))
    contact.save_over(contact.version, state=State.WAITING, worker=None, acknowledged_at=None)
    step(contact, StepKind.RETURNED, by=by, at=at, note=said)
    return contact


@transaction.atomic
def conclude(contact: Contact, outcome: str, *, by: Worker, at: dt.datetime) -> Contact:
    """The own worker says what the contact led to in the ongoing client work; nothing is left to wait for."""
    hold(contact)
    require(access.may_conclude(by, contact, clock.local_day(at)))
    said = words(outcome, otherwise=_("Write what this led to in the ongoing client work."))
    contact.save_over(contact.version, is_open=False, closed_at=at)
    step(contact, StepKind.CONCLUDED, by=by, at=at, note=said)
    return contact


@transaction.atomic
def transfer_to_county(contact: Contact, county: County, reason: str, *, by: Worker, at: dt.datetime) -> Contact:
    """Pass the contact to the county it belongs to; that county and the sender are told, nothing secret by e-mail."""
    hold(contact)
    require(access.may_transfer(by, contact, clock.local_day(at)))
    said = words(reason, otherwise=_("Write why this belongs to the other county."))
    if county.is_ours:
        raise NotAllowed(_("This is our own county. Route the contact to a team."))
    recording.record(contact, at=at)
    contact.save_over(contact.version, state=State.TRANSFERRED, transferred_to=county, is_open=False, closed_at=at)
    step(contact, StepKind.TRANSFERRED, by=by, at=at, note=said, county=county.name_fi)
    letters.hand_on(contact, at=at)
    return contact


@transaction.atomic
def leave_queue(contact: Contact, state: str, *, by: Worker, at: dt.datetime) -> Contact:
    """Close the contact because everybody in it has a matter now. Called by the matters room in its transaction."""
    if not moves.may_follow(contact.state, state):
        raise NotAllowed(_("This contact has already been handled."))
    recording.record(contact, at=at)
    contact.save_over(contact.version, state=state, is_open=False, closed_at=at)
    step(contact, StepKind.MATTER_OPENED, by=by, at=at)
    return contact
