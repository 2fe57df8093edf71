"""The code sets: read from their table, true to the source, and honest about what has not been seen."""

from __future__ import annotations

import json

import pytest

from soihtu.documents import codes, structures
from soihtu.documents.payloads import crosswalk
from soihtu.documents.structures import Field, Kind
from tests.documents.structures_cast import leaves_of
from tests.documents.structures_examples import FULL
from tests.documents.structures_official import KANTA, TYPES, needs_official

# The national text has a slip of the pen in Swedish; ours is spelt right.
SPELT_RIGHT = {("1251", "11")}


@needs_official
def test_verified_codes_are_those_of_the_source() -> None:
    source = json.loads((KANTA / "koodisto_codes_from_sosmeta.json").read_text(encoding="utf-8"))
    compared = 0
    for oid, known in source.items():
        try:
            ours = codes.code_set(oid)
        except codes.UnknownCode:
            continue
        for code in ours.codes:
            told = known["codes"].get(code.code)
            if not code.verified or told is None:
                continue
            assert code.fi == told["fi"].strip(), (oid, code.code)
            if (oid.rpartition(".")[2], code.code) not in SPELT_RIGHT:
                assert code.sv == told.get("sv", "").strip(), (oid, code.code)
            compared += 1

    assert compared > 90


@needs_official
@pytest.mark.parametrize("name", [codes.NOTIFIER_BODIES, codes.CHILD_WELFARE_REASONS, codes.NEEDS])
def test_complete_sets_have_every_code_of_the_source(name: str) -> None:
    source = json.loads((KANTA / "koodisto_codes_from_sosmeta.json").read_text(encoding="utf-8"))

    assert codes.code_set(name).complete
    assert leaves_of(name) == set(source[codes.NATIONAL + name]["codes"])


@pytest.mark.parametrize("code", TYPES)
def test_codes_that_a_structure_allows_are_known(code: str) -> None:
    for field in coded(structures.load(code).root):
        if field.codes:
            name = field.system or codes.EARLIER_SERVICES
            assert set(field.codes) <= leaves_of(name), field.name


def coded(field: Field) -> list[Field]:
    below = [each for child in field.fields for each in coded(child)]
    return [field, *below] if field.kind is Kind.CODE else below


def test_no_number_is_made_up_for_a_code_that_has_not_been_seen() -> None:
    """Our own place-holders say so themselves; what has a number comes from the source."""
    doubtful = {
        (name, each.code) for name in codes.code_sets() for each in codes.code_set(name).codes if not each.verified
    }

    assert {each for each in doubtful if not each[1].startswith("x-")} == {
        (f"{codes.NATIONAL}1252", "1"), (f"{codes.NATIONAL}1252", "2"), (f"{codes.NATIONAL}1265", "99"),
    }  # fmt: skip


def test_a_document_tells_where_it_leans_on_unverified_codes() -> None:
    assert codes.unverified(FULL["1006"]()) == [
        "/lastensuojeluilmoituksen_arvio/toimenpiteet[0]: x-assessment",
        "/lastensuojeluilmoituksen_arvio/toimenpiteet[1]: x-police",
    ]
    assert codes.unverified(FULL["4009"]()) == []


def test_a_swedish_text_falls_back_to_finnish() -> None:
    assert codes.find("1297", "101").display("sv") == "Osa-aikatyötä tekevä"
    assert codes.find("1243", "10").display("sv") == "Polismyndighet"


@pytest.mark.parametrize(
    ("word", "code"), [("child_welfare", "10"), ("disability", "20"), ("families", "x-families"), ("older", "x-older")]
)
def test_service_tasks_have_a_code(word: str, code: str) -> None:
    assert codes.service_task(word) == code


@pytest.mark.parametrize("word", ["", "school"])
def test_an_unknown_service_task_is_refused(word: str) -> None:
    with pytest.raises(codes.UnknownCode):
        codes.service_task(word)


def test_an_unknown_set_is_refused() -> None:
    with pytest.raises(codes.UnknownCode):
        codes.code_set("9999")


@pytest.mark.parametrize(
    ("urgent", "swift", "code"), [(True, False, "1"), (True, True, "1"), (False, True, "2"), (False, False, "3")]
)
def test_urgency_of_a_swift_client_is_never_the_lowest(*, urgent: bool, swift: bool, code: str) -> None:
    assert crosswalk.urgency(urgent=urgent, swift=swift) == code


def test_grounds_lead_to_codes_that_exist() -> None:
    assert crosswalk.needs(("violence", "sexual_abuse", "conflict")) == ("5", "99")
    assert crosswalk.needs(()) == ("99",)
    assert crosswalk.child_welfare_reasons(("neglect", "other")) == ("42",)
    assert set(crosswalk.NEED_OF_GROUNDS.values()) <= leaves_of(codes.NEEDS)
    assert set(crosswalk.CHILD_WELFARE_REASON_OF_GROUNDS.values()) <= leaves_of(codes.CHILD_WELFARE_REASONS)
    assert set(crosswalk.NOTIFIER_BODY.values()) <= leaves_of(codes.NOTIFIER_BODIES)
    assert set(crosswalk.CONTACT_WAY.values()) <= leaves_of(codes.CONTACT_WAYS)
    assert set(crosswalk.OPENING_WAY.values()) <= leaves_of(codes.OPENING_WAYS)
    assert set(crosswalk.NEED_DURATION.values()) <= leaves_of(codes.NEED_DURATIONS)
