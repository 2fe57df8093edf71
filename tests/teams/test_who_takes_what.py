from __future__ import annotations

import datetime as dt

import pytest

from soihtu.foundation import clock
from soihtu.teams import queries
from soihtu.teams.actions.county import set_up_county
from soihtu.teams.models import Absence, County, Membership, Municipality, Route, Shift, Team, Worker
from soihtu.teams.terms import ShiftKind, TargetGroup, TeamKind

pytestmark = pytest.mark.django_db
ON = dt.date(2026, 3, 24)
AT = clock.instant(ON, dt.time(10))


@pytest.fixture
def county() -> County:
    return set_up_county("05")


def worker(name: str) -> Worker:
    return Worker.objects.create(username=name, first_name=name.title(), last_name="Laine", profession="social_worker")


def team(name: str, kind: str = TeamKind.RECEPTION) -> Team:
    return Team.objects.create(name_fi=name, name_sv=name, kind=kind)


def route(place: str, to: Team, language: str = "", until_on: dt.date | None = None) -> Route:
    return Route.objects.create(
        municipality=Municipality.objects.get(name_fi=place),
        target_group=TargetGroup.FAMILIES,
        language=language,
        team=to,
        from_on=dt.date(2026, 1, 1),
        until_on=until_on,
    )


def shift(of: Team, by: Worker, hours: tuple[int, int], kind: str = ShiftKind.RECEPTION) -> Shift:
    starts, ends = (clock.instant(ON, dt.time(hour)) for hour in hours)
    return Shift.objects.create(team=of, worker=by, kind=kind, starts_at=starts, ends_at=ends)


def test_varsinais_suomi_has_its_27_municipalities(county: County) -> None:
    assert county.name_fi == "Varsinais-Suomen hyvinvointialue"
    assert queries.our_municipalities().count() == 27
    assert Municipality.objects.count() == 308


def test_setting_up_again_changes_nothing_but_the_choice(county: County) -> None:
    set_up_county("06")

    assert queries.our_county().code == "06"
    assert County.objects.filter(is_ours=True).count() == 1
    assert Municipality.objects.count() == 308


def test_foreign_municipality_is_not_ours(county: County) -> None:
    assert queries.is_ours(queries.municipality("853")) is True
    assert queries.is_ours(queries.municipality("837")) is False


@pytest.mark.parametrize(("language", "expected"), [("fi", "itä"), ("sv", "svenska")])
def test_route_of_one_language_goes_before_the_common_one(county: County, language: str, expected: str) -> None:
    route("Parainen", team("itä"))
    route("Parainen", team("svenska"), language="sv")

    found = queries.team_for("445", TargetGroup.FAMILIES, language, ON)

    assert found is not None
    assert found.name_fi == expected


def test_route_that_has_ended_sends_nobody(county: County) -> None:
    route("Raisio", team("itä"), until_on=ON - dt.timedelta(days=1))

    assert queries.team_for("680", TargetGroup.FAMILIES, "fi", ON) is None


def test_worker_on_shift_is_the_one_whose_hours_it_is() -> None:
    east, liisa, leo = team("itä"), worker("liisa"), worker("leo")
    shift(east, liisa, (8, 12))
    shift(east, leo, (12, 16))

    on_shift = [queries.on_shift(east, clock.instant(ON, dt.time(hour))) for hour in (7, 8, 11, 12, 16)]

    assert on_shift == [None, liisa, liisa, leo, None]


def test_absent_worker_is_not_on_shift() -> None:
    east, liisa, leo = team("itä"), worker("liisa"), worker("leo")
    shift(east, liisa, (8, 16))
    shift(east, leo, (9, 16))
    Absence.objects.create(worker=liisa, from_on=ON, until_on=ON)

    assert queries.on_shift(east, AT) == leo
    assert (queries.is_present(liisa, ON), queries.is_present(leo, ON)) == (False, True)


def test_duty_worker_is_of_the_on_call_team() -> None:
    duty, east = team("päivystys", TeamKind.DUTY), team("itä")
    sanna = worker("sanna")
    shift(east, worker("liisa"), (8, 16), ShiftKind.DUTY)
    shift(duty, sanna, (8, 16), ShiftKind.DUTY)

    assert queries.duty_worker(AT) == sanna


def test_membership_counts_only_while_it_lasts() -> None:
    east, liisa = team("itä"), worker("liisa")
    Membership.objects.create(team=east, worker=liisa, from_on=ON, until_on=ON)

    days = [ON - dt.timedelta(days=1), ON, ON + dt.timedelta(days=1)]

    assert [queries.teams_of(liisa, day) for day in days] == [[], [east.pk], []]
