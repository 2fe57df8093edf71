"""When a matter may be closed, and on which grounds (SHL 34 § 2 mom., ATL 38 § 2 mom.). Pure."""

from __future__ import annotations

from soihtu.matters.terms import ClosingGround, Outcome, State

WITHOUT_DECISION = frozenset({ClosingGround.MOVED, ClosingGround.DIED})
"""Grounds that end a matter whether or not the assessment was decided on or finished."""
AT_ANY_TIME = WITHOUT_DECISION | {ClosingGround.CLIENT_DECLINES}


def grounds(state: str, outcome: str, *, is_child_welfare: bool) -> tuple[ClosingGround, ...]:
    """The grounds that fit where the matter stands; none when it cannot be closed at all.

    A child-welfare assessment that has begun is finished even if the family does not want it (LSL 26 § 3 mom.).
    """
    match State(state):
        case State.CLOSED | State.HANDING_OVER:
            return ()
        case State.DORMANT:
            fitting = WITHOUT_DECISION | {ClosingGround.NO_NEED}
        case State.HANDLING:
            decided = outcome in {Outcome.NOT_NEEDED, Outcome.DECLINED}
            fitting = frozenset(ClosingGround) if decided else WITHOUT_DECISION
        case State.ASSESSING:
            fitting = WITHOUT_DECISION if is_child_welfare else AT_ANY_TIME
        case _:
            fitting = frozenset(ClosingGround)
    return tuple(ground for ground in ClosingGround if ground in fitting)
