"""The clocks of a case file: what is due first stands large, each with its account."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from soihtu.contacts.rules import Basis, ClockCode, Standing, State, from_json, state_of
from soihtu.desk import clocks
from soihtu.desk.queries import reasons
from soihtu.foundation import clock
from soihtu.matters import wordings
from soihtu.matters.models import Deadline
from soihtu.matters.queries import MatterFile
from soihtu.ui import dates

STATES = {State.LATE: "late", State.TODAY: "soon", State.SOON: "soon", State.FAR: "wait", State.DORMANT: "calm"}


def running(file: MatterFile, today: dt.date) -> list[dict[str, Any]]:
    """Clocks in force that have not been met, the nearest first."""
    unmet = [one for one in file.deadlines if one.met_at is None]
    unmet.sort(key=lambda one: (one.due_strict_on or dt.date.max, one.pk))
    several = len(file.contacts) > 1
    return [_running(one, today, first=number == 0, several=several) for number, one in enumerate(unmet)]


def met(file: MatterFile) -> list[dict[str, Any]]:
    """Clocks that were met, and when; the days in the order they came."""
    return [
        {
            "what": wordings.CLOCKS[ClockCode(one.code)],
            "state": "late" if one.due_on and one.met_at and clock.local_day(one.met_at) > one.due_on else "done",
            "due_on": one.due_on,
            "met_at": one.met_at,
            "overrun": one.overrun_reason,
        }
        for one in sorted((one for one in file.deadlines if one.met_at), key=lambda one: (one.met_at, one.pk))
    ]


def _running(deadline: Deadline, today: dt.date, *, first: bool, several: bool) -> dict[str, Any]:
    counted = from_json(deadline.counted)
    standing = state_of(counted, today)
    told = clocks.of_row(counted.arrived_at, deadline.due_on, deadline.due_strict_on, today)
    return {
        "clock": {
            "what": _what(deadline, several=several),
            "state": STATES[standing.state],
            "when": "" if deadline.due_on else _("No date yet"),
            "due_on": deadline.due_on,
            "left": _left(standing, told.left),
            "ticks_total": len(standing.ticks),
            "ticks_used": standing.day_number,
            "basis": _("Limit set by law") if deadline.basis == Basis.STATUTORY else _("Our own target"),
        },
        "why": reasons.drawn(counted, today),
        "is_open": first,
        "overrun": deadline.overrun_reason,
    }


def _left(standing: Standing, left: str) -> str:
    """``4 arkipäivää, menossa 3/7``."""
    if standing.ticks and standing.state not in {State.LATE, State.TODAY}:
        return _("%(left)s left, day %(n)d/%(total)d") % {
            "left": left, "n": standing.day_number, "total": standing.out_of,
        }  # fmt: skip
    return left


def _what(deadline: Deadline, *, several: bool) -> str:
    what = str(wordings.CLOCKS[ClockCode(deadline.code)])
    if not several:
        return what
    return _("%(what)s (arrived %(day)s)") % {"what": what, "day": dates.day_month(deadline.contact.arrived_at)}
