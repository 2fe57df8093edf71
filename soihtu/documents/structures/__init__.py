"""National document structures (asiakirjarakenteet): what THL's Sosmeta says a document holds, in our own few words.

Facts only: names, titles, kinds, code sets, what is required and what repeats. Help texts stay at the source.
Knows nothing of the facts that go into a document; that is `documents.payloads`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from soihtu.documents.structures import text
from soihtu.documents.structures.shape import SECTIONS, Field, Kind, Structure

__all__ = ["SECTIONS", "Field", "Kind", "Structure", "UnknownStructure", "known", "load", "titles"]

DESCRIBED = Path(__file__).parent / "described"


class UnknownStructure(LookupError):
    """No description of this type is kept."""


@cache
def load(code: str) -> Structure:
    """The structure with this Sosmeta type code, for example `4009` or `1505.2`. Raises UnknownStructure."""
    path = DESCRIBED / f"{code}.txt"
    if code not in known():
        raise UnknownStructure(code)
    return text.read(code, path.read_text(encoding="utf-8"))


@cache
def known() -> tuple[str, ...]:
    """The type codes that are described here."""
    return tuple(sorted(path.stem for path in DESCRIBED.glob("*.txt")))


def titles(code: str) -> dict[str, str]:
    """The document's official name in Finnish and Swedish."""
    return {language: load(code).title(language) for language in ("fi", "sv")}
