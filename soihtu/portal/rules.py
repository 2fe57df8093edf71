"""When somebody answers the phone: weekdays only, and what to say about it now."""

from __future__ import annotations

import dataclasses
import datetime as dt

from soihtu.foundation import workdays


@dataclasses.dataclass(frozen=True)
class Hours:
    """Opening hours of a working day, on the Helsinki clock."""

    opens: dt.time
    closes: dt.time


@dataclasses.dataclass(frozen=True)
class Opening:
    """Whether the phones are answered at an instant, and when that changes."""

    is_open: bool
    changes_at: dt.datetime


def opening(at: dt.datetime, hours: Hours) -> Opening:
    """Open on working days between the hours; holidays and the two eves are closed days."""
    local = workdays.wall_time(at)
    if workdays.is_working_day(local.date()):
        if hours.opens <= local.time() < hours.closes:
            return Opening(is_open=True, changes_at=_instant(local.date(), hours.closes))
        if local.time() < hours.opens:
            return Opening(is_open=False, changes_at=_instant(local.date(), hours.opens))
    (next_day,) = workdays.working_days_after(local.date(), 1)
    return Opening(is_open=False, changes_at=_instant(next_day, hours.opens))


def _instant(day: dt.date, time: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, time, tzinfo=workdays.HELSINKI)
