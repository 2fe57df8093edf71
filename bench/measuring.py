"""Interleaved rounds: everything is measured in turn, so that a busy machine disturbs all alike."""

from __future__ import annotations

import random
import statistics
from collections import defaultdict
from collections.abc import Callable

from bench.acts import ACTS, Act, Scene, log_row
from bench.wire import Answer

WARM_UP = 12

Key = tuple[str, int, str]  # act, size, kind: page, sql, wsgi or django


class Samples(defaultdict[Key, list[float]]):
    """Seconds by what was measured."""

    def __init__(self) -> None:
        super().__init__(list)

    def median(self, act: str, size: int, kind: str = "page") -> float:
        return statistics.median(self[act, size, kind])

    def tail(self, act: str, size: int, kind: str = "page") -> float:
        return percentile(self[act, size, kind], 95)


def percentile(values: list[float], hundredth: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * hundredth // 100)]


def measure(scenes: list[Scene], rounds: int, tell: Callable[[str], None]) -> Samples:
    """Measure every act `rounds` times at every size, in another order each time."""
    samples = Samples()
    jobs = [(act, scene, kind) for scene in scenes for act in ACTS for kind in _kinds(act, scene)]
    order = random.Random(1)
    for number in range(-WARM_UP, rounds):
        if number >= 0 and number % 25 == 0:
            tell(f"Round {number + 1} of {rounds}")
        order.shuffle(jobs)
        for act, scene, kind in jobs:
            seconds = _once(act, scene, kind)
            if number >= 0:
                samples[act.name, scene.county.size, kind].append(seconds)
        if number >= 0:
            for scene in scenes:
                samples["log_row", scene.county.size, "sql"].append(log_row(scene, scene.county.reader()))
    return samples


def weigh(scene: Scene) -> dict[str, Answer]:
    """One answer of each act that sends one; the floors' pages get the same size."""
    answers = {}
    for act in ACTS:
        answer = act.page(scene, scene.county.reader())
        if isinstance(answer, Answer):
            answers[act.name] = answer
            scene.sizes[act.name] = answer.weight
    return answers


def _kinds(act: Act, scene: Scene) -> list[str]:
    return ["page", "sql", *(scene.floors if act.floor else [])]


def _once(act: Act, scene: Scene, kind: str) -> float:
    reader = scene.county.reader()
    if kind == "sql":
        return act.sql(scene, reader)
    if kind == "page":
        answer = act.page(scene, reader)
        return answer.seconds if isinstance(answer, Answer) else answer
    assert act.floor is not None  # noqa: S101 - _kinds asks only where there is a floor
    return act.floor(scene, reader, kind)
