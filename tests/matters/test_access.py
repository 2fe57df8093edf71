"""Who sees a matter and who may do what: every profession and team against every kind of client."""

import itertools

import pytest
from django.utils import translation
from matters_cast import open_adult, open_children, prepare, summed_up

from soihtu.contacts.models import Recusal
from soihtu.matters import access, actions, queries
from soihtu.matters.actions import Proposal
from soihtu.people import actions as people
from soihtu.teams.models import Membership
from tests.builders import LONG_AGO, hours, ready, worker

CLIENTS = ["child-welfare", "child-special-support", "child", "disabled", "over-75", "adult"]
CHILDREN = {"child-welfare", "child-special-support", "child"}
PROFESSIONS = ["social_worker", "social_instructor", "coordinator", "nurse", "other"]


def may_answer(profession: str, client: str, *, office: bool) -> bool:
    """The law and the practice in the shortest words (SHL 36.5 §, LSL 26.4 §, VPL 4 §, county practice)."""
    if profession not in {"social_worker", "social_instructor"}:
        return False
    if client in CHILDREN:
        return profession == "social_worker"
    return office or client != "disabled"


@pytest.mark.parametrize(("profession", "client"), list(itertools.product(PROFESSIONS, CLIENTS)))
@pytest.mark.parametrize("office", [True, False])
def test_who_may_be_responsible(db, profession, client, office):
    someone = worker("Joku Joki", profession, None, holds_office=office)

    verdict = access.may_be_responsible(someone, client, hours(0))

    assert verdict.allowed == may_answer(profession, client, office=office)
    with translation.override("fi"):
        assert bool(str(verdict.reason)) != verdict.allowed


@pytest.mark.parametrize("client", CLIENTS)
def test_special_support_asks_for_a_social_worker_in_office(db, client):
    in_office = worker("Ilona Joki", "social_worker", None)
    without = worker("Iida Joki", "social_worker", None, holds_office=False)

    assert access.may_be_responsible(in_office, client, hours(0), is_special_support=True).allowed
    assert not access.may_be_responsible(without, client, hours(0), is_special_support=True).allowed


@pytest.mark.parametrize("profession", PROFESSIONS)
@pytest.mark.parametrize("is_child", [True, False])
def test_who_may_open_a_matter(db, profession, is_child):
    someone = worker("Joku Joki", profession, None)
    wanted = {"social_worker"} if is_child else {"social_worker", "social_instructor", "coordinator"}

    assert access.may_open_for(someone, hours(0), is_child=is_child).allowed == (profession in wanted)


def sees(world, matter, at=None):
    """First names of the workers who see the matter."""
    at = at or hours(2)
    everybody = [one for one in vars(world).values() if hasattr(one, "first_name")]
    return {one.first_name for one in everybody if access.visible_to(one, at).filter(pk=matter.pk).exists()}


def test_team_sees_its_matters_and_nobody_else(world):
    child, _other = open_children(world)

    assert sees(world, child) == {"Hanna", "Jarkko", "Liisa"}
    assert sees(world, open_adult(world)) == {"Olavi", "Ossi"}


def test_responsible_sees_the_matter_without_the_team(world):
    matter = open_adult(world)
    Membership.objects.filter(worker=world.olavi).update(until_on=LONG_AGO)

    assert sees(world, matter) == {"Olavi", "Ossi"}


def test_team_of_yesterday_sees_nothing(world):
    matter = open_adult(world)
    Membership.objects.filter(worker=world.ossi).update(until_on=LONG_AGO)

    assert sees(world, matter) == {"Olavi"}


@pytest.mark.parametrize("profession", PROFESSIONS)
def test_partner_of_another_field_does_not_see_the_matters_of_the_team(world, profession):
    matter = open_adult(world)
    someone = worker("Joku Joki", profession, world.working_age)
    is_shared = profession not in {"nurse", "other"}

    assert access.visible_to(someone, hours(2)).filter(pk=matter.pk).exists() == is_shared
    assert access.works_with(someone, matter, hours(2)) == is_shared
    assert access.may_handle(someone, matter, hours(2)).allowed == is_shared


def permit(world, matter):
    return people.give_consent(
        matter.person, scope="assessment", receiver="Nina Holm", receiver_worker_id=world.nina.pk,
        given_by="Mira Lindroos", by_id=world.olavi.pk, at=hours(2),
    )  # fmt: skip


