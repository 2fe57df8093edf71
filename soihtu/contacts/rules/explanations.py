"""Why this date: the account of a clock in Finnish, Swedish and English, written in full sentences."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from soihtu.contacts.rules import wordings
from soihtu.contacts.rules.law import ClockCode, Rule, Unit
from soihtu.foundation import workdays
from soihtu.foundation.workdays import DayOff, Texts

_WEEKDAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]


@dataclass(frozen=True)
class Count:
    """What a clock has to tell of how its date came about."""

    rule: Rule
    arrived_at: dt.datetime
    start: dt.date | None
    came_before_birth: bool
    expected_on: dt.date | None
    counted: tuple[dt.date, ...]
    skipped: tuple[DayOff, ...]
    due_on: dt.date | None
    due_on_strict: dt.date | None


def day_in_words(day: dt.date, language: str) -> str:
    """Weekday and date as written in the language: ti 24.3.2026, tis 24.3.2026, Tue 24 March 2026."""
    weekday = _WEEKDAYS[language][day.weekday()]
    if language == "en":
        return f"{weekday} {day.day} {_MONTHS[day.month - 1]} {day.year}"
    return f"{weekday} {day.day}.{day.month}.{day.year}"


def explain(count: Count) -> Texts:
    """The whole account, sentence after sentence, in each language."""
    return _in_each_language(lambda language: _account(count, language))


def explain_briefly(count: Count) -> Texts:
    """The account beside a drawn calendar, which shows the days by itself: no list of days and no law."""
    return _in_each_language(lambda language: _sentences(count, language, brief=True))


def _in_each_language(account: Callable[[str], Iterator[str]]) -> Texts:
    return Texts(*(_joined(account(language)) for language in ("fi", "sv", "en")))


def _joined(sentences: Iterator[str]) -> str:
    """A sentence that ends in an abbreviation or a date needs no second full stop."""
    return " ".join(sentences).replace("..", ".")


def _account(count: Count, language: str) -> Iterator[str]:
    say = _speaker(language)
    yield from _sentences(count, language, brief=False)
    yield say(wordings.LAW[count.rule.basis], law=count.rule.law_names.in_language(language))
    if count.start is not None and count.rule.unit is not Unit.AT_ONCE:
        yield say(wordings.PERIODS[count.rule.unit])


def _sentences(count: Count, language: str, *, brief: bool) -> Iterator[str]:
    say = _speaker(language)
    yield say(wordings.ARRIVED, when=_moment(count.arrived_at, language))
    if count.came_before_birth and count.rule.clock is not ClockCode.URGENCY:
        yield from _birth(count, language)
    yield say(wordings.DUTY[count.rule.clock, count.rule.basis])
    if count.start is not None and count.due_on is not None:
        match count.rule.unit:
            case Unit.AT_ONCE:
                yield say(wordings.ON_THE_DAY, due=day_in_words(count.due_on, language))
            case Unit.WORKING_DAYS:
                yield from _working_days(count, language, brief=brief)
            case Unit.MONTHS:
                yield from _months(count, count.start, count.due_on, language)
    if count.came_before_birth and count.rule.clock is ClockCode.URGENCY:
        yield say(wordings.AGAIN_AT_BIRTH)


def _birth(count: Count, language: str) -> Iterator[str]:
    say = _speaker(language)
    yield say(wordings.ANTICIPATORY)
    if count.start is not None:
        yield say(wordings.BORN, when=day_in_words(count.start, language))
        return
    yield say(wordings.DORMANT)
    if count.expected_on is not None:
        yield say(wordings.EXPECTED, when=day_in_words(count.expected_on, language))


def _working_days(count: Count, language: str, *, brief: bool) -> Iterator[str]:
    say = _speaker(language)
    due_on, strict = count.counted[-1], count.due_on_strict
    yield say(wordings.BIRTHDAY_NOT_COUNTED if count.came_before_birth else wordings.ARRIVAL_NOT_COUNTED)
    if brief:
        yield say(wordings.WEEKENDS)
    else:
        numbered = (f"{n}. {_short(day, language)}" for n, day in enumerate(count.counted, start=1))
        yield say(wordings.COUNTED, days=", ".join(numbered))
    skipped = [off for off in count.skipped if not brief or off.kind is not workdays.Off.WEEKEND]
    if skipped:
        yield say(wordings.SKIPPED, days=", ".join(_named(off, language) for off in skipped))
    if not brief:
        yield say(wordings.LAST_DAY, due=day_in_words(due_on, language))
    if strict is not None and strict != due_on:
        eves = ", ".join(_named(off, language) for off in count.skipped if off.is_open_question)
        yield say(wordings.OPEN, eves=eves, strict=day_in_words(strict, language))


def _months(count: Count, start: dt.date, due_on: dt.date, language: str) -> Iterator[str]:
    say = _speaker(language)
    end = workdays.add_months(start, count.rule.limit)
    said = {"end": day_in_words(end, language), "due": day_in_words(due_on, language)}
    yield say(wordings.BY_MONTHS)
    yield say(wordings.MONTHS_END if end.day == start.day else wordings.MONTHS_END_SHORT, number=start.day, **said)
    if end != due_on:
        yield say(wordings.ROLLED, days=", ".join(_named(off, language) for off in count.skipped), **said)
    if count.due_on_strict is not None and count.due_on_strict != due_on:
        eves = ", ".join(_named(off, language) for off in count.skipped if off.is_open_question)
        yield say(wordings.OPEN, eves=eves, strict=day_in_words(count.due_on_strict, language))


def _speaker(language: str) -> Callable[..., str]:
    def say(texts: Texts, **facts: object) -> str:
        return texts.in_language(language).format(**facts)

    return say


def _moment(moment: dt.datetime, language: str) -> str:
    day = day_in_words(moment.date(), language)
    match language:
        case "fi":
            return f"{day} klo {moment.hour}.{moment.minute:02}"
        case "sv":
            return f"{day} kl. {moment.hour}.{moment.minute:02}"
        case _:
            return f"{day} at {moment.hour}:{moment.minute:02}"


def _short(day: dt.date, language: str) -> str:
    weekday = _WEEKDAYS[language][day.weekday()]
    return (
        f"{weekday} {day.day} {_MONTHS[day.month - 1][:3]}" if language == "en" else f"{weekday} {day.day}.{day.month}."
    )


def _named(off: DayOff, language: str) -> str:
    short = _short(off.day, language)
    return short if off.kind is workdays.Off.WEEKEND else f"{short} ({off.names.in_language(language)})"
