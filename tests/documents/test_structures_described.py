"""Our description says exactly what the official structure says: no more, no less."""

from __future__ import annotations

import json
import tarfile
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from soihtu.documents import structures
from soihtu.documents.structures import SECTIONS, Field, Kind, official, text
from soihtu.documents.structures.shape import NUMBERS, QUANTITIES
from tests.documents.structures_official import KANTA, TYPES, bare, needs_official
from tests.documents.structures_official import official as official_file

DATE = "^-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[0-9]|[1-2][0-9]|3[0-1]))?)?$"
MOMENT = (
    r"^-?[0-9]{4}(-(0[1-9]|1[0-2])(-(0[0-9]|[1-2][0-9]|3[0-1])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    r"(\.[0-9]+)?(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))?)?)?$"
)
STRING = {"type": "string"}


def as_schema(field: Field) -> dict[str, Any]:
    """The JSON Schema that a described field stands for, written out without a look at the official one."""
    if not field.repeatable:
        return one_as_schema(field)
    return {"type": "array", "minItems": 1 if field.required else 0, "items": one_as_schema(field)}


def one_as_schema(field: Field) -> dict[str, Any]:
    match field.kind:
        case kind if kind in SECTIONS:
            return closed(
                {below.name: as_schema(below) for below in field.fields}, [f.name for f in field.fields if f.required]
            )
        case Kind.CODE:
            return closed({"system": system_as_schema(field), "code": code_as_schema(field), "display": STRING})
        case Kind.IDENTIFIER:
            return closed({"system": STRING, "value": STRING}, ["value"])
        case kind if kind in QUANTITIES:
            return closed({"value": {"type": "number"}, "code": STRING})
        case kind if kind in NUMBERS:
            return {"type": "number"}
        case Kind.SWITCH:
            return {"type": "boolean"}
        case Kind.DATE:
            return {**STRING, "pattern": DATE}
        case Kind.MOMENT:
            return {**STRING, "pattern": MOMENT}
        case Kind.PHRASE:
            return {**STRING, "enum": list(field.phrases)}
        case Kind.TEXT | Kind.NAME if field.required:
            return {**STRING, "minLength": 1}
        case _:
            return STRING


def closed(properties: dict[str, Any], required: list[str] | None = None) -> dict[str, Any]:
    required = list(properties) if required is None else required
    return {"type": "object", "additionalProperties": False, "required": required, "properties": properties}


def system_as_schema(field: Field) -> dict[str, Any]:
    if not field.system:
        return STRING
    if not field.system[0].isdigit():
        return {**STRING, "enum": [field.system]}
    return {**STRING, "pattern": r"^urn:oid:" + field.system.replace(".", r"\.") + r"(\.\d+)*$"}


def code_as_schema(field: Field) -> dict[str, Any]:
    return {**STRING, "enum": list(field.codes)} if field.codes else STRING


def official_structures() -> Iterator[dict[str, Any]]:
    with tarfile.open(KANTA / "sosmeta_schemas_all_202.tar.xz") as archive:
        for member in archive:
            content = archive.extractfile(member) if member.name.endswith(".json") else None
            if content is not None:
                yield json.load(content)


def test_the_twelve_structures_of_the_main_job_are_described() -> None:
    assert set(TYPES) <= set(structures.known())


@needs_official
@pytest.mark.parametrize("code", TYPES)
def test_description_stands_for_the_official_schema(code: str) -> None:
    root = structures.load(code).root

    assert closed({root.name: as_schema(root)}) == bare(official_file(code))


@needs_official
@pytest.mark.parametrize("code", TYPES)
def test_description_names_its_source(code: str) -> None:
    structure, facts = structures.load(code), official_file(code)["sosmeta"]

    assert (structure.oid, structure.version, structure.components, structure.status) == (
        facts["oid"], facts["documentDefinitionVersion"], facts["dataComponentLibraryVersion"], "Valmis",
    )  # fmt: skip
    assert structure.source.startswith("THL Sosmeta")


@needs_official
@pytest.mark.parametrize("code", TYPES)
def test_titles_and_order_are_the_official_ones(code: str) -> None:
    wanted = list(said(official_file(code)))

    assert list(described(structures.load(code).root, ())) == wanted
    assert len(wanted) > 20


def said(schema: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str, str, bool]]:
    """Path, Finnish and Swedish title, and whether it repeats: read straight from the official file."""
    for name, below in schema.get("properties", {}).items():
        one = below.get("items", below)
        facts = one.get("sosmeta")
        if facts is None:
            continue
        texts = {each["lang"]: " ".join(each["value"].split()) for each in facts.get("title", facts["name"])}
        yield (*path, name), texts["fi"], texts.get("sv", ""), below["type"] == "array"
        yield from said(one, (*path, name))


def described(field: Field, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str, bool]]:
    here = (*path, field.name)
    yield here, field.fi, field.sv, field.repeatable
    for below in field.fields:
        yield from described(below, here)


@needs_official
def test_every_official_structure_can_be_described_without_loss() -> None:
    count = 0
    for schema in official_structures():
        structure = official.read(schema)
        assert text.read(structure.code, text.write(structure)) == structure
        assert closed({structure.root.name: as_schema(structure.root)}) == bare(schema), structure.oid
        count += 1

    assert count == 202


@pytest.mark.parametrize("code", TYPES)
def test_a_description_is_written_the_way_it_is_kept(code: str) -> None:
    kept = (structures.DESCRIBED / f"{code}.txt").read_text(encoding="utf-8")

    assert text.write(structures.load(code)) == kept


def test_an_unknown_structure_is_refused() -> None:
    with pytest.raises(structures.UnknownStructure):
        structures.load("../4009")


def test_titles_come_in_both_national_languages() -> None:
    assert structures.titles("4009") == {"fi": "Lastensuojeluilmoitus", "sv": "Barnskyddsanmälan"}


def test_an_unreadable_line_is_named() -> None:
    kept = (structures.DESCRIBED / "4009.txt").read_text(encoding="utf-8")

    with pytest.raises(text.Unreadable, match="asiakas ! Osio"):
        text.read("4009", kept.replace("asiakas 1 Osio", "asiakas ! Osio"))


def test_a_new_official_shape_is_refused_instead_of_dropped() -> None:
    schema = {
        "sosmeta": {"representation": [{"lang": "fi", "value": "Koodi"}], "name": [{"lang": "fi", "value": "K"}]},
        "type": "object",
        "properties": {"system": {"pattern": "^urn:oid:1\\.2$"}, "code": {}},
    }

    with pytest.raises(official.UnknownShape):
        official._field("k", schema, required=True)


@needs_official
def test_the_command_writes_what_is_kept(tmp_path: Path) -> None:
    official_path = next((KANTA / "sosmeta_selected").glob("*.1506.4009.*.json"))

    call_command("describe_structure", str(official_path), out=tmp_path, stdout=StringIO())

    kept = structures.DESCRIBED / "4009.txt"
    assert (tmp_path / "4009.txt").read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")


def test_the_command_says_in_one_sentence_what_it_cannot_read(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text("[]", encoding="utf-8")

    with pytest.raises(CommandError, match=r"other\.json: not a structure that can be described"):
        call_command("describe_structure", str(other))
