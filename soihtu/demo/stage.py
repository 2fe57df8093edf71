"""The stage: plays stories in the order of time. A story is a generator that yields the instant it waits for."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Generator, Iterable

from django.db.models import F

from soihtu.contacts.models import ContactStep
from soihtu.demo.calendar import Calendar
from soihtu.demo.codes import CodeMaker
from soihtu.demo.setting_up import Unit
from soihtu.matters.models import MatterStep
from soihtu.teams.models import Team, Worker

Story = Generator[dt.datetime, None, None]


class Stage:
    """What a story has at hand: the calendar, the present instant of the play, workers, teams and identity codes."""

    def __init__(self, calendar: Calendar, unit: Unit) -> None:
        self.calendar = calendar
        self.unit = unit
        self.codes = CodeMaker()
        self.at = calendar.now

    def worker(self, key: str) -> Worker:
        return self.unit.workers[key]

    def team(self, key: str) -> Team:
        return self.unit.teams[key]

    def play(self, stories: Iterable[Story]) -> None:
        """Play everything that has happened by now, across stories in the order of time.

        What a story says of the future has not happened: it stops there, which is how open work comes about.
        """
        waiting: list[tuple[dt.datetime, int, Story]] = []
        for place, story in enumerate(stories):
            self._wait(waiting, place, story)
        while waiting:
            self.at, place, story = heapq.heappop(waiting)
            self._wait(waiting, place, story)

    def _wait(self, waiting: list[tuple[dt.datetime, int, Story]], place: int, story: Story) -> None:
        until = next(story, None)
        if until is not None and until <= self.calendar.now:
            heapq.heappush(waiting, (until, place, story))
        else:
            story.close()

    def settle(self) -> None:
        """What is played was recorded when it happened, not when the demo was filled."""
        ContactStep.objects.update(recorded_at=F("at"))
        MatterStep.objects.update(recorded_at=F("at"))
