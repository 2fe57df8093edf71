"""The stage: plays stories in the order of time. A story is a generator that yields the instant it waits for."""

from __future__ import annotations

import datetime as dt
import heapq
from collections.abc import Generator, Iterable

from django.db.models import F

from soihtu.assessments.models import AssessmentStep
from soihtu.contacts.models import ContactStep
from soihtu.demo import telling
from soihtu.demo.calendar import Calendar
from soihtu.demo.codes import CodeMaker
from soihtu.demo.setting_up import Unit
from soihtu.matters.models import MatterStep
from soihtu.people import actions as people
from soihtu.people.models import Person
from soihtu.people.terms import RelationKind
from soihtu.teams.models import Team, Worker

Story = Generator[dt.datetime, None, None]


class Stage:
    """What a story has at hand: the calendar, the present instant of the play, workers, teams and identity codes."""

    def __init__(self, calendar: Calendar, unit: Unit) -> None:
        self.calendar = calendar
        self.unit = unit
        self.codes = CodeMaker()
        self.at = calendar.now
        self.families = dict(telling.ALL)
        self._met_at: dict[int, dt.datetime] = {}
        self._begun: set[int] = set()
        self._persons: dict[tuple[str, str], Person] = {}

    def worker(self, key: str) -> Worker:
        return self.unit.workers[key]

    def team(self, key: str) -> Team:
        return self.unit.teams[key]

    def person(self, family: str, key: str) -> Person:
        """Somebody of a family of the demo, recorded when first met."""
        if (family, key) not in self._persons:
            of = self.families[family]
            told = next(one for one in of.members if one.key == key)
            self._persons[family, key] = people.add_person(told.facts(self.codes, of.home, self.calendar.today))
            self._met_at[self._persons[family, key].pk] = self.at
        return self._persons[family, key]

    def relate(self, family: str) -> None:
        """Record who is what to whom among those of the family who are in the register."""
        met = {key: person for (of, key), person in self._persons.items() if of == family}
        for tie in self.families[family].ties:
            for child in tie.children.split():
                if child in met and tie.adult in met:
                    people.relate(
                        met[child], met[tie.adult], kind=tie.kind, is_guardian=tie.guardian, lives_together=tie.home
                    )
        for group in self.families[family].siblings:
            keys = [key for key in group.split() if key in met]
            for place, one in enumerate(keys):
                for other in keys[place + 1 :]:
                    people.relate(met[one], met[other], kind=RelationKind.SIBLING, lives_together=True)

    def t(self, back: int, time: str) -> dt.datetime:
        """The instant of a working day back from now: a story waits for it."""
        return self.calendar.at(back, time)

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
        now = self.at
        until = next(story, None)
        if until is not None and place in self._begun and until < now:
            raise ValueError(f"a story goes back in time: {until} after {now}")
        self._begun.add(place)
        if until is not None and until <= self.calendar.now:
            heapq.heappush(waiting, (until, place, story))
        else:
            story.close()

    def settle(self) -> None:
        """What is played was recorded when it happened, not when the demo was filled."""
        for steps in (ContactStep, MatterStep, AssessmentStep):
            steps.objects.update(recorded_at=F("at"))
        for person, met_at in self._met_at.items():
            Person.objects.filter(pk=person).update(recorded_at=met_at)
