"""A receipt (kuittaus) as its sender may see it: when it came and what follows, nothing about anybody."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from soihtu.contacts.models import Contact
from soihtu.contacts.rules import CellKind, Clock, ClockCode, calendar_weeks, from_json
from soihtu.contacts.rules.calendars import Cell
from soihtu.ui import dates


@dataclasses.dataclass(frozen=True)
class Receipt:
    """What the receipt page tells. `clock` is the one a sender is promised; None while a child is unborn."""

    number: str
    kind: str
    arrived_at: dt.datetime
    acute: bool
    clock: Clock | None

    @property
    def due_on(self) -> dt.date | None:
        return self.clock.due_on if self.clock else None


def find(number: str) -> Receipt | None:
    contact = Contact.objects.filter(receipt=number).only("receipt", "kind", "arrived_at", "acute", "clocks").first()
    if contact is None:
        return None
    clocks = [from_json(one) for one in contact.clocks]
    promised = (one for one in clocks if one.code == ClockCode.ASSESSMENT_START and one.due_on)
    return Receipt(contact.receipt, contact.kind, contact.arrived_at, contact.acute, next(promised, None))


def exists(number: str) -> bool:
    return Contact.objects.filter(receipt=number).exists()


def why(receipt: Receipt, today: dt.date) -> dict[str, Any] | None:
    """The account of the due date in the shape that `ui/_why.html` draws."""
    if receipt.clock is None or receipt.clock.due_on is None:
        return None
    language = dates.language()
    return {
        "title": _("Why %(day)s?") % {"day": dates.long_date(receipt.clock.due_on)},
        "sentence": receipt.clock.explanation.in_language(language),
        "weeks": [[_cell(cell, language) for cell in week] for week in calendar_weeks(receipt.clock, today=today)],
    }


def _cell(cell: Cell, language: str) -> dict[str, Any] | None:
    if cell.kind == CellKind.NONE:
        return None
    name = cell.names.in_language(language) if cell.names else ""
    label, spoken, state = "", "", ""
    match cell.kind:
        case CellKind.START:
            label, state = _("arrived"), "start"
        case CellKind.COUNTED | CellKind.END:
            label, spoken = str(cell.number or ""), _("working day")
            state = "end" if cell.kind == CellKind.END else ""
        case CellKind.OFF:
            label, state = ("–" if cell.is_weekend else name), "off"
            spoken = _("not counted")
    return {"date": cell.day, "label": label, "state": state, "is_today": cell.is_today, "spoken": spoken}
