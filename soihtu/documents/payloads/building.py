"""Small pieces that every document is built of, in the shapes the national structures want."""

from __future__ import annotations

import datetime as dt
from typing import Any

from soihtu.documents import codes, structures
from soihtu.documents.structures import SECTIONS, Field, Kind
from soihtu.foundation import clock

Content = dict[str, Any]

IDENTITY_CODE = "urn:oid:1.2.246.21"
URI = "urn:ietf:rfc:3986"
ORGANISATIONS = "urn:oid:1.2.246.537.6.202"
UNKNOWN = {"fi": "Ei tiedossa", "sv": "Inte känt"}


def coded(code_set: str, code: str, language: str = "fi") -> Content:
    """A code with its text in the document's language. Raises codes.UnknownCode: codes are never made up."""
    known = codes.code_set(code_set)
    return {"system": known.system, "code": code, "display": known.find(code).display(language)}


def maybe_coded(code_set: str, code: str, language: str = "fi") -> Content | None:
    return coded(code_set, code, language) if code else None


def all_coded(code_set: str, chosen: tuple[str, ...], language: str = "fi") -> list[Content]:
    return [coded(code_set, code, language) for code in chosen]


def hetu(value: str) -> Content | None:
    """Henkilötunnus."""
    return identifier(value, system=IDENTITY_CODE)


def identifier(value: str, *, system: str = "") -> Content | None:
    if not value:
        return None
    return {"system": system, "value": value} if system else {"value": value}


def organisation(oid: str, name: str) -> Content:
    """A unit in the national register of social and health care organisations."""
    return {"system": ORGANISATIONS, "code": oid, "display": name}


def partial_date(date: dt.date | str | None) -> str:
    """A day, or as much of it as is known: `2026`, `2026-03`."""
    return date if isinstance(date, str) else date.isoformat() if date else ""


def moment(at: dt.datetime | None) -> str:
    """An aware instant on the Helsinki clock, with its offset."""
    return clock.local_time(at).isoformat(timespec="seconds") if at else ""


def known_or_told(text: str, language: str = "fi") -> str:
    """What the structure requires but nobody knows is said to be unknown, not left out and not made up."""
    return text.strip() or UNKNOWN.get(language, UNKNOWN["fi"])


def document(code: str, content: Content) -> Content:
    """The finished document: empties gone, fields in the order of the structure."""
    root = structures.load(code).root
    return {root.name: _in_order(root, prune(content))}


def prune(payload: Any) -> Any:
    """The same without what says nothing: None, empty texts, lists and sections. False and 0 do say something."""
    if isinstance(payload, dict):
        kept = {key: prune(value) for key, value in payload.items()}
        return {key: value for key, value in kept.items() if not _is_empty(value)}
    if isinstance(payload, list | tuple):
        return [value for value in map(prune, payload) if not _is_empty(value)]
    return payload


def _is_empty(value: object) -> bool:
    return value is None or value in ({}, []) or (isinstance(value, str) and not value.strip())


def _in_order(field: Field, value: Any) -> Any:
    if isinstance(value, list):
        return [_in_order(field, each) for each in value]
    if field.kind not in SECTIONS or not isinstance(value, dict):
        return value
    places = {below.name: (at, below) for at, below in enumerate(field.fields)}
    stranger = (len(places), Field("", Kind.TEXT, required=False, repeatable=False, fi="", sv=""))
    ordered = sorted(value, key=lambda key: places.get(key, stranger)[0])
    return {key: _in_order(places.get(key, stranger)[1], value[key]) for key in ordered}
