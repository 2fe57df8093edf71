"""The stories of the demo county, told as generators: each yields the instant of its next act."""

from __future__ import annotations

from soihtu.demo.stage import Stage, Story
from soihtu.demo.stories import (
    adults_at_work,
    before_birth,
    children_assessed,
    children_handed_over,
    clients_already,
    everyday,
    families_at_work,
    in_danger,
    not_started,
    offered,
    this_morning,
    waiting,
)

TOLD = (
    this_morning, waiting, families_at_work, before_birth, in_danger, clients_already, adults_at_work,
    children_assessed, children_handed_over, offered, not_started,
)  # fmt: skip
"""Stories told at length, by name."""


def playbill(stage: Stage, *, with_everyday: bool = True) -> list[Story]:
    """Every story, ready to be played: those told at length and, if wanted, the many everyday ones."""
    acts = (everyday, *TOLD) if with_everyday else TOLD
    return [story for act in acts for story in act.stories(stage)]
