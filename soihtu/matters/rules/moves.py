"""How a matter may move, and whose turn it is in each state."""

from __future__ import annotations

import enum

from soihtu.matters.terms import State

MOVES: dict[State, tuple[State, ...]] = {
    State.DORMANT: (State.HANDLING, State.CLOSED),
    State.HANDLING: (State.ASSESSING, State.CLOSED),
    State.ASSESSING: (State.SUMMED_UP, State.CLOSED),
    State.SUMMED_UP: (State.HANDING_OVER, State.CLOSED),
    State.HANDING_OVER: (State.SUMMED_UP, State.TRANSFERRED),
    State.TRANSFERRED: (State.CLOSED,),
    State.CLOSED: (),
}


class Turn(enum.StrEnum):
    """Whose turn it is."""

    RESPONSIBLE = "responsible"
    RECEIVER = "receiver"
    PLANNED_WORK = "planned_work"
    NOBODY = "nobody"


OWNERS: dict[State, Turn] = {
    State.DORMANT: Turn.RESPONSIBLE,
    State.HANDLING: Turn.RESPONSIBLE,
    State.ASSESSING: Turn.RESPONSIBLE,
    State.SUMMED_UP: Turn.RESPONSIBLE,
    State.HANDING_OVER: Turn.RECEIVER,
    State.TRANSFERRED: Turn.PLANNED_WORK,
    State.CLOSED: Turn.NOBODY,
}
FRONT_DOOR = frozenset({State.DORMANT, State.HANDLING, State.ASSESSING})
"""States in which a new contact about the same person may still join the matter."""


class NoSuchMove(Exception):
    """The code tried a move that the moves do not know: a bug, unless a `may_*` was asked first."""


def may_move(before: str, after: str) -> bool:
    return State(after) in MOVES[State(before)]


def check(before: str, after: str) -> State:
    """The state after the move. Raises NoSuchMove."""
    if not may_move(before, after):
        raise NoSuchMove(f"{before} → {after}")
    return State(after)


def is_open(state: str) -> bool:
    """Every matter is open until it is closed: a transferred one goes on in planned social work (SHL 34 § 2 mom.)."""
    return State(state) is not State.CLOSED


def whose_turn(state: str) -> Turn:
    return OWNERS[State(state)]
