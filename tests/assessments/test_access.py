"""Who sees an assessment and who may do what in it: every worker against every act."""

from __future__ import annotations

import datetime as dt

import pytest

from soihtu.assessments import access, actions
from soihtu.people import actions as people
from soihtu.teams.models import Membership
from tests.assessments import assessments_cast as cast
from tests.builders import World, hours

WORKERS = ("sari", "hanna", "jarkko", "nina", "liisa", "olavi", "ossi", "dora", "riitta", "leo", "admin")
SEE_CHILD = {"hanna", "jarkko", "liisa"}
SEE_ADULT = {"olavi", "ossi"}


def who_sees(world: World, assessment, at=cast.WEEK) -> set[str]:
    return {who for who in WORKERS if access.visible_to(getattr(world, who), at).filter(pk=assessment.pk).exists()}


def who_may(world: World, verdict, *args) -> set[str]:
    return {who for who in WORKERS if verdict(getattr(world, who), *args, cast.WEEK)}


def permit_nina(world: World, assessment, at=cast.WEEK):
    return actions.invite(
        assessment, world.nina, given_by="Jenni Koskela", particulars="Uni ja terveys", by=world.hanna, at=at
    )


def test_the_team_sees_and_others_do_not(world):
    child, adult = cast.begun_child(world), cast.begun_adult(world)

    assert who_sees(world, child) == SEE_CHILD
    assert who_sees(world, adult) == SEE_ADULT


def test_who_may_do_what_in_a_child_s_assessment(world):
    assessment = cast.begun_child(world)

    assert who_may(world, access.may_edit, assessment) == SEE_CHILD
    assert who_may(world, access.may_use_tool, assessment) == SEE_CHILD
    assert who_may(world, access.may_record_permission, assessment) == SEE_CHILD
    assert who_may(world, access.may_estimate_child_welfare_need, assessment) == {"hanna", "liisa"}
    assert who_may(world, access.may_approve, assessment) == {"hanna", "liisa"}
    assert who_may(world, access.may_deliver, assessment) == set()
    assert who_may(world, access.may_correct, assessment) == set()


def test_who_may_do_what_in_an_adult_s_assessment(world):
    assessment = cast.begun_adult(world)

    assert who_may(world, access.may_edit, assessment) == SEE_ADULT
    assert who_may(world, access.may_estimate_child_welfare_need, assessment) == set()
    assert who_may(world, access.may_approve, assessment) == SEE_ADULT


def test_special_support_asks_for_a_social_worker_in_office(world):
    assessment = cast.complete_adult(world)
    actions.assess_special_support(
        assessment, yes=True, grounds="Muisti.", version=assessment.version, by=world.olavi, at=cast.WEEK
    )

    assert who_may(world, access.may_approve, assessment) == {"olavi"}


def test_a_disabled_person_s_assessment_asks_for_an_office(world):
    assessment = cast.complete_adult(world, client="disabled", service_task="disability")
    assert who_may(world, access.may_approve, assessment) == {"olavi"}
    world.ossi.holds_office = True
    world.ossi.save()

    assert who_may(world, access.may_approve, assessment) == {"olavi", "ossi"}


def test_a_child_s_social_worker_without_office_may_not_approve(world):
    assessment = cast.complete_child(world)
    world.hanna.holds_office = False
    world.hanna.save()

    assert who_may(world, access.may_approve, assessment) == {"liisa"}


def test_a_permit_that_has_ended_ends_the_right_to_approve(world):
    assessment = cast.complete_child(world)
    world.hanna.qualified_until = cast.WEEK.date() - dt.timedelta(days=1)
    world.hanna.save()

    assert who_may(world, access.may_approve, assessment) == {"liisa"}


def test_after_the_approval_it_is_given_and_corrected(world):
    assessment = cast.complete_child(world)
    actions.approve(assessment, by=world.hanna, at=cast.WEEK)

    assert who_may(world, access.may_edit, assessment) == set()
    assert who_may(world, access.may_approve, assessment) == set()
    assert who_may(world, access.may_deliver, assessment) == SEE_CHILD
    assert who_may(world, access.may_correct, assessment) == {"hanna", "liisa"}


def test_a_nurse_of_the_team_sees_nothing_without_the_client_s_permission(world):
    assessment = cast.begun_child(world)
    assert Membership.objects.filter(worker=world.nina, team=world.families).exists(), "the team alone is not enough"

    assert "nina" not in who_sees(world, assessment)


def test_a_nurse_with_permission_reads_and_records_tools_but_does_not_write(world):
    assessment = cast.begun_child(world)

    permit_nina(world, assessment)

    assert who_sees(world, assessment) == SEE_CHILD | {"nina"}
    assert access.may_use_tool(world.nina, assessment, cast.WEEK)
    assert actions.use_tool(assessment, "audit", on=cast.WEEK.date(), by=world.nina, at=cast.WEEK).by == world.nina
    for verdict in (access.may_edit, access.may_approve, access.may_record_permission):
        refusal = verdict(world.nina, assessment, cast.WEEK)
        assert (bool(refusal), refusal.reason) == (False, access.PARTNER)


def test_permission_is_for_one_client_only(world):
    child, adult = cast.begun_child(world), cast.begun_adult(world)

    permit_nina(world, child)

    assert "nina" in who_sees(world, child)
    assert "nina" not in who_sees(world, adult)
    assert not access.may_use_tool(world.nina, adult, cast.WEEK)


def test_a_permission_taken_back_ends_everything_at_once(world):
    assessment = cast.begun_child(world)
    participant = permit_nina(world, assessment)
    assert "nina" in who_sees(world, assessment)

    actions.revoke_permission(assessment, participant.consent, by=world.jarkko, at=cast.WEEK)

    assert "nina" not in who_sees(world, assessment)
    assert not access.may_use_tool(world.nina, assessment, cast.WEEK)
    assert assessment.steps.filter(kind="left").count() == 1


def test_a_permission_that_ends_in_the_register_of_persons_ends_it_here_too(world):
    assessment = cast.begun_child(world)
    participant = permit_nina(world, assessment)

    people.revoke_consent(participant.consent, at=cast.WEEK)

    assert "nina" not in who_sees(world, assessment)
    assert not access.may_use_tool(world.nina, assessment, cast.WEEK)


def test_a_partner_who_has_left_sees_nothing_more(world):
    assessment = cast.begun_child(world)
    participant = permit_nina(world, assessment)

    actions.leave(participant, by=world.nina, at=cast.WEEK)

    assert "nina" not in who_sees(world, assessment)


def test_a_worker_of_another_team_can_be_invited_to_read(world):
    assessment = cast.begun_child(world)
    assert "leo" not in who_sees(world, assessment)

    actions.invite(assessment, world.leo, given_by="Jenni", particulars="Perhetyö", by=world.hanna, at=cast.WEEK)

    assert "leo" in who_sees(world, assessment)
    assert not access.may_edit(world.leo, assessment, cast.WEEK)
    assert access.may_use_tool(world.leo, assessment, cast.WEEK)


@pytest.mark.parametrize("who", WORKERS)
def test_beginning_follows_the_decision(world, who):
    from tests.matters import matters_cast  # the prepared matter is needed here alone

    matter = matters_cast.prepare(matters_cast.open_children(world)[0], world.hanna, hours(2))

    assert bool(access.may_begin(getattr(world, who), matter, cast.BEGUN)) == (who in {"hanna", "liisa"})
    assert access.visible_matters(getattr(world, who), cast.BEGUN).filter(pk=matter.pk).exists() == (who in SEE_CHILD)
