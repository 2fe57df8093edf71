"""Urgency comes before anything else (SHL 36 § 1 mom., LSL 26 § 2 mom.)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from soihtu.contacts import access
from soihtu.contacts.actions import letters
from soihtu.contacts.actions.steps import hold, step, words
from soihtu.contacts.models import Contact
from soihtu.contacts.rules import moves
from soihtu.contacts.terms import State, StepKind, Urgency
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker
from soihtu.teams.terms import TeamKind


@transaction.atomic
def assess_urgency(
    contact: Contact, *, urgency: str, grounds: str, version: int, by: Worker, at: dt.datetime
) -> Contact:
    """Sign the assessment with its grounds; the contact may be handled from now on.

    Urgent: first in the queue, the duty social worker is alerted at once and has it. Not urgent: a duty worker who
    had it lets it go to the team. May be assessed again while open; each assessment is a step of its own.
    Raises EditConflict when somebody assessed it meanwhile.
    """
    on = clock.local_day(at)
    require(access.may_assess_urgency(by, contact, on))
    if urgency not in {Urgency.URGENT, Urgency.NOT_URGENT}:
        raise NotAllowed(_("Choose whether urgent help is needed."))
    said = words(grounds, otherwise=_("Write the grounds of the assessment."))
    worker, was = contact.worker, contact.urgency
    if urgency == Urgency.NOT_URGENT and worker is not None and teams.belongs(worker, TeamKind.DUTY, on):
        worker = None
    contact.save_over(
        version,
        urgency=urgency,
        urgency_grounds=said,
        urgency_by=by,
        urgency_at=at,
        lane=moves.lane(urgency=urgency, acute=contact.acute),
        state=State.WAITING if contact.state == State.RECEIVED else contact.state,
        worker=worker,
    )
    step(contact, StepKind.URGENCY, by=by, at=at, note=said, urgency=urgency, was=was)
    if urgency == Urgency.URGENT and was != Urgency.URGENT:
        _give_to_duty(contact, by=by, at=at)
    return contact


@transaction.atomic
def call_duty(contact: Contact, *, by: Worker, at: dt.datetime) -> Contact:
    """Give the contact to the duty social worker and alert them now, for example for a child's urgency."""
    hold(contact)
    require(access.may_call_duty(by, contact, clock.local_day(at)))
    _give_to_duty(contact, by=by, at=at)
    return contact


def _give_to_duty(contact: Contact, *, by: Worker, at: dt.datetime) -> None:
    """Alert the duty social worker, who has the contact from now on; the own worker keeps what is theirs."""
    on_duty = letters.alert_duty(contact, by=by, at=at)
    if on_duty is not None and contact.state != State.WITH_OWN_WORKER:
        contact.save_over(contact.version, worker=on_duty)
