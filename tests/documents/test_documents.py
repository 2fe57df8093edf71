"""A document is frozen when it is made: corrected by a newer version, annulled with a reason, never overwritten."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from soihtu.documents import actions, queries, reading
from soihtu.documents.models import Delivery, Document
from soihtu.documents.terms import DocumentState
from soihtu.foundation.verdicts import NotAllowed
from tests.documents import documents_cast as cast

pytestmark = pytest.mark.django_db


def test_an_issued_document_is_final_signed_and_intact():
    document = Document.objects.get(pk=cast.issued().pk)

    assert (document.state, document.revision, document.previous_sha256) == (DocumentState.FINAL, 1, "")
    assert (document.author_name, document.author_title) == ("Hanna Virta", "sosiaalityöntekijä")
    assert (document.matter_id, document.contact_id, document.service_task) == (7, None, "families")
    assert list(document.persons.all()) == [cast.aino()]
    assert document.title == cast.SUMMARY.title
    assert queries.is_intact(document)


def test_what_the_reader_sees_comes_back_as_it_was_frozen():
    document = Document.objects.get(pk=cast.issued().pk)

    assert reading.from_wording(document.wording) == cast.SUMMARY


def test_the_layers_of_a_summary_are_its_parts():
    parts = cast.SUMMARY.parts

    assert [part.heading for part in parts] == ["Mitä saimme selville yhdessä", "Ammattihenkilön johtopäätökset"]
    assert [section.heading for section in parts[0].sections] == ["Lapsen näkemys", "Tapaamiset"]


def test_the_title_of_the_author_is_in_the_language_of_the_document():
    with translation.override("en"):
        document = cast.issued(wording=cast.SAMMANDRAG, language="sv")

    assert document.author_title == "socialarbetare"


def test_a_document_written_by_the_notifier_has_no_author():
    document = actions.issue(
        cast.content("4009", None), service_task="families", persons=[], contact_id=3, by=None, at=cast.AT
    )

    assert (document.author, document.author_name, document.author_title) == (None, "", "")
    assert document.title == "Lastensuojeluilmoitus"


def test_content_out_of_shape_is_not_issued():
    broken = cast.content()
    official = copy.deepcopy(broken.official)
    (root,) = official
    official[root]["tuntematon_kohta"] = "x"

    with pytest.raises(actions.NotInShape) as refused:
        actions.issue(
            dataclasses.replace(broken, official=official),
            service_task="families", persons=[], by=cast.hanna(), at=cast.AT,
        )  # fmt: skip

    assert str(refused.value).startswith("1005: ")
    assert Document.objects.count() == 0


def test_a_correction_follows_the_version_before_it_by_its_hash():
    first = cast.issued()

    second = actions.correct(first, cast.content(), reason=" Päivä oli väärin. ", by=cast.hanna(), at=cast.LATER)

    old = Document.objects.get(pk=first.pk)
    assert (first.state, old.state) == (DocumentState.CORRECTED, DocumentState.CORRECTED)
    assert (second.revision, second.series, second.previous_sha256) == (2, first.series, first.sha256)
    assert (second.state, second.correction_reason, second.matter_id) == (DocumentState.FINAL, "Päivä oli väärin.", 7)
    assert list(second.persons.all()) == [cast.aino()]
    assert queries.is_intact(old)
    assert queries.is_intact(Document.objects.get(pk=second.pk))


def test_only_the_version_in_force_is_corrected_annulled_or_given():
    first = cast.issued()
    seen_before = Document.objects.get(pk=first.pk)
    second = actions.correct(first, cast.content(), reason="Nimi.", by=cast.hanna(), at=cast.LATER)

    for act in (_correct, _annul, _deliver):
        with pytest.raises(NotAllowed) as refused:
            act(seen_before)
        assert "replaced" in str(refused.value.reason) or "korvannut" in str(refused.value.reason)
    assert list(Document.objects.order_by("revision").values_list("revision", "state")) == [
        (1, DocumentState.CORRECTED),
        (2, DocumentState.FINAL),
    ]
    assert _deliver(second).document == second


def test_an_annulled_document_keeps_its_text_who_when_and_why():
    document = cast.issued()

    actions.annul(document, reason="Väärälle henkilölle.", by=cast.hanna(), at=cast.LATER)

    kept = Document.objects.get(pk=document.pk)
    assert (kept.state, kept.annulled_by, kept.annulled_at) == (DocumentState.ANNULLED, cast.hanna(), cast.LATER)
    assert kept.annulling_reason == "Väärälle henkilölle."
    assert kept.wording == document.wording
    assert queries.is_intact(kept)
    for act in (_correct, _annul, _deliver):
        with pytest.raises(NotAllowed):
            act(kept)


def test_an_end_without_a_reason_is_refused():
    document = cast.issued()

    with pytest.raises(NotAllowed):
        actions.correct(document, cast.content(), reason="  ", by=cast.hanna(), at=cast.LATER)
    with pytest.raises(NotAllowed):
        actions.annul(document, reason="", by=cast.hanna(), at=cast.LATER)

    assert Document.objects.get().state == DocumentState.FINAL


def test_a_delivery_tells_to_whom_how_and_when():
    document = cast.issued()

    actions.deliver(document, recipient="Maija Korhonen", way="post", by=cast.hanna(), at=cast.LATER)

    assert list(Delivery.objects.values_list("document", "recipient", "way", "at", "by")) == [
        (document.pk, "Maija Korhonen", "post", cast.LATER, cast.hanna().pk)
    ]


FROZEN = {
    "content": {},
    "wording": {},
    "sha256": "0" * 64,
    "previous_sha256": "0" * 64,
    "author_id": None,
    "author_name": "Joku muu",
    "author_title": "johtaja",
    "finalised_at": cast.LATER + dt.timedelta(seconds=1),
    "kind": "1019",
    "language": "sv",
    "title": "Toinen",
    "service_task": "older",
    "matter_id": 8,
    "revision": 9,
    "correction_reason": "x",
}


@pytest.mark.parametrize("field", FROZEN)
def test_the_database_refuses_to_change_what_is_final(field):
    document = cast.issued()

    with pytest.raises(IntegrityError, match="is final"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**{field: FROZEN[field]})

    assert getattr(Document.objects.get(pk=document.pk), field) == getattr(document, field)


def test_the_database_refuses_to_delete_a_document():
    document = cast.issued()
    document.persons.clear()

    with pytest.raises(IntegrityError, match="is final"), transaction.atomic():
        Document.objects.filter(pk=document.pk).delete()

    assert Document.objects.filter(pk=document.pk).exists()


def test_a_version_that_has_ended_does_not_come_back():
    document = cast.issued()
    actions.annul(document, reason="Väärälle henkilölle.", by=cast.hanna(), at=cast.LATER)

    with pytest.raises(IntegrityError, match="is final"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(state=DocumentState.FINAL)


def test_an_annulment_is_signed_in_the_database_too():
    document = cast.issued()

    with pytest.raises(IntegrityError, match="document_annulled_is_signed"), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(state=DocumentState.ANNULLED)


@pytest.mark.parametrize("field", ["content", "wording", "author_name", "finalised_at", "previous_sha256"])
def test_somebody_who_gets_past_the_trigger_is_found_out(field):
    """A database administrator can disable a trigger, but not make the hash agree without knowing to."""
    first = cast.issued()
    document = actions.correct(first, cast.content(), reason="Nimi.", by=cast.hanna(), at=cast.LATER)
    assert queries.is_intact(Document.objects.get(pk=document.pk))

    _tamper(document, field)

    assert not queries.is_intact(Document.objects.get(pk=document.pk))


def test_a_version_taken_from_the_middle_of_the_chain_is_found_out():
    first = cast.issued()
    second = actions.correct(first, cast.content(), reason="Nimi.", by=cast.hanna(), at=cast.LATER)
    other = cast.issued()

    with _triggers_off():
        Document.objects.filter(pk=first.pk).update(sha256=other.sha256)

    assert not queries.is_intact(Document.objects.get(pk=second.pk))


def test_the_hash_does_not_depend_on_the_zone_the_time_came_in():
    helsinki = dt.timezone(dt.timedelta(hours=3))
    document = actions.issue(
        cast.content(), service_task="families", persons=[], by=cast.hanna(), at=cast.AT.astimezone(helsinki)
    )

    assert queries.is_intact(Document.objects.get(pk=document.pk))


def test_documents_of_a_matter_come_newest_first_without_their_weight():
    first = cast.issued()
    second = actions.correct(first, cast.content(), reason="Nimi.", by=cast.hanna(), at=cast.LATER)

    found = list(queries.of_matter(7))

    assert found == [second, first]
    assert found[0].get_deferred_fields() == {"content", "wording", "pdf"}
    assert list(queries.of_contact(7)) == []


def _correct(document):
    return actions.correct(document, cast.content(), reason="Uudelleen.", by=cast.hanna(), at=cast.LATER)


def _annul(document):
    return actions.annul(document, reason="Uudelleen.", by=cast.hanna(), at=cast.LATER)


def _deliver(document):
    return actions.deliver(document, recipient="Aino", way="post", by=cast.hanna(), at=cast.LATER)


def _tamper(document, field):
    with _triggers_off():
        Document.objects.filter(pk=document.pk).update(**{field: FROZEN[field]})


class _triggers_off:  # noqa: N801  (reads as a phrase)
    def __enter__(self):
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE document DISABLE TRIGGER document_stays")

    def __exit__(self, *_):
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE document ENABLE TRIGGER document_stays")
