"""The steps on screen: shown to whom they belong, logged, saved, refused without losing a word."""

import dataclasses
import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from matters_cast import assessing, finding, open_adult, open_children, prepare, summary_of, summed_up

from soihtu.audit.models import Look
from soihtu.contacts.terms import State as ContactState
from soihtu.foundation import clock
from soihtu.matters import actions, queries
from soihtu.matters.actions import Held, MeetingFacts
from soihtu.matters.models import Handover, Matter, Meeting
from soihtu.people import actions as people
from soihtu.people.models import Person
from soihtu.teams.models import Shift
from tests.builders import CHILDREN, EXPECTING, HELP, hours, ready

STEPS = [
    "informing", "police", "special_support", "new_meeting", "new_call", "new_entry", "decision", "guidance",
    "client_class", "closing", "responsible", "pair", "handover", "print",
]  # fmt: skip
WEDNESDAY = hours(26)


@pytest.fixture(autouse=True)
def now(monkeypatch):
    """The door's clock stands on the Wednesday; `now(at)` moves it."""

    def stand(at):
        monkeypatch.setattr(clock, "now", lambda: at)

    stand(WEDNESDAY)
    return stand


def moment(name, day="25.3.2026", time="12.00"):
    return {f"{name}_day": day, f"{name}_time": time}


@pytest.fixture
def as_worker(client):
    def sign_in(worker):
        client.force_login(worker)
        return client

    return sign_in


def url(name, matter, *more):
    return reverse(f"matters:{name}", args=[matter.pk, *more])


def text_of(response):
    return re.sub(r"\s+", " ", html.unescape(response.content.decode()))


@pytest.mark.parametrize("name", STEPS)
def test_step_is_shown_and_logged(world, as_worker, name):
    matter = open_children(world)[0]

    response = as_worker(world.hanna).get(url(name, matter))

    assert response.status_code == 200
    assert "Aada Koskela" in text_of(response)
    look = Look.objects.filter(worker_id=world.hanna.pk).first()
    assert (look.person_ids, look.thing) == ([matter.person_id], matter.number)


@pytest.mark.parametrize("name", STEPS)
def test_step_is_not_known_to_a_stranger(world, as_worker, name):
    matter = open_children(world)[0]
    assert as_worker(world.hanna).get(url(name, matter)).status_code == 200

    response = as_worker(world.olavi).get(url(name, matter))

    assert response.status_code == 404
    assert not Look.objects.filter(worker_id=world.olavi.pk).exists()


@pytest.mark.parametrize("name", [one for one in STEPS if one not in {"print", "decision", "closing", "handover"}])
def test_step_has_one_filled_button(world, as_worker, name):
    page = text_of(as_worker(world.hanna).get(url(name, open_children(world)[0])))
    form = page[page.index('<form class="so-form') :]
    form = form[: form.index("</form>")]

    assert len([tag for tag in re.findall(r'<button[^>]*class="ds-button"[^>]*>', form) if "variant" not in tag]) == 1


def test_flag_of_a_sibling_says_whose_it_is(world, as_worker):
    aada, eelis = open_children(world)
    people.raise_flag(aada.person, kind="secrecy", headline="Osoite ei isälle")

    page = as_worker(world.hanna)

    assert "shield-alert" in text_of(page.get(url("police", aada)))
    assert "Aada: Osoite ei isälle" in text_of(page.get(url("police", eelis)))
    assert Look.objects.filter(thing=eelis.number, person_ids=[aada.person_id]).exists()
    assert "Aada: Osoite ei isälle" not in text_of(page.get(url("police", aada)))


def test_informing_is_saved(world, as_worker):
    matter = open_children(world)[0]
    jenni, _marko = queries.parties_of(matter, hours(2))
    told = {"party": jenni.person_id, "how": "phone", "words": "", **moment("at_time")}

    response = as_worker(world.hanna).post(url("informing", matter), told)

    assert (response.status_code, response.url) == (302, reverse("desk:matter", args=[matter.pk]))
    row = matter.informed.get()
    assert (row.person_id, row.how, clock.local_time(row.at).hour) == (jenni.person_id, "phone", 12)


def test_ground_why_not_told_is_asked_for_beside_the_field(world, as_worker):
    matter = open_adult(world)
    told = {"party": matter.person_id, "how": "not_safety", "words": "", **moment("at_time")}

    response = as_worker(world.olavi).post(url("informing", matter), told)

    assert response.status_code == 200
    assert "Kirjoita peruste" in text_of(response)
    assert not matter.informed.exists()


