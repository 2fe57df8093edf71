"""How long somebody must wait before the next try to sign in."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib

from soihtu.desk.models import SignInFailure
from soihtu.desk.rules import FORGET_AFTER, FREE_TRIES, FREE_TRIES_FROM_ANYWHERE, wait_after


@dataclasses.dataclass(frozen=True)
class Key:
    """Whose failures are counted together, and how many are free."""

    digest: str
    free: int


def keys_of(username: str, address: str) -> tuple[Key, Key]:
    """The name from this address, and the name from anywhere: one stranger cannot shut another out for long."""
    name = username.strip().casefold()
    return (
        Key(_digest(f"{name}\0{address}"), FREE_TRIES),
        Key(_digest(name), FREE_TRIES_FROM_ANYWHERE),
    )


def waits_until(username: str, address: str, at: dt.datetime) -> dt.datetime | None:
    """The instant when the next try is let through; None when it is now."""
    free = {key.digest: key.free for key in keys_of(username, address)}
    ends = [
        failure.last_at + wait_after(failure.failures, free=free[failure.pk])
        for failure in SignInFailure.objects.filter(pk__in=free, last_at__gte=at - FORGET_AFTER)
    ]
    return max((end for end in ends if end > at), default=None)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
