"""Messages a contact sends: outbox rows of the caller's transaction, with nothing secret in them (domain rule 45)."""

from __future__ import annotations

import datetime as dt

from django.utils import translation
from django.utils.translation import gettext as _

from soihtu.contacts.models import Contact, ContactStep, Recusal
from soihtu.contacts.terms import StepKind
from soihtu.foundation import outbox
from soihtu.teams import queries as teams
from soihtu.teams.models import Team, Worker

EMAIL, SMS = "email", "sms"
RECEIPT, ALERT, GIVEN = "contact_receipt", "contact_alert", "contact_given"
HANDED_ON = "contact_handed_on"


def send_receipt(contact: Contact, *, to: str, at: dt.datetime) -> None:
    """Tell the sender that it came and under which number; not a word of what or whom it is about."""
    if not to.strip():
        return
    with translation.override(contact.language):
        outbox.queue(
            kind=RECEIPT,
            channel=EMAIL,
            recipient=to.strip(),
            subject=_("We have received your message"),
            body=_(
                "We have received your message. Its receipt number is %(receipt)s.\n\n"
                "We do not write about the matter by e-mail. If somebody is in danger, call 112."
            )
            % {"receipt": contact.receipt},
            language=contact.language,
            at=at,
        )


def alert_duty(contact: Contact, *, by: Worker | None = None, at: dt.datetime) -> Worker | None:
    """Alert whoever is on duty: the duty social worker, else the on-call team's own phone. Gives the worker, if any."""
    worker = teams.duty_worker(at)
    if worker is not None and Recusal.objects.filter(contact=contact, worker=worker).exists():
        worker = None
    team = teams.duty_team() if worker is None else None
    channel, recipient, language = _reached_at(worker, team)
    if recipient and (worker is None or worker != by):
        with translation.override(language):
            outbox.queue(
                kind=ALERT,
                channel=channel,
                recipient=recipient,
                subject=_("An urgent contact is waiting"),
                body=_("Soihtu: an urgent contact is waiting for you. Open Soihtu now."),
                language=language,
                at=at,
            )
    name = worker.name if worker else ""
    left = channel == EMAIL or (worker is not None and worker == by)
    particulars = {"worker_id": worker.pk if worker else None, "worker": name, "reached": left}
    if not left:
        particulars["call"] = recipient
    ContactStep.objects.create(contact=contact, kind=StepKind.DUTY_ALERTED, at=at, by=by, particulars=particulars)
    return worker


def hand_on(contact: Contact, *, at: dt.datetime) -> None:
    """Tell the other county that something of theirs waits, and the sender that it went there (HL 21 §)."""
    county = contact.transferred_to
    if county is None:
        return
    if county.registry_email:
        outbox.queue(
            kind=HANDED_ON,
            channel=EMAIL,
            recipient=county.registry_email,
            subject=_("A contact that belongs to your county"),
            body=_("A social-welfare contact that belongs to your county has arrived here. We send it securely."),
            at=at,
        )
    if contact.notifier.email:
        with translation.override(contact.language):
            outbox.queue(
                kind=HANDED_ON,
                channel=EMAIL,
                recipient=contact.notifier.email,
                subject=_("Your message was passed on"),
                body=_(
                    "Your message %(receipt)s belongs to another wellbeing services county. We passed it on to them."
                )
                % {"receipt": contact.receipt},
                language=contact.language,
                at=at,
            )


def tell_receiver(receiver: Worker, *, at: dt.datetime) -> None:
    """Tell a worker that something was given to them."""
    if not receiver.email:
        return
    with translation.override(receiver.language):
        outbox.queue(
            kind=GIVEN,
            channel=EMAIL,
            recipient=receiver.email,
            subject=_("A contact has been given to you"),
            body=_("Soihtu: a contact has been given to you. Open Soihtu to see it."),
            language=receiver.language,
            at=at,
        )


def _reached_at(worker: Worker | None, team: Team | None) -> tuple[str, str, str]:
    """By what leaves: no adapter sends text messages yet (docs/limits.md), so an address goes before a number."""
    if worker is None:
        return SMS, team.phone if team else "", "fi"
    return (EMAIL, worker.email, worker.language) if worker.email else (SMS, worker.phone, worker.language)
