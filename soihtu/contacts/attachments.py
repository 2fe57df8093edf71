"""Attachments of a notification: which files are taken, and in what shape they are kept.

The name and the type that a browser tells are not believed. The content is recognised by its first bytes,
rewritten by `cleaning` in a process of its own, and named by what it turned out to be.
"""

from __future__ import annotations

import enum
import subprocess
import sys
import unicodedata
from pathlib import Path, PurePath

import puremagic

from soihtu.contacts import cleaning
from soihtu.contacts.rules.notification import AttachmentFacts

MOST_FILES = 5
MOST_BYTES = 10 * 1024 * 1024
LONGEST_NAME = 60
PATIENCE = 20  # seconds of wall time for one file

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
ACCEPT = "image/jpeg,image/png,image/webp,application/pdf"
SUFFIX = {PDF: "pdf", PNG: "png", JPEG: "jpg"}
FIRST_BYTES = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "picture", b"\xff\xd8\xff": "picture"}


class Fault(enum.StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    LOCKED = "locked"
    BROKEN = "broken"
    TOO_MANY = "too_many"


class NotTaken(Exception):
    """The file is not taken; `fault` says why and `name` which one, fit to show."""

    def __init__(self, fault: Fault, name: str) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.name = name


FAULT_OF_EXIT = {cleaning.TOO_LARGE: Fault.TOO_LARGE, cleaning.LOCKED: Fault.LOCKED}


def cleaned(name: str, content: bytes) -> AttachmentFacts:
    """The attachment as it may be kept: rewritten, without metadata or active parts. Raises NotTaken."""
    shown = clean_name(name)
    if not content:
        raise NotTaken(Fault.EMPTY, shown)
    if len(content) > MOST_BYTES:
        raise NotTaken(Fault.TOO_LARGE, shown)
    kind = _kind_of(content)
    if kind is None:
        raise NotTaken(Fault.WRONG_TYPE, shown)
    clean = _rewritten(kind, content, shown)
    content_type = PDF if kind == "pdf" else PNG if clean.startswith(b"\x89PNG") else JPEG
    return AttachmentFacts(name=f"{_stem(shown)}.{SUFFIX[content_type]}", content_type=content_type, content=clean)


def clean_name(name: str) -> str:
    """A file name in one line: no folders, no invisible or direction-turning letters, not too long."""
    base = PurePath(name.replace("\\", "/")).name
    text = unicodedata.normalize("NFC", base)
    text = "".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in text)
    text = " ".join("".join(letter for letter in text if letter not in '<>:"|?*%;').split()).strip(". ")
    stem, dot, suffix = text.rpartition(".")
    if dot and len(suffix) <= len("jpeg"):
        return f"{stem[:LONGEST_NAME].strip()}.{suffix}" if stem else suffix
    return text[:LONGEST_NAME]


def _stem(name: str) -> str:
    """The name without its endings: ``report.pdf.exe`` and ``report.exe.pdf`` are both ``report``."""
    return name.split(".", maxsplit=1)[0].strip() or "file"


def _kind_of(content: bytes) -> str | None:
    """By the very first bytes: a file that begins as something else is not taken, whatever follows."""
    for start, kind in FIRST_BYTES.items():
        if content.startswith(start):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "picture"
    return None


def looks_like(content: bytes) -> str:
    """The likely ending of a file that was not taken, to say kindly what it seems to be; empty when unknown."""
    try:
        return puremagic.from_string(content[:4096]).lstrip(".")
    except (puremagic.PureError, ValueError):
        return ""


def _rewritten(kind: str, content: bytes, name: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - our own program, a fixed argument, the file by standard input
            [sys.executable, "-I", str(Path(cleaning.__file__)), kind],
            input=content,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env={},
        )
    except subprocess.TimeoutExpired as error:
        raise NotTaken(Fault.TOO_LARGE, name) from error
    if done.returncode < 0:  # killed at its ceiling
        raise NotTaken(Fault.TOO_LARGE, name)
    if done.returncode or not done.stdout:
        raise NotTaken(FAULT_OF_EXIT.get(done.returncode, Fault.BROKEN), name)
    if len(done.stdout) > 2 * MOST_BYTES:
        raise NotTaken(Fault.TOO_LARGE, name)
    return done.stdout
