"""A call, a visit or a letter is written down: one page, nothing typed lost, sent twice is one."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from contacts_cast import Cast
from django.urls import reverse
from test_worker_pages import signed_in

from soihtu.contacts.models import Contact
from soihtu.foundation import clock
from soihtu.foundation.outbox import OutgoingMessage
from soihtu.ui import dates

WORRY = "Kuulin seinän läpi, että lapsi itki tunnin."


def filled(**changes) -> dict[str, object]:
    now = clock.local_time(clock.now())
    fields: dict[str, object] = {
        "key": "avain-1",
        "channel": "phone",
        "kind": "child_welfare",
        "language": "fi",
        "arrived_at_day": dates.plain_date(now),
        "arrived_at_time": f"{now.hour}.{now.minute:02d}",
        "backdating_reason": "",
        "body": "education",
        "sender_first_names": "Kaisa",
        "sender_last_name": "Rantanen",
        "title": "opettaja",
        "organisation": "Kerttulin koulu",
        "sender_phone": "050 000 4471",
        "email": "",
        "subject-TOTAL_FORMS": "2",
        "subject-INITIAL_FORMS": "0",
        "subject-0-role": "child",
        "subject-0-first_names": "Aada",
        "subject-0-last_name": "Koskela",
        "subject-1-role": "child",
        "subject-1-first_names": "Eelis",
        "subject-1-last_name": "Koskela",
        "carer-TOTAL_FORMS": "0",
        "carer-INITIAL_FORMS": "0",
        "municipality": "680",
        "worry": WORRY,
        "grounds": ["neglect"],
        "child_told": "yes",
    }
    return fields | changes


def post(cast: Cast, worker=None, **changes):
    return signed_in(worker or cast.sari).post(reverse("contacts:new"), filled(**changes))


def test_the_page_opens_with_the_time_now_and_a_key_of_its_own(cast: Cast) -> None:
    client = signed_in(cast.sari)

    first, second = (client.get(reverse("contacts:new")).content.decode() for _ in range(2))

    keys = [re.search(r'name="key" value="([^"]+)"', html)[1] for html in (first, second)]
    assert keys[0] != keys[1]
    assert dates.plain_date(clock.now()) in first


def test_a_call_becomes_a_contact(cast: Cast) -> None:
    response = post(cast)

    contact = Contact.objects.get()
    assert response["Location"] == reverse("contacts:contact", args=[contact.pk])
    assert (contact.channel, contact.kind, contact.recorded_by, contact.worry, contact.team) == (
        "phone",
        "child_welfare",
        cast.sari,
        WORRY,
        cast.families,
    )
    assert [one.name for one in contact.subjects.all()] == ["Aada Koskela", "Eelis Koskela"]
    assert (contact.notifier.title, contact.notifier.is_official) == ("opettaja", True)
    assert (contact.target_group, contact.grounds, contact.child_told) == ("families", ["neglect"], "yes")


def test_sent_twice_is_one(cast: Cast) -> None:
    fields = filled()
    client = signed_in(cast.sari)

    answers = [client.post(reverse("contacts:new"), fields)["Location"] for _ in range(2)]

    assert answers[0] == answers[1]
    assert Contact.objects.count() == 1


def test_changed_after_saving_keeps_the_text_and_can_be_saved_as_another(cast: Cast) -> None:
    fields = filled()
    client = signed_in(cast.sari)
    client.post(reverse("contacts:new"), fields)

    html = client.post(reverse("contacts:new"), fields | {"worry": "Toinen asia."}).content.decode()
    key = re.search(r'name="key" value="([^"]+)"', html)[1]
    client.post(reverse("contacts:new"), fields | {"worry": "Toinen asia.", "key": key})

    assert "Tekstisi on yhä tässä" in html
    assert "Toinen asia." in html
    assert key != "avain-1"
    assert sorted(Contact.objects.values_list("worry", flat=True)) == [WORRY, "Toinen asia."]


def test_a_child_is_added_without_a_script_and_nothing_is_called_an_error(cast: Cast) -> None:
    html = post(cast, worry="", **{"subject-add": "1"}).content.decode()

    assert 'name="subject-2-first_names"' in html
    assert "Eelis" in html
    assert "so-error" not in html
    assert Contact.objects.count() == 0


def test_a_carer_is_added_and_removed(cast: Cast) -> None:
    added = post(cast, **{"carer-add": "1"}).content.decode()
    one = {"carer-TOTAL_FORMS": "1", "carer-0-first_names": "Jenni", "carer-0-relation": "äiti"}
    removed = post(cast, **one, **{"carer-remove": "0"}).content.decode()
    post(cast, **one)

    assert 'name="carer-0-first_names"' in added
    assert 'name="carer-0-first_names"' not in removed
    assert [carer.first_names for carer in Contact.objects.get().carers.all()] == ["Jenni"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"worry": ""}, "Kirjoita, mistä on kyse."),
        ({"title": ""}, "Kirjoita ilmoittajan virka tai tehtävä."),
        ({"sender_phone": ""}, "Kirjoita ilmoittajan puhelinnumero"),
        ({"is_anonymous": "on"}, "ei voi ilmoittaa nimettömänä"),
        ({"body": "private", "is_anonymous": "on"}, "Kysy, miksi ilmoittaja pysyy nimettömänä"),
        ({"body": ""}, "Valitse, kuka kertoo."),
        ({"subject-0-first_names": "", "subject-0-last_name": ""}, "minkä avulla henkilö löytyy"),
        ({"subject-0-identity_code": "130315A9135"}, "viimeinen merkki ei sovi"),
        ({"subject-0-role": "adult", "subject-1-role": "adult"}, "Lastensuojeluilmoitus koskee lasta."),
        ({"kind": "anticipatory"}, "Lisää tuleva vanhempi aikuisena."),
        ({"kind": "shl_contact"}, "edellyttää hänen suostumustaan"),
        ({"keep_secret": "on"}, "Kirjoita, miksi ilmoittaja pyytää"),
        ({"arrived_at_day": "1.1.2099"}, "ei voi olla tulevaisuudessa"),
    ],
)
def test_what_is_missing_is_said_and_the_text_kept(cast: Cast, changes, said) -> None:
    html = post(cast, **changes).content.decode()

    assert said in html
    assert "Eelis" in html
    assert Contact.objects.count() == 0


def test_an_old_letter_asks_why_and_keeps_its_day(cast: Cast) -> None:
    day = clock.local_day(clock.now()) - dt.timedelta(days=3)
    letter = {"channel": "letter", "arrived_at_day": dates.plain_date(day), "arrived_at_time": "9.05"}

    asked = post(cast, **letter).content.decode()
    post(cast, **letter, backdating_reason="Kirje oli väärässä lokerossa.")

    assert "Kirjoita, miksi se kirjataan vasta nyt." in asked
    contact = Contact.objects.get()
    assert contact.arrived_at == clock.instant(day, dt.time(9, 5))
    assert contact.backdating_reason == "Kirje oli väärässä lokerossa."


def test_who_asks_for_themself_is_written_once(cast: Cast) -> None:
    post(
        cast,
        kind="shl_contact",
        body="self",
        sender_first_names="Mira",
        sender_last_name="Lindroos",
        title="",
        **{
            "subject-TOTAL_FORMS": "1",
            "subject-0-role": "adult",
            "subject-0-first_names": "",
            "subject-0-last_name": "",
        },
    )

    contact = Contact.objects.get()
    assert [(one.name, one.phone) for one in contact.subjects.all()] == [("Mira Lindroos", "050 000 4471")]
    assert (contact.kind, contact.target_group) == ("shl_contact", "working_age")


def test_a_danger_alerts_at_once(cast: Cast) -> None:
    post(cast, acute="on")

    assert Contact.objects.get().lane == 0
    assert OutgoingMessage.objects.filter(kind="contact_alert").count() == 1


def test_a_nurse_does_not_register(cast: Cast) -> None:
    assert signed_in(cast.nina).get(reverse("contacts:new")).status_code == 403
    assert signed_in(cast.jarkko).get(reverse("contacts:new")).status_code == 200


def test_a_worker_of_another_team_registers_and_sees_the_receipt_number(cast: Cast) -> None:
    client = signed_in(cast.olavi)

    html = client.post(reverse("contacts:new"), filled(), follow=True).content.decode()

    assert Contact.objects.get().receipt in html
    assert WORRY not in html
