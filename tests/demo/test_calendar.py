"""The demo's time: working days back from now, whichever day it is."""

from __future__ import annotations

import datetime as dt

import pytest

from soihtu.demo.calendar import Calendar
from soihtu.foundation import clock, workdays

TUESDAY = dt.datetime(2026, 3, 31, 6, 42, tzinfo=dt.UTC)
SUNDAY = dt.datetime(2026, 11, 22, 21, 10, tzinfo=dt.UTC)


def test_days_are_counted_over_weekends_and_easter() -> None:
    calendar = Calendar(TUESDAY)

    assert [calendar.day(back) for back in (0, 1, 2, -1, -2, -3)] == [
        dt.date(2026, 3, 31),
        dt.date(2026, 3, 30),
        dt.date(2026, 3, 27),
        dt.date(2026, 4, 1),
        dt.date(2026, 4, 2),
        dt.date(2026, 4, 7),
    ]


def test_on_a_day_off_work_stands_at_the_last_working_day() -> None:
    calendar = Calendar(SUNDAY)

    assert (calendar.day(0), calendar.due(0), calendar.due(-1)) == (
        dt.date(2026, 11, 20),
        dt.date(2026, 11, 23),
        dt.date(2026, 11, 20),
    )


@pytest.mark.parametrize("now", [TUESDAY, SUNDAY])
@pytest.mark.parametrize("forward", [-2, 0, 1, 4])
def test_what_arrived_on_the_arrival_day_is_due_as_wanted(now: dt.datetime, forward: int) -> None:
    calendar = Calendar(now)
    arrived = calendar.day(calendar.arrival_due(forward))

    assert workdays.working_days_after(arrived, 7)[-1] == calendar.due(forward)


def test_an_instant_is_a_wall_clock_time_in_helsinki() -> None:
    assert clock.local_time(Calendar(TUESDAY).at(1, "9.05")) == dt.datetime(2026, 3, 30, 9, 5, tzinfo=clock.HELSINKI)


@pytest.mark.parametrize(
    ("hour", "came"),
    [(9, (24, 8, 26)), (23, (24, 20, 26)), (3, (23, 20, 26)), (7, (23, 20, 26))],
)
def test_what_came_lately_came_in_waking_hours(hour: int, came: tuple[int, int, int]) -> None:
    calendar = Calendar(clock.instant(dt.date(2026, 3, 24), dt.time(hour, 0)))
    arrived = clock.local_time(calendar.lately(34))

    assert (arrived.day, arrived.hour, arrived.minute) == came