def test_police_page_reminds_when_the_grounds_raise_the_question(world, as_worker):
    contact = ready(world, dataclasses.replace(CHILDREN, grounds=("violence",)))
    matter = open_children(world, contact)[0]

    assert "Yhteydenoton syyt nostavat tämän kysymyksen" in text_of(as_worker(world.hanna).get(url("police", matter)))


def test_both_texts_are_kept_when_somebody_saved_first(world, as_worker):
    matter = open_children(world)[0]
    seen = matter.version
    actions.consider_police(matter, "no_suspicion", reason="Liisan perustelu.", by=world.liisa, at=hours(2))
    mine = {"duty": "no_suspicion", "reason": "Hannan perustelu.", "version": seen}

    response = as_worker(world.hanna).post(url("police", matter), mine)

    page = text_of(response)
    assert response.status_code == 200
    assert "Liisan perustelu." in page
    assert page.count("Hannan perustelu.") == 2  # beside theirs, and still in the form
    matter.refresh_from_db()
    assert matter.police_reason == "Liisan perustelu."
    [again] = re.findall(r'name="version" value="(\d+)"', page)
    assert as_worker(world.hanna).post(url("police", matter), {**mine, "version": again}).status_code == 302
    matter.refresh_from_db()
    assert matter.police_reason == "Hannan perustelu."


def test_a_fault_in_the_form_does_not_hide_that_somebody_saved_first(world, as_worker):
    matter = open_children(world)[0]
    seen = matter.version
    actions.consider_police(matter, "no_suspicion", reason="Liisan perustelu.", by=world.liisa, at=hours(2))
    client = as_worker(world.hanna)

    page = text_of(client.post(url("police", matter), {"duty": "no_suspicion", "reason": "", "version": seen}))
    [again] = re.findall(r'name="version" value="(\d+)"', page)
    mine = {"duty": "no_suspicion", "reason": "Hannan perustelu.", "version": again}

    assert "Liisan perustelu." in text_of(client.post(url("police", matter), mine))
    matter.refresh_from_db()
    assert matter.police_reason == "Liisan perustelu."


def test_a_protected_meeting_place_is_only_for_those_who_handle(world, as_worker):
    matter = open_children(world)[0]
    facts = MeetingFacts(kind="home_visit", when=hours(20), place="Salakuja 3", workers=[world.hanna])
    agreed = actions.plan_meeting(matter, facts, by=world.hanna, at=hours(2))
    matter.person.non_disclosure = True
    matter.person.save()

    mine = text_of(as_worker(world.hanna).get(url("meeting", matter, agreed.pk)))
    others = text_of(as_worker(world.liisa).get(url("meeting", matter, agreed.pk)))
    as_worker(world.liisa).post(url("meeting", matter, agreed.pk), {"words": "Juteltiin.", "version": agreed.version})

    assert "Salakuja 3" in mine
    assert "Salakuja 3" not in others
    agreed.refresh_from_db()
    assert (agreed.state, agreed.place) == ("held", "Salakuja 3")


def test_special_support_is_saved(world, as_worker):
    matter = open_children(world)[0]

    as_worker(world.hanna).post(url("special_support", matter), {"answer": "no", "grounds": "Arki kantaa."})

    matter.refresh_from_db()
    assert (matter.special_support, matter.special_support_grounds) == (False, "Arki kantaa.")


def test_meeting_is_agreed_held_and_cancelled(world, as_worker):
    matter = open_children(world)[0]
    page = as_worker(world.hanna)
    plan = {"kind": "home_visit", "place": "Kotikatu 3", "workers": [world.hanna.pk, world.jarkko.pk],
            "client_present": "on", **moment("when")}  # fmt: skip

    page.post(url("new_meeting", matter), plan)
    page.post(url("new_meeting", matter), plan)
    first, second = Meeting.objects.filter(matter=matter).order_by("pk")
    page.post(url("meeting", matter, first.pk), {"words": "Puhuttiin arjesta.", "met_alone": "on", "minutes": "60"})
    page.post(url("cancellation", matter, second.pk), {"reason": "Lapsi sairastui."})

    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, first.words, first.met_alone, first.minutes) == ("held", "Puhuttiin arjesta.", True, 60)
    assert list(first.workers.order_by("pk")) == [world.hanna, world.jarkko]
    assert second.state == "cancelled"
    assert page.get(url("meeting", matter, first.pk)).status_code == 200


def test_meeting_of_another_matter_is_not_found(world, as_worker):
    aada, eelis = open_children(world)
    meeting = actions.plan_meeting(aada, MeetingFacts(kind="visit", when=hours(5)), by=world.hanna, at=hours(2))

    assert as_worker(world.hanna).get(url("meeting", aada, meeting.pk)).status_code == 200
    assert as_worker(world.hanna).get(url("meeting", eelis, meeting.pk)).status_code == 404


