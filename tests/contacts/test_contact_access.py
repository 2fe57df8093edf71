"""Who sees which contact and who may do what, by profession, team and state."""

from __future__ import annotations

import datetime as dt

import pytest
from contacts_cast import CHILDREN, HELP, TUESDAY, Cast

from soihtu.contacts import access, actions
from soihtu.contacts.models import Contact
from soihtu.teams.models import Membership, Team
from soihtu.teams.terms import TeamKind

ON = TUESDAY.date()
WORKERS = ("sari", "hanna", "jarkko", "nina", "dora", "olavi", "admin")


def received(key: str = "k1", notification=CHILDREN) -> Contact:
    return actions.receive(notification, channel="web", key=key, at=TUESDAY)


def sees(cast: Cast, contact: Contact) -> set[str]:
    return {name for name in WORKERS if access.visible_to(getattr(cast, name), TUESDAY).filter(pk=contact.pk).exists()}


def test_who_sees_follows_team_and_urgency(cast: Cast) -> None:
    contact = received()

    assert sees(cast, contact) == {"sari", "hanna", "jarkko", "dora"}
    actions.assess_urgency(contact, urgency="not_urgent", grounds="Syy.", version=1, by=cast.hanna, at=TUESDAY)
    assert sees(cast, contact) == {"sari", "hanna", "jarkko"}
    actions.assign(contact, cast.olavi, by=cast.hanna, at=TUESDAY)
    assert sees(cast, contact) == {"sari", "hanna", "jarkko", "olavi"}


def test_an_unrouted_contact_is_coordinations(cast: Cast) -> None:
    contact = received()
    Contact.objects.update(team=None)

    assert sees(cast, contact) == {"sari", "dora"}


def test_an_ended_membership_and_an_ended_job_see_nothing(cast: Cast) -> None:
    contact = received()
    Membership.objects.filter(worker=cast.hanna).update(until_on=ON - dt.timedelta(days=1))
    cast.jarkko.is_active = False

    assert sees(cast, contact) == {"sari", "dora"}


def test_a_place_in_a_team_opens_nothing_to_a_partner(cast: Cast) -> None:
    contact = received()
    assert cast.families in Team.objects.filter(memberships__worker=cast.nina)
    cast.jarkko.profession = "other"

    assert sees(cast, contact) == {"sari", "hanna", "dora"}


def test_an_administrator_sees_nothing_even_in_a_team(cast: Cast) -> None:
    contact = received()
    assert cast.coordination.kind == TeamKind.COORDINATION
    Membership.objects.create(team=cast.coordination, worker=cast.admin, from_on=ON)

    assert "admin" not in sees(cast, contact)


ACTS = {
    "register": lambda worker, _contact: access.may_register(worker, ON),
    "assess": lambda worker, contact: access.may_assess_urgency(worker, contact, ON),
    "duty": lambda worker, contact: access.may_call_duty(worker, contact, ON),
    "route": lambda worker, contact: access.may_route(worker, contact, ON),
    "assign": lambda worker, contact: access.may_assign(worker, contact, ON),
    "take": lambda worker, contact: access.may_take(worker, contact, ON),
    "kind": lambda worker, contact: access.may_correct_kind(worker, contact, ON),
    "name": lambda worker, contact: access.may_name_parties(worker, contact, ON),
    "transfer": lambda worker, contact: access.may_transfer(worker, contact, ON),
    "advise": lambda worker, contact: access.may_end_with_advice(worker, contact, ON),
    "disclose": lambda worker, contact: access.may_disclose_notifier(worker, contact, ON),
}
INTAKE = {"sari", "hanna", "jarkko", "dora", "olavi"}
SOCIAL_WORKERS = {"hanna", "dora", "olavi"}


@pytest.mark.parametrize(
    ("act", "kind", "is_assessed", "who"),
    [
        ("register", "child", False, INTAKE),
        ("assess", "child", False, SOCIAL_WORKERS),
        ("assess", "adult", False, INTAKE),
        ("assess", "child", True, SOCIAL_WORKERS),
        ("duty", "child", False, INTAKE),
        ("duty", "child", True, set()),
        ("route", "child", False, set()),
        ("route", "child", True, INTAKE),
        ("assign", "child", False, set()),
        ("assign", "child", True, INTAKE),
        ("take", "child", False, set()),
        ("take", "child", True, INTAKE),
        ("kind", "child", False, SOCIAL_WORKERS),
        ("kind", "adult", False, INTAKE),
        ("name", "child", False, set()),
        ("name", "child", True, INTAKE),
        ("transfer", "child", False, set()),
        ("transfer", "child", True, INTAKE),
        ("advise", "child", True, set()),
        ("advise", "adult", False, set()),
        ("advise", "adult", True, INTAKE),
        ("disclose", "child", False, INTAKE),
    ],
)
def test_who_may(cast: Cast, act, kind, is_assessed, who) -> None:
    contact = received(notification=CHILDREN if kind == "child" else HELP)
    if is_assessed:
        actions.assess_urgency(contact, urgency="not_urgent", grounds="Syy.", version=1, by=cast.hanna, at=TUESDAY)

    verdicts = {name: ACTS[act](getattr(cast, name), contact) for name in WORKERS}

    assert {name for name, verdict in verdicts.items() if verdict} == who
    assert all(str(verdict.reason) for verdict in verdicts.values() if not verdict)


def test_a_temporary_permit_needs_an_end(cast: Cast) -> None:
    contact = received()
    assert access.may_assess_urgency(cast.hanna, contact, ON)
    cast.hanna.temporary_permit = True

    assert not access.may_assess_urgency(cast.hanna, contact, ON)
    cast.hanna.qualified_until = ON
    assert access.may_assess_urgency(cast.hanna, contact, ON)
    assert not access.may_assess_urgency(cast.hanna, contact, ON + dt.timedelta(days=1))


def test_nobody_assesses_their_own_affair(cast: Cast) -> None:
    contact = received()
    assert access.may_assess_urgency(cast.dora, contact, ON)
    actions.recuse(contact, reason="Naapuri.", by=cast.dora, at=TUESDAY)

    assert not access.may_assess_urgency(cast.dora, contact, ON)


def test_contacts_are_routed_to_teams_that_receive_them(cast: Cast) -> None:
    cast.working_age.kind = TeamKind.PLANNED
    cast.working_age.save()

    assert cast.working_age not in access.teams_to_choose()
    assert cast.families in access.teams_to_choose()


def test_a_contact_is_transferred_elsewhere_only(cast: Cast) -> None:
    codes = [county.pk for county in access.counties_to_choose()]

    assert "03" in codes
    assert "02" not in codes
