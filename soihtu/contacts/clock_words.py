"""A stored clock as the components of the look draw it: how it stands, and why this date."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.contacts.models import Contact
from soihtu.contacts.rules import calendar_weeks, from_json, state_of
from soihtu.contacts.rules.clocks import Clock
from soihtu.contacts.rules.law import ClockCode, Unit
from soihtu.contacts.rules.standing import Standing, State
from soihtu.contacts.sentences import BASES, CLOCKS
from soihtu.contacts.terms import Urgency
from soihtu.ui import dates, whys

LOOKS = {State.DORMANT: "calm", State.FAR: "wait", State.SOON: "soon", State.TODAY: "soon", State.LATE: "late"}


@dataclasses.dataclass(frozen=True)
class Shown:
    """One clock of the page with its account."""

    clock: dict[str, Any]
    why: dict[str, Any]
    is_main: bool


def shown_clocks(contact: Contact, today: dt.date) -> list[Shown]:
    """Every clock of the contact, in the order of the work; the one that is being waited for is the main one."""
    waited_for = ClockCode.ASSESSMENT_START if contact.urgency else ClockCode.URGENCY
    clocks = [from_json(one) for one in contact.clocks]
    main = next((one for one in clocks if one.code is waited_for and not one.dormant), None)
    running = [_shown(one, contact, today, is_main=one is main) for one in clocks if not one.dormant]
    waiting = [one for one in clocks if one.dormant][:1]  # one stands for all that wait for the same birth
    return running + [_shown(one, contact, today, is_main=False) for one in waiting]


def _shown(counted: Clock, contact: Contact, today: dt.date, *, is_main: bool) -> Shown:
    standing = state_of(counted, today)
    drawn: dict[str, Any] = {
        "what": str(CLOCKS[counted.code]),
        "state": LOOKS[standing.state],
        "due_on": counted.due_on,
        "left": left_in_words(counted, standing),
        "basis": str(BASES[counted.basis]),
    }
    if counted.unit is Unit.WORKING_DAYS and standing.out_of:
        drawn |= {"ticks_total": standing.out_of, "ticks_used": standing.day_number}
    if counted.due_on is None:
        drawn |= {"what": _("The child's deadlines"), "when": _("from the birth")}
    if counted.code is ClockCode.URGENCY:
        drawn |= _urgency(contact)
    return Shown(drawn, whys.why(counted, calendar_weeks(counted, today=today), strict=_strict(counted)), is_main)


def _urgency(contact: Contact) -> dict[str, Any]:
    if contact.urgency == Urgency.NOT_ASSESSED:
        return {"when": _("at once"), "left": _("not assessed"), "state": "urgent" if contact.acute else "soon"}
    words = _("urgent") if contact.urgency == Urgency.URGENT else _("not urgent")
    return {"when": dates.short_date(contact.urgency_at or contact.arrived_at), "left": words, "state": "done"}


def left_in_words(counted: Clock, standing: Standing) -> str:
    """How much is left: working days of a short clock, weeks of a long one."""
    match standing.state:
        case State.DORMANT:
            return _("waits for the birth")
        case State.TODAY:
            return _("today")
        case State.LATE:
            late = standing.working_days_late
            return ngettext("%(n)d working day late", "%(n)d working days late", late) % {"n": late}
        case _ if counted.unit is Unit.MONTHS:
            weeks = standing.weeks_left
            return ngettext("%(n)d week left", "%(n)d weeks left", weeks) % {"n": weeks}
        case _:
            days = standing.working_days_left
            return ngettext("%(n)d working day left", "%(n)d working days left", days) % {"n": days}


def _strict(counted: Clock) -> str:
    """Both dates where the law does not say whether an eve counts."""
    if not counted.is_open_question or counted.due_on is None or counted.due_on_strict is None:
        return ""
    return _("The law is open about the eve: by the stricter reading the last day is %(strict)s. We warn by it.") % {
        "strict": dates.short_date(counted.due_on_strict)
    }
