"""Unfinished forms: unreadable in the database, found again only by the browser that wrote them."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection

from soihtu.contacts import drafts
from soihtu.contacts.actions import drafting
from soihtu.contacts.models import Draft, DraftAttachment
from soihtu.contacts.rules.notification import AttachmentFacts

AT = dt.datetime(2026, 3, 26, 10, 41, tzinfo=dt.UTC)
SOON = AT + dt.timedelta(minutes=5)
CANARY = "Aada on tullut kouluun ilman aamupalaa"

pytestmark = pytest.mark.django_db


def begun(**answers: list[str]) -> drafts.Sheet:
    sheet = drafting.start("", "child_welfare", at=AT)
    sheet.answers["huoli"] = answers or {"worry": [CANARY]}
    drafting.keep(sheet, at=SOON)
    return sheet


def everything_stored() -> bytes:
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(d::text, ' ') FROM contact_draft d")
        rows = cursor.fetchone()[0] or ""
        cursor.execute("SELECT string_agg(encode(sealed, 'escape'), ' ') FROM contact_draft")
        raw = cursor.fetchone()[0] or ""
        cursor.execute("SELECT string_agg(encode(sealed, 'escape'), ' ') FROM contact_draft_attachment")
        return (rows + raw + (cursor.fetchone()[0] or "")).encode()


def test_draft_is_found_again_by_its_token():
    sheet = begun()

    again = drafts.find(sheet.token, at=SOON)

    assert again is not None
    assert again.answers == {"huoli": {"worry": [CANARY]}}
    assert (again.kind, again.key, again.saved_at) == ("child_welfare", sheet.key, SOON)


def test_database_holds_neither_text_nor_token_nor_key_nor_kind():
    sheet = begun()
    drafting.enclose(sheet, AttachmentFacts(name="Aada.jpg", content_type="image/jpeg", content=b"FILE-CANARY"))

    stored = everything_stored()

    assert len(stored) > 200
    for secret in (CANARY, "Aada", "FILE-CANARY", sheet.token, sheet.key, "child_welfare"):
        assert secret.encode() not in stored


def test_another_token_finds_nothing():
    begun()

    assert drafts.find(drafts.new_token(), at=SOON) is None
    assert drafts.find("", at=SOON) is None
    assert drafts.find("x" * 10_000, at=SOON) is None


def test_changed_seal_opens_nothing():
    sheet = begun()
    row = Draft.objects.get()
    spoiled = bytearray(row.sealed)
    spoiled[-1] ^= 1
    Draft.objects.update(sealed=bytes(spoiled))

    assert drafts.find(sheet.token, at=SOON) is None


def test_draft_is_gone_after_a_day_however_often_it_is_saved():
    sheet = begun()
    drafting.keep(sheet, at=AT + dt.timedelta(hours=23))

    assert drafts.find(sheet.token, at=AT + dt.timedelta(hours=23, minutes=59)) is not None
    assert drafts.find(sheet.token, at=AT + dt.timedelta(hours=24)) is None
    assert drafting.clear_expired(at=AT + dt.timedelta(hours=24)) == 1
    assert Draft.objects.count() == 0


def test_files_wait_sealed_and_can_be_taken_out():
    sheet = begun()
    for name in ("a.jpg", "b.pdf"):
        drafting.enclose(sheet, AttachmentFacts(name=name, content_type="image/jpeg", content=name.encode() * 9))

    first, second = drafts.enclosed(sheet)
    drafting.take_out(sheet, first.id)

    assert (first.facts.name, first.facts.content) == ("a.jpg", b"a.jpg" * 9)
    assert [one.facts.name for one in drafts.enclosed(sheet)] == ["b.pdf"]
    assert second.size == len("b.pdf") * 9


def test_another_paper_cannot_take_out_a_file():
    sheet, other = begun(), begun()
    drafting.enclose(sheet, AttachmentFacts(name="a.jpg", content_type="image/jpeg", content=b"a"))

    drafting.take_out(other, drafts.enclosed(sheet)[0].id)

    assert len(drafts.enclosed(sheet)) == 1


def test_sending_deletes_the_answers_and_remembers_the_receipt():
    sheet = begun()
    key = sheet.key
    drafting.enclose(sheet, AttachmentFacts(name="a.jpg", content_type="image/jpeg", content=b"a"))

    drafting.finish(sheet, receipt="ABC-123", digest="d" * 64, at=SOON)

    again = drafts.find(sheet.token, at=SOON)
    assert again is not None
    assert (again.is_open, again.answers) == (False, {})
    assert DraftAttachment.objects.count() == 0
    sent = again.sent_with(key)
    assert sent is not None
    assert sent.receipt == "ABC-123"
    assert again.sent_as(sent.ref) == sent
    assert again.sent_with("") is None


def test_next_form_keeps_receipts_of_the_day_and_has_a_key_of_its_own():
    sheet = begun()
    first = sheet.key
    drafting.finish(sheet, receipt="ABC-123", digest="d", at=SOON)

    later = drafting.start(sheet.token, "shl_notification", at=SOON + dt.timedelta(hours=1))
    next_day = drafting.start(sheet.token, "shl_notification", at=SOON + dt.timedelta(hours=24, minutes=30))

    assert later.key != first
    assert [one.receipt for one in later.sent] == ["ABC-123"]
    assert next_day.sent == []


def test_clearing_leaves_nothing():
    sheet = begun()
    drafting.enclose(sheet, AttachmentFacts(name="a.jpg", content_type="image/jpeg", content=b"a"))

    drafting.clear(sheet.token)

    assert Draft.objects.count() == DraftAttachment.objects.count() == 0
