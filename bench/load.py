"""Many at once: how much the server carries, how long the slow answers take, and what it costs in memory."""

from __future__ import annotations

import dataclasses
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial

from bench.acts import RECEIVE, Act, Scene
from bench.measuring import percentile
from bench.serving import Server
from bench.wire import Browser

CLIENTS = 8
SHARE = 0.6
IMPORTED = 10_000
PAGES = 50


@dataclasses.dataclass(frozen=True)
class Tail:
    """Seconds from when an answer was due to be asked for, at 60 % of what the server carries."""

    a_second: float
    p50: float
    p95: float

    @property
    def ratio(self) -> float:
        return self.p95 / self.p50


@dataclasses.dataclass(frozen=True)
class Work:
    """Seconds of processor time for one answer, and the MiB by which fifty of them made a worker grow."""

    python: float
    database: float
    grown: float

    @property
    def busy(self) -> float:
        return self.python + self.database


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


def work(scene: Scene, acts: list[Act]) -> dict[str, Work]:
    """What fifty of each act cost the product and the floors, by act and, for floors, ``act/floor``."""
    done = {}
    for act in acts:
        for _ in range(PAGES if act is RECEIVE else 0):
            scene.make_ready()
        done[act.name] = _work(scene.product, lambda act=act: act.page(scene, scene.county.reader()))
        for name, server in scene.floors.items() if act.floor else ():
            ask = partial(act.floor, scene, scene.county.reader(), name)
            done[f"{act.name}/{name}"] = _work(server, ask)
    return done


def _work(server: Server, ask: Callable[[], object]) -> Work:
    memory, busy = server.memory(), server.busy()
    for _ in range(PAGES):
        ask()
    now, grown = server.busy(), server.memory()
    spent = {name: (now[name] - busy[name]) / PAGES for name in now}
    return Work(spent["python"], spent["database"], max(grown[pid] - memory.get(pid, grown[pid]) for pid in grown))


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
