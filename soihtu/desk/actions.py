"""What the door itself remembers: wrong passwords, so that guessing slows down."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import F

from soihtu.desk.models import SignInFailure
from soihtu.desk.queries.failures import keys_of
from soihtu.desk.rules import FORGET_AFTER


@transaction.atomic
def note_failure(username: str, address: str, *, at: dt.datetime) -> None:
    """Count one wrong password against the name from this address and against the name from anywhere."""
    SignInFailure.objects.filter(last_at__lt=at - FORGET_AFTER).delete()
    for key in keys_of(username, address):
        failure, is_new = SignInFailure.objects.get_or_create(pk=key.digest, defaults={"failures": 1, "last_at": at})
        if not is_new:
            SignInFailure.objects.filter(pk=failure.pk).update(failures=F("failures") + 1, last_at=at)


def forget_failures(username: str, address: str) -> None:
    """A right password clears what was counted."""
    SignInFailure.objects.filter(pk__in=[key.digest for key in keys_of(username, address)]).delete()
