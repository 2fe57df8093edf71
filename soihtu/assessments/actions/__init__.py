"""What is done to an assessment. Each act is one transaction; `by` and `at` come last. Only these write."""

from soihtu.assessments.actions.approving import NotReady, approve, deliver, drop_correction, reopen
from soihtu.assessments.actions.beginning import begin, change_track
from soihtu.assessments.actions.estimating import assess_special_support, estimate_child_welfare_need
from soihtu.assessments.actions.permitting import give_permission, invite, leave, revoke_permission
from soihtu.assessments.actions.writing import save_part, use_tool

__all__ = [
    "NotReady",
    "approve",
    "assess_special_support",
    "begin",
    "change_track",
    "deliver",
    "drop_correction",
    "estimate_child_welfare_need",
    "give_permission",
    "invite",
    "leave",
    "reopen",
    "revoke_permission",
    "save_part",
    "use_tool",
]
