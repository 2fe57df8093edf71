"""What a matter waits for, computed from its facts: the one next act, and what still keeps it from being done."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from typing import assert_never

from soihtu.matters.rules import missing, moves
from soihtu.matters.rules.missing import Handling, Missing
from soihtu.matters.rules.moves import Turn
from soihtu.matters.terms import State


class Act(enum.StrEnum):
    """What can be next."""

    RECORD_BIRTH = "record_birth"
    EXPLAIN_OVERRUN = "explain_overrun"
    CONSIDER_POLICE = "consider_police"
    INFORM = "inform"
    TALK = "talk"
    ASSESS_SPECIAL_SUPPORT = "assess_special_support"
    DECIDE = "decide"
    GUIDE = "guide"
    CLOSE = "close"
    ASSESS = "assess"
    DELIVER_SUMMARY = "deliver_summary"
    HOLD_TRANSFER_MEETING = "hold_transfer_meeting"
    PROPOSE_HANDOVER = "propose_handover"
    ANSWER_HANDOVER = "answer_handover"
    NOTHING = "nothing"


ACT_OF: dict[Missing, Act] = {
    Missing.OVERRUN: Act.EXPLAIN_OVERRUN,
    Missing.POLICE_DUTY: Act.CONSIDER_POLICE,
    Missing.PARTIES_INFORMED: Act.INFORM,
    Missing.CONVERSATION: Act.TALK,
    Missing.SPECIAL_SUPPORT: Act.ASSESS_SPECIAL_SUPPORT,
}


@dataclass(frozen=True)
class Facts:
    """What the next act follows from. `meeting_at`: the next planned meeting that has not been held yet."""

    state: str
    handling: Handling
    outcome: str = ""
    guided: bool = False
    goes_on: bool = False
    summary_delivered: bool = False
    transfer_meeting_held: bool = False
    meeting_at: dt.datetime | None = None


@dataclass(frozen=True)
class NextAct:
    """The one next act. `missing`: what the decision behind it still lacks; `waits_until`: an agreed time."""

    act: Act
    turn: Turn
    missing: tuple[Missing, ...] = ()
    waits_until: dt.datetime | None = None


def next_act(facts: Facts) -> NextAct:
    """The next act of a matter. One question per state, in the order of the work."""
    state = State(facts.state)
    turn = moves.whose_turn(state)
    match state:
        case State.DORMANT:
            return NextAct(Act.RECORD_BIRTH, turn)
        case State.HANDLING:
            return _handling(facts, turn)
        case State.ASSESSING:
            return _unless_late(facts, NextAct(Act.ASSESS, turn, waits_until=facts.meeting_at))
        case State.SUMMED_UP:
            return _unless_late(facts, NextAct(_after_summary(facts), turn, waits_until=facts.meeting_at))
        case State.HANDING_OVER:
            return NextAct(Act.ANSWER_HANDOVER, turn)
        case State.TRANSFERRED | State.CLOSED:
            return NextAct(Act.NOTHING, turn)
        case _:
            assert_never(state)


def _handling(facts: Facts, turn: Turn) -> NextAct:
    if facts.outcome:
        return _unless_late(facts, NextAct(Act.CLOSE if facts.guided else Act.GUIDE, turn))
    lacking = missing.before_decision(facts.handling)
    act = ACT_OF[lacking[0]] if lacking else Act.DECIDE
    return NextAct(act, turn, missing=lacking, waits_until=facts.meeting_at if act is Act.TALK else None)


def _after_summary(facts: Facts) -> Act:
    if not facts.summary_delivered:
        return Act.DELIVER_SUMMARY
    if not facts.goes_on:
        return Act.CLOSE
    return Act.PROPOSE_HANDOVER if facts.transfer_meeting_held else Act.HOLD_TRANSFER_MEETING


def _unless_late(facts: Facts, otherwise: NextAct) -> NextAct:
    """An overrun is explained before anything else goes on (omavalvonta, ValvL 741/2023)."""
    if facts.handling.unexplained:
        return NextAct(Act.EXPLAIN_OVERRUN, otherwise.turn, missing=(Missing.OVERRUN,))
    return otherwise
