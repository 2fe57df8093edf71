"""The people of the demo: their codes, their families, and who works for them."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections import Counter

import pytest

from soihtu.demo import area, rows
from soihtu.demo.cast import TEAMS, WORKERS
from soihtu.demo.codes import SIGNS, CodeMaker, born
from soihtu.demo.telling import ALL
from soihtu.people.rules import check_identity_code
from soihtu.teams.setup import read_table
from soihtu.teams.terms import TargetGroup

TODAY = dt.date(2026, 3, 31)
MEMBERS = [(family, one) for family in ALL.values() for one in family.members]


def test_every_code_is_valid_of_the_test_series_and_given_once() -> None:
    codes = CodeMaker()
    given = [one.facts(codes, family.home, TODAY).identity_code for family, one in MEMBERS if not one.expected_in]

    checked = [check_identity_code(code) for code in given]

    assert [code.code for code in checked if not code.is_test] == []
    assert len(set(given)) == len(given)
    assert {code[6] for code in given} == set("".join(SIGNS.values()))


def test_a_code_tells_the_age_the_cast_says() -> None:
    codes = CodeMaker()

    ages = [
        (
            one.key,
            one.age,
            (TODAY - check_identity_code(one.facts(codes, family.home, TODAY).identity_code).born_on).days,
        )
        for family, one in MEMBERS
        if not one.expected_in
    ]

    assert [key for key, age, days in ages if not age * 365.2 <= days < (age + 1) * 365.3] == []


@pytest.mark.parametrize(("month", "day", "year"), [(3, 31, 2016), (4, 1, 2015), (3, 30, 2016)])
def test_a_birthday_counts_from_its_day(month: int, day: int, year: int) -> None:
    assert born(10, month, day, on=TODAY) == dt.date(year, month, day)


def test_some_fifty_persons_live_in_about_twenty_families() -> None:
    assert 50 <= len(MEMBERS) <= 75
    assert 18 <= len(ALL) <= 25


def test_every_municipality_is_routed_for_every_group_once() -> None:
    ours = {row.code for row in read_table()[1] if row.county == "05"}
    routed = Counter((code, group) for code, group, language, _team in area.routes() if not language)

    assert len(ours) == 27
    assert routed == Counter({(code, group): 1 for code in ours for group in TargetGroup})


def test_the_bilingual_municipalities_have_a_swedish_route_for_every_group() -> None:
    swedish = {(code, group): team for code, group, language, team in area.routes() if language == "sv"}

    assert swedish == {(code, group): "archipelago" for code in ("445", "322", "853") for group in TargetGroup}


def test_every_worker_says_what_they_are_good_for_in_three_languages() -> None:
    said = [text for row in WORKERS for text in (row.good_for.fi, row.good_for.sv, row.good_for.en)]

    assert [text for text in said if not text.strip().endswith(".")] == []
    assert len(set(said)) == len(said)
    assert {team for row in WORKERS for team in row.teams} == {team.key for team in TEAMS}


def test_no_two_everyday_contacts_say_the_same() -> None:
    worries = [row.worry for row in rows.read_rows()]

    assert len(set(worries)) == len(worries) >= 70


def test_every_finding_belongs_to_a_row() -> None:
    wanted = {row.found for row in rows.read_rows() if row.found}

    assert set(rows.read_findings()) - wanted == set()


def test_everyday_rows_cover_every_municipality() -> None:
    ours = {row.code for row in read_table()[1] if row.county == "05"}

    assert ours - {row.place for row in rows.read_rows()} == set()


def test_the_toml_files_hold_only_what_a_row_knows() -> None:
    names = [tomllib.loads(path.read_text(encoding="utf-8")) for path in rows.FOLDER.glob("found_*.toml")]

    assert sum(len(one) for one in names) == len(rows.read_findings())
