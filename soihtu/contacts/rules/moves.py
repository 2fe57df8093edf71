"""Which state may follow which, and whose turn it is. Pure."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from soihtu.contacts.terms import Kind, State, Urgency

MOVES: dict[State, frozenset[State]] = {
    # Nothing happens to a contact before its urgency is assessed and signed (SHL 36 § 1 mom., LSL 26 § 2 mom.).
    State.RECEIVED: frozenset({State.WAITING}),
    State.WAITING: frozenset({State.IN_MATTER, State.WITH_OWN_WORKER, State.TRANSFERRED, State.ADVISED}),
    # The own worker joins it to the open matter, opens one, or gives it back; the clock keeps running (rule 9).
    State.WITH_OWN_WORKER: frozenset({State.IN_MATTER, State.WAITING, State.TRANSFERRED}),
    State.IN_MATTER: frozenset(),
    State.TRANSFERRED: frozenset(),
    State.ADVISED: frozenset(),
}
OPEN_STATES = frozenset(state for state, following in MOVES.items() if following)

URGENT_LANE, UNASSESSED_LANE, OTHER_LANE = 0, 1, 2


class Turn(enum.StrEnum):
    """Whose turn it is."""

    DUTY = "duty"  # sosiaalipäivystys
    INTAKE = "intake"  # ohjaus ja neuvonta: nobody has it yet
    TEAM = "team"
    WORKER = "worker"
    OWN_WORKER = "own_worker"
    NOBODY = "nobody"


class Act(enum.StrEnum):
    """The one next act."""

    ASSESS_URGENCY = "assess_urgency"
    ROUTE = "route"
    TRANSFER = "transfer"
    TAKE = "take"
    NAME_PARTIES = "name_parties"
    ACKNOWLEDGE = "acknowledge"
    CONCLUDE = "conclude"
    OPEN_MATTER = "open_matter"
    NOTHING = "nothing"


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What decides the next act: where the contact is, who has it and what is known."""

    state: str
    urgency: str
    has_team: bool
    has_worker: bool
    is_ours: bool = True
    parties_named: bool = False
    acknowledged: bool = False


def may_follow(state: str, following: str) -> bool:
    return State(following) in MOVES[State(state)]


def lane(*, urgency: str, acute: bool) -> int:
    """Where the contact stands in the queue. A danger the sender sees goes first until somebody has looked."""
    if urgency == Urgency.URGENT or (acute and urgency == Urgency.NOT_ASSESSED):
        return URGENT_LANE
    return UNASSESSED_LANE if urgency == Urgency.NOT_ASSESSED else OTHER_LANE


def whose_turn(standing: Standing) -> Turn:
    """Who should act next; computed, never stored."""
    if standing.state not in OPEN_STATES:
        return Turn.NOBODY
    if standing.state == State.WITH_OWN_WORKER:
        return Turn.OWN_WORKER
    if standing.has_worker:
        return Turn.WORKER
    if standing.urgency == Urgency.URGENT:
        return Turn.DUTY
    return Turn.TEAM if standing.has_team else Turn.INTAKE


def next_act(standing: Standing) -> Act:
    """The one next act, in the order of the work: urgency, place, worker, parties, matter."""
    steps = (
        (standing.state not in OPEN_STATES, Act.NOTHING),
        (standing.urgency == Urgency.NOT_ASSESSED, Act.ASSESS_URGENCY),
        (standing.state == State.WITH_OWN_WORKER and not standing.acknowledged, Act.ACKNOWLEDGE),
        (standing.state == State.WITH_OWN_WORKER, Act.CONCLUDE),
        (not standing.is_ours, Act.TRANSFER),
        (not standing.has_team, Act.ROUTE),
        (not standing.has_worker, Act.TAKE),
        (not standing.parties_named, Act.NAME_PARTIES),
    )
    return next((act for waits, act in steps if waits), Act.OPEN_MATTER)


def may_end_without_record(kind: str) -> bool:
    """Only a contact for advice may leave no client record; a notification is recorded (ATL 37 §, LSL 25 b §)."""
    return kind == Kind.SOCIAL_WELFARE_CONTACT
