"""The main job, end to end: a teacher's worry on two siblings becomes a transferred matter with a summary in hand.

Played in Finnish and in Swedish, by mouse and by keyboard alone.
"""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import override_settings
from pypdf import PdfReader

from journeys.drivers import Driver, Keyboard, Mouse
from soihtu.demo import setting_up
from soihtu.demo.calendar import Calendar
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.matters.models import Matter
from soihtu.matters.terms import State
from soihtu.teams.models import Worker

TURKU = "853"
SOCIAL_WORKER = {"fi": "liisa", "sv": "camilla"}  # who takes what comes from Turku in each language
SAVE = "main form[method=post] button.ds-button:not([name])"
WORDS = {
    "fi": {
        "worry": "Ilona on tullut viitenä aamuna kouluun ilman aamupalaa ja kertonut valvoneensa.",
        "view": "Haluan, että äiti jaksaa herätä aamulla.",
        "summary": "Yhteenveto palvelutarpeen arvioinnista",
        "receipt": "Viestisi on perillä",
    },
    "sv": {
        "worry": "Ilona har fem morgnar kommit till skolan utan frukost och berättat att hon har vakat.",
        "view": "Jag vill att mamma orkar vakna på morgonen.",
        "summary": "Sammandrag av bedömningen av servicebehovet",
        "receipt": "Ditt meddelande har kommit fram",
    },
}


@pytest.fixture
def unit(db: Any) -> setting_up.Unit:
    """The demo county without its stories: teams, routes, shifts and workers."""
    return setting_up.set_up(Calendar(clock.now()))


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("hands", [Mouse, Keyboard])
@override_settings(DEMO=True)
def test_worry_becomes_help(
    unit: setting_up.Unit,
    open_page: Callable[..., Any],
    assert_accessible: Callable[[Any], None],
    language: str,
    hands: type[Driver],
) -> None:
    words = WORDS[language]
    teacher = hands(open_page("/", language=language))
    receipt = given_a_teacher_notifies_about_two_siblings(teacher, words)
    assert_accessible(teacher.page)

    social_worker = unit.workers[SOCIAL_WORKER[language]]
    liisa = given_somebody_is_at_work(hands, open_page, language, social_worker.first_name)
    when_she_assesses_the_urgency_and_takes_it(liisa, receipt)
    when_she_names_the_family(liisa)
    assert_accessible(liisa.page)
    matter = when_she_opens_a_matter_for_each_child(liisa, social_worker)
    when_she_prepares_and_decides_to_assess(liisa, matter)
    assert_accessible(liisa.page)
    when_she_assesses_with_the_child(liisa, matter, words)
    assert_accessible(liisa.page)
    then_the_summary_is_a_tagged_pdf_in_the_clients_language(liisa, matter, words, language)

    when_she_gives_the_summary_and_proposes_the_transfer(liisa, matter, social_worker, unit.workers["petri"])
    then_she_answers_until_it_is_accepted(matter, social_worker)
    petri = given_somebody_is_at_work(hands, open_page, language, "Petri")
    when_he_accepts(petri, matter)
    then_he_answers_and_every_open_matter_has_one_worker(matter, unit)


def given_a_teacher_notifies_about_two_siblings(teacher: Driver, words: dict[str, str]) -> str:
    teacher.go("/ilmoitus/lapsi/")
    teacher.tick("hata-acute", "no")
    teacher.press(SAVE)
    teacher.tick("sina-role", "official")
    teacher.press(SAVE)
    teacher.pick("yhteys-body", "education")
    for name, text in (
        ("organisation", "Vaisaaren koulu"),
        ("first_names", "Tuula"),
        ("last_name", "Rantanen"),
        ("title", "luokanopettaja"),
        ("phone", "050 000 4471"),
    ):
        teacher.write(f"yhteys-{name}", text)
    teacher.press(SAVE)
    teacher.write("lapset-0-first_names", "Ilona")
    teacher.write("lapset-0-last_name", "Valkeapää")
    teacher.write("lapset-0-age", "13.3.2015")
    teacher.press("button[name=lapset-add]")
    teacher.write("lapset-1-first_names", "Onerva")
    teacher.write("lapset-1-last_name", "Valkeapää")
    teacher.write("lapset-1-age", "2.9.2017")
    teacher.tick("perhe-whole_family_asked", "yes")
    teacher.press(SAVE)
    teacher.pick("koti-municipality", TURKU)
    teacher.press(SAVE)
    teacher.write("aikuiset-0-first_names", "Jonna")
    teacher.write("aikuiset-0-last_name", "Valkeapää")
    teacher.write("aikuiset-0-relation", "äiti / mamma")
    teacher.press(SAVE)
    teacher.tick("huoli-grounds", "neglect")
    teacher.write("huoli-worry", words["worry"])
    teacher.tick("huoli-first_hand", "yes")
    teacher.press(SAVE)  # to what has been done
    teacher.press(SAVE)  # to attachments
    teacher.press(SAVE)  # to who has been told
    teacher.tick("kertominen-child_told", "yes")
    teacher.tick("kertominen-guardian_told", "yes")
    teacher.press(SAVE)
    assert words["worry"] in teacher.page.locator("main").inner_text()
    teacher.press(SAVE)
    told = teacher.page.locator("main").inner_text()
    assert words["receipt"] in told
    number = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", told)
    assert number is not None
    return number.group()


