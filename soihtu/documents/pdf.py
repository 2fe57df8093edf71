"""An accessible PDF (PDF/A-3a and PDF/UA-1) by Typst. User text travels as data, never as markup."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from soihtu.documents.reading import Readable

TEMPLATE = Path(__file__).parent / "typst" / "document.typ"
WORDS = {
    "fi": {
        "number": "Asiakirja",
        "page": "Sivu",
        "own_words": "Omin sanoin",
        "secret": "Salassa pidettävä (JulkL 24 § 1 mom. 25 k)",
    },
    "sv": {
        "number": "Handling",
        "page": "Sida",
        "own_words": "Med egna ord",
        "secret": "Sekretessbelagd (offentlighetslagen 24 § 1 mom. 25 p.)",
    },
}


def render(document: Readable, *, number: str, organiser: str = "") -> bytes:
    """The document as PDF bytes; `organiser` is the county that answers for it (ATL 703/2023, 38 §).

    Raises typst.TypstError when it cannot be made accessible (no title, for example).
    """
    language = "sv" if document.language == "sv" else "fi"
    words = {**WORDS[language], "organiser": organiser}
    data = {**document.as_wording(), "number": number, "words": words}
    rendered = typst.compile(
        TEMPLATE.read_bytes(), sys_inputs={"d": json.dumps(data, ensure_ascii=False)}, pdf_standards=["a-3a", "ua-1"]
    )
    if not isinstance(rendered, bytes):
        raise TypeError("one PDF was expected")
    return rendered
