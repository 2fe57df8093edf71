"""The PDF a screen reader can read: tagged, titled, in its language, with text that can be taken out."""

from __future__ import annotations

import dataclasses
import io

import pikepdf
import pypdf
import pytest
import typst

from soihtu.documents import actions, pdf, reading
from soihtu.documents.models import Document
from soihtu.documents.reading import Section
from tests.documents import documents_cast as cast
from tests.documents.structures_official import TYPES

READABLES = {"fi": cast.SUMMARY, "sv": cast.SAMMANDRAG}


def rendered(readable: reading.Readable) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf.render(readable, number="AB12CD34/1", organiser="Varsinais-Suomi")))


def text_of(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def tags(node: object) -> list[str]:
    """The structure of the document in reading order."""
    found: list[str] = []
    if isinstance(node, pikepdf.Array):
        for each in node:
            found += tags(each)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.append(str(node["/S"]))
        if "/K" in node:
            found += tags(node["/K"])
    return found


@pytest.mark.parametrize("language", READABLES)
def test_it_is_tagged_titled_and_says_its_language(language):
    document = rendered(READABLES[language])

    assert document.Root.MarkInfo.Marked == True  # noqa: E712  (a PDF boolean)
    assert str(document.Root.Lang) == language
    assert document.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712
    assert str(document.docinfo["/Title"]) == READABLES[language].title


@pytest.mark.parametrize("language", READABLES)
def test_it_claims_both_standards(language):
    with rendered(READABLES[language]).open_metadata() as facts:
        assert facts["pdfuaid:part"] == "1"
        assert (facts["pdfaid:part"], facts["pdfaid:conformance"]) == ("3", "A")
        assert facts["dc:title"] == READABLES[language].title


def test_headings_quotes_and_lists_are_tagged_in_reading_order():
    document = rendered(cast.SUMMARY)
    found = tags(document.Root.StructTreeRoot.K)

    kept = [tag for tag in found if tag in {"/H1", "/H2", "/H3", "/BlockQuote", "/L"}]
    assert kept == ["/H1", "/H2", "/H3", "/BlockQuote", "/H3", "/L", "/H2", "/H3"]


@pytest.mark.parametrize("language", READABLES)
def test_every_word_can_be_taken_out_with_its_letters(language):
    readable = READABLES[language]

    text = text_of(pdf.render(readable, number="AB12CD34/1", organiser="Varsinais-Suomi"))

    joined = " ".join(text.split())
    wanted = [readable.title, readable.lead, "AB12CD34/1", "Varsinais-Suomi", pdf.WORDS[language]["secret"]]
    for label, value in readable.facts:
        wanted += [label, value]
    for section in readable.sections:
        wanted += [section.heading, *section.paragraphs, *section.items]
    wanted += readable.signatures
    assert [words for words in wanted if " ".join(words.split()) not in joined] == []


NASTY = '#set text(size: 90pt) *ei* _ei_ $x$ <h1> @viite #image("/etc/passwd") \\ // kommentti'


def test_what_people_write_is_never_markup():
    readable = dataclasses.replace(
        cast.SUMMARY,
        title=f"Otsikko {NASTY}",
        lead=NASTY,
        facts=((NASTY, NASTY),),
        sections=(Section(NASTY, (NASTY,), (NASTY,)), Section(NASTY, (NASTY,), own_words=True)),
        signatures=(NASTY,),
    )

    data = pdf.render(readable, number=NASTY, organiser=NASTY)

    joined = "".join(text_of(data).split())
    assert joined.count("".join(NASTY.split())) >= 9


def test_a_long_text_runs_over_pages_that_are_numbered():
    readable = dataclasses.replace(cast.SUMMARY, sections=(Section("Tilanne", ("Sana ja toinen. " * 40,) * 12),))

    pages = pypdf.PdfReader(io.BytesIO(pdf.render(readable, number="AB12CD34/1"))).pages

    assert len(pages) > 1
    assert [f"Sivu {n} / {len(pages)}" in page.extract_text() for n, page in enumerate(pages, 1)] == [True] * len(pages)


def test_a_document_without_a_title_cannot_be_made():
    with pytest.raises(typst.TypstError):
        pdf.render(dataclasses.replace(cast.SUMMARY, title=""), number="AB12CD34/1")


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("kind", TYPES)
def test_every_kind_becomes_a_pdf_from_its_official_content(kind, language):
    document = cast.issued(kind, None, language)

    made = pikepdf.open(io.BytesIO(actions.pdf_of(document)))

    assert str(made.Root.Lang) == language
    assert str(made.docinfo["/Title"]) == document.title


@pytest.mark.django_db
def test_the_picture_is_made_once_and_kept():
    cast.our_county()
    document = Document.objects.get(pk=cast.issued().pk)

    data = actions.pdf_of(document)

    again = Document.objects.get(pk=document.pk)
    assert bytes(again.pdf) == data
    assert actions.pdf_of(again) == data
    assert "Varsinais-Suomi" in text_of(data)
    assert actions.number_of(document) in text_of(data)
