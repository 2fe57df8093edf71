"""Documents of the tests: one author, one child, contents from the examples of the structures."""

from __future__ import annotations

import datetime as dt

from soihtu.documents import actions
from soihtu.documents.actions import Content
from soihtu.documents.models import Document
from soihtu.documents.reading import Readable, Section
from soihtu.people.models import Person
from soihtu.teams.models import County, Worker
from tests.documents.structures_examples import FULL

AT = dt.datetime(2026, 3, 31, 9, 30, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(days=2)
SUMMARY = Readable(
    title="Yhteenveto palvelutarpeen arvioinnista",
    language="fi",
    facts=(("Asiakas", "Aino Korhonen"), ("Ärende på svenska åäö", "pitkä arvo " * 12)),
    lead="Tähän on koottu, mitä saimme yhdessä selville.",
    sections=(
        Section("Mitä saimme selville yhdessä"),
        Section("Lapsen näkemys", ("Että äiti jaksaisi.\nJa yöllä saisi nukkua.",), own_words=True, level=3),
        Section("Tapaamiset", items=("24.3.2026, kotikäynti",), level=3),
        Section("Ammattihenkilön johtopäätökset"),
        Section("Kasvuolosuhteet", ("Koti on turvallinen.",), level=3),
    ),
    signatures=("Hanna Virta\nsosiaalityöntekijä\n31.3.2026",),
)
SAMMANDRAG = Readable(
    title="Sammandrag av bedömningen av servicebehovet",
    language="sv",
    facts=(("Klient", "Aino Korhonen"),),
    lead="Här har vi samlat vad vi tillsammans kom fram till.",
    sections=(Section("Barnets syn", ("Jag vill att mamma orkar, även på natten.",), own_words=True),),
    signatures=("Hanna Virta\nsocialarbetare\n31.3.2026",),
)


def hanna() -> Worker:
    return Worker.objects.get_or_create(
        username="hanna",
        defaults={"first_name": "Hanna", "last_name": "Virta", "profession": "social_worker", "holds_office": True},
    )[0]


def aino() -> Person:
    return Person.objects.get_or_create(first_names="Aino Maria", last_name="Korhonen")[0]


def our_county() -> County:
    return County.objects.update_or_create(
        code="02", defaults={"name_fi": "Varsinais-Suomi", "name_sv": "Egentliga Finland", "is_ours": True}
    )[0]


def content(kind: str = "1005", wording: Readable | None = SUMMARY, language: str = "fi") -> Content:
    return Content(kind=kind, official=FULL[kind](), language=language, wording=wording)


def issued(kind: str = "1005", wording: Readable | None = SUMMARY, language: str = "fi") -> Document:
    return actions.issue(
        content(kind, wording, language), service_task="families", persons=[aino()], matter_id=7, by=hanna(), at=AT
    )
