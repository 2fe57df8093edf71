"""The demo's time: everything is told in working days back from now, and nothing happens in the future."""

from __future__ import annotations

import datetime as dt

from soihtu.foundation import clock, workdays

DAY = dt.timedelta(days=1)
FIRST_HOUR, LAST_HOUR = 7, 22


class Calendar:
    """Counts from the present instant. The anchor is today, or the last working day when today is a day off."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now
        self.today = clock.local_day(now)
        self.anchor = self.today
        while not workdays.is_working_day(self.anchor):
            self.anchor -= DAY

    def day(self, back: int) -> dt.date:
        """The working day `back` working days before the anchor; a negative number looks forward."""
        day, left = self.anchor, abs(back)
        step = -DAY if back > 0 else DAY
        while left:
            day += step
            left -= workdays.is_working_day(day)
        return day

    def at(self, back: int, time: str) -> dt.datetime:
        """The instant of a working day and a wall-clock time such as "9.40"."""
        return clock.instant(self.day(back), wall(time))

    def after(self, day: dt.date, days: int, time: str) -> dt.datetime:
        """So many calendar days after a day: for evenings, nights and weekends."""
        return clock.instant(day + days * DAY, wall(time))

    def ago(self, **passed: float) -> dt.datetime:
        """So long before now, for what has just arrived."""
        return self.now - dt.timedelta(**passed)

    def lately(self, minutes: int) -> dt.datetime:
        """So many minutes before now in waking hours; in the small hours it came the evening before."""
        came = self.ago(minutes=minutes)
        if clock.local_time(came).hour >= FIRST_HOUR and clock.local_time(self.now).hour < LAST_HOUR:
            return came
        evening = clock.instant(self.today, dt.time(LAST_HOUR - 1))
        return (evening if evening < self.now else evening - DAY) - dt.timedelta(minutes=minutes)

    def due(self, forward: int) -> dt.date:
        """A working day that a deadline can fall on: 0 is today, or the next working day when today is a day off."""
        return self.day(-forward) if self.anchor == self.today else self.day(-forward - 1)

    def arrival_due(self, forward: int, count: int = 7) -> int:
        """How many working days back something arrived whose `count` working days end on `due(forward)`."""
        return count - forward - (0 if self.anchor == self.today else 1)


def wall(time: str) -> dt.time:
    hours, _, minutes = time.partition(".")
    return dt.time(int(hours), int(minutes))
