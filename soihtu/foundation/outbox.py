"""Outgoing messages as rows of the transaction that caused them; sent afterwards, retried, never twice."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_ATTEMPTS = 8


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
