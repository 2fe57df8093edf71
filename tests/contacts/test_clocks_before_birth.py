"""The clocks of an anticipatory notification: asleep until the birth, counted from it (LSL 25 c §)."""

import pytest
from clock_words import at, clocks, day

from soihtu.contacts import rules
from soihtu.contacts.rules import ClientClass, ClockCode, State


def test_the_childs_clocks_are_dormant_until_the_birth_but_help_is_urgent_now():
    found = clocks(arrived="2026-11-02T10:00", expected_on=day("2027-01-20"))

    urgency = found.pop(ClockCode.URGENCY)
    assert (urgency.dormant, urgency.due_on, urgency.law) == (
        False, day("2026-11-02"), "SHL 36 § 1 mom.; LSL 25 c § 2 mom.",
    )  # fmt: skip
    assert list(found) == [
        ClockCode.ASSESSMENT_START, ClockCode.ASSESSMENT_COMPLETE, ClockCode.PARTIES_INFORMED,
    ]  # fmt: skip
    for clock in found.values():
        assert clock.dormant
        assert (clock.start, clock.due_on, clock.due_on_strict) == (None, None, None)
        assert (clock.counted_days, clock.skipped) == ((), ())
        assert "Aika ei vielä kulu" in clock.explanation.fi
        assert "Laskettu aika on ke 20.1.2027." in clock.explanation.fi
        assert rules.state_of(clock, day("2026-12-01")).state is State.DORMANT
        assert rules.warnings_of(clock) == ()
        assert rules.calendar_weeks(clock) == ()


def test_the_clocks_start_at_a_birth_that_came_after_the_arrival():
    found = clocks(arrived="2026-11-02T10:00", born_on=day("2026-12-22"))

    start, end = found[ClockCode.ASSESSMENT_START], found[ClockCode.ASSESSMENT_COMPLETE]
    assert (start.start, start.due_on, start.due_on_strict) == (
        day("2026-12-22"), day("2027-01-05"), day("2027-01-04"),
    )  # fmt: skip
    assert (end.start, end.due_on) == (day("2026-12-22"), day("2027-03-22"))
    assert found[ClockCode.URGENCY].start == day("2026-11-02")
    assert "Lapsi syntyi ti 22.12.2026." in start.explanation.fi
    assert "Syntymäpäivää ei lasketa." in start.explanation.fi
    assert "25 c § 3 mom." in start.explanation.sv


@pytest.mark.parametrize("born", ["2026-11-02", "2026-11-01", "2020-05-05"])
def test_a_child_born_before_the_notification_has_clocks_from_the_arrival(born):
    anticipatory = rules.clocks_for(
        ClientClass.CHILD_WELFARE, at("2026-11-02T10:00"), born_on=day(born), anticipatory=True
    )

    assert anticipatory == rules.clocks_for(ClientClass.CHILD_WELFARE, at("2026-11-02T10:00"))


@pytest.mark.parametrize(
    ("client", "arrived", "facts", "words"),
    [
        (ClientClass.ADULT, "2026-11-02T10:00", {"born_on": day("2026-12-01")}, "A birth matters only"),
        (ClientClass.OVER_75, "2026-11-02T10:00", {"anticipatory": True}, "A birth matters only"),
        (ClientClass.CHILD_WELFARE, "2026-11-02T10:00", {"born_on": day("2027-11-04")}, "more than a year"),
        (ClientClass.CHILD_WELFARE, "2026-11-02T10:00", {"born_on": day("2008-11-02")}, "18 or older"),
        (ClientClass.CHILD_WELFARE, "2015-03-31T23:59", {}, "before 2015-04-01"),
        (ClientClass.CHILD_WELFARE, "2200-01-01T00:00", {}, "after 2199-12-31"),
    ],
)
def test_facts_that_do_not_fit_are_refused_with_a_sentence(client, arrived, facts, words):
    with pytest.raises(rules.UnclearFacts, match=words):
        rules.clocks_for(client, at(arrived), **facts)
