"""What an assessment must hold before it can be approved. Pure: no database, no clock."""

from __future__ import annotations

import dataclasses
import enum

HEARD_FROM_AGE = 12
GOING_ON = frozenset({"social_services", "child_welfare"})
"""Results after which the client relationship goes on in planned social work."""


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
    CHILD_HEARD_OBSTACLE = "child_heard_obstacle"
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
    RESULT_AGAINST_NEED = "result_against_need"
    RESULT_AGAINST_CHILD_WELFARE = "result_against_child_welfare"
    CRITERIA_27 = "criteria_27"
    PERMISSION = "permission"


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
    Missing.CHILD_HEARD_OBSTACLE: "LSL 20 § 2 mom.; HL 34 § 2 mom.",
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
    Missing.RESULT_AGAINST_NEED: "SHL 34 §, 38 §",
    Missing.RESULT_AGAINST_CHILD_WELFARE: "LSL 26 § 4 mom., 27 §",
    Missing.CRITERIA_27: "LSL 27 §",
    Missing.PERMISSION: "SHL 40 §; ATL 55 §",
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
    conversations_with_client: int = 0
    met_in_person: int = 0
    permission_to_tell: bool = False


def missing_before_approval(facts: Facts) -> tuple[Missing, ...]:
    """What the law requires and the assessment does not hold yet, in the order of the page (SHL 37 §, ATL 42 §).

    A child's assessment also needs the child met, the child's view and how it was found out, the growth conditions
    and a social worker's estimate of the need for child welfare (SHL 32 §, LSL 20 § and 26 § 4 mom.).
    """
    own = _child(facts) if facts.is_child else _adult(facts)
    return (*_everybody(facts), *own, *_result(facts))


def goes_on(result: str) -> bool:
    """Whether the client relationship goes on after the assessment."""
    return result in GOING_ON


def _everybody(facts: Facts) -> tuple[Missing, ...]:
    has_need = facts.need not in {"", "none"}
    cannot_be_asked = bool(facts.client_view_obstacle or facts.child_view_obstacle)
    return _those(
        (Missing.SITUATION, not facts.situation),
        (Missing.NEED, not facts.need),
        (Missing.NEEDS, has_need and not facts.needs),
        (Missing.NEEDED_SERVICES, has_need and not facts.needed_services),
        (Missing.STRENGTHS, not facts.strengths),
        (Missing.OWN_WORKER_CLIENT, not (facts.own_worker_client or cannot_be_asked)),
        (Missing.OWN_WORKER_PROFESSIONAL, not facts.own_worker_professional),
        (Missing.SPECIAL_SUPPORT, not facts.special_support),
        (Missing.SPECIAL_SUPPORT_GROUNDS, facts.special_support == "yes" and not facts.special_support_grounds),
    )


def _child(facts: Facts) -> tuple[Missing, ...]:
    must_hear = facts.is_child_welfare and facts.age is not None and facts.age >= HEARD_FROM_AGE
    estimated = bool(facts.child_welfare_need)
    return _those(
        (Missing.CHILD_MET, facts.met_in_person == 0 and not facts.child_view_obstacle),
        (Missing.CHILD_VIEW, not (facts.child_view or facts.child_view_obstacle)),
        (Missing.CHILD_VIEW_HOW, bool(facts.child_view) and not facts.child_view_how),
        (Missing.CHILD_HEARD, must_hear and not facts.child_heard),
        (
            Missing.CHILD_HEARD_OBSTACLE,
            must_hear and facts.child_heard == "no" and not facts.child_view_obstacle,
        ),
        (Missing.GROWTH_CONDITIONS, not facts.growth_conditions),
        (Missing.CARERS_ABILITY, not facts.carers_ability),
        (Missing.CHILD_WELFARE_NEED, not estimated),
        (Missing.CHILD_WELFARE_GROUNDS, estimated and not facts.child_welfare_grounds),
        (Missing.CHILD_WELFARE_BY_SOCIAL_WORKER, estimated and not facts.child_welfare_by_social_worker),
    )


def _adult(facts: Facts) -> tuple[Missing, ...]:
    return _those(
        (Missing.MEETING, facts.conversations_with_client == 0 and not facts.client_view_obstacle),
        (Missing.CLIENT_VIEW, not (facts.client_view or facts.client_view_obstacle)),
        (Missing.CARES_FOR_CHILDREN, not facts.cares_for_children),
        (Missing.CARED_FOR, facts.cares_for_children == "yes" and not facts.cared_for),
    )


def _result(facts: Facts) -> tuple[Missing, ...]:
    starts_child_welfare = facts.result == "child_welfare"
    return _those(
        (Missing.CONCLUSIONS, not facts.conclusions),
        (Missing.RESULT, not facts.result),
        (Missing.RESULT_AGAINST_NEED, facts.need == "none" and goes_on(facts.result)),
        (
            Missing.RESULT_AGAINST_CHILD_WELFARE,
            bool(facts.result) and starts_child_welfare != (facts.child_welfare_need == "yes"),
        ),
        (Missing.CRITERIA_27, starts_child_welfare and not _meets_27(frozenset(facts.criteria_27))),
        (Missing.PERMISSION, facts.result == "other_authority" and not facts.permission_to_tell),
    )


def _meets_27(criteria: frozenset[str]) -> bool:
    """1 or 2, and 3; or urgent measures or services already given (LSL 27 § 1 and 2 mom.)."""
    return "4" in criteria or ("3" in criteria and bool(criteria & {"1", "2"}))


def _those(*checks: tuple[Missing, bool]) -> tuple[Missing, ...]:
    return tuple(missing for missing, is_missing in checks if is_missing)
