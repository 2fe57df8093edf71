"""Checks a document against our description of its structure, without the official schema at hand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from soihtu.documents.payloads import consistency
from soihtu.documents.payloads.problems import Problem, Wrong
from soihtu.documents.structures import SECTIONS, Field, Kind, Structure
from soihtu.documents.structures.shape import NUMBERS, QUANTITIES

DAY = r"-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[0-9]|[1-2][0-9]|3[0-1])%s)?)?"
CLOCK = r"(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?"
PARTIAL_DATE = re.compile(DAY % "")
PARTIAL_MOMENT = re.compile(DAY % CLOCK)
VERSION = re.compile(r"(\.[0-9]+)*")
LIKE: dict[Kind, tuple[frozenset[str], frozenset[str]]] = {
    Kind.CODE: (frozenset({"system", "code", "display"}), frozenset({"system", "code", "display"})),
    Kind.IDENTIFIER: (frozenset({"system", "value"}), frozenset({"value"})),
    **{kind: (frozenset({"value", "code"}), frozenset({"value", "code"})) for kind in QUANTITIES},
}


def check(structure: Structure, payload: object) -> list[Problem]:
    """Everything that keeps `payload` from being a valid document of this structure; an empty list when it is one."""
    root = structure.root
    if not isinstance(payload, dict):
        return [Problem(Wrong.SHAPE, root.name, root)]
    strangers = [Problem(Wrong.UNKNOWN, key, root, found=key) for key in payload if key != root.name]
    if root.name not in payload:
        return [*strangers, Problem(Wrong.MISSING, root.name, root)]
    inside = list(_field(root, payload[root.name], root.name))
    if strangers or inside:
        return [*strangers, *inside]
    return list(consistency.broken(structure, payload[root.name]))


def _field(field: Field, value: object, path: str) -> Iterator[Problem]:
    if not field.repeatable:
        yield from _one(field, value, path)
    elif not isinstance(value, list):
        yield Problem(Wrong.SHAPE, path, field)
    elif field.required and not value:
        yield Problem(Wrong.EMPTY, path, field)
    else:
        for at, each in enumerate(value):
            yield from _one(field, each, f"{path}[{at}]")


def _one(field: Field, value: object, path: str) -> Iterator[Problem]:
    if field.kind in SECTIONS:
        yield from _section(field, value, path)
    elif field.kind in LIKE:
        yield from _compound(field, value, path)
    elif field.kind is Kind.SWITCH:
        if not isinstance(value, bool):
            yield Problem(Wrong.SHAPE, path, field)
    elif field.kind in NUMBERS:
        if not _is_number(value):
            yield Problem(Wrong.SHAPE, path, field)
    elif isinstance(value, str):
        yield from _string(field, value, path)
    else:
        yield Problem(Wrong.SHAPE, path, field)


def _section(field: Field, value: object, path: str) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield Problem(Wrong.SHAPE, path, field)
        return
    for key in value:
        if field.child(key) is None:
            yield Problem(Wrong.UNKNOWN, path, field, found=str(key))
    for below in field.fields:
        place = f"{path}/{below.name}"
        if below.name in value:
            yield from _field(below, value[below.name], place)
        elif below.required:
            yield Problem(Wrong.MISSING, place, below)


def _compound(field: Field, value: object, path: str) -> Iterator[Problem]:
    allowed, required = LIKE[field.kind]
    if not isinstance(value, dict) or not required <= value.keys():
        yield Problem(Wrong.SHAPE, path, field)
        return
    for key in value.keys() - allowed:
        yield Problem(Wrong.UNKNOWN, path, field, found=str(key))
    if not all(_is_part(field, key, value[key]) for key in value.keys() & allowed):
        yield Problem(Wrong.SHAPE, path, field)
    elif field.kind is Kind.CODE:
        yield from _code(field, value, path)
    elif field.kind is Kind.IDENTIFIER and field.system and value.get("system", field.system) != field.system:
        yield Problem(Wrong.IDENTIFIER, path, field)


def _is_part(field: Field, key: str, value: object) -> bool:
    """A quantity has a number and its unit; everything else is text."""
    return _is_number(value) if key == "value" and field.kind in QUANTITIES else isinstance(value, str)


def _code(field: Field, value: dict[str, Any], path: str) -> Iterator[Problem]:
    if not _is_of_system(field.system, value["system"]):
        yield Problem(Wrong.SYSTEM, path, field)
    if field.codes and value["code"] not in field.codes:
        yield Problem(Wrong.CODE, path, field)


def _is_of_system(wanted: str, given: str) -> bool:
    """A national set may be followed by its version; an internal set is called by its name; no name, no rule."""
    if not wanted:
        return True
    if not wanted[0].isdigit():
        return given == wanted
    urn = f"urn:oid:{wanted}"
    return given.startswith(urn) and VERSION.fullmatch(given.removeprefix(urn)) is not None


def _string(field: Field, value: str, path: str) -> Iterator[Problem]:
    match field.kind:
        case Kind.DATE | Kind.MOMENT:
            pattern = PARTIAL_DATE if field.kind is Kind.DATE else PARTIAL_MOMENT
            if pattern.fullmatch(value) is None:
                yield Problem(Wrong.DATE, path, field)
            elif not _is_in_calendar(value):
                yield Problem(Wrong.CALENDAR, path, field)
        case Kind.PHRASE:
            if value not in field.phrases:
                yield Problem(Wrong.PHRASE, path, field)
        case _:
            if field.required and not value and field.kind is not Kind.SIGNATURE:
                yield Problem(Wrong.EMPTY, path, field)


def _is_in_calendar(value: str) -> bool:
    day = value.partition("T")[0]
    if len(day) < len("2026-01-01"):
        return True
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
