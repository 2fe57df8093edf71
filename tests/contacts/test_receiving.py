"""A notification is received: once, whole, and with everything the law asks for."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime as dt
import threading

import pytest
from contacts_cast import (
    AADA,
    CHILDREN,
    CONCERN,
    EXPECTING,
    HELP,
    NAMELESS,
    TEACHER,
    TUESDAY,
    Cast,
    build_cast,
)
from django.db import IntegrityError, connection, transaction

from soihtu.contacts import actions
from soihtu.contacts.actions.receiving import receipt_of
from soihtu.contacts.models import Contact, ContactStep, Recusal
from soihtu.contacts.rules.notification import AttachmentFacts, Missing, Notification
from soihtu.documents.models import Document
from soihtu.foundation.outbox import OutgoingMessage
from soihtu.foundation.verdicts import NotAllowed

HOUR = dt.timedelta(hours=1)


def send(notification: Notification = CHILDREN, key: str = "k1", channel: str = "web", **more) -> Contact:
    return actions.receive(notification, channel=channel, key=key, at=more.pop("at", TUESDAY), **more)


def test_a_teachers_notification_is_stored_whole(cast: Cast) -> None:
    photo = AttachmentFacts(name="piirros.png", content_type="image/png", content=b"png")

    contact = send(dataclasses.replace(CHILDREN, attachments=(photo,)))

    stored = Contact.objects.get()
    assert stored == contact
    assert (stored.kind, stored.channel, stored.state, stored.urgency, stored.lane, stored.is_open) == (
        "child_welfare",
        "web",
        "received",
        "",
        1,
        True,
    )
    assert (stored.arrived_at, stored.recorded_at, stored.recorded_by) == (TUESDAY, TUESDAY, None)
    assert [one.name for one in stored.subjects.all()] == ["Aada Koskela", "Eelis Koskela"]
    assert [one.name for one in stored.carers.all()] == ["Jenni Koskela"]
    assert (stored.notifier.name, stored.notifier.title) == ("Kaisa Rantanen", "luokanopettaja")
    assert [(one.name, one.size) for one in stored.attachments.all()] == [("piirros.png", 3)]
    assert stored.team == cast.families
    assert [(step.kind, step.by) for step in stored.steps.all()] == [("received", None), ("routed", None)]


def test_the_clocks_run_from_arrival(cast: Cast) -> None:
    contact = send()

    assert contact.client == "child-welfare"
    assert (contact.due_on, contact.due_strict_on) == (dt.date(2026, 4, 2), dt.date(2026, 4, 2))
    assert [clock["code"] for clock in contact.clocks] == [
        "urgency",
        "assessment_start",
        "assessment_complete",
        "parties_informed",
    ]


def test_a_letter_counts_from_the_day_it_came(cast: Cast) -> None:
    monday = TUESDAY - dt.timedelta(days=1)

    contact = send(channel="letter", arrived_at=monday, backdating_reason="Kirje oli väärässä lokerossa.", by=cast.sari)

    assert (contact.arrived_at, contact.recorded_at, contact.recorded_by) == (monday, TUESDAY, cast.sari)
    assert contact.due_on == dt.date(2026, 4, 1)
    registered = contact.steps.get(kind="registered")
    assert (registered.by, registered.at, registered.note) == (cast.sari, TUESDAY, "Kirje oli väärässä lokerossa.")
    assert contact.steps.get(kind="received").at == monday


@pytest.mark.parametrize(
    ("channel", "minutes", "reason", "missing"),
    [
        ("phone", 15, "", ()),
        ("phone", 16, "", (Missing.BACKDATING_REASON,)),
        ("phone", 16, "Puhelu katkesi.", ()),
        ("phone", -1, "", (Missing.ARRIVED_LATER,)),
        ("web", 1, "", (Missing.BACKDATING_REASON,)),
    ],
)
def test_an_earlier_arrival_says_why(cast: Cast, channel, minutes, reason, missing) -> None:
    def receive() -> Contact:
        arrived_at = TUESDAY - dt.timedelta(minutes=minutes)
        return send(channel=channel, arrived_at=arrived_at, backdating_reason=reason, by=cast.sari)

    if not missing:
        assert receive().arrived_at == TUESDAY - dt.timedelta(minutes=minutes)
        return
    with pytest.raises(actions.IncompleteNotification) as refused:
        receive()
    assert refused.value.missing == missing
    assert Contact.objects.count() == 0


def test_the_arrival_never_moves(cast: Cast) -> None:
    contact = send()

    with pytest.raises(IntegrityError, match="never moves"), transaction.atomic():
        Contact.objects.filter(pk=contact.pk).update(arrived_at=TUESDAY - HOUR)
    assert Contact.objects.get().arrived_at == TUESDAY


def test_every_child_gets_a_document_of_their_own(cast: Cast) -> None:
    contact = send()

    documents = [subject.document for subject in contact.subjects.all()]
    assert [document.kind for document in documents] == ["4009", "4009"]
    named = [document.content["lastensuojeluilmoitus"]["asiakas"]["etunimet"] for document in documents]
    assert named == ["Aada", "Eelis"]
    assert {document.contact_id for document in documents} == {contact.pk}
    assert {document.service_task for document in documents} == {"child_welfare"}


@pytest.mark.parametrize(
    ("notification", "kind", "task"),
    [(EXPECTING, "4019", "child_welfare"), (CONCERN, "4006", "working_age")],
)
def test_each_notification_has_its_document(cast: Cast, notification, kind, task) -> None:
    contact = send(notification)

    document = Document.objects.get(contact_id=contact.pk)
    assert (document.kind, document.service_task, document.author) == (kind, task, None)


def test_a_contact_for_advice_is_not_yet_a_client_record(cast: Cast) -> None:
    send(HELP)

    assert Document.objects.count() == 0


def test_an_anticipatory_notification_starts_the_parents_clocks_and_lays_out_the_childs(cast: Cast) -> None:
    contact = send(EXPECTING)

    assert contact.client == "adult"
    assert contact.due_on == dt.date(2026, 4, 2)
    assert [(one["code"], one["client"]) for one in contact.clocks if one["dormant"]] == [
        ("assessment_start", "child-welfare"),
        ("assessment_complete", "child-welfare"),
        ("parties_informed", "child-welfare"),
    ]


def test_a_swedish_notification_makes_a_swedish_document(cast: Cast) -> None:
    send(dataclasses.replace(CONCERN, language="sv"))

    assert Document.objects.get().language == "sv"


def test_a_secret_notifier_is_not_in_the_wording(cast: Cast) -> None:
    secret = dataclasses.replace(TEACHER, keep_secret=True, secrecy_grounds="Uhkailtu aiemmin.")

    send(dataclasses.replace(CHILDREN, subjects=(AADA,), notifier=secret))

    document = Document.objects.get()
    assert document.content["lastensuojeluilmoitus"]["ilmoittaja"][0]["henkilo"]["sukunimi"] == "Rantanen"
    assert "Kerttulin koulu" in str(document.wording)  # Aada's school is there to be seen
    assert "Rantanen" not in str(document.wording)
    assert "4471" not in str(document.wording)


def test_a_receipt_goes_to_the_sender_without_secrets(cast: Cast) -> None:
    contact = send()

    message = OutgoingMessage.objects.get()
    assert (message.kind, message.recipient, message.queued_at) == (
        "contact_receipt",
        "kaisa.rantanen@example.fi",
        TUESDAY,
    )
    assert contact.receipt in message.body
    assert "Koskela" not in message.body + message.subject
    assert "Aada" not in message.body + message.subject


def test_no_address_no_receipt(cast: Cast) -> None:
    send(HELP)

    assert OutgoingMessage.objects.count() == 0


def test_an_acute_notification_alerts_the_duty_worker_and_goes_first(cast: Cast) -> None:
    contact = send(dataclasses.replace(HELP, acute=True))

    alert = OutgoingMessage.objects.get()
    assert (alert.kind, alert.channel, alert.recipient) == ("contact_alert", "email", cast.dora.email)
    assert contact.receipt not in alert.body
    assert contact.lane == 0
    assert contact.steps.get(kind="duty_alerted").particulars == {
        "worker_id": cast.dora.pk,
        "worker": "Dora Päivä",
        "reached": True,
    }


def test_without_a_duty_shift_the_teams_phone_is_alerted(cast: Cast) -> None:
    send(dataclasses.replace(HELP, acute=True), at=TUESDAY + 12 * HOUR)

    assert OutgoingMessage.objects.get().recipient == cast.duty.phone


def test_an_unknown_place_waits_without_a_team(cast: Cast) -> None:
    assert send(dataclasses.replace(HELP, municipality_code="")).team is None
    assert send(dataclasses.replace(HELP, municipality_code="609"), key="k2").team is None


def test_sent_twice_is_one_contact(cast: Cast) -> None:
    first = send()

    again = send(at=TUESDAY + HOUR)

    assert again == first
    assert again.receipt == first.receipt
    assert (Contact.objects.count(), Document.objects.count(), OutgoingMessage.objects.count()) == (1, 2, 1)
    assert ContactStep.objects.count() == 2


def test_another_content_under_the_same_key_is_refused(cast: Cast) -> None:
    send()

    with pytest.raises(actions.KeyUsedForOtherContent):
        send(dataclasses.replace(CHILDREN, worry="Jotain muuta."))
    assert Contact.objects.get().worry == CHILDREN.worry


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_make_one_contact() -> None:
    build_cast()
    together, made, failed = threading.Barrier(2), [], []

    def tab() -> None:
        try:
            together.wait()
            made.append(send().pk)
        except Exception as error:  # noqa: BLE001  (told to the test below)
            failed.append(error)
        finally:
            connection.close()

    tabs = [threading.Thread(target=tab) for _ in range(2)]
    for one in tabs:
        one.start()
    for one in tabs:
        one.join()

    assert failed == []
    assert len(made) == 2
    assert set(made) == {Contact.objects.get().pk}
    assert (Document.objects.count(), OutgoingMessage.objects.count()) == (2, 1)


def test_a_rollback_leaves_nothing(cast: Cast) -> None:
    class Stop(Exception):
        pass

    with contextlib.suppress(Stop), transaction.atomic():
        send(dataclasses.replace(CHILDREN, acute=True))
        assert (Contact.objects.count(), OutgoingMessage.objects.count()) == (1, 2)
        raise Stop

    assert (Contact.objects.count(), Document.objects.count(), OutgoingMessage.objects.count()) == (0, 0, 0)


def test_an_incomplete_one_is_refused_whole(cast: Cast) -> None:
    unnamed = dataclasses.replace(TEACHER, last_name="", title="", phone="", email="")

    with pytest.raises(actions.IncompleteNotification) as refused:
        send(dataclasses.replace(CHILDREN, notifier=unnamed))

    assert refused.value.missing == (Missing.NOTIFIER_NAME, Missing.NOTIFIER_POST, Missing.NOTIFIER_CONTACT)
    assert Contact.objects.count() == 0


def test_an_anonymous_notifier_leaves_no_name(cast: Cast) -> None:
    nameless = dataclasses.replace(NAMELESS, first_names="Irma", last_name="Koskela", phone="050 000 1122")

    contact = send(dataclasses.replace(CHILDREN, notifier=nameless))

    assert (contact.notifier.name, contact.notifier.phone) == ("", "")
    assert "Irma" not in str([one.content for one in Document.objects.all()])


def test_a_nurse_and_an_administrator_do_not_register(cast: Cast) -> None:
    for worker in (cast.nina, cast.admin):
        with pytest.raises(NotAllowed):
            send(channel="phone", by=worker)
    assert send(channel="phone", by=cast.jarkko).recorded_by == cast.jarkko


def test_a_worker_with_a_partys_name_is_kept_away(cast: Cast) -> None:
    cast.hanna.first_name, cast.hanna.last_name = "Jenni", "Koskela"
    cast.hanna.save()

    contact = send()

    assert [(one.contact, one.worker) for one in Recusal.objects.all()] == [(contact, cast.hanna)]


def test_the_receipt_number_follows_from_the_key_and_cannot_be_guessed_from_another() -> None:
    numbers = {receipt_of(f"key-{n}") for n in range(500)}

    assert receipt_of("key-1") == receipt_of("key-1")
    assert len(numbers) == 500
    assert {len(number) for number in numbers} == {14}
    assert not set("".join(numbers)) & set("01IO")
