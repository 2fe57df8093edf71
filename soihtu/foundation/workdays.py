"""Working days and periods by Finnish law: which day counts, why another does not, and where a period ends.

MAL is the Act on Calculating Statutory Periods (laki säädettyjen määräaikain laskemisesta 150/1930).
"""

from __future__ import annotations

import calendar
import datetime as dt
import enum
import functools
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from holidays import country_holidays

HELSINKI = ZoneInfo("Europe/Helsinki")
_DAY = dt.timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True)
class Texts:
    """One thing said in Finnish, Swedish and English: law content, not a message of the user interface."""

    fi: str
    sv: str
    en: str

    def in_language(self, language: str) -> str:
        """The text in the given language; Finnish for a language the law engine does not speak."""
        return {"sv": self.sv, "en": self.en}.get(language[:2], self.fi)


class Off(enum.StrEnum):
    """Why a day is not counted."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    EVE = "eve"


class Reading(enum.StrEnum):
    """How Christmas Eve and Midsummer Eve are read when they stand inside a count of working days.

    MAL 5 § names the eves only as the last day of a period; inside the count the law is open.
    """

    LEGAL = "legal"  # eves are days off, as in practice
    STRICT = "strict"  # eves are working days: gives the earlier date, the one to warn on


@dataclass(frozen=True)
class DayOff:
    """A day that is not a working day, with its names and the section that makes it so."""

    day: dt.date
    kind: Off
    names: Texts
    law: str

    @property
    def is_open_question(self) -> bool:
        """Whether only one of the two readings counts this day out: an eve from Monday to Friday."""
        return self.kind is Off.EVE and self.day.weekday() < _SATURDAY


@dataclass(frozen=True)
class _HolidayRule:
    """One named day, under the name the `holidays` package knows it by, while its law is in force."""

    known_as: str
    kind: Off
    names: Texts
    law: str
    valid_from: dt.date = dt.date.min
    valid_until: dt.date = dt.date.max


_CHURCH_ACT_IN_FORCE = dt.date(2023, 7, 1)


def _church(known_as: str, fi: str, sv: str, en: str) -> tuple[_HolidayRule, _HolidayRule]:
    names = Texts(fi, sv, en)
    return (
        _HolidayRule(known_as, Off.HOLIDAY, names, "KirkL 1054/1993 4:3 §", valid_until=_CHURCH_ACT_IN_FORCE - _DAY),
        _HolidayRule(known_as, Off.HOLIDAY, names, "KirkL 652/2023 1:6 §", valid_from=_CHURCH_ACT_IN_FORCE),
    )


_HOLIDAY_RULES: tuple[_HolidayRule, ...] = (
    *_church("Uudenvuodenpäivä", "uudenvuodenpäivä", "nyårsdagen", "New Year's Day"),
    *_church("Loppiainen", "loppiainen", "trettondagen", "Epiphany"),
    *_church("Pitkäperjantai", "pitkäperjantai", "långfredagen", "Good Friday"),
    *_church("Pääsiäispäivä", "pääsiäispäivä", "påskdagen", "Easter Sunday"),
    *_church("Toinen pääsiäispäivä", "toinen pääsiäispäivä", "annandag påsk", "Easter Monday"),
    *_church("Helatorstai", "helatorstai", "Kristi himmelsfärdsdag", "Ascension Day"),
    *_church("Helluntaipäivä", "helluntaipäivä", "pingstdagen", "Pentecost"),
    *_church("Juhannuspäivä", "juhannuspäivä", "midsommardagen", "Midsummer Day"),
    *_church("Pyhäinpäivä", "pyhäinpäivä", "alla helgons dag", "All Saints' Day"),
    *_church("Joulupäivä", "joulupäivä", "juldagen", "Christmas Day"),
    *_church("Tapaninpäivä", "tapaninpäivä", "annandag jul", "Boxing Day"),
    _HolidayRule("Vappu", Off.HOLIDAY, Texts("vappu", "första maj", "May Day"), "MAL 5 §"),
    _HolidayRule(
        "Itsenäisyyspäivä",
        Off.HOLIDAY,
        Texts("itsenäisyyspäivä", "självständighetsdagen", "Independence Day"),
        "Laki 388/1937 1 §; MAL 5 §",
    ),
    _HolidayRule("Juhannusaatto", Off.EVE, Texts("juhannusaatto", "midsommarafton", "Midsummer Eve"), "MAL 5 §"),
    _HolidayRule("Jouluaatto", Off.EVE, Texts("jouluaatto", "julafton", "Christmas Eve"), "MAL 5 §"),
)

_WEEKEND = {
    5: (Texts("lauantai", "lördag", "Saturday"), "MAL 5 §"),
    6: (Texts("sunnuntai", "söndag", "Sunday"), "MAL 5 §"),
}


def wall_time(moment: dt.datetime) -> dt.datetime:
    """The moment on a Helsinki clock; a naive moment was read from one already."""
    return moment.replace(tzinfo=HELSINKI) if moment.tzinfo is None else moment.astimezone(HELSINKI)


def day_off(day: dt.date) -> DayOff | None:
    """Why the day is not a working day, its own name before the weekend's; None for a working day."""
    if (named := _named_days(day.year).get(day)) is not None:
        return named
    if day.weekday() < _SATURDAY:
        return None
    names, law = _WEEKEND[day.weekday()]
    return DayOff(day, Off.WEEKEND, names, law)


