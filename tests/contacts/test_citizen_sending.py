"""The public form from the first page to the receipt, in every kind and language, without scripts."""

from __future__ import annotations

import datetime as dt

import pytest

from soihtu.contacts.models import Contact, Draft, DraftAttachment
from tests import builders
from tests import citizen_walk as walk
from tests.citizen_walk import Resident

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def county():
    return builders.build_world()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("slug", list(walk.STORIES))
def test_every_form_ends_in_one_contact_and_its_receipt(slug, language):
    resident = Resident(language)
    resident.fill(slug, walk.STORIES[slug])
    assert Contact.objects.count() == 0

    resident.send(slug)

    contact = Contact.objects.get()
    assert contact.language == language
    assert resident.path.startswith("/ilmoitus/kuittaus/")
    assert contact.receipt in resident.text
    assert contact.receipt not in resident.path
    assert DraftAttachment.objects.count() == 0


def test_teacher_tells_of_two_children():
    resident = Resident()
    resident.fill("lapsi", walk.CHILD_WELFARE)

    resident.send("lapsi")

    contact = Contact.objects.get()
    assert (contact.kind, contact.target_group, contact.municipality_id) == ("child_welfare", "families", "680")
    assert (contact.worry, contact.grounds) == (walk.WORDS, ["neglect", "parent_exhaustion"])
    assert (contact.child_told, contact.guardian_told, contact.whole_family_asked) == ("yes", "yes", "yes")
    assert (contact.done_so_far, contact.hoped_for) == ("Soitin äidille 26.3.", "Apua aamuihin")
    assert (contact.acute, contact.police_told, contact.first_hand) == (False, False, True)
    children = [(one.name, one.born_on, one.age_guess, one.street, one.town) for one in contact.subjects.all()]
    assert children == [
        ("Aada Koskela", dt.date(2015, 3, 13), "", "Kuusitie 3 A 1", "Raisio"),
        ("Eelis Koskela", None, "noin 8", "Kuusitie 3 A 1", "Raisio"),
    ]
    assert [(one.name, one.relation, one.lives_with_child) for one in contact.carers.all()] == [
        ("Jenni Koskela", "äiti", "yes")
    ]
    notifier = contact.notifier
    assert (notifier.name, notifier.title, notifier.organisation) == (
        "Tuula Rantanen",
        "luokanopettaja",
        "Vaisaaren koulu",
    )
    assert (notifier.is_official, notifier.is_anonymous, notifier.body) == (True, False, "education")


def test_anonymous_neighbour_leaves_no_name():
    resident = Resident()
    resident.fill("huoli", walk.NEIGHBOUR)

    resident.send("huoli")

    notifier = Contact.objects.get().notifier
    assert (notifier.is_anonymous, notifier.anonymity_reason) == (True, "Pelkään perhettä.")
    assert (notifier.name, notifier.phone, notifier.email, notifier.organisation) == ("", "", "", "")


def test_name_given_before_choosing_anonymity_is_not_sent():
    resident = Resident()
    resident.fill("huoli", [("sina", {"sina-role": "official"}), ("yhteys", walk.TEACHER), *walk.NEIGHBOUR[2:]])
    resident.answer_step("huoli", "sina", {"sina-role": "anonymous"})
    resident.answer_step("huoli", "yhteys", {"yhteys-body": "private", "yhteys-anonymity_reason": "Pelkään."})
    resident.open("/ilmoitus/huoli/tarkista/")
    assert "Rantanen" not in resident.text

    resident.send("huoli")

    contact = Contact.objects.get()
    assert contact.notifier.is_anonymous
    assert (contact.notifier.name, contact.notifier.title) == ("", "")


def test_who_asks_for_help_is_the_subject():
    resident = Resident()
    resident.fill("tuki", walk.MYSELF)

    resident.send("tuki")

    contact = Contact.objects.get()
    assert [(one.role, one.name, one.phone) for one in contact.subjects.all()] == [
        ("adult", "Mira Lindroos", "050 000 8812"),
        ("child", "Otso", ""),
    ]
    assert (contact.notifier.body, contact.notifier.name) == ("self", "Mira Lindroos")
    assert (contact.consent_given, contact.kind) == ("yes", "shl_contact")


def test_friend_asks_with_consent():
    resident = Resident()
    resident.fill("tuki", walk.FRIEND)

    resident.send("tuki")

    contact = Contact.objects.get()
    assert (contact.consent_given, contact.notifier.body, contact.notifier.is_official) == ("yes", "relative", False)