def given_somebody_is_at_work(hands: type[Driver], open_page: Callable[..., Any], language: str, name: str) -> Driver:
    worker = hands(open_page("/desk/sign-in/", language=language))
    worker.press(f"button:has-text('{name}')")
    worker.go(f"/desk/?kieli={language}")
    return worker


def when_she_assesses_the_urgency_and_takes_it(liisa: Driver, receipt: str) -> None:
    liisa.search(receipt)
    liisa.press("main a[href*='/contacts/']")
    liisa.press("main a[href$='/urgency/']")
    liisa.tick("urgency", "not_urgent")
    liisa.write("grounds", "Lapset ovat koulussa, äiti on tavoitettu.")
    liisa.press(SAVE)
    liisa.press("main form[action$='/handling/'] button")


def when_she_names_the_family(liisa: Driver) -> None:
    liisa.press("main a[href$='/parties/']")
    liisa.press(SAVE)
    liisa.press(SAVE)
    liisa.tick("is_guardian", "yes")
    liisa.tick("lives_together")
    liisa.press(SAVE)


def when_she_opens_a_matter_for_each_child(liisa: Driver, social_worker: Worker) -> Matter:
    liisa.press("main a[href*='/from-contact/']")
    liisa.press(SAVE)
    matters = list(Matter.objects.order_by("id"))
    assert [matter.person.first_names for matter in matters] == ["Ilona", "Onerva"]
    assert {matter.responsible for matter in matters} == {social_worker}
    return matters[0]


def when_she_prepares_and_decides_to_assess(liisa: Driver, matter: Matter) -> None:
    case = f"/desk/matters/{matter.pk}/"
    liisa.go(case)
    liisa.press("main a[href$='/police/']")
    liisa.tick("duty", "no_suspicion")
    liisa.write("reason", "Ei viitteitä rikoksesta.")
    liisa.press(SAVE)
    liisa.go(case + "special-support/")
    liisa.tick("answer", "no")
    liisa.write("grounds", "Koulu ja lähiverkosto tukevat.")
    liisa.press(SAVE)
    liisa.press("main a[href$='/informing/']")
    guardian = matter.person.relations.get(is_guardian=True).other
    liisa.tick("party", str(guardian.pk))
    liisa.tick("how", "phone")
    liisa.write("words", "Kerroin ilmoituksesta ja siitä, mitä seuraavaksi tapahtuu.")
    liisa.press(SAVE)
    liisa.go(case + "calls/new/")
    liisa.tick("kind", "call")
    liisa.write("participants", "Jonna Valkeapää")
    liisa.write("words", "Äiti kertoi aamuista ja haluaa apua.")
    liisa.press(SAVE)
    liisa.go(f"/desk/assessments/of/{matter.pk}/begin/")
    liisa.tick("track", "basic")
    liisa.press(SAVE)


