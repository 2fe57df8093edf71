"""Why a date: the stored account of the clock behind a row of a list."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from soihtu.contacts import access as contact_access
from soihtu.contacts.models import Contact
from soihtu.contacts.rules import Clock, ClockCode, calendar_weeks, from_json
from soihtu.foundation import clock
from soihtu.matters import access as matter_access
from soihtu.matters.models import Deadline, Matter
from soihtu.teams.models import Worker
from soihtu.ui import dates, whys

NAMES = {
    ClockCode.URGENCY: gettext_lazy("Assess the urgency"),
    ClockCode.ASSESSMENT_START: gettext_lazy("Decide whether the assessment starts"),
    ClockCode.ASSESSMENT_COMPLETE: gettext_lazy("Assessment ready"),
    ClockCode.PARTIES_INFORMED: gettext_lazy("Tell the parties"),
}


@dataclasses.dataclass(frozen=True)
class Reason:
    """What the account is about: whom it names, and what the page draws."""

    person_ids: list[int]
    key: str
    what: str
    drawn: dict[str, Any]


def reason(worker: Worker, key: str, at: dt.datetime) -> Reason | None:
    """The account of a row's clock; nothing for a row that the worker may not see."""
    if not key[1:].isdigit():
        return None
    if key[0] == "c":
        contact = contact_access.visible_to(worker, at).filter(pk=int(key[1:])).first()
        return of_contact(contact, key, at) if contact else None
    matter = matter_access.visible_to(worker, at).filter(pk=int(key[1:])).first()
    return of_matter(matter, key, at) if matter else None


def drawn(counted: Clock, today: dt.date) -> dict[str, Any]:
    """What ``ui/_why.html`` draws of a clock; both dates where the law is open."""
    strict = ""
    if counted.is_open_question and counted.due_on_strict:
        strict = _(
            "The law does not say whether the eve is counted. We warn by the earlier date, %(strict)s; "
            "the last day is %(due)s."
        ) % {"strict": dates.short_date(counted.due_on_strict), "due": dates.short_date(counted.due_on or today)}
    return whys.why(counted, calendar_weeks(counted, today=today), strict=strict) | {
        "sentence": counted.brief.in_language(dates.language())
    }


def of_contact(contact: Contact, key: str, at: dt.datetime) -> Reason | None:
    """The account of a contact's clock: urgency until it is assessed, then the start of the assessment."""
    clocks = [from_json(one) for one in contact.clocks]
    wanted = ClockCode.ASSESSMENT_START if contact.urgency else ClockCode.URGENCY
    found = next((one for one in clocks if one.code is wanted), clocks[0] if clocks else None)
    return _reason(key, [], found, clock.local_day(at))


def of_matter(matter: Matter, key: str, at: dt.datetime) -> Reason | None:
    """The account of a matter's next unmet clock."""
    deadlines = Deadline.objects.filter(matter=matter, superseded_at__isnull=True, code=matter.next_due_code)
    deadline = deadlines.filter(met_at__isnull=True).order_by("due_strict_on", "id").first()
    found = from_json(deadline.counted) if deadline else None
    return _reason(key, [matter.person_id], found, clock.local_day(at))


def _reason(key: str, person_ids: list[int], counted: Clock | None, today: dt.date) -> Reason | None:
    if counted is None:
        return None
    return Reason(person_ids, key, str(NAMES[counted.code]), drawn(counted, today))
