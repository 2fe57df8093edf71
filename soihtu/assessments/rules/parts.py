"""The parts of an assessment: which fields each holds, in the order they are worked on. Pure."""

from __future__ import annotations

from soihtu.assessments.rules.missing import Missing
from soihtu.assessments.terms import Part

CHILD = (
    Part.SITUATION, Part.CHILD_VIEW, Part.GROWTH, Part.NEEDS, Part.OWN_WORKER,
    Part.SPECIAL_SUPPORT, Part.CHILD_WELFARE, Part.CONCLUSIONS,
)  # fmt: skip
ADULT = (
    Part.SITUATION, Part.VIEW, Part.NEEDS, Part.CARED_FOR, Part.OWN_WORKER, Part.SPECIAL_SUPPORT, Part.CONCLUSIONS,
)  # fmt: skip
FIELDS: dict[Part, tuple[str, ...]] = {
    Part.SITUATION: ("situation", "network"),
    Part.VIEW: ("client_view", "client_view_obstacle"),
    Part.CHILD_VIEW: ("child_view", "child_view_how", "child_heard", "child_view_obstacle", "guardian_view"),
    Part.GROWTH: ("growth_conditions", "carers_ability"),
    Part.NEEDS: ("need", "needs", "needed_services", "strengths"),
    Part.CARED_FOR: ("cares_for_children", "cared_for"),
    Part.OWN_WORKER: ("own_worker_client", "own_worker_professional"),
    Part.SPECIAL_SUPPORT: ("special_support", "special_support_grounds"),
    Part.CHILD_WELFARE: ("child_welfare_need", "child_welfare_grounds"),
    Part.CONCLUSIONS: ("conclusions", "result", "criteria_27"),
}
ACTS_OF_THEIR_OWN = frozenset({Part.SPECIAL_SUPPORT, Part.CHILD_WELFARE})
"""Parts that are estimates: signed, with consequences, saved by an act of their own."""
PART_OF: dict[Missing, Part | None] = {
    Missing.MEETING: None,
    Missing.CHILD_MET: None,
    Missing.SITUATION: Part.SITUATION,
    Missing.NEED: Part.NEEDS,
    Missing.NEEDS: Part.NEEDS,
    Missing.NEEDED_SERVICES: Part.NEEDS,
    Missing.STRENGTHS: Part.NEEDS,
    Missing.CLIENT_VIEW: Part.VIEW,
    Missing.OWN_WORKER_CLIENT: Part.OWN_WORKER,
    Missing.OWN_WORKER_PROFESSIONAL: Part.OWN_WORKER,
    Missing.SPECIAL_SUPPORT: Part.SPECIAL_SUPPORT,
    Missing.SPECIAL_SUPPORT_GROUNDS: Part.SPECIAL_SUPPORT,
    Missing.CHILD_VIEW: Part.CHILD_VIEW,
    Missing.CHILD_VIEW_HOW: Part.CHILD_VIEW,
    Missing.CHILD_HEARD: Part.CHILD_VIEW,
    Missing.CHILD_HEARD_OBSTACLE: Part.CHILD_VIEW,
    Missing.GROWTH_CONDITIONS: Part.GROWTH,
    Missing.CARERS_ABILITY: Part.GROWTH,
    Missing.CHILD_WELFARE_NEED: Part.CHILD_WELFARE,
    Missing.CHILD_WELFARE_GROUNDS: Part.CHILD_WELFARE,
    Missing.CHILD_WELFARE_BY_SOCIAL_WORKER: Part.CHILD_WELFARE,
    Missing.CARES_FOR_CHILDREN: Part.CARED_FOR,
    Missing.CARED_FOR: Part.CARED_FOR,
    Missing.CONCLUSIONS: Part.CONCLUSIONS,
    Missing.RESULT: Part.CONCLUSIONS,
    Missing.RESULT_AGAINST_NEED: Part.CONCLUSIONS,
    Missing.RESULT_AGAINST_CHILD_WELFARE: Part.CONCLUSIONS,
    Missing.CRITERIA_27: Part.CONCLUSIONS,
    Missing.PERMISSION: None,
}
"""Where to write what is missing; None for what is recorded elsewhere: meetings and permissions."""


def parts_of(*, is_child: bool) -> tuple[Part, ...]:
    return CHILD if is_child else ADULT
