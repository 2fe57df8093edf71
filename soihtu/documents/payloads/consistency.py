"""Holds a document against the conditions between its fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from soihtu.documents.payloads.problems import Problem, Wrong
from soihtu.documents.structures import Structure
from soihtu.documents.structures.conditions import (
    CONDITIONS,
    Answer,
    Barred,
    Condition,
    Match,
    Narrowed,
    Needed,
    OneOf,
)

Content = dict[str, Any]


def broken(structure: Structure, content: Content) -> Iterator[Problem]:
    """The conditions of this structure that the content below its root does not keep."""
    for condition in CONDITIONS.get(structure.code, ()):
        yield from _broken(structure, content, condition)


def _broken(structure: Structure, content: Content, condition: Condition) -> Iterator[Problem]:
    match condition:
        case OneOf():
            yield from _nameless(structure, content, condition)
        case Needed(path, when):
            if _holds(content, when):
                yield from _missing(structure, content, path, when)
        case Barred(path, when):
            if _holds(content, when):
                yield from (_problem(structure, Wrong.BARRED, place, path, when) for place, _ in _at(content, path))
        case Narrowed(path, allowed, whens):
            if not whens or any(_holds(content, when) for when in whens):
                strange = (place for place, value in _at(content, path) if value["code"] not in allowed)
                yield from (_problem(structure, Wrong.NARROWED, place, path, *whens[:1]) for place in strange)


def _nameless(structure: Structure, content: Content, condition: OneOf) -> Iterator[Problem]:
    first, second = (structure.field(*condition.section.split("/"), name) for name in condition.names)
    for place, each in _at(content, condition.section):
        if not any(name in each for name in condition.names):
            yield Problem(Wrong.ONE_OF, f"{structure.root.name}/{place}", first, other=second)


def _missing(structure: Structure, content: Content, path: str, when: Answer) -> Iterator[Problem]:
    section, _, name = path.rpartition("/")
    for place, each in _at(content, section) if section else [("", content)]:
        if name not in each:
            yield _problem(structure, Wrong.NEEDED, f"{place}/{name}".lstrip("/"), path, when)


def _problem(structure: Structure, wrong: Wrong, place: str, path: str, *whens: Answer) -> Problem:
    other = structure.field(*whens[0].path.split("/")) if whens else None
    return Problem(wrong, f"{structure.root.name}/{place}", structure.field(*path.split("/")), other=other)


def _holds(content: Content, answer: Answer) -> bool:
    said = [value["code"] if isinstance(value, dict) else value for _, value in _at(content, answer.path)]
    match answer.match:
        case Match.ANY:
            return any(value in answer.values for value in said)
        case Match.NONE:
            return all(value not in answer.values for value in said)
        case Match.ANY_OTHER:
            return any(value not in answer.values for value in said)


def _at(content: Content, path: str) -> list[tuple[str, Any]]:
    """Every value at `path`, with its place; a repeated section gives several."""
    found: list[tuple[str, Any]] = [("", content)]
    for name in path.split("/"):
        below = [(f"{place}/{name}".lstrip("/"), each[name]) for place, each in found if name in each]
        found = []
        for place, value in below:
            if isinstance(value, list):
                found += [(f"{place}[{at}]", each) for at, each in enumerate(value)]
            else:
                found.append((place, value))
    return found
