"""A time told to the minute, against an arrival known to the second."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation

from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters.actions.moving import told_time
from soihtu.matters.models import Matter

ARRIVED = dt.datetime(2026, 3, 24, 9, 27, 45, tzinfo=dt.UTC)
NOW = dt.datetime(2026, 3, 24, 9, 27, 58, tzinfo=dt.UTC)
MATTER = Matter(pending_from=ARRIVED)


def at(hour: int, minute: int) -> dt.datetime:
    return dt.datetime(2026, 3, 24, hour, minute, tzinfo=dt.UTC)


def test_minute_of_the_arrival_counts_as_the_arrival() -> None:
    assert told_time(MATTER, at(9, 27), at=NOW) == ARRIVED


def test_later_time_stands_as_told() -> None:
    assert told_time(MATTER, at(9, 30), at=at(9, 31)) == at(9, 30)


@pytest.mark.parametrize(("told", "sentence"), [(at(9, 26), "before the matter"), (at(9, 28), "in the future")])
def test_time_outside_the_matter_is_refused(told: dt.datetime, sentence: str) -> None:
    with translation.override("en"), pytest.raises(NotAllowed, match=sentence):
        told_time(MATTER, told, at=NOW)
