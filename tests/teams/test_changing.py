"""Leads and administrators change routes, shifts, members and absences; everybody else is told who may."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils import translation

from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed
from soihtu.teams import access, actions, queries
from soihtu.teams.models import Absence, Membership, Municipality, Route, Shift
from tests.builders import build_world, hours
from tests.matters.matters_cast import open_children

AT = hours(0)
TODAY = dt.date(2026, 3, 24)
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def world(db: None):
    return build_world()


@pytest.fixture
def raisio(world) -> Municipality:
    return Municipality.objects.get(pk="680")


def signed_in(worker, monkeypatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda: AT)
    client = Client()
    client.cookies["soihtu_kieli"] = "en"
    client.force_login(worker)
    return client


def test_a_change_of_route_ends_the_row_before_it_and_leaves_the_past(world, raisio) -> None:
    old = Route.objects.get(municipality=raisio, target_group="families")

    actions.change_route(raisio, "families", "", world.working_age, from_on=TODAY + DAY, by=world.admin, at=AT)

    old.refresh_from_db()
    assert old.until_on == TODAY
    assert queries.team_for("680", "families", "fi", TODAY) == world.families
    assert queries.team_for("680", "families", "fi", TODAY + DAY) == world.working_age


def test_a_row_of_the_same_day_is_corrected_and_a_swedish_row_goes_first(world, raisio) -> None:
    for team in (world.working_age, world.planned):
        actions.change_route(raisio, "families", "sv", team, from_on=TODAY, by=world.admin, at=AT)

    assert Route.objects.filter(language="sv").count() == 1
    assert queries.team_for("680", "families", "sv", TODAY) == world.planned
    assert queries.team_for("680", "families", "fi", TODAY) == world.families


@pytest.mark.parametrize(
    ("by", "team", "day", "reason"),
    [
        ("liisa", "planned", TODAY - DAY, "changed from today"),
        ("hanna", "families", TODAY, "another team"),
        ("riitta", "planned", TODAY, "another team"),
    ],
)
def test_a_route_is_refused_with_the_reason(world, raisio, by, team, day, reason) -> None:
    with pytest.raises(NotAllowed) as refusal:
        actions.change_route(raisio, "families", "", getattr(world, team), from_on=day, by=getattr(world, by), at=AT)

    assert reason in str(refusal.value.reason)
    assert Route.objects.filter(municipality=raisio).count() == 2


def test_a_planned_change_is_not_overtaken(world, raisio) -> None:
    actions.change_route(raisio, "families", "", world.planned, from_on=TODAY + 9 * DAY, by=world.admin, at=AT)

    with pytest.raises(NotAllowed, match="already planned"):
        actions.change_route(raisio, "families", "", world.planned, from_on=TODAY + DAY, by=world.admin, at=AT)


def test_a_lead_takes_an_area_that_nobody_has_but_only_to_the_own_team(world, raisio) -> None:
    assert access.may_route(world.liisa, None, world.families, TODAY)
    assert not access.may_route(world.liisa, None, world.planned, TODAY)
    assert access.may_route(world.admin, None, world.planned, TODAY)


def test_a_route_ends_and_the_area_is_left_without(world, raisio) -> None:
    route = Route.objects.get(municipality=raisio, target_group="families")

    actions.end_route(route, until_on=TODAY, version=route.version, by=world.liisa, at=AT)

    assert queries.team_for("680", "families", "fi", TODAY + DAY) is None
    with pytest.raises(EditConflict):
        actions.end_route(route, until_on=TODAY, version=99, by=world.liisa, at=AT)
    with pytest.raises(NotAllowed):
        actions.end_route(route, until_on=TODAY - 5 * DAY, version=route.version, by=world.liisa, at=AT)


def shift(world, **more):
    facts = {"kind": "reception", "starts_at": hours(24), "ends_at": hours(32), "by": world.liisa, "at": AT, **more}
    worker = facts.pop("worker", world.jarkko)
    return actions.add_shift(world.families, worker, **facts)


def test_a_shift_is_planned_changed_and_taken_back(world) -> None:
    planned = shift(world)
    changed = {"worker": world.hanna, "kind": "duty", "starts_at": hours(25), "ends_at": hours(30)}

    actions.change_shift(planned, version=1, by=world.liisa, at=AT, **changed)
    with pytest.raises(EditConflict):
        actions.change_shift(Shift.objects.get(pk=planned.pk), version=1, by=world.liisa, at=AT, **changed)
    actions.remove_shift(planned, by=world.liisa, at=AT)

    assert not Shift.objects.filter(starts_at__gte=hours(24)).exists()


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"by": "hanna"}, "Only the team's own lead"),
        ({"by": "riitta"}, "Only the team's own lead"),
        ({"ends_at": hours(24)}, "must end after"),
        ({"worker": "olavi"}, "not a member"),
        ({"worker": "hanna", "starts_at": hours(3), "ends_at": hours(6)}, "another shift"),
    ],
)
def test_a_shift_that_does_not_fit_is_refused(world, more, reason) -> None:
    given = {name: getattr(world, value) if isinstance(value, str) else value for name, value in more.items()}

    with pytest.raises(NotAllowed) as refusal:
        shift(world, **given)

    assert reason in str(refusal.value.reason)


def test_an_absent_worker_is_not_put_on_shift_and_is_not_on_shift(world) -> None:
    actions.add_absence(
        world.families, world.hanna, from_on=TODAY, until_on=TODAY + DAY, substitute=world.liisa, by=world.hanna, at=AT
    )

    assert queries.on_shift(world.families, hours(1)) is None
    with pytest.raises(NotAllowed, match="absent"):
        shift(world, worker=world.hanna)
    with pytest.raises(NotAllowed, match="already recorded"):
        actions.add_absence(
            world.families, world.hanna, from_on=TODAY, until_on=TODAY, substitute=None, by=world.liisa, at=AT
        )


def test_a_shift_that_has_begun_stays(world) -> None:
    running = Shift.objects.get()

    with pytest.raises(NotAllowed, match="has begun"):
        actions.remove_shift(running, by=world.liisa, at=AT)
    with pytest.raises(NotAllowed, match="is over"):
        actions.change_shift(
            running, version=1, worker=world.hanna, kind="reception", starts_at=hours(5), ends_at=hours(6),
            by=world.liisa, at=hours(48),
        )  # fmt: skip


def test_a_membership_opens_and_closes_the_teams_work(world) -> None:
    added = actions.add_member(world.families, world.olavi, role="worker", from_on=TODAY, by=world.liisa, at=AT)
    assert world.families.pk in queries.teams_of(world.olavi, TODAY)

    actions.end_membership(added, until_on=TODAY, by=world.liisa, at=AT)

    assert world.families.pk not in queries.teams_of(world.olavi, TODAY + DAY)
    with pytest.raises(NotAllowed):
        actions.end_membership(added, until_on=TODAY - DAY, by=world.liisa, at=AT)
    with pytest.raises(NotAllowed):
        actions.add_member(world.families, world.hanna, role="worker", from_on=TODAY, by=world.liisa, at=AT)
    with pytest.raises(NotAllowed):
        actions.add_member(world.families, world.ossi, role="lead", from_on=TODAY, by=world.hanna, at=AT)


def test_pages_save_and_tell_what_is_wrong_beside_the_form(world, monkeypatch) -> None:
    lead = signed_in(world.liisa, monkeypatch)
    start = f"/desk/teams/{world.families.pk}"
    form = {
        "worker": world.jarkko.pk, "kind": "reception", "starts_at_day": "25.3.2026", "starts_at_time": "8",
        "ends_at_day": "25.3.2026", "ends_at_time": "16",
    }  # fmt: skip

    saved = lead.post(f"{start}/shifts/add/", form)
    twice = lead.post(f"{start}/shifts/add/", form)
    away = lead.post(
        f"{start}/absences/add/", {"worker": world.hanna.pk, "from_on": "26.3.2026", "until_on": "25.3.2026"}
    )

    assert saved.url == f"{start}/shifts/?week=2026-03-25"
    assert (twice.status_code, away.status_code) == (422, 422)
    assert "another shift at the same time" in twice.content.decode()
    assert "must end on the day it starts" in away.content.decode()
    assert Shift.objects.filter(worker=world.jarkko).count() == 1
    assert not Absence.objects.exists()


def test_the_week_shows_each_shift_on_its_day(world, monkeypatch) -> None:
    page = signed_in(world.riitta, monkeypatch).get(f"/desk/teams/{world.families.pk}/shifts/").content.decode()

    tuesday = page[page.index("Tue 24") : page.index("Wed 25")]
    assert "Hanna Virta" in tuesday
    assert "Add a shift" not in page


def test_the_routing_table_has_every_municipality_of_the_county_once(world, monkeypatch) -> None:
    page = signed_in(world.hanna, monkeypatch).get("/desk/teams/routing/").content.decode()

    ours = queries.our_municipalities()
    assert page.count('<th scope="row">') == ours.count()
    assert "Perheet, itä" in page


def test_the_load_counts_open_work_and_names_no_client(world, monkeypatch) -> None:
    open_children(world)
    page = signed_in(world.liisa, monkeypatch).get(f"/desk/teams/{world.families.pk}/load/").content.decode()

    row = page[page.index("Hanna Virta") :][:400]
    assert row.count('<td class="so-r">2</td>') == 1
    assert "Koskela" not in page
    assert Membership.objects.filter(team=world.families).count() == 4