def test_call_and_entry_are_saved(world, as_worker):
    matter = open_adult(world)
    page = as_worker(world.olavi)

    page.post(url("new_call", matter), {"kind": "call", "words": "Sovittiin tapaaminen.", **moment("when")})
    page.post(url("new_entry", matter), {"words": "Asiakas toi vuokrasopimuksen.", **moment("happened_at")})

    assert matter.meetings.get().words == "Sovittiin tapaaminen."
    assert matter.steps.get(kind="note").note == "Asiakas toi vuokrasopimuksen."


def test_decision_waits_for_what_is_missing_and_says_where_it_is_done(world, as_worker):
    matter = open_children(world)[0]

    page = text_of(as_worker(world.hanna).get(url("decision", matter)))

    for name in ("police", "informing", "new_call", "special_support"):
        assert url(name, matter) in page
    assert "Harkitse ensin, onko poliisille ilmoitettava." in page
    assert 'name="outcome"' not in page


def test_refused_decision_keeps_what_was_typed(world, as_worker):
    matter = open_children(world)[0]
    typed = {"outcome": "not_needed", "grounds": "Tilanne arvioitiin viime viikolla.", **moment("decided_at")}

    response = as_worker(world.hanna).post(url("decision", matter), typed)

    page = text_of(response)
    assert response.status_code == 200
    assert "Tilanne arvioitiin viime viikolla." in page
    assert "Harkitse ensin, onko poliisille ilmoitettava." in page
    matter.refresh_from_db()
    assert matter.state == "handling"


def test_decision_is_saved(world, as_worker):
    matter = prepare(open_children(world)[0], world.hanna, hours(2))
    said = {
        "outcome": "start",
        **moment("decided_at", "24.3.2026", "16.00"),
        "backdating_reason": "Kirjattu jälkikäteen.",
    }

    response = as_worker(world.hanna).post(url("decision", matter), said)

    assert response.status_code == 302
    matter.refresh_from_db()
    assert (matter.state, matter.decisions.get().outcome) == ("assessing", "start")


def test_instructor_sees_why_the_decision_is_grey(world, as_worker):
    matter = prepare(open_children(world)[0], world.hanna, hours(2))

    page = text_of(as_worker(world.jarkko).get(url("decision", matter)))

    assert "päättää aina sosiaalityöntekijä" in page
    assert 'name="outcome"' not in page


def test_overrun_guidance_and_closing_are_saved(world, as_worker, now):
    matter = prepare(open_adult(world), world.olavi, hours(2))
    now(hours(24 * 20))
    page = as_worker(world.olavi)
    deadline = matter.deadlines.get(code="assessment_start")
    because = {"reason": "Sijainen puuttui.", "corrective_action": "Sijainen palkattu."}
    assert "Määräaika on ylittynyt." in text_of(page.get(url("closing", matter)))
    page.post(url("overrun", matter, deadline.pk), because)
    page.post(url("guidance", matter), {"service": "Talous- ja velkaneuvonta"})
    page.post(url("closing", matter), {"ground": "moved", "words": "Muutto Poriin."})

    deadline.refresh_from_db()
    matter.refresh_from_db()
    assert (deadline.overrun_reason, deadline.corrective_action) == ("Sijainen puuttui.", "Sijainen palkattu.")
    assert (matter.state, matter.closing_ground) == ("closed", "moved")


def test_class_responsible_worker_and_pair_are_changed(world, as_worker):
    matter = open_children(world)[0]
    page = as_worker(world.hanna)

    page.post(url("client_class", matter), {"client": "child", "reason": "Ei lastensuojeluasia."})
    page.post(url("pair", matter), {"pair": "none"})
    page.post(url("responsible", matter), {"worker": world.liisa.pk, "reason": "Loma."})

    matter.refresh_from_db()
    assert (matter.client, matter.pair, matter.responsible) == ("child", None, world.liisa)


def test_those_who_may_not_answer_are_shown_with_the_reason(world, as_worker):
    matter = open_children(world)[0]

    page = text_of(as_worker(world.hanna).get(url("responsible", matter)))

    assert "Jarkko Aho: Hyvinvointialueellamme lapsen asiassa päättää aina sosiaalityöntekijä." in page
    assert f'value="{world.jarkko.pk}"' not in page
    assert f'value="{world.liisa.pk}"' in page


