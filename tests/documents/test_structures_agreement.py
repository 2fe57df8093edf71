"""Our check and the official schema say the same of documents grown at random and then broken."""

from __future__ import annotations

import copy
import random
from collections import Counter
from typing import Any

import pytest
from jsonschema import Draft7Validator

from soihtu.documents import payloads, structures
from soihtu.documents.payloads import Wrong
from tests.documents.structures_examples import FULL
from tests.documents.structures_official import TYPES, grown, needs_official, official

NONSENSE = (
    None,
    "",
    "2026-13-01",
    "x" * 5,
    7,
    1.5,
    True,
    [],
    {},
    ["x"],
    {"system": "urn:oid:1.2.3", "code": "1", "display": "x"},
)
SYSTEMS = (
    "urn:oid:1.2.3",
    "urn:oid:1.2.246.537.6.1243.",
    "urn:oid:1.2.246.537.6.12431",
    "urn:oid:1.2.246.537.6.1251.a",
)
DATES = ("2026-3-1", "1.3.2026", "2026-03-01T10:00:00", "2026-03-01 ", "26-03-01", "2026-00-01", "2026-03-32")

Payload = dict[str, Any]


def places(payload: Any) -> list[tuple[Any, Any]]:
    """Every container in the document with every key or index in it."""
    if isinstance(payload, dict):
        return [(payload, key) for key in payload] + [each for value in payload.values() for each in places(value)]
    if isinstance(payload, list):
        return [(payload, at) for at in range(len(payload))] + [each for value in payload for each in places(value)]
    return []


def broken(payload: Payload, chance: random.Random) -> Payload:
    """A copy with one thing changed; it may still be valid, and then both must say so."""
    copied = copy.deepcopy(payload)
    holder, key = chance.choice(places(copied))
    match chance.choice(["take", "add", "swap", "swap", "code", "date"]):
        case "take":
            del holder[key]
        case "add" if isinstance(holder[key], dict):
            holder[key]["tuntematon"] = "x"
        case "code":
            for each, name in places(copied):
                if name == "system":
                    each[name] = chance.choice(SYSTEMS)
                if name == "code" and chance.random() < 0.5:
                    each[name] = "zzz"
        case "date":
            days = [
                (each, name)
                for each, name in places(copied)
                if isinstance(each[name], str) and each[name][:2] in {"20", "19"}
            ]
            each, name = chance.choice(days or [(holder, key)])
            each[name] = chance.choice(DATES)
        case _:
            holder[key] = chance.choice(NONSENSE)
    return copied


@needs_official
@pytest.mark.parametrize("code", TYPES)
def test_random_documents_are_valid_for_both(code: str) -> None:
    structure, validator = structures.load(code), Draft7Validator(official(code))
    for seed in range(60):
        made = grown(structure, random.Random(seed))  # noqa: S311  (the same)
        assert [each.message for each in validator.iter_errors(made)] == [], seed
        assert [each for each in payloads.check(structure, made) if each.national] == [], seed


@needs_official
@pytest.mark.parametrize("code", TYPES)
def test_broken_documents_are_judged_alike(code: str) -> None:
    structure, validator = structures.load(code), Draft7Validator(official(code))
    judged: Counter[bool] = Counter()
    for seed in range(400):
        chance = random.Random(seed)  # noqa: S311  (the same chance every time is the point)
        made = broken(grown(structure, chance), chance)
        ours = [each for each in payloads.check(structure, made) if each.national]
        assert (not ours) == validator.is_valid(made), (seed, made, ours)
        judged[not ours] += 1

    assert judged[False] > 200
    assert judged[True] > 5


NOT_DOCUMENTS = [None, [], "x", {}, {"toinen": {}}]
BROKEN = [
    (Wrong.MISSING, lambda made: made["lastensuojeluilmoitus"].pop("asiasisalto")),
    (Wrong.EMPTY, lambda made: made["lastensuojeluilmoitus"].update(asiasisalto="")),
    (Wrong.UNKNOWN, lambda made: made["lastensuojeluilmoitus"].update(lisaavain=1)),
    (Wrong.UNKNOWN, lambda made: made["lastensuojeluilmoitus"]["asiakas"]["henkilotunnus"].update(laji="x")),
    (Wrong.UNKNOWN, lambda made: made.update(toinen={})),
    (Wrong.SHAPE, lambda made: made["lastensuojeluilmoitus"].update(anonyymi_ilmoitus="kyllä")),
    (Wrong.SHAPE, lambda made: made["lastensuojeluilmoitus"].update(ilmoittaja={})),
    (Wrong.SHAPE, lambda made: made["lastensuojeluilmoitus"].update(asiakas=[])),
    (Wrong.SHAPE, lambda made: made["lastensuojeluilmoitus"]["ilmoittaja"][0]["taho"].pop("display")),
    (Wrong.SYSTEM, lambda made: made["lastensuojeluilmoitus"]["ilmoittaja"][0]["taho"].update(system=SYSTEMS[2])),
    (Wrong.DATE, lambda made: made["lastensuojeluilmoitus"].update(ilmoittamispaivamaara="3.3.2026")),
    (Wrong.DATE, lambda made: made["lastensuojeluilmoitus"].update(ilmoittamispaivamaara="2026-03-03T10:00:00+02:00")),
]


@needs_official
@pytest.mark.parametrize("made", NOT_DOCUMENTS)
def test_what_is_no_document_is_refused_by_both(made: object) -> None:
    assert any(each.national for each in payloads.check(structures.load("4009"), made))
    assert not Draft7Validator(official("4009")).is_valid(made)


@needs_official
@pytest.mark.parametrize(("wrong", "spoil"), BROKEN)
def test_each_kind_of_fault_is_named_and_refused_by_both(wrong: Wrong, spoil: Any) -> None:
    made, validator = FULL["4009"](), Draft7Validator(official("4009"))
    assert validator.is_valid(made)
    assert payloads.check(structures.load("4009"), made) == []

    spoil(made)

    assert [each.wrong for each in payloads.check(structures.load("4009"), made)] == [wrong]
    assert not validator.is_valid(made)


@needs_official
def test_a_code_that_the_structure_leaves_out_is_refused_by_both() -> None:
    made = FULL["4019"]()
    made["ennakollinen_lastensuojeluilmoitus"]["ilmoittaja"][0]["taho"].update(code=codes_of_private_person())

    assert [each.wrong for each in payloads.check(structures.load("4019"), made)] == [Wrong.CODE]
    assert not Draft7Validator(official("4019")).is_valid(made)


def codes_of_private_person() -> str:
    return payloads.coded("1243", "4")["code"]
