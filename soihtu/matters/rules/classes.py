"""Which client class fits a person (SHL 36.2 §, LSL 6 ja 26 §). Pure."""

from __future__ import annotations

import datetime as dt

from soihtu.contacts.rules import CHILDREN, ClientClass
from soihtu.contacts.rules.clients import ADULT_AT, age_on

ADULTS = frozenset({ClientClass.ADULT, ClientClass.OVER_75})
"""Classes of adults only. A child too may be disabled or receive the care allowance."""


def is_minor(born_on: dt.date, on: dt.date) -> bool:
    """Under 18 years of age (LSL 6 §)."""
    return age_on(born_on, on) < ADULT_AT


def fits(client: str, *, is_child: bool) -> bool:
    """A child is in no class of adults, an adult in no class of children: the class sets the clocks and who decides."""
    return ClientClass(client) not in (ADULTS if is_child else CHILDREN)
