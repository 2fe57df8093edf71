"""Many at once: how much the server carries, how long the slow answers take, and what it costs in memory."""

from __future__ import annotations

import dataclasses
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable

from bench.acts import Act, Scene
from bench.measuring import percentile
from bench.wire import Browser

CLIENTS = 8
SHARE = 0.6
IMPORTED = 10_000
PAGES = 100


@dataclasses.dataclass(frozen=True)
class Tail:
    """Seconds from when an answer was due to be asked for, at 60 % of what the server carries."""

    a_second: float
    p50: float
    p95: float

    @property
    def ratio(self) -> float:
        return self.p95 / self.p50


def capacity(scene: Scene, seconds: float, floor: str = "") -> float:
    """Worklists a second with eight clients that ask again at once."""
    done = [0] * CLIENTS
    until = time.perf_counter() + seconds

    def ask(number: int) -> None:
        page = _client(scene, number, floor)
        while time.perf_counter() < until:
            page()
            done[number] += 1

    _together(ask)
    return sum(done) / seconds


def tail(scene: Scene, rate: float, seconds: float) -> Tail:
    """Worklists asked for at an even pace; waiting for a free client counts."""
    begins = time.perf_counter() + 0.1
    due = iter([begins + number / rate for number in range(int(rate * seconds))])
    turn, waited = threading.Lock(), []

    def ask(number: int) -> None:
        page = _client(scene, number, "")
        while True:
            with turn:
                when = next(due, None)
            if when is None:
                return
            time.sleep(max(0.0, when - time.perf_counter()))
            page()
            waited.append(time.perf_counter() - when)

    _together(ask)
    return Tail(rate, statistics.median(waited), percentile(waited, 95))


def tail_while_importing(scene: Scene, rate: float, seconds: float) -> Tail:
    """The same while notifications come in from elsewhere, ten thousand of them."""
    command = [sys.executable, "-m", "bench.importing", scene.county.url, str(scene.received), str(IMPORTED)]
    with subprocess.Popen(command) as importing:
        try:
            return tail(scene, rate, seconds)
        finally:
            importing.terminate()


def growth(scene: Scene, acts: list[Act]) -> dict[str, float]:
    """By how many MiB a hundred pages of each act make a worker grow, the larger of the two."""
    grown = {}
    for act in acts:
        before = scene.product.memory()
        for _ in range(PAGES):
            act.page(scene, scene.county.reader())
        after = scene.product.memory()
        grown[act.name] = max(after[pid] - before.get(pid, after[pid]) for pid in after)
    return grown


def _client(scene: Scene, number: int, floor: str) -> Callable[[], object]:
    reader = scene.county.readers[number % len(scene.county.readers)]
    server = scene.floors[floor] if floor else scene.product
    browser = Browser(server.port, soihtu=reader.session)
    path = f"/worklist/{scene.sizes['worklist']}" if floor else "/desk/"
    return lambda: browser.expect(200, browser.get(path), path)


def _together(work: Callable[[int], None]) -> None:
    threads = [threading.Thread(target=work, args=(number,)) for number in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
