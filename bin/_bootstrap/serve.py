"""``bin/run``: set up, start the database, migrate, fill the demo county, serve both doors, stop cleanly."""

from __future__ import annotations

import argparse
import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from _bootstrap import packages, server, vendor
from _bootstrap.home import Home, default_home, version
from _bootstrap.say import ROOT, Failed, Refusal, run, step

HOST = "127.0.0.1"


class Arguments(argparse.ArgumentParser):
    """Speaks one sentence when it does not understand."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{message[0].upper()}{message[1:]}. See bin/run --help.")


def main(arguments: list[str]) -> int:
    parser = Arguments("bin/run", description="Set up, start and serve Soihtu on this machine.")
    parser.add_argument("--port", type=int, default=8000, help="port to serve (default 8000)")
    parser.add_argument("--home", type=Path, default=default_home(), help="folder of data and database (%(default)s)")
    parser.add_argument("--no-demo", action="store_true", help="leave an empty database empty")
    chosen = parser.parse_args(arguments)
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.default_int_handler)
    _refuse_taken_port(chosen.port)
    home = Home(chosen.home)
    python = packages.ensure_python()
    vendor.prepare(python)
    try:
        with server.database(python, home) as database:
            return _serve(python, home, database, port=chosen.port, wants_demo=not chosen.no_demo)
    except Failed:
        home.refuse_full_disk()
        raise


def _serve(python: Path, home: Home, database: server.Database, *, port: int, wants_demo: bool) -> int:
    has_workers = _bring_up_to_date(python, home, database)
    if not has_workers and wants_demo and server.has_command("seed_demo"):
        step("Filling the demo county; the first time takes a moment")
        env = server.django_env(home, database.app_url, SOIHTU_DEMO="1")
        run([python, "-m", "django", "seed_demo"], env=env)
        home.remember(demo=[*home.facts.get("demo", []), database.name])
        has_workers = True
    is_demo = wants_demo and database.name in home.facts.get("demo", [])
    cast = server.ask(python, "cast", database.owner_url) if is_demo else []
    env = server.django_env(home, database.app_url, SOIHTU_DEMO="1" if is_demo else "0")
    with _children() as start:
        web = start(_web_server(python, port), env)
        if server.has_command("send_post"):
            post = os.open(home.folder / "sent-post.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            start([python, "-m", "django", "send_post", "--loop"], env, post)
        try:
            _wait_until_ready(web, port)
            print(_block(home, port, cast, has_workers=has_workers), flush=True)
            web.wait()
        except KeyboardInterrupt:
            return 0
        raise Failed("The web server stopped by itself; what it said stands above.")


def _bring_up_to_date(python: Path, home: Home, database: server.Database) -> bool:
    """Migrate when there is something to migrate; says whether anybody works here yet."""
    state = server.ask(python, "state", database.owner_url)
    home.refuse_newer_database([tuple(row) for row in state["applied"]])
    mark = server.migrations_mark()
    migrated = home.facts.get("migrated", {})
    if not state["applied"] or migrated.get(database.name) != mark:
        step("Migrating the database")
        env = server.django_env(home, database.owner_url)
        run([python, "-m", "django", "migrate", "--noinput", "--verbosity=0"], env=env)
        home.remember(migrated={**migrated, database.name: mark})
    home.remember(version=version())
    return state["has_workers"]


def _web_server(python: Path, port: int) -> list[str | Path]:
    return [
        python, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port),
        "--workers", "2", "--blocking-threads", "4", "--no-ws", "--log-level", "warning",
        "--respawn-failed-workers", "--workers-kill-timeout", "3s", "soihtu.config.wsgi:application",
    ]  # fmt: skip


@contextmanager
def _children() -> Iterator[object]:
    """Programs in groups of their own, so that Ctrl-C reaches us alone and we stop them in order."""
    running: list[subprocess.Popen[bytes]] = []

    def start(command: list[str | Path], env: dict[str, str], out: int | None = None) -> subprocess.Popen[bytes]:
        child = subprocess.Popen(
            command, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out or sys.stderr, start_new_session=True,
            preexec_fn=_leave_with_parent,  # noqa: PLW1509 - no threads here
        )  # fmt: skip
        running.append(child)
        return child

    try:
        yield start
    finally:
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, signal.SIG_IGN)
        step("Stopping")
        for child in running:
            child.terminate()
        for child in running:
            try:
                child.wait(timeout=10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def _leave_with_parent() -> None:
    """When we are killed outright the kernel tells the child to stop (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def _refuse_taken_port(port: int) -> None:
    if not 0 < port < 65536:
        raise Refusal(f"{port} is not a port: choose one between 1024 and 65535 with --port.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Refusal(
                    f"Port {port} is kept for the administrator: choose one above 1023 with --port."
                ) from None
            raise Refusal(f"Port {port} is in use: choose another with --port.") from None


def _wait_until_ready(web: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if web.poll() is not None:
            raise Failed("The web server did not start; what it said stands above.")
        try:
            with urllib.request.urlopen(f"http://{HOST}:{port}/health/ready", timeout=10):
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.05)
    raise Failed("The web server did not become ready in a minute.")


def _block(home: Home, port: int, cast: list[list[str]], *, has_workers: bool) -> str:
    at = f"http://{HOST}:{port}"
    lines = [
        f"Soihtu {version()} is running.",
        "",
        f"  Residents' door   {at}/",
        f"  Workers' door     {at}/desk/",
        f"  Data              {'DATABASE_URL' if os.environ.get('DATABASE_URL') else home.folder}",
        "",
    ]
    if cast:
        lines += ["  Demo: everybody is invented. Sign in by choosing who you are at the workers' door, for example"]
        lines += [f"    {name:<24} {part}" for name, part in cast]
    elif not has_workers:
        lines += ["  Nobody may sign in yet. Start without --no-demo to fill the demo county."]
    return "\n".join(["", *lines, "", "  Ctrl-C stops Soihtu and its database.", ""])
