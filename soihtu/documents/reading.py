"""What a reader sees of a document: title, headings and paragraphs, in the document's own language. Pure."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from soihtu.documents import structures
from soihtu.documents.payloads.wording import yes_no
from soihtu.documents.structures import SECTIONS, Field, Kind

Wording = dict[str, Any]
LONG = 60  # characters that still fit beside a label


@dataclasses.dataclass(frozen=True)
class Section:
    """A heading with what stands under it. `own_words` marks text as the client's or the child's own."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    own_words: bool = False
    level: int = 2

    @property
    def opens_part(self) -> bool:
        """A heading with nothing of its own opens a part: the summary's layer for the client, or the professional's."""
        return self.level == 2 and not (self.paragraphs or self.items)


@dataclasses.dataclass(frozen=True)
class Part:
    """Sections that belong together; the first part of a document may have no heading."""

    heading: str
    sections: tuple[Section, ...]


@dataclasses.dataclass(frozen=True)
class Readable:
    """A whole document as it is read aloud from top to bottom."""

    title: str
    language: str
    facts: tuple[tuple[str, str], ...] = ()
    lead: str = ""
    sections: tuple[Section, ...] = ()
    signatures: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The sections in their parts, for a page that shows layers side by side."""
        found = [Part("", ())]
        for section in self.sections:
            if section.opens_part:
                found.append(Part(section.heading, ()))
            else:
                found[-1] = Part(found[-1].heading, (*found[-1].sections, section))
        return tuple(part for part in found if part.heading or part.sections)

    def as_wording(self) -> Wording:
        """Plain data for storing and for the page and the PDF to draw."""
        return dataclasses.asdict(self)


def from_wording(wording: Wording) -> Readable:
    """The stored wording as a Readable again."""
    sections = tuple(
        Section(**{**section, "paragraphs": tuple(section["paragraphs"]), "items": tuple(section["items"])})
        for section in wording["sections"]
    )
    facts = tuple((label, value) for label, value in wording["facts"])
    rest = {key: wording[key] for key in ("title", "language", "lead")}
    return Readable(**rest, facts=facts, sections=sections, signatures=tuple(wording["signatures"]))


def read_official(code: str, content: dict[str, Any], language: str, *, signatures: tuple[str, ...] = ()) -> Readable:
    """The official content under its official headings, for documents that have no wording of their own."""
    structure = structures.load(code)
    language = "sv" if language == "sv" else "fi"
    root = content[structure.root.name]
    facts: list[tuple[str, str]] = []
    sections: list[Section] = []
    for field in structure.root.fields:
        if field.name not in root:
            continue
        value = root[field.name]
        if field.kind in SECTIONS:
            sections += _sections(field, value, language, 2)
        elif _is_long(value):
            sections.append(
                Section(field.title(language), paragraphs=tuple(_text(field, value, language).split("\n\n")))
            )
        else:
            facts.append((field.title(language), _text(field, value, language)))
    return Readable(structure.root.title(language), language, tuple(facts), "", tuple(sections), signatures)


def _sections(field: Field, value: Any, language: str, level: int) -> list[Section]:
    found = []
    for one in value if isinstance(value, list) else [value]:
        lines: list[str] = []
        below: list[Section] = []
        for child in field.fields:
            if child.name not in one:
                continue
            if child.kind in SECTIONS:
                below += _sections(child, one[child.name], language, min(level + 1, 4))
            else:
                lines.append(f"{child.title(language)}: {_text(child, one[child.name], language)}")
        found.append(Section(field.title(language), paragraphs=("\n".join(lines),) if lines else (), level=level))
        found += below
    return found


def _is_long(value: Any) -> bool:
    return isinstance(value, str) and (len(value) > LONG or "\n" in value)


def _text(field: Field, value: Any, language: str) -> str:
    if isinstance(value, list):
        return ", ".join(_text(field, one, language) for one in value)
    if isinstance(value, bool):
        return yes_no(language, answer=value)
    if isinstance(value, dict):
        return str(value.get("display") or value.get("value") or "")
    if field.kind is Kind.DATE:
        return spoken_day(value)
    if field.kind is Kind.MOMENT:
        return _spoken_moment(value)
    return str(value)


def spoken_day(value: str | dt.date) -> str:
    """`2026-03-24` as 24.3.2026; a part of a date as it stands."""
    if isinstance(value, str):
        if len(value) < len("2026-01-01"):
            return value
        value = dt.date.fromisoformat(value)
    return f"{value.day}.{value.month}.{value.year}"


def _spoken_moment(value: str) -> str:
    try:
        at = dt.datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{spoken_day(at.date())} {at.hour}.{at.minute:02}"
