"""Documents built from facts: valid by the official schema and by our own check, and nothing told is lost."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
from typing import Any

import pytest
from jsonschema import Draft7Validator

from soihtu.documents import codes, payloads, structures
from soihtu.documents.payloads import (
    Wrong,
    assessing,
    assessments,
    building,
    handling,
    notifications,
    opening,
)
from tests.documents import structures_cast as cast
from tests.documents.structures_cast import CORE, FAMILY
from tests.documents.structures_examples import BARE, FULL, Build
from tests.documents.structures_official import TYPES, needs_official, official


def problems(code: str, payload: object) -> list[tuple[Wrong, str]]:
    return [(each.wrong, each.path) for each in payloads.check(structures.load(code), payload)]


@pytest.mark.parametrize("facts", [FULL, BARE], ids=["full", "bare"])
@pytest.mark.parametrize("code", TYPES)
def test_what_the_builders_make_passes_our_check(code: str, facts: dict[str, Build]) -> None:
    assert problems(code, facts[code]()) == []


@needs_official
@pytest.mark.parametrize("facts", [FULL, BARE], ids=["full", "bare"])
@pytest.mark.parametrize("code", TYPES)
def test_what_the_builders_make_passes_the_official_schema(code: str, facts: dict[str, Build]) -> None:
    assert [each.message for each in Draft7Validator(official(code)).iter_errors(facts[code]())] == []


@pytest.mark.parametrize("code", TYPES)
def test_fields_stand_in_the_official_order(code: str) -> None:
    content = FULL[code]()[structures.load(code).root.name]
    order = [field.name for field in structures.load(code).root.fields]

    assert list(content) == [name for name in order if name in content]


FORMS = [
    (cast.CORE, cast.FAMILY, assessments.family_assessment),
    (cast.CORE, cast.WORKING, assessments.working_age_assessment),
    (cast.CORE, cast.GENERAL, assessments.general_assessment),
]
ELSEWHERE = {"need", "language", "clients", "authors"}


@pytest.mark.parametrize(("core", "own", "build"), FORMS, ids=["1005", "1012", "1019"])
def test_every_word_of_an_assessment_finds_a_place(core: Any, own: Any, build: Any) -> None:
    """Each text fact is given a mark of its own, and every mark must be found in the document."""
    for facts, is_core in ((core, True), (own, False)):
        for each in dataclasses.fields(facts):
            value = getattr(facts, each.name)
            if each.name in ELSEWHERE or not isinstance(value, str) or value in {"", "42", "x-child-welfare", "older"}:
                continue
            marked = dataclasses.replace(facts, **{each.name: f"MARK {each.name}"})
            made = build(marked, own) if is_core else build(core, marked)
            assert f"MARK {each.name}" in str(made), each.name


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_document_speaks_its_own_language(language: str) -> None:
    facts = dataclasses.replace(CORE, language=language)
    content = assessments.family_assessment(facts, FAMILY)["lapsen_ja_perheen_palvelutarpeen_arvio"]
    end = content["johtopaatokset_ja_jatkotoimet"]
    done = content["palvelutarpeen_arviointia_koskevat_tiedot"]["kuvaus_arvioinnin_toteuttamisesta"]

    assert end["arvio_tuen_tarpeen_luonteesta"]["display"] == {"fi": "Pitkäaikainen", "sv": "Långvarigt"}[language]
    assert {"fi": "Tapaamiset: 3.3.2026, kotikäynti", "sv": "Möten: 3.3.2026, kotikäynti"}[language] in done


def test_child_welfare_is_concluded_only_when_it_was_examined() -> None:
    family = dataclasses.replace(FAMILY, child_welfare_examined=False, not_examined_grounds="Selvästi muu tuki.")
    made = assessments.family_assessment(CORE, family)

    assert "lastensuojelun_tarve" not in made["lapsen_ja_perheen_palvelutarpeen_arvio"]["johtopaatokset_ja_jatkotoimet"]
    assert problems("1005", made) == []


@pytest.mark.parametrize("goes_on", [True, False])
@pytest.mark.parametrize("plan_made", [True, False, None])
@pytest.mark.parametrize("needs_own_worker", [True, False])
def test_builders_keep_the_conditions_of_the_conclusions(
    *, goes_on: bool, plan_made: bool | None, needs_own_worker: bool
) -> None:
    facts = dataclasses.replace(CORE, goes_on=goes_on, plan_made=plan_made, needs_own_worker=needs_own_worker)

    assert problems("1005", assessments.family_assessment(facts, FAMILY)) == []
    assert problems("1012", assessments.working_age_assessment(facts, cast.WORKING)) == []
    assert problems("1019", assessments.general_assessment(facts, cast.GENERAL)) == []


def test_an_anonymous_notifier_is_never_named_even_by_mistake() -> None:
    facts = notifications.ChildWelfareNotificationFacts(
        child=cast.CHILD, account=cast.ACCOUNT, notified_on=cast.DAY, anonymous=True, notifiers=(cast.TEACHER,)
    )
    made = notifications.child_welfare_notification(facts)
    named = notifications.child_welfare_notification(dataclasses.replace(facts, anonymous=False))

    assert "Olli" in str(named)
    assert "Olli" not in str(made)
    assert "0409998877" not in str(made)
    assert made["lastensuojeluilmoitus"]["anonyymi_ilmoitus"] is True


def test_what_nobody_knows_is_said_to_be_unknown() -> None:
    child = BARE["4009"]()["lastensuojeluilmoitus"]["asiakas"]

    assert child == {"sukunimi": "Ei tiedossa", "etunimet": "Veikko"}


def test_every_answer_of_the_notifier_stands_under_its_question() -> None:
    told = FULL["4009"]()["lastensuojeluilmoitus"]["asiasisalto"]

    assert told.split("\n\n") == [
        "Aino on ollut poissa koulusta.",
        "Ilmoittajan mainitsemat syyt: poissaolot",
        "Ilmoittajan oma havainto: kyllä",
        "Mitä on jo tehty: Soitettu kotiin.",
        "Mitä ilmoittaja toivoo: Tukea arkeen.",
        "Poliisille on ilmoitettu: ei",
        (
            "Aino Maria Korhonen, koulu tai päivähoito: Esimerkkikoulu\n"
            "Aino Maria Korhonen, kieli: ruotsi\n"
            "Aino Maria Korhonen, tarvitsee tulkin: kyllä"
        ),
    ]


BREACHES = [
    ("4009", "lastensuojeluilmoitus/anonyymi_ilmoitus", True, Wrong.BARRED),
    ("1006", "lastensuojeluilmoituksen_arvio/asiakas/henkilotunnus", None, Wrong.ONE_OF),
    (
        "1009",
        "sosiaalihuollon_tarpeesta_tehdyn_ilmoituksen_tai_yhteydenoton_arvio/arvio_asian_kiireellisyydesta",
        building.coded("1252", "3"),
        Wrong.NARROWED,
    ),
    (
        "1009",
        "sosiaalihuollon_tarpeesta_tehdyn_ilmoituksen_tai_yhteydenoton_arvio/lastensuojeluasian_syy",
        [{"system": "urn:oid:1.2.246.537.6.1251", "code": "1", "display": "yläluokka"}],
        Wrong.NARROWED,
    ),
    ("19001", "merkinta_asian_vireilletulosta/arvio_asian_kiireellisyydesta", None, Wrong.NEEDED),
    ("1505.2", "asia_asiakirja/asian_tiedot/lisatieto_luokkaan_muu", None, Wrong.NEEDED),
    ("1505.2", "asia_asiakirja/asian_tiedot/paattymispaiva", None, Wrong.NEEDED),
    ("1505.2", "asia_asiakirja/asiakas/0/asiaan_liittymishetki", None, Wrong.NEEDED),
    (
        "1005",
        "lapsen_ja_perheen_palvelutarpeen_arvio/palvelutarpeen_arviointia_koskevat_tiedot/lastensuojelun_tarve",
        False,
        Wrong.BARRED,
    ),
    (
        "1005",
        "lapsen_ja_perheen_palvelutarpeen_arvio/johtopaatokset_ja_jatkotoimet/asiakas_tarvitsee_omatyontekijan",
        False,
        Wrong.BARRED,
    ),
    ("1012", "tyoikaisten_palvelutarpeen_arvio/asuminen/vakinainen", True, Wrong.BARRED),
    ("1012", "tyoikaisten_palvelutarpeen_arvio/tyoelama/tyotilanne", None, Wrong.BARRED),
    (
        "1019",
        "sosiaalihuollon_palvelutarpeen_arvio/johtopaatokset_ja_jatkotoimet/asiakkaalle_laaditaan_asiakassuunnitelma",
        True,
        Wrong.BARRED,
    ),
]


@pytest.mark.parametrize(("code", "path", "value", "wrong"), BREACHES)
def test_a_broken_condition_is_found_and_is_ours_alone(code: str, path: str, value: Any, wrong: Wrong) -> None:
    made = FULL[code]()
    assert problems(code, made) == []

    found = payloads.check(structures.load(code), changed(made, path, value))

    assert {each.wrong for each in found} == {wrong}
    assert not any(each.national for each in found)


@pytest.mark.parametrize(
    ("tasks", "wrong"),
    [(("family_law",), []), (("family_law", "families"), [Wrong.NEEDED]), (("families",), [Wrong.NEEDED])],
)
def test_urgency_may_be_left_out_only_when_all_is_family_law(tasks: tuple[str, ...], wrong: list[Wrong]) -> None:
    facts = opening.MatterOpenedFacts(
        clients=(cast.CHILD,), tasks=tasks, opened_on=cast.DAY, recorded_on=cast.DAY, author=cast.LIISA
    )

    assert [each.wrong for each in payloads.check(structures.load("19001"), opening.matter_opened(facts))] == wrong


def changed(payload: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy with the value at `path` replaced, or taken away when it is None."""
    copied = copy.deepcopy(payload)
    *way, last = path.split("/")
    place: Any = copied
    for step in way:
        place = place[int(step)] if step.isdigit() else place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return copied


