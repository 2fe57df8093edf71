"""What every act on a matter does: hold the row, move the state, leave a step."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters.models import Matter, MatterStep
from soihtu.matters.rules import moves
from soihtu.teams.models import Worker

SECOND_PRESS = dt.timedelta(seconds=10)


def hold(matter: Matter, version: int | None = None) -> Matter:
    """Lock the matter for this transaction and read it anew, so that what follows is judged on what is stored.

    `version` is the one the worker's page was made from. Raises EditConflict when a newer one is stored.
    """
    matter.refresh_from_db(from_queryset=Matter.objects.select_for_update())
    if version is not None and version != matter.version:
        raise EditConflict(matter)
    return matter


def at_once(at: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
    """When the same words by the same worker are a second press of the same button, not a second event."""
    return at - SECOND_PRESS, at


def move(matter: Matter, state: str, **fields: Any) -> Matter:
    """Move the matter to a state that the moves allow, writing `fields` with it. Raises NoSuchMove."""
    after = moves.check(matter.state, state)
    return matter.save_over(matter.version, state=after, is_open=moves.is_open(after), **fields)


def step(
    matter: Matter, kind: str, *, by: Worker | None, at: dt.datetime, note: str = "", **particulars: Any
) -> MatterStep:
    """Add one thing that happened to the matter's history."""
    return MatterStep.objects.create(matter=matter, kind=kind, by=by, at=at, note=note, particulars=particulars)


def told_time(matter: Matter, told_at: dt.datetime, *, at: dt.datetime) -> dt.datetime:
    """When something happened, told to the minute: since the matter became pending, not later than now.

    The minute of the arrival itself counts as the arrival. Raises NotAllowed.
    """
    if told_at > at:
        raise NotAllowed(_("The time is in the future."))
    if told_at < matter.pending_from.replace(second=0, microsecond=0):
        raise NotAllowed(_("The time is before the matter became pending."))
    return max(told_at, matter.pending_from)
