"""``bin/bench``: a throw-away database that saves as durably as a real one, filled and measured, gone afterwards."""

from __future__ import annotations

import argparse
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import NoReturn

from _bootstrap import packages, server, vendor
from _bootstrap.cluster import APP, OWNER, Cluster
from _bootstrap.say import ROOT, Refusal, environment, run, step

PREFIX = "soihtu-bench-"
MOST_SIZES = 4  # each has a web server of its own, and connections are counted
ROOM = 8_000  # bytes of disk for a contact and all that belongs to it, with its log


class Arguments(argparse.ArgumentParser):
    """Speaks one sentence when it does not understand."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{message[0].upper()}{message[1:]}. See bin/bench --help.")


def main(arguments: list[str]) -> int:
    chosen = _parser().parse_args(arguments)
    for name in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.default_int_handler)
    _refuse_small_disk(chosen.place, sum(chosen.sizes))
    python = packages.ensure_python()
    vendor.prepare(python)
    place = Path(tempfile.mkdtemp(prefix=PREFIX, dir=chosen.place))
    place.chmod(0o755)
    try:
        cluster = Cluster(place)
        with cluster.use():
            return _measure(python, cluster, chosen)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _measure(python: Path, cluster: Cluster, chosen: argparse.Namespace) -> int:
    server.ask(python, "make", cluster.url("postgres", "postgres"), OWNER, APP)
    env = environment(
        DJANGO_SETTINGS_MODULE="soihtu.config.settings", PYTHONPATH=str(ROOT), SOIHTU_HTTPS="0", SOIHTU_DEMO="0",
        SOIHTU_SECRET_KEY=secrets.token_urlsafe(), DATABASE_URL=cluster.url(OWNER),
    )  # fmt: skip
    step("Migrating")
    run([python, "-m", "django", "migrate", "--noinput", "--verbosity=0"], env=env)
    command = [
        python, "-m", "bench", "--log", cluster.data / "server.log", "--app", APP,
        "--sizes", ",".join(map(str, chosen.sizes)), "--rounds", str(chosen.rounds), "--seconds", str(chosen.seconds),
    ]  # fmt: skip
    if chosen.json:
        command += ["--json", chosen.json.absolute()]
    child = subprocess.Popen(command, env=env | {"DATABASE_URL": cluster.url("postgres")}, cwd=ROOT)
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.send_signal(signal.SIGINT)
        return child.wait() and 130


def _parser() -> Arguments:
    parser = Arguments("bin/bench", description="Measure Soihtu against the bare SQL of the same work.")
    parser.add_argument(
        "--sizes", type=_sizes, default=[10_000, 100_000, 1_000_000], metavar="N,N,…",
        help="how many contacts, from small to large (default 10000,100000,1000000)",
    )  # fmt: skip
    parser.add_argument("--rounds", type=int, default=100, help="times each thing is measured (default %(default)s)")
    parser.add_argument("--seconds", type=int, default=10, help="length of each load (default %(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write everything measured to FILE")
    parser.add_argument("--place", type=Path, default=Path("/var/tmp"), help="folder for the databases (%(default)s)")
    return parser


def _sizes(text: str) -> list[int]:
    try:
        sizes = sorted({int(word.replace("_", "")) for word in text.split(",")})
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a list of numbers") from None
    if not sizes or sizes[0] < 10_000 or len(sizes) > MOST_SIZES:
        raise argparse.ArgumentTypeError(f"give one to {MOST_SIZES} sizes of at least 10000")
    return sizes


def _refuse_small_disk(place: Path, contacts: int) -> None:
    if not place.is_dir() or not os.access(place, os.W_OK):
        raise Refusal(f"{place} is no folder one may write to: choose another with --place.")
    free, needed = shutil.disk_usage(place).free, contacts * ROOM + 1_000_000_000
    if free < needed:
        raise Refusal(
            f"{place} has {free // 10**9} GB left and these sizes need {needed // 10**9} GB: choose smaller --sizes, "
            "or another folder with --place."
        )
