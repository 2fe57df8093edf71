"""The pages of the public form one by one: what they refuse, what they keep, and what they leave behind."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from test_attachments import pdf, picture

from soihtu.contacts.models import Contact, Draft, DraftAttachment
from tests import builders
from tests import citizen_walk as walk
from tests.citizen_walk import Resident

pytestmark = pytest.mark.django_db

STEPS = {slug: [name for name, _said in story] for slug, story in walk.STORIES.items()}
NEUTRAL = {
    "Etusivu", "Valitse lomake", "Aloita lomake", "Soita ensin", "Tarkista ja lähetä", "Kuittaus", "Jo vastaanotettu",
    "Toinen lomake on auki", "Saavutettavuus", "Näin suojaamme tietosi",
}  # fmt: skip


@pytest.fixture(autouse=True)
def county():
    return builders.build_world()


@pytest.fixture
def resident() -> Resident:
    return Resident()


def at_step(resident: Resident, slug: str, name: str) -> Resident:
    """Everything before the page is answered, and the page is open."""
    resident.begin(slug)
    for earlier, said in walk.STORIES[slug]:
        if earlier == name:
            break
        resident.answer_step(slug, earlier, said)
    resident.open(f"/ilmoitus/{slug}/{name}/")
    return resident


def refused(resident: Resident, slug: str, name: str, said: dict[str, object]) -> str:
    """The sentences of the page after the answers; nothing goes on."""
    at_step(resident, slug, name)
    resident.post(resident.path, {**resident.form(), **said})
    assert resident.path == f"/ilmoitus/{slug}/{name}/"
    assert re.search(r"<title>Virhe: ", resident.text)
    return " | ".join(resident.errors)


# --- what is refused, and how it is said -------------------------------------------------------------


@pytest.mark.parametrize(
    ("slug", "name", "said", "sentence"),
    [
        ("lapsi", "sina", {}, "Valitse, kuka olet."),
        ("lapsi", "yhteys", {}, "Kirjoita työpaikkasi."),
        ("lapsi", "yhteys", walk.TEACHER | {"yhteys-title": ""}, "Kirjoita tehtäväsi"),
        (
            "lapsi",
            "yhteys",
            walk.TEACHER | {"yhteys-phone": "", "yhteys-email": ""},
            "puhelinnumero tai sähköpostiosoite",
        ),
        ("lapsi", "yhteys", walk.TEACHER | {"yhteys-email": "tuula@"}, "koko sähköpostiosoite"),
        ("lapsi", "lapset", {"lapset-0-age": "8"}, "Kirjoita nimi tai kuvaile"),
        ("lapsi", "lapset", {"lapset-0-first_names": "Aada"}, "Kirjoita ikä tai syntymäaika"),
        ("lapsi", "lapset", {"lapset-0-first_names": "Aada", "lapset-0-age": "31.2.2015"}, "päivä, kuukausi ja vuosi"),
        ("lapsi", "lapset", {"lapset-0-first_names": "Aada", "lapset-0-age": "1.1.2999"}, "ei voi olla oikein"),
        ("lapsi", "lapset", {"lapset-0-first_names": "Aada", "lapset-0-age": "1.1.1980"}, "täyttänyt 18 vuotta"),
        ("lapsi", "lapset", {"lapset-0-first_names": "A", "lapset-0-identity_code": "130315A123X"}, "viimeinen merkki"),
        ("lapsi", "lapset", {"lapset-0-first_names": "A", "lapset-0-identity_code": "abc"}, "131052-308T"),
        ("lapsi", "koti", {}, "Valitse kotikunta"),
        ("lapsi", "koti", {"koti-municipality": "other"}, "Kirjoita kunnan nimi"),
        ("lapsi", "koti", {"koti-municipality": "680", "koti-postcode": "2012"}, "viidellä numerolla"),
        ("lapsi", "huoli", {"huoli-first_hand": "yes"}, "Kerro omin sanoin"),
        ("lapsi", "huoli", {"huoli-worry": "x" * 10_001, "huoli-first_hand": "yes"}, "liian pitkä"),
        ("lapsi", "kertominen", {}, "tietääkö lapsi"),
        ("huoli", "yhteys", {"yhteys-body": "private"}, "miksi pysyt nimettömänä"),
        ("huoli", "henkilot", {"henkilot-0-first_names": "V", "henkilot-0-age": "80"}, "lapsi vai aikuinen"),
        ("tuki", "oma", {"oma-first_names": "Mira"}, "Kirjoita sukunimesi"),
        ("ennakolta", "vanhempi", {"vanhempi-first_names": "Ella", "vanhempi-last_name": "S"}, "odotetaan syntyvän"),
        ("ennakolta", "vanhempi", {"aika-due": "1.1.2020"}, "ei voi olla oikein"),
    ],
)
def test_page_says_what_is_missing_and_keeps_what_was_written(resident, slug, name, said, sentence):
    assert sentence in refused(resident, slug, name, said)

    written = [value for value in said.values() if len(str(value)) < 100 and value]
    kept = [one for values in resident.form().values() for one in values]
    assert [value for value in written if value not in kept] == []
    assert Contact.objects.count() == 0


def test_private_name_is_kept_secret_only_with_grounds(resident):
    resident.begin("huoli")
    resident.answer_step("huoli", "sina", {"sina-role": "named"})
    named = {
        "yhteys-body": "private",
        "yhteys-first_names": "Irma",
        "yhteys-last_name": "Salo",
        "yhteys-keep_secret": "on",
    }

    resident.answer_step("huoli", "yhteys", named)
    assert "Kerro, miksi nimesi pitäisi salata" in resident.errors[0]
    resident.answer_step("huoli", "yhteys", named | {"yhteys-secrecy_grounds": "Pelkään."})

    assert resident.path == "/ilmoitus/huoli/henkilot/"


def test_official_form_offers_no_anonymity_and_only_officials_tell_of_the_unborn(resident):
    at_step(resident, "ennakolta", "yhteys")

    assert "yhteys-anonymity_reason" not in resident.text
    assert 'value="private"' not in resident.text
    resident.open("/ilmoitus/ennakolta/sina/")
    assert resident.path == "/ilmoitus/ennakolta/yhteys/"


def test_identity_code_tells_the_age(resident):
    at_step(resident, "lapsi", "lapset")

    said = walk.CHILDREN | {"lapset-0-age": "", "lapset-0-identity_code": "010117a901m"}
    resident.post(resident.path, {**resident.form(), **said})

    assert resident.errors == [] or "viimeinen merkki" in resident.errors[0]


def test_identity_code_that_contradicts_the_birth_date_is_asked_again(resident):
    said = {"lapset-0-first_names": "Aada", "lapset-0-age": "13.3.2015", "lapset-0-identity_code": "131052-308T"}

    assert "eivät sovi yhteen" in refused(resident, "lapsi", "lapset", said)


# --- several children, without scripts ---------------------------------------------------------------


def test_child_is_added_and_removed_and_nothing_written_is_lost(resident):
    at_step(resident, "lapsi", "lapset")
    resident.post(resident.path, {**resident.form(), "lapset-0-first_names": "Aada", "lapset-add": "1"})
    assert resident.errors == []
    assert "Lapsi 2" in resident.text
    resident.post(resident.path, {**resident.form(), "lapset-1-first_names": "Eelis", "lapset-add": "1"})
    assert "Lapsi 3" in resident.text

    resident.post(resident.path, {**resident.form(), "lapset-2-first_names": "Vilja", "lapset-remove": "0"})

    kept = resident.form()
    assert (kept["lapset-0-first_names"], kept["lapset-1-first_names"]) == (["Eelis"], ["Vilja"])
    assert "lapset-2-first_names" not in kept


def test_return_key_means_continue_and_not_remove(resident):
    at_step(resident, "lapsi", "lapset")

    form = resident.text[resident.text.index("data-keep") :]
    first_button = re.search(r"<button[^>]*>", form)

    assert first_button is not None
    assert "name=" not in first_button[0]


# --- moving about ------------------------------------------------------------------------------------


def test_later_page_is_not_open_before_the_earlier_ones(resident):
    resident.begin("lapsi")

    resident.open("/ilmoitus/lapsi/huoli/")

    assert resident.path == "/ilmoitus/lapsi/sina/"


def test_going_back_shows_what_was_answered(resident):
    at_step(resident, "lapsi", "huoli")

    resident.open("/ilmoitus/lapsi/yhteys/")

    assert resident.form()["yhteys-first_names"] == ["Tuula"]


def test_change_returns_to_the_checking_page(resident):
    resident.fill("lapsi", walk.CHILD_WELFARE)
    assert "/ilmoitus/lapsi/huoli/?muuta=1" in resident.text

    resident.open("/ilmoitus/lapsi/huoli/?muuta=1")
    resident.post("/ilmoitus/lapsi/huoli/", {**resident.form(), "huoli-worry": "Tarkempi kertomus."})

    assert resident.path == "/ilmoitus/lapsi/tarkista/"
    assert "Tarkempi kertomus." in resident.text


def test_answer_that_asks_for_more_pages_leads_to_them(resident):
    resident.fill("lapsi", walk.CHILD_WELFARE)

    resident.open("/ilmoitus/lapsi/sina/?muuta=1")
    resident.post("/ilmoitus/lapsi/sina/", {**resident.form(), "sina-role": "anonymous"})

    assert resident.path == "/ilmoitus/lapsi/yhteys/"


@pytest.mark.parametrize("slug", ["toinen", "lapsi/olematon", "kuittaus/x/y"])
def test_unknown_addresses_are_not_found(resident, slug):
    assert resident.client.get(f"/ilmoitus/{slug}/", follow=True).status_code in {200, 404}
    resident.begin("lapsi")
    assert resident.client.post("/ilmoitus/lapsi/olematon/", {"key": resident.form()["key"][0]}).status_code == 404


def test_official_who_came_by_the_official_door_is_an_official_already(resident):
    resident.begin("lapsi", official="1")

    assert re.search(r'value="official"[^>]*checked', resident.text)


# --- the draft ---------------------------------------------------------------------------------------


def everything_stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(encode(sealed, 'escape'), ' ') || string_agg(d::text, ' ') FROM contact_draft d"
        )
        return str(cursor.fetchone()[0])


def test_database_never_holds_what_is_written_and_the_cookie_keeps_to_its_path(resident):
    at_step(resident, "lapsi", "tehty")

    cookie = resident.client.cookies["soihtu_lomake"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["max-age"]) == (
        True,
        "Lax",
        "/ilmoitus/",
        "",
    )
    stored = everything_stored()
    for secret in (walk.WORDS, "Aada", "Koskela", "Rantanen", "education", cookie.value):
        assert secret not in stored


def test_what_is_typed_is_kept_before_it_is_right(resident):
    at_step(resident, "lapsi", "huoli")
    typed = {**resident.form(), "huoli-worry": "Kesken oleva la"}

    answer = resident.client.post("/ilmoitus/lapsi/huoli/", typed, headers={"X-Draft": "keep"})
    resident.open("/ilmoitus/lapsi/huoli/")

    assert answer.status_code == 204
    assert resident.form()["huoli-worry"] == ["Kesken oleva la"]


def test_day_old_draft_is_gone_and_the_last_page_is_still_kept(resident):
    at_step(resident, "lapsi", "huoli")
    typed = {**resident.form(), **walk.WORRY}
    Draft.objects.update(expires_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))

    kept = resident.client.post("/ilmoitus/lapsi/huoli/", typed, headers={"X-Draft": "keep"})
    resident.post("/ilmoitus/lapsi/huoli/", typed)

    assert kept.status_code == 409
    assert "auki liian kauan" in resident.text
    assert Draft.objects.count() == 1
    resident.answer_step("lapsi", "hata", {"hata-acute": "no"})
    for name, said in walk.CHILD_WELFARE[:5]:
        resident.answer_step("lapsi", name, said)
    resident.open("/ilmoitus/lapsi/huoli/")
    assert resident.form()["huoli-worry"] == [walk.WORDS]


def test_clearing_deletes_every_answer_and_the_cookie(resident):
    at_step(resident, "lapsi", "huoli")
    assert Draft.objects.count() == 1

    resident.post("/ilmoitus/tyhjenna/", {})

    assert Draft.objects.count() == 0
    assert resident.client.cookies["soihtu_lomake"].value == ""
    assert "Vastauksesi on poistettu." in resident.text


def test_quick_exit_deletes_the_draft_and_leads_away(resident):
    at_step(resident, "lapsi", "huoli")
    assert 'href="/ilmoitus/poistu/"' in resident.text

    answer = resident.client.get("/ilmoitus/poistu/")

    assert Draft.objects.count() == 0
    assert (answer.status_code, answer["Location"]) == (302, "https://www.ilmatieteenlaitos.fi/")
    assert answer["Clear-Site-Data"] == '"cache"'


def test_another_site_cannot_delete_the_draft(resident):
    at_step(resident, "lapsi", "huoli")

    resident.client.get("/ilmoitus/poistu/", headers={"Sec-Fetch-Site": "cross-site"})

    assert Draft.objects.count() == 1


# --- files -------------------------------------------------------------------------------------------


def upload(resident: Resident, *files: SimpleUploadedFile) -> None:
    resident.open("/ilmoitus/lapsi/liitteet/")
    resident.post(resident.path, {**resident.form(), "liitteet-added": list(files), "lisaa": "1"})


def file(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_files_are_added_refused_and_taken_out(resident):
    at_step(resident, "lapsi", "liitteet")

    upload(resident, file("kuva.jpg", picture("JPEG")), file("paha.svg", b"<svg onload=alert(1)>"))
    assert "kuva.jpg" in resident.text
    assert "paha.svg ei ole JPEG-, PNG- tai WebP-kuva eikä PDF" in resident.text
    assert resident.text.count('name="poista"') == 1

    resident.post(resident.path, {**resident.form(), "poista": str(DraftAttachment.objects.get().pk)})
    assert 'name="poista"' not in resident.text


def test_sixth_file_is_refused_and_five_stay(resident):
    at_step(resident, "lapsi", "liitteet")

    upload(resident, *(file(f"{n}.jpg", picture("JPEG")) for n in range(5)), file("kuudes.pdf", pdf()))

    assert DraftAttachment.objects.count() == 5
    assert "kuudes.pdf jäi lisäämättä" in resident.text


def test_too_large_file_is_refused_without_touching_the_disk(resident):
    at_step(resident, "lapsi", "liitteet")

    upload(resident, file("iso.jpg", b"\xff\xd8\xff" + b"0" * (11 * 1024 * 1024)))

    assert "iso.jpg on liian suuri" in resident.text
    assert DraftAttachment.objects.count() == 0


def test_file_name_cannot_write_on_the_page(resident):
    at_step(resident, "lapsi", "liitteet")

    upload(resident, file("<img src=x onerror=alert(1)>.jpg", picture("JPEG")))

    assert b"<img src=x" not in resident.answer.content


# --- what every page leaves behind -------------------------------------------------------------------


def every_page(resident: Resident):
    """Each public page once, with its address."""
    for path in (
        "/",
        "/tietosuoja/",
        "/saavutettavuus/",
        "/ilmoitus/",
        "/ilmoitus/ammattilainen/",
        "/ilmoitus/kuittaus/",
    ):
        resident.open(path)
        yield path
    for slug, story in walk.STORIES.items():
        resident.open(f"/ilmoitus/{slug}/")
        yield resident.path
        resident.begin(slug, acute="yes")
        yield resident.path
        for name, said in story:
            resident.answer_step(slug, name, said)
            yield resident.path
        resident.send(slug)
        yield resident.path


def test_no_page_is_kept_by_a_browser_or_tells_in_its_title(resident):
    seen = 0
    for path in every_page(resident):
        assert "no-store" in resident.answer["Cache-Control"], path
        assert resident.answer["Referrer-Policy"] in {"same-origin", "no-referrer"}
        title = re.search(r"<title>(.*?) – Soihtu</title>", resident.text)
        assert title is not None, path
        assert title[1] in NEUTRAL or re.fullmatch(r"(Virhe: )?Lomake, osa \d/\d", title[1]), title[1]
        seen += 1
    assert seen > 40


def test_no_page_asks_anything_of_another_site(resident):
    for path in every_page(resident):
        content = resident.answer.content.decode()
        asked = re.findall(r'(?:src|srcset|action|data)="(?:https?:)?//[^"]*"', content)
        asked += re.findall(r"<link[^>]*href=\"(?:https?:)?//[^\"]*\"", content)
        assert asked == [], path


def test_no_page_needs_a_script_or_writes_one_inline(resident):
    for path in every_page(resident):
        content = resident.answer.content.decode()
        assert re.findall(r"<script(?![^>]*\bsrc=)[^>]*>|\son\w+=\"|\sstyle=\"", content) == [], path


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_page_speaks_one_language(language):
    resident = Resident(language)
    strangers = {"fi": ("Continue", "Fortsätt"), "sv": ("Continue", ">Jatka<"), "en": ("Fortsätt", ">Jatka<")}[language]
    for path in every_page(resident):
        assert resident.answer["Content-Language"] == language
        main = resident.text.split("<main", 1)[1]
        assert [word for word in strangers if word in main] == [], path


def test_address_never_holds_what_was_written(resident):
    paths = list(every_page(resident))

    told = [
        secret for secret in ("Koskela", "Rantanen", "Aada", Contact.objects.first().receipt) if secret in str(paths)
    ]
    assert told == []


def test_csrf_is_asked():
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/ilmoitus/lapsi/", {"hata-acute": "no"}).status_code == 403
    assert Draft.objects.count() == 0
