"""The law engine of a contact (määräajat): what is due when, why, and how it stands today.

Pure: no database, no clock, no user interface. A day comes in, a date goes out with its reasons.
"""

from soihtu.contacts.rules.calendars import Cell, CellKind, calendar_weeks
from soihtu.contacts.rules.clients import CHILDREN, ClientClass, age_on, client_class
from soihtu.contacts.rules.clocks import Clock, UnclearFacts, clocks_for
from soihtu.contacts.rules.explanations import day_in_words
from soihtu.contacts.rules.law import Basis, ClockCode, Rule, Unit
from soihtu.contacts.rules.standing import (
    Change,
    DueWarning,
    Standing,
    State,
    Tick,
    reclassified,
    state_of,
    warnings_due,
    warnings_of,
)
from soihtu.contacts.rules.statutes import RULES, rule_for
from soihtu.contacts.rules.storage import as_json, from_json

__all__ = [
    "CHILDREN",
    "RULES",
    "Basis",
    "Cell",
    "CellKind",
    "Change",
    "ClientClass",
    "Clock",
    "ClockCode",
    "DueWarning",
    "Rule",
    "Standing",
    "State",
    "Tick",
    "UnclearFacts",
    "Unit",
    "age_on",
    "as_json",
    "calendar_weeks",
    "client_class",
    "clocks_for",
    "day_in_words",
    "from_json",
    "reclassified",
    "rule_for",
    "state_of",
    "warnings_due",
    "warnings_of",
]
