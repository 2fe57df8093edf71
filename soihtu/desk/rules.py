"""What follows at the door: how long a sign-in waits after wrong passwords, and which group a due day falls in."""

from __future__ import annotations

import datetime as dt
import enum
import itertools

FREE_TRIES = 5
FREE_TRIES_FROM_ANYWHERE = 20
FIRST_WAIT = dt.timedelta(minutes=1)
LONGEST_WAIT = dt.timedelta(minutes=15)
FORGET_AFTER = dt.timedelta(hours=1)

URGENT_LANE = 0
UNASSESSED_LANE = 1


def wait_after(failures: int, *, free: int = FREE_TRIES) -> dt.timedelta:
    """How long the next try waits: first not at all, then doubling to a quarter of an hour, never for good."""
    over = failures - free
    if over < 0:
        return dt.timedelta(0)
    return min(LONGEST_WAIT, FIRST_WAIT * int(2 ** min(over, 10)))


class Group(enum.StrEnum):
    """Where a row stands in a worklist; in the order of the list."""

    AT_ONCE = "at_once"
    LATE = "late"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    NO_DATE = "no_date"


def group_of(lane: int, due_on: dt.date | None, warn_on: dt.date | None, today: dt.date) -> Group:
    """Urgent and unassessed first; late only after the legal day, today already on the stricter one (MAL 5 §)."""
    if lane in {URGENT_LANE, UNASSESSED_LANE}:
        return Group.AT_ONCE
    if due_on is None:
        return Group.NO_DATE
    if due_on < today:
        return Group.LATE
    if (warn_on or due_on) <= today:
        return Group.TODAY
    return Group.WEEK if (warn_on or due_on) <= end_of_week(today) else Group.LATER


def end_of_week(today: dt.date) -> dt.date:
    """The Sunday of the week, Monday first."""
    return today + dt.timedelta(days=6 - today.weekday())


def in_groups(lanes_and_rows: list[tuple[Group, str]]) -> list[tuple[Group, list[str]]]:
    """Rows under their groups in the order of the list; inside a group the order they came in."""
    order = list(Group)
    rows = sorted(lanes_and_rows, key=lambda row: order.index(row[0]))
    return [(group, [row for _, row in part]) for group, part in itertools.groupby(rows, key=lambda row: row[0])]
