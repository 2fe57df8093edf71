"""The clocks of a contact: the vectors of the law, who has which basis, and since when."""

import datetime as dt
from dataclasses import replace

import pytest
from clock_words import ARRIVALS, clocks, day
from hypothesis import given
from hypothesis import strategies as st

from soihtu.contacts import rules
from soihtu.contacts.rules import Basis, ClientClass, ClockCode, Unit
from soihtu.foundation import workdays
from soihtu.foundation.workdays import Off, Reading

PROMISED = "Palvelulupaus; SHL 36 § 2 mom. (viipymättä)"
STATUTORY_TWICE = (ClientClass.CHILD_WELFARE, ClientClass.CHILD_SPECIAL_SUPPORT)


VECTORS = [
    ("2026-03-24", "2026-04-02", "2026-04-02", "2026-06-24"),
    ("2026-04-02", "2026-04-15", "2026-04-15", "2026-07-02"),
    ("2026-04-30", "2026-05-12", "2026-05-12", "2026-07-30"),
    ("2026-05-12", "2026-05-22", "2026-05-22", "2026-08-12"),
    ("2026-06-11", "2026-06-23", "2026-06-22", "2026-09-11"),
    ("2026-08-29", "2026-09-08", "2026-09-08", "2026-11-30"),
    ("2026-09-25", "2026-10-06", "2026-10-06", "2026-12-28"),
    ("2026-11-30", "2026-12-09", "2026-12-09", "2027-03-01"),
    ("2026-12-22", "2027-01-05", "2027-01-04", "2027-03-22"),
    ("2026-12-31", "2027-01-13", "2027-01-13", "2027-03-31"),
]


@pytest.mark.parametrize("client", STATUTORY_TWICE)
@pytest.mark.parametrize(("arrived", "legal", "strict", "complete"), VECTORS)
def test_vectors_of_the_handbook(client, arrived, legal, strict, complete):
    found = clocks(client, f"{arrived}T14:30")

    start, end = found[ClockCode.ASSESSMENT_START], found[ClockCode.ASSESSMENT_COMPLETE]
    assert (start.due_on, start.due_on_strict) == (day(legal), day(strict))
    assert (end.due_on, end.due_on_strict) == (day(complete), day(complete))
    assert start.start == end.start == day(arrived)


def test_thl_example_tuesday_is_due_on_thursday_of_next_week():
    found = clocks(arrived="2026-09-15T09:00")

    assert found[ClockCode.ASSESSMENT_START].due_on == day("2026-09-24")


@pytest.mark.parametrize(
    ("client", "start", "law", "complete"),
    [
        (ClientClass.CHILD_WELFARE, Basis.STATUTORY, "LSL 26 § 5 mom.", Basis.STATUTORY),
        (ClientClass.CHILD_SPECIAL_SUPPORT, Basis.STATUTORY, "SHL 36 § 3 mom.", Basis.STATUTORY),
        (ClientClass.OVER_75, Basis.STATUTORY, "SHL 36 § 2 mom. 1 k.", Basis.SERVICE_TARGET),
        (ClientClass.HIGHEST_CARE_ALLOWANCE, Basis.STATUTORY, "SHL 36 § 2 mom. 2 k.", Basis.SERVICE_TARGET),
        (ClientClass.DISABLED, Basis.STATUTORY, "SHL 36 § 2 mom. 3 k.", Basis.SERVICE_TARGET),
        (
            ClientClass.ADULT, Basis.SERVICE_TARGET, PROMISED, Basis.SERVICE_TARGET,
        ),
        (
            ClientClass.CHILD, Basis.SERVICE_TARGET, PROMISED, Basis.SERVICE_TARGET,
        ),
    ],
)  # fmt: skip
def test_basis_by_client_class(client, start, law, complete):
    found = clocks(client)

    assert (found[ClockCode.ASSESSMENT_START].basis, found[ClockCode.ASSESSMENT_START].law) == (start, law)
    assert found[ClockCode.ASSESSMENT_COMPLETE].basis is complete
    assert found[ClockCode.URGENCY].basis is Basis.STATUTORY


