"""``bin/test [unit | pytest's own arguments]``: a throw-away database, a browser, pytest's summary and exit code."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from _bootstrap import browser, packages, server, vendor
from _bootstrap.cluster import APP, OWNER, Cluster
from _bootstrap.say import ROOT, environment

PLACES = Path("/var/tmp")  # open to the server's user, and made anew with a random name
PREFIX = "soihtu-test-"


def main(arguments: list[str]) -> int:
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.default_int_handler)
    python = packages.ensure_python(dev=True)
    vendor.prepare(python)
    words, with_journeys = _choose(arguments)
    env = environment(DJANGO_SETTINGS_MODULE="soihtu.config.settings_test", PYTHONPATH=str(ROOT))
    if with_journeys:
        env |= browser.ensure()
    with _server(python) as url:
        return _pytest([python, "-m", "pytest", *words], env | {"DATABASE_URL": url})


def _choose(arguments: list[str]) -> tuple[list[str], bool]:
    """pytest's arguments, and whether a browser is needed."""
    side_by_side = ["-n", "2", "--dist", "worksteal"] if len(os.sched_getaffinity(0)) > 1 else []
    if arguments[:1] == ["unit"]:
        return ["tests", "-m", "not slow", *side_by_side, *arguments[1:]], False
    named = [word for word in arguments if not word.startswith("-") and (ROOT / word.split("::")[0]).exists()]
    if named:
        return arguments, any(word.startswith("journeys") for word in named)
    folders = [name for name in ("tests", "journeys") if (ROOT / name).is_dir()]
    return [*folders, *side_by_side, *arguments], "journeys" in folders


def _pytest(command: list[str | Path], env: dict[str, str]) -> int:
    child = subprocess.Popen(command, env=env, cwd=ROOT)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:  # Ctrl-C reaches pytest too; a plain signal is passed on
            child.send_signal(signal.SIGINT)


@contextmanager
def _server(python: Path) -> Iterator[str]:
    """A cluster for this run alone, without fsync, gone afterwards; DATABASE_URL overrides it."""
    if outside := os.environ.get("DATABASE_URL"):
        yield outside
        return
    _sweep()
    place = Path(tempfile.mkdtemp(prefix=PREFIX, dir=PLACES))
    place.chmod(0o755)
    try:
        cluster = Cluster(place, durable=False)
        with cluster.use():
            server.ask(python, "make", cluster.url("postgres", "postgres"), OWNER, APP)
            yield cluster.url(OWNER)
    finally:
        shutil.rmtree(place, ignore_errors=True)
        sys.stderr.flush()


def _sweep() -> None:
    """Clusters of runs that were killed outright."""
    for place in PLACES.glob(f"{PREFIX}*"):
        if place.stat().st_uid == os.geteuid() and Cluster(place, durable=False).stop_unused():
            shutil.rmtree(place, ignore_errors=True)