def test_a_problem_names_the_field_in_three_languages_and_never_its_content() -> None:
    broken = changed(FULL["4009"](), "lastensuojeluilmoitus/asiakas/sukunimi", 5)
    (problem,) = payloads.check(structures.load("4009"), broken)

    assert problem.path == "lastensuojeluilmoitus/asiakas/sukunimi"
    assert problem.text("fi") == "Sukunimi: tieto on väärää muotoa."
    assert problem.text("sv") == "Efternamn: uppgiften har fel form."
    assert problem.text("en") == "Sukunimi: this is the wrong kind of value."


@pytest.mark.parametrize("wrong", list(Wrong))
def test_every_problem_is_worded_in_every_language(wrong: Wrong) -> None:
    field = structures.load("4009").field("asiakas", "sukunimi")
    problem = payloads.Problem(wrong, "x", field, other=field, found="y")

    assert len({problem.text(language) for language in ("fi", "sv", "en")}) == 3


def test_days_that_do_not_exist_are_refused_by_us_alone() -> None:
    broken = changed(FULL["4009"](), "lastensuojeluilmoitus/ilmoittamispaivamaara", "2026-02-31")
    (problem,) = payloads.check(structures.load("4009"), broken)

    assert (problem.wrong, problem.national) == (Wrong.CALENDAR, False)


