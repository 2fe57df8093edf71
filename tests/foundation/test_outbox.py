from __future__ import annotations

import datetime as dt

import pytest
from django.core import mail
from django.db import transaction

from soihtu.foundation import outbox
from soihtu.foundation.outbox import OutboxState, OutgoingMessage

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 24, 9, 0, tzinfo=dt.UTC)


def queue(**changed: str) -> OutgoingMessage:
    facts = {
        "kind": "receipt",
        "channel": "email",
        "recipient": "opettaja@example.org",
        "body": "Ilmoitus on saapunut.",
    }
    return outbox.queue(**(facts | changed), subject="Soihtu", at=AT)


def test_message_leaves_once_and_is_marked_sent() -> None:
    message = queue()

    assert outbox.send_waiting(at=AT) == (1, 0)
    assert outbox.send_waiting(at=AT) == (0, 0)

    message.refresh_from_db()
    assert (message.state, message.sent_at, len(mail.outbox)) == (OutboxState.SENT, AT, 1)
    assert mail.outbox[0].to == ["opettaja@example.org"]


def test_message_of_a_rolled_back_transaction_never_leaves() -> None:
    with transaction.atomic():
        queue()
        transaction.set_rollback(True)

    assert outbox.send_waiting(at=AT) == (0, 0)
    assert OutgoingMessage.objects.count() == 0


def test_failed_message_waits_longer_each_time_and_is_given_up_visibly() -> None:
    message = queue(channel="pigeon")
    waits = []

    for _attempt in range(outbox.MAX_ATTEMPTS):
        message.refresh_from_db()
        tried_at = message.next_attempt_at
        assert outbox.send_waiting(at=tried_at) == (0, 1)
        message.refresh_from_db()
        waits.append((message.next_attempt_at - tried_at).total_seconds() / 60)

    assert waits == [1, 2, 4, 8, 16, 32, 64, 128]
    assert (message.state, message.last_error) == (OutboxState.DEAD, "LookupError")
    assert outbox.send_waiting(at=message.next_attempt_at) == (0, 0)


def test_message_is_not_tried_before_its_time() -> None:
    message = queue(channel="pigeon")
    outbox.send_waiting(at=AT)
    message.refresh_from_db()

    assert outbox.send_waiting(at=message.next_attempt_at - dt.timedelta(seconds=1)) == (0, 0)