def test_birth_is_recorded(world, as_worker, now):
    now(hours(24 * 66))
    contact = ready(world, EXPECTING)
    ella, unborn = contact.subjects.all()
    _adult, child = actions.open_from(
        contact, [finding(ella, world.hanna, client="adult"), finding(unborn, world.hanna)], by=world.hanna, at=hours(1)
    )

    as_worker(world.hanna).post(url("birth", child), {"born_on": "28.5.2026"})

    child.refresh_from_db()
    assert (child.state, child.person.born_on.isoformat()) == ("handling", "2026-05-28")


@pytest.mark.parametrize(("answer", "state"), [("accept", "transferred"), ("decline", "summed_up")])
def test_transfer_is_proposed_and_answered(world, as_worker, now, answer, state):
    now(hours(24 * 32))
    matter = summed_up(world)
    facts = MeetingFacts(kind="transfer", when=hours(24 * 31), workers=(world.hanna, world.riitta))
    meeting = actions.plan_meeting(matter, facts, by=world.hanna, at=hours(24 * 30))
    actions.hold_meeting(meeting, Held(words="Sovittiin jatkosta."), by=world.hanna, at=hours(24 * 31))
    said = {"meeting": meeting.pk, "receiver": world.riitta.pk, "agreed": "Perhetyö jatkaa.", "own_worker": "yes",
            "client_agrees": "on"}  # fmt: skip

    as_worker(world.hanna).post(url("handover", matter), said)
    handover = Handover.objects.get(matter=matter)
    page = as_worker(world.riitta)
    assert "Perhetyö jatkaa." in text_of(page.get(url("handover_answer", matter)))
    response = page.post(url("handover_answer", matter), {"answer": answer, "words": "Sovitaan näin."})

    matter.refresh_from_db()
    handover.refresh_from_db()
    assert (matter.state, handover.answer) == (state, "Sovitaan näin.")
    after = {"accept": reverse("desk:matter", args=[matter.pk]), "decline": reverse("desk:my_work")}
    assert response.url == after[answer]


def test_waiting_transfer_is_withdrawn_on_its_page(world, as_worker, now):
    now(hours(24 * 32))
    matter = summed_up(world)
    page = as_worker(world.hanna)
    file = reverse("desk:matter", args=[matter.pk])
    assert url("handover_withdrawal", matter) not in text_of(page.get(file))
    assert page.get(url("handover_withdrawal", matter)).status_code == 404
    facts = MeetingFacts(kind="transfer", when=hours(24 * 31), workers=(world.hanna, world.riitta))
    meeting = actions.plan_meeting(matter, facts, by=world.hanna, at=hours(24 * 30))
    actions.hold_meeting(meeting, Held(words="Sovittiin jatkosta."), by=world.hanna, at=hours(24 * 31))
    proposal = actions.Proposal(meeting=meeting, to_team=world.planned, receiver=world.riitta, agreed="Jatkuu.")
    actions.propose_handover(matter, proposal, by=world.hanna, at=hours(24 * 32))

    assert url("handover_withdrawal", matter) in text_of(page.get(file))
    assert "Riitta" in text_of(page.get(url("handover_withdrawal", matter)))
    response = page.post(url("handover_withdrawal", matter), {"reason": "Riitta sairastui."})

    matter.refresh_from_db()
    assert (matter.state, response.url) == ("summed_up", file)
    assert as_worker(world.riitta).get(file).status_code == 404


# --- from a contact ---


def triage(world, contact, **said):
    """What the family page would send: everybody opened with Hanna, changed by `said` for one subject each."""
    sent = {}
    for subject in contact.subjects.all():
        facts = {"what": "open", "responsible": world.hanna.pk, "pair": world.jarkko.pk, "client": "child-welfare",
                 "service_task": "families", "in_brief": "Valvomista."}  # fmt: skip
        facts |= said.get(subject.first_names, {})
        sent |= {f"subject-{subject.pk}-{name}": value for name, value in facts.items()}
    return sent


def test_family_page_opens_a_matter_for_each_child(world, as_worker):
    contact = ready(world)

    response = as_worker(world.hanna).post(
        reverse("matters:from_contact", args=[contact.pk]), triage(world, contact, Eelis={"what": "later"})
    )

    [matter] = Matter.objects.all()
    assert response.url == reverse("desk:matter", args=[matter.pk])
    assert (matter.person.first_names, matter.responsible, matter.pair) == ("Aada", world.hanna, world.jarkko)
    contact.refresh_from_db()
    assert contact.state == ContactState.WAITING


