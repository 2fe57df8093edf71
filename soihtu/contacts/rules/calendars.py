"""The little calendar that answers "why this day?": whole weeks, every day counted or skipped."""

from __future__ import annotations

import datetime as dt
import enum
from collections.abc import Iterator
from dataclasses import dataclass

from soihtu.contacts.rules.clocks import Clock
from soihtu.contacts.rules.law import Unit
from soihtu.foundation.workdays import DayOff, Texts

_DAY = dt.timedelta(days=1)


class CellKind(enum.StrEnum):
    """What a day is to the clock."""

    NONE = "none"  # before the start or after the last day
    START = "start"
    COUNTED = "counted"
    OFF = "off"
    END = "end"


@dataclass(frozen=True)
class Cell:
    """One day of the little calendar. `number` counts the working days; `names` say why a day is skipped."""

    day: dt.date
    kind: CellKind
    number: int | None = None
    names: Texts | None = None
    is_weekend: bool = False  # the weekend alone skips it: shown as a dash, not as a holiday
    is_strict_end: bool = False  # the last day, should the eve be a working day
    is_today: bool = False


def calendar_weeks(clock: Clock, *, today: dt.date | None = None) -> tuple[tuple[Cell, ...], ...]:
    """Whole weeks from the start to the last day. A month clock shows only how its end moved."""
    if clock.start is None or clock.due_on is None or clock.unit is Unit.AT_ONCE:
        return ()
    first = clock.start
    if clock.unit is Unit.MONTHS:
        if not clock.skipped:
            return ()
        first = clock.skipped[0].day
    cells = list(_cells(clock, first, clock.due_on, today))
    return tuple(tuple(cells[n : n + 7]) for n in range(0, len(cells), 7))


def _cells(clock: Clock, first: dt.date, due_on: dt.date, today: dt.date | None) -> Iterator[Cell]:
    numbers = {day: n for n, day in enumerate(clock.counted_days, start=1)}
    skipped = {off.day: off for off in clock.skipped}
    day = first - first.weekday() * _DAY
    while day <= due_on or day.weekday() != 0:
        yield _cell(clock, day, numbers.get(day), skipped.get(day), today)
        day += _DAY


def _cell(clock: Clock, day: dt.date, number: int | None, off: DayOff | None, today: dt.date | None) -> Cell:
    kind = CellKind.NONE
    if day == clock.due_on:
        kind = CellKind.END
    elif day == clock.start:
        kind = CellKind.START
    elif number is not None:
        kind = CellKind.COUNTED
    elif off is not None:
        kind = CellKind.OFF
    return Cell(
        day,
        kind,
        number=number,
        names=off.names if off else None,
        is_weekend=off is not None and off.kind == "weekend",
        is_strict_end=clock.is_open_question and day == clock.due_on_strict,
        is_today=day == today,
    )
