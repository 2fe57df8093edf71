"""The pages: what they show, that they keep what was typed, and that nobody sees what is not theirs."""

from __future__ import annotations

import pytest
from django.urls import reverse

from soihtu.assessments import actions
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Part
from soihtu.audit.models import Look
from soihtu.foundation import clock
from tests.assessments import assessments_cast as cast
from tests.assessments.assessments_door import NOW, signed_in, text, url
from tests.builders import hours
from tests.matters import matters_cast


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: NOW)


def test_the_page_says_what_the_law_still_asks_for(world):
    assessment = cast.begun_child(world)

    response = signed_in(world.hanna).get(url("show", assessment))

    said = text(response)
    assert "Meet the child in person, or write why it has not been possible. SHL 36 § 4 mom.; LSL 26 § 4 mom." in said
    assert "Write how the child's view was found out." not in said, "asked only when there is a view"
    assert "Not yet: 12 things are missing. You can read the draft with the client already now." in said
    assert "0 of 3–7 meetings held" in said
    assert "the client has not been met yet" in said
    assert url("part", assessment, "situation") in response.content.decode()


def test_the_page_of_a_complete_assessment_offers_the_approval(world):
    assessment = cast.complete_child(world)

    response = signed_in(world.hanna).get(url("show", assessment))

    said = text(response)
    assert "Read through and approve" in said
    assert "8/8" in said
    assert "met 7 days after arrival" in said
    assert "home visit made" in said
    assert "Että äiti jaksaisi pelata illalla." in said


def test_the_pair_reads_why_approving_is_not_theirs(world):
    assessment = cast.complete_child(world)

    said = text(signed_in(world.jarkko).get(url("approval", assessment)))

    assert "A social worker estimates the need of child-welfare services. (LSL 26 § 4 mom.)" in said
    assert "Approve and sign" not in said


def test_every_page_tells_the_use_log_whom_it_showed(world):
    assessment = cast.complete_child(world)
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)
    client = signed_in(world.hanna)
    person = assessment.matter.person_id

    for name, *args in (
        ("show",), ("summary",), ("part", "growth"), ("permissions",), ("track",), ("tool",), ("correct",),
        ("summary_pdf", 1),
    ):  # fmt: skip
        Look.objects.all().delete()
        assert client.get(url(name, assessment, *args)).status_code == 200
        assert list(Look.objects.values_list("worker_id", "person_ids", "thing")) == [
            (world.hanna.pk, [person], assessment.matter.number)
        ]


PAGES = [
    ("show",), ("summary",), ("part", "growth"), ("permissions",), ("track",), ("tool",), ("approval",), ("correct",),
    ("summary_pdf", 1),
]  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page[0])
def test_others_do_not_even_learn_that_it_exists(world, page):
    assessment = cast.complete_child(world)
    actions.approve(assessment, by=world.hanna, at=cast.MONTH)
    name, *args = page
    assert signed_in(world.hanna).get(url(name, assessment, *args), follow=True).status_code == 200

    for worker in (world.olavi, world.sari, world.nina, world.riitta, world.admin):
        assert signed_in(worker).get(url(name, assessment, *args)).status_code == 404


def test_a_part_is_saved_and_leads_on(world):
    assessment = cast.begun_child(world)
    client = signed_in(world.jarkko)
    sent = {"version": assessment.version, "situation": "Illat ovat raskaita.", "network": "", "next": "1"}

    response = client.post(url("part", assessment, "situation"), sent)

    assert response.headers["Location"] == url("part", assessment, "needs")
    stored = Assessment.objects.get(pk=assessment.pk)
    assert (stored.situation, stored.steps.latest("pk").by) == ("Illat ovat raskaita.", world.jarkko)


def test_a_conflict_shows_both_texts_and_keeps_mine_in_the_form(world):
    assessment = cast.begun_child(world)
    seen = assessment.version
    cast.write(assessment, world.hanna, {Part.SITUATION: {"situation": "Hannan teksti."}}, at=NOW)
    client = signed_in(world.jarkko)
    sent = {"version": seen, "situation": "Jarkon teksti.", "network": "Isoäiti."}

    response = client.post(url("part", assessment, "situation"), sent)

    said = text(response)
    assert "Hanna Virta saved this while you were writing" in said
    assert "Hannan teksti." in said
    assert '<textarea name="situation"' in response.content.decode()
    assert response.context["form"]["situation"].value() == "Jarkon teksti."
    assert Assessment.objects.get(pk=assessment.pk).situation == "Hannan teksti."

    again = {**sent, "version": response.context["version"], "situation": "Molempien teksti."}
    assert client.post(url("part", assessment, "situation"), again).status_code == 302
    assert Assessment.objects.get(pk=assessment.pk).situation == "Molempien teksti."


def test_what_is_too_long_is_said_and_kept(world):
    assessment = cast.begun_child(world)
    sent = {"version": assessment.version, "situation": "a" * 20_001, "network": "Isoäiti."}

    response = signed_in(world.hanna).post(url("part", assessment, "situation"), sent)

    assert "The text is too long: 20001 characters of 20000." in text(response)
    assert response.context["form"]["network"].value() == "Isoäiti."


