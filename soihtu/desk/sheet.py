"""Rows drawn as one piece of markup: words looked up once per page, every value escaped.

Fifty rows are to weigh little (G12), so closing tags and the quotes of our own constants are left to HTML.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from soihtu.contacts.terms import Kind, Urgency
from soihtu.contacts.terms import StepKind as ContactEvent
from soihtu.desk import clocks, people_in_words, turns
from soihtu.desk.clocks import Told
from soihtu.desk.queries.rows import Row
from soihtu.desk.rules import URGENT_LANE, Group, group_of
from soihtu.desk.terms import Source
from soihtu.documents.terms import ServiceTask
from soihtu.foundation import clock
from soihtu.matters.terms import State as MatterState
from soihtu.matters.terms import StepKind as MatterEvent
from soihtu.ui import dates
from soihtu.ui.words import STATE_ICONS

ROW = (
    '<tr{}><td><a data-s={} href="{}"><b>{}</b> <span data-i={}>{}</span>{}</a>'
    '<th><a class=so-open href="{}">{}</a>{}<td>{}{}<td><b>{}:</b> {}{}{}'
)
CELLS = "<td>{}<td>{}"
CHOSEN = mark_safe(" data-at")
TAKE = '<button form=take formaction="{}{}/handling/" data-key=t>{}</button>'
UNDER = "<small>{}</small>"
TICKS = "<i data-u={}></i>"
GROUP = '<tr class="so-group"><th colspan="{}" scope="rowgroup">{}'
BADGE = '<span class="so-badge" data-state="{}" data-i="{}">{}</span>'
COLUMNS = 6
LETTERS = {Source.CONTACT: "c", Source.MATTER: "m", Source.HANDOVER: "h"}
SOURCES = {letter: source for source, letter in LETTERS.items()}


class Sheet:
    """Draws rows for one reader at one moment; compact rows stand beside a preview and may be taken."""

    def __init__(
        self,
        reader_id: int,
        at: dt.datetime,
        *,
        contact_address: str,
        matter_address: str,
        here: str,
        compact: bool = False,
    ) -> None:
        self.reader_id = reader_id
        self.compact = compact
        self.take_it = _("Take it")
        self.at = at
        self.today = clock.local_day(at)
        self.addresses = {
            Source.CONTACT: contact_address, Source.MATTER: matter_address, Source.HANDOVER: matter_address,
        }  # fmt: skip
        self.here = here
        self.kinds = {Source.CONTACT: _labels(Kind)} | dict.fromkeys(
            (Source.MATTER, Source.HANDOVER), _labels(ServiceTask)
        )
        self.events = {Source.CONTACT: _labels(ContactEvent)} | dict.fromkeys(
            (Source.MATTER, Source.HANDOVER), _labels(MatterEvent)
        )
        self.protected = _("protected")
        self.transfer = _("transfer")
        self.urgent = format_html(BADGE, "urgent", STATE_ICONS["urgent"], _("Urgent"))
        self.unassessed = format_html(BADGE, "soon", STATE_ICONS["urgent"], _("Not assessed"))
        self.acute = format_html(BADGE, "urgent", STATE_ICONS["urgent"], _("Assess now"))
        self.not_urgent = pgettext("urgency", "no")

    def grouped(self, rows: Iterable[Row]) -> SafeString:
        """Rows under the headings of their groups."""
        placed = [(group_of(row.lane, row.due_on, row.warn_on, self.today), row) for row in rows]
        labels = group_labels()
        parts = []
        for group in Group:
            drawn = [self.row(row) for where, row in placed if where is group]
            if drawn:
                parts += [format_html(GROUP, COLUMNS, labels[group]), *drawn]
        return mark_safe("".join(parts))  # noqa: S308  (made of escaped pieces)

    def listed(self, rows: Iterable[Row], chosen: str = "") -> SafeString:
        """Rows one after another; the chosen one stands out."""
        return format_html_join("", "{}", ((self.row(row, is_chosen=key_of(row) == chosen),) for row in rows))

    def row(self, row: Row, *, is_chosen: bool = False) -> SafeString:
        """One row. The clock opens “why this date”, the name opens the thing itself."""
        told = self.clock(row)
        title, rest = people_in_words.title_and_rest(row.people, self.today)
        who, what = turns.turn_of(row, self.reader_id)
        where = self.kind(row), self.protected if row.is_protected else row.area
        return format_html(
            ROW,
            CHOSEN if is_chosen else "",
            told.state,
            f"{self.here}{key_of(row)}",
            told.when,
            STATE_ICONS[told.state],
            told.left,
            format_html(TICKS, told.half_ticks) if told.half_ticks is not None else "",
            f"{self.addresses[Source(row.source)]}{row.id}/",
            title,
            _under(rest, *where) if self.compact else _under(rest),
            self.urgency(row),
            "" if self.compact else format_html(CELLS, *where),
            who,
            what,
            self.last(row),
            self.take(row) if self.compact else "",
        )

    def clock(self, row: Row) -> Told:
        if row.is_unassessed:
            return clocks.of_unassessed(row.since, self.at)
        if row.source == Source.CONTACT and row.urgency == Urgency.URGENT:
            return clocks.of_urgent(row.since, self.at)
        if row.state == MatterState.DORMANT:
            return clocks.of_dormant()
        return clocks.of_row(row.since, row.due_on, row.warn_on, self.today)

    def urgency(self, row: Row) -> SafeString | str:
        """An unassessed contact whose sender sees an acute danger is not urgent yet, but is assessed at once."""
        match row.urgency:
            case Urgency.URGENT:
                return self.urgent
            case Urgency.NOT_ASSESSED:
                return self.acute if row.lane == URGENT_LANE else self.unassessed
            case _:
                return self.not_urgent

    def kind(self, row: Row) -> str:
        kind = self.kinds[Source(row.source)].get(row.kind, row.kind)
        return f"{kind}, {self.transfer}" if row.source == Source.HANDOVER else kind

    def take(self, row: Row) -> SafeString | str:
        """A button for what nobody has taken and whose urgency is known."""
        if row.source != Source.CONTACT or row.holder_id is not None or row.is_unassessed:
            return ""
        return format_html(TAKE, self.addresses[Source.CONTACT], row.id, self.take_it)

    def last(self, row: Row) -> SafeString | str:
        """The next agreed meeting if there is one, otherwise what happened last."""
        if row.meeting_at and row.meeting_at >= self.at:
            day = dates.short_date(row.meeting_at)
            return format_html(
                UNDER, _("meeting %(day)s %(time)s") % {"day": day, "time": dates.clock_time(row.meeting_at)}
            )
        if not row.last:
            return ""
        event = self.events[Source(row.source)].get(row.last["kind"], "")
        return format_html(UNDER, f"{event} {dates.day_month(dt.datetime.fromisoformat(row.last['at']))}")


def key_of(row: Row) -> str:
    """A row's short name in an address: ``c12``, ``m7``, ``h7``."""
    return f"{LETTERS[Source(row.source)]}{row.id}"


def group_labels() -> dict[Group, str]:
    return {
        Group.AT_ONCE: _("At once"),
        Group.LATE: _("Late"),
        Group.TODAY: _("Due today"),
        Group.WEEK: _("This week"),
        Group.LATER: _("Later"),
        Group.NO_DATE: _("No deadline runs"),
    }


def _under(*said: str) -> SafeString | str:
    text = " · ".join(one for one in said if one)
    return format_html(UNDER, text) if text else ""


def _labels(kind: Any) -> dict[str, str]:
    return {value: str(label) for value, label in kind.choices}
