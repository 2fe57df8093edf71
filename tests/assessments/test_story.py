"""Two whole stories, each in the client's own language: an assessment from its beginning to a summary in hand."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command
from jsonschema import Draft7Validator

from soihtu.assessments import actions, queries
from soihtu.assessments.terms import State
from soihtu.documents import queries as documents
from soihtu.documents import reading
from soihtu.documents.actions import pdf_of
from soihtu.documents.models import Delivery, Document
from soihtu.matters.models import Deadline, Matter, MatterStep
from soihtu.matters.terms import State as MatterState
from tests.assessments import assessments_cast as cast
from tests.builders import TUESDAY
from tests.documents.structures_official import KANTA, official


def headings(document: Document) -> list[str]:
    return [section.heading for section in reading.from_wording(document.wording).sections]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_child_s_assessment_becomes_a_summary(world, language, tmp_path):
    assessment = cast.begun_child(world)
    matter = assessment.matter
    assert (matter.state, matter.pair, assessment.started_at) == (MatterState.ASSESSING, world.jarkko, cast.BEGUN)
    assert matter.pending_from == TUESDAY
    assert matter.next_due_on.isoformat() == "2026-06-24", "three months from the arrival, not from the beginning"
    assert assessment.special_support == "no", "what was assessed before the decision is known here"
    assert len(queries.missing_of(assessment, cast.WEEK)) == 12

    person = matter.person
    person.save_over(person.version, service_language=language)
    cast.visit(assessment, world.hanna)
    actions.use_tool(assessment, "ecomap", on=cast.WEEK.date(), by=world.jarkko, at=cast.WEEK)
    cast.write(assessment, world.jarkko, cast.EVERYBODY, cast.CHILD)
    cast.estimate(assessment, world.hanna, yes=False)
    assert queries.missing_of(assessment, cast.WEEK) == ()

    document = actions.approve(assessment, version=assessment.version, by=world.hanna, at=cast.MONTH)

    assert (assessment.state, assessment.summary, assessment.approved_by) == (State.APPROVED, document, world.hanna)
    assert (document.kind, document.language, document.author_name) == ("1005", language, "Hanna Virta")
    matter = Matter.objects.get(pk=matter.pk)
    assert (matter.state, matter.goes_on, matter.next_due_on) == (MatterState.SUMMED_UP, True, None)
    clock = Deadline.objects.get(matter=matter, code="assessment_complete", superseded_at__isnull=True)
    assert clock.met_at == cast.MONTH
    own_words = "Lapsen näkemys" if language == "fi" else "Barnets syn"
    assert own_words in headings(document)
    assert len(reading.from_wording(document.wording).parts) == 2
    assert documents.is_intact(Document.objects.get(pk=document.pk))
    assert pdf_of(document).startswith(b"%PDF")

    actions.deliver(assessment, recipient="Jenni Koskela", way="in_person", by=world.hanna, at=cast.MONTH)

    assert Delivery.objects.get().document == document
    assert MatterStep.objects.filter(matter=matter, kind="summary_delivered").count() == 1
    assert exported(tmp_path, "1005") == []


@pytest.mark.parametrize(("task", "client", "kind"), [("working_age", "adult", "1012"), ("older", "over-75", "1019")])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_an_adult_s_assessment_becomes_a_summary(world, language, task, client, kind, tmp_path):
    assessment = cast.complete_adult(world, language=language, service_task=task, client=client)

    document = actions.approve(assessment, version=assessment.version, by=world.olavi, at=cast.MONTH)

    assert (document.kind, document.language) == (kind, language)
    title = document.title
    assert title == (
        "Yhteenveto palvelutarpeen arvioinnista" if language == "fi" else "Sammandrag av bedömningen av servicebehovet"
    )
    assert "Jenni" not in json.dumps(document.content)
    assert exported(tmp_path, kind) == []


def exported(folder, kind: str) -> list[str]:
    """Faults that the official schema finds in what the export writes; none are known without the schemas."""
    call_command("export_documents", out=folder, type=kind)
    files = [json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")]
    assert len(files) == 1
    if not KANTA.is_dir():
        return []
    return [fault.message for fault in Draft7Validator(official(kind)).iter_errors(files[0])]


def test_child_welfare_starts_with_its_criteria(world):
    assessment = cast.complete_child(world)
    cast.estimate(assessment, world.hanna, yes=True)
    fields = {"conclusions": "Tarvitaan tukea.", "result": "child_welfare", "criteria_27": ["1", "3"]}
    actions.save_part(assessment, "conclusions", version=assessment.version, by=world.hanna, at=cast.MONTH, **fields)

    document = actions.approve(assessment, version=assessment.version, by=world.hanna, at=cast.MONTH)

    sections = {one.heading: one for one in reading.from_wording(document.wording).sections}
    assert sections["Lastensuojelun asiakkuuden edellytykset (lastensuojelulaki 27 §)"].items == (
        "Kasvuolosuhteet vaarantavat tai eivät turvaa lapsen terveyttä tai kehitystä.",
        "Lapsi tarvitsee lastensuojelulain mukaisia palveluja ja tukitoimia.",
    )
    assert sections["Lastensuojelun tarve"].paragraphs[0] == "Lapsi tarvitsee lastensuojelua."
    assert Matter.objects.get(pk=assessment.matter_id).goes_on


def test_an_assessment_without_a_need_does_not_go_on(world):
    assessment = cast.complete_adult(world)
    actions.save_part(
        assessment, "needs", version=assessment.version, by=world.olavi, at=cast.WEEK, need="none", needs="",
        needed_services="", strengths="Sisko lähellä.",
    )  # fmt: skip
    actions.save_part(
        assessment, "conclusions", version=assessment.version, by=world.olavi, at=cast.WEEK,
        conclusions="Ei tuen tarvetta.", result="no_need",
    )  # fmt: skip

    actions.approve(assessment, version=assessment.version, by=world.olavi, at=cast.MONTH)

    matter = Matter.objects.get(pk=assessment.matter_id)
    assert (matter.state, matter.goes_on) == (MatterState.SUMMED_UP, False)


def test_places_of_meetings_are_left_out_when_the_home_is_protected(world):
    assessment = cast.complete_child(world)
    open_one = actions.approve(assessment, version=assessment.version, by=world.hanna, at=cast.MONTH)
    assert "Koivukatu" in json.dumps(open_one.content), "there is a place to hide"
    mother = assessment.matter.person.relations.get(other__first_names="Jenni").other
    mother.save_over(mother.version, non_disclosure=True)

    actions.reopen(assessment, "Turvakielto jäi huomaamatta.", by=world.hanna, at=cast.MONTH)
    hidden = actions.approve(assessment, version=assessment.version, by=world.hanna, at=cast.MONTH)

    assert "Koivukatu" not in json.dumps([hidden.content, hidden.wording])


def test_a_wrong_summary_is_corrected_by_a_version_that_follows_it(world):
    assessment = cast.complete_child(world)
    first = actions.approve(assessment, version=assessment.version, by=world.hanna, at=cast.MONTH)

    actions.reopen(assessment, "Isoäidin nimi oli väärin.", version=assessment.version, by=world.hanna, at=cast.MONTH)
    assert (assessment.state, assessment.summary) == (State.CORRECTING, first)
    cast.write(assessment, world.hanna, {"situation": {"situation": "Korjattu tilanne."}}, at=cast.MONTH)
    second = actions.approve(assessment, version=assessment.version, by=world.hanna, at=cast.MONTH)

    assert (second.revision, second.previous_sha256) == (2, first.sha256)
    assert second.correction_reason == "Isoäidin nimi oli väärin."
    assert (assessment.state, assessment.summary, assessment.correction_reason) == (State.APPROVED, second, "")
    assert [one.revision for one in queries.versions_of(second)] == [2, 1]
    assert "Korjattu tilanne." in json.dumps(second.wording, ensure_ascii=False)
    assert MatterStep.objects.filter(matter=assessment.matter_id, kind="assessment_approved").count() == 1
