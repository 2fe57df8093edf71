"""The printed tables, and which goals of speed are met. A goal that falls short is said, never asserted."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from bench import plans
from bench.acts import ACTS, INBOX, WORKLIST, Scene
from bench.goals import Goal, goals
from bench.load import PAGES, Tail, Work
from bench.measuring import Samples
from bench.plans import Plan
from bench.wire import Answer

MS = 1000
LISTED = "LIMIT 51"  # the page of a list, and one row more


@dataclasses.dataclass
class Found:
    """Everything one run has measured."""

    sizes: list[int]
    rounds: int
    starts: dict[int, dict[str, float]]
    answers: dict[str, Answer]
    samples: Samples = dataclasses.field(default_factory=Samples)
    assets: dict[str, int] = dataclasses.field(default_factory=dict)
    statements: dict[str, list[str]] = dataclasses.field(default_factory=dict)
    plans: dict[str, list[Plan]] = dataclasses.field(default_factory=dict)
    work: dict[str, Work] = dataclasses.field(default_factory=dict)
    capacity: float = 0.0
    floor_capacity: float = 0.0
    tail: Tail | None = None
    tail_importing: Tail | None = None
    memory: float = 0.0

    @property
    def largest(self) -> int:
        return self.sizes[-1]

    def asked(self, act: str) -> list[str]:
        """The statements of an act without transaction control."""
        return [one for one in self.statements.get(act, []) if plans.is_work(one)]


def listen(scene: Scene, log: Path) -> tuple[dict[str, list[str]], dict[str, list[Plan]]]:
    """What each act asks the database at the largest size, and how that is answered."""
    tap = plans.Wiretap(scene.county.admin, log)
    statements, explained = {}, {}
    for act in ACTS:
        if act.name not in scene.sizes:
            continue
        reader = scene.county.readers[1 % len(scene.county.readers)]
        scene.make_ready()
        heard = tap.hear(lambda act=act, reader=reader: act.page(scene, reader), scene.county.app)
        statements[act.name] = heard
        asked = [one for one in heard if plans.is_work(one) and one.lstrip("(").startswith("SELECT")]
        explained[act.name] = [plans.explain(scene.county.admin, one) for one in asked]
    return statements, explained


def text(found: Found) -> str:
    parts = [_acts(found), _work(found), _weights(found), _plans(found), _load(found), _goals(goals(found))]
    return "\n\n".join(parts)


def data(found: Found) -> dict[str, Any]:
    """The same as plain values, in seconds and bytes."""
    samples = {f"{act}/{size}/{kind}": values for (act, size, kind), values in found.samples.items()}
    return {
        "sizes": found.sizes,
        "samples": samples,
        "starts": {str(size): times for size, times in found.starts.items()},
        "weights": {name: [one.weight, one.packed] for name, one in found.answers.items()},
        "assets": found.assets,
        "statements": found.statements,
        "plans": {name: [dataclasses.asdict(one) for one in many] for name, many in found.plans.items()},
        "work": {name: dataclasses.asdict(one) for name, one in found.work.items()},
        "capacity": found.capacity,
        "floor_capacity": found.floor_capacity,
        "tail": found.tail and dataclasses.asdict(found.tail),
        "tail_importing": found.tail_importing and dataclasses.asdict(found.tail_importing),
        "memory": found.memory,
        "goals": [dataclasses.asdict(goal) for goal in goals(found)],
    }


def _acts(found: Found) -> str:
    head = ["act", "contacts", "p50 ms", "p95 ms", "SQL ms", "x SQL", "WSGI ms", "x WSGI", "Django ms", "x Django"]
    rows = [[*head, f"x {found.sizes[0]}"]]
    for act in ACTS:
        for size in found.sizes:
            page, bare = found.samples.median(act.name, size), found.samples.median(act.name, size, "sql")
            row = [act.label, f"{size}", _ms(page), _ms(found.samples.tail(act.name, size)), _ms(bare), _x(page, bare)]
            for kind in ("wsgi", "django"):
                floor = found.samples.get((act.name, size, kind))
                middle = found.samples.median(act.name, size, kind) if floor else 0.0
                row += [_ms(middle), _x(page, middle)] if floor else ["", ""]
            rows.append([*row, _x(page, found.samples.median(act.name, found.sizes[0]))])
    title = f"Medians of {found.rounds} interleaved rounds, one client; floors at {found.largest}"
    return f"{title}\n{_table(rows)}"


def _work(found: Found) -> str:
    head = ["act", "Python ms", "database ms", "together", "x WSGI floor", "x Django floor", "a worker grows MiB"]
    rows = [head]
    for act in ACTS:
        if not (done := found.work.get(act.name)):
            continue
        row = [act.label, _ms(done.python), _ms(done.database), _ms(done.busy)]
        for floor in ("wsgi", "django"):
            least = found.work.get(f"{act.name}/{floor}")
            row.append(_x(done.busy, least.busy) if least and least.busy else "")
        rows.append([*row, f"{done.grown:+.1f}"])
    title = f"Processor time of one answer at {found.largest}, means of {PAGES}: waiting for others is left out"
    return f"{title}\n{_table(rows)}"


def _weights(found: Found) -> str:
    rows = [["page", "bytes", "gzip", "statements", "with transaction control"]]
    for act in ACTS:
        if act.name in found.answers:
            answer, heard = found.answers[act.name], found.statements.get(act.name, [])
            counts = [str(len(found.asked(act.name))), str(len(heard))]
            rows.append([act.label, str(answer.weight), str(answer.packed), *counts])
    rest = ", ".join(f"{name.rsplit('/')[-1]} {size}" for name, size in found.assets.items())
    return f"Weight and statements\n{_table(rows)}\nWorklist on a cold cache, compressed: {rest}"


def _plans(found: Found) -> str:
    lines = [f"Indexes at {found.largest} contacts"]
    for act in ACTS:
        many = found.plans.get(act.name, [])
        if not many:
            continue
        if act in {WORKLIST, INBOX}:
            rows = next(one for one in many if LISTED in one.sql)
            lines.append(f"  {act.label}: the rows come by {', '.join(rows.indexes) or 'no index'}")
        scans = sorted({table for one in many for table in one.scans})
        slowest = max(many, key=lambda one: one.seconds)
        lines.append(
            f"  {act.label}: large tables read from end to end: {', '.join(scans) or 'none'}; "
            f"slowest statement {_ms(slowest.seconds)} ms; all planned in {_ms(sum(one.planning for one in many))} ms"
        )
    return "\n".join(lines)


def _load(found: Found) -> str:
    lines = ["Load at the largest size, the driver on the same machine"]
    lines.append(f"  worklists a second, 8 clients: {found.capacity:.0f}; plain Django {found.floor_capacity:.0f}")
    for name, tail in (("", found.tail), (" while 10 000 contacts come in", found.tail_importing)):
        if tail:
            lines.append(f"  at {tail.a_second:.0f}/s{name}: p50 {_ms(tail.p50)} ms, p95 {_ms(tail.p95)} ms")
    lines.append(f"  memory of the server and its 2 workers (PSS): {found.memory:.0f} MiB")
    for size, start in found.starts.items():
        lines.append(
            f"  {size}: ready {start['ready']:.2f} s after the start, first worklist {start['worklist']:.2f} s"
        )
    return "\n".join(lines)


def _goals(judged: list[Goal]) -> str:
    rows = [["goal", "", "measured", "limit"]]
    rows += [[one.name, "met" if one.met else "FALLS SHORT", one.measured, one.limit] for one in judged]
    return f"Goals of speed\n{_table(rows, left=4)}"


def _table(rows: list[list[str]], left: int = 1) -> str:
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if place < left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  " + "  ".join(cells).rstrip())
    return "\n".join(lines)


def _ms(seconds: float) -> str:
    return f"{seconds * MS:.2f}" if seconds < 0.01 else f"{seconds * MS:.1f}"


def _x(one: float, other: float) -> str:
    return f"{one / other:.2f}"
