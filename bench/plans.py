"""What the server really asked its database, read from the database's own log, and by which index it was answered."""

from __future__ import annotations

import dataclasses
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg

PREFIX = "bench>"
CONTROL = re.compile(r"^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SELECT 1$)", re.IGNORECASE)
BIG = 5_000  # rows; reading a smaller table from end to end is no fault


@dataclasses.dataclass(frozen=True)
class Plan:
    """How one statement was answered."""

    sql: str
    seconds: float
    planning: float
    indexes: list[str]
    scans: list[str]  # large tables read from end to end


class Wiretap:
    """The statements that arrive at the database while it listens."""

    def __init__(self, admin: str, log: Path) -> None:
        self.server = psycopg.connect(admin, autocommit=True)
        self.log = log

    def hear(self, act: Callable[[], Any], user: str) -> list[str]:
        """The statements of `act` in order, transaction control among them."""
        self._set(log_statement="all", log_line_prefix=f"{PREFIX}%u ")
        start = self.log.stat().st_size
        act()
        time.sleep(0.2)
        said = self.log.read_bytes()[start:].decode(errors="replace")
        self._set(log_statement="none", log_line_prefix="%m [%p] ")
        return [text for who, text in _entries(said) if who == user]

    def _set(self, **settings: str) -> None:
        for name, value in settings.items():
            self.server.execute(f"ALTER SYSTEM SET {name} = '{value}'")
        self.server.execute("SELECT pg_reload_conf()")
        time.sleep(0.3)  # every process reads the settings when its next statement comes


def is_work(statement: str) -> bool:
    """Whether a statement is more than transaction control or a sign of life."""
    return not CONTROL.match(statement.strip())


def explain(address: str, statement: str) -> Plan:
    """The plan with which a statement is answered now; nothing is kept of what it does."""
    with psycopg.connect(address) as line:
        ((found,),) = line.execute("EXPLAIN (ANALYZE, FORMAT JSON) " + statement).fetchall()
        rows = dict(line.execute("SELECT relname, reltuples FROM pg_class WHERE relkind = 'r'").fetchall())
        line.rollback()
    plan = found if isinstance(found, list) else json.loads(found)
    nodes = list(_nodes(plan[0]["Plan"]))
    scans = [node["Relation Name"] for node in nodes if node["Node Type"] == "Seq Scan" and node["Actual Loops"]]
    return Plan(
        statement,
        plan[0]["Execution Time"] / 1000,
        plan[0]["Planning Time"] / 1000,
        sorted({node["Index Name"] for node in nodes if "Index Name" in node and node["Actual Loops"]}),
        sorted({table for table in scans if rows.get(table, 0) > BIG}),
    )


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for part in node.get("Plans", []):
        yield from _nodes(part)


def _entries(said: str) -> Iterator[tuple[str, str]]:
    for entry in said.split(f"\n{PREFIX}"):
        found = re.match(rf"(?s)(?:{PREFIX})?(\S*) LOG:  (?:statement|execute [^:]*): (.*)", entry)
        if found:
            yield found[1], found[2].replace("\n\t", "\n").strip()
