"""Receiving a notification: one transaction, one contact, however many times it is sent."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
from typing import Any

from django.db import connection, transaction
from django.utils.crypto import salted_hmac

from soihtu.contacts import access
from soihtu.contacts.actions import letters, recording, recusing
from soihtu.contacts.models import Attachment, Carer, Contact, ContactStep, Notifier, Subject
from soihtu.contacts.rules import moves, storage
from soihtu.contacts.rules.clients import ClientClass
from soihtu.contacts.rules.clocks import Clock, clocks_for
from soihtu.contacts.rules.law import ClockCode
from soihtu.contacts.rules.notification import (
    Missing,
    Notification,
    asks_for_services,
    client_of,
    missing_of_arrival,
    missing_parts,
)
from soihtu.contacts.terms import Channel, Kind, StepKind, Urgency
from soihtu.foundation import clock
from soihtu.foundation.verdicts import require
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker

RECEIPT_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # nothing that is read wrongly over the phone
RECEIPT_GROUPS, GROUP_LENGTH = 3, 4


class KeyUsedForOtherContent(Exception):
    """The idempotency key already belongs to another content. Nothing is lost: the caller still holds its text."""


class IncompleteNotification(Exception):
    """The law asks for more; `missing` says what, for the form to put in words."""

    def __init__(self, missing: tuple[Missing, ...]) -> None:
        super().__init__(", ".join(missing))
        self.missing = missing


@dataclasses.dataclass(frozen=True)
class Arrival:
    """How and when it came, and who wrote it down."""

    channel: Channel
    arrived_at: dt.datetime
    recorded_at: dt.datetime
    by: Worker | None
    backdating_reason: str


@transaction.atomic
def receive(
    notification: Notification,
    *,
    channel: str,
    key: str,
    arrived_at: dt.datetime | None = None,
    backdating_reason: str = "",
    by: Worker | None = None,
    at: dt.datetime,
) -> Contact:
    """Store what arrived: contact, subjects, carers, notifier, attachments, first steps, clocks and route.

    Issues the official document of a notification (one for each child; a contact for advice gets its own when a
    person is identified, see recording), puts the receipt and, when the sender sees a danger, the
    alert of the duty social worker into the outbox, and keeps workers away from their own affairs. Sent again with
    the same key it gives the same contact and does nothing. Raises KeyUsedForOtherContent, IncompleteNotification
    and, for a worker who may not register, NotAllowed.
    """
    if by is not None:
        require(access.may_register(by, clock.local_day(at)))
    arrival = Arrival(Channel(channel), arrived_at or at, at, by, backdating_reason.strip())
    fingerprint = _fingerprint(notification, channel, arrived_at)
    known = _already_received(key, fingerprint)
    if known is not None:
        return known
    _require_complete(notification, arrival)
    contact = _store(notification, arrival, key=key, fingerprint=fingerprint)
    _store_parts(contact, notification, at)
    _record_steps(contact, arrival)
    if not moves.may_end_without_record(contact.kind):
        recording.issue_documents(contact, notification, by=by, at=at)
    recusing.keep_namesakes_away(contact, at=at)
    letters.send_receipt(contact, to=notification.notifier.email, at=at)
    if notification.acute:
        letters.alert_duty(contact, at=at)
    return contact


def receipt_of(key: str) -> str:
    """The receipt number of a key: the same every time, so that a lost answer can be asked for again; unguessable."""
    number = int.from_bytes(salted_hmac("soihtu.contacts.receipt", key, algorithm="sha256").digest(), "big")
    marks = ""
    while len(marks) < RECEIPT_GROUPS * GROUP_LENGTH:
        number, index = divmod(number, len(RECEIPT_ALPHABET))
        marks += RECEIPT_ALPHABET[index]
    return "-".join(marks[place : place + GROUP_LENGTH] for place in range(0, len(marks), GROUP_LENGTH))


def _fingerprint(notification: Notification, channel: str, arrived_at: dt.datetime | None) -> str:
    facts = dataclasses.asdict(notification)
    for attachment in facts["attachments"]:
        attachment["content"] = hashlib.sha256(attachment["content"]).hexdigest()
    told: dict[str, Any] = {"facts": facts, "channel": str(channel), "arrived_at": arrived_at}
    return hashlib.sha256(json.dumps(told, default=str, sort_keys=True).encode()).hexdigest()


def _already_received(key: str, fingerprint: str) -> Contact | None:
    """The contact of this key, waiting for a sending of it that is under way. Erased content is not compared."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [key])
    known = Contact.objects.filter(idempotency_key=key).first()
    if known is not None and known.content_sha256 not in {"", fingerprint}:
        raise KeyUsedForOtherContent
    return known