@pytest.mark.parametrize("client", ClientClass)
def test_only_children_have_parties_to_inform_and_that_is_no_limit_by_law(client):
    informed = clocks(client).get(ClockCode.PARTIES_INFORMED)

    assert (informed is not None) is (client in rules.CHILDREN)
    if informed is not None:
        assert informed.basis is Basis.SERVICE_TARGET
        assert informed.due_on == clocks(client)[ClockCode.ASSESSMENT_START].due_on
        assert "THL" in informed.law


@pytest.mark.parametrize("client", [ClientClass.OVER_75, ClientClass.DISABLED, ClientClass.HIGHEST_CARE_ALLOWANCE])
def test_a_mere_notification_starts_no_statutory_count_for_an_adult(client):
    asked = clocks(client)[ClockCode.ASSESSMENT_START]
    notified = clocks(client, asked_for_services=False)[ClockCode.ASSESSMENT_START]

    assert (asked.basis, notified.basis) == (Basis.STATUTORY, Basis.SERVICE_TARGET)
    assert asked.due_on == notified.due_on


def test_a_notification_about_a_child_needs_no_request():
    assert clocks(asked_for_services=False)[ClockCode.ASSESSMENT_START].basis is Basis.STATUTORY


def test_a_disabled_person_has_the_statutory_start_from_2025_on():
    before = clocks(ClientClass.DISABLED, "2024-12-31T23:59")[ClockCode.ASSESSMENT_START]
    after = clocks(ClientClass.DISABLED, "2025-01-01T00:00")[ClockCode.ASSESSMENT_START]

    assert (before.basis, before.rule_version) == (Basis.SERVICE_TARGET, "promise-start@2023-01-01")
    assert (after.basis, after.rule_version) == (Basis.STATUTORY, "SHL-36.2.3-start@2025-01-01")


def test_before_the_county_there_was_no_promise_to_count():
    found = clocks(ClientClass.ADULT, "2022-12-30T10:00")

    assert list(found) == [ClockCode.URGENCY]
    assert ClockCode.ASSESSMENT_COMPLETE in clocks(ClientClass.ADULT, "2023-01-02T10:00")


def test_the_rule_of_the_day_the_matter_opened_applies_to_a_child_born_later():
    found = clocks(ClientClass.CHILD, "2022-12-20T10:00", born_on=day("2023-01-05"))

    assert found[ClockCode.ASSESSMENT_START].rule_version == "promise-start@2023-01-01"


def test_a_rule_ends_with_its_last_day_and_the_past_keeps_it():
    repealed = replace(rules.RULES[0], valid_from=day("2020-01-01"), valid_until=day("2026-12-31"))

    in_force = [repealed.is_in_force(day(one)) for one in ("2019-12-31", "2020-01-01", "2026-12-31", "2027-01-01")]

    assert in_force == [False, True, True, False]


def test_urgency_is_due_on_the_day_of_arrival_whatever_the_day():
    urgency = clocks(arrived="2026-12-25T23:50")[ClockCode.URGENCY]

    assert urgency.start == urgency.due_on == urgency.due_on_strict == day("2026-12-25")
    assert (urgency.counted_days, urgency.skipped) == ((), ())


@pytest.mark.parametrize(
    ("arrived", "start", "due"),
    [
        ("2026-03-27T23:59", "2026-03-27", "2026-04-09"),  # Friday night is Friday
        ("2026-03-28T00:00", "2026-03-28", "2026-04-09"),  # Saturday: Monday is day 1
        ("2026-03-27T22:00+00:00", "2026-03-28", "2026-04-09"),  # midnight in Helsinki
        ("2026-03-27T21:59:59+00:00", "2026-03-27", "2026-04-09"),
        ("2026-03-29T03:30", "2026-03-29", "2026-04-09"),  # an hour that the spring night does not have
        ("2026-03-29T20:59+00:00", "2026-03-29", "2026-04-09"),  # summer time by evening
        ("2026-03-29T21:00+00:00", "2026-03-30", "2026-04-10"),
        ("2026-10-25T03:30", "2026-10-25", "2026-11-03"),  # an hour that the autumn night has twice
        ("2026-10-24T20:59+00:00", "2026-10-24", "2026-11-03"),
        ("2026-10-24T21:00+00:00", "2026-10-25", "2026-11-03"),
        ("2026-10-25T21:59+00:00", "2026-10-25", "2026-11-03"),
        ("2026-10-25T22:00+00:00", "2026-10-26", "2026-11-04"),
        ("2026-12-31T21:59+00:00", "2026-12-31", "2027-01-13"),
        ("2026-12-31T22:00+00:00", "2027-01-01", "2027-01-13"),
        ("2028-02-29T12:00", "2028-02-29", "2028-03-09"),
    ],
)
def test_the_day_of_arrival_is_the_day_in_helsinki(arrived, start, due):
    clock = clocks(arrived=arrived)[ClockCode.ASSESSMENT_START]

    assert (clock.start, clock.due_on) == (day(start), day(due))


