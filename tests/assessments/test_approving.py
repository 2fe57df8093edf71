"""What keeps a summary from being approved, given or corrected, and a partner from being invited."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from soihtu.assessments import actions
from soihtu.assessments.models import Assessment, Participant
from soihtu.assessments.rules import Missing
from soihtu.assessments.terms import Part, State
from soihtu.documents.models import Document
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters.models import Matter
from soihtu.matters.terms import State as MatterState
from soihtu.people.models import Consent
from tests.assessments import assessments_cast as cast
from tests.builders import hours


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


def test_an_assessment_is_not_approved_while_something_is_missing(world):
    assessment = cast.complete_child(world)
    actions.save_part(
        assessment, "own_worker", version=assessment.version, by=world.hanna, at=cast.WEEK,
        own_worker_client="", own_worker_professional="yes",
    )  # fmt: skip

    with pytest.raises(actions.NotReady) as refusal, transaction.atomic():
        actions.approve(assessment, version=assessment.version, by=world.hanna, at=cast.MONTH)

    assert refusal.value.missing == (Missing.OWN_WORKER_CLIENT,)
    assert refusal.value.reason == (
        "The assessment cannot be approved yet. One thing is missing: "
        "Ask the client whether an own worker is needed. (SHL 37 § 1 mom. 4 k)"
    )
    assert not Document.objects.filter(kind="1005").exists()
    assert Matter.objects.get(pk=assessment.matter_id).state == MatterState.ASSESSING


@pytest.mark.parametrize("who", ["jarkko", "sari", "nina", "olavi", "riitta", "admin"])
def test_only_who_may_answer_for_a_child_approves(world, who):
    assessment = cast.complete_child(world)

    refused(actions.approve, assessment, by=getattr(world, who), at=cast.MONTH)

    assert Assessment.objects.get(pk=assessment.pk).state == State.UNDER_WAY
    assert actions.approve(assessment, by=world.liisa, at=cast.MONTH).author == world.liisa


def test_what_was_previewed_is_what_is_approved(world):
    assessment = cast.complete_child(world)
    previewed = assessment.version
    cast.write(assessment, world.jarkko, {Part.SITUATION: {"situation": "Muuttui."}})

    with pytest.raises(EditConflict), transaction.atomic():
        actions.approve(assessment, version=previewed, by=world.hanna, at=cast.MONTH)

    assert Assessment.objects.get(pk=assessment.pk).state == State.UNDER_WAY


def test_an_unexplained_overrun_stops_the_approval_and_leaves_no_document(world):
    assessment = cast.complete_child(world)
    late = hours(24 * 120)

    said = refused(actions.approve, assessment, by=world.hanna, at=late)

    assert said == "A deadline has run over. Write first why, and what is done about it."
    assert not Document.objects.filter(kind="1005").exists()


def test_an_approved_assessment_is_not_written_any_more(world):
    assessment = cast.complete_child(world)
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)
    version = assessment.version
    sentence = "The summary has been approved. Open it for correction if something in it is wrong."

    for said in (
        refused(actions.save_part, assessment, "growth", version=version, by=world.hanna, at=cast.MONTH,
                growth_conditions="Uusi."),
        refused(actions.use_tool, assessment, "audit", on=cast.WEEK.date(), by=world.hanna, at=cast.MONTH),
        refused(actions.change_track, assessment, "multi", "Syy.", by=world.hanna, at=cast.MONTH),
        refused(actions.approve, assessment, by=world.hanna, at=cast.MONTH),
        refused(actions.assess_special_support, assessment, yes=True, grounds="Syy.", version=version,
                by=world.hanna, at=cast.MONTH),
    ):  # fmt: skip
        assert said == sentence


def test_a_summary_is_given_only_when_it_stands(world):
    assessment = cast.complete_child(world)
    give = {"recipient": "Jenni Koskela", "way": "post", "by": world.hanna, "at": cast.MONTH}

    assert refused(actions.deliver, assessment, **give) == "The summary can be given once it has been approved."
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)
    assert refused(actions.deliver, assessment, **{**give, "recipient": " "}) == (
        "Write to whom the summary was given."
    )
    actions.reopen(assessment, "Nimi väärin.", by=world.hanna, at=cast.MONTH)
    assert refused(actions.deliver, assessment, **give).startswith("The summary is being corrected.")


def test_a_correction_has_a_reason_and_can_be_left_undone_before_anything_is_changed(world):
    assessment = cast.complete_child(world)
    assert refused(actions.reopen, assessment, "Nimi.", by=world.hanna, at=cast.WEEK) == (
        "The assessment is still being written: nothing has been approved yet."
    )
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)
    refused(actions.drop_correction, assessment, by=world.hanna, at=cast.MONTH)
    assert (
        refused(actions.reopen, assessment, "", by=world.hanna, at=cast.MONTH) == "Write what is wrong in the summary."
    )
    refused(actions.reopen, assessment, "Nimi.", by=world.jarkko, at=cast.MONTH)

    actions.reopen(assessment, "Nimi.", by=world.hanna, at=cast.MONTH)
    assert refused(actions.reopen, assessment, "Nimi.", by=world.hanna, at=cast.MONTH) == (
        "The summary is already being corrected."
    )
    actions.drop_correction(assessment, by=world.hanna, at=cast.MONTH)
    assert (assessment.state, assessment.correction_reason) == (State.APPROVED, "")

    actions.reopen(assessment, "Nimi.", by=world.hanna, at=cast.MONTH)
    cast.write(assessment, world.hanna, {Part.SITUATION: {"situation": "Korjattu."}}, at=cast.MONTH)
    assert refused(actions.drop_correction, assessment, by=world.hanna, at=cast.MONTH) == (
        "Parts have been changed since. Approve the corrected version."
    )


def test_a_correction_does_not_change_whether_the_client_relationship_goes_on(world):
    assessment = cast.complete_child(world)
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)
    actions.reopen(assessment, "Tulos väärin.", by=world.hanna, at=cast.MONTH)
    fields = {"conclusions": "Ohjattu muualle.", "result": "guidance"}
    actions.save_part(assessment, "conclusions", version=assessment.version, by=world.hanna, at=cast.MONTH, **fields)

    said = refused(actions.approve, assessment, by=world.hanna, at=cast.MONTH)

    assert said.startswith("A correction cannot change whether the client relationship goes on")
    assert Document.objects.filter(kind="1005").count() == 1


def test_an_invitation_says_who_permitted_what(world):
    assessment = cast.begun_child(world)
    facts = {"given_by": "Jenni Koskela", "particulars": "Uni", "by": world.hanna, "at": cast.WEEK}

    assert refused(actions.invite, assessment, world.nina, **{**facts, "given_by": " "}) == (
        "Write who gave the permission."
    )
    assert refused(actions.invite, assessment, world.nina, **{**facts, "particulars": ""}) == (
        "Write what the permission covers."
    )
    assert refused(actions.invite, assessment, world.jarkko, **facts) == (
        "This worker already handles the matter and needs no separate permission."
    )
    assert refused(actions.invite, assessment, world.admin, **facts).startswith("This worker is not at work")
    refused(actions.invite, assessment, world.nina, **{**facts, "by": world.nina})
    assert (Participant.objects.count(), Consent.objects.count()) == (0, 0)

    permit(assessment, world.nina, by=world.hanna)
    assert refused(actions.invite, assessment, world.nina, **facts) == (
        "This worker already takes part in the assessment."
    )


def test_a_partner_may_be_invited_again_after_leaving(world):
    assessment = cast.begun_child(world)
    participant = permit(assessment, world.nina, by=world.hanna)

    actions.leave(participant, by=world.nina, at=cast.WEEK)
    assert refused(actions.leave, participant, by=world.nina, at=cast.WEEK) == (
        "This worker has already left the assessment."
    )
    permit(assessment, world.nina, by=world.hanna)

    assert list(Participant.objects.order_by("pk").values_list("left_at", flat=True)) == [cast.WEEK, None]
    assert Consent.objects.filter(revoked_at__isnull=False).count() == 1


def test_telling_another_authority_asks_for_its_permission(world):
    assessment = cast.complete_adult(world)
    fields = {"conclusions": "Terveydenhuolto auttaa.", "result": "other_authority"}
    actions.save_part(assessment, "conclusions", version=assessment.version, by=world.olavi, at=cast.WEEK, **fields)
    facts = {"given_by": "Mira Lindroos", "particulars": "Uni", "by": world.olavi, "at": cast.WEEK}

    with pytest.raises(actions.NotReady) as refusal, transaction.atomic():
        actions.approve(assessment, by=world.olavi, at=cast.MONTH)
    assert refusal.value.missing == (Missing.PERMISSION,)
    assert refused(actions.give_permission, assessment, "health", receiver=" ", **facts) == (
        "Write to whom the matter may be told."
    )
    consent = actions.give_permission(assessment, "health", receiver="Raision terveysasema", **facts)
    actions.revoke_permission(assessment, consent, by=world.olavi, at=cast.WEEK)
    with pytest.raises(actions.NotReady), transaction.atomic():
        actions.approve(assessment, by=world.olavi, at=cast.MONTH)
    assert refused(actions.revoke_permission, assessment, consent, by=world.olavi, at=cast.WEEK) == (
        "This permission has already ended."
    )
    actions.give_permission(assessment, "health", receiver="Raision terveysasema", **facts)

    assert actions.approve(assessment, by=world.olavi, at=cast.MONTH).kind == "1012"


def test_the_database_holds_that_an_approved_assessment_is_signed(world):
    assessment = cast.begun_child(world)

    for fields in (
        {"state": State.APPROVED},
        {"state": State.CORRECTING, "correction_reason": ""},
        {"child_welfare_need": "no"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Assessment.objects.filter(pk=assessment.pk).update(**fields)
