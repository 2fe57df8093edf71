"""Filling an empty database with the demo county, by playing the real actions at the times of their stories."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from soihtu.contacts.models import Contact
from soihtu.demo.calendar import Calendar
from soihtu.demo.setting_up import set_up
from soihtu.demo.stage import Stage
from soihtu.demo.stories import playbill
from soihtu.matters.models import Matter
from soihtu.people.models import Person
from soihtu.teams.models import Worker


@dataclasses.dataclass(frozen=True)
class Filled:
    """What the demo county holds."""

    workers: int
    persons: int
    contacts: int
    open_contacts: int
    matters: int
    open_matters: int

    def in_words(self) -> str:
        return (
            f"The demo county has {self.workers} workers, {self.persons} persons, "
            f"{self.contacts} contacts ({self.open_contacts} open) and "
            f"{self.matters} matters ({self.open_matters} open)."
        )


def is_filled() -> bool:
    """Whether somebody lives or works here already: the demo never mixes with other people's data."""
    return Person.objects.exists() or Worker.objects.exists() or Contact.objects.exists()


@transaction.atomic
def fill(*, with_everyday: bool = True, at: dt.datetime) -> Filled:
    """Set up the county and play every story up to the instant `at`, in the order things happened; all or nothing."""
    calendar = Calendar(at)
    with _one_failure_fails_all():
        stage = Stage(calendar, set_up(calendar))
        stage.play(playbill(stage, with_everyday=with_everyday))
        stage.settle()
    return Filled(
        workers=Worker.objects.count(),
        persons=Person.objects.count(),
        contacts=Contact.objects.count(),
        open_contacts=Contact.objects.open().count(),
        matters=Matter.objects.count(),
        open_matters=Matter.objects.open().count(),
    )


@contextmanager
def _one_failure_fails_all() -> Iterator[None]:
    """Leave out the savepoints of the actions: nothing goes on after a failure, and half the statements are saved."""
    connection.features.uses_savepoints = False
    try:
        yield
    finally:
        del connection.features.uses_savepoints
