"""The goals of speed, each with what was measured beside its limit."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from bench.acts import CASE, INBOX, RECEIVE, SEARCH, SEARCH_CODE, WORKLIST, Act

if TYPE_CHECKING:
    from bench.report import Found

FLAT, FLAT_SEARCH = 1.2, 1.3
STATEMENTS = {"worklist": 6, "case": 10, "receive": 12}
CAPACITY, FLOOR_SHARE = 150, 0.5
TAIL = 2.0
MEMORY, FIRST_ANSWER, GROWTH = 160, 1.0, 10
HTML, PACKED, COLD = 25_000, 6_000, 40_000


@dataclasses.dataclass(frozen=True)
class Goal:
    name: str
    met: bool
    measured: str
    limit: str


def goals(found: Found) -> list[Goal]:
    return [*_of_times(found), *_of_statements(found), *_of_load(found), *_of_weight(found)]


def _of_times(found: Found) -> list[Goal]:
    log_row = found.samples.median("log_row", found.largest, "sql") / found.samples.median("case", found.largest)
    return [
        _floor(found, "G1", WORKLIST, "wsgi", 6),
        _floor(found, "G1", WORKLIST, "django", 1.5),
        _flat(found, "G2", WORKLIST, FLAT),
        _flat(found, "G2", INBOX, FLAT),
        _floor(found, "G3", CASE, "django", 1.7),
        _most("G3 case file: share of the row of the use log, %", log_row * 100, 15),
        _floor(found, "G4", RECEIVE, "wsgi", 4.5),
        _floor(found, "G4", RECEIVE, "django", 2),
        _flat(found, "G4", RECEIVE, FLAT),
        _sql(found, SEARCH),
        _sql(found, SEARCH_CODE),
        _flat(found, "G5", SEARCH, FLAT_SEARCH),
        _flat(found, "G5", SEARCH_CODE, FLAT_SEARCH),
    ]


def _of_statements(found: Found) -> list[Goal]:
    return [_most(f"G8 statements, {act}", len(found.asked(act)), most) for act, most in STATEMENTS.items()]


def _of_load(found: Found) -> list[Goal]:
    least = max(CAPACITY, found.floor_capacity * FLOOR_SHARE)
    enough = found.capacity >= least
    name = "G9 worklists a second, 8 clients"
    judged = [Goal(name, enough, f"{found.capacity:.0f}", f"at least {least:.0f}")]
    for when, tail in (("at 60 %", found.tail), ("at 60 %, contacts coming in", found.tail_importing)):
        if tail:
            judged.append(_most(f"G10 p95 to p50 {when}", tail.ratio, TAIL))
    first = max(start["worklist"] for start in found.starts.values())
    return [
        *judged,
        _most("G11 memory of two workers, MiB", found.memory, MEMORY),
        _most("G11 first worklist after the start, s", first, FIRST_ANSWER),
        _most(
            "G11 growth of a worker by one page, MiB",
            max(one.grown for name, one in found.work.items() if "/" not in name),
            GROWTH,
        ),
    ]


def _of_weight(found: Found) -> list[Goal]:
    page = found.answers["worklist"]
    return [
        _most("G12 worklist, bytes", page.weight, HTML),
        _most("G12 worklist, bytes compressed", page.packed, PACKED),
        _most("G12 worklist with everything, bytes compressed", sum(found.assets.values()), COLD),
    ]


def _floor(found: Found, goal: str, act: Act, kind: str, most: float) -> Goal:
    ratio = found.samples.median(act.name, found.largest) / found.samples.median(act.name, found.largest, kind)
    name = {"wsgi": "WSGI", "django": "Django"}[kind]
    return _most(f"{goal} {act.label}, times the {name} floor", ratio, most)


def _flat(found: Found, goal: str, act: Act, most: float) -> Goal:
    ratio = found.samples.median(act.name, found.largest) / found.samples.median(act.name, found.sizes[0])
    return _most(f"{goal} {act.label}, {found.largest} against {found.sizes[0]}", ratio, most)


def _sql(found: Found, act: Act) -> Goal:
    ratio = found.samples.median(act.name, found.largest) / found.samples.median(act.name, found.largest, "sql")
    return _most(f"G5 {act.label}, times the bare SQL", ratio, 10)


def _most(name: str, measured: float, most: float) -> Goal:
    shown = f"{measured:.0f}" if isinstance(measured, int) or measured >= 1_000 else f"{measured:.2f}"
    return Goal(name, measured <= most, shown, f"at most {most:g}")
