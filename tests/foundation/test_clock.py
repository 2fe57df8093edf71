from __future__ import annotations

import datetime as dt

import pytest

from soihtu.foundation import clock


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (dt.datetime(2026, 3, 24, 21, 59, tzinfo=dt.UTC), dt.date(2026, 3, 24)),
        (dt.datetime(2026, 3, 24, 22, 0, tzinfo=dt.UTC), dt.date(2026, 3, 25)),
        (dt.datetime(2026, 7, 1, 20, 59, tzinfo=dt.UTC), dt.date(2026, 7, 1)),
        (dt.datetime(2026, 7, 1, 21, 0, tzinfo=dt.UTC), dt.date(2026, 7, 2)),
        (dt.datetime(2026, 12, 31, 22, 0, tzinfo=dt.UTC), dt.date(2027, 1, 1)),
    ],
)
def test_day_is_the_one_in_helsinki(at: dt.datetime, day: dt.date) -> None:
    assert clock.local_day(at) == day


def test_hour_that_comes_twice_is_two_instants() -> None:
    first = clock.instant(dt.date(2026, 10, 25), dt.time(3, 30))

    assert first == dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)
    assert clock.local_time(first + dt.timedelta(hours=1)).time() == dt.time(3, 30)


def test_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="naive"):
        clock.local_day(dt.datetime(2026, 3, 24, 12))


def test_now_is_aware_utc() -> None:
    assert clock.now().utcoffset() == dt.timedelta(0)
