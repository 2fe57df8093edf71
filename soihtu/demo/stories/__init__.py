"""The stories of the demo county, told as generators: each yields the instant of its next act."""

from __future__ import annotations

from soihtu.demo.stage import Stage, Story
from soihtu.demo.stories import this_morning


def playbill(stage: Stage) -> list[Story]:
    """Every story, ready to be played."""
    return [*this_morning.stories(stage)]