def holiday_name(day: dt.date) -> Texts | None:
    """The names of a public holiday; None for any other day, eves included."""
    named = _named_days(day.year).get(day)
    return named.names if named is not None and named.kind is Off.HOLIDAY else None


def eve_name(day: dt.date) -> Texts | None:
    """The names of Christmas Eve or Midsummer Eve; None for any other day."""
    named = _named_days(day.year).get(day)
    return named.names if named is not None and named.kind is Off.EVE else None


def is_working_day(day: dt.date, reading: Reading = Reading.LEGAL) -> bool:
    """Whether the day is an arkipäivä: no weekend, no holiday, and in the legal reading no eve."""
    off = day_off(day)
    return off is None or (reading is Reading.STRICT and off.is_open_question)


def working_days_after(start: dt.date, count: int, reading: Reading = Reading.LEGAL) -> tuple[dt.date, ...]:
    """The `count` working days that follow `start`, which itself is not counted (MAL 2 §).

    The last of them is the last day of the period: when the strict reading puts it on an eve, MAL 5 § is plain
    and moves it to the next working day, so the two readings meet again.
    """
    days: list[dt.date] = []
    day = start
    while len(days) < count:
        day += _DAY
        if is_working_day(day, reading):
            days.append(day)
    if days:
        days[-1] = roll_forward(days[-1], reading)
    return tuple(days)


def working_days_between(after: dt.date, until: dt.date, reading: Reading = Reading.LEGAL) -> int:
    """How many working days there are after the one day, up to and including the other."""
    return sum(is_working_day(after + n * _DAY, reading) for n in range(1, (until - after).days + 1))


def days_off_between(after: dt.date, until: dt.date) -> tuple[DayOff, ...]:
    """The days off after the one day, up to and including the other, in order."""
    days = (day_off(after + n * _DAY) for n in range(1, (until - after).days + 1))
    return tuple(day for day in days if day is not None)


def add_months(start: dt.date, months: int) -> dt.date:
    """The same day number `months` later, or that month's last day when it has no such number (MAL 3 §)."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def roll_forward(day: dt.date, reading: Reading = Reading.LEGAL) -> dt.date:
    """The last day of a period: the day itself, or the next working day after one that MAL 5 § names."""
    if day_off(day) is None:
        return day
    day += _DAY
    while not is_working_day(day, reading):
        day += _DAY
    return day


@functools.cache
def _named_days(year: int) -> dict[dt.date, DayOff]:
    """The named days of a year. A name MAL 5 § and the Church Act do not know does not move a date."""
    found: dict[dt.date, DayOff] = {}
    for day, joined in country_holidays("FI", years=year, language="fi").items():
        names = joined.split("; ")  # two on one day: Ascension Day and May Day 1.5.2008
        for rule in _HOLIDAY_RULES:
            if rule.known_as in names and rule.valid_from <= day <= rule.valid_until:
                found[day] = DayOff(day, rule.kind, rule.names, rule.law)
    return found
