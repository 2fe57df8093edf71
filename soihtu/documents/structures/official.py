"""Reads an official Sosmeta file (JSON Schema draft-07 with a `sosmeta` part) into our own description.

Works on all 202 definitions; whatever it cannot say in our description it refuses instead of dropping it.
"""

from __future__ import annotations

import re
from typing import Any

from soihtu.documents.structures.shape import SECTIONS, Field, Kind, Structure

SOURCE = "THL Sosmeta (https://sosmeta.thl.fi)"
DOCUMENT_OID = re.compile(r"1\.2\.246\.537\.6\.(?P<set>1505|1506)\.(?P<type>\d+)\.(?P<version>[\d.]+)")
NATIONAL_SYSTEM = re.compile(r"\^urn:oid:(?P<oid>[\d\\.]+)\(\\\.\\d\+\)\*\$")

Schema = dict[str, Any]


class UnknownShape(ValueError):
    """The official file says something our description has no word for."""


def read(schema: Schema) -> Structure:
    """The structure that an official file defines."""
    facts = schema["sosmeta"]
    ((name, root),) = schema["properties"].items()
    return Structure(
        code=type_code(facts["oid"]),
        oid=facts["oid"],
        version=facts["documentDefinitionVersion"],
        components=facts["dataComponentLibraryVersion"],
        status=facts["status"],
        kind=_one_line(facts["documentType"]),
        subject=_one_line(facts.get("documentSubject", "")),
        author=_one_line(facts.get("documentAuthor", "")),
        source=SOURCE,
        root=_field(name, root, required=name in schema["required"]),
    )


def type_code(oid: str) -> str:
    """`4009` of `1.2.246.537.6.1506.4009.2023.4.28`; documents of cases keep their set: `1505.2`."""
    found = DOCUMENT_OID.fullmatch(oid)
    if found is None:
        raise UnknownShape(f"not the OID of a document structure: {oid}")
    return found["type"] if found["set"] == "1506" else f"1505.{found['type']}"


def _field(name: str, schema: Schema, *, required: bool) -> Field:
    repeatable = schema["type"] == "array"
    one = schema["items"] if repeatable else schema
    facts = one["sosmeta"]
    kind = Kind(_said(facts, "representation", "fi") or Kind.SECTION)
    label = "title" if _said(facts, "title", "fi") else "name"
    inside = one.get("properties", {}) if kind in SECTIONS else {}
    return Field(
        name=name,
        kind=kind,
        required=required,
        repeatable=repeatable,
        fi=_said(facts, label, "fi"),
        sv=_said(facts, label, "sv"),
        system=_system(kind, one),
        codes=tuple(one["properties"]["code"].get("enum", ())) if kind is Kind.CODE else (),
        phrases=tuple(one["enum"]) if kind is Kind.PHRASE else (),
        fields=tuple(_field(key, below, required=key in one["required"]) for key, below in inside.items()),
    )


def _system(kind: Kind, schema: Schema) -> str:
    if kind is Kind.IDENTIFIER:
        return _said(schema["sosmeta"], "systemUri", "")
    if kind is not Kind.CODE:
        return ""
    system = schema["properties"]["system"]
    if "pattern" in system:
        national = NATIONAL_SYSTEM.fullmatch(system["pattern"])
        if national is None:
            raise UnknownShape(f"unknown pattern of a code system: {system['pattern']}")
        return national["oid"].replace("\\", "")
    return str(system.get("enum", [""])[0])


def _said(facts: dict[str, Any], key: str, language: str) -> str:
    """One text in one language, on one line. A lone dash is Sosmeta's way to leave it out."""
    for text in facts.get(key, ()):
        if text["lang"] == language:
            return "" if text["value"].strip() == "-" else _one_line(text["value"])
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
