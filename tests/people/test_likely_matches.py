from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from soihtu.people.actions import PersonFacts, add_person
from soihtu.people.models import Person
from soihtu.people.queries import Facts, likely_matches
from soihtu.people.rules import Alike, Certainty

pytestmark = pytest.mark.django_db
BORN = dt.date(2015, 3, 15)


@pytest.fixture
def maija() -> Person:
    add_person(PersonFacts(first_names="Olli", last_name="Virtanen", born_on=BORN, phone="050 999"))
    return add_person(
        PersonFacts(
            first_names="Maija Anna",
            last_name="Häkkinen",
            identity_code="150315A9022",
            phone="040 123 4567",
            street="Koulukatu 3 B",
        )
    )


@pytest.mark.parametrize(
    ("told", "sure", "reasons"),
    [
        ({"identity_code": "150315a9022"}, Certainty.CERTAIN, (Alike.IDENTITY_CODE,)),
        (
            {"first_names": "Maija Anna", "last_name": "Hakkinen", "born_on": BORN},
            Certainty.LIKELY,
            (Alike.NAME, Alike.BORN),
        ),
        ({"first_names": "Maija", "last_name": "Häkkinen"}, Certainty.POSSIBLE, (Alike.NAME_NEARLY,)),
        (
            {"first_names": "Maija", "last_name": "Häkinen", "phone": "+358 40 1234567", "born_on": BORN},
            Certainty.LIKELY,
            (Alike.BORN, Alike.NAME_NEARLY, Alike.PHONE),
        ),
        (
            {"first_names": "Maija", "last_name": "Häkkinen", "street": "koulukatu 3b"},
            Certainty.POSSIBLE,
            (Alike.NAME_NEARLY, Alike.ADDRESS),
        ),
    ],
)
def test_likely_person_comes_with_the_reasons(
    maija: Person, told: dict[str, Any], sure: Certainty, reasons: tuple[Alike, ...]
) -> None:
    matches = likely_matches(Facts(**told))

    assert [(match.person.pk, match.certainty, match.reasons) for match in matches] == [(maija.pk, sure, reasons)]


def test_shared_birthday_alone_suggests_nobody(maija: Person) -> None:
    assert likely_matches(Facts(first_names="Aino", last_name="Koskela", born_on=maija.born_on)) == []


def test_nothing_known_suggests_nobody(maija: Person) -> None:
    assert Person.objects.filter(pk=maija.pk).exists()
    assert likely_matches(Facts()) == []


def test_suggesting_takes_one_query_however_many_are_alike(maija: Person, django_assert_num_queries: Any) -> None:
    for number in range(12):
        add_person(PersonFacts(first_names=f"Maija {number}", last_name="Häkkinen"))

    with django_assert_num_queries(1):
        matches = likely_matches(Facts(first_names="Maija", last_name="Häkkinen"))

    assert len(matches) == 8
