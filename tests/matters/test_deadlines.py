"""The clocks of a matter: one set per arrival, met by events, replaced with a trace, never paused."""

import dataclasses
import datetime as dt

import pytest
from matters_cast import assessing, finding, open_adult, open_children, prepare

from soihtu.contacts.rules import from_json
from soihtu.contacts.rules.notification import SubjectFacts
from soihtu.documents.models import Document
from soihtu.matters import actions
from soihtu.matters.models import Deadline, MatterStep
from tests.builders import CONCERN, EXPECTING, TUESDAY, hours, ready

DAY = 24
VILJA = SubjectFacts(role="child", first_names="Vilja", last_name="Salmi", born_on=dt.date(2023, 1, 21))
CONCERN_ABOUT_A_CHILD = dataclasses.replace(CONCERN, subjects=(VILJA,), target_group="families")


def clocks(matter, **which):
    """Code, last day, whether met, of the clocks in force."""
    found = Deadline.objects.filter(matter=matter, superseded_at=None, **which).order_by("id")
    return [(one.code, one.due_on and one.due_on.isoformat(), one.met_at is not None) for one in found]


def kinds(matter):
    return sorted(Document.objects.filter(matter_id=matter.pk).values_list("kind", flat=True))


def test_clocks_run_from_the_arrival_with_their_explanation(world):
    matter, _other = open_children(world)

    assert clocks(matter) == [
        ("urgency", "2026-03-24", True),
        ("assessment_start", "2026-04-02", False),
        ("assessment_complete", "2026-06-24", False),
        ("parties_informed", "2026-04-02", False),
    ]
    start = matter.deadlines.get(code="assessment_start")
    assert (start.basis, start.law, start.rule_version) == ("statutory", "LSL 26 § 5 mom.", "LSL-26.5-start@2015-04-01")
    assert from_json(start.counted).explanation.fi.startswith("Saapui ti 24.3.2026 klo 11.40.")
    assert (matter.pending_from, matter.next_due_code) == (TUESDAY, "assessment_start")


def test_later_contact_brings_its_own_clocks(world):
    matter, _other = open_children(world)
    later = ready(world, key="two", arrived_at=hours(DAY * 7))

    actions.join(later, later.subjects.first(), matter, by=world.hanna, at=hours(DAY * 7 + 1))

    assert clocks(matter, contact=later, code="assessment_complete") == [("assessment_complete", "2026-06-30", False)]
    assert clocks(matter, code="assessment_start") == [
        ("assessment_start", "2026-04-02", False),
        ("assessment_start", "2026-04-13", False),
    ]
    assert matter.next_due_on == dt.date(2026, 4, 2)


def test_contact_joined_to_a_running_assessment_is_answered_by_it(world):
    matter = assessing(world)
    later = ready(world, key="two", arrived_at=hours(DAY * 7))

    actions.join(later, later.subjects.first(), matter, by=world.hanna, at=hours(DAY * 7 + 1))

    assert clocks(matter, contact=later) == [
        ("urgency", "2026-03-31", True),
        ("assessment_start", "2026-04-13", True),
        ("assessment_complete", "2026-06-30", False),
        ("parties_informed", "2026-04-13", False),
    ]
    handled = Document.objects.get(matter_id=matter.pk, contact_id=later.pk, kind="1006")
    [root] = handled.content.values()
    assert root["toimenpiteet"][0]["code"] == "x-under-assessment"


def test_parties_are_told_of_the_later_contact_too(world):
    matter = prepare(open_children(world)[0], world.hanna, hours(2))
    assert clocks(matter, code="parties_informed") == [("parties_informed", "2026-04-02", True)]
    later = ready(world, key="two", arrived_at=hours(DAY * 7))

    actions.join(later, later.subjects.first(), matter, by=world.hanna, at=hours(DAY * 7 + 1))

    assert clocks(matter, contact=later, code="parties_informed") == [("parties_informed", "2026-04-13", False)]


