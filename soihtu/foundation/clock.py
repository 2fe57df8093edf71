"""The only place that reads the clock. Instants are aware UTC; days are counted in Europe/Helsinki."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

HELSINKI = ZoneInfo("Europe/Helsinki")


def now() -> dt.datetime:
    """The present instant, aware, in UTC."""
    return dt.datetime.now(dt.UTC)


def local_day(at: dt.datetime) -> dt.date:
    """The calendar day in Helsinki on which the aware instant `at` falls. Raises ValueError when `at` is naive."""
    return local_time(at).date()


def local_time(at: dt.datetime) -> dt.datetime:
    """The aware instant `at` on a Helsinki clock. Raises ValueError when `at` is naive."""
    if at.tzinfo is None:
        raise ValueError("a naive time has no place in the house; give an aware one")
    return at.astimezone(HELSINKI)


def instant(day: dt.date, time: dt.time = dt.time(0)) -> dt.datetime:
    """The UTC instant of a Helsinki wall-clock day and time; the first one when the clock shows it twice."""
    return dt.datetime.combine(day, time, tzinfo=HELSINKI).astimezone(dt.UTC)
