"""What must be there before a decision on the assessment: facts in, codes out. Pure.

A missing thing never stops the clock. What cannot be had is replaced by its recorded reason, so that the
assessment can always be started in time (LSL 26 § 5 mom., SHL 36 § 3 mom.).
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

HEARD_FROM = 12
"""From this age a child is told in person as a party of its own (LSL 20 § 2 mom., HL 14 § 3 mom.)."""


class Missing(enum.StrEnum):
    """What is missing before a step."""

    OVERRUN = "overrun"
    POLICE_DUTY = "police_duty"
    PARTIES_INFORMED = "parties_informed"
    CONVERSATION = "conversation"
    SPECIAL_SUPPORT = "special_support"


LAW: dict[Missing, str] = {
    Missing.OVERRUN: "SHL 36 §, LSL 26 §; omavalvonta, ValvL 741/2023",
    Missing.POLICE_DUTY: "LSL 25 § 3 mom.",
    Missing.PARTIES_INFORMED: "JulkL 11 §, ATL 40 ja 51 §; THL, Lastensuojelun käsikirja",
    Missing.CONVERSATION: "SHL 36 § 4 mom.",
    Missing.SPECIAL_SUPPORT: "SHL 3 § 1 mom. 3 ja 6 k., 36 § 3 ja 5 mom.",
}


@dataclass(frozen=True)
class Party:
    """Somebody who must be told of the matter; `told`, or `excused` when the ground why not is recorded."""

    name: str
    person_id: int | None = None
    told: bool = False
    excused: bool = False

    @property
    def is_settled(self) -> bool:
        return self.told or self.excused


@dataclass(frozen=True)
class Handling:
    """What has been done in a matter before the decision.

    `parties`: whom to tell. A child's: the guardians, and the child from the age of 12.
    `conversation`: a meeting or a call has been held. `unexplained`: clocks that ran over without a recorded reason.
    """

    is_child: bool
    parties: tuple[Party, ...] = ()
    police_considered: bool = False
    special_support_assessed: bool = False
    conversation: bool = False
    unexplained: tuple[str, ...] = ()


def before_decision(handling: Handling) -> tuple[Missing, ...]:
    """What a decision still lacks, in the order of the work."""
    lacks = {
        Missing.OVERRUN: bool(handling.unexplained),
        Missing.POLICE_DUTY: handling.is_child and not handling.police_considered,
        Missing.PARTIES_INFORMED: not are_parties_settled(handling.parties),
        Missing.CONVERSATION: not (handling.conversation or are_all_excused(handling.parties)),
        Missing.SPECIAL_SUPPORT: handling.is_child and not handling.special_support_assessed,
    }
    return tuple(missing for missing, is_lacking in lacks.items() if is_lacking)


def are_parties_settled(parties: tuple[Party, ...]) -> bool:
    """Everybody has been told, or the ground why not is recorded; with nobody to tell, nobody has been told."""
    return bool(parties) and all(party.is_settled for party in parties)


def are_all_excused(parties: tuple[Party, ...]) -> bool:
    """Nobody could be told, with the ground recorded: then there is nobody to talk with before the decision."""
    return bool(parties) and all(party.excused for party in parties)


def must_be_told_in_person(age: int | None) -> bool:
    """Whether a child is told in person besides the guardians."""
    return age is None or age >= HEARD_FROM