def test_family_page_joins_and_opens_at_once(world, as_worker):
    contact = ready(world)
    first = contact.subjects.first()
    [aada] = actions.open_from(contact, [finding(first, world.hanna)], by=world.hanna, at=hours(1))
    later = ready(world, key="two")
    sent = triage(world, later, Aada={"what": f"join-{aada.pk}"})

    as_worker(world.hanna).post(reverse("matters:from_contact", args=[later.pk]), sent)

    assert aada.matter_contacts.count() == 2
    assert Matter.objects.filter(person__first_names="Eelis").count() == 1
    later.refresh_from_db()
    assert later.state == ContactState.IN_MATTER


def test_own_worker_of_another_team_opens_a_forwarded_contact_as_responsible(world, as_worker):
    contact = ready(world)
    address = reverse("matters:from_contact", args=[contact.pk])
    assert f'value="{world.riitta.pk}"' not in text_of(as_worker(world.hanna).get(address))
    contact.save_over(contact.version, state=ContactState.WITH_OWN_WORKER, worker=world.riitta)
    own = {"responsible": world.riitta.pk, "pair": ""}

    page = as_worker(world.riitta)
    assert f'value="{world.riitta.pk}" selected' in text_of(page.get(address))
    page.post(address, triage(world, contact, Aada=own, Eelis=own))

    assert {matter.responsible for matter in Matter.objects.all()} == {world.riitta}
    assert Matter.objects.count() == 2


def test_family_page_keeps_what_was_typed_when_refused(world, as_worker):
    contact = ready(world)
    everybody_later = {"what": "later", "in_brief": "Tämä ei saa kadota."}

    response = as_worker(world.hanna).post(
        reverse("matters:from_contact", args=[contact.pk]),
        triage(world, contact, Aada=everybody_later, Eelis={"what": "later"}),
    )

    page = text_of(response)
    assert "Valitse ainakin yksi henkilö." in page
    assert "Tämä ei saa kadota." in page
    assert not Matter.objects.exists()


def test_family_page_pressed_twice_answers_once(world, as_worker):
    contact = ready(world)
    sent = triage(world, contact)
    address = reverse("matters:from_contact", args=[contact.pk])

    as_worker(world.hanna).post(address, sent)
    again = as_worker(world.hanna).post(address, sent)

    assert again.url == reverse("contacts:contact", args=[contact.pk])
    assert Matter.objects.count() == 2


def test_family_page_hides_a_protected_municipality_from_those_who_do_not_handle(world, as_worker):
    contact = ready(world)
    Person.objects.update(non_disclosure=True)
    address = reverse("matters:from_contact", args=[contact.pk])

    assert "Raisio" not in text_of(as_worker(world.liisa).get(address))
    contact.worker = world.liisa
    contact.save()
    assert "Raisio" in text_of(as_worker(world.liisa).get(address))


def test_instructor_sees_the_family_page_with_a_grey_button(world, as_worker):
    contact = ready(world)

    page = text_of(as_worker(world.jarkko).get(reverse("matters:from_contact", args=[contact.pk])))

    assert "Hyvinvointialueellamme lapsen asiassa päättää aina sosiaalityöntekijä." in page
    assert 'aria-disabled="true"' in page


def test_family_page_of_a_contact_of_others_is_not_known(world, as_worker):
    contact = ready(world, HELP)
    assert as_worker(world.olavi).get(reverse("matters:from_contact", args=[contact.pk])).status_code == 200

    assert as_worker(world.hanna).get(reverse("matters:from_contact", args=[contact.pk])).status_code == 404


def test_family_page_puts_the_worker_on_shift_first(world, as_worker):
    Shift.objects.update(worker=world.liisa, ends_at=hours(30))
    contact = ready(world)

    page = text_of(as_worker(world.hanna).get(reverse("matters:from_contact", args=[contact.pk])))

    first = page[page.index(f'name="subject-{contact.subjects.first().pk}-responsible"') :]
    assert re.findall(r"<option[^>]*>([^<]*)<", first)[0] == "Liisa Laine, Perheet, itä, vuorossa nyt"


def test_file_takes_the_same_number_of_queries_however_long_it_is(world, django_assert_num_queries):
    matter = assessing(world)
    with CaptureQueriesContext(connection) as few:
        queries.file(matter, hours(4))
    for number in range(5):
        actions.note(matter, f"Merkintä {number}.", by=world.hanna, at=hours(4))
        actions.record_call(matter, Held(words=f"Puhelu {number}."), by=world.hanna, at=hours(4))
        summary_of(matter, world, hours(4))

    with django_assert_num_queries(len(few)):
        found = queries.file(matter, hours(5))
    assert (len(found.steps), len(found.meetings), found.decision.outcome) == (17, 6, "start")
