"""Code sets (luokitukset) that documents speak in. The codes themselves stand in `codes.txt`, with their source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

NATIONAL = "1.2.246.537.6."
TABLE = Path(__file__).with_name("codes.txt")

HOUSING = "1203"
MEASURES = "1219"
SERVICE_TASKS = "1221"
SERVICES = "1222"
OPENING_WAYS = "1242"
NOTIFIER_BODIES = "1243"
CONTACT_WAYS = "1250"
CHILD_WELFARE_REASONS = "1251"
URGENCIES = "1252"
MATTER_NAMES = "1265"
NEEDS = "1282"
ROLES = "1284"
NEED_DURATIONS = "1294"
WORK_SITUATIONS = "1297"
MATTER_STATES = "1501"
ABSENT_AUTHORITIES = "tyoikaisten_palvelutarpeen_arvio/arvioinnista_poisjaaneet_viranomaistahot"
EARLIER_SERVICES = "tyoikaisten_palvelutarpeen_arvio/palvelu"

IMMEDIATE, URGENT, NOT_URGENT = "1", "2", "3"
PRIVATE_PERSON = "4"
OTHER_MATTER = "99"
MATTER_OPEN, MATTER_CLOSED = "x-open", "x-closed"
AT_WORK = frozenset({"100", "101", "102"})
FAMILY_LAW = "x-family_law"
TASK_CODES = {"child_welfare": "10", "disability": "20"}


class UnknownCode(LookupError):
    """The code set is not kept here, or has no such code."""


@dataclass(frozen=True, slots=True)
class Code:
    """Koodi. Not `verified`: the code or its text has not been seen at the national source."""

    code: str
    fi: str
    sv: str
    verified: bool = True

    def display(self, language: str) -> str:
        return self.sv if language == "sv" and self.sv else self.fi


@dataclass(frozen=True, slots=True)
class CodeSet:
    """Luokitus. `complete` when every code of the national set is known to stand here."""

    name: str
    fi: str
    sv: str
    complete: bool
    codes: tuple[Code, ...]

    @property
    def system(self) -> str:
        """What stands as `system` in a document: an OID as a URN, or the name of a structure's internal set."""
        return f"urn:oid:{self.name}" if self.name[0].isdigit() else self.name

    def find(self, code: str) -> Code:
        for known in self.codes:
            if known.code == code:
                return known
        raise UnknownCode(f"{self.name}: {code}")


def code_set(name: str) -> CodeSet:
    """The code set with this short number (`1243`), OID or internal name. Raises UnknownCode."""
    sets = _sets()
    found = sets.get(name) or sets.get(NATIONAL + name)
    if found is None:
        raise UnknownCode(name)
    return found


def code_sets() -> tuple[str, ...]:
    """The names of the code sets that are kept here."""
    return tuple(_sets())


def find(name: str, code: str) -> Code:
    return code_set(name).find(code)


def service_task(name: str) -> str:
    """The code of a service task (palvelutehtävä, 1221) by the word this project uses for it."""
    return find(SERVICE_TASKS, TASK_CODES.get(name, f"x-{name}")).code


def unverified(payload: object, path: str = "") -> list[str]:
    """Where a document leans on a code that has not been seen at the national source, one line each."""
    if isinstance(payload, list):
        return [line for at, each in enumerate(payload) for line in unverified(each, f"{path}[{at}]")]
    if not isinstance(payload, dict):
        return []
    if {"system", "code"} <= payload.keys():
        return [f"{path}: {payload['code']}"] if _is_unverified(payload) else []
    return [line for key, each in payload.items() for line in unverified(each, f"{path}/{key}")]


def _is_unverified(coded: dict[str, Any]) -> bool:
    known = next((each for each in _sets().values() if each.system == coded["system"]), None)
    if known is None:
        return False
    try:
        return not known.find(coded["code"]).verified
    except UnknownCode:
        return True


HEADING = re.compile(r"(?P<name>\S+)(?P<complete> complete)? : (?P<fi>.*?) \|(?: (?P<sv>.*))?")
ENTRY = re.compile(r"  (?P<doubt>\? )?(?P<code>\S+) : (?P<fi>.*?) \|(?: (?P<sv>.*))?")


@cache
def _sets() -> dict[str, CodeSet]:
    blocks = TABLE.read_text(encoding="utf-8").split("\n\n")
    return {each.name: each for block in blocks if not block.startswith("#") for each in _read(block)}


def _read(block: str) -> Iterator[CodeSet]:
    first, *rest = block.strip("\n").splitlines()
    heading = HEADING.fullmatch(first)
    if heading is None:
        raise ValueError(f"codes.txt: not a code set: {first}")
    codes = tuple(_entry(line) for line in rest)
    yield CodeSet(heading["name"], heading["fi"], heading["sv"] or "", bool(heading["complete"]), codes)


def _entry(line: str) -> Code:
    entry = ENTRY.fullmatch(line)
    if entry is None:
        raise ValueError(f"codes.txt: not a code: {line}")
    return Code(entry["code"], entry["fi"], entry["sv"] or "", verified=not entry["doubt"])
