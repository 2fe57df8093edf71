"""What is done to a contact. Each act is one transaction; `by` and `at` come last."""

from soihtu.contacts.actions.advising import end_with_advice
from soihtu.contacts.actions.correcting import correct_kind
from soihtu.contacts.actions.leaving import (
    acknowledge,
    conclude,
    forward,
    give_back,
    leave_queue,
    transfer_to_county,
)
from soihtu.contacts.actions.naming import name_carer, name_new_party, name_party
from soihtu.contacts.actions.placing import assign, route, show_notifier, take
from soihtu.contacts.actions.receiving import IncompleteNotification, KeyUsedForOtherContent, receive
from soihtu.contacts.actions.recusing import recuse
from soihtu.contacts.actions.urgency import assess_urgency, call_duty

__all__ = [
    "IncompleteNotification",
    "KeyUsedForOtherContent",
    "acknowledge",
    "assess_urgency",
    "assign",
    "call_duty",
    "conclude",
    "correct_kind",
    "end_with_advice",
    "forward",
    "give_back",
    "leave_queue",
    "name_carer",
    "name_new_party",
    "name_party",
    "receive",
    "recuse",
    "route",
    "show_notifier",
    "take",
    "transfer_to_county",
]
