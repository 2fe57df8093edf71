"""Which class of client the facts make, tightest limits first."""

import datetime as dt

import pytest

from soihtu.contacts import rules
from soihtu.contacts.rules import ClientClass


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("born", "facts", "expected"),
    [
        ("2015-03-30", {"child_welfare": True, "disabled": True}, ClientClass.CHILD_WELFARE),
        ("2015-03-30", {"special_support": True, "disabled": True}, ClientClass.CHILD_SPECIAL_SUPPORT),
        ("2015-03-30", {"disabled": True}, ClientClass.DISABLED),
        ("2015-03-30", {}, ClientClass.CHILD),
        ("2008-03-27", {"child_welfare": True}, ClientClass.CHILD_WELFARE),
        ("2008-03-26", {"child_welfare": True}, ClientClass.ADULT),
        ("1990-01-01", {"special_support": True}, ClientClass.ADULT),
        ("1990-01-01", {"highest_care_allowance": True}, ClientClass.HIGHEST_CARE_ALLOWANCE),
        ("1951-03-26", {}, ClientClass.OVER_75),
        ("1951-03-27", {}, ClientClass.ADULT),
        ("1940-01-01", {"disabled": True}, ClientClass.DISABLED),
        (None, {"child_welfare": True}, ClientClass.CHILD_WELFARE),
        (None, {"is_child": True}, ClientClass.CHILD),
        (None, {}, ClientClass.ADULT),
    ],
)
def test_client_class_from_the_facts(born, facts, expected):
    assert rules.client_class(day(born) if born else None, day("2026-03-26"), **facts) is expected


def test_a_leap_day_child_has_a_birthday_on_the_first_of_march():
    assert rules.age_on(day("2008-02-29"), day("2026-02-28")) == 17
    assert rules.age_on(day("2008-02-29"), day("2026-03-01")) == 18
