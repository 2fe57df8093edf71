"""Drafts of the public forms: sealed so that the database cannot read them, gone after a day or at sending.

The key is derived from a random token that lives in the visitor's cookie and nowhere else (ASVS V14.3.3
keeps the text out of the browser's storage, the seal keeps it out of ours). A draft is nobody's record yet, so it
has no steps, no log and no worker who may see it. What writes a draft is in `actions.drafting`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from soihtu.contacts.models import Draft, DraftAttachment
from soihtu.contacts.rules.notification import AttachmentFacts

LIFE = dt.timedelta(hours=24)
TOKEN_BYTES = 32
NONCE_BYTES = 12
LONGEST_TOKEN = 64

Answers = dict[str, dict[str, list[str]]]


@dataclasses.dataclass(frozen=True)
class Sent:
    """What a browser remembers of a notification it sent: enough to see the receipt again, nothing it said."""

    key: str
    receipt: str
    ref: str
    digest: str
    at: str


@dataclasses.dataclass
class Sheet:
    """The form a visitor has before them: which kind, what they have answered page by page, what they sent before.

    `key` is the idempotency key: one per logical submission, made with the sheet.
    """

    token: str
    kind: str = ""
    key: str = ""
    answers: Answers = dataclasses.field(default_factory=dict)
    sent: list[Sent] = dataclasses.field(default_factory=list)
    as_official: bool = False
    saved_at: dt.datetime | None = None
    is_new: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something is being written, instead of only remembered as sent."""
        return bool(self.kind and self.key)

    def sent_with(self, key: str) -> Sent | None:
        return next((one for one in self.sent if key and one.key == key), None)

    def sent_as(self, ref: str) -> Sent | None:
        return next((one for one in self.sent if secrets.compare_digest(one.ref, ref)), None)


@dataclasses.dataclass(frozen=True)
class Enclosed:
    """A file that waits with the draft."""

    id: int
    facts: AttachmentFacts

    @property
    def size(self) -> int:
        return len(self.facts.content)


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def ref_of(key: str) -> str:
    """What stands in the receipt's address: tied to the key, and neither the key nor the receipt number."""
    return hashlib.sha256(b"receipt:" + key.encode()).hexdigest()[:20]


def find(token: str, *, at: dt.datetime, lock: bool = False) -> Sheet | None:
    """The sheet of the token; None when there is none, it is too old, or the token does not open it."""
    row = _row(token, at=at, lock=lock)
    if row is None:
        return None
    said = opened(token, bytes(row.sealed), b"draft")
    if said is None:
        return None
    told = json.loads(said)
    return Sheet(
        token=token,
        kind=told["kind"],
        key=told["key"],
        answers=told["answers"],
        sent=[Sent(**one) for one in told["sent"]],
        as_official=told["as_official"],
        saved_at=row.saved_at,
    )


def enclosed(sheet: Sheet) -> list[Enclosed]:
    """The files of the sheet in the order they came."""
    found = []
    for row in DraftAttachment.objects.filter(draft_id=name_of(sheet.token)).order_by("pk"):
        body = opened(sheet.token, bytes(row.sealed), b"file")
        if body is None:
            continue
        length = int.from_bytes(body[:4], "big")
        head = json.loads(body[4 : 4 + length])
        found.append(Enclosed(row.pk, AttachmentFacts(**head, content=body[4 + length :])))
    return found


def _row(token: str, *, at: dt.datetime, lock: bool) -> Draft | None:
    if not token or len(token) > LONGEST_TOKEN:
        return None
    rows = Draft.objects.select_for_update() if lock else Draft.objects.all()
    return rows.filter(pk=name_of(token), expires_at__gt=at).first()


def name_of(token: str) -> str:
    """The row's name: a digest, so that the database holds no token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _cipher(token: str) -> AESGCM:
    """AES-256-GCM under a key that only the token gives; the row's name is another digest of it and no help."""
    return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"soihtu draft").derive(token.encode()))


def sealed(token: str, body: bytes, what: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + _cipher(token).encrypt(nonce, body, what)


def opened(token: str, sealed: bytes, what: bytes) -> bytes | None:
    try:
        return _cipher(token).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], what)
    except InvalidTag:
        return None
