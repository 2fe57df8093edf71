"""Dates and times in words, in three languages, always on the Helsinki clock."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils.translation import get_language, gettext, ngettext

from soihtu.foundation import clock

WEEKDAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]


def language() -> str:
    """The active language if we speak it, otherwise Finnish."""
    active = (get_language() or "fi")[:2]
    return active if active in WEEKDAYS else "fi"


def local_day(value: date | datetime) -> date:
    return clock.local_day(value) if isinstance(value, datetime) else value


def weekday(value: date | datetime) -> str:
    return WEEKDAYS[language()][local_day(value).weekday()]


def long_date(value: date | datetime) -> str:
    """``ti 24.3.2026``; in English ``Tue 24 March 2026``, which nobody reads as month first."""
    day = local_day(value)
    if language() == "en":
        return f"{weekday(day)} {day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{weekday(day)} {day.day}.{day.month}.{day.year}"


def short_date(value: date | datetime) -> str:
    """``ke 8.4.`` for dense rows."""
    day = local_day(value)
    if language() == "en":
        return f"{weekday(day)} {day.day} {MONTHS[day.month - 1][:3]}"
    return f"{weekday(day)} {day.day}.{day.month}."


def day_month(value: date | datetime) -> str:
    """``8.4.`` for a cell of a calendar whose column already names the weekday."""
    day = local_day(value)
    if language() == "en":
        return f"{day.day} {MONTHS[day.month - 1][:3]}"
    return f"{day.day}.{day.month}."


def plain_date(value: date | datetime) -> str:
    """``24.3.2026`` as it stands in forms and birth dates, the same in every language."""
    day = local_day(value)
    return f"{day.day}.{day.month}.{day.year}"


def clock_time(moment: datetime) -> str:
    """``klo 14.30``, ``kl. 14.30`` or ``2.30 pm``."""
    at = clock.local_time(moment)
    match language():
        case "sv":
            return f"kl. {at.hour}.{at.minute:02d}"
        case "en":
            return f"{at.hour % 12 or 12}.{at.minute:02d} {'am' if at.hour < 12 else 'pm'}"
        case _:
            return f"klo {at.hour}.{at.minute:02d}"


def date_and_time(moment: datetime) -> str:
    return f"{long_date(moment)} {clock_time(moment)}"


def relative_day(value: date | datetime, today: date | datetime) -> str:
    """How far a day is from today, in words; it stands beside a date, never instead of it."""
    away = (local_day(value) - local_day(today)).days
    match away:
        case 0:
            return gettext("today")
        case 1:
            return gettext("tomorrow")
        case -1:
            return gettext("yesterday")
        case 2:
            return gettext("the day after tomorrow")
        case _ if away > 0:
            return ngettext("in %(days)d day", "in %(days)d days", away) % {"days": away}
        case _:
            return ngettext("%(days)d day ago", "%(days)d days ago", -away) % {"days": -away}


def age_on(born: date, on: date | datetime) -> int:
    """Full years on a day; a child of 29 February turns a year older on 1 March in other years."""
    day = local_day(on)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_in_words(born: date, on: date | datetime) -> str:
    """``11 v``; under two years in months and under two months in weeks, as workers say it."""
    day = local_day(on)
    months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
    if months >= 24:
        return gettext("%(years)d y") % {"years": age_on(born, day)}
    if months >= 2:
        return gettext("%(months)d mo") % {"months": months}
    return gettext("%(weeks)d wk") % {"weeks": max((day - born).days // 7, 0)}


def to_utc(day: date, at: time) -> datetime:
    """A wall-clock time in Helsinki as UTC; raises ValueError in the hour that spring skips."""
    moment = clock.instant(day, at)
    if clock.local_time(moment).replace(tzinfo=None) != datetime.combine(day, at):
        raise ValueError("This time does not exist")
    return moment
