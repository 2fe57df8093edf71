"""Finnish working days and periods: against the law, the vectors of the handbook and an oracle of our own."""

import datetime as dt

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from soihtu.foundation import workdays
from soihtu.foundation.workdays import Off, Reading, Texts

DAYS = st.dates(dt.date(1994, 1, 1), dt.date(2150, 12, 31))
YEAR_2026 = {
    "2026-01-01": ("uudenvuodenpäivä", "nyårsdagen", "New Year's Day"),
    "2026-01-06": ("loppiainen", "trettondagen", "Epiphany"),
    "2026-04-03": ("pitkäperjantai", "långfredagen", "Good Friday"),
    "2026-04-05": ("pääsiäispäivä", "påskdagen", "Easter Sunday"),
    "2026-04-06": ("toinen pääsiäispäivä", "annandag påsk", "Easter Monday"),
    "2026-05-01": ("vappu", "första maj", "May Day"),
    "2026-05-14": ("helatorstai", "Kristi himmelsfärdsdag", "Ascension Day"),
    "2026-05-24": ("helluntaipäivä", "pingstdagen", "Pentecost"),
    "2026-06-20": ("juhannuspäivä", "midsommardagen", "Midsummer Day"),
    "2026-10-31": ("pyhäinpäivä", "alla helgons dag", "All Saints' Day"),
    "2026-12-06": ("itsenäisyyspäivä", "självständighetsdagen", "Independence Day"),
    "2026-12-25": ("joulupäivä", "juldagen", "Christmas Day"),
    "2026-12-26": ("tapaninpäivä", "annandag jul", "Boxing Day"),
}


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def all_days(first: int, last: int) -> list[dt.date]:
    start = dt.date(first, 1, 1)
    return [start + dt.timedelta(days=n) for n in range((dt.date(last, 12, 31) - start).days + 1)]


def test_holidays_of_a_year_have_three_names_and_no_others_are_known():
    named = {one.isoformat(): workdays.holiday_name(one) for one in all_days(2026, 2026)}

    assert {one: name for one, name in named.items() if name} == {k: Texts(*v) for k, v in YEAR_2026.items()}


def test_eves_are_a_category_of_their_own():
    eves = {one.isoformat(): workdays.eve_name(one) for one in all_days(2026, 2026) if workdays.eve_name(one)}

    assert eves == {
        "2026-06-19": Texts("juhannusaatto", "midsommarafton", "Midsummer Eve"),
        "2026-12-24": Texts("jouluaatto", "julafton", "Christmas Eve"),
    }
    assert workdays.holiday_name(day("2026-12-24")) is None


@pytest.mark.parametrize("text", ["2026-12-31", "2026-04-02", "2026-04-30", "2026-02-27", "2027-12-23"])
def test_new_years_eve_and_maundy_thursday_are_working_days(text):
    assert workdays.is_working_day(day(text), Reading.LEGAL)
    assert workdays.day_off(day(text)) is None


def test_every_day_agrees_with_the_rules_of_the_acts_written_out_again():
    for one in all_days(1994, 2100):
        assert workdays.is_working_day(one) == (one.weekday() < 5 and one not in oracle(one.year)), one


def oracle(year: int) -> set[dt.date]:
    """KirkL 1:6 §, May Day, Independence Day and the two eves, by Gauss's Easter: independent of the package."""
    easter = easter_sunday(year)
    after_easter = {easter + dt.timedelta(days=n) for n in (-2, 0, 1, 39, 49)}
    midsummer = next(d for d in (dt.date(year, 6, n) for n in range(20, 27)) if d.weekday() == 5)
    saints = next(d for n in range(7) if (d := dt.date(year, 10, 31) + dt.timedelta(days=n)).weekday() == 5)
    fixed = {dt.date(year, m, d) for m, d in ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26))}
    return after_easter | fixed | {midsummer, midsummer - dt.timedelta(days=1), saints}


def easter_sunday(year: int) -> dt.date:
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, number = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, number + 1)


def test_the_package_knows_no_holiday_whose_law_we_do_not():
    unknown = {
        name
        for year in range(1994, 2101)
        for one, joined in country_holidays("FI", years=year, language="fi").items()
        for name in joined.split("; ")
        if workdays.holiday_name(one) is None and workdays.eve_name(one) is None
    }

    assert unknown == set()


def test_two_holidays_on_one_day_keep_a_name():
    assert workdays.day_off(day("2008-05-01")).kind is Off.HOLIDAY


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("2022-12-26", "KirkL 1054/1993 4:3 §"),
        ("2023-06-24", "KirkL 1054/1993 4:3 §"),
        ("2023-12-25", "KirkL 652/2023 1:6 §"),
        ("2026-12-06", "Laki 388/1937 1 §; MAL 5 §"),
        ("2026-05-01", "MAL 5 §"),
        ("2026-12-24", "MAL 5 §"),
        ("2026-12-27", "MAL 5 §"),
    ],
)
def test_a_day_off_cites_the_act_in_force_that_day(text, law):
    assert workdays.day_off(day(text)).law == law


