"""How a due day stands, in words and in a state of the look; cheap enough for every row of a list."""

from __future__ import annotations

import dataclasses
import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.contacts.rules.standing import SOON_DAYS, SOON_WORKING_DAYS
from soihtu.foundation import clock, workdays
from soihtu.ui import dates

SHORT_COUNT = 10  # working days; a longer clock runs in months and is told in weeks
HALF_TICKS = 14  # seven working days; the day being lived is half used
WEEK = 7


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """What a list says of a clock: state, the day, what is left, and half ticks used of fourteen (or none)."""

    state: str
    when: str
    left: str
    half_ticks: int | None = None


def of_row(since: dt.datetime, due_on: dt.date | None, warn_on: dt.date | None, today: dt.date) -> Told:
    """A running clock. Late after the legal day; soon by the stricter one (MAL 5 §)."""
    if due_on is None:
        return Told("calm", _("no deadline"), _("none runs now"))
    warn_on = warn_on or due_on
    when = dates.short_date(due_on)
    if due_on < today:
        late = workdays.working_days_between(due_on, today)
        return Told("late", when, _days_late(late), HALF_TICKS if _is_short(since, due_on) else None)
    ticks = None
    if _is_short(since, due_on):
        left = workdays.working_days_between(today, due_on)
        ticks = _half_ticks(left, today)
        words = ngettext("%(n)d working day", "%(n)d working days", left) % {"n": left}
        is_soon = workdays.working_days_between(today, warn_on) <= SOON_WORKING_DAYS
    else:
        days = (due_on - today).days
        words = _weeks(days)
        is_soon = (warn_on - today).days <= SOON_DAYS
    if due_on == today:
        return Told("soon", when, _("today"), ticks)
    if warn_on <= today:
        return Told("soon", when, _("today, if the eve counts"), ticks)
    return Told("soon" if is_soon else "wait", when, words, ticks)


def of_unassessed(arrived_at: dt.datetime, at: dt.datetime) -> Told:
    """Urgency is assessed at once (SHL 36.1 §, LSL 26.2 §): soon on the day of arrival, late after it."""
    today, day = clock.local_day(at), clock.local_day(arrived_at)
    when = dates.clock_time(arrived_at) if day == today else dates.short_date(arrived_at)
    waited = _("unassessed %(time)s") % {"time": _span(at - arrived_at)}
    return Told("soon" if day == today else "late", when, waited)


def of_dormant() -> Told:
    """A child not born yet: the clocks begin at the birth (LSL 25 c §)."""
    return Told("calm", _("no date yet"), _("waits for the birth"))


def of_urgent(arrived_at: dt.datetime, at: dt.datetime) -> Told:
    today = clock.local_day(at)
    said = dates.clock_time(arrived_at) if clock.local_day(arrived_at) == today else dates.short_date(arrived_at)
    return Told("late", _("at once"), _("arrived %(time)s") % {"time": said})


def _is_short(since: dt.datetime, due_on: dt.date) -> bool:
    """Whether the clock counts working days: its whole run has no more than ten of them."""
    start = clock.local_day(since)
    return (due_on - start).days < 2 * SHORT_COUNT and workdays.working_days_between(start, due_on) <= SHORT_COUNT


def _half_ticks(left: int, today: dt.date) -> int:
    used = HALF_TICKS - 2 * left
    return max(0, min(HALF_TICKS, used - (1 if workdays.is_working_day(today) else 0)))


def _days_late(days: int) -> str:
    if days < 1:
        return _("late")
    return ngettext("%(n)d working day late", "%(n)d working days late", days) % {"n": days}


def _weeks(days: int) -> str:
    if days < 2 * WEEK:
        return ngettext("%(n)d day", "%(n)d days", days) % {"n": days}
    return ngettext("%(n)d week", "%(n)d weeks", days // WEEK) % {"n": days // WEEK}


def _span(span: dt.timedelta) -> str:
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 60:
        return _("%(n)d min") % {"n": minutes}
    if minutes < 24 * 60:
        return _("%(n)d h") % {"n": minutes // 60}
    return ngettext("%(n)d day", "%(n)d days", minutes // 1440) % {"n": minutes // 1440}