def test_permission_opens_only_the_assessment_and_closes_with_the_matter(world):
    matter = open_adult(world)
    permit(world, matter)
    assert "Nina" not in sees(world, matter)

    prepare(matter, world.olavi, hours(2))
    actions.decide(matter, "start", by=world.olavi, at=hours(3))
    assert "Nina" in sees(world, matter, hours(3))

    actions.close(matter, "moved", "Muutto Poriin.", by=world.olavi, at=hours(4))
    assert sees(world, matter, hours(4)) == {"Olavi", "Ossi"}
    assert not access.may_write_entry(world.nina, matter, hours(4)).allowed


def test_permission_opens_the_matter_until_it_is_revoked(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    actions.decide(matter, "start", by=world.olavi, at=hours(2))
    assert "Nina" not in sees(world, matter)

    consent = permit(world, matter)
    assert sees(world, matter) == {"Olavi", "Ossi", "Nina"}
    assert access.may_write_entry(world.nina, matter, hours(2)).allowed
    assert not access.may_handle(world.nina, matter, hours(2)).allowed

    people.revoke_consent(consent, at=hours(3))
    assert sees(world, matter) == {"Olavi", "Ossi"}


def test_permission_for_something_else_opens_nothing(world):
    matter = open_adult(world)
    people.give_consent(
        matter.person, scope="school", receiver="Nina Holm", receiver_worker_id=world.nina.pk,
        given_by="Mira Lindroos", by_id=world.olavi.pk, at=hours(2),
    )  # fmt: skip

    assert sees(world, matter) == {"Olavi", "Ossi"}


def test_disqualified_worker_does_not_see_the_matter_or_work_with_it(world):
    matter = open_adult(world)
    assert "Ossi" in sees(world, matter)

    Recusal.objects.create(contact=matter.contacts.get(), worker=world.ossi, at=hours(2))

    assert sees(world, matter) == {"Olavi"}
    assert not access.may_handle(world.ossi, matter, hours(2)).allowed
    assert not access.may_answer_for(world.ossi, matter).allowed


def test_receiver_sees_an_offered_matter_and_the_assessor_no_more_after_it_is_accepted(world):
    matter = summed_up(world)
    meeting = actions.plan_meeting(
        matter,
        actions.MeetingFacts(kind="transfer", when=hours(24 * 31), workers=(world.hanna, world.riitta)),
        by=world.hanna,
        at=hours(24 * 30),
    )
    actions.hold_meeting(meeting, actions.Held(words="Sovittiin."), by=world.hanna, at=hours(24 * 32))
    assert "Riitta" not in sees(world, matter, hours(24 * 32))

    proposal = Proposal(meeting=meeting, to_team=world.planned, receiver=world.riitta, agreed="Jatkuu.")
    handover = actions.propose_handover(matter, proposal, by=world.hanna, at=hours(24 * 32))
    assert "Riitta" in sees(world, matter, hours(24 * 32))
    assert not access.may_handle(world.riitta, matter, hours(24 * 32)).allowed

    actions.accept_handover(handover, by=world.riitta, at=hours(24 * 33))
    assert sees(world, matter, hours(24 * 33)) == {"Riitta", "Leo"}


def test_only_the_client_relationship_is_told_to_others(world):
    matter = open_adult(world)

    [relation] = queries.already_client(matter.person)

    assert (relation.service_task, relation.responsible, relation.state) == ("working_age", world.olavi, "handling")
    assert not hasattr(relation, "in_brief")


def test_siblings_are_told_only_to_who_sees_them(world):
    aada, eelis = open_children(world)
    assert queries.siblings_of(aada, world.jarkko, hours(2)) == [eelis]

    assert queries.siblings_of(aada, world.olavi, hours(2)) == []


@pytest.mark.parametrize("act", [access.may_handle, access.may_decide, access.may_close, access.may_propose_handover])
def test_stranger_may_do_nothing(world, act):
    matter = open_adult(world)

    assert str(act(world.hanna, matter, hours(2)).reason) == str(access.NOT_WITH_THIS_MATTER)


def test_instructor_of_the_team_handles_a_child_but_does_not_decide(world):
    child, _other = open_children(world)

    assert access.may_handle(world.jarkko, child, hours(2)).allowed
    assert not access.may_decide(world.jarkko, child, hours(2)).allowed
    assert access.may_decide(world.liisa, child, hours(2)).allowed


def test_unassessed_contact_does_not_open(world):
    contact = ready(world)
    contact.urgency = ""

    verdict = access.may_open(world.hanna, contact, hours(1))

    assert not verdict.allowed
