"""Approving, giving, correcting and permitting in the browser, and what a page costs."""

from __future__ import annotations

import pytest

from soihtu.assessments import actions
from soihtu.assessments.models import Assessment, Participant
from soihtu.assessments.terms import Part, State
from soihtu.documents.models import Delivery
from soihtu.foundation import clock
from soihtu.people.models import Consent
from tests.assessments import assessments_cast as cast
from tests.assessments.assessments_door import NOW, signed_in, text, url
from tests.builders import World, hours


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)


def test_approving_giving_and_correcting_in_the_browser(world):
    assessment = cast.complete_child(world, language="sv")
    client = signed_in(world.hanna)
    preview = client.get(url("approval", assessment))
    assert "Vad vi kom fram till" in text(preview) or "vad vi kom fram till" in text(preview)
    assert 'lang="sv"' in preview.content.decode()

    response = client.post(url("approval", assessment), {"version": assessment.version})
    assert response.headers["Location"] == url("summary", assessment)
    page = client.get(url("summary", assessment))
    assert "Not yet. The client gets the summary in their own service language." in text(page)
    assert page.context["form"]["recipient"].value() == "Jenni Koskela, Marko Lehtinen"
    client.post(url("summary", assessment), {"recipient": "Jenni Koskela", "way": "post"})
    assert list(Delivery.objects.values_list("recipient", "way")) == [("Jenni Koskela", "post")]

    stored = Assessment.objects.get(pk=assessment.pk)
    client.post(url("correct", assessment), {"version": stored.version, "reason": "Nimi väärin."})
    assert Assessment.objects.get(pk=assessment.pk).state == State.CORRECTING
    assert "being corrected" in text(client.get(url("show", assessment)))
    assert client.post(url("drop_correction", assessment)).status_code == 302
    assert Assessment.objects.get(pk=assessment.pk).state == State.APPROVED


def test_approving_what_somebody_changed_meanwhile_asks_to_read_again(world):
    assessment = cast.complete_child(world)
    previewed = assessment.version
    cast.write(assessment, world.jarkko, {Part.SITUATION: {"situation": "Uusi tilanne."}}, at=NOW)

    response = signed_in(world.hanna).post(url("approval", assessment), {"version": previewed})

    assert "Somebody has written in the assessment since you opened this page." in text(response)
    assert "Uusi tilanne." in text(response)
    assert Assessment.objects.get(pk=assessment.pk).state == State.UNDER_WAY


def test_approving_an_incomplete_assessment_is_refused_with_what_is_missing(world):
    assessment = cast.begun_child(world)

    response = signed_in(world.hanna).post(url("approval", assessment), {"version": assessment.version})

    assert response.status_code == 403
    assert "12 things are missing" in text(response)


def test_inviting_a_nurse_and_taking_the_permission_back(world):
    assessment = cast.begun_child(world)
    client, nurse = signed_in(world.hanna), signed_in(world.nina)
    sent = {"scope": "assessment", "worker": "", "particulars": "Uni", "given_by": "Jenni Koskela"}

    assert "Choose who takes part." in text(client.post(url("permissions", assessment), sent))
    client.post(url("permissions", assessment), {**sent, "worker": str(world.nina.pk)})
    shown = nurse.get(url("show", assessment))
    assert "You take part in this assessment with the client's permission" in text(shown)
    assert nurse.get(url("permissions", assessment)).status_code == 200
    tool = {"tool": "audit", "on": "20.4.2026", "finding": "Vähäinen käyttö."}
    assert nurse.post(url("tool", assessment), tool).status_code == 302

    consent = Consent.objects.get()
    assert client.post(url("revoke", assessment, consent.pk)).status_code == 302
    assert nurse.get(url("show", assessment)).status_code == 404
    assert Participant.objects.get().left_at == NOW
    assert list(assessment.tools.values_list("by", "finding")) == [(world.nina.pk, "Vähäinen käyttö.")]


def test_a_nurse_ends_her_own_part(world):
    assessment = cast.begun_child(world)
    actions.invite(assessment, world.nina, given_by="Jenni", particulars="Uni", by=world.hanna, at=cast.WEEK)
    nurse = signed_in(world.nina)
    assert "My part is done" in text(nurse.get(url("show", assessment)))

    assert nurse.post(url("leave", assessment)).status_code == 302

    assert nurse.get(url("show", assessment)).status_code == 404


def _grow(world: World, assessment: Assessment) -> None:
    for day in (8, 9, 10):
        cast.visit(assessment, world.hanna, at=hours(24 * day))
        actions.use_tool(
            assessment, "audit", on=hours(24 * day).date(), finding="Riski.", by=world.jarkko, at=hours(24 * day)
        )


@pytest.mark.parametrize("name", ["show", "approval"])
def test_the_page_asks_the_same_number_of_queries_however_much_there_is(world, name, django_assert_max_num_queries):
    assessment = cast.complete_child(world)
    client = signed_in(world.hanna)
    client.get(url(name, assessment))
    with django_assert_max_num_queries(60) as few:
        client.get(url(name, assessment))

    _grow(world, assessment)
    with django_assert_max_num_queries(60) as many:
        client.get(url(name, assessment))

    assert len(many) == len(few)


def test_after_a_correction_the_page_says_which_version_was_given(world):
    assessment = cast.complete_child(world)
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)
    actions.deliver(assessment, recipient="Jenni Koskela", way="post", by=world.hanna, at=cast.MONTH)
    client = signed_in(world.hanna)
    assert "The corrected version has not been given yet." not in text(client.get(url("summary", assessment)))

    actions.reopen(assessment, "Nimi väärin.", by=world.hanna, at=cast.MONTH)
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)

    said = text(client.get(url("summary", assessment)))
    assert "The corrected version has not been given yet." in said
    assert "Jenni Koskela , by post" in said
    assert "Hanna Virta, version 1" in said
    assert client.get(url("summary_pdf", assessment, 1)).content.startswith(b"%PDF")
    assert client.get(url("summary_pdf", assessment, 3)).status_code == 404
