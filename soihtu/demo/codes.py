"""Identity codes of people who do not exist: the 900-series, with every century sign and a right check character."""

from __future__ import annotations

import datetime as dt

from stdnum.fi import hetu

MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
SIGNS = {19: "-YXWVU", 20: "ABCDEF"}


class CodeMaker:
    """Gives each person a code of their own; even numbers are women's, odd ones men's."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def code(self, born_on: dt.date, *, is_female: bool) -> str:
        """A code that is formally right and belongs to nobody (900–999 are never given)."""
        count = self._given.get("all", 0)
        self._given["all"] = count + 1
        signs = SIGNS[born_on.year // 100]
        number = 900 + 2 * (count * 7 % 50) + (0 if is_female else 1)
        stem = f"{born_on:%d%m%y}{signs[count % len(signs)]}{number}"
        return next(stem + mark for mark in MARKS if hetu.is_valid(stem + mark, allow_temporary=True))


def born(age: int, month: int, day: int, *, on: dt.date) -> dt.date:
    """The birthday of somebody who is `age` years old on the day `on`, in the given month and day."""
    had_birthday = (on.month, on.day) >= (month, day)
    return dt.date(on.year - age - (0 if had_birthday else 1), month, day)
