"""``python -m bench``, started by bin/bench with a running server: fills, measures, prints; fails on no time."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import django


def main(arguments: list[str]) -> int:
    chosen = _parse(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    django.setup()
    from bench import report
    from bench.county import County

    address = os.environ["DATABASE_URL"]
    counties = []
    for size in chosen.sizes:
        start = time.perf_counter()
        counties.append(County(size, address, chosen.app))
        _tell(f"Filled {size} contacts in {time.perf_counter() - start:.0f} s: {counties[-1].weight}")
    with contextlib.ExitStack() as servers:
        found = _measure(chosen, counties, servers)
    print(report.text(found))
    if chosen.json:
        chosen.json.write_text(json.dumps(report.data(found), indent=1), "utf-8")
        _tell(f"Everything measured is in {chosen.json}")
    return 0


def _measure(chosen: argparse.Namespace, counties: list[Any], servers: contextlib.ExitStack) -> Any:
    from bench import acts, load, measuring, report, weight
    from bench.serving import PLAIN_DJANGO, PLAIN_WSGI, PRODUCT, serving

    largest = counties[-1]
    scenes, starts = [], {}
    for county in counties:
        _tell(f"Starting the server of {county.size}")
        product = servers.enter_context(serving(PRODUCT, county.url, county.admin))
        ready = product.first_answer("/health/ready")
        first = product.first_answer("/desk/", soihtu=county.readers[0].session)
        starts[county.size] = {"ready": ready, "worklist": first}
        floors = {}
        if county is largest:
            floors["wsgi"] = servers.enter_context(serving(PLAIN_WSGI, county.url, county.admin))
            floors["django"] = servers.enter_context(serving(PLAIN_DJANGO, county.url, county.admin))
            floors["wsgi"].first_answer("/warm/2")
            floors["django"].first_answer("/worklist/2", soihtu=county.readers[0].session)
        scenes.append(acts.Scene(county, product, floors))
        scenes[-1].prepare()
    scene = scenes[-1]
    answers = {each.county.size: measuring.weigh(each) for each in scenes}
    found = report.Found(chosen.sizes, chosen.rounds, starts, answers[largest.size])
    found.samples = measuring.measure(scenes, chosen.rounds, _tell)
    found.assets = weight.assets(scene, answers[largest.size]["worklist"])
    _tell("Listening to the database")
    found.statements, found.plans = report.listen(scene, chosen.log)
    _tell("Working")
    found.work = load.work(scene, [act for act in acts.ACTS if act.name in scene.sizes])
    _tell("Loading")
    found.capacity = load.capacity(scene, chosen.seconds)
    found.floor_capacity = load.capacity(scene, chosen.seconds, floor="django")
    rate = found.capacity * load.SHARE
    found.tail = load.tail(scene, rate, chosen.seconds)
    found.tail_importing = load.tail_while_importing(scene, rate, chosen.seconds)
    found.memory = sum(scene.product.memory().values())
    return found


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m bench")
    parser.add_argument("--sizes", type=lambda text: [int(word) for word in text.split(",")], required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--seconds", type=int, required=True)
    parser.add_argument("--app", required=True, help="the role that serves pages")
    parser.add_argument("--log", type=Path, required=True, help="the database server's log")
    parser.add_argument("--json", type=Path)
    return parser.parse_args(arguments)


def _tell(text: str) -> None:
    print(f"· {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
