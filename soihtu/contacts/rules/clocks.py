"""The clocks of a contact: what is due when, counted from arrival, never from a decision, never paused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from soihtu.contacts.rules import explanations
from soihtu.contacts.rules.clients import ADULT_AT, CHILDREN, ClientClass, age_on
from soihtu.contacts.rules.law import SHL_IN_FORCE, Basis, ClockCode, Rule, Unit
from soihtu.contacts.rules.statutes import rule_for
from soihtu.foundation import workdays
from soihtu.foundation.workdays import DayOff, Reading, Texts

LAST_ARRIVAL = dt.date(2199, 12, 31)
LONGEST_WAIT_FOR_BIRTH = dt.timedelta(days=366)


class UnclearFacts(ValueError):
    """The facts do not fit together; the message is one sentence for whoever gave them."""


@dataclass(frozen=True)
class Arrival:
    """What starts the clocks.

    `asked_for_services`: the client or someone close asked, instead of somebody notifying (SHL 36.2 §).
    """

    client: ClientClass
    at: dt.datetime
    born_on: dt.date | None = None
    expected_on: dt.date | None = None
    anticipatory: bool = False
    asked_for_services: bool = True

    @property
    def on(self) -> dt.date:
        """The day of arrival in Helsinki."""
        return self.at.date()

    @property
    def waits_for_birth(self) -> bool:
        """An anticipatory notification whose child is not born yet, as far as we know."""
        return self.anticipatory and self.born_on is None

    @property
    def came_before_birth(self) -> bool:
        """Whether the notification arrived before the child was born (LSL 25 c §)."""
        return self.waits_for_birth or (self.born_on is not None and self.born_on > self.on)

    @property
    def opened_on(self) -> dt.date | None:
        """The day the matter became pending: arrival, or the birth that came later (LSL 25 c § 3 mom.)."""
        return None if self.waits_for_birth else max(self.on, self.born_on or self.on)


@dataclass(frozen=True)
class Clock:
    """A deadline (määräaika) that explains itself: stored as computed, replaced and never edited."""

    code: ClockCode
    basis: Basis
    law: str
    start: dt.date | None
    due_on: dt.date | None
    due_on_strict: dt.date | None
    counted_days: tuple[dt.date, ...]
    skipped: tuple[DayOff, ...]
    explanation: Texts
    brief: Texts  # the explanation beside a drawn calendar
    rule_version: str
    dormant: bool
    client: ClientClass
    arrived_at: dt.datetime
    unit: Unit
    limit: int
    law_names: Texts

    @property
    def is_statutory(self) -> bool:
        return self.basis is Basis.STATUTORY

    @property
    def is_open_question(self) -> bool:
        """Whether the two readings of an eve end on different days."""
        return self.due_on != self.due_on_strict


def clocks_for(
    client: ClientClass,
    arrived_at: dt.datetime,
    *,
    born_on: dt.date | None = None,
    expected_on: dt.date | None = None,
    anticipatory: bool = False,
    asked_for_services: bool = True,
) -> tuple[Clock, ...]:
    """Every clock that runs for the client from the arrival, in the order of the work.

    SHL 36 §, LSL 25 c and 26 §. A naive `arrived_at` is Helsinki time. `born_on` matters only for an
    anticipatory notification: without it (`anticipatory` or `expected_on`) the child's clocks are dormant;
    born after the arrival, they start at birth; born before it, arrival counts. Raises UnclearFacts.
    """
    arrival = Arrival(
        client,
        workdays.wall_time(arrived_at),
        born_on=born_on,
        expected_on=expected_on,
        anticipatory=anticipatory or expected_on is not None,
        asked_for_services=asked_for_services,
    )
    _check(arrival)
    clocks = (_clock(code, arrival) for code in ClockCode)
    return tuple(clock for clock in clocks if clock is not None)


def _check(arrival: Arrival) -> None:
    if arrival.on < SHL_IN_FORCE:
        raise UnclearFacts(f"No rule is known for an arrival before {SHL_IN_FORCE.isoformat()}.")
    if arrival.on > LAST_ARRIVAL:
        raise UnclearFacts(f"An arrival after {LAST_ARRIVAL.isoformat()} cannot be counted.")
    if not arrival.anticipatory and arrival.born_on is None:
        return
    if arrival.client not in CHILDREN:
        raise UnclearFacts(
            f"A birth matters only to the deadlines of a child, and the client is {arrival.client.value}."
        )
    if arrival.born_on is None:
        return
    if arrival.born_on - arrival.on > LONGEST_WAIT_FOR_BIRTH:
        raise UnclearFacts("A child born more than a year after the arrival cannot be the child of the notification.")
    if age_on(arrival.born_on, arrival.on) >= ADULT_AT:
        raise UnclearFacts("Whoever was 18 or older at the arrival is not a child.")


def _clock(code: ClockCode, arrival: Arrival) -> Clock | None:
    """One clock; None when no rule sets it. An expectant parent's urgent need is assessed on arrival."""
    before_birth = arrival.came_before_birth and code is ClockCode.URGENCY
    start = arrival.on if before_birth else arrival.opened_on
    rule = rule_for(
        code, arrival.client, start or arrival.on, asked=arrival.asked_for_services, before_birth=before_birth
    )
    if rule is None:
        return None
    count = _count(rule, arrival, start)
    return Clock(
        code=code,
        basis=rule.basis,
        law=rule.law,
        start=start,
        due_on=count.due_on,
        due_on_strict=count.due_on_strict,
        counted_days=count.counted,
        skipped=count.skipped,
        explanation=explanations.explain(count),
        brief=explanations.explain_briefly(count),
        rule_version=rule.version,
        dormant=start is None,
        client=arrival.client,
        arrived_at=arrival.at,
        unit=rule.unit,
        limit=rule.limit,
        law_names=rule.law_names,
    )


def _count(rule: Rule, arrival: Arrival, start: dt.date | None) -> explanations.Count:
    counted, due_on, due_on_strict, skipped = _days(rule, start)
    return explanations.Count(
        rule=rule,
        arrived_at=arrival.at,
        start=start,
        came_before_birth=arrival.came_before_birth,
        expected_on=arrival.expected_on,
        counted=counted,
        skipped=skipped,
        due_on=due_on,
        due_on_strict=due_on_strict,
    )


_Days = tuple[tuple[dt.date, ...], dt.date | None, dt.date | None, tuple[DayOff, ...]]


def _days(rule: Rule, start: dt.date | None) -> _Days:
    """Counted days, both due dates and the days skipped on the way to the later one (MAL 2, 3 and 5 §)."""
    if start is None:
        return (), None, None, ()
    match rule.unit:
        case Unit.AT_ONCE:
            return (), start, start, ()
        case Unit.WORKING_DAYS:
            counted = workdays.working_days_after(start, rule.limit)
            strict = workdays.working_days_after(start, rule.limit, Reading.STRICT)[-1]
            return counted, counted[-1], strict, workdays.days_off_between(start, counted[-1])
        case Unit.MONTHS:
            end = workdays.add_months(start, rule.limit)
            due_on = workdays.roll_forward(end)
            skipped = workdays.days_off_between(end - dt.timedelta(days=1), due_on)
            return (), due_on, workdays.roll_forward(end, Reading.STRICT), skipped
