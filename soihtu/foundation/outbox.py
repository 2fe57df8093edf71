"""Outgoing messages as rows of the transaction that caused them; sent afterwards, retried, never twice."""

from __future__ import annotations

import datetime as dt
import logging

from django.core.mail import EmailMessage
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

MAX_ATTEMPTS = 8
FIRST_WAIT = dt.timedelta(minutes=1)  # doubled after every failed attempt

log = logging.getLogger(__name__)


class OutboxState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    SENT = "sent", _("sent")
    DEAD = "dead", _("could not be sent")


class OutgoingMessage(models.Model):
    """Lähtevä viesti: carries no secret content, only what may be read on a lock screen."""

    id = models.BigAutoField(primary_key=True)
    kind = models.CharField(_("kind"), max_length=40)
    channel = models.CharField(_("channel"), max_length=12)
    recipient = models.CharField(_("recipient"), max_length=200)
    language = models.CharField(_("language"), max_length=2, default="fi")
    subject = models.CharField(_("subject"), max_length=200, blank=True)
    body = models.TextField(_("text"))
    state = models.CharField(max_length=8, choices=OutboxState.choices, default=OutboxState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    queued_at = models.DateTimeField(_("queued"))
    next_attempt_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        db_table = "outgoing_message"
        indexes = [
            models.Index(
                fields=["next_attempt_at"], name="outgoing_waiting", condition=models.Q(state=OutboxState.WAITING)
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


def queue(
    *, kind: str, channel: str, recipient: str, body: str, at: dt.datetime, subject: str = "", language: str = "fi"
) -> OutgoingMessage:
    """Put a message on its way inside the caller's transaction; it leaves only if that transaction commits."""
    return OutgoingMessage.objects.create(
        kind=kind,
        channel=channel,
        recipient=recipient,
        subject=subject,
        body=body,
        language=language,
        queued_at=at,
        next_attempt_at=at,
    )


def send_waiting(*, at: dt.datetime, limit: int = 100) -> tuple[int, int]:
    """Send what is due, oldest first; return how many were sent and how many attempts failed.

    Each message is locked, sent and marked in a transaction of its own, so several senders never send the same
    row. The Message-ID is the row's own: a receiving server can tell a repetition after a crash.
    """
    due = OutgoingMessage.objects.filter(state=OutboxState.WAITING, next_attempt_at__lte=at)
    sent = failed = 0
    for pk in due.order_by("queued_at", "id").values_list("pk", flat=True)[:limit]:
        with transaction.atomic():
            message = (
                OutgoingMessage.objects.select_for_update(skip_locked=True)
                .filter(pk=pk, state=OutboxState.WAITING)
                .first()
            )
            if message is None:
                continue
            if _attempt(message, at):
                sent += 1
            else:
                failed += 1
    return sent, failed


def _attempt(message: OutgoingMessage, at: dt.datetime) -> bool:
    message.attempts += 1
    try:
        _send(message)
    except Exception as error:  # noqa: BLE001  (whatever the post office answers, the row must survive it)
        message.last_error = type(error).__name__[:200]
        message.next_attempt_at = at + FIRST_WAIT * 2 ** (message.attempts - 1)
        if message.attempts >= MAX_ATTEMPTS:
            message.state = OutboxState.DEAD
            log.error("message %s (%s) is dead", message.pk, message.kind)  # noqa: TRY400 (a trace may name people)
        message.save()
        return False
    message.state = OutboxState.SENT
    message.sent_at = at
    message.save()
    return True


def _send(message: OutgoingMessage) -> None:
    if message.channel != "email":
        raise LookupError(f"no way to send by {message.channel}")
    EmailMessage(
        subject=message.subject,
        body=message.body,
        to=[message.recipient],
        headers={"Message-ID": f"<{message.pk}.{int(message.queued_at.timestamp())}@soihtu>"},
    ).send()
