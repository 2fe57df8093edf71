"""Writing a draft of a public form: begun, kept, finished by sending, cleared. Nobody acts here but the visitor."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

from django.db import transaction

from soihtu.contacts import drafts
from soihtu.contacts.drafts import Sent, Sheet
from soihtu.contacts.models import Draft, DraftAttachment
from soihtu.contacts.rules.notification import AttachmentFacts


@transaction.atomic
def start(token: str, kind: str, *, as_official: bool = False, at: dt.datetime) -> Sheet:
    """Begin a form. What was sent before stays remembered for its day; unfinished answers are cleared,
    and so is every draft in the house whose day is over."""
    before = drafts.find(token, at=at, lock=True) if token else None
    sheet = Sheet(token=before.token if before else drafts.new_token(), is_new=before is None)
    sheet.kind, sheet.key, sheet.as_official = kind, drafts.new_token(), as_official
    sheet.sent = [
        one for one in (before.sent if before else []) if dt.datetime.fromisoformat(one.at) > at - drafts.LIFE
    ]
    _write(sheet, at=at, until=at + drafts.LIFE)
    DraftAttachment.objects.filter(draft_id=drafts.name_of(sheet.token)).delete()
    clear_expired(at=at)
    return sheet


def keep(sheet: Sheet, *, at: dt.datetime) -> None:
    """Seal and store the sheet; its day goes on running from when it was begun."""
    _write(sheet, at=at)


@transaction.atomic
def finish(sheet: Sheet, *, receipt: str, digest: str, at: dt.datetime) -> Sent:
    """Delete every answer and file; remember the receipt so that a lost answer can be asked for again."""
    sent = Sent(key=sheet.key, receipt=receipt, ref=drafts.ref_of(sheet.key), digest=digest, at=at.isoformat())
    sheet.sent.append(sent)
    sheet.kind = sheet.key = ""
    sheet.answers = {}
    _write(sheet, at=at, until=at + drafts.LIFE)
    DraftAttachment.objects.filter(draft_id=drafts.name_of(sheet.token)).delete()
    return sent


def clear(token: str) -> None:
    """Delete the draft with its files, and with it the memory of what was sent."""
    Draft.objects.filter(pk=drafts.name_of(token)).delete()


def clear_expired(*, at: dt.datetime) -> int:
    """Delete the drafts whose day is over; returns how many."""
    return Draft.objects.filter(expires_at__lte=at).delete()[1].get(Draft._meta.label, 0)


def enclose(sheet: Sheet, facts: AttachmentFacts) -> None:
    head = json.dumps({"name": facts.name, "content_type": facts.content_type}).encode()
    body = len(head).to_bytes(4, "big") + head + facts.content
    DraftAttachment.objects.create(
        draft_id=drafts.name_of(sheet.token), sealed=drafts.sealed(sheet.token, body, b"file")
    )


def take_out(sheet: Sheet, file_id: int) -> None:
    DraftAttachment.objects.filter(draft_id=drafts.name_of(sheet.token), pk=file_id).delete()


def _write(sheet: Sheet, *, at: dt.datetime, until: dt.datetime | None = None) -> None:
    told: dict[str, Any] = {
        "kind": sheet.kind,
        "key": sheet.key,
        "answers": sheet.answers,
        "sent": [dataclasses.asdict(one) for one in sheet.sent],
        "as_official": sheet.as_official,
    }
    values: dict[str, Any] = {"sealed": drafts.sealed(sheet.token, json.dumps(told).encode(), b"draft"), "saved_at": at}
    if until is not None:
        values["expires_at"] = until
    Draft.objects.update_or_create(
        pk=drafts.name_of(sheet.token), defaults=values, create_defaults={"expires_at": at + drafts.LIFE, **values}
    )
    sheet.saved_at = at
