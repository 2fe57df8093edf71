"""Rewrites a picture or a PDF without its metadata and active parts; run in a process of its own.

A file from a stranger is opened here and nowhere else: the process has a ceiling on memory and time, so a
bomb ends the process and not the server. Reads the file from standard input, writes the clean one to standard
output. Exit codes: 0 clean, 3 too large inside, 4 locked with a password, 5 not what it claims to be.

Knows nothing of the house: it must start quickly and alone (``python -I cleaning.py KIND``).
"""

from __future__ import annotations

import io
import resource
import sys
import warnings
from typing import Any

MEMORY = 900 * 1024 * 1024
SECONDS = 10
MAX_PIXELS = 50_000_000
LONGEST_SIDE = 3000
MAX_PAGES = 200
MAX_OBJECTS = 100_000
MAX_DEPTH = 60
TOO_LARGE, LOCKED, BROKEN = 3, 4, 5

# What a PDF can do, carry or tell beside its pages.
ACTIVE = {
    *("/AA", "/OpenAction", "/JS", "/JavaScript", "/Launch", "/URI", "/XFA", "/EmbeddedFiles", "/AF", "/EF"),
    *("/RichMedia", "/RichMediaContent", "/RichMediaSettings", "/Movie", "/Sound", "/Rendition", "/GoToE", "/GoToR"),
    *("/SubmitForm", "/ImportData", "/Metadata", "/PieceInfo", "/LastModified", "/Threads", "/Collection", "/Perms"),
    *("/DSS", "/Legal", "/SpiderInfo", "/AcroForm", "/Outlines", "/Dests", "/Names", "/OutputIntents"),
}
DRAWN = {"/Text", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine", "/Highlight", "/Underline"}
DRAWN |= {"/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Widget"}


class Refused(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def clean_picture(data: bytes) -> bytes:
    """The same picture, upright, at most 3000 px, with nothing but its pixels; a PNG stays a PNG."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as opened:
            if opened.width * opened.height > MAX_PIXELS or max(opened.size) > 30_000:
                raise Refused(TOO_LARGE)
            as_png = opened.format == "PNG" or "A" in opened.getbands()
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright: Any = ImageOps.exif_transpose(opened)
            if max(upright.size) > LONGEST_SIDE:
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            pixels = upright.convert("RGBA" if as_png and "A" in upright.getbands() else "RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refused(TOO_LARGE) from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise Refused(BROKEN) from error
    bare = Image.new(pixels.mode, pixels.size)
    bare.paste(pixels)
    out = io.BytesIO()
    if as_png:
        bare.save(out, "PNG", compress_level=6)
    else:
        bare.save(out, "JPEG", quality=88)
    return out.getvalue()


def clean_pdf(data: bytes) -> bytes:
    """The same pages without scripts, actions, links, forms, embedded files, outlines or metadata."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if pdf.is_encrypted:
                raise Refused(LOCKED)
            if len(pdf.pages) > MAX_PAGES or len(pdf.objects) > MAX_OBJECTS:
                raise Refused(TOO_LARGE)
            if not len(pdf.pages):
                raise Refused(BROKEN)
            return _only_pages(pdf, pikepdf)
    except pikepdf.PasswordError as error:
        raise Refused(LOCKED) from error
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, KeyError) as error:
        raise Refused(BROKEN) from error


def _only_pages(pdf: Any, pikepdf: Any) -> bytes:
    """Carry the pages into a new file, so that nothing hangs on the old root, and strip what they carry."""
    bare = pikepdf.new()
    bare.pages.extend(pdf.pages)
    for page in bare.pages:
        _keep_drawn_notes(page, pikepdf)
    for held in list(bare.objects):
        _strip(held, pikepdf, 0)
    if "/Info" in bare.trailer:
        del bare.trailer["/Info"]
    bare.remove_unreferenced_resources()
    out = io.BytesIO()
    bare.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def _keep_drawn_notes(page: Any, pikepdf: Any) -> None:
    """Notes that are only drawn stay visible, without an action; links, films and files do not."""
    notes = page.obj.get("/Annots")
    if notes is None:
        return
    kept = [note for note in notes if str(note.get("/Subtype")) in DRAWN]
    for note in kept:
        if "/A" in note:
            del note["/A"]
    page.obj["/Annots"] = pikepdf.Array(kept)


def _strip(held: Any, pikepdf: Any, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise Refused(BROKEN)
    if isinstance(held, pikepdf.Array):
        for member in held:
            if isinstance(member, pikepdf.Object) and not member.is_indirect:
                _strip(member, pikepdf, depth + 1)
    elif isinstance(held, pikepdf.Dictionary | pikepdf.Stream):
        for key in list(held.keys()):
            if key in ACTIVE:
                del held[key]
                continue
            member = held[key]
            if isinstance(member, pikepdf.Object) and not member.is_indirect:
                _strip(member, pikepdf, depth + 1)


def main(kind: str) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    data = sys.stdin.buffer.read()
    try:
        clean = clean_pdf(data) if kind == "pdf" else clean_picture(data)
    except Refused as refused:
        return refused.code
    except MemoryError:
        return TOO_LARGE
    sys.stdout.buffer.write(clean)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
