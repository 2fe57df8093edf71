"""What is done to a matter. Each act is one transaction; `by` and `at` come last. Only these write."""

from soihtu.matters.actions.classing import assess_special_support, reclassify, record_birth
from soihtu.matters.actions.closing import close, fitting_grounds
from soihtu.matters.actions.deciding import decide, deliver_summary, explain_overrun, guide, sum_up
from soihtu.matters.actions.handing_over import (
    Proposal,
    accept_handover,
    decline_handover,
    propose_handover,
    withdraw_handover,
)
from soihtu.matters.actions.informing import consider_police, inform
from soihtu.matters.actions.meetings import (
    Held,
    MeetingFacts,
    cancel_meeting,
    hold_meeting,
    note,
    plan_meeting,
    record_call,
)
from soihtu.matters.actions.opening import Finding, join, open_from, triage
from soihtu.matters.actions.responsibility import hand_to, set_pair

__all__ = [
    "Finding",
    "Held",
    "MeetingFacts",
    "Proposal",
    "accept_handover",
    "assess_special_support",
    "cancel_meeting",
    "close",
    "consider_police",
    "decide",
    "decline_handover",
    "deliver_summary",
    "explain_overrun",
    "fitting_grounds",
    "guide",
    "hand_to",
    "hold_meeting",
    "inform",
    "join",
    "note",
    "open_from",
    "plan_meeting",
    "propose_handover",
    "reclassify",
    "record_birth",
    "record_call",
    "set_pair",
    "sum_up",
    "triage",
    "withdraw_handover",
]