def test_without_consent_the_contact_becomes_a_notification_and_answers_stay():
    resident = Resident()
    resident.begin("tuki")
    for name, said in walk.FRIEND[:-1]:
        resident.answer_step("tuki", name, said)
    resident.answer_step("tuki", "kertominen", {"kertominen-consent_given": "no"})
    assert "suostumu" in resident.errors[0].casefold()

    resident.post("/ilmoitus/tuki/kertominen/", {**resident.form(), "switch": "1"})
    resident.answer_step("huoli", "huoli", {"huoli-first_hand": "yes"})
    resident.answer_step("huoli", "kertominen", {"kertominen-consent_given": "no"})
    resident.open("/ilmoitus/huoli/tarkista/")
    resident.send("huoli")

    contact = Contact.objects.get()
    assert (contact.kind, contact.worry, contact.notifier.name) == (
        "shl_notification",
        "Isä tarvitsee apua kotiin.",
        "Irma Salo",
    )


def test_midwife_tells_of_an_unborn_child():
    resident = Resident()
    resident.fill("ennakolta", walk.MIDWIFE)

    resident.send("ennakolta")

    contact = Contact.objects.get()
    assert [(one.role, one.name, one.age_guess) for one in contact.subjects.all()] == [
        ("adult", "Ella Salmi", "24"),
        ("adult", "Aki", ""),
        ("unborn", "", "elokuussa"),
    ]
    assert contact.notifier.is_official


def test_danger_shows_the_number_first_and_still_lets_one_notify():
    resident = Resident()

    resident.fill("lapsi", walk.CHILD_WELFARE, acute="yes")
    resident.send("lapsi")

    assert Contact.objects.get().acute
    resident.begin("lapsi", acute="yes")
    assert resident.path == "/ilmoitus/lapsi/soita/"
    assert 'href="tel:112"' in resident.text


def test_municipality_elsewhere_is_known_by_its_name():
    story = dict(walk.NEIGHBOUR) | {"koti": {"koti-municipality": "other", "koti-town": "Tampere"}}
    resident = Resident()
    resident.fill("huoli", list(story.items()))

    resident.send("huoli")

    contact = Contact.objects.get()
    assert contact.subjects.get().town == "Tampere"


def test_file_goes_along_without_its_metadata():
    from django.core.files.uploadedfile import SimpleUploadedFile
    from test_attachments import CANARY, located_photo

    resident = Resident()
    resident.fill("huoli", walk.NEIGHBOUR)
    resident.open("/ilmoitus/huoli/liitteet/")
    photo = SimpleUploadedFile("../koti\u202e.JPG", located_photo(), content_type="text/html")
    resident.post("/ilmoitus/huoli/liitteet/", {**resident.form(), "liitteet-added": photo, "lisaa": "1"})
    assert "koti.jpg" in resident.text
    resident.open("/ilmoitus/huoli/tarkista/")
    assert "koti.jpg" in resident.text

    resident.send("huoli")

    attachment = Contact.objects.get().attachments.get()
    assert (attachment.name, attachment.content_type) == ("koti.jpg", "image/jpeg")
    assert CANARY not in bytes(attachment.content)


# --- once and only once -----------------------------------------------------------------------------


def ready(slug: str = "lapsi") -> tuple[Resident, dict[str, list[str]]]:
    """A resident with the checking page before them, and what its button sends."""
    resident = Resident()
    resident.fill(slug, walk.STORIES[slug])
    return resident, resident.form("data-watch")


def test_double_press_makes_one_contact_and_the_same_receipt():
    resident, sent = ready()

    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    first = resident.path
    resident.post("/ilmoitus/lapsi/tarkista/", sent)

    assert Contact.objects.count() == 1
    assert (resident.path, resident.answer.status_code) == (first, 200)


def test_lost_answer_is_asked_again_after_the_draft_is_gone():
    resident, sent = ready()
    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    Draft.objects.all().delete()

    resident.post("/ilmoitus/lapsi/tarkista/", sent)

    contact = Contact.objects.get()
    assert contact.receipt in resident.text


def test_page_that_outlived_its_draft_still_sends_everything():
    resident, sent = ready()
    Draft.objects.all().delete()
    resident.client.cookies.pop("soihtu_lomake")

    resident.post("/ilmoitus/lapsi/tarkista/", sent)

    contact = Contact.objects.get()
    assert contact.worry == walk.WORDS
    assert contact.receipt in resident.text


def test_back_and_send_again_gives_the_same_receipt():
    resident, sent = ready()
    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    first = resident.path

    resident.open("/ilmoitus/lapsi/huoli/")
    resident.post("/ilmoitus/lapsi/tarkista/", sent)

    assert (Contact.objects.count(), resident.path) == (1, first)


