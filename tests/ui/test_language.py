"""Which language and which appearance a page has."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from soihtu.ui import language


class Worker:
    language = "sv"


@pytest.fixture
def visitor() -> Client:
    return Client()


def test_a_link_changes_the_language_and_the_device_remembers(visitor):
    first = visitor.get("/language/?kieli=sv")
    then = visitor.get("/language/", headers={"Accept-Language": "en"})

    assert first.text == "sv auto"
    assert first["Content-Language"] == "sv"
    assert then.text == "sv auto"
    cookie = first.cookies["soihtu_kieli"]
    assert (cookie.value, cookie["samesite"], cookie["httponly"]) == ("sv", "Lax", True)


@pytest.mark.parametrize("asked", ["de", "", "FI", "sv; path=/", "../sv"])
def test_a_language_we_do_not_speak_changes_nothing(visitor, asked):
    answer = visitor.get("/language/", {"kieli": asked})

    assert answer.text == "fi auto"
    assert "soihtu_kieli" not in answer.cookies


@pytest.mark.parametrize(
    ("header", "language"),
    [("sv-FI,sv;q=0.9,fi;q=0.5", "sv"), ("de,en;q=0.8", "en"), ("de", "fi"), ("", "fi"), ("*", "fi"), (";;;", "fi")],
)
def test_the_browser_is_heard_when_nobody_has_chosen(visitor, header, language):
    assert visitor.get("/language/", headers={"Accept-Language": header}).text == f"{language} auto"


def test_a_worker_is_met_in_her_own_language():
    request = RequestFactory().get("/desk/", headers={"Accept-Language": "en"})
    request.user = Worker()

    assert language.of_worker(request) == "sv"
    assert language.chosen(request) == ""


def test_a_broken_cookie_is_ignored(visitor):
    visitor.cookies["soihtu_kieli"] = "klingon"
    visitor.cookies["soihtu_teema"] = "pink"

    assert visitor.get("/language/").text == "fi auto"


def test_only_a_get_changes_the_choice(visitor):
    answer = visitor.post("/language/?kieli=sv&teema=dark")

    assert answer.text == "fi auto"
    assert not answer.cookies


def test_the_dark_appearance_needs_no_script(visitor):
    visitor.get("/_components/?teema=dark")

    assert 'data-color-scheme="dark"' in visitor.get("/_components/").text
    assert 'data-color-scheme="dark"' in visitor.get("/desk/_components/").text


def test_links_of_language_and_appearance_keep_the_rest_of_the_address(visitor):
    html = visitor.get("/_components/?step=2&kieli=sv").text

    assert 'href="?step=2&amp;kieli=fi"' in html
    assert 'href="?step=2&amp;kieli=sv&amp;teema=dark"' in html


def test_pages_may_not_be_shared_between_languages(visitor):
    assert {"Cookie", "Accept-Language"} <= set(visitor.get("/language/")["Vary"].split(", "))
