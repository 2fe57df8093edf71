"""The little calendar that answers "why this day"."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace as Shape

from django.template import Context, Template
from django.utils import translation

from soihtu.foundation.workdays import Texts
from soihtu.ui import whys

GOOD_FRIDAY = Texts("pitkäperjantai", "långfredag", "Good Friday")


def day(number_of_day: int, kind: str, **more) -> Shape:
    facts = {"number": None, "names": None, "is_weekend": False, "is_today": False, **more}
    return Shape(day=date(2026, 4, number_of_day), kind=kind, **facts)


CLOCK = Shape(
    due_on=date(2026, 4, 8),
    explanation=Texts("Saapumispäivää ei lasketa.", "Ankomstdagen räknas inte.", "The day does not count."),
    law_names=Texts("lastensuojelulaki 26 §", "barnskyddslagen 26 §", "Child Welfare Act, section 26"),
)
WEEK = [
    day(1, "none"),
    day(2, "start"),
    day(3, "off", names=GOOD_FRIDAY),
    day(4, "off", is_weekend=True, names=Texts("lauantai", "lördag", "Saturday")),
    day(7, "counted", number=1, is_today=True),
    day(8, "end", number=2),
]


def test_a_clock_tells_its_days():
    told = whys.why(CLOCK, [WEEK])

    assert told["title"] == "Miksi ke 8.4.?"
    assert [(cell and (cell["state"], cell["label"], cell["spoken"])) for cell in told["weeks"][0]] == [
        None,
        ("start", "alku", ""),
        ("off", "pyhä", "pitkäperjantai"),
        ("off", "–", ""),
        ("", "1.", ""),
        ("end", "2.", ""),
    ]


def test_a_clock_tells_its_days_in_swedish():
    with translation.override("sv"):
        told = whys.why(CLOCK, [WEEK])

    assert (told["title"], told["sentence"], told["law"]) == (
        "Varför ons 8.4.?",
        "Ankomstdagen räknas inte.",
        "barnskyddslagen 26 §",
    )


def test_the_calendar_is_drawn_as_a_table_with_today_said_aloud():
    page = Template('{% include "ui/_why.html" with why=why only %}')

    html = page.render(Context({"why": whys.why(CLOCK, [WEEK])}))

    assert '<td data-d="" data-today><b>7.</b>1.<span class="so-sr"> tänään</span></td>' in html
    assert '<td data-d="off"><b>3.</b>pyhä<span class="so-sr"> pitkäperjantai</span></td>' in html
    assert html.count('<th scope="col">') == 7
    assert "<summary>" in html


def test_a_sleeping_clock_asks_why_there_is_no_date():
    assert whys.title(None) == "Miksi päivää ei vielä ole?"
