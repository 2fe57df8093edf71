"""The unit's goal for meetings: shown beside the meetings, never in the way of the work. Pure."""

from __future__ import annotations

import dataclasses
import datetime as dt

MEETINGS_WANTED = range(3, 8)


@dataclasses.dataclass(frozen=True)
class MeetingGoal:
    """How the meetings stand against the goal: `first_after_days` counts from the day the matter became pending."""

    held: int
    home_visits: int
    first_after_days: int | None

    @property
    def enough_meetings(self) -> bool:
        return self.held >= MEETINGS_WANTED.start

    @property
    def home_visited(self) -> bool:
        return self.home_visits > 0


def meeting_goal(held_on: tuple[dt.date, ...], home_visits: int, pending_from: dt.date) -> MeetingGoal:
    """Three to seven meetings, at least one at home, the first one soon: a goal of the unit, not of the law."""
    first = min(held_on) if held_on else None
    return MeetingGoal(len(held_on), home_visits, (first - pending_from).days if first else None)
