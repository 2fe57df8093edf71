"""The stories of the demo county, told as generators: each yields the instant of its next act."""

from __future__ import annotations

from soihtu.demo.stage import Stage, Story
from soihtu.demo.stories import everyday, families_at_work, this_morning, waiting

ACTS = (everyday, this_morning, waiting, families_at_work)


def playbill(stage: Stage) -> list[Story]:
    """Every story, ready to be played."""
    return [story for act in ACTS for story in act.stories(stage)]
