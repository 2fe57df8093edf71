"""What strangers send: every file is rewritten or refused, whatever it calls itself."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pikepdf
import pytest
from PIL import Image

from soihtu.contacts import attachments
from soihtu.contacts.attachments import Fault, NotTaken, clean_name, cleaned

CANARY = b"KANARIA-60.4518N-22.2666E"


def picture(form: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (200, 40, 40)).save(out, form, **options)
    return out.getvalue()


def located_photo() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = CANARY.decode()  # description
    exif[0x0112] = 6  # turned by 90 degrees
    exif.get_ifd(0x8825)[2] = (60.0, 27.0, 6.0)
    return picture("JPEG", exif=exif, comment=CANARY)


def pdf(change: object = None) -> bytes:
    made = pikepdf.new()
    made.add_blank_page(page_size=(200, 200))
    if change:
        change(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A tiny file that claims to be enormous."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    row = b"\0" * (1 + (width + 7) // 8)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * 64)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("form", "content_type", "suffix"),
    [("JPEG", "image/jpeg", "jpg"), ("PNG", "image/png", "png"), ("WEBP", "image/jpeg", "jpg")],
)
def test_picture_is_taken_and_named_by_its_content(form, content_type, suffix):
    kept = cleaned("kuva.gif", picture(form))

    assert (kept.content_type, kept.name) == (content_type, f"kuva.{suffix}")
    assert Image.open(io.BytesIO(kept.content)).size == (60, 40)


def test_photo_loses_its_place_and_stands_upright():
    photo = located_photo()
    assert CANARY in photo
    assert Image.open(io.BytesIO(photo)).getexif().get_ifd(0x8825)

    kept = cleaned("IMG_1234.JPG", photo)

    shown = Image.open(io.BytesIO(kept.content))
    assert CANARY not in kept.content
    assert dict(shown.getexif()) == {}
    assert shown.size == (40, 60)


def test_png_loses_its_texts():
    from PIL.PngImagePlugin import PngInfo

    notes = PngInfo()
    notes.add_text("Comment", CANARY.decode())
    told = picture("PNG", pnginfo=notes)
    assert CANARY in told

    assert CANARY not in cleaned("a.png", told).content


@pytest.mark.parametrize("tail", [b"<script>alert(1)</script>", b"PK\x03\x04" + CANARY, b"%PDF-1.7\n" + CANARY])
def test_polyglot_picture_loses_its_other_half(tail):
    kept = cleaned("kuva.jpg", picture("JPEG") + tail)

    assert tail not in kept.content


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a<script>",
        b"MZ\x90\x00",
        b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*",
        b"\0" * 20 + b"%PDF-1.4",
        b"plain words",
    ],
)
def test_other_types_are_refused_whatever_their_name(content):
    with pytest.raises(NotTaken) as refused:
        cleaned("kuva.jpg", content)

    assert refused.value.fault == Fault.WRONG_TYPE


def test_word_document_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("word/document.xml", "0" * 1_000_000)

    with pytest.raises(NotTaken) as refused:
        cleaned("kirje.pdf", out.getvalue())

    assert refused.value.fault == Fault.WRONG_TYPE


@pytest.mark.parametrize(("width", "height"), [(30_000, 30_000), (60_000, 2), (8_000, 8_000)])
def test_pixel_flood_is_refused(width, height):
    bomb = png_of(width, height)
    assert len(bomb) < 100_000

    with pytest.raises(NotTaken) as refused:
        cleaned("kuva.png", bomb)

    assert refused.value.fault == Fault.TOO_LARGE


def test_large_photo_is_made_smaller():
    kept = cleaned("kuva.jpg", picture("JPEG", (6000, 4000)))

    assert max(Image.open(io.BytesIO(kept.content)).size) == 3000


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.EMPTY),
        (b"\xff\xd8\xff" + b"0" * attachments.MOST_BYTES, Fault.TOO_LARGE),
        (b"\xff\xd8\xff broken", Fault.BROKEN),
        (b"%PDF-1.7 broken", Fault.BROKEN),
        (picture("PNG")[:60], Fault.BROKEN),
    ],
)
def test_faulty_file_is_refused_with_its_fault(content, fault):
    with pytest.raises(NotTaken) as refused:
        cleaned("a.jpg", content)

    assert refused.value.fault == fault


def test_pdf_keeps_its_pages_and_loses_what_it_could_do():
    def arm(made):
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert('KANARIA-JS')"))
        made.Root.OpenAction = made.make_indirect(script)
        made.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary(Names=[pikepdf.String("x"), script]))
        made.attachments["secret.exe"] = CANARY
        page = made.pages[0]
        page.AA = pikepdf.Dictionary(O=script)
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Link,
            Rect=[0, 0, 9, 9],
            A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://example.com/KANARIA")),
        )
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.FreeText,
            Rect=[0, 0, 9, 9],
            Contents=pikepdf.String("kept"),
            A=script,
        )
        page.Annots = made.make_indirect(pikepdf.Array([made.make_indirect(link), note]))
        made.docinfo["/Author"] = "KANARIA Author"
        with made.open_metadata() as told:
            told["dc:creator"] = ["KANARIA Creator"]

    armed = pdf(arm)
    assert b"OpenAction" in armed
    assert b"EmbeddedFile" in armed

    kept = cleaned("kirje.pdf", armed)

    with pikepdf.open(io.BytesIO(kept.content)) as read:
        whole = b"".join(
            held.read_bytes() if isinstance(held, pikepdf.Stream) else held.unparse() for held in read.objects
        )
        assert len(read.pages) == 1
        assert [str(note.Contents) for note in read.pages[0].Annots] == ["kept"]
        assert not read.docinfo
        assert len(read.attachments) == 0
    for trace in (b"KANARIA", b"JavaScript", b"OpenAction", b"EmbeddedFile", b"URI", b"/AA"):
        assert trace not in whole + kept.content


def test_pdf_with_a_password_is_refused():
    out = io.BytesIO()
    made = pikepdf.new()
    made.add_blank_page()
    made.save(out, encryption=pikepdf.Encryption(owner="x", user="y"))

    with pytest.raises(NotTaken) as refused:
        cleaned("a.pdf", out.getvalue())

    assert refused.value.fault == Fault.LOCKED


def test_pdf_bomb_ends_its_own_process_only():
    """An object stream that grows a thousandfold when it is read."""
    packer = zlib.compressobj(9)
    begun = packer.compress(b"2 0 ") + packer.flush(zlib.Z_FULL_FLUSH)
    megabyte = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = begun + megabyte * 3000 + packer.flush()
    head = b"%%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>\nstream\n" % len(packed)
    offset = len(b"%PDF-1.7\n")
    body = head.replace(b"%%", b"%") + packed + b"\nendstream\nendobj\n"
    start = len(body)
    table = struct.pack(">BHB", 0, 0, 0) + struct.pack(">BHB", 1, offset, 0) + struct.pack(">BHB", 2, 1, 0)
    xref = b"3 0 obj\n<</Type/XRef/Size 3/W[1 2 1]/Root 2 0 R/Length %d>>\nstream\n" % len(table)
    bomb = body + xref + table + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % start
    assert len(bomb) < attachments.MOST_BYTES

    with pytest.raises(NotTaken) as refused:
        cleaned("a.pdf", bomb)

    assert refused.value.fault in {Fault.TOO_LARGE, Fault.BROKEN}


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("../../etc/passwd.jpg", "passwd.jpg"),
        ("C:\\kuvat\\koti.jpg", "koti.jpg"),
        ("a\r\nSet-Cookie: x.jpg", "a Set-Cookie x.jpg"),
        ("lasku\u202egpj.exe", "lasku gpj.exe"),
        ("Äidin kirje.pdf", "Äidin kirje.pdf"),
        ("", ""),
    ],
)
def test_name_is_cleaned(told, kept):
    assert clean_name(told) == kept


def test_long_name_is_shortened_and_double_ending_dropped():
    assert len(cleaned("x" * 300 + ".jpg", picture("JPEG")).name) <= attachments.LONGEST_NAME + len(".jpg")
    assert cleaned("kuva.pdf.exe", picture("JPEG")).name == "kuva.jpg"
    assert cleaned("", picture("JPEG")).name == "file.jpg"
