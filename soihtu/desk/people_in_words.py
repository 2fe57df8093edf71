"""About whom, in few words: the name they go by and their age, never an identity code."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.contacts.terms import SubjectRole
from soihtu.people.models import Person
from soihtu.ui import dates

NO_ADULT = frozenset({SubjectRole.CHILD, SubjectRole.UNBORN})


def title_and_rest(people: list[dict[str, Any]], today: dt.date) -> tuple[str, str]:
    """The line that opens the row, and what stands under it."""
    if not people:
        return _("Person not known"), ""
    if len(people) == 1:
        return one(people[0], today), ""
    ages = [age_of(person, today) for person in people]
    rest = ", ".join(age for age in ages if age)
    family = {person["last"] for person in people}
    if len(family) == 1 and family != {""}:
        return f"{people[0]['last']}, {_count(people)}", rest
    others = ngettext("and %(n)d other", "and %(n)d others", len(people) - 1) % {"n": len(people) - 1}
    return f"{name_of(people[0])} {others}", rest


def of_person(person: Person) -> dict[str, Any]:
    """A person as the lists say one."""
    return {
        "id": person.pk,
        "first": person.first_names,
        "last": person.last_name,
        "born": person.born_on.isoformat() if person.born_on else "",
        "expected": person.expected_on.isoformat() if person.expected_on else "",
        "age": "",
        "role": "",
    }


def one(person: dict[str, Any], today: dt.date) -> str:
    """``Aada Koskela, 11 v``."""
    return ", ".join(part for part in (name_of(person), age_of(person, today)) if part)


def name_of(person: dict[str, Any]) -> str:
    called = f"{person['first'].partition(' ')[0]} {person['last']}".strip()
    if called:
        return called
    return _("Unborn child") if person["role"] == SubjectRole.UNBORN or person["expected"] else _("Name not known")


def age_of(person: dict[str, Any], today: dt.date) -> str:
    """The age in words, the expected day of birth, or what the notifier guessed."""
    if person["born"]:
        return dates.age_in_words(dt.date.fromisoformat(person["born"]), today)
    if person["expected"]:
        day = dates.plain_date(dt.date.fromisoformat(person["expected"]))
        return _("expected %(day)s") % {"day": day}
    return str(person["age"])


def _count(people: list[dict[str, Any]]) -> str:
    number = len(people)
    if all(person["role"] in NO_ADULT for person in people):
        return ngettext("%(n)d child", "%(n)d children", number) % {"n": number}
    return ngettext("%(n)d person", "%(n)d persons", number) % {"n": number}
