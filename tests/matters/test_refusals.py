"""Every refusal of the acts on a matter, each with the sentence the worker reads."""

import dataclasses
import datetime as dt

import pytest
from django.utils import translation
from matters_cast import TALKED, assessing, finding, open_adult, open_children, prepare, summary_of, summed_up

from soihtu.contacts.models import Recusal
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters import access, actions
from soihtu.matters.actions import Held, MeetingFacts, Proposal
from tests.builders import EXPECTING, HELP, hours, ready

DAY = 24


@pytest.fixture(autouse=True)
def english():
    with translation.override("en"):
        yield


def refused(sentence: str):
    return pytest.raises(NotAllowed, match=sentence)


# --- opening ---


def test_opening_asks_for_the_urgency_first(world):
    contact = ready(world)
    type(contact).objects.filter(pk=contact.pk).update(urgency="")

    with refused("urgency must be assessed"):
        open_children(world, contact)


def test_opening_asks_for_a_team(world):
    contact = ready(world)
    type(contact).objects.filter(pk=contact.pk).update(team=None)

    with refused("Route the contact to a team"):
        open_children(world, contact)


def test_opening_twice_is_refused(world):
    contact = ready(world)
    open_children(world, contact)

    with refused("already been handled"):
        open_children(world, contact)


@pytest.mark.parametrize("client", ["adult", "over-75"])
def test_child_is_not_opened_in_a_class_of_adults(world, client):
    contact = ready(world)

    with refused("under 18"):
        actions.open_from(
            contact, [finding(contact.subjects.first(), world.hanna, client=client)], by=world.hanna, at=hours(1)
        )


def test_adult_without_a_date_of_birth_is_not_opened_in_a_class_of_children(world):
    contact = ready(world, HELP, key="adult")
    assert contact.subjects.get().person.born_on is None

    with refused("is an adult"):
        actions.open_from(
            contact, [finding(contact.subjects.get(), world.olavi, client="child")], by=world.olavi, at=hours(1)
        )


def test_opening_needs_somebody(world):
    with refused("Choose at least one person"):
        actions.open_from(ready(world), [], by=world.hanna, at=hours(1))
    with refused("Choose at least one person"):
        actions.triage(ready(world), [], [], by=world.hanna, at=hours(1))


def test_instructor_does_not_open_a_childs_matter(world):
    contact = ready(world)

    with refused("social worker decides in every child's case"):
        actions.open_from(
            contact, [finding(one, world.hanna) for one in contact.subjects.all()], by=world.jarkko, at=hours(1)
        )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"responsible": "jarkko"}, "social worker decides in every child's case"),
        ({"responsible": "nina"}, "social-welfare professional answers"),
        ({"pair": "hanna"}, "two different persons"),
    ],
)
def test_opening_asks_for_fitting_workers(world, change, sentence):
    contact = ready(world)
    named = {key: getattr(world, name) for key, name in change.items()}
    first = dataclasses.replace(finding(contact.subjects.first(), world.hanna), **named)

    with refused(sentence):
        actions.open_from(contact, [first], by=world.hanna, at=hours(1))


def test_disqualified_worker_is_not_made_responsible(world):
    contact = ready(world)
    Recusal.objects.create(contact=contact, worker=world.liisa, at=hours(0))

    with refused("Liisa Laine is disqualified"):
        actions.open_from(contact, [finding(contact.subjects.first(), world.liisa)], by=world.hanna, at=hours(1))


def test_unidentified_person_has_no_matter(world):
    contact = ready(world)
    contact.subjects.update(person=None)

    with refused("must be identified"):
        open_children(world, contact)


def test_person_of_another_contact_is_refused(world):
    other = ready(world, HELP, key="other")

    with refused("does not belong to the contact"):
        actions.open_from(ready(world), [finding(other.subjects.get(), world.hanna)], by=world.hanna, at=hours(1))


def test_handled_person_is_not_opened_again(world):
    contact = ready(world)
    first = contact.subjects.first()
    actions.open_from(contact, [finding(first, world.hanna)], by=world.hanna, at=hours(1))

    with refused("already been handled"):
        actions.open_from(contact, [finding(first, world.hanna)], by=world.hanna, at=hours(2))


def test_two_findings_of_one_person_are_refused(world):
    contact = ready(world)
    first = contact.subjects.first()

    with refused("same person"):
        actions.open_from(contact, [finding(first, world.hanna)] * 2, by=world.hanna, at=hours(1))