def test_decision_not_to_start_ends_the_clock_of_finishing_and_a_new_one_restores_it(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    before = clocks(matter, code="assessment_complete")
    assert before == [("assessment_complete", "2026-06-24", False)]

    actions.decide(matter, "not_needed", "Juuri arvioitu.", by=world.olavi, at=hours(3))
    assert (clocks(matter, code="assessment_complete"), matter.next_due_on) == ([], None)

    actions.decide(matter, "start", by=world.olavi, at=hours(5))
    assert clocks(matter, code="assessment_complete") == before
    assert matter.next_due_code == "assessment_complete"


def test_new_class_counts_again_from_the_same_arrival_and_leaves_a_trace(world):
    matter = open_adult(world)

    actions.reclassify(matter, "over-75", "Syntymäaika tarkentui.", by=world.olavi, at=hours(DAY * 2))

    start = matter.deadlines.get(code="assessment_start", superseded_at=None)
    assert (start.basis, start.due_on, start.counted["client"]) == ("statutory", dt.date(2026, 4, 2), "over-75")
    old = matter.deadlines.get(code="assessment_start", superseded_at__isnull=False)
    assert (old.basis, old.superseded_at) == ("service_target", hours(DAY * 2))
    step = MatterStep.objects.get(matter=matter, kind="reclassified")
    assert (step.note, step.particulars["before"], step.particulars["after"]) == (
        "Syntymäaika tarkentui.",
        "adult",
        "over-75",
    )
    assert [change["code"] for change in step.particulars["changes"]] == ["assessment_start"]


def test_what_was_met_or_explained_stays_so_in_a_new_class(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    late = hours(DAY * 20)
    deadline = matter.deadlines.get(code="assessment_start")
    actions.explain_overrun(deadline, "Sijainen puuttui.", "Sijainen palkattu.", by=world.olavi, at=late)
    actions.decide(matter, "start", by=world.olavi, at=late)

    actions.reclassify(matter, "over-75", "Ikä.", by=world.olavi, at=hours(DAY * 21))

    start = matter.deadlines.get(code="assessment_start", superseded_at=None)
    assert (start.met_at, start.overrun_reason) == (late, "Sijainen puuttui.")


def test_special_support_makes_a_childs_clocks_statutory(world):
    contact = ready(world, CONCERN_ABOUT_A_CHILD, key="child")
    [matter] = actions.open_from(
        contact, [finding(contact.subjects.get(), world.hanna, client="child")], by=world.hanna, at=hours(1)
    )
    assert matter.deadlines.get(code="assessment_start").basis == "service_target"

    actions.assess_special_support(matter, yes=True, grounds="Kasvuolosuhteet.", by=world.hanna, at=hours(2))

    assert matter.client == "child-special-support"
    start = matter.deadlines.get(code="assessment_start", superseded_at=None)
    assert (start.basis, start.law) == ("statutory", "SHL 36 § 3 mom.")


def test_unborn_childs_clocks_sleep_until_the_birth(world):
    contact = ready(world, EXPECTING)
    ella, unborn = contact.subjects.all()
    adult, child = actions.open_from(
        contact, [finding(ella, world.hanna, client="adult"), finding(unborn, world.hanna)], by=world.hanna, at=hours(1)
    )
    assert (child.state, child.next_due_on, adult.state) == ("dormant", None, "handling")
    assert clocks(child, code="assessment_start") == [("assessment_start", None, False)]

    actions.record_birth(child, dt.date(2026, 5, 28), by=world.hanna, at=hours(DAY * 66))

    assert (child.state, child.person.born_on) == ("handling", dt.date(2026, 5, 28))
    assert clocks(child, code__startswith="assessment") == [
        ("assessment_start", "2026-06-08", False),
        ("assessment_complete", "2026-08-28", False),
    ]
    assert child.pending_from == TUESDAY


@pytest.mark.parametrize("day", [1, 10, 100])
def test_clocks_do_not_pause_whatever_is_done(world, day):
    matter, _other = open_children(world)
    before = clocks(matter, code="assessment_start")

    actions.note(matter, "Odotetaan perhettä.", by=world.hanna, at=hours(DAY * day))
    actions.hand_to(matter, world.liisa, "Loma.", by=world.hanna, at=hours(DAY * day))

    assert clocks(matter, code="assessment_start") == before


def test_urgent_matter_is_first_until_its_decision(world):
    contact = ready(world, urgency="urgent")
    matter = open_children(world, contact)[0]
    assert matter.lane == 0

    prepare(matter, world.hanna, hours(2))
    actions.decide(matter, "start", by=world.hanna, at=hours(3))

    assert matter.lane == 2


def test_each_kind_of_contact_gets_its_own_handling_document(world):
    child = assessing(world)
    adult = prepare(open_adult(world), world.olavi, hours(2))
    actions.decide(adult, "not_needed", "Juuri arvioitu.", by=world.olavi, at=hours(3))
    contact = ready(world, EXPECTING, key="expecting")
    ella, unborn = contact.subjects.all()
    parent, _child = actions.open_from(
        contact, [finding(ella, world.hanna, client="adult"), finding(unborn, world.hanna)], by=world.hanna, at=hours(1)
    )
    prepare(parent, world.hanna, hours(2))
    actions.decide(parent, "start", by=world.hanna, at=hours(3))

    assert kinds(child) == ["1006", "1505.2", "19001"]
    assert kinds(adult) == ["1009", "1505.2", "19001"]
    assert kinds(parent) == ["1015", "1505.2", "19001"]


def test_closing_day_goes_into_a_new_version_of_the_matter_document(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    actions.close(matter, "moved", "Muutto Poriin.", by=world.olavi, at=hours(DAY * 3))

    first, second = Document.objects.filter(matter_id=matter.pk, kind="1505.2").order_by("revision")
    told = second.content["asia_asiakirja"]["asian_tiedot"]
    assert (first.state, second.state, second.previous_sha256) == ("corrected", "final", first.sha256)
    assert (told["paattymispaiva"], told["tila"]["code"]) == ("2026-03-27", "x-closed")
    assert (matter.is_open, matter.next_due_on) == (False, None)


def test_swedish_speakers_documents_are_in_swedish(world):
    contact = ready(world, CONCERN)
    person = contact.subjects.get().person
    type(person).objects.filter(pk=person.pk).update(service_language="sv")
    facts = {"service_task": "working_age", "client": "adult"}
    [matter] = actions.open_from(
        contact, [finding(contact.subjects.get(), world.olavi, **facts)], by=world.olavi, at=hours(1)
    )
    prepare(matter, world.olavi, hours(2))
    actions.decide(matter, "not_needed", "Nyligen bedömd.", by=world.olavi, at=hours(3))

    handled = Document.objects.get(matter_id=matter.pk, kind="1009")
    [root] = handled.content.values()
    assert (handled.language, root["toimenpiteet"].split("\n")[0]) == (
        "sv",
        "Bedömningen av servicebehovet påbörjades inte: den är uppenbart onödig.",
    )
