"""The places of the resident's door: when the phones are answered, and three doors that all lead somewhere."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.conf import settings
from django.test import Client

from soihtu.foundation.clock import HELSINKI
from soihtu.portal.rules import Hours, opening

pytestmark = pytest.mark.django_db

HOURS = Hours(dt.time(8, 30), dt.time(15))


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=HELSINKI)


@pytest.mark.parametrize(
    ("now", "is_open", "changes"),
    [
        ("2026-03-24T08:29", False, "2026-03-24T08:30"),
        ("2026-03-24T08:30", True, "2026-03-24T15:00"),
        ("2026-03-24T14:59", True, "2026-03-24T15:00"),
        ("2026-03-24T15:00", False, "2026-03-25T08:30"),
        ("2026-03-27T16:00", False, "2026-03-30T08:30"),  # Friday evening
        ("2026-03-28T10:00", False, "2026-03-30T08:30"),  # Saturday; the clocks move on Sunday
        ("2026-04-02T18:00", False, "2026-04-07T08:30"),  # before Good Friday
        ("2026-04-06T10:00", False, "2026-04-07T08:30"),  # Easter Monday
        ("2026-12-06T10:00", False, "2026-12-07T08:30"),  # Independence Day, a Sunday
        ("2026-12-23T15:30", False, "2026-12-28T08:30"),  # Christmas Eve is a Thursday
        ("2026-06-19T10:00", False, "2026-06-22T08:30"),  # Midsummer Eve
    ],
)
def test_phones_are_answered_on_working_days(now, is_open, changes):
    found = opening(at(now), HOURS)

    assert (found.is_open, found.changes_at) == (is_open, at(changes))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_door_of_the_start_page_opens(language):
    client = Client()
    client.cookies["soihtu_kieli"] = language
    page = client.get("/").content.decode()
    doors = set(re.findall(r'href="(/[^"#?]*)"', page)) - {"/ilmoitus/poistu/"}
    assert {"/ilmoitus/", "/ilmoitus/tuki/", "/ilmoitus/ammattilainen/", "/tietosuoja/", "/saavutettavuus/"} <= doors

    broken = [door for door in doors if not door.startswith("/static/") and client.get(door).status_code != 200]

    assert broken == []


def test_start_page_puts_danger_first():
    page = Client().get("/").content.decode()

    assert page.index('href="tel:112"') < page.index("<h1")
    assert page.index(settings.COUNTY["on_call_phone"]) < page.index("<h1")


def test_privacy_page_says_what_the_form_does():
    page = Client(HTTP_ACCEPT_LANGUAGE="fi").get("/tietosuoja/").content.decode()

    for promise in ("salattuina", "vuorokauden kuluttua", "ei tallenneta omalle laitteellesi"):
        assert promise in page
