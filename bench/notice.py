"""What a teacher tells of two children: as answers of the public form, and as the facts the action takes."""

from __future__ import annotations

import secrets

from soihtu.contacts import actions
from soihtu.contacts.actions import drafting
from soihtu.contacts.citizen import answers
from soihtu.contacts.citizen.steps import CHECK, Told, told_on
from soihtu.contacts.citizen.telling import notification
from soihtu.contacts.drafts import Answers, Sheet
from soihtu.contacts.terms import Channel, Kind
from soihtu.foundation import clock

ADDRESS = f"/ilmoitus/lapsi/{CHECK}/"
WORDS = "Aada on tullut viitenä aamuna kouluun ilman aamupalaa ja kertonut valvoneensa iltaisin yksin. "
TOLD: dict[str, dict[str, str]] = {
    "hata": {"hata-acute": "no"},
    "sina": {"sina-role": "official"},
    "yhteys": {
        "yhteys-body": "education", "yhteys-organisation": "Vaisaaren koulu", "yhteys-first_names": "Tuula",
        "yhteys-last_name": "Rantanen", "yhteys-title": "luokanopettaja", "yhteys-phone": "050 000 4471",
        "yhteys-email": "tuula.rantanen@koulu.example",
    },
    "lapset": {
        "lapset-TOTAL_FORMS": "2", "lapset-INITIAL_FORMS": "0", "lapset-0-first_names": "Aada",
        "lapset-0-last_name": "Koskela", "lapset-0-age": "13.3.2015", "lapset-0-school": "Vaisaaren koulu",
        "lapset-1-first_names": "Eelis", "lapset-1-last_name": "Koskela", "lapset-1-age": "noin 8",
        "perhe-whole_family_asked": "yes",
    },
    "koti": {"koti-municipality": "680", "koti-street": "Kuusitie 3 A 1", "koti-postcode": "21200"},
    "aikuiset": {
        "aikuiset-TOTAL_FORMS": "1", "aikuiset-INITIAL_FORMS": "0", "aikuiset-0-first_names": "Jenni",
        "aikuiset-0-last_name": "Koskela", "aikuiset-0-relation": "äiti", "aikuiset-0-lives_with_child": "yes",
    },
    "huoli": {"huoli-grounds": "neglect", "huoli-worry": WORDS * 6, "huoli-first_hand": "yes"},
    "tehty": {"tehty-done_so_far": "Soitin äidille.", "tehty-hoped_for": "Apua aamuihin", "tehty-police_told": "no"},
    "liitteet": {},
    "kertominen": {"kertominen-child_told": "yes", "kertominen-guardian_told": "yes"},
}  # fmt: skip


def draft() -> tuple[str, dict[str, str]]:
    """A draft with every page answered: the token of its cookie, and what the checking page would post."""
    at = clock.now()
    sheet = drafting.start("", Kind.CHILD_WELFARE_NOTIFICATION, as_official=True, at=at)
    sheet.answers = _answers()
    drafting.keep(sheet, at=at)
    told = _told(sheet)
    said = answers.said(told)
    return sheet.token, {"key": sheet.key, "said": said, "digest": answers.digest(said, []), "files": "0"}


def receive() -> int:
    """Receive one notification in this process; returns the contact's id."""
    sheet = Sheet(token="", kind=Kind.CHILD_WELFARE_NOTIFICATION, answers=_answers())
    facts = notification(_told(sheet), [], language="fi")
    return actions.receive(facts, channel=Channel.WEB_FORM, key=secrets.token_urlsafe(32), at=clock.now()).pk


def _told(sheet: Sheet) -> Told:
    told = told_on(sheet)
    if told.first_unfinished.slug != CHECK:
        raise AssertionError(f"the public form asks something new on its page {told.first_unfinished.slug}")
    return told


def _answers() -> Answers:
    return {slug: {name: [value] for name, value in said.items()} for slug, said in TOLD.items()}
