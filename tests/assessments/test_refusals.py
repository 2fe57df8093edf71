"""Every act the house refuses, with its sentence; and what two workers may do at the same time."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import transaction
from django.utils import translation

from soihtu.assessments import actions
from soihtu.assessments.models import Assessment
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters import actions as matters
from soihtu.matters.models import Deadline, Matter, MatterStep
from soihtu.matters.terms import State as MatterState
from tests.assessments import assessments_cast as cast
from tests.builders import hours
from tests.matters import matters_cast


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def refused(act, *args, **kwargs) -> str:
    with pytest.raises(NotAllowed) as refusal, transaction.atomic():
        act(*args, **kwargs)
    return str(refusal.value.reason)


def permit(assessment, worker, *, by, at=cast.WEEK):
    return actions.invite(
        assessment, worker, given_by="Jenni Koskela", particulars="Terveydentila ja uni", by=by, at=at
    )


def completion_basis(matter) -> str:
    return Deadline.objects.get(matter=matter, code="assessment_complete", superseded_at__isnull=True).basis


def test_an_assessment_begins_once(world):
    assessment = cast.begun_child(world)

    said = refused(actions.begin, assessment.matter, "basic", by=world.hanna, at=cast.WEEK)

    assert said == "The assessment has already begun."
    assert Assessment.objects.count() == 1


def test_an_assessment_is_not_begun_before_what_the_decision_asks_for(world):
    matter = matters_cast.open_children(world)[0]

    said = refused(actions.begin, matter, "basic", by=world.hanna, at=cast.BEGUN)

    assert said == "Consider first whether the police must be notified. (LSL 25 § 3 mom.)"
    assert (Matter.objects.get(pk=matter.pk).state, Assessment.objects.count()) == (MatterState.HANDLING, 0)


@pytest.mark.parametrize("who", ["jarkko", "nina", "sari", "admin"])
def test_a_child_s_assessment_is_begun_by_a_social_worker(world, who):
    matter = matters_cast.prepare(matters_cast.open_children(world)[0], world.hanna, hours(2))

    refused(actions.begin, matter, "basic", by=getattr(world, who), at=cast.BEGUN)

    assert Matter.objects.get(pk=matter.pk).state == MatterState.HANDLING
    assert actions.begin(matter, "basic", by=world.hanna, at=cast.BEGUN).matter == matter


def test_an_assessment_that_was_decided_on_elsewhere_is_taken_up(world):
    matter = matters_cast.assessing(world)

    assessment = actions.begin(matter, "multi", track_reason="Terveys ja koulu mukana.", by=world.hanna, at=cast.WEEK)

    assert (assessment.started_at, assessment.track) == (hours(3), "multi")
    assert MatterStep.objects.filter(matter=matter, kind="decided_to_assess").count() == 1


def test_a_track_changes_with_a_reason(world):
    assessment = cast.begun_child(world)

    assert refused(actions.change_track, assessment, "basic", "Syy.", by=world.hanna, at=cast.WEEK) == (
        "The assessment is on this track already."
    )
    assert refused(actions.change_track, assessment, "multi", " ", by=world.hanna, at=cast.WEEK) == (
        "Write why the track changes."
    )
    actions.change_track(assessment, "multi", "Koulu ja neuvola mukaan.", by=world.jarkko, at=cast.WEEK)

    step = assessment.steps.get(kind="track_changed")
    assert (step.by, step.note, step.particulars) == (
        world.jarkko,
        "Koulu ja neuvola mukaan.",
        {"before": "basic", "after": "multi"},
    )


def test_two_workers_write_different_parts_at_the_same_time(world):
    assessment = cast.begun_child(world)
    seen = assessment.version
    other = Assessment.objects.get(pk=assessment.pk)

    actions.save_part(assessment, "situation", version=seen, by=world.hanna, at=cast.WEEK, situation="Hannan")
    actions.save_part(other, "growth", version=seen, by=world.jarkko, at=cast.WEEK, growth_conditions="Jarkon")

    stored = Assessment.objects.get(pk=assessment.pk)
    assert (stored.situation, stored.growth_conditions, stored.version) == ("Hannan", "Jarkon", seen + 2)


def test_the_same_part_saved_meanwhile_is_a_conflict_that_loses_nothing(world):
    assessment = cast.begun_child(world)
    seen = assessment.version
    other = Assessment.objects.get(pk=assessment.pk)
    actions.save_part(assessment, "situation", version=seen, by=world.hanna, at=cast.WEEK, situation="Hannan")

    with pytest.raises(EditConflict) as conflict, transaction.atomic():
        actions.save_part(other, "situation", version=seen, by=world.jarkko, at=cast.WEEK, situation="Jarkon")

    assert conflict.value.theirs.situation == "Hannan"
    assert Assessment.objects.get(pk=assessment.pk).situation == "Hannan"
    actions.save_part(
        other, "situation", version=conflict.value.theirs.version, by=world.jarkko, at=cast.WEEK, situation="Molempien"
    )
    assert Assessment.objects.get(pk=assessment.pk).situation == "Molempien"


@pytest.mark.parametrize("act", [actions.estimate_child_welfare_need, actions.assess_special_support])
def test_two_estimates_at_the_same_time_are_a_conflict(world, act):
    assessment = cast.begun_child(world)
    seen = assessment.version
    act(assessment, yes=False, grounds="Ei tarvetta.", version=seen, by=world.hanna, at=cast.WEEK)

    with pytest.raises(EditConflict), transaction.atomic():
        act(assessment, yes=True, grounds="On tarve.", version=seen, by=world.liisa, at=cast.WEEK)


def test_estimates_are_not_written_as_ordinary_parts(world):
    assessment = cast.begun_child(world)

    with pytest.raises(ValueError, match="child_welfare"):
        actions.save_part(
            assessment, "child_welfare", version=1, by=world.jarkko, at=cast.WEEK, child_welfare_need="no"
        )
    with pytest.raises(ValueError, match="state"):
        actions.save_part(assessment, "situation", version=1, by=world.jarkko, at=cast.WEEK, state="approved")


@pytest.mark.parametrize("who", ["jarkko", "sari", "nina", "olavi"])
def test_the_need_for_child_welfare_is_estimated_by_a_social_worker_of_the_matter(world, who):
    assessment = cast.begun_child(world)
    seen = assessment.version

    refused(
        actions.estimate_child_welfare_need, assessment,
        yes=False, grounds="Ei.", version=seen, by=getattr(world, who), at=cast.WEEK,
    )  # fmt: skip

    assert Assessment.objects.get(pk=assessment.pk).child_welfare_need == ""


def test_the_estimator_holds_an_office(world):
    assessment = cast.begun_child(world)
    world.hanna.holds_office = False
    world.hanna.save()

    said = refused(
        actions.estimate_child_welfare_need, assessment,
        yes=False, grounds="Ei.", version=assessment.version, by=world.hanna, at=cast.WEEK,
    )  # fmt: skip

    assert said.startswith("The social worker who estimates the need of child-welfare services must hold")


def test_an_estimate_needs_grounds_and_a_child(world):
    child, adult = cast.begun_child(world), cast.begun_adult(world)

    assert (
        refused(
            actions.estimate_child_welfare_need, child, yes=False, grounds=" ", version=1, by=world.hanna, at=cast.WEEK
        )
        == "Write the grounds of the estimate."
    )
    assert (
        refused(
            actions.estimate_child_welfare_need,
            adult,
            yes=False,
            grounds="Ei.",
            version=1,
            by=world.olavi,
            at=cast.WEEK,
        )
        == "The need for child welfare is estimated in the assessment of the child."
    )


def test_special_support_changes_the_class_of_a_child_and_the_clocks(world):
    [matter] = matters.open_from(
        (contact := matters_cast.ready(world)),
        [matters_cast.finding(contact.subjects.first(), world.hanna, client="child")],
        by=world.hanna, at=hours(1),
    )  # fmt: skip
    assessment = actions.begin(
        matters_cast.prepare(matter, world.hanna, hours(2)), "basic", by=world.hanna, at=cast.BEGUN
    )
    before = completion_basis(matter)

    actions.assess_special_support(
        assessment, yes=True, grounds="Arki vaarantuu.", version=assessment.version, by=world.hanna, at=cast.WEEK
    )

    matter = Matter.objects.get(pk=matter.pk)
    assert (before, matter.client) == ("service_target", "child-special-support")
    assert (completion_basis(matter), matter.next_due_on) == ("statutory", dt.date(2026, 6, 24))
    assert matter.special_support is True
    assert MatterStep.objects.filter(matter=matter, kind="reclassified").count() == 1


def test_special_support_asks_for_a_social_worker_in_office(world):
    matter = matters_cast.prepare(matters_cast.open_adult(world), world.olavi, hours(2))
    assessment = actions.begin(matter, "basic", by=world.ossi, at=cast.BEGUN)
    matters.hand_to(assessment.matter, world.ossi, "Ossi jatkaa.", by=world.olavi, at=cast.BEGUN)

    said = refused(
        actions.assess_special_support, assessment,
        yes=True, grounds="Muistisairaus.", version=assessment.version, by=world.ossi, at=cast.WEEK,
    )  # fmt: skip

    assert "Change the responsible worker first" in said
    assert Assessment.objects.get(pk=assessment.pk).special_support == ""


def test_a_tool_is_recorded_when_it_has_been_used(world):
    assessment = cast.begun_child(world)
    tomorrow = cast.WEEK.date() + dt.timedelta(days=1)

    assert refused(actions.use_tool, assessment, "audit", on=tomorrow, by=world.hanna, at=cast.WEEK) == (
        "The day is in the future. Record the tool once it has been used."
    )
    assert refused(actions.use_tool, assessment, "other", on=cast.WEEK.date(), by=world.hanna, at=cast.WEEK) == (
        "Write which tool was used and what it told."
    )
    assert assessment.tools.count() == 0
