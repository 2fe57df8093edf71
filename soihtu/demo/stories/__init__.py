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
    offered,
    this_morning,
    waiting,
)

ACTS = (
    everyday, this_morning, waiting, families_at_work, before_birth, in_danger, clients_already, adults_at_work,
    children_assessed, children_handed_over, offered,
)  # fmt: skip


def playbill(stage: Stage) -> list[Story]:
    """Every story, ready to be played."""
    return [story for act in ACTS for story in act.stories(stage)]
