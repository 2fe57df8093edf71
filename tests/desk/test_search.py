"""Search: what finds, what never does, and that it leaves a mark without leaving words in an address."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soihtu.audit.actions import log_look
from soihtu.audit.models import Look
from soihtu.desk.queries import search
from soihtu.people.models import Person
from tests.builders import HELP, hours, ready
from tests.desk.desk_cast import unassessed
from tests.matters.matters_cast import open_children

CODE = "130315A9134"


@pytest.fixture
def aada(world):
    matter = open_children(world)[0]
    Person.objects.filter(pk=matter.person_id).update(
        identity_code=CODE, street="Koulukatu 3", town="Raisio", non_disclosure=True
    )
    return matter


def hits(client, words: str) -> str:
    answer = client.post("/desk/search/", {"words": words})
    assert answer.status_code == 200
    text = answer.content.decode()
    return text[text.index('id="hits"') :]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Koskela", "the name begins so"),
        ("koskela aa", "the name begins so"),
        ("Aada Koskela", "the name begins so"),
        ("Koskela, Aada", "the name begins so"),
        ("KOSKE", "the name begins so"),
        (CODE, "identity code"),
        (CODE.lower(), "identity code"),
        ("matter", "matter number"),
        ("receipt", "receipt number"),
    ],
)
def test_a_person_is_found_with_the_reason(world, as_worker, aada, words, why) -> None:
    words = {"matter": aada.number, "receipt": aada.contacts.get().receipt}.get(words, words)

    found = hits(as_worker(world.hanna), words)

    assert f'href="/desk/matters/{aada.pk}/"' in found
    assert why in found


@pytest.mark.parametrize("words", ["Koskela", CODE, "Aada Koskela", "matter", "receipt"])
def test_to_others_a_sealed_person_and_an_unknown_one_look_the_same(world, as_worker, aada, words) -> None:
    words = {"matter": aada.number, "receipt": aada.contacts.get().receipt}.get(words, words)
    unknown = {"matter": "2026-999999", "receipt": "ZZZZ-ZZZZ-ZZZZ", CODE: "010190-999Y"}.get(words, "Olematon")
    client = as_worker(world.olavi)
    assert f"/desk/matters/{aada.pk}/" in hits(as_worker(world.hanna), words)

    def body(searched: str) -> str:
        return re.sub(r"\d+ things? waits? for you", "", hits(client, searched)).replace(searched, "")

    assert body(words) == body(unknown)
    assert "Koskela" not in body(words).replace(words, "")


def test_no_place_of_anybody_stands_in_the_hits(world, as_worker, aada) -> None:
    found = hits(as_worker(world.hanna), "Koskela")

    assert "Koulukatu 3" not in found
    assert "Raisio" not in found
    assert CODE not in found
    assert "Non-disclosure order" in found


def test_an_unidentified_person_of_an_open_contact_is_found_by_what_was_written(world, as_worker) -> None:
    contact = unassessed(world)

    assert f'href="/desk/contacts/{contact.pk}/"' in hits(as_worker(world.hanna), "Koskela Aa")
    assert f'href="/desk/contacts/{contact.pk}/"' in hits(as_worker(world.sari), "aada koskela")
    assert "/desk/contacts/" not in hits(as_worker(world.olavi), "Koskela")


@pytest.mark.parametrize("words", ["", "a", "%", "%%%", "_", "* *", " k "])
def test_too_little_is_not_a_search(world, as_worker, aada, words) -> None:
    answer = as_worker(world.hanna).post("/desk/search/", {"words": words})

    assert answer.status_code in {200, 422}
    assert b"Koskela" not in answer.content


@pytest.mark.parametrize(
    "words", ["Ko%la", "K_skela", "%oskela", "Koskela'; --", "Koskela\\", "2026-1", "2026-" + "9" * 30]
)
def test_signs_are_letters_not_wildcards(world, as_worker, aada, words) -> None:
    assert f"/desk/matters/{aada.pk}/" not in hits(as_worker(world.hanna), words)


def test_words_travel_only_in_the_body(world, as_worker, aada) -> None:
    client = as_worker(world.hanna)

    answer = client.get("/desk/search/", {"words": "Koskela"})

    assert answer.url == "/desk/search/"
    assert 'class="so-form so-wform so-searchform" method="post"' in client.get(answer.url).content.decode()


def test_every_search_is_logged_with_its_purpose_and_never_its_words(world, as_worker, aada) -> None:
    hits(as_worker(world.hanna), "Koskela")
    hits(as_worker(world.olavi), CODE)

    mine, others = Look.objects.filter(purpose="search").order_by("id")
    assert (mine.worker_id, mine.thing, aada.person_id in mine.person_ids) == (world.hanna.pk, "by name", True)
    assert (others.worker_id, others.thing, others.person_ids) == (world.olavi.pk, "by identity_code", [])
    assert not Look.objects.filter(thing__contains="oskela").exists()


def test_too_many_searches_within_an_hour_are_refused(world, as_worker, aada) -> None:
    for number in range(search.MOST_SEARCHES):
        log_look(
            worker_id=world.hanna.pk, page="search", purpose="search", person_ids=[], thing=str(number), request_id="",
            at=hours(4.5),
        )  # fmt: skip

    refused = as_worker(world.hanna).post("/desk/search/", {"words": "Koskela"})

    assert refused.status_code == 403
    assert b"searched very often" in refused.content
    assert hits(as_worker(world.liisa), "Koskela")


def test_statements_are_the_same_whether_there_is_something_to_see_or_not(world, as_worker, aada) -> None:
    counts = []
    for worker, words in ((world.hanna, "Koskela"), (world.olavi, "Koskela"), (world.olavi, "Olematon")):
        client = as_worker(worker)
        client.get("/desk/search/")
        with CaptureQueriesContext(connection) as caught:
            hits(client, words)
        counts.append(len(caught))

    assert counts == [counts[0]] * 3


def test_a_name_search_follows_the_index_of_name_starts(world) -> None:
    people = [Person(first_names=f"Aada {n}", last_name=f"Koskela{n}") for n in range(3000)]
    Person.objects.bulk_create(people)
    ready(world, HELP, key="one")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE person")
        cursor.execute(
            "EXPLAIN "
            + str(Person.objects.filter(search._named("search_name", "Koskela77")).values("pk").query).replace(
                "soihtu_search_name(Koskela77)", "soihtu_search_name('Koskela77')"
            )
        )
        plan = "\n".join(row[0] for row in cursor.fetchall())

    assert "person_name_start" in plan
    assert "Seq Scan" not in plan
