"""Where each act of a matter is done: from a code to an address."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse

from soihtu.matters import queries
from soihtu.matters.models import Matter
from soihtu.matters.rules.missing import Missing
from soihtu.matters.rules.next_act import ACT_OF, Act

PAGES: dict[Act, str] = {
    Act.RECORD_BIRTH: "birth",
    Act.CONSIDER_POLICE: "police",
    Act.INFORM: "informing",
    Act.TALK: "new_call",
    Act.ASSESS_SPECIAL_SUPPORT: "special_support",
    Act.DECIDE: "decision",
    Act.GUIDE: "guidance",
    Act.CLOSE: "closing",
    Act.HOLD_TRANSFER_MEETING: "new_meeting",
    Act.PROPOSE_HANDOVER: "handover",
    Act.ANSWER_HANDOVER: "handover_answer",
}
"""Acts of this room. The assessment and the delivery of its summary have pages in rooms above and below."""


def url(name: str, matter: Matter) -> str:
    return reverse(f"matters:{name}", args=[matter.pk])


def of_act(act: Act, matter: Matter, on: dt.date) -> str:
    """The page of an act; empty when it is not a step of this room."""
    if act is Act.EXPLAIN_OVERRUN:
        return _overrun(matter, on)
    if act is Act.HOLD_TRANSFER_MEETING:
        return f"{url('new_meeting', matter)}?kind=transfer"
    return url(PAGES[act], matter) if act in PAGES else ""


def of_missing(missing: Missing, matter: Matter, on: dt.date) -> str:
    """The page where what is missing gets done."""
    if missing is Missing.OVERRUN:
        return _overrun(matter, on)
    return url(PAGES[ACT_OF[missing]], matter)


def _overrun(matter: Matter, on: dt.date) -> str:
    late = queries.unexplained(matter.deadlines.filter(superseded_at__isnull=True), on)
    return reverse("matters:overrun", args=[matter.pk, late[0].pk]) if late else ""
