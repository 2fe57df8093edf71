"""The database Soihtu is to use: ours in the home, or the one DATABASE_URL names."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from _bootstrap.cluster import APP, OWNER, Cluster
from _bootstrap.home import Home
from _bootstrap.say import ROOT, Failed, Refusal, environment, fingerprint, refuse_when_full

TALK = Path(__file__).with_name("database.py")


@dataclass(frozen=True)
class Database:
    """Addresses for serving and for migrating; `name` tells databases of one home apart."""

    name: str
    app_url: str
    owner_url: str


@contextmanager
def database(python: Path, home: Home) -> Iterator[Database]:
    """A running database; ours is made, started, and stopped again by its last user."""
    if outside := os.environ.get("DATABASE_URL"):
        yield Database(hashlib.sha256(outside.encode()).hexdigest()[:12], outside, outside)
        return
    cluster = Cluster(home.folder)
    with cluster.use():
        if not home.facts.get("roles"):
            ask(python, "make", cluster.url("postgres", "postgres"), OWNER, APP)
            home.remember(roles=True)
        yield Database("own", cluster.url(APP), cluster.url(OWNER))


def ask(python: Path, *words: str) -> Any:
    done = subprocess.run(
        [python, TALK, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, cwd=ROOT
    )
    if done.returncode == 3:
        refuse_when_full(done.stderr)
        raise Refusal(f"The database does not answer: {done.stderr.strip()}.")
    if done.returncode:
        raise Failed(done.stderr)
    return json.loads(done.stdout)


def django_env(home: Home, url: str, **more: str) -> dict[str, str]:
    """What Django needs to know; what the person has set stands."""
    env = environment()
    env.setdefault("DJANGO_SETTINGS_MODULE", "soihtu.config.settings")
    env.setdefault("SOIHTU_SECRET_KEY", home.secret_key())
    env.setdefault("SOIHTU_HTTPS", "0")  # we serve this machine alone, without certificates
    return env | {"DATABASE_URL": url, "PYTHONPATH": str(ROOT)} | more


def migrations_mark() -> str:
    """Changes when a migration does."""
    return fingerprint([*sorted(ROOT.glob("soihtu/*/migrations/*.py")), ROOT / "requirements.lock"])


def has_command(name: str) -> bool:
    return any(ROOT.glob(f"soihtu/*/management/commands/{name}.py"))
