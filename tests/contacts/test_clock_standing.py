"""How a clock stands on a day: its state, its warnings, and what a new client class changes."""

import pytest
from clock_words import ARRIVALS, at, clocks, day
from hypothesis import given

from soihtu.contacts import rules
from soihtu.contacts.rules import Basis, ClientClass, ClockCode, State, Tick
from soihtu.foundation import workdays
from soihtu.foundation.workdays import Reading

STATUTORY_TWICE = (ClientClass.CHILD_WELFARE, ClientClass.CHILD_SPECIAL_SUPPORT)


@pytest.mark.parametrize(
    ("today", "state", "number", "left", "late"),
    [
        ("2026-03-26", State.FAR, 0, 7, 0),
        ("2026-03-27", State.FAR, 1, 6, 0),
        ("2026-03-29", State.FAR, 1, 6, 0),
        ("2026-03-31", State.FAR, 3, 4, 0),  # the screen of the case file: 4 working days left, day 3 of 7
        ("2026-04-01", State.FAR, 4, 3, 0),
        ("2026-04-02", State.SOON, 5, 2, 0),
        ("2026-04-05", State.SOON, 5, 2, 0),
        ("2026-04-07", State.SOON, 6, 1, 0),
        ("2026-04-08", State.TODAY, 7, 0, 0),
        ("2026-04-09", State.LATE, 7, 0, 1),
        ("2026-04-11", State.LATE, 7, 0, 2),
    ],
)
def test_state_of_the_seven_days(today, state, number, left, late):
    standing = rules.state_of(clocks()[ClockCode.ASSESSMENT_START], day(today))

    assert (standing.state, standing.day_number, standing.out_of) == (state, number, 7)
    assert (standing.working_days_left, standing.working_days_late) == (left, late)


def test_ticks_stand_for_counted_days_only():
    clock = clocks()[ClockCode.ASSESSMENT_START]

    assert rules.state_of(clock, day("2026-03-31")).ticks == (Tick.PASSED,) * 2 + (Tick.NOW,) + (Tick.AHEAD,) * 4
    assert rules.state_of(clock, day("2026-03-28")).ticks == (Tick.PASSED,) + (Tick.AHEAD,) * 6


def test_between_the_two_readings_it_is_soon_and_late_only_after_the_legal_day():
    clock = clocks(arrived="2026-12-22T14:30")[ClockCode.ASSESSMENT_START]

    states = [rules.state_of(clock, day(one)).state for one in ("2027-01-04", "2027-01-05", "2027-01-06")]

    assert states == [State.SOON, State.TODAY, State.LATE]


@pytest.mark.parametrize(
    ("today", "state", "weeks_left"),
    [
        ("2026-03-31", State.FAR, 12),
        ("2026-06-11", State.FAR, 2),
        ("2026-06-12", State.SOON, 2),
        ("2026-06-26", State.TODAY, 0),
        ("2026-06-27", State.LATE, 0),
    ],
)
def test_state_of_the_three_months(today, state, weeks_left):
    standing = rules.state_of(clocks()[ClockCode.ASSESSMENT_COMPLETE], day(today))

    assert (standing.state, standing.weeks_left) == (state, weeks_left)


def test_urgency_is_late_the_next_day():
    clock = clocks()[ClockCode.URGENCY]

    states = [rules.state_of(clock, day(one)).state for one in ("2026-03-26", "2026-03-27")]

    assert states == [State.TODAY, State.LATE]


def test_warnings_on_day_3_5_and_6():
    warnings = rules.warnings_of(clocks()[ClockCode.ASSESSMENT_START])

    assert [(one.mark, one.on.isoformat()) for one in warnings] == [
        ("day-3", "2026-03-31"),
        ("day-5", "2026-04-02"),
        ("day-6", "2026-04-07"),
    ]


def test_warnings_follow_the_strict_reading():
    warnings = rules.warnings_of(clocks(arrived="2026-12-22T14:30")[ClockCode.ASSESSMENT_START])

    assert [(one.mark, one.on.isoformat()) for one in warnings] == [
        ("day-3", "2026-12-28"),
        ("day-5", "2026-12-30"),
        ("day-6", "2026-12-31"),
        ("strict-last-day", "2027-01-04"),
    ]


@given(ARRIVALS)
def test_strict_warnings_are_the_days_of_the_strict_count(arrived):
    clock = {clock.code: clock for clock in rules.clocks_for(ClientClass.CHILD_WELFARE, arrived)}[
        ClockCode.ASSESSMENT_START
    ]

    strict = workdays.working_days_after(clock.start, 7, Reading.STRICT)
    marks = {one.mark: one.on for one in rules.warnings_of(clock)}
    assert (marks["day-3"], marks["day-5"], marks["day-6"]) == (strict[2], strict[4], strict[5])


def test_warnings_in_week_8_10_and_12():
    warnings = rules.warnings_of(clocks()[ClockCode.ASSESSMENT_COMPLETE])

    assert [(one.mark, one.on.isoformat()) for one in warnings] == [
        ("week-8", "2026-05-21"),
        ("week-10", "2026-06-04"),
        ("week-12", "2026-06-18"),
    ]


def test_due_warnings_are_those_whose_day_has_come():
    clock = clocks()[ClockCode.ASSESSMENT_START]

    assert rules.warnings_due(clock, day("2026-03-30")) == ()
    assert [one.mark for one in rules.warnings_due(clock, day("2026-03-31"))] == ["day-3"]
    assert [one.mark for one in rules.warnings_due(clock, day("2026-04-06"))] == ["day-3", "day-5"]
    assert len(rules.warnings_due(clock, day("2027-01-01"))) == 3


def test_reclassification_names_what_changed_and_keeps_the_start():
    old = rules.clocks_for(ClientClass.CHILD, at("2026-03-26T12:41"))
    new = rules.clocks_for(ClientClass.CHILD_SPECIAL_SUPPORT, at("2026-03-26T12:41"))

    changes = {change.code: change for change in rules.reclassified(old, new)}

    assert list(changes) == [ClockCode.ASSESSMENT_START, ClockCode.ASSESSMENT_COMPLETE]
    started = changes[ClockCode.ASSESSMENT_START]
    assert (started.before.basis, started.after.basis) == (Basis.SERVICE_TARGET, Basis.STATUTORY)
    assert started.before.start == started.after.start
    assert rules.reclassified(old, old) == ()


def test_reclassification_shows_a_clock_that_is_no_more():
    old = rules.clocks_for(ClientClass.CHILD, at("2026-03-26T12:41"))
    new = rules.clocks_for(ClientClass.ADULT, at("2026-03-26T12:41"))

    (change,) = rules.reclassified(old, new)

    assert (change.code, change.after) == (ClockCode.PARTIES_INFORMED, None)
