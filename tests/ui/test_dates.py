"""Dates and times in words, in three languages and across the changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template
from django.utils import translation

from soihtu.ui import dates, fields

MARCH = date(2026, 3, 24)
EVENING = datetime(2026, 3, 24, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "long", "short", "clock"),
    [
        ("fi", "ti 24.3.2026", "ti 24.3.", "klo 14.30"),
        ("sv", "tis 24.3.2026", "tis 24.3.", "kl. 14.30"),
        ("en", "Tue 24 March 2026", "Tue 24 Mar", "2.30 pm"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(language, long, short, clock):
    with translation.override(language):
        written = (dates.long_date(MARCH), dates.short_date(MARCH), dates.clock_time(EVENING))

    assert written == (long, short, clock)


def test_filters_say_what_dates_say():
    page = Template(
        "{% load soihtu_ui %}{{ d|fi_date }}|{{ d|short_date }}|{{ t|clock_time }}|{{ t|date_and_time }}"
        "|{{ d|relative_day:today }}|{{ born|age_on:d }}|{{ none|fi_date }}|{{ t|iso }}"
    )

    said = page.render(
        Context({"d": MARCH, "t": EVENING, "today": date(2026, 3, 22), "born": date(2015, 3, 25), "none": None})
    )

    assert said == ("ti 24.3.2026|ti 24.3.|klo 14.30|ti 24.3.2026 klo 14.30|ylihuomenna|10 v||2026-03-24T14:30+02:00")


@pytest.mark.parametrize(
    ("moment", "day", "clock"),
    [
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "su 29.3.2026", "klo 2.59"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "su 29.3.2026", "klo 4.00"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "su 25.10.2026", "klo 3.30"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "su 25.10.2026", "klo 3.30"),
        (datetime(2026, 12, 31, 22, 5, tzinfo=UTC), "pe 1.1.2027", "klo 0.05"),
    ],
)
def test_moments_are_shown_on_the_helsinki_clock(moment, day, clock):
    assert (dates.long_date(moment), dates.clock_time(moment)) == (day, clock)


def test_a_moment_without_zone_is_refused():
    with pytest.raises(ValueError, match="naive"):
        dates.clock_time(datetime(2026, 3, 24, 12, 30))


@pytest.mark.parametrize(
    ("away", "fi", "sv"),
    [
        (0, "tänään", "i dag"),
        (1, "huomenna", "i morgon"),
        (-1, "eilen", "i går"),
        (2, "ylihuomenna", "i övermorgon"),
        (5, "5 päivän päästä", "om 5 dagar"),
        (-3, "3 päivää sitten", "för 3 dagar sedan"),
    ],
)
def test_relative_days(away, fi, sv):
    day = date.fromordinal(MARCH.toordinal() + away)

    with translation.override("fi"):
        assert dates.relative_day(day, MARCH) == fi
    with translation.override("sv"):
        assert dates.relative_day(day, MARCH) == sv


@pytest.mark.parametrize(
    ("born", "said"),
    [
        (date(2015, 3, 24), "11 v"),
        (date(2015, 3, 25), "10 v"),
        (date(2024, 3, 25), "23 kk"),
        (date(2024, 3, 24), "2 v"),
        (date(2026, 3, 10), "2 vk"),
        (date(2012, 2, 29), "14 v"),
    ],
)
def test_age_in_words(born, said):
    assert dates.age_in_words(born, MARCH) == said


def test_a_child_of_leap_day_is_older_on_the_first_of_march():
    assert dates.age_on(date(2012, 2, 29), date(2026, 2, 28)) == 13
    assert dates.age_on(date(2012, 2, 29), date(2026, 3, 1)) == 14


@pytest.mark.parametrize(
    "text", ["24.3.2026", "24.03.2026", " 24. 3. 2026 ", "24/3/2026", "2026-03-24", "ti 24.3.2026", "24 3 2026"]
)
def test_days_are_read_as_people_write_them(text):
    assert fields.parse_day(text) == MARCH


@pytest.mark.parametrize("text", ["24.3.26", "31.2.2026", "eilen", "3/2026", "2026-13-01", "", "20260324"])
def test_what_is_not_a_day_is_not_guessed(text):
    with pytest.raises(ValueError, match=r"."):
        fields.parse_day(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("14.30", time(14, 30)),
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("klo 9.05", time(9, 5)),
        ("kl. 9.05", time(9, 5)),
        ("9", time(9)),
        ("2.30 pm", time(14, 30)),
        ("12.10 am", time(0, 10)),
    ],
)
def test_times_are_read_as_people_write_them(text, read):
    assert fields.parse_time(text) == read


@pytest.mark.parametrize("text", ["25.00", "9.60", "13 pm", "aamulla", "9.5", ""])
def test_what_is_not_a_time_is_not_guessed(text):
    with pytest.raises(ValueError, match=r"."):
        fields.parse_time(text)


def test_wall_time_becomes_utc_and_the_skipped_hour_is_refused():
    assert dates.to_utc(date(2026, 3, 28), time(3, 30)) == datetime(2026, 3, 28, 1, 30, tzinfo=UTC)
    assert dates.to_utc(date(2026, 10, 25), time(3, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="does not exist"):
        dates.to_utc(date(2026, 3, 29), time(3, 30))