def test_second_open_matter_of_the_same_kind_is_refused(world):
    open_children(world)

    with refused("already has an open matter"):
        open_children(world, ready(world, key="two"))


def test_unborn_childs_matter_asks_for_the_parents(world):
    contact = ready(world, EXPECTING)
    unborn = contact.subjects.get(role="unborn")

    with refused("expectant parent too"):
        actions.open_from(contact, [finding(unborn, world.hanna)], by=world.hanna, at=hours(1))


# --- joining ---


def test_joining_asks_for_the_same_person_once(world):
    aada, eelis = open_children(world)
    later = ready(world, key="two")
    first, second = later.subjects.all()

    with refused("somebody else than the matter"):
        actions.join(later, second, aada, by=world.hanna, at=hours(2))
    actions.join(later, first, aada, by=world.hanna, at=hours(2))
    with refused("already been joined"):
        actions.join(later, first, aada, by=world.hanna, at=hours(3))
    assert eelis.is_open


def test_joining_a_finished_assessment_is_refused(world):
    matter = summed_up(world)
    later = ready(world, key="two", arrived_at=hours(DAY * 31))

    with refused("assessment of this matter is finished"):
        actions.join(later, later.subjects.first(), matter, by=world.hanna, at=hours(DAY * 31 + 1))


# --- deciding ---


@pytest.mark.parametrize(
    ("left_out", "sentence"),
    [
        ("police", "police must be notified"),
        ("inform", "Tell the parties"),
        ("talk", "Record a meeting or a call"),
        ("support", "needs special support"),
    ],
)
def test_decision_says_what_is_missing(world, left_out, sentence):
    matter, _other = open_children(world)
    guardians = [relation.other for relation in matter.person.relations.filter(is_guardian=True)]
    by, at = world.hanna, hours(2)
    if left_out != "police":
        actions.consider_police(matter, "no_suspicion", reason="Ei epäilyä.", by=by, at=at)
    for guardian in guardians[: 1 if left_out == "inform" else None]:
        actions.inform(matter, guardian.name, person=guardian, how="phone", by=by, at=at)
    if left_out != "talk":
        actions.record_call(matter, TALKED, by=by, at=at)
    if left_out != "support":
        actions.assess_special_support(matter, yes=False, grounds="Arki kantaa.", by=by, at=at)

    with refused(sentence):
        actions.decide(matter, "start", by=by, at=hours(3))


def test_ground_for_not_telling_replaces_telling_and_talking(world):
    matter, _other = open_children(world)
    by, at = world.hanna, hours(2)
    actions.consider_police(matter, "told", recipient="Lounais-Suomen poliisi", at_time=at, by=by, at=at)
    for relation in matter.person.relations.filter(is_guardian=True):
        actions.inform(
            matter, relation.other.name, person=relation.other, how="not_safety", words="Vaarantaisi.", by=by, at=at
        )
    actions.assess_special_support(matter, yes=True, grounds="Väkivalta.", by=by, at=at)

    actions.decide(matter, "start", by=by, at=hours(3))

    assert matter.state == "assessing"
    assert matter.deadlines.get(code="parties_informed").met_at == at


@pytest.mark.parametrize(
    ("outcome", "facts", "sentence"),
    [
        ("not_needed", {}, "Write why the ground applies"),
        ("declined", {"grounds": "Ei halua.", "explained": True}, "cannot be declined"),
        ("start", {"decided_at": hours(9)}, "in the future"),
        ("start", {"decided_at": hours(-1)}, "before the matter became pending"),
    ],
)
def test_decision_asks_for_grounds_and_a_possible_time(world, outcome, facts, sentence):
    matter = prepare(open_children(world)[0], world.hanna, hours(2))

    with refused(sentence):
        actions.decide(matter, outcome, by=world.hanna, at=hours(3), **facts)


def test_declining_asks_that_it_was_explained(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))

    with refused("told what the assessment means"):
        actions.decide(matter, "declined", "Ei halua.", by=world.olavi, at=hours(3))
    actions.decide(matter, "declined", "Ei halua.", explained=True, by=world.olavi, at=hours(3))


def test_backdated_decision_asks_for_a_reason_and_shows_both_times(world):
    matter = prepare(open_children(world)[0], world.hanna, hours(2))

    with refused("recorded on a later day"):
        actions.decide(matter, "start", decided_at=hours(3), by=world.hanna, at=hours(DAY))
    decision = actions.decide(
        matter, "start", decided_at=hours(3), backdating_reason="Järjestelmä oli poissa.", by=world.hanna, at=hours(DAY)
    )
    assert (decision.at, decision.recorded_at) == (hours(3), hours(DAY))
    assert matter.deadlines.get(code="assessment_start").met_at == hours(3)


