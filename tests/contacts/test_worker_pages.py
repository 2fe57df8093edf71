"""The worker's pages of a contact: what they show, to whom, and what they write down."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from contacts_cast import AADA, CHILDREN, EELIS, GRANDMOTHER, HELP, TEACHER, Cast
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from soihtu.audit.models import Look
from soihtu.contacts import actions
from soihtu.contacts.models import Contact
from soihtu.contacts.rules.notification import AttachmentFacts, Notification
from soihtu.foundation import clock
from soihtu.people.actions import PersonFacts, add_person
from soihtu.teams.models import Shift, Worker

MINUTE = dt.timedelta(minutes=1)


def received(notification: Notification = CHILDREN, key: str = "k1") -> Contact:
    return actions.receive(notification, channel="web", key=key, at=clock.now() - MINUTE)


def assessed(cast: Cast, notification: Notification = CHILDREN, key: str = "k1") -> Contact:
    contact = received(notification, key)
    return actions.assess_urgency(
        contact, urgency="not_urgent", grounds="Turvassa.", version=1, by=cast.hanna, at=clock.now()
    )


def signed_in(worker: Worker) -> Client:
    worker.language = "fi"
    worker.save()
    client = Client()
    client.force_login(worker)
    return client


def page(worker: Worker, name: str, *args: object) -> str:
    response = signed_in(worker).get(reverse(f"contacts:{name}", args=args))
    assert response.status_code == 200
    return str(response.content.decode())


# --- one contact ---------------------------------------------------------------------------------


def test_the_page_tells_the_story_and_logs_the_look(cast: Cast) -> None:
    contact = assessed(cast)
    aada = contact.subjects.all()[0]
    actions.name_new_party(aada, PersonFacts(first_names="Aada", last_name="Koskela"), by=cast.hanna, at=clock.now())

    html = page(cast.hanna, "contact", contact.pk)

    for told in (CHILDREN.worry, "Koskela, 2 lasta", "Kaisa Rantanen", "Turvassa.", contact.receipt):
        assert told in html
    look = Look.objects.get()
    assert (look.worker_id, look.person_ids, look.thing, look.purpose) == (
        cast.hanna.pk,
        [aada.person_id],
        contact.receipt,
        "intake",
    )


def test_a_page_about_nobody_identified_is_logged_too(cast: Cast) -> None:
    contact = received()

    page(cast.hanna, "contact", contact.pk)

    assert [(look.person_ids, look.thing) for look in Look.objects.all()] == [([], contact.receipt)]


@pytest.mark.parametrize(
    ("who", "name", "sees"),
    [
        ("sari", "coordination", True),
        ("hanna", "own team", True),
        ("nina", "own team", False),
        ("dora", "on-call, unassessed", True),
        ("olavi", "another team", False),
        ("admin", "administrator", False),
    ],
)
def test_who_sees_an_unassessed_contact(cast: Cast, who, name, sees) -> None:
    contact = received()

    response = signed_in(getattr(cast, who)).get(reverse("contacts:contact", args=[contact.pk]))

    assert response.status_code == (200 if sees else 404), name
    assert (CHILDREN.worry in response.content.decode()) is sees


def test_on_call_no_longer_sees_what_is_not_urgent(cast: Cast) -> None:
    contact = assessed(cast)

    assert signed_in(cast.dora).get(reverse("contacts:contact", args=[contact.pk])).status_code == 404
    assert signed_in(cast.hanna).get(reverse("contacts:contact", args=[contact.pk])).status_code == 200


PAGES = ["urgency", "worker", "team", "kind", "notifier", "disqualification", "own_worker", "returning", "outcome"]
PAGES += ["county", "advice"]


@pytest.mark.parametrize("name", [*PAGES, "duty", "handling", "acknowledgement", "parties"])
def test_nobody_acts_on_what_they_do_not_see(cast: Cast, name) -> None:
    contact = assessed(cast)
    address = reverse(f"contacts:{name}", args=[contact.pk])
    client = signed_in(cast.olavi)

    answers = {client.get(address).status_code, client.post(address).status_code}

    assert answers <= {404, 405}
    assert 404 in answers
    assert contact.steps.count() == 3


@pytest.mark.parametrize("name", PAGES)
def test_each_page_of_an_act_opens_and_is_logged(cast: Cast, name) -> None:
    contact = assessed(cast)

    html = page(cast.hanna, name, contact.pk)

    assert "<h1>" in html
    assert Look.objects.get().thing == contact.receipt


def test_the_page_costs_the_same_for_one_child_and_three(cast: Cast) -> None:
    counts = []
    for number, children in enumerate(((AADA,), (AADA, EELIS, AADA))):
        contact = assessed(cast, dataclasses.replace(CHILDREN, subjects=children), key=f"q{number}")
        for place, subject in enumerate(contact.subjects.all()):
            person = add_person(PersonFacts(first_names=f"Lapsi {place}", last_name="Koskela"))
            actions.name_party(subject, person, by=cast.hanna, at=clock.now())
        client = signed_in(cast.hanna)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("contacts:contact", args=[contact.pk]))
        counts.append(len(queries))

    assert counts[0] == counts[1]


# --- secrecy -------------------------------------------------------------------------------------


def test_a_protected_address_is_masked_until_the_contact_is_ones_own(cast: Cast) -> None:
    hidden = dataclasses.replace(AADA, street="Salakuja 3", non_disclosure=True)
    beside = dataclasses.replace(EELIS, street="Salakuja 3", school="Piilon koulu")
    contact = assessed(cast, dataclasses.replace(CHILDREN, subjects=(hidden, beside)))

    before = page(cast.hanna, "contact", contact.pk)
    actions.take(contact, by=cast.hanna, at=clock.now())
    after = page(cast.hanna, "contact", contact.pk)

    assert "Turvakielto" in before
    assert "Salakuja" not in before
    assert "Piilon koulu" not in before
    assert "Raisio" not in before
    assert "Salakuja 3" in after
    assert "Piilon koulu" in after


def test_a_secret_notifier_opens_with_a_reason(cast: Cast) -> None:
    secret = dataclasses.replace(GRANDMOTHER, last_name="Vanhanen", keep_secret=True, secrecy_grounds="Pelkää.")
    contact = assessed(cast, dataclasses.replace(CHILDREN, notifier=secret))

    assert "Vanhanen" not in page(cast.hanna, "contact", contact.pk)
    client = signed_in(cast.hanna)
    client.post(reverse("contacts:notifier", args=[contact.pk]), {"reason": "Soitan takaisin."})

    assert "Vanhanen" in page(cast.hanna, "contact", contact.pk)
    assert "Vanhanen" not in page(cast.sari, "contact", contact.pk)


def test_an_attachment_is_a_file_to_keep(cast: Cast) -> None:
    drawing = AttachmentFacts(name="piirros.png", content_type="image/png", content=b"png")
    contact = received(dataclasses.replace(CHILDREN, attachments=(drawing,)))
    address = reverse("contacts:attachment", args=[contact.pk, contact.attachments.get().pk])

    response = signed_in(cast.hanna).get(address)

    assert response.content == b"png"
    assert response["Content-Disposition"] == 'attachment; filename="piirros.png"'
    assert (response["Content-Type"], response["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert Look.objects.count() == 1
    assert signed_in(cast.olavi).get(address).status_code == 404


def test_an_attachment_of_another_contact_is_not_found(cast: Cast) -> None:
    drawing = AttachmentFacts(name="piirros.png", content_type="image/png", content=b"png")
    theirs = received(dataclasses.replace(CHILDREN, attachments=(drawing,)))
    other = received(key="k2")

    address = reverse("contacts:attachment", args=[other.pk, theirs.attachments.get().pk])

    assert signed_in(cast.hanna).get(address).status_code == 404


# --- urgency -------------------------------------------------------------------------------------


def test_urgency_is_signed_on_its_page(cast: Cast) -> None:
    contact = received()
    address = reverse("contacts:urgency", args=[contact.pk])
    client = signed_in(cast.hanna)

    empty = client.post(address, {"version": "1"})
    done = client.post(address, {"urgency": "not_urgent", "grounds": "Turvassa.", "version": "1"}, follow=True)

    assert empty.status_code == 200
    assert "Kirjoita arvion perusteet." in empty.content.decode()
    assert Contact.objects.get().urgency_by == cast.hanna
    assert "Arvioitu kiireettömäksi." in done.content.decode()


def test_a_conflict_shows_both_texts_and_keeps_mine(cast: Cast) -> None:
    contact = received()
    actions.assess_urgency(
        contact, urgency="not_urgent", grounds="Heidän arvionsa.", version=1, by=cast.dora, at=clock.now()
    )
    address = reverse("contacts:urgency", args=[contact.pk])
    mine = {"urgency": "urgent", "grounds": "Minun arvioni.", "version": "1"}
    client = signed_in(cast.hanna)

    html = client.post(address, mine).content.decode()

    assert "Heidän arvionsa." in html
    assert html.count("Minun arvioni.") == 2
    assert 'name="version" value="2"' in html
    assert Contact.objects.get().urgency_grounds == "Heidän arvionsa."

    client.post(address, mine | {"version": "2"})
    assert Contact.objects.get().urgency_grounds == "Minun arvioni."


def test_a_coordinator_gives_a_childs_urgency_to_the_duty(cast: Cast) -> None:
    contact, hour = received(), 60 * MINUTE
    Shift.objects.create(
        team=cast.duty, worker=cast.dora, kind="duty", starts_at=clock.now() - hour, ends_at=clock.now() + hour
    )
    client = signed_in(cast.sari)
    address = reverse("contacts:duty", args=[contact.pk])

    assert "Anna päivystävälle sosiaalityöntekijälle" in page(cast.sari, "contact", contact.pk)
    assert client.get(address).status_code == 405
    client.post(address)

    assert Contact.objects.get().worker == cast.dora


def test_a_refusal_is_a_page_with_its_reason(cast: Cast) -> None:
    contact = received()

    response = signed_in(cast.hanna).post(reverse("contacts:handling", args=[contact.pk]))

    assert response.status_code == 403
    assert "Ensin arvioidaan ja allekirjoitetaan kiireellisyys" in response.content.decode()


def test_a_refusal_keeps_what_was_typed(cast: Cast) -> None:
    contact = assessed(cast, HELP)
    actions.end_with_advice(contact, "Asumisneuvonta", no_need_identified=True, by=cast.olavi, at=clock.now())

    html = signed_in(cast.olavi).post(
        reverse("contacts:advice", args=[contact.pk]), {"guidance": "Seurakunnan perhekerho", "no_need": "on"}
    )

    assert html.status_code == 200
    assert "Seurakunnan perhekerho" in html.content.decode()
    assert "ds-error-summary" in html.content.decode()


def test_whoever_was_not_alerted_is_not_said_to_be(cast: Cast) -> None:
    Shift.objects.all().delete()
    contact = received()
    Contact.objects.filter(pk=contact.pk).update(worker=cast.jarkko)
    client = signed_in(cast.sari)

    html = client.post(reverse("contacts:duty", args=[contact.pk]), follow=True).content.decode()

    assert "Jarkko Aho, jolle" not in html
    assert f"Soita heti numeroon {cast.duty.phone}: ketään ei ole hälytetty." in html
    assert Contact.objects.get().steps.get(kind="duty_alerted").particulars == {
        "worker_id": None,
        "worker": "",
        "reached": False,
        "call": cast.duty.phone,
    }


def test_an_urgent_assessment_without_anybody_on_duty_says_whom_to_call(cast: Cast) -> None:
    Shift.objects.all().delete()
    contact = received()
    path = reverse("contacts:urgency", args=[contact.pk])
    told = {"urgency": "urgent", "grounds": "Yksin kotona.", "version": contact.version}

    html = signed_in(cast.hanna).post(path, told, follow=True).content.decode()

    assert f"Soita heti numeroon {cast.duty.phone}: ketään ei ole hälytetty." in html


# --- acts ----------------------------------------------------------------------------------------


def test_a_contact_is_taken_given_and_routed(cast: Cast) -> None:
    contact = assessed(cast)
    client = signed_in(cast.hanna)

    client.post(reverse("contacts:handling", args=[contact.pk]))
    client.post(reverse("contacts:worker", args=[contact.pk]), {"worker": str(cast.jarkko.pk)})
    given = Contact.objects.get().worker
    client.post(reverse("contacts:team", args=[contact.pk]), {"team": str(cast.working_age.pk)})

    assert given == cast.jarkko
    assert Contact.objects.get().team == cast.working_age


def test_only_the_teams_own_are_offered(cast: Cast) -> None:
    contact = assessed(cast)

    response = signed_in(cast.hanna).post(reverse("contacts:worker", args=[contact.pk]), {"worker": str(cast.olavi.pk)})

    assert response.status_code == 200
    assert Contact.objects.get().worker is None


def test_a_kind_that_lacks_something_says_what(cast: Cast) -> None:
    contact = assessed(cast, dataclasses.replace(CHILDREN, notifier=GRANDMOTHER))
    address = reverse("contacts:kind", args=[contact.pk])
    client = signed_in(cast.hanna)

    refused = client.post(address, {"kind": "shl_contact", "reason": "Pyytää tukea."}).content.decode()
    client.post(address, {"kind": "shl_notification", "reason": "Pyytää tukea."})

    assert "edellyttää hänen suostumustaan" in refused
    assert Contact.objects.get().kind == "shl_notification"


def test_another_countys_contact_is_passed_on(cast: Cast) -> None:
    contact = assessed(cast, dataclasses.replace(CHILDREN, municipality_code="609"))
    client = signed_in(cast.sari)

    assert "Siirrä oikealle hyvinvointialueelle" in page(cast.sari, "contact", contact.pk)
    client.post(reverse("contacts:county", args=[contact.pk]), {"county": "03", "reason": "Asuu Porissa."})

    assert Contact.objects.get().transferred_to_id == "03"


def test_advice_ends_and_erases(cast: Cast) -> None:
    contact = assessed(cast, HELP)
    client = signed_in(cast.sari)
    address = reverse("contacts:advice", args=[contact.pk])

    client.post(address, {"guidance": "Asumisneuvonta"})
    still_there = Contact.objects.get().worry
    client.post(address, {"guidance": "Asumisneuvonta", "no_need": "on"})

    assert still_there == HELP.worry
    assert Contact.objects.get().worry == ""
    assert "Asumisneuvonta" in page(cast.sari, "contact", contact.pk)


def test_the_own_worker_acknowledges_and_finishes(cast: Cast) -> None:
    contact = assessed(cast, HELP)
    person = add_person(PersonFacts(first_names="Mira", last_name="Lindroos"))
    actions.name_party(contact.subjects.get(), person, by=cast.hanna, at=clock.now())
    actions.forward(contact, cast.jarkko, by=cast.hanna, at=clock.now())
    client = signed_in(cast.jarkko)

    assert "Kuittaa" in page(cast.jarkko, "contact", contact.pk)
    client.post(reverse("contacts:acknowledgement", args=[contact.pk]))
    assert reverse("matters:from_contact", args=[contact.pk]) in page(cast.jarkko, "contact", contact.pk)
    client.post(reverse("contacts:outcome", args=[contact.pk]), {"reason": "Sovittiin tapaaminen."})

    contact.refresh_from_db()
    assert (contact.state, contact.is_open) == ("own_worker", False)


def test_stepping_aside_hides_the_contact(cast: Cast) -> None:
    contact = assessed(cast)
    client = signed_in(cast.hanna)

    client.post(reverse("contacts:disqualification", args=[contact.pk]), {"reason": "Sisaren lapset."})

    assert client.get(reverse("contacts:contact", args=[contact.pk])).status_code == 404


def test_a_named_teacher_is_shown_with_post_and_school(cast: Cast) -> None:
    html = page(cast.hanna, "contact", received().pk)

    assert TEACHER.title in html
    assert TEACHER.organisation in html


def test_when_everybody_is_known_a_matter_is_opened(cast: Cast) -> None:
    contact = assessed(cast, HELP)
    actions.take(contact, by=cast.hanna, at=clock.now())
    person = add_person(PersonFacts(first_names="Mira", last_name="Lindroos"))
    actions.name_party(contact.subjects.get(), person, by=cast.hanna, at=clock.now())

    html = page(cast.hanna, "contact", contact.pk)

    assert reverse("matters:from_contact", args=[contact.pk]) in html
    assert "Avaa asia" in html


def test_what_was_forwarded_to_an_absent_own_worker_is_taken_back(cast: Cast) -> None:
    contact = assessed(cast, HELP)
    subject = contact.subjects.get()
    actions.name_new_party(
        subject, PersonFacts(first_names="Mira", last_name="Lindroos"), by=cast.olavi, at=clock.now()
    )
    actions.forward(contact, cast.hanna, by=cast.olavi, at=clock.now())
    address = reverse("contacts:returning", args=[contact.pk])
    client = signed_in(cast.olavi)

    client.post(address, {"reason": "Liian pian."})
    still = Contact.objects.get().worker
    Worker.objects.filter(pk=cast.hanna.pk).update(is_active=False)
    client.post(address, {"reason": "Hanna ei ole enää töissä."})

    assert still == cast.hanna
    assert (Contact.objects.get().worker, Contact.objects.get().state) == (None, "waiting")
