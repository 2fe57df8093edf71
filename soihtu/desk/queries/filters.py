"""What a list is narrowed to. A filter is an address: shareable, and savable under a name."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Self
from urllib.parse import urlencode

from django.db.models import Q

from soihtu.contacts.rules import ClientClass
from soihtu.contacts.terms import Kind, Urgency
from soihtu.desk.rules import UNASSESSED_LANE, URGENT_LANE, end_of_week
from soihtu.desk.terms import Due, Hurry, Source, Turn
from soihtu.matters.terms import State

OTHERS_TURN = (State.HANDING_OVER, State.DORMANT)
CHILD_WELFARE = (Kind.CHILD_WELFARE_NOTIFICATION, Kind.ANTICIPATORY_NOTIFICATION)


@dataclasses.dataclass(frozen=True)
class Filter:
    """A narrowed list; empty values narrow nothing. `taken`: "no" leaves out what somebody has taken."""

    due: str = ""
    hurry: str = ""
    source: str = ""
    turn: str = ""
    law: str = ""
    taken: str = ""

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Self:
        """From an address, leaving out what it does not know."""
        known = {
            "due": Due.values, "hurry": Hurry.values, "source": Source.values, "turn": Turn.values,
            "law": ["child_welfare"], "taken": ["no"],
        }  # fmt: skip
        return cls(**{name: query.get(name, "") for name, values in known.items() if query.get(name) in values})

    @property
    def query(self) -> str:
        """The filter as the query of an address, in one order."""
        return urlencode({name: value for name, value in dataclasses.asdict(self).items() if value})

    def __bool__(self) -> bool:
        return bool(self.query)

    def shows(self, source: Source) -> bool:
        return self.source in {"", source.value}

    def of_contacts(self, today: dt.date) -> Q:
        """What it keeps of contacts."""
        kept = _due(self.due, "due_on", "due_strict_on", today)
        if self.hurry == Hurry.UNASSESSED:
            kept &= Q(lane__lte=UNASSESSED_LANE, urgency=Urgency.NOT_ASSESSED)
        elif self.hurry:
            kept &= Q(lane=URGENT_LANE)
        if self.turn == Turn.OTHERS:
            kept &= Q(pk__in=[])
        if self.law:
            kept &= Q(kind__in=CHILD_WELFARE)
        if self.taken:
            kept &= Q(worker__isnull=True)
        return kept

    def of_matters(self, today: dt.date) -> Q:
        """What it keeps of matters."""
        kept = _due(self.due, "next_due_on", "next_due_strict_on", today)
        if self.hurry:
            kept &= Q(lane=URGENT_LANE) if self.hurry == Hurry.URGENT else Q(pk__in=[])
        if self.turn:
            others = Q(state__in=OTHERS_TURN)
            kept &= others if self.turn == Turn.OTHERS else ~others
        if self.law:
            kept &= Q(client=ClientClass.CHILD_WELFARE)
        return kept & Q(pk__in=[]) if self.taken else kept


def _due(due: str, day: str, warn: str, today: dt.date) -> Q:
    match due:
        case Due.LATE:
            return Q(**{f"{day}__lt": today})
        case Due.TODAY:
            return Q(**{f"{day}__gte": today, f"{warn}__lte": today})
        case Due.WEEK:
            return Q(**{f"{warn}__gt": today, f"{warn}__lte": end_of_week(today)})
        case Due.LATER:
            return Q(**{f"{warn}__gt": end_of_week(today)})
        case _:
            return Q()