def test_answers_changed_in_another_tab_are_shown_before_sending():
    resident, sent = ready()
    resident.answer_step("lapsi", "huoli", walk.WORRY | {"huoli-worry": "Toinen teksti."})

    resident.post("/ilmoitus/lapsi/tarkista/", sent)

    assert Contact.objects.count() == 0
    assert resident.answer.status_code == 409
    assert "Toinen teksti." in resident.text


def test_other_content_after_sending_keeps_both_texts():
    resident, sent = ready()
    resident.answer_step("lapsi", "huoli", walk.WORRY | {"huoli-worry": "Toinen teksti."})
    resident.open("/ilmoitus/lapsi/tarkista/")
    resident.send("lapsi")
    receipt = Contact.objects.get().receipt

    resident.post("/ilmoitus/lapsi/tarkista/", sent)

    assert (resident.answer.status_code, Contact.objects.count()) == (409, 1)
    assert receipt in resident.text
    assert walk.WORDS in resident.text


def test_other_content_with_the_same_key_and_no_draft_keeps_both_texts():
    resident, sent = ready()
    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    Draft.objects.all().delete()
    changed = sent | {"said": [sent["said"][0].replace(walk.WORDS, "Toinen teksti.")]}

    resident.post("/ilmoitus/lapsi/tarkista/", changed)

    contact = Contact.objects.get()
    assert (resident.answer.status_code, contact.worry) == (409, walk.WORDS)
    assert "Toinen teksti." in resident.text
    assert contact.receipt in resident.text


def test_page_of_a_sent_form_keeps_its_text_and_sends_it_as_an_addition():
    resident, sent = ready()
    resident.open("/ilmoitus/lapsi/huoli/")
    typed = resident.form() | {"huoli-worry": ["Lisään vielä: tänään Aada itki."]}
    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    first = Contact.objects.get().receipt

    resident.post("/ilmoitus/lapsi/huoli/", typed)
    assert resident.answer.status_code == 409
    assert "tänään Aada itki" in resident.text
    resident.post("/ilmoitus/lapsi/lisays/", {"receipt": first, "words": "Lisään vielä: tänään Aada itki."})
    for name, said in walk.CHILD_WELFARE:
        kept = {key: value for key, value in said.items() if key != "huoli-worry"}
        resident.answer_step("lapsi", name, kept)
    resident.send("lapsi")

    assert Contact.objects.count() == 2
    later = Contact.objects.exclude(receipt=first).get()
    assert first in later.worry
    assert "tänään Aada itki" in later.worry


def test_form_begun_anew_does_not_take_the_old_page():
    resident, sent = ready()
    resident.begin("lapsi")

    resident.post("/ilmoitus/lapsi/tarkista/", sent)

    assert (Contact.objects.count(), resident.answer.status_code) == (0, 409)
    assert walk.WORDS in resident.text


def test_second_form_of_the_day_has_a_receipt_of_its_own_and_the_first_still_opens():
    resident, sent = ready()
    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    first = resident.path

    resident.fill("huoli", walk.NEIGHBOUR)
    resident.send("huoli")

    assert Contact.objects.count() == 2
    assert resident.path != first
    resident.open(first)
    assert resident.path == first


def test_filled_trap_asks_once_and_never_loses_the_text():
    resident, sent = ready()

    resident.post("/ilmoitus/lapsi/tarkista/", sent | {"homepage": ["http://spam.example"]})
    assert Contact.objects.count() == 0
    again = resident.form("data-watch") | {"is_person": ["1"]}
    resident.post("/ilmoitus/lapsi/tarkista/", again)

    assert Contact.objects.get().worry == walk.WORDS


def test_stranger_with_the_address_sees_no_receipt():
    resident, sent = ready()
    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    receipt = Contact.objects.get().receipt
    assert receipt in resident.text

    stranger = Resident()
    stranger.open(resident.path)

    assert stranger.path == "/ilmoitus/kuittaus/"
    assert receipt not in stranger.text


def test_number_tells_only_that_it_was_received():
    resident, sent = ready()
    resident.post("/ilmoitus/lapsi/tarkista/", sent)
    receipt = Contact.objects.get().receipt
    stranger = Resident()

    stranger.post("/ilmoitus/kuittaus/", {"number": receipt.lower()})
    found = stranger.text
    stranger.post("/ilmoitus/kuittaus/", {"number": "AAAA-BBBB-CCCC"})

    assert "Vastaanotettu." in found
    assert "Vastaanotettu." not in stranger.text
    for secret in ("Aada", "Koskela", "Rantanen", "lapsi"):
        assert secret not in found.split("<main", 1)[1].split("</main", 1)[0]
