"""Where a contact is and who has it, and which kind it is."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from soihtu.contacts import access
from soihtu.contacts.actions import letters
from soihtu.contacts.actions.steps import hold, step, words
from soihtu.contacts.models import Contact
from soihtu.contacts.terms import StepKind
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams import queries as teams
from soihtu.teams.models import Team, Worker
from soihtu.teams.terms import TeamKind


@transaction.atomic
def route(contact: Contact, team: Team, *, by: Worker, at: dt.datetime) -> Contact:
    """Give the contact to a team. A worker of another team who had it lets it go."""
    hold(contact)
    on = clock.local_day(at)
    require(access.may_route(by, contact, on))
    if not team.is_active or team.kind == TeamKind.PLANNED:
        raise NotAllowed(_("Contacts do not come to this team. Choose another."))
    stays = contact.worker is not None and team.pk in teams.teams_of(contact.worker, on)
    was = contact.team
    contact.save_over(contact.version, team=team, worker=contact.worker if stays else None)
    step(contact, StepKind.ROUTED, by=by, at=at, team_id=team.pk, team=team.name_fi, was=was.name_fi if was else "")
    return contact


@transaction.atomic
def assign(contact: Contact, worker: Worker, *, by: Worker, at: dt.datetime) -> Contact:
    """Give the contact to a worker, who is told of it."""
    hold(contact)
    on = clock.local_day(at)
    require(access.may_assign(by, contact, on))
    require(access.may_be_given(worker, contact, on))
    contact.save_over(contact.version, worker=worker)
    step(contact, StepKind.ASSIGNED, by=by, at=at, worker_id=worker.pk, worker=worker.name)
    if worker != by:
        letters.tell_receiver(worker, at=at)
    return contact


@transaction.atomic
def take(contact: Contact, *, by: Worker, at: dt.datetime) -> Contact:
    """The worker takes the contact into handling; the first of two wins and the other is told who has it."""
    hold(contact)
    on = clock.local_day(at)
    require(access.may_take(by, contact, on))
    require(access.may_be_given(by, contact, on))
    contact.save_over(contact.version, worker=by)
    step(contact, StepKind.TAKEN, by=by, at=at)
    return contact


@transaction.atomic
def show_notifier(contact: Contact, reason: str, *, by: Worker, at: dt.datetime) -> Contact:
    """Open a secret notifier's details to this worker, with the reason for good (JulkL 11.2 § 7 k)."""
    require(access.may_disclose_notifier(by, contact, clock.local_day(at)))
    said = words(reason, otherwise=_("Write why you need the notifier's details."))
    step(contact, StepKind.NOTIFIER_SHOWN, by=by, at=at, note=said)
    return contact