def when_she_assesses_with_the_child(liisa: Driver, matter: Matter, words: dict[str, str]) -> None:
    assessment = liisa.page.url
    liisa.go(f"{assessment}approval/")
    assert liisa.page.locator(SAVE).count() == 0, "approving must be locked while the law asks for more"
    answers: dict[str, dict[str, str]] = {
        "situation": {"situation": "Aamut ovat olleet vaikeita kevään ajan."},
        "child_view": {"child_view": words["view"], "child_view_how": "Juteltiin kahdestaan koulussa."},
        "needs": {
            "need": "=temporary",
            "needs": "Tukea aamuihin.",
            "needed_services": "Perhetyö 3 kk ajan.",
            "strengths": "Isovanhemmat asuvat lähellä.",
        },
        "growth": {"growth_conditions": "Koti on turvallinen.", "carers_ability": "Äiti on väsynyt mutta mukana."},
        "own_worker": {"own_worker_client": "=yes", "own_worker_professional": "=yes"},
        "child_welfare": {"answer": "=no", "grounds": "Peruspalvelut riittävät."},
        "conclusions": {"conclusions": "Perhe hyötyy perhetyöstä.", "result": "=social_services"},
    }
    for part, fields in answers.items():
        liisa.go(f"{assessment}parts/{part}/")
        for name, answer in fields.items():
            if answer.startswith("="):
                liisa.tick(name, answer[1:])
            else:
                liisa.write(name, answer)
        liisa.press(SAVE)
    liisa.go(f"/desk/matters/{matter.pk}/calls/new/")
    liisa.tick("kind", "home_visit")
    liisa.write("participants", "Ilona ja Jonna")
    liisa.write("words", "Kotikäynti, Ilonan kanssa juteltiin myös kahdestaan.")
    liisa.tick("met_alone")
    liisa.press(SAVE)
    liisa.go(f"{assessment}approval/")
    assert words["view"] in liisa.page.locator("main").inner_text()
    liisa.press(SAVE)


def then_the_summary_is_a_tagged_pdf_in_the_clients_language(
    liisa: Driver, matter: Matter, words: dict[str, str], language: str
) -> None:
    summary = Document.objects.get(matter_id=matter.pk, kind="1005")
    assert summary.language == language
    answer = liisa.page.request.get(f"/desk/documents/{summary.pk}.pdf")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    pdf = PdfReader(io.BytesIO(answer.body()))
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert pdf.metadata is not None
    assert pdf.metadata.title == words["summary"]
    assert str(root["/Lang"]).startswith(language)
    assert words["view"] in " ".join(page.extract_text() for page in pdf.pages).replace("\n", " ")


def when_she_gives_the_summary_and_proposes_the_transfer(
    liisa: Driver, matter: Matter, social_worker: Worker, receiver: Worker
) -> None:
    case = f"/desk/matters/{matter.pk}/"
    liisa.tick("way", "in_person")
    liisa.press(SAVE)
    liisa.go(case + "meetings/new/")
    liisa.tick("kind", "transfer")
    now = clock.local_time(clock.now())
    liisa.write("when_day", f"{now.day}.{now.month}.{now.year}")
    liisa.write("when_time", f"{now:%H.%M}")
    liisa.write("participants", "Jonna, Ilona, Petri")
    liisa.tick("workers", str(social_worker.pk))
    liisa.pick("receiver", str(receiver.pk))
    liisa.press(SAVE)
    liisa.go(case)
    liisa.press("main a[href*='/meetings/']:not([href$='/new/'])")
    liisa.write("words", "Sovittiin perhetyön aloituksesta.")
    liisa.press(SAVE)
    liisa.go(case + "handover/")
    liisa.write("agreed", "Perhetyö alkaa ensi viikolla, Petri soittaa äidille.")
    liisa.tick("client_agrees")
    liisa.press(SAVE)


def then_she_answers_until_it_is_accepted(matter: Matter, social_worker: Worker) -> None:
    matter.refresh_from_db()
    assert (matter.state, matter.responsible) == (State.HANDING_OVER, social_worker)


def when_he_accepts(petri: Driver, matter: Matter) -> None:
    petri.go("/desk/")
    petri.press(f"main a[href*='matters/{matter.pk}/']")
    petri.press("main a[href$='/handover/answer/']")
    petri.tick("answer", "accept")
    petri.press(SAVE)


def then_he_answers_and_every_open_matter_has_one_worker(matter: Matter, unit: setting_up.Unit) -> None:
    matter.refresh_from_db()
    assert (matter.state, matter.responsible) == (State.TRANSFERRED, unit.workers["petri"])
    for one in Matter.objects.filter(is_open=True):
        open_periods = one.responsibilities.filter(until_at__isnull=True)
        assert [period.worker for period in open_periods] == [one.responsible]
    assert clock.now() - matter.pending_from < dt.timedelta(days=1)