def test_counted_and_skipped_days_of_christmas():
    clock = clocks(arrived="2026-12-22T14:30")[ClockCode.ASSESSMENT_START]

    assert [one.isoformat() for one in clock.counted_days] == [
        "2026-12-23", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04", "2027-01-05",
    ]  # fmt: skip
    assert [(off.day.isoformat(), off.names.fi, off.kind) for off in clock.skipped] == [
        ("2026-12-24", "jouluaatto", Off.EVE),
        ("2026-12-25", "joulupäivä", Off.HOLIDAY),
        ("2026-12-26", "tapaninpäivä", Off.HOLIDAY),
        ("2026-12-27", "sunnuntai", Off.WEEKEND),
        ("2027-01-01", "uudenvuodenpäivä", Off.HOLIDAY),
        ("2027-01-02", "lauantai", Off.WEEKEND),
        ("2027-01-03", "sunnuntai", Off.WEEKEND),
    ]
    assert clock.is_open_question


def test_a_month_clock_lists_the_days_its_end_rolled_over():
    clock = clocks(arrived="2026-09-25T10:00")[ClockCode.ASSESSMENT_COMPLETE]

    assert clock.counted_days == ()
    assert [off.names.fi for off in clock.skipped] == ["joulupäivä", "tapaninpäivä", "sunnuntai"]
    assert clock.due_on == day("2026-12-28")


@given(ARRIVALS, st.sampled_from(ClientClass))
def test_no_clock_ends_on_a_day_off_and_strict_is_never_later(arrived, client):
    for clock in rules.clocks_for(client, arrived):
        assert clock.start <= clock.due_on_strict <= clock.due_on
        if clock.unit is not Unit.AT_ONCE:
            assert workdays.is_working_day(clock.due_on)
            assert workdays.is_working_day(clock.due_on_strict, Reading.STRICT)


@given(ARRIVALS)
def test_seven_counted_days_and_the_skipped_ones_fill_the_time(arrived):
    clock = {clock.code: clock for clock in rules.clocks_for(ClientClass.CHILD_WELFARE, arrived)}[
        ClockCode.ASSESSMENT_START
    ]

    together = sorted((*clock.counted_days, *(off.day for off in clock.skipped)))
    span = (clock.due_on - clock.start).days
    assert len(clock.counted_days) == 7
    assert list(clock.counted_days) == sorted(set(clock.counted_days))
    assert together == [clock.start + dt.timedelta(days=n) for n in range(1, span + 1)]
    assert clock.counted_days[-1] == clock.due_on


@given(ARRIVALS, st.integers(0, 60), st.sampled_from(ClientClass))
def test_a_later_arrival_is_never_due_earlier(arrived, hours, client):
    earlier = rules.clocks_for(client, arrived)
    later = rules.clocks_for(client, arrived + dt.timedelta(hours=hours))

    for first, second in zip(earlier, later, strict=True):
        assert first.due_on <= second.due_on
        assert first.due_on_strict <= second.due_on_strict


@given(ARRIVALS)
def test_three_months_are_mal_3_and_5(arrived):
    clock = {clock.code: clock for clock in rules.clocks_for(ClientClass.CHILD_WELFARE, arrived)}[
        ClockCode.ASSESSMENT_COMPLETE
    ]

    end = workdays.add_months(clock.start, 3)
    assert clock.due_on == workdays.roll_forward(end)
    assert [off.day for off in clock.skipped] == [end + dt.timedelta(days=n) for n in range((clock.due_on - end).days)]


def test_rule_versions_are_unique_and_every_rule_names_its_source():
    versions = [rule.version for rule in rules.RULES]

    assert len(versions) == len(set(versions))
    assert all(rule.title and rule.law and rule.source and rule.clients for rule in rules.RULES)
    assert {rule.code for rule in rules.RULES if not rule.verified} == {"promise-start", "promise-complete"}