def test_an_eve_at_a_weekend_is_off_in_both_readings_and_no_open_question():
    saturday = day("2022-12-24")

    assert workdays.day_off(saturday).kind is Off.EVE
    assert workdays.day_off(saturday).is_open_question is False
    assert not workdays.is_working_day(saturday, Reading.STRICT)
    assert workdays.day_off(day("2026-12-24")).is_open_question is True
    assert workdays.is_working_day(day("2026-12-24"), Reading.STRICT)


def test_the_strict_count_that_ends_on_an_eve_moves_on_because_the_act_is_plain_there():
    legal = workdays.working_days_after(day("2026-12-15"), 7, Reading.LEGAL)
    strict = workdays.working_days_after(day("2026-12-15"), 7, Reading.STRICT)

    assert legal[-1] == strict[-1] == day("2026-12-28")
    assert day("2026-12-24") not in strict


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("2026-03-24", "2026-06-24"),
        ("2026-11-30", "2027-02-28"),
        ("2027-11-30", "2028-02-29"),
        ("2027-11-29", "2028-02-29"),
        ("2026-12-31", "2027-03-31"),
        ("2026-08-31", "2026-11-30"),
        ("2028-02-29", "2028-05-29"),
        ("2026-10-01", "2027-01-01"),
    ],
)
def test_three_months_end_on_the_same_number_or_the_months_last_day(start, end):
    assert workdays.add_months(day(start), 3) == day(end)


def test_a_year_from_leap_day_ends_on_the_last_of_february():
    assert workdays.add_months(day("2028-02-29"), 12) == day("2029-02-28")


@pytest.mark.parametrize(
    ("last", "legal", "strict"),
    [
        ("2026-06-24", "2026-06-24", "2026-06-24"),
        ("2026-11-29", "2026-11-30", "2026-11-30"),
        ("2026-12-24", "2026-12-28", "2026-12-28"),
        ("2026-06-19", "2026-06-22", "2026-06-22"),
        ("2027-01-06", "2027-01-07", "2027-01-07"),
        (
            "2029-12-23",
            "2029-12-27",
            "2029-12-24",
        ),  # Sunday before Christmas Eve: is the eve the next working day?
    ],
)
def test_the_last_day_rolls_to_the_next_working_day(last, legal, strict):
    assert workdays.roll_forward(day(last), Reading.LEGAL) == day(legal)
    assert workdays.roll_forward(day(last), Reading.STRICT) == day(strict)


@given(DAYS, st.integers(1, 30), st.sampled_from(Reading))
def test_counted_days_rise_and_are_working_days(start, count, reading):
    days = workdays.working_days_after(start, count, reading)

    assert len(days) == count
    assert all(earlier < later for earlier, later in zip((start, *days), days, strict=False))
    assert all(workdays.is_working_day(one, reading) for one in days)


@given(DAYS, st.integers(1, 30))
def test_the_strict_reading_is_never_later(start, count):
    strict = workdays.working_days_after(start, count, Reading.STRICT)[-1]

    assert strict <= workdays.working_days_after(start, count)[-1]


@given(DAYS, st.integers(0, 40))
def test_days_counted_and_days_off_fill_the_span(start, length):
    until = start + dt.timedelta(days=length)

    off = workdays.days_off_between(start, until)

    assert workdays.working_days_between(start, until) + len(off) == length
    assert [one.day for one in off] == sorted(one.day for one in off)


def test_no_span_has_no_days():
    assert workdays.working_days_between(day("2026-03-25"), day("2026-03-24")) == 0
    assert workdays.days_off_between(day("2026-03-25"), day("2026-03-21")) == ()
    assert workdays.working_days_after(day("2026-03-25"), 0) == ()


def test_wall_time_reads_naive_as_helsinki_and_converts_the_rest():
    assert workdays.wall_time(dt.datetime.fromisoformat("2026-12-22T23:59")).date() == day("2026-12-22")
    assert workdays.wall_time(dt.datetime(2026, 12, 22, 22, 30, tzinfo=dt.UTC)).date() == day("2026-12-23")
    assert (
        workdays.wall_time(dt.datetime(2026, 6, 22, 21, 30, tzinfo=dt.UTC)).isoformat() == "2026-06-23T00:30:00+03:00"
    )


def test_texts_answer_in_finnish_when_the_language_is_strange():
    texts = Texts("yksi", "ett", "one")

    assert [texts.in_language(language) for language in ("fi", "sv", "en", "en-gb", "de")] == [
        "yksi", "ett", "one", "one", "yksi",
    ]  # fmt: skip