def test_instructor_does_not_decide_on_a_child(world):
    matter = prepare(open_children(world)[0], world.hanna, hours(2))

    with refused("social worker decides in every child's case"):
        actions.decide(matter, "start", by=world.jarkko, at=hours(3))


def test_same_decision_twice_is_refused_and_another_supersedes(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    first = actions.decide(matter, "not_needed", "Juuri arvioitu.", by=world.olavi, at=hours(3))

    with refused("already been made"):
        actions.decide(matter, "not_needed", "Juuri arvioitu.", by=world.olavi, at=hours(4))
    actions.decide(matter, "start", by=world.olavi, at=hours(5))
    first.refresh_from_db()
    assert first.superseded_at == hours(5)
    with refused("already been made"):
        actions.decide(matter, "start", by=world.olavi, at=hours(6))


def test_late_matter_is_explained_before_it_goes_on(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    late = hours(DAY * 20)
    deadline = matter.deadlines.get(code="assessment_start")

    with refused("deadline has run over"):
        actions.decide(matter, "start", by=world.olavi, at=late)
    with refused("both why"):
        actions.explain_overrun(deadline, "Loma.", " ", by=world.olavi, at=late)
    actions.explain_overrun(deadline, "Sijainen puuttui.", "Sijainen palkattu.", by=world.olavi, at=late)
    actions.decide(matter, "start", by=world.olavi, at=late)
    assert matter.state == "assessing"


def test_deadline_in_time_is_not_explained(world):
    matter = open_adult(world)

    with refused("has not run over"):
        actions.explain_overrun(
            matter.deadlines.get(code="assessment_start"), "Syy.", "Toimi.", by=world.olavi, at=hours(3)
        )


# --- parties, police, support, class, birth ---


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"how": "phone", "at_time": hours(5)}, "in the future"),
        ({"how": "phone", "at_time": hours(-5)}, "before the matter became pending"),
        ({"how": "not_prohibited"}, "Write the grounds"),
        ({"how": "not_reached", "words": " "}, "Write the grounds"),
        ({"how": "phone", "party": " "}, "Choose who was told"),
    ],
)
def test_informing_asks_for_its_facts(world, facts, sentence):
    matter = open_adult(world)
    facts = {"party": "Mira Lindroos", **facts}

    with refused(sentence):
        actions.inform(matter, **facts, by=world.olavi, at=hours(2))


@pytest.mark.parametrize(
    ("duty", "facts", "sentence"),
    [
        ("", {}, "Choose whether"),
        ("told", {"recipient": "Poliisi"}, "to whom the police notification was made, and when"),
        ("told", {"at_time": hours(1)}, "to whom the police notification was made, and when"),
        ("told", {"recipient": "Poliisi", "at_time": hours(9)}, "in the future"),
        ("no_suspicion", {}, "why the police are not notified"),
        ("not_applicable", {"reason": " "}, "why the police are not notified"),
    ],
)
def test_police_duty_asks_for_time_and_recipient_or_reasons(world, duty, facts, sentence):
    with refused(sentence):
        actions.consider_police(open_children(world)[0], duty, **facts, by=world.hanna, at=hours(2))


def test_special_support_asks_for_grounds_and_a_fitting_worker(world):
    matter = open_adult(world)
    actions.hand_to(matter, world.ossi, "Vuoro vaihtui.", by=world.olavi, at=hours(2))

    with refused("based on"):
        actions.assess_special_support(matter, yes=False, grounds="", by=world.ossi, at=hours(3))
    with refused("Change the responsible worker first"):
        actions.assess_special_support(matter, yes=True, grounds="Päihteet ja velat.", by=world.ossi, at=hours(3))


def test_class_changes_with_a_reason_to_another_class(world):
    matter = open_adult(world)
    actions.hand_to(matter, world.ossi, "Vuoro vaihtui.", by=world.olavi, at=hours(2))

    with refused("already"):
        actions.reclassify(matter, "adult", "Syy.", by=world.ossi, at=hours(3))
    with refused("why the client class changes"):
        actions.reclassify(matter, "over-75", " ", by=world.ossi, at=hours(3))
    with refused("Change the responsible worker first"):
        actions.reclassify(matter, "disabled", "Vammaispalvelulaki.", by=world.ossi, at=hours(3))