@pytest.mark.parametrize(
    ("part", "who", "sent", "stored"),
    [
        ("child_view", "jarkko", {"child_view": "Pelata."}, ("child_view", "Pelata.")),
        ("child_welfare", "hanna", {"answer": "no", "grounds": "Arki kantaa."}, ("child_welfare_need", "no")),
        ("special_support", "hanna", {"answer": "yes", "grounds": "Vaarantuu."}, ("special_support", "yes")),
        ("conclusions", "hanna", {"result": "child_welfare", "criteria_27": ["1", "3"]}, ("criteria_27", ["1", "3"])),
        ("own_worker", "jarkko", {"own_worker_client": "no"}, ("own_worker_client", "no")),
        ("needs", "jarkko", {"need": "recurring"}, ("need", "recurring")),
        ("growth", "jarkko", {"growth_conditions": "Turvallinen."}, ("growth_conditions", "Turvallinen.")),
    ],
)  # fmt: skip
def test_each_part_of_a_child_is_written_by_its_form(world, part, who, sent, stored):
    assessment = cast.begun_child(world)

    response = signed_in(getattr(world, who)).post(
        url("part", assessment, part), {"version": assessment.version, **sent}
    )

    assert response.status_code == 302
    assert getattr(Assessment.objects.get(pk=assessment.pk), stored[0]) == stored[1]


def test_the_pair_cannot_send_the_estimate_of_a_social_worker(world):
    assessment = cast.begun_child(world)
    client = signed_in(world.jarkko)
    page = text(client.get(url("part", assessment, "child_welfare")))
    sent = {"version": assessment.version, "answer": "no", "grounds": "Arki kantaa."}

    response = client.post(url("part", assessment, "child_welfare"), sent)

    sentence = "A social worker estimates the need of child-welfare services. (LSL 26 § 4 mom.)"
    assert sentence in page
    assert sentence in text(response)
    assert Assessment.objects.get(pk=assessment.pk).child_welfare_need == ""


def test_a_part_that_is_not_this_client_s_does_not_exist(world):
    child, adult = cast.begun_child(world), cast.begun_adult(world)

    assert signed_in(world.hanna).get(url("part", child, "cared_for")).status_code == 404
    assert signed_in(world.olavi).get(url("part", adult, "child_view")).status_code == 404
    assert signed_in(world.olavi).get(url("part", adult, "cared_for")).status_code == 200


def test_hearing_is_asked_of_a_child_of_twelve(world):
    assessment = cast.begun_child(world)
    client = signed_in(world.hanna)
    assert "A child of 12 or more has been heard" not in text(client.get(url("part", assessment, "child_view")))
    person = assessment.matter.person
    person.save_over(person.version, born_on=NOW.date().replace(year=NOW.year - 12))

    assert "A child of 12 or more has been heard" in text(client.get(url("part", assessment, "child_view")))


def test_beginning_from_a_matter(world, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: hours(26))
    matter = matters_cast.prepare(matters_cast.open_children(world)[0], world.hanna, hours(2))
    client = signed_in(world.hanna)
    assert client.get(reverse("assessments:of_matter", args=[matter.pk])).headers["Location"] == reverse(
        "assessments:begin", args=[matter.pk]
    )
    page = reverse("assessments:begin", args=[matter.pk])
    sent = {"track": "basic", "pair": str(world.jarkko.pk), "decided_at_day": "24.3.2026", "decided_at_time": "14.00"}

    refused = client.post(page, sent)
    assert "Write why the decision is recorded on a later day than it was made." in text(refused)
    assert refused.context["form"]["pair"].value() == str(world.jarkko.pk)
    response = client.post(page, {**sent, "backdating_reason": "Kirjattiin vastaanoton jälkeen."})

    assessment = Assessment.objects.get()
    assert response.headers["Location"] == url("show", assessment)
    assert assessment.started_at == hours(2 + 1 / 3)
    assert client.get(reverse("assessments:of_matter", args=[matter.pk])).headers["Location"] == url("show", assessment)
    assert signed_in(world.olavi).get(page).status_code == 404


def test_beginning_twice_leads_to_the_one_assessment(world, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: hours(3))
    matter = matters_cast.assessing(world)
    client = signed_in(world.hanna)
    page = reverse("assessments:begin", args=[matter.pk])

    first, second = (client.post(page, {"track": "basic", "pair": ""}) for _press in range(2))

    assessment = Assessment.objects.get()
    assert [first.headers["Location"], second.headers["Location"]] == [url("show", assessment)] * 2


def test_a_step_keeps_the_version_it_was_typed_over_after_an_error(world, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: cast.WEEK)
    assessment = cast.begun_child(world)
    seen = assessment.version
    client = signed_in(world.hanna)
    assessment.save_over(seen, track_reason="Toinen ehti ensin.")

    wrong = client.post(url("track", assessment), {"version": seen, "track": "multi", "reason": ""})
    assert wrong.context["version"] == seen
    assert f'name="version" value="{seen}"' in wrong.content.decode()
    stale = client.post(url("track", assessment), {"version": seen, "track": "multi", "reason": "Laajempi tarve."})

    assert stale.context["is_stale"]
    assessment.refresh_from_db()
    assert (assessment.track, stale.context["version"]) == ("basic", assessment.version)
