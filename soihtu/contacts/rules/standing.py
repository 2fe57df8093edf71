"""How a clock stands today, which warnings it has given, and what a new client class changed."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from soihtu.contacts.rules.clocks import Clock
from soihtu.contacts.rules.law import ClockCode, Unit
from soihtu.foundation import workdays
from soihtu.foundation.workdays import Off, Reading

WARNING_DAYS = (3, 5, 6)
WARNING_WEEKS = (8, 10, 12)
SOON_WORKING_DAYS = 2
SOON_DAYS = 14
_WEEK = 7


class State(enum.StrEnum):
    """How near the last day is."""

    DORMANT = "dormant"
    FAR = "far"
    SOON = "soon"
    TODAY = "today"
    LATE = "late"


class Tick(enum.StrEnum):
    """One mark of the row that stands for the counted days: passed, being lived, to come."""

    PASSED = "passed"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Standing:
    """Where a clock stands on a day. `day_number` of `out_of`: counted days, or weeks of a month clock."""

    state: State
    day_number: int = 0
    out_of: int = 0
    working_days_left: int = 0
    days_left: int = 0
    working_days_late: int = 0
    days_late: int = 0
    ticks: tuple[Tick, ...] = ()

    @property
    def weeks_left(self) -> int:
        return self.days_left // _WEEK


@dataclass(frozen=True)
class DueWarning:
    """A reminder the clock gives on a day: counted day 3, week 8, or the last day by the strict reading."""

    mark: str
    on: dt.date


@dataclass(frozen=True)
class Change:
    """What one clock was and became when the client's class changed; None where it was not or is no more."""

    code: ClockCode
    before: Clock | None
    after: Clock | None


def state_of(clock: Clock, today: dt.date) -> Standing:
    """How the clock stands. Late only after the legal last day; `soon` looks at the strict one."""
    if clock.due_on is None or clock.due_on_strict is None or clock.start is None:
        return Standing(State.DORMANT)
    number, out_of = _progress(clock, clock.start, clock.due_on, today)
    return Standing(
        _state(clock, clock.due_on, clock.due_on_strict, today),
        day_number=number,
        out_of=out_of,
        working_days_left=workdays.working_days_between(max(today, clock.start), clock.due_on),
        days_left=max(0, (clock.due_on - today).days),
        working_days_late=workdays.working_days_between(clock.due_on, today),
        days_late=max(0, (today - clock.due_on).days),
        ticks=_ticks(clock, today),
    )


def warnings_of(clock: Clock) -> tuple[DueWarning, ...]:
    """Every warning the clock will give: day 3, 5 and 6 by the strict reading, or week 8, 10 and 12."""
    if clock.start is None or clock.due_on is None or clock.due_on_strict is None:
        return ()
    warnings: list[DueWarning] = []
    if clock.unit is Unit.WORKING_DAYS:
        days = _strictly_counted(clock)
        warnings += [DueWarning(f"day-{n}", days[n - 1]) for n in WARNING_DAYS]
    if clock.unit is Unit.MONTHS:
        warnings += [DueWarning(f"week-{n}", clock.start + dt.timedelta(weeks=n)) for n in WARNING_WEEKS]
    if clock.is_open_question:
        warnings.append(DueWarning("strict-last-day", clock.due_on_strict))
    return tuple(warnings)


def warnings_due(clock: Clock, today: dt.date) -> tuple[DueWarning, ...]:
    """The warnings whose day has come, today's and earlier ones; the caller knows which it has sent."""
    return tuple(warning for warning in warnings_of(clock) if warning.on <= today)


def reclassified(old: tuple[Clock, ...], new: tuple[Clock, ...]) -> tuple[Change, ...]:
    """What changes when the same arrival is counted for another class: the trace to keep.

    Unchanged clocks are left out. The old ones stay as they were computed; nothing pauses, and
    the start does not move with the class.
    """
    before = {clock.code: clock for clock in old}
    after = {clock.code: clock for clock in new}
    pairs = ((code, before.get(code), after.get(code)) for code in ClockCode)
    return tuple(Change(code, was, now) for code, was, now in pairs if _effect(was) != _effect(now))


def _effect(clock: Clock | None) -> tuple[object, ...] | None:
    if clock is None:
        return None
    return clock.basis, clock.rule_version, clock.start, clock.due_on, clock.due_on_strict


def _state(clock: Clock, due_on: dt.date, strict: dt.date, today: dt.date) -> State:
    if today > due_on:
        return State.LATE
    if today == due_on:
        return State.TODAY
    if clock.unit is Unit.MONTHS:
        return State.SOON if (strict - today).days <= SOON_DAYS else State.FAR
    left = workdays.working_days_between(today, strict, Reading.STRICT)
    return State.SOON if left <= SOON_WORKING_DAYS else State.FAR


def _progress(clock: Clock, start: dt.date, due_on: dt.date, today: dt.date) -> tuple[int, int]:
    match clock.unit:
        case Unit.AT_ONCE:
            return 0, 0
        case Unit.WORKING_DAYS:
            return sum(day <= today for day in clock.counted_days), len(clock.counted_days)
        case Unit.MONTHS:
            weeks = (due_on - start).days // _WEEK
            return min(weeks, max(0, (today - start).days // _WEEK)), weeks


def _ticks(clock: Clock, today: dt.date) -> tuple[Tick, ...]:
    def tick(day: dt.date) -> Tick:
        if day == today:
            return Tick.NOW
        return Tick.PASSED if day < today else Tick.AHEAD

    return tuple(tick(day) for day in clock.counted_days)


def _strictly_counted(clock: Clock) -> list[dt.date]:
    """The counted days when eves count, read from the stored clock and not from today's calendar."""
    eves = (off.day for off in clock.skipped if off.kind is Off.EVE and off.is_open_question)
    return sorted((*clock.counted_days, *eves))