def test_class_of_a_child_is_changed_by_a_social_worker_only(world):
    matter = open_children(world)[0]

    with refused("social worker decides in every child's case"):
        actions.reclassify(matter, "child", "Ei lastensuojeluasia.", by=world.jarkko, at=hours(3))
    actions.reclassify(matter, "child", "Ei lastensuojeluasia.", by=world.liisa, at=hours(3))

    matter.refresh_from_db()
    assert matter.client == "child"


@pytest.mark.parametrize(
    ("born_on", "fitting", "unfit"),
    [
        (dt.date(2008, 3, 26), "child", ("adult", "over-75")),
        (dt.date(2008, 3, 25), "adult", ("child", "child-special-support")),
    ],
)
def test_new_class_fits_the_age(world, born_on, fitting, unfit):
    matter = open_children(world)[0]
    matter.person.save_over(matter.person.version, born_on=born_on)
    at = dt.datetime(2026, 3, 25, 12, tzinfo=dt.UTC)

    for client in unfit:
        with refused("Choose a client class that fits"):
            actions.reclassify(matter, client, "Luokka tarkentui.", by=world.hanna, at=at)
    actions.reclassify(matter, fitting, "Luokka tarkentui.", by=world.hanna, at=at)

    assert matter.client == fitting


def test_birth_is_recorded_once_on_a_possible_day(world):
    contact = ready(world, EXPECTING)
    ella, unborn = contact.subjects.all()
    adult, child = actions.open_from(
        contact, [finding(ella, world.hanna, client="adult"), finding(unborn, world.hanna)], by=world.hanna, at=hours(1)
    )

    with refused("in the future"):
        actions.record_birth(child, dt.date(2026, 5, 30), by=world.hanna, at=hours(2))
    with refused("more than a year"):
        actions.record_birth(child, dt.date(2027, 5, 30), by=world.hanna, at=hours(DAY * 500))
    with refused("already been recorded"):
        actions.record_birth(adult, dt.date(2026, 3, 24), by=world.hanna, at=hours(2))


# --- meetings and entries ---


def test_meetings_ask_for_their_facts(world):
    matter = open_adult(world)
    at = hours(2)

    with refused("home visit is made"):
        actions.plan_meeting(matter, MeetingFacts(kind="home_visit", when=hours(5)), by=world.olavi, at=at)
    meeting = actions.plan_meeting(matter, MeetingFacts(kind="visit", when=hours(5)), by=world.olavi, at=at)
    with refused("has not been yet"):
        actions.hold_meeting(meeting, TALKED, by=world.olavi, at=hours(4))
    with refused("what was talked about"):
        actions.hold_meeting(meeting, Held(words=" "), by=world.olavi, at=hours(6))
    with refused("why the meeting is cancelled"):
        actions.cancel_meeting(meeting, " ", by=world.olavi, at=hours(6))
    actions.hold_meeting(meeting, TALKED, by=world.olavi, at=hours(6))
    for again in (
        lambda: actions.hold_meeting(meeting, TALKED, by=world.olavi, at=hours(7)),
        lambda: actions.cancel_meeting(meeting, "Sairaus.", by=world.olavi, at=hours(7)),
    ):
        with refused("already been held or cancelled"):
            again()


def test_calls_and_entries_ask_for_words_and_a_past_time(world):
    matter = open_adult(world)
    by, at = world.olavi, hours(2)

    with refused("what was talked about"):
        actions.record_call(matter, Held(words=""), by=by, at=at)
    with refused("in the future"):
        actions.record_call(matter, TALKED, when=hours(3), by=by, at=at)
    with refused("Write the entry"):
        actions.note(matter, " ", by=by, at=at)
    with refused("in the future"):
        actions.note(matter, "Merkintä.", happened_at=hours(3), by=by, at=at)
    with refused("where the client was guided"):
        actions.guide(matter, " ", by=by, at=at)


def test_newer_version_wins_and_nothing_is_written(world):
    matter = open_children(world)[0]
    seen = matter.version
    actions.consider_police(matter, "no_suspicion", reason="Ensin.", version=seen, by=world.hanna, at=hours(2))

    with pytest.raises(EditConflict) as conflict:
        actions.consider_police(matter, "no_suspicion", reason="Toiseksi.", version=seen, by=world.liisa, at=hours(3))

    assert conflict.value.theirs.police_reason == "Ensin."
    matter.refresh_from_db()
    assert matter.police_reason == "Ensin."


