"""Translation catalogues, one pair per room: found in code and templates, merged, checked.

``soihtu/<room>/locale/{fi,sv}/LC_MESSAGES/django.po`` hold every sentence of the room; message ids
are the English. Run as ``bin/soihtu write_messages`` or ``python -m soihtu.ui.catalogues``: it reads
source text only, so that one broken room does not stop the others.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polib
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

HOUSE = Path(__file__).resolve().parent.parent
LANGUAGES = ("fi", "sv")
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
NAMED = re.compile(r"%\((\w+)\)|\{(\w*)\}")
POSITIONAL = re.compile(r"(?<!%)(?:%%)*%([sd])")

Key = tuple[str | None, str]


@dataclass
class Message:
    """One sentence to translate, and the files that say it."""

    context: str | None
    text: str
    plural: str = ""
    files: list[str] = field(default_factory=list)

    @property
    def key(self) -> Key:
        return (self.context, self.text)


def rooms() -> list[str]:
    return sorted(path.parent.name for path in HOUSE.glob("*/apps.py"))


def catalogue_path(room: str, language: str) -> Path:
    return HOUSE / room / "locale" / language / "LC_MESSAGES" / "django.po"


def messages_of(room: str) -> dict[Key, Message]:
    """Every message of a room, in the order of its files."""
    found: dict[Key, Message] = {}
    for path in _sources(HOUSE / room):
        name = str(path.relative_to(HOUSE.parent))
        for context, text, plural in _extract(path):
            message = found.setdefault((context, text), Message(context, text))
            message.plural = message.plural or plural
            if name not in message.files:
                message.files.append(name)
    return found


def write(room: str, *, prune: bool = False) -> list[str]:
    """Bring both catalogues of a room up to date and compile them; returns a line per catalogue."""
    messages = messages_of(room)
    lines = []
    for language in LANGUAGES:
        path = catalogue_path(room, language)
        if not messages and not path.exists():
            continue
        catalogue = _merge(room, language, messages, prune=prune)
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue.save(str(path))
        catalogue.save_as_mofile(str(path.with_suffix(".mo")))
        empty = sum(not _is_filled(entry) for entry in catalogue if not entry.obsolete)
        lines.append(f"{path.relative_to(HOUSE.parent)}: {len(messages)} messages, {empty} to translate")
    return lines


def faults(chosen: list[str]) -> list[str]:
    """What stands in the way of complete catalogues, one sentence each."""
    found: list[str] = []
    for room in chosen:
        messages = messages_of(room)
        for language in LANGUAGES:
            found += _faults_of(room, language, messages)
    for language in LANGUAGES:
        found += _disagreements(language)
    return found


def _sources(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        inside = set(path.relative_to(folder).parts)
        is_code = path.suffix == ".py" and "migrations" not in inside
        is_template = path.suffix in {".html", ".txt"} and "templates" in inside
        if is_code or is_template:
            yield path


def _extract(path: Path) -> Iterator[tuple[str | None, str, str]]:
    """Context, text and plural of each call; a template is read as the calls it stands for."""
    source = path.read_text("utf-8")
    if path.suffix != ".py":
        source = "\n".join(line.lstrip() for line in templatize(source, origin=str(path)).split("\n"))
    stream = io.BytesIO(source.encode())
    for _line, text, _comments, context in extract("python", stream, KEYWORDS, options={"encoding": "utf-8"}):
        singular, plural = (text[0], text[1]) if isinstance(text, tuple) else (text, "")
        if singular:
            yield context, singular, plural or ""


def _merge(room: str, language: str, messages: dict[Key, Message], *, prune: bool) -> polib.POFile:
    old: dict[Key, polib.POEntry] = {
        (entry.msgctxt, entry.msgid): entry for entry in _read(catalogue_path(room, language))
    }
    elsewhere = _filled_entries(language)
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = {
        "Project-Id-Version": "soihtu",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for key, message in messages.items():
        known = old.pop(key, None)
        if known is None or not _is_filled(known):
            known = next((entry for entry in elsewhere.get(key, {}).values()), known)
        catalogue.append(_entry(message, known))
    for entry in old.values():
        if _is_filled(entry) and not prune:
            entry.obsolete = True
            entry.occurrences = []
            catalogue.append(entry)
    return catalogue


def _entry(message: Message, known: polib.POEntry | None) -> polib.POEntry:
    """A fresh entry with the translation we already have, if its form still fits."""
    entry = polib.POEntry(
        msgctxt=message.context,
        msgid=message.text,
        msgid_plural=message.plural,
        occurrences=[(name, "") for name in message.files],
        tcomment=known.tcomment if known else "",
        flags=["python-format"] if "%(" in message.text + message.plural else [],
    )
    if message.plural:
        entry.msgstr_plural = {0: "", 1: ""}
        if known is not None:
            entry.msgstr_plural |= known.msgstr_plural or {0: known.msgstr, 1: known.msgstr}
    elif known is not None:
        entry.msgstr = known.msgstr or known.msgstr_plural.get(1, "")
    return entry


def _read(path: Path) -> polib.POFile:
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


def _filled_entries(language: str) -> dict[Key, dict[str, polib.POEntry]]:
    """Translated messages of the whole house by key and room."""
    found: dict[Key, dict[str, polib.POEntry]] = {}
    for room in rooms():
        for entry in _read(catalogue_path(room, language)):
            if _is_filled(entry) and not entry.obsolete:
                found.setdefault((entry.msgctxt, entry.msgid), {})[room] = entry
    return found


def _translations(entry: polib.POEntry) -> list[str]:
    if entry.msgid_plural:
        return [entry.msgstr_plural.get(0, ""), entry.msgstr_plural.get(1, "")]
    return [entry.msgstr]


def _is_filled(entry: polib.POEntry) -> bool:
    return all(text.strip() for text in _translations(entry))


def _faults_of(room: str, language: str, messages: dict[Key, Message]) -> Iterator[str]:
    entries = {(entry.msgctxt, entry.msgid): entry for entry in _read(catalogue_path(room, language))}
    for key in messages:
        if key not in entries or entries[key].obsolete:
            yield f"{room}/{language}: missing: {_short(key[1])}"
    for key, entry in entries.items():
        if key not in messages:
            yield f"{room}/{language}: no longer used (write_messages --prune removes it): {_short(key[1])}"
        elif not entry.obsolete:
            yield from (
                f"{room}/{language}: {fault}: {_short(key[1])}" for fault in _entry_faults(entry, messages[key])
            )


def _entry_faults(entry: polib.POEntry, message: Message) -> Iterator[str]:
    if entry.fuzzy:
        yield "fuzzy"
    if bool(message.plural) != bool(entry.msgid_plural):
        yield "singular and plural differ from the code, run write_messages"
    elif not _is_filled(entry):
        yield "not translated"
    elif not all(_places_fit(text, message, one=not i) for i, text in enumerate(_translations(entry))):
        yield "placeholders differ"
    elif any(_edges(text) != _edges(message.text) for text in _translations(entry)):
        yield "line breaks at the start or end differ"


def _places_fit(text: str, message: Message, *, one: bool) -> bool:
    """The same placeholders; the singular form may leave out the number."""
    if not message.plural:
        return _places(text) == _places(message.text)
    allowed = _places(message.text) | _places(message.plural)
    return _places(text) <= allowed if one else _places(text) == allowed


def _places(text: str) -> set[str]:
    """What is filled in: %(name)s and {name} by name, %s and %d by kind and number."""
    found = {match.group(0) for match in NAMED.finditer(text)}
    for kind in "sd":
        if count := POSITIONAL.findall(text).count(kind):
            found.add(f"%{kind} x {count}")
    return found


def _edges(text: str) -> tuple[bool, bool]:
    return text.startswith("\n"), text.endswith("\n")


def _disagreements(language: str) -> Iterator[str]:
    """The rooms' catalogues are read as one: the same message cannot say two things."""
    for (_context, text), entries in _filled_entries(language).items():
        if len({tuple(_translations(entry)) for entry in entries.values()}) > 1:
            names = ", ".join(sorted(entries))
            yield f"{names}/{language}: translated differently (give one a context with pgettext): {_short(text)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 70 else line[:69] + "…"


def main(arguments: list[str]) -> int:
    """``[--check] [--prune] [ROOM ...]``; returns the exit code."""
    chosen = [name for name in arguments if not name.startswith("-")] or rooms()
    if strangers := set(chosen) - set(rooms()):
        print(f"No such room: {', '.join(sorted(strangers))}.")
        return 2
    if "--check" in arguments:
        lines = faults(chosen)
        print("\n".join(lines) if lines else "Every message is translated.")
        return 1 if lines else 0
    for room in chosen:
        for line in write(room, prune="--prune" in arguments):
            print(line)
    return 0


if __name__ == "__main__":
    import sys

    from django.conf import settings

    settings.configure()
    sys.exit(main(sys.argv[1:]))
