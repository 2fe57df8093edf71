"""What a deadline rule is: law or promise, since when and for whom."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from soihtu.contacts.rules.clients import ClientClass
from soihtu.foundation.workdays import Texts

SHL_IN_FORCE = dt.date(2015, 4, 1)


class ClockCode(enum.StrEnum):
    """What must be done by the date."""

    URGENCY = "urgency"  # kiireellisyyden arvio
    ASSESSMENT_START = "assessment_start"  # arvioinnin aloittaminen
    ASSESSMENT_COMPLETE = "assessment_complete"  # arvioinnin valmistuminen
    PARTIES_INFORMED = "parties_informed"  # tieto asianosaisille


class Basis(enum.StrEnum):
    """Whether the limit stands in an act or is the county's own promise."""

    STATUTORY = "statutory"
    SERVICE_TARGET = "service_target"


class Unit(enum.StrEnum):
    """How the limit is counted."""

    AT_ONCE = "at_once"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


@dataclass(frozen=True)
class Rule:
    """One deadline rule while it is in force."""

    code: str
    title: str
    clock: ClockCode
    clients: frozenset[ClientClass]
    basis: Basis
    unit: Unit
    limit: int
    law: str
    law_names: Texts
    source: str
    verified: bool
    valid_from: dt.date = SHL_IN_FORCE
    valid_until: dt.date | None = None
    only_if_asked: bool = False  # the client or someone close asked for services; a mere notification is not enough
    only_before_birth: bool = False  # an anticipatory notification, the child not yet born

    @property
    def version(self) -> str:
        """The identity stored with every clock this rule has set."""
        return f"{self.code}@{self.valid_from.isoformat()}"

    def is_in_force(self, day: dt.date) -> bool:
        """Whether the rule applies to what began on the day."""
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)
