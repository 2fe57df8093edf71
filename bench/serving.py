"""Web servers as bin/run starts them, each on a port of its own, with the memory they take."""

from __future__ import annotations

import ctypes
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from bench.wire import HOST, Browser

PRODUCT = "soihtu.config.wsgi:application"
PLAIN_WSGI = "bench.floors.plain_wsgi:application"
PLAIN_DJANGO = "bench.floors.plain_django:application"
KIB, MIB = 1024, 1024 * 1024
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """A running web server of two workers."""

    def __init__(self, application: str, database_url: str, admin: str) -> None:
        self.admin = admin
        with socket.socket() as free:
            free.bind((HOST, 0))
            self.port = free.getsockname()[1]
        command = [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(self.port),
            "--workers", "2", "--blocking-threads", "4", "--no-ws", "--log-level", "warning",
            "--workers-kill-timeout", "8s", application,
        ]  # fmt: skip
        self.name = f"bench {self.port}"
        env = os.environ | {"DATABASE_URL": f"{database_url}&application_name=bench%20{self.port}"}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            env=env,
            start_new_session=True,
            preexec_fn=_leave_with_parent,  # noqa: PLW1509 - no threads yet
        )

    def first_answer(self, path: str, **cookies: str) -> float:
        """Seconds from the start to the first good answer."""
        browser = Browser(self.port, **cookies)
        while time.perf_counter() - self.started < 60:
            if self.process.poll() is not None:
                break
            try:
                answer = browser.get(path)
            except OSError:
                time.sleep(0.005)
                continue
            browser.expect(200, answer, path)
            browser.close()
            return time.perf_counter() - self.started
        raise RuntimeError("the web server did not start; what it said stands above")

    def workers(self) -> list[int]:
        """The processes that answer: the children of the one we started."""
        return [pid for pid, parent in _parents() if parent == self.process.pid]

    def memory(self) -> dict[int, float]:
        """Proportional set size of the server and its workers in MiB, by process."""
        return {pid: pss(pid) / MIB for pid in [self.process.pid, *self.workers()]}

    def busy(self) -> dict[str, float]:
        """Seconds of processor time taken so far, by the workers and by the database for them."""
        with psycopg.connect(self.admin) as line:
            asked = "SELECT pid FROM pg_stat_activity WHERE application_name = %s"
            backends = [pid for (pid,) in line.execute(asked, [self.name]).fetchall()]
        return {"python": sum(map(_busy, self.workers())), "database": sum(map(_busy, backends))}

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@contextmanager
def serving(application: str, database_url: str, admin: str) -> Iterator[Server]:
    server = Server(application, database_url, admin)
    try:
        yield server
    finally:
        server.stop()


def pss(pid: int) -> int:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)
    return int(found[1]) * KIB if found else 0


def _leave_with_parent() -> None:
    """When we are killed outright the kernel tells the server to stop (PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def _busy(pid: int) -> float:
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text("latin-1").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(after_name[11]) + int(after_name[12])) / TICKS


def _parents() -> Iterator[tuple[int, int]]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text("latin-1").rpartition(")")[2].split()
        except OSError:
            continue
        yield int(stat.parent.name), int(after_name[1])
