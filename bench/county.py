"""One filled county: its database, its web server, who works there, and what they open."""

from __future__ import annotations

import dataclasses
import datetime as dt
import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connections
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from bench import bare
from bench.fill import COORDINATOR, fill
from soihtu.matters.models import Matter
from soihtu.people.models import Person
from soihtu.teams.models import Membership, Worker

TEMPLATE = "soihtu"
READERS = 40
MATTERS_EACH = 20


@dataclasses.dataclass(frozen=True)
class Reader:
    """A worker who has signed in, and what is theirs to open."""

    worker: int
    team: int
    session: str
    matters: list[int]
    persons: list[tuple[str, str, str]]  # last name, first names, identity code


class County:
    """A database of `size` contacts on the server that `address` reaches as its superuser."""

    def __init__(self, size: int, address: str, app: str) -> None:
        self.size = size
        self.name = f"bench_{size}"
        self.admin = make_conninfo(address, dbname=self.name)
        parts = conninfo_to_dict(self.admin)
        self.url = f"postgresql://{app}@/{self.name}?host={parts['host']}"
        with psycopg.connect(address, dbname="postgres", autocommit=True) as server:
            made = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
            server.execute(made.format(sql.Identifier(self.name), sql.Identifier(TEMPLATE)))
        with self.here("postgres"):
            fill(size)
            self.readers = list(_readers())
            (self.coordinator,) = _sign_in(Worker.objects.filter(username=COORDINATOR))
        self._turn = itertools.count()
        self.line = bare.connect(self.url)
        self.app = app

    def reader(self) -> Reader:
        """Somebody else every time."""
        return self.readers[next(self._turn) % len(self.readers)]

    @contextmanager
    def here(self, user: str = "") -> Iterator[None]:
        """Django's connection is to this county while it lasts; the next time it is the same connection."""
        user = user or self.app
        kept: dict[str, Any] = self.__dict__.setdefault("_kept", {})
        if user not in kept:
            kept[user] = connections.create_connection("default")
            kept[user].settings_dict = {**kept[user].settings_dict, "NAME": self.name, "USER": user}
        before = connections["default"]
        connections["default"] = kept[user]
        try:
            yield
        finally:
            connections["default"] = before

    @property
    def weight(self) -> str:
        with psycopg.connect(self.admin) as line:
            (size,) = line.execute("SELECT pg_size_pretty(pg_database_size(current_database()))").fetchone() or ("",)
        return str(size)


def _readers() -> Iterator[Reader]:
    teams = dict(Membership.objects.values_list("worker_id", "team_id"))
    for worker_id, session in _sign_in(Worker.objects.filter(username__startswith="worker").order_by("pk")[:READERS]):
        open_ones = Matter.objects.open().filter(responsible=worker_id).by_due()[:MATTERS_EACH]
        matters = list(open_ones.values_list("pk", flat=True))
        known = Person.objects.filter(pk__in=Matter.objects.filter(pk__in=matters).values("person"))
        persons = list(known.values_list("last_name", "first_names", "identity_code"))
        yield Reader(worker_id, teams[worker_id], session, matters, persons)


def _sign_in(workers: Any) -> Iterator[tuple[int, str]]:
    for worker in workers:
        session = SessionStore()
        session[SESSION_KEY] = str(worker.pk)
        session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
        session[HASH_SESSION_KEY] = worker.get_session_auth_hash()
        session.set_expiry(dt.timedelta(days=1))
        session.create()
        yield worker.pk, session.session_key
