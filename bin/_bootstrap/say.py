"""Speaking to the person at the terminal, and running other programs."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
FULL_DISK = "The disk is full: free some space and start again; nothing that was saved is lost."
FULL = ("No space left on device", "Disk quota exceeded", "ENOSPC", "Check free disk space")


class Refusal(Exception):
    """Something the person can put right: one plain sentence, exit code 2."""


class Failed(Exception):
    """A program we ran has failed; carries what it said."""


def step(text: str) -> None:
    """What is going on, on stderr so that stdout stays the command's own."""
    print(f"· {text}", file=sys.stderr, flush=True)


def run(command: list[str | Path], *, env: dict[str, str] | None = None, cwd: Path = ROOT) -> str:
    """Run a program to its end and return what it said; its words are shown only when it fails."""
    done = subprocess.run(
        command, env=env, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        check=False, encoding="utf-8", errors="replace",
    )  # fmt: skip
    if done.returncode:
        refuse_when_full(done.stdout)
        raise Failed(f"{Path(command[0]).name} failed:\n{done.stdout.strip()[-4000:]}")
    return done.stdout


def refuse_when_full(said: str) -> None:
    if any(words in said for words in FULL):
        raise Refusal(FULL_DISK)


def is_full(error: OSError) -> bool:
    return error.errno in {errno.ENOSPC, errno.EDQUOT}


def explain(error: OSError) -> NoReturn:
    """The sentence for what the operating system refused us."""
    if is_full(error):
        raise Refusal(FULL_DISK)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        raise Refusal(f"Soihtu may not write to {error.filename}: give it the right, or choose another folder.")
    raise error


def fingerprint(paths: Iterable[Path], *more: str) -> str:
    """Changes when a file's content, its name or one of the words does."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes() + b"\0")
    for word in more:
        digest.update(word.encode() + b"\0")
    return digest.hexdigest()


def is_stamped(stamp: Path, mark: str) -> bool:
    return stamp.is_file() and stamp.read_text("utf-8") == mark


def write_stamp(stamp: Path, mark: str) -> None:
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(mark, "utf-8")


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Only one at a time, also between processes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def environment(**more: str) -> dict[str, str]:
    """Our environment for programs that reach the network: the machine's certificates, a cache one may write."""
    env = dict(os.environ)
    bundle = Path("/etc/ssl/certs/ca-certificates.crt")
    if bundle.is_file():
        for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"):
            env.setdefault(name, str(bundle))
    if not os.access(Path.home(), os.W_OK):
        env.setdefault("UV_CACHE_DIR", str(ROOT / "var" / "cache" / "uv"))
        env.setdefault("npm_config_cache", str(ROOT / "var" / "cache" / "npm"))
    return env | more