# --- responsibility ---


def test_responsible_worker_changes_with_a_reason_to_somebody_fitting(world):
    matter = open_children(world)[0]
    by, at = world.hanna, hours(2)

    with refused("already the responsible worker"):
        actions.hand_to(matter, world.hanna, "Syy.", by=by, at=at)
    with refused("why the responsible worker changes"):
        actions.hand_to(matter, world.liisa, " ", by=by, at=at)
    with refused("social worker decides"):
        actions.hand_to(matter, world.jarkko, "Loma.", by=by, at=at)
    with refused("not at work any more"):
        actions.hand_to(matter, world.admin, "Loma.", by=by, at=at)
    with refused("two different persons"):
        actions.set_pair(matter, world.hanna, by=by, at=at)
    with refused("not at work any more"):
        actions.set_pair(matter, world.admin, by=by, at=at)
    with refused("do not work with this matter"):
        actions.hand_to(matter, world.liisa, "Loma.", by=world.olavi, at=at)


# --- summing up, closing, handing over ---


def test_summary_is_approved_once_by_somebody_fitting(world):
    matter = assessing(world)

    with refused("social worker decides"):
        actions.sum_up(matter, goes_on=True, by=world.jarkko, at=hours(DAY))
    actions.sum_up(matter, goes_on=True, by=world.hanna, at=hours(DAY))
    with refused("not under way"):
        actions.sum_up(matter, goes_on=True, by=world.hanna, at=hours(DAY))


def test_summary_after_three_months_asks_why(world):
    matter = assessing(world)

    with refused("deadline has run over"):
        actions.sum_up(matter, goes_on=False, by=world.hanna, at=hours(DAY * 100))


def test_only_the_summary_is_delivered_as_the_summary(world):
    matter = assessing(world)
    summary = summary_of(matter, world, hours(DAY))
    other = type(summary).objects.filter(matter_id=matter.pk, kind="19001").get()

    with refused("not the summary"):
        actions.deliver_summary(matter, other, recipient="Jenni", way="post", by=world.hanna, at=hours(DAY))
    with refused("to whom the summary"):
        actions.deliver_summary(matter, summary, recipient=" ", way="post", by=world.hanna, at=hours(DAY))


def test_closing_asks_for_a_fitting_ground_in_words(world):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    by = world.olavi

    with refused("cannot be closed on this ground yet"):
        actions.close(matter, "no_need", "Ei tarvetta.", by=by, at=hours(3))
    actions.decide(matter, "not_needed", "Juuri arvioitu.", by=by, at=hours(3))
    with refused("grounds of closing in words"):
        actions.close(matter, "no_need", " ", by=by, at=hours(4))
    with refused("first where the client was guided"):
        actions.close(matter, "guided", "Ohjattu.", by=by, at=hours(4))
    actions.guide(matter, "Talous- ja velkaneuvonta", by=by, at=hours(4))
    actions.close(matter, "guided", "Ohjattu velkaneuvontaan.", by=by, at=hours(5))
    with refused("matter is closed"):
        actions.close(matter, "guided", "Uudelleen.", by=by, at=hours(6))
    with refused("matter is closed"):
        actions.note(matter, "Jälkikirjaus.", by=by, at=hours(6))


def test_child_welfare_assessment_is_not_closed_because_the_family_declines(world):
    matter = assessing(world)

    with refused("cannot be closed on this ground yet"):
        actions.close(matter, "client_declines", "Perhe ei halua.", by=world.hanna, at=hours(DAY))
    actions.close(matter, "moved", "Muutto Poriin.", by=world.hanna, at=hours(DAY))
    assert matter.state == "closed"


def test_summary_is_given_before_closing(world):
    matter = assessing(world)
    actions.sum_up(matter, goes_on=False, by=world.hanna, at=hours(DAY))

    with refused("Give the summary"):
        actions.close(matter, "no_need", "Ei tarvetta.", by=world.hanna, at=hours(DAY))


def transfer_meeting(world, matter, *workers, client=True):
    at = hours(DAY * 31)
    facts = MeetingFacts(kind="transfer", when=at, workers=workers or (world.hanna, world.riitta))
    meeting = actions.plan_meeting(matter, facts, by=world.hanna, at=at)
    held = dataclasses.replace(TALKED, client_present=client)
    return actions.hold_meeting(meeting, held, by=world.hanna, at=at)