def test_an_identifier_of_another_kind_is_refused_by_us_alone() -> None:
    path = "lastensuojeluilmoitus/asiakas/henkilotunnus"
    (problem,) = payloads.check(structures.load("4009"), changed(FULL["4009"](), path, {"system": "x", "value": "1"}))

    assert (problem.wrong, problem.national) == (Wrong.IDENTIFIER, False)


def test_prune_keeps_what_says_something() -> None:
    said = {"a": False, "b": 0, "c": "", "d": None, "e": {"f": [], "g": "  "}, "h": [{}, {"i": "x"}], "j": ()}

    assert payloads.prune(said) == {"a": False, "b": 0, "h": [{"i": "x"}]}


def test_moments_stand_on_the_helsinki_clock() -> None:
    assert payloads.moment(dt.datetime(2026, 7, 1, 21, 30, tzinfo=dt.UTC)) == "2026-07-02T00:30:00+03:00"
    assert payloads.moment(dt.datetime(2026, 1, 1, 21, 30, tzinfo=dt.UTC)) == "2026-01-01T23:30:00+02:00"
    with pytest.raises(ValueError, match="naive"):
        payloads.moment(dt.datetime(2026, 1, 1, 21, 30))


def test_small_pieces_have_the_official_shapes() -> None:
    assert payloads.hetu("150315A9022") == {"system": "urn:oid:1.2.246.21", "value": "150315A9022"}
    assert payloads.hetu("") is None
    assert payloads.partial_date(dt.date(2026, 3, 1)) == "2026-03-01"
    assert payloads.partial_date("2026-03") == "2026-03"
    assert payloads.coded("1243", "10", "sv") == {
        "system": "urn:oid:1.2.246.537.6.1243", "code": "10", "display": "Polismyndighet",
    }  # fmt: skip


def test_builders_refuse_to_make_up_a_code() -> None:
    with pytest.raises(codes.UnknownCode, match="1252: 7"):
        handling.anticipatory_handling(
            handling.AnticipatoryHandlingFacts(
                about=(cast.CHILD,), measures="-", urgency="7", handled_on=cast.DAY, author=cast.LIISA
            )
        )


def test_a_meeting_tells_only_what_is_known() -> None:
    facts = dataclasses.replace(CORE, meetings=(assessing.Meeting(on=cast.DAY),), how_done="", tools=(), more="")
    made = assessments.family_assessment(facts, FAMILY)["lapsen_ja_perheen_palvelutarpeen_arvio"]

    told = made["palvelutarpeen_arviointia_koskevat_tiedot"]["kuvaus_arvioinnin_toteuttamisesta"]
    assert told == "Tapaamiset: 3.3.2026"
