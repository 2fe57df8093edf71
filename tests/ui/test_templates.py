"""Every template of the house: it parses, carries no style or script of its own, and names what it needs."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from django.template import Context, Template, engines
from django.test import Client

import soihtu
from soihtu.ui import words

HOUSE = Path(soihtu.__path__[0])
TEMPLATES = sorted(
    path for path in HOUSE.glob("*/templates/**/*.html") if "documents" not in path.relative_to(HOUSE).parts[3:]
)
PARTS = [path for path in TEMPLATES if path.name.startswith("_")]
names = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def words_in_sight(text: str) -> str:
    """What a reader would see that did not pass through a translation."""
    for pattern in (
        r"\{#.*?#\}",
        r"\{%\s*comment.*?endcomment\s*%\}",
        r"\{%\s*blocktrans.*?endblocktrans\w*\s*%\}",
        r"\{%.*?%\}",
        r"\{\{.*?\}\}",
        r"<svg.*?</svg>",
        r"<kbd.*?</kbd>",
        r"<[^>]*>",
        r'[\w-]+="[^"]*"',
        r"&\w+;",
    ):
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    return text


@names
def test_template_parses(path):
    engines["django"].from_string(text_of(path))


@names
def test_template_has_no_style_or_script_of_its_own(path):
    text = text_of(path)

    assert re.findall(r"<style|\sstyle=|\son[a-z]+=[\"']|javascript:|<script(?![^>]*\ssrc=)", text, re.IGNORECASE) == []
    assert re.findall(r"""(?:src|href)=["'](?:https?:)?//""", text) == []


@names
def test_template_has_no_words_outside_translations(path):
    allowed = {"Soihtu", "PDF", "FI", "SV", "EN", "suomeksi", "på", "svenska", "in", "English"}

    seen = set(re.findall(r"[^\W\d_]{2,}", words_in_sight(text_of(path)))) - allowed

    assert seen == set()


@pytest.mark.parametrize("path", PARTS, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_part_says_on_line_one_what_it_needs(path):
    assert text_of(path).splitlines()[0].startswith("{# Needs")


def test_icons_named_from_code_are_in_the_list():
    listed = {line for line in text_of(HOUSE / "ui" / "icons.txt").splitlines() if line and line[0] != "#"}
    named = set(words.STATE_ICONS.values())
    for path in (HOUSE / "ui").rglob("*.html"):
        named.update(re.findall(r'\bicon(?:="|\|default:"|\s+\w+\.icon\|default:")([a-z0-9-]+)"', text_of(path)))

    assert named - listed == set()


@pytest.mark.parametrize(
    ("state", "used", "drawn", "halves"),
    [
        ("wait", 0, ",,,,,,", 0),
        ("wait", 3, "on,on,now,,,,", 5),
        ("soon", 7, "on,on,on,on,on,on,now", 13),
        ("late", 7, "on,on,on,on,on,on,on", 14),
        ("done", 4, "on,on,on,on,,,", 8),
    ],
)
def test_a_clock_has_todays_tick_half_full(state, used, drawn, halves):
    page = Template('{% load soihtu_ui %}{{ clock|tick_states|join:"," }} {{ clock|half_ticks }}')

    said = page.render(Context({"clock": {"state": state, "ticks_total": 7, "ticks_used": used}}))

    assert said == f"{drawn} {halves}"


@pytest.mark.parametrize("state", ["late", "soon", "wait", "calm", "done"])
@pytest.mark.parametrize("big", [True, False])
def test_a_clock_never_speaks_by_colour_alone(state, big):
    clock = {"state": state, "due_on": date(2026, 4, 8), "left": "4 arkipäivää", "ticks_total": 0}
    page = Template('{% include "ui/_clock.html" with clock=clock big=big only %}')

    html = page.render(Context({"clock": clock, "big": big}))

    icon = words.STATE_ICONS[state]
    assert f'data-state="{state}"' in html
    assert f"sprite.svg#{icon}" in html if big else f'<span data-i="{icon}">4 arkipäivää</span>' in html
    assert "4 arkipäivää" in html
    assert "ke 8.4." in html


def test_a_blocked_act_stays_reachable_and_says_why():
    page = Template('{% include "ui/_blocked.html" with label="Päätä" reason="Ei vielä: isä" id="act" only %}')

    html = page.render(Context())

    assert '<button type="button" aria-disabled="true" aria-describedby="act-why" data-blocked>' in html
    assert '<p id="act-why">Ei vielä: isä</p>' in html
    assert " disabled" not in html


def test_a_conflict_keeps_both_texts():
    page = Template('{% include "ui/_conflict.html" with mine=mine theirs=theirs who="Leo" when="tänään" only %}')

    html = page.render(Context({"mine": "Oma <teksti>", "theirs": "Leon teksti"}))

    assert "Oma &lt;teksti&gt;" in html
    assert "Leon teksti" in html
    assert "Leo tallensi tämän sillä aikaa, kun kirjoitit" in html


@pytest.mark.parametrize("path", ["/_components/", "/desk/_components/", "/nowhere/"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_content_policy_allows_only_our_own_files(path, language):
    answer = Client().get(path, {"kieli": language})
    policy = dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))

    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["font-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in answer["Content-Security-Policy"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("path", ["/_components/?errors=1", "/desk/_components/?errors=1"])
def test_pages_have_one_heading_a_language_and_an_error_in_the_title(path, language):
    html = Client().get(f"{path}&kieli={language}").text
    prefix = {"fi": "Virhe: ", "sv": "Fel: ", "en": "Error: "}[language]

    assert f'<html lang="{language}"' in html
    assert html.count("<h1") - html.count('so-receipt-top"') == 1
    assert f"<title>{prefix}" in html
    assert html.count('id="main"') == 1


def test_the_title_of_a_page_in_order_has_no_prefix():
    assert "<title>Osat – Soihtu</title>" in Client().get("/_components/?kieli=fi").text


def test_ids_are_used_once():
    for path in ("/_components/?errors=1", "/desk/_components/?errors=1"):
        ids = re.findall(r'\sid="([^"]+)"', Client().get(path).text)

        assert sorted(ids) == sorted(set(ids))


def test_every_public_page_has_the_emergency_numbers_and_the_quick_exit():
    html = Client().get("/_components/").text

    assert 'href="tel:112"' in html
    assert 'href="tel:020001133"' in html
    assert "data-exit" in html