def propose(world, matter, meeting, **change):
    facts = {"to_team": world.planned, "receiver": world.riitta, "agreed": "Perhetyö jatkaa.", **change}
    proposal = Proposal(meeting=meeting, **facts)
    return actions.propose_handover(matter, proposal, by=world.hanna, at=hours(DAY * 32))


def test_transfer_needs_a_summary(world):
    matter = assessing(world)
    meeting = transfer_meeting(world, matter)

    with refused("once the summary has been approved"):
        propose(world, matter, meeting)
    actions.sum_up(matter, goes_on=True, by=world.hanna, at=hours(DAY * 31))
    with refused("Give the summary"):
        propose(world, matter, meeting)


def test_transfer_needs_a_held_meeting_with_all_three(world):
    matter = summed_up(world)
    planned = actions.plan_meeting(
        matter, MeetingFacts(kind="transfer", when=hours(DAY * 40)), by=world.hanna, at=hours(DAY * 31)
    )

    with refused("Hold and record a transfer meeting"):
        propose(world, matter, planned)
    with refused("must all have taken part"):
        propose(world, matter, transfer_meeting(world, matter, world.hanna, world.riitta, client=False))
    with refused("must all have taken part"):
        propose(world, matter, transfer_meeting(world, matter, world.hanna))
    with refused("must all have taken part"):
        propose(world, matter, transfer_meeting(world, matter, world.riitta))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"agreed": " "}, "what was agreed"),
        ({"client_agrees": False}, "Without the client's agreement"),
        ({"own_worker": False}, "own worker"),
    ],
)
def test_transfer_asks_for_its_facts(world, change, sentence):
    matter = summed_up(world)

    with refused(sentence):
        propose(world, matter, transfer_meeting(world, matter), **change)


def test_receiver_must_fit(world):
    matter = summed_up(world)
    meeting = transfer_meeting(world, matter, world.hanna, world.leo, world.liisa, world.riitta)

    with refused("does not belong to the team"):
        propose(world, matter, meeting, receiver=world.liisa)
    with refused("social worker decides"):
        propose(world, matter, meeting, receiver=world.leo)


def test_only_the_receiver_answers_and_once(world):
    matter = summed_up(world)
    handover = propose(world, matter, transfer_meeting(world, matter))
    at = hours(DAY * 33)

    with refused("Only the named receiver"):
        actions.accept_handover(handover, by=world.hanna, at=at)
    with refused("must be answered"):
        actions.hand_to(matter, world.liisa, "Loma.", by=world.hanna, at=at)
    with refused("must be answered"):
        actions.close(matter, "died", "Kuollut.", by=world.hanna, at=at)
    with refused("why the transfer is declined"):
        actions.decline_handover(handover, " ", by=world.riitta, at=at)
    actions.decline_handover(handover, "Ei kuulu alueelle.", by=world.riitta, at=at)
    with refused("already been answered"):
        actions.accept_handover(handover, by=world.riitta, at=at)
    matter.refresh_from_db()
    assert (matter.state, matter.responsible) == ("summed_up", world.hanna)


def test_waiting_transfer_is_withdrawn_with_a_reason_by_who_handles_the_matter(world):
    matter = summed_up(world)
    handover = propose(world, matter, transfer_meeting(world, matter))
    at = hours(DAY * 33)

    for stranger in (world.riitta, world.olavi):
        with refused("do not work with this matter"):
            actions.withdraw_handover(handover, "Jäi pois töistä.", by=stranger, at=at)
    with refused("why the transfer is withdrawn"):
        actions.withdraw_handover(handover, " ", by=world.hanna, at=at)
    actions.withdraw_handover(handover, "Riitta jäi pois töistä.", by=world.hanna, at=at)
    for answer in (actions.withdraw_handover, actions.decline_handover):
        with refused("already been answered"):
            answer(handover, "Uudestaan.", by=world.hanna, at=at)

    step = matter.steps.order_by("id").last()
    assert (step.kind, step.note, step.by) == ("handover_withdrawn", "Riitta jäi pois töistä.", world.hanna)
    matter.refresh_from_db()
    assert (matter.state, matter.responsible, handover.state) == ("summed_up", world.hanna, "withdrawn")
    assert not access.visible_to(world.riitta, at).filter(pk=matter.pk).exists()
    again = propose(world, matter, transfer_meeting(world, matter))
    assert again.state == "proposed"
