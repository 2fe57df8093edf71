"""An accessible PDF (PDF/A-3a and PDF/UA-1) by Typst. User text travels as data, never as markup."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from soihtu.documents.reading import Readable

TEMPLATE = Path(__file__).parent / "typst" / "document.typ"
FOOTER = {
    "fi": {"number": "Asiakirja", "page": "Sivu", "own_words": "Omin sanoin"},
    "sv": {"number": "Handling", "page": "Sida", "own_words": "Med egna ord"},
}


def render(document: Readable, *, number: str) -> bytes:
    """The document as PDF bytes. Raises typst.TypstError when it cannot be made accessible (no title, for example)."""
    data = {**document.as_wording(), "number": number, "words": FOOTER.get(document.language, FOOTER["fi"])}
    rendered = typst.compile(
        TEMPLATE.read_bytes(), sys_inputs={"d": json.dumps(data, ensure_ascii=False)}, pdf_standards=["a-3a", "ua-1"]
    )
    if not isinstance(rendered, bytes):
        raise TypeError("one PDF was expected")
    return rendered
