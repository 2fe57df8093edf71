"""What is done to a contact. Each act is one transaction; `by` and `at` come last."""

from soihtu.contacts.actions.receiving import IncompleteNotification, KeyUsedForOtherContent, receive

__all__ = ["IncompleteNotification", "KeyUsedForOtherContent", "receive"]
