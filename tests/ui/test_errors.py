"""Pages for when something went wrong: they apologise, give a number and a phone, and keep the text."""

from __future__ import annotations

import logging
import re
from html import unescape

import pytest
from django.test import Client

from soihtu.ui import requests

PHONE = 'href="tel:020001133"'
SAID = {
    "/nowhere/": (404, "Emme löytäneet tätä sivua", "Vi hittade inte den här sidan"),
    "/forbid/": (403, "Sinulla ei ole oikeutta tähän sivuun", "Du har inte tillgång till den här sidan"),
    "/distrust/": (400, "Emme saaneet selvää siitä", "Vi kunde inte läsa det"),
    "/crash/": (500, "Meillä meni jotain vikaan", "Något gick fel hos oss"),
    "/lose-database/": (503, "Palvelu on hetken poissa", "Tjänsten är borta en stund"),
}


@pytest.mark.parametrize("path", SAID)
def test_error_pages_speak_the_readers_language(visitor, path):
    status, finnish, swedish = SAID[path]

    fi = visitor.get(path, headers={"Accept-Language": "fi"})
    sv = visitor.get(path, headers={"Accept-Language": "sv-FI,fi;q=0.5"})

    assert (fi.status_code, sv.status_code) == (status, status)
    assert finnish in fi.text
    assert swedish in sv.text
    assert '<html lang="sv"' in sv.text


@pytest.mark.parametrize("path", SAID)
def test_error_pages_give_the_reference_number_and_another_way(visitor, path):
    answer = visitor.get(path)

    assert re.fullmatch(r"[A-Z2-9]{4}-[A-Z2-9]{4}", answer["X-Request-ID"])
    assert f'<dd class="so-num">{answer["X-Request-ID"]}</dd>' in answer.text
    assert PHONE in answer.text
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", SAID)
def test_error_pages_keep_the_security_headers(visitor, path):
    answer = visitor.get(path)

    assert "'self'" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"


def test_a_crash_in_the_workers_door_leads_back_to_the_desk(visitor):
    answer = visitor.get("/desk/crash/")

    assert answer.status_code == 500
    assert 'href="/desk/"' in answer.text
    assert "so-strip" not in answer.text


def test_a_lost_database_says_when_to_try_again(visitor):
    assert visitor.get("/lose-database/")["Retry-After"] == "30"


def test_a_refusal_says_its_reason_and_nothing_else(visitor):
    answer = visitor.get("/refuse/")

    assert answer.status_code == 403
    assert "Vain &lt;sosiaalityöntekijä&gt; voi päättää tästä." in answer.text
    assert "Mitään ei muutettu." in answer.text


def test_each_request_has_its_own_number_and_ignores_what_callers_send(visitor):
    first = visitor.get("/language/", headers={"X-Request-ID": "evil\u00e4"})
    second = visitor.get("/language/")

    assert first["X-Request-ID"] != second["X-Request-ID"]
    assert "evil" not in first["X-Request-ID"]


def test_the_log_line_carries_the_number_of_the_page(visitor, caplog):
    caplog.handler.addFilter(requests.RequestIdFilter())

    with caplog.at_level(logging.ERROR, logger="django.request"):
        answer = visitor.get("/crash/")

    assert [record.request_id for record in caplog.records] == [answer["X-Request-ID"]]


def test_an_old_form_shows_what_was_typed():
    visitor = Client(enforce_csrf_checks=True)
    story = "Lapsi on <b>valvonut</b> yöt.\nÄiti ei jaksa nousta aamulla." * 3

    answer = visitor.post(
        "/_components/?step=2",
        {"text": story, "name": "Aada", "password": "not-to-be-shown", "csrfmiddlewaretoken": "old"},
        headers={"Sec-Fetch-Site": "same-origin"},
    )

    assert answer.status_code == 403
    assert story in unescape(answer.text)
    assert "<b>valvonut" not in answer.text
    assert '<input type="hidden" name="name" value="Aada">' in answer.text
    assert "not-to-be-shown" not in answer.text
    assert 'value="old"' not in answer.text


def test_an_old_form_can_be_sent_again():
    visitor = Client(enforce_csrf_checks=True)
    kept = visitor.post("/_components/", {"text": "Pitkä kertomus"}, headers={"Sec-Fetch-Site": "same-origin"})
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', kept.text)[1]

    answer = visitor.post("/_components/", {"csrfmiddlewaretoken": token, "text": "Pitkä kertomus"})

    assert answer.status_code == 200


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {}])
def test_a_foreign_form_gets_no_button_to_send_it(headers):
    visitor = Client(enforce_csrf_checks=True)

    answer = visitor.post("/_components/", {"text": "give me the money"}, headers=headers)

    assert answer.status_code == 403
    assert "give me the money" not in answer.text
    assert "<form" not in answer.text
