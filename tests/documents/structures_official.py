"""The official files, and random documents grown from our own description of them."""

from __future__ import annotations

import json
import os
import random
import string
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from soihtu.documents.structures import SECTIONS, Field, Kind, Structure
from soihtu.documents.structures.shape import NUMBERS, QUANTITIES

SHARED = Path(os.environ.get("SOIHTU_SHARED_DATA") or Path(__file__).resolve().parents[3] / "shared" / "data")
KANTA = SHARED / "kanta"
needs_official = pytest.mark.skipif(
    not KANTA.is_dir(), reason="THL's official structures are not in this checkout: set SOIHTU_SHARED_DATA to compare"
)
TYPES = ("4009", "4019", "4006", "4018", "1006", "1009", "1015", "19001", "1505.2", "1005", "1012", "1019")


@cache
def official(code: str) -> dict[str, Any]:
    set_and_type = code if code.startswith("1505.") else f"1506.{code}"
    (path,) = (KANTA / "sosmeta_selected").glob(f"1.2.246.537.6.{set_and_type}.*.json")
    return json.loads(path.read_text(encoding="utf-8"))


def bare(schema: Any) -> Any:
    """An official schema without the `sosmeta` parts, which only explain it."""
    if isinstance(schema, dict):
        return {key: bare(value) for key, value in schema.items() if key not in {"sosmeta", "$schema", "title"}}
    return [bare(value) for value in schema] if isinstance(schema, list) else schema


def grown(structure: Structure, chance: random.Random) -> dict[str, Any]:
    """A random document that the description allows; conditions between fields are not minded."""
    return {structure.root.name: _value(structure.root, chance)}


def _value(field: Field, chance: random.Random) -> Any:
    if not field.repeatable:
        return _one(field, chance)
    return [_one(field, chance) for _ in range(chance.randint(1 if field.required else 0, 2))]


def _one(field: Field, chance: random.Random) -> Any:
    words = "".join(chance.choices(string.ascii_letters + " åäöÅÄÖ-", k=chance.randint(1, 12)))
    match field.kind:
        case kind if kind in SECTIONS:
            share = chance.random()
            chosen = [below for below in field.fields if below.required or chance.random() < share]
            return {below.name: _value(below, chance) for below in chosen}
        case Kind.CODE:
            return {
                "system": _system(field, chance),
                "code": chance.choice(field.codes or ("1", words)),
                "display": words,
            }
        case Kind.IDENTIFIER:
            return {"value": words} | ({"system": field.system or "urn:x"} if chance.random() < 0.7 else {})
        case Kind.DATE:
            return chance.choice(["2026", "2026-03", "2026-03-31", "1999-12-01"])
        case Kind.MOMENT:
            return chance.choice(["2026-03", "2026-03-31T09:30:00+02:00", "2026-01-01T00:00:00.5Z"])
        case Kind.SWITCH:
            return chance.random() < 0.5
        case Kind.PHRASE:
            return chance.choice(field.phrases)
        case kind if kind in NUMBERS:
            return chance.choice([0, 3, 2.5, -1])
        case kind if kind in QUANTITIES:
            return {"value": chance.choice([1, 2.5]), "code": "EUR"}
        case _:
            return words


def _system(field: Field, chance: random.Random) -> str:
    if not field.system[:1].isdigit():
        return field.system or "oma"
    return f"urn:oid:{field.system}" + chance.choice(["", ".2014", ".201601.1"])
