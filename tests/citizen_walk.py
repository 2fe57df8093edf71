"""A resident who fills the form as a browser without scripts does: open, answer, press the button, follow."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from typing import Any

from django.test import Client

TEACHER = {
    "yhteys-body": "education",
    "yhteys-organisation": "Vaisaaren koulu",
    "yhteys-first_names": "Tuula",
    "yhteys-last_name": "Rantanen",
    "yhteys-title": "luokanopettaja",
    "yhteys-phone": "050 000 4471",
    "yhteys-email": "tuula.rantanen@koulu.example",
}
CHILDREN = {
    "lapset-TOTAL_FORMS": "2",
    "lapset-INITIAL_FORMS": "0",
    "lapset-0-first_names": "Aada",
    "lapset-0-last_name": "Koskela",
    "lapset-0-age": "13.3.2015",
    "lapset-0-school": "Vaisaaren koulu",
    "lapset-1-first_names": "Eelis",
    "lapset-1-last_name": "Koskela",
    "lapset-1-age": "noin 8",
    "perhe-whole_family_asked": "yes",
}
HOME = {"koti-municipality": "680", "koti-street": "Kuusitie 3 A 1", "koti-postcode": "21200"}
CARERS = {
    "aikuiset-TOTAL_FORMS": "1",
    "aikuiset-INITIAL_FORMS": "0",
    "aikuiset-0-first_names": "Jenni",
    "aikuiset-0-last_name": "Koskela",
    "aikuiset-0-relation": "äiti",
    "aikuiset-0-lives_with_child": "yes",
}
WORDS = "Aada on tullut viitenä aamuna kouluun ilman aamupalaa ja kertonut valvoneensa."
WORRY = {"huoli-grounds": ["neglect", "parent_exhaustion"], "huoli-worry": WORDS, "huoli-first_hand": "yes"}
DONE = {"tehty-done_so_far": "Soitin äidille 26.3.", "tehty-hoped_for": "Apua aamuihin", "tehty-police_told": "no"}
TOLD = {"kertominen-child_told": "yes", "kertominen-guardian_told": "yes"}
PERSONS = {
    "henkilot-TOTAL_FORMS": "1",
    "henkilot-INITIAL_FORMS": "0",
    "henkilot-0-first_names": "Veikko",
    "henkilot-0-last_name": "Salo",
    "henkilot-0-age": "noin 80",
    "henkilot-0-role_of": "adult",
}

CHILD_WELFARE = [
    ("sina", {"sina-role": "official"}),
    ("yhteys", TEACHER),
    ("lapset", CHILDREN),
    ("koti", HOME),
    ("aikuiset", CARERS),
    ("huoli", WORRY),
    ("tehty", DONE),
    ("liitteet", {}),
    ("kertominen", TOLD),
]
NEIGHBOUR = [
    ("sina", {"sina-role": "anonymous"}),
    ("yhteys", {"yhteys-body": "private", "yhteys-anonymity_reason": "Pelkään perhettä."}),
    ("henkilot", PERSONS),
    ("koti", HOME),
    ("huoli", {"huoli-grounds": ["coping"], "huoli-worry": "Veikko ei enää avaa ovea.", "huoli-first_hand": "yes"}),
    ("tehty", {}),
    ("liitteet", {}),
    ("kertominen", {"kertominen-consent_given": "no"}),
]
MYSELF = [
    ("sina", {"sina-role": "self"}),
    (
        "oma",
        {
            "oma-first_names": "Mira",
            "oma-last_name": "Lindroos",
            "oma-age": "2.5.1990",
            "oma-phone": "050 000 8812",
            "oma-municipality": "680",
        },
    ),
    (
        "lapset",
        {"lapset-TOTAL_FORMS": "1", "lapset-INITIAL_FORMS": "0", "lapset-0-first_names": "Otso", "lapset-0-age": "3"},
    ),
    ("huoli", {"huoli-grounds": ["economy"], "huoli-worry": "En ole nukkunut viikkoihin."}),
    ("tehty", {"tehty-hoped_for": "Joku soittaisi."}),
    ("liitteet", {}),
]
FRIEND = [
    ("sina", {"sina-role": "close"}),
    (
        "yhteys",
        {
            "yhteys-body": "relative",
            "yhteys-first_names": "Irma",
            "yhteys-last_name": "Salo",
            "yhteys-phone": "050 000 1122",
        },
    ),
    ("henkilot", PERSONS),
    ("koti", HOME),
    ("huoli", {"huoli-worry": "Isä tarvitsee apua kotiin."}),
    ("tehty", {}),
    ("liitteet", {}),
    ("kertominen", {"kertominen-consent_given": "yes"}),
]
MIDWIFE = [
    ("yhteys", TEACHER | {"yhteys-body": "health", "yhteys-title": "terveydenhoitaja"}),
    (
        "vanhempi",
        {
            "vanhempi-first_names": "Ella",
            "vanhempi-last_name": "Salmi",
            "vanhempi-age": "24",
            "aika-due": "elokuussa",
            "toinen-first_names": "Aki",
        },
    ),
    ("koti", HOME),
    (
        "huoli",
        {
            "huoli-grounds": ["parent_substance"],
            "huoli-worry": "Odottaja käyttää päihteitä.",
            "huoli-first_hand": "yes",
        },
    ),
    ("tehty", {"tehty-done_so_far": "Ohjattu päihdetyöhön."}),
    ("liitteet", {}),
    ("kertominen", {"kertominen-child_told": "yes", "kertominen-guardian_told": "no"}),
]
STORIES = {"lapsi": CHILD_WELFARE, "ennakolta": MIDWIFE, "huoli": NEIGHBOUR, "tuki": MYSELF}


class Form(HTMLParser):
    """The controls of one form of a page with what they hold, as a browser would send them."""

    def __init__(self, page: str, marker: str) -> None:
        super().__init__()
        self.marker = marker
        self.inside = False
        self.fields: dict[str, list[str]] = {}
        self.area = ""
        self.select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        held = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.inside = self.marker in held or held.get("action", "") == self.marker
        if not self.inside or not held.get("name"):
            if self.inside and tag == "option" and "selected" in held and self.select:
                self.fields[self.select] = [held.get("value", "")]
            return
        if tag == "input" and held.get("type") in {"radio", "checkbox"} and "checked" not in held:
            return
        if tag == "input" and held.get("type") != "file":
            self.fields.setdefault(held["name"], []).append(
                held.get("value", "on" if held.get("type") == "checkbox" else "")
            )
        if tag == "textarea":
            self.area = held["name"]
            self.fields[self.area] = [""]
        if tag == "select":
            self.select = held["name"]

    def handle_data(self, data: str) -> None:
        if self.area:
            self.fields[self.area][0] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        if tag == "textarea" and self.area:
            self.fields[self.area][0] = self.fields[self.area][0].removeprefix("\n")
            self.area = ""
        if tag == "select":
            self.select = ""


class Resident:
    """One browser without scripts."""

    def __init__(self, language: str = "fi") -> None:
        self.client = Client(HTTP_ACCEPT_LANGUAGE=language)
        self.client.cookies["soihtu_kieli"] = language

    def open(self, path: str, **more: Any) -> str:
        self.answer = self.client.get(path, follow=True, **more)
        assert self.answer.status_code == 200, path
        return self.text

    @property
    def text(self) -> str:
        return html.unescape(self.answer.content.decode())

    @property
    def path(self) -> str:
        return str(self.answer.request["PATH_INFO"])

    @property
    def heading(self) -> str:
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.text, re.DOTALL)
        return re.sub(r"<[^>]+>", "", found[1]).strip() if found else ""

    @property
    def errors(self) -> list[str]:
        found = re.search(r'class="ds-error-summary".*?</ul>', self.text, re.DOTALL)
        return (
            [re.sub(r"<[^>]+>", "", one).strip() for one in re.findall(r"<li>(.*?)</li>", found[0], re.DOTALL)]
            if found
            else []
        )

    def form(self, marker: str = "data-keep") -> dict[str, list[str]]:
        return Form(self.answer.content.decode(), marker).fields

    def begin(self, slug: str, *, acute: str = "no", official: str = "") -> None:
        self.open(f"/ilmoitus/{slug}/")
        said = {"hata-acute": acute, "official": official}
        self.answer = self.client.post(f"/ilmoitus/{slug}/", said, follow=True)

    def post(self, path: str, said: dict[str, Any], **more: Any) -> None:
        self.answer = self.client.post(path, said, follow=True, **more)

    def answer_step(self, slug: str, name: str, said: dict[str, Any]) -> None:
        """Open the page, change what it holds, press "Continue"."""
        self.open(f"/ilmoitus/{slug}/{name}/")
        assert self.path == f"/ilmoitus/{slug}/{name}/", f"{name} is not open, but {self.path}"
        self.post(self.path, {**self.form(), **said})

    def fill(self, slug: str, story: list[tuple[str, dict[str, Any]]], *, acute: str = "no") -> None:
        self.begin(slug, acute=acute)
        for name, said in story:
            self.answer_step(slug, name, said)
            assert not self.errors, (name, self.errors)
        assert self.path == f"/ilmoitus/{slug}/tarkista/"

    def send(self, slug: str) -> None:
        self.post(f"/ilmoitus/{slug}/tarkista/", self.form("data-watch"))
