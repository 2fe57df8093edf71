"""What an assessment must hold before it can be approved, and what it should. Pure: no database, no clock."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum

HEARD_FROM_AGE = 12
MEETINGS_WANTED = range(3, 8)


class Missing(enum.StrEnum):
    """What the law still asks for; the sentence for each stands in `sentences`."""

    NEED = "need"
    SITUATION = "situation"
    NEEDS = "needs"
    NEEDED_SERVICES = "needed_services"
    STRENGTHS = "strengths"
    CONCLUSIONS = "conclusions"
    CLIENT_VIEW = "client_view"
    OWN_WORKER_CLIENT = "own_worker_client"
    OWN_WORKER_PROFESSIONAL = "own_worker_professional"
    SPECIAL_SUPPORT = "special_support"
    SPECIAL_SUPPORT_GROUNDS = "special_support_grounds"
    CHILD_VIEW = "child_view"
    CHILD_VIEW_HOW = "child_view_how"
    CHILD_HEARD = "child_heard"
    CHILD_MET = "child_met"
    GROWTH_CONDITIONS = "growth_conditions"
    CARERS_ABILITY = "carers_ability"
    CHILD_WELFARE_NEED = "child_welfare_need"
    CHILD_WELFARE_GROUNDS = "child_welfare_grounds"
    CHILD_WELFARE_BY_SOCIAL_WORKER = "child_welfare_by_social_worker"
    CARES_FOR_CHILDREN = "cares_for_children"
    CARED_FOR = "cared_for"
    MEETING = "meeting"
    RESULT = "result"
    CRITERIA_27 = "criteria_27"


LAW = {
    Missing.NEED: "SHL 37 § 1 mom.",
    Missing.SITUATION: "SHL 37 § 1 mom. 1 k",
    Missing.NEEDS: "SHL 37 §, 39 § 2 mom. 1 k; ATL 42 §",
    Missing.NEEDED_SERVICES: "SHL 39 § 2 mom. 2–3 k; ATL 42 §",
    Missing.STRENGTHS: "SHL 39 § 2 mom. 5 k; ATL 42 §",
    Missing.CONCLUSIONS: "SHL 37 § 1 mom. 2 k",
    Missing.CLIENT_VIEW: "SHL 37 § 1 mom. 3 k",
    Missing.OWN_WORKER_CLIENT: "SHL 37 § 1 mom. 4 k",
    Missing.OWN_WORKER_PROFESSIONAL: "SHL 37 § 1 mom. 4 k",
    Missing.SPECIAL_SUPPORT: "SHL 3 §, 36 § 5 mom.",
    Missing.SPECIAL_SUPPORT_GROUNDS: "SHL 3 §",
    Missing.CHILD_VIEW: "SHL 32 §; LSL 20 §",
    Missing.CHILD_VIEW_HOW: "SHL 32 §; LSL 20 §",
    Missing.CHILD_HEARD: "LSL 20 § 2 mom.; HL 34 §",
    Missing.CHILD_MET: "SHL 36 § 4 mom.; LSL 26 § 4 mom.",
    Missing.GROWTH_CONDITIONS: "LSL 26 § 4 mom.",
    Missing.CARERS_ABILITY: "LSL 26 § 4 mom.",
    Missing.CHILD_WELFARE_NEED: "LSL 26 § 4 mom.",
    Missing.CHILD_WELFARE_GROUNDS: "LSL 26 § 4 mom.",
    Missing.CHILD_WELFARE_BY_SOCIAL_WORKER: "LSL 26 § 4 mom.",
    Missing.CARES_FOR_CHILDREN: "SHL 44 §; LSL 10 §",
    Missing.CARED_FOR: "SHL 44 §; LSL 10 §",
    Missing.MEETING: "SHL 36 § 4 mom.",
    Missing.RESULT: "SHL 34 §, 38 §; LSL 27 §",
    Missing.CRITERIA_27: "LSL 27 §",
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Facts:
    """What has been found out so far. Answers are "yes", "no" or empty while they are open."""

    is_child: bool
    is_child_welfare: bool
    age: int | None
    need: str = ""
    situation: str = ""
    needs: str = ""
    needed_services: str = ""
    strengths: str = ""
    conclusions: str = ""
    client_view: str = ""
    client_view_obstacle: str = ""
    own_worker_client: str = ""
    own_worker_professional: str = ""
    special_support: str = ""
    special_support_grounds: str = ""
    child_view: str = ""
    child_view_how: str = ""
    child_view_obstacle: str = ""
    child_heard: str = ""
    growth_conditions: str = ""
    carers_ability: str = ""
    child_welfare_need: str = ""
    child_welfare_grounds: str = ""
    child_welfare_by_social_worker: bool = False
    cares_for_children: str = ""
    cared_for: str = ""
    result: str = ""
    criteria_27: tuple[str, ...] = ()
    meetings_with_client: int = 0


def missing_before_approval(facts: Facts) -> tuple[Missing, ...]:
    """What the law requires and the assessment does not hold yet, in the order of the page (SHL 37 §, ATL 42 §).

    A child's assessment also needs the child's view and how it was found out, the growth conditions and a social
    worker's estimate of the need for child welfare (SHL 32 §, LSL 20 § and 26 § 4 mom.).
    """
    own = _child(facts) if facts.is_child else _adult(facts)
    return (*_everybody(facts), *own, *_result(facts))


def _everybody(facts: Facts) -> tuple[Missing, ...]:
    has_need = facts.need not in {"", "none"}
    checks = (
        (Missing.MEETING, facts.meetings_with_client == 0 and not facts.client_view_obstacle),
        (Missing.SITUATION, not facts.situation),
        (Missing.NEED, not facts.need),
        (Missing.NEEDS, has_need and not facts.needs),
        (Missing.NEEDED_SERVICES, has_need and not facts.needed_services),
        (Missing.STRENGTHS, not facts.strengths),
        (Missing.CLIENT_VIEW, not (facts.client_view or facts.client_view_obstacle)),
        (Missing.OWN_WORKER_CLIENT, not (facts.own_worker_client or facts.client_view_obstacle)),
        (Missing.OWN_WORKER_PROFESSIONAL, not facts.own_worker_professional),
        (Missing.SPECIAL_SUPPORT, not facts.special_support),
        (Missing.SPECIAL_SUPPORT_GROUNDS, facts.special_support == "yes" and not facts.special_support_grounds),
        (Missing.CONCLUSIONS, not facts.conclusions),
    )
    return tuple(missing for missing, is_missing in checks if is_missing)


def _child(facts: Facts) -> tuple[Missing, ...]:
    asked = facts.child_view or facts.child_view_obstacle
    must_hear = facts.is_child_welfare and facts.age is not None and facts.age >= HEARD_FROM_AGE
    checks = (
        (Missing.CHILD_VIEW, not asked),
        (Missing.CHILD_VIEW_HOW, bool(facts.child_view) and not facts.child_view_how),
        (Missing.CHILD_HEARD, must_hear and not facts.child_heard),
        (Missing.GROWTH_CONDITIONS, not facts.growth_conditions),
        (Missing.CARERS_ABILITY, not facts.carers_ability),
        (Missing.CHILD_WELFARE_NEED, not facts.child_welfare_need),
        (Missing.CHILD_WELFARE_GROUNDS, bool(facts.child_welfare_need) and not facts.child_welfare_grounds),
        (
            Missing.CHILD_WELFARE_BY_SOCIAL_WORKER,
            bool(facts.child_welfare_need) and not facts.child_welfare_by_social_worker,
        ),
    )
    return tuple(missing for missing, is_missing in checks if is_missing)


def _adult(facts: Facts) -> tuple[Missing, ...]:
    checks = (
        (Missing.CARES_FOR_CHILDREN, not facts.cares_for_children),
        (Missing.CARED_FOR, facts.cares_for_children == "yes" and not facts.cared_for),
    )
    return tuple(missing for missing, is_missing in checks if is_missing)


def _result(facts: Facts) -> tuple[Missing, ...]:
    checks = (
        (Missing.RESULT, not facts.result),
        (Missing.CRITERIA_27, facts.result == "child_welfare" and not facts.criteria_27),
    )
    return tuple(missing for missing, is_missing in checks if is_missing)


@dataclasses.dataclass(frozen=True)
class MeetingGoal:
    """How the meetings stand against the unit's goal; shown, never blocking (domain rule 28)."""

    held: int
    home_visits: int
    first_after_days: int | None

    @property
    def enough_meetings(self) -> bool:
        return self.held >= MEETINGS_WANTED.start

    @property
    def home_visited(self) -> bool:
        return self.home_visits > 0


def meeting_goal(held_on: tuple[dt.date, ...], home_visits: int, pending_from: dt.date) -> MeetingGoal:
    """Three to seven meetings, at least one at home, the first one soon: a goal of the unit, not of the law."""
    first = min(held_on) if held_on else None
    return MeetingGoal(len(held_on), home_visits, (first - pending_from).days if first else None)
