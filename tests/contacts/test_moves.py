"""Which state may follow which, whose turn it is and what comes next."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from soihtu.contacts.rules import moves
from soihtu.contacts.rules.moves import Act, Standing, Turn
from soihtu.contacts.terms import Kind, State, Urgency

WAITING = Standing(state="waiting", urgency="not_urgent", has_team=True, has_worker=False)


@pytest.mark.parametrize(("state", "following"), list(itertools.product(State, State)))
def test_only_the_written_moves_are_allowed(state, following) -> None:
    allowed = {
        ("received", "waiting"),
        *(("waiting", to) for to in ("in_matter", "own_worker", "transferred", "advised")),
        *(("own_worker", to) for to in ("in_matter", "waiting", "transferred")),
    }

    assert moves.may_follow(state, following) is ((state, following) in allowed)


@pytest.mark.parametrize(
    ("changes", "turn", "act"),
    [
        ({"urgency": "", "state": "received"}, Turn.TEAM, Act.ASSESS_URGENCY),
        ({"urgency": "", "state": "received", "has_team": False}, Turn.INTAKE, Act.ASSESS_URGENCY),
        ({"urgency": "urgent"}, Turn.DUTY, Act.TAKE),
        ({"urgency": "urgent", "has_worker": True}, Turn.WORKER, Act.NAME_PARTIES),
        ({}, Turn.TEAM, Act.TAKE),
        ({"has_team": False}, Turn.INTAKE, Act.ROUTE),
        ({"has_team": False, "is_ours": False}, Turn.INTAKE, Act.TRANSFER),
        ({"has_team": False, "has_worker": True}, Turn.WORKER, Act.ROUTE),
        ({"has_worker": True}, Turn.WORKER, Act.NAME_PARTIES),
        ({"has_worker": True, "parties_named": True}, Turn.WORKER, Act.OPEN_MATTER),
        ({"state": "own_worker", "has_worker": True}, Turn.OWN_WORKER, Act.ACKNOWLEDGE),
        ({"state": "own_worker", "has_worker": True, "acknowledged": True}, Turn.OWN_WORKER, Act.CONCLUDE),
        ({"state": "in_matter"}, Turn.NOBODY, Act.NOTHING),
        ({"state": "transferred"}, Turn.NOBODY, Act.NOTHING),
        ({"state": "advised"}, Turn.NOBODY, Act.NOTHING),
    ],
)
def test_whose_turn_and_what_next(changes, turn, act) -> None:
    standing = dataclasses.replace(WAITING, **changes)

    assert (moves.whose_turn(standing), moves.next_act(standing)) == (turn, act)


@pytest.mark.parametrize(
    ("urgency", "acute", "lane"),
    [("", False, 1), ("", True, 0), ("urgent", False, 0), ("not_urgent", True, 2), ("not_urgent", False, 2)],
)
def test_the_lane(urgency, acute, lane) -> None:
    assert moves.lane(urgency=Urgency(urgency), acute=acute) == lane


def test_only_a_contact_may_leave_no_record() -> None:
    assert [kind for kind in Kind if moves.may_end_without_record(kind)] == [Kind.SOCIAL_WELFARE_CONTACT]