def _require_complete(notification: Notification, arrival: Arrival) -> None:
    missing = missing_parts(notification) + missing_of_arrival(
        channel=arrival.channel,
        arrived_at=arrival.arrived_at,
        recorded_at=arrival.recorded_at,
        reason=arrival.backdating_reason,
    )
    if missing:
        raise IncompleteNotification(missing)


def clocks_of(notification: Notification, arrived_at: dt.datetime) -> tuple[Clock, ...]:
    """Every clock the contact starts. An anticipatory one starts the parent's and lays out the child's, dormant."""
    on = clock.local_day(arrived_at)
    running = clocks_for(client_of(notification, on), arrived_at, asked_for_services=asks_for_services(notification))
    if notification.kind != Kind.ANTICIPATORY_NOTIFICATION:
        return running
    expected = next((one.expected_on for one in notification.subjects if one.expected_on), None)
    childs = clocks_for(ClientClass.CHILD_WELFARE, arrived_at, anticipatory=True, expected_on=expected)
    return running + tuple(one for one in childs if one.dormant)


def due_of(clocks: tuple[Clock, ...]) -> Clock | None:
    """The clock the queue is ordered by: when the start of the assessment is decided."""
    return next((one for one in clocks if one.code is ClockCode.ASSESSMENT_START and not one.dormant), None)


def _store(notification: Notification, arrival: Arrival, *, key: str, fingerprint: str) -> Contact:
    clocks = clocks_of(notification, arrival.arrived_at)
    due = due_of(clocks)
    municipality = teams.municipality(notification.municipality_code) if notification.municipality_code else None
    team = None
    if municipality is not None:
        team = teams.team_for(
            municipality.pk, notification.target_group, notification.language, clock.local_day(arrival.recorded_at)
        )
    return Contact.objects.create(
        receipt=receipt_of(key),
        idempotency_key=key,
        content_sha256=fingerprint,
        kind=notification.kind,
        channel=arrival.channel,
        arrived_at=arrival.arrived_at,
        recorded_at=arrival.recorded_at,
        recorded_by=arrival.by,
        backdating_reason=arrival.backdating_reason,
        language=notification.language,
        lane=moves.lane(urgency=Urgency.NOT_ASSESSED, acute=notification.acute),
        worry=notification.worry.strip(),
        grounds=list(notification.grounds),
        done_so_far=notification.done_so_far,
        hoped_for=notification.hoped_for,
        first_hand=notification.first_hand,
        child_told=notification.child_told,
        guardian_told=notification.guardian_told,
        consent_given=notification.consent_given,
        acute=notification.acute,
        police_told=notification.police_told,
        whole_family_asked=notification.whole_family_asked,
        municipality=municipality,
        target_group=notification.target_group,
        team=team,
        client=client_of(notification, clock.local_day(arrival.arrived_at)),
        due_on=due.due_on if due else None,
        due_strict_on=due.due_on_strict if due else None,
        clocks=[storage.as_json(one) for one in clocks],
    )


def _store_parts(contact: Contact, notification: Notification, at: dt.datetime) -> None:
    Subject.objects.bulk_create(
        Subject(contact=contact, position=place, **dataclasses.asdict(subject))
        for place, subject in enumerate(notification.subjects)
    )
    Carer.objects.bulk_create(
        Carer(contact=contact, position=place, **dataclasses.asdict(carer))
        for place, carer in enumerate(notification.carers)
    )
    told = dataclasses.asdict(notification.notifier)
    if notification.notifier.is_anonymous:
        told |= dict.fromkeys(("first_names", "last_name", "phone", "email", "organisation", "title"), "")
    Notifier.objects.create(contact=contact, **told)
    Attachment.objects.bulk_create(
        Attachment(
            contact=contact,
            name=one.name,
            content_type=one.content_type,
            size=len(one.content),
            sha256=hashlib.sha256(one.content).hexdigest(),
            content=one.content,
            added_at=at,
        )
        for one in notification.attachments
    )


def _record_steps(contact: Contact, arrival: Arrival) -> None:
    steps = [ContactStep(contact=contact, kind=StepKind.RECEIVED, at=arrival.arrived_at)]
    if arrival.by is not None:
        registered = ContactStep(contact=contact, kind=StepKind.REGISTERED, at=arrival.recorded_at, by=arrival.by)
        registered.note = arrival.backdating_reason
        steps.append(registered)
    if contact.team_id is not None:
        particulars = {"team_id": contact.team_id, "by_route": True}
        steps.append(
            ContactStep(contact=contact, kind=StepKind.ROUTED, at=arrival.recorded_at, particulars=particulars)
        )
    for step in steps:
        step.save()
