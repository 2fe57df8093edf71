"""Whose turn it is and what is expected, told from what a list knows."""

from __future__ import annotations

from django.utils.translation import gettext as _

from soihtu.contacts.terms import State as ContactState
from soihtu.desk.queries.rows import Row
from soihtu.desk.terms import Source
from soihtu.matters.terms import State


def turn_of(row: Row, reader_id: int) -> tuple[str, str]:
    """Who acts next (“You”, a name or somebody else) and what they do."""
    if row.source == Source.CONTACT:
        return _holder(row, reader_id), _of_contact(row)
    return _of_matter(row, reader_id)


def _of_contact(row: Row) -> str:
    if row.is_unassessed:
        return _("assess the urgency")
    if row.state == ContactState.WITH_OWN_WORKER:
        return _("acknowledge")
    if row.holder_id is None:
        return _("take into handling")
    return _("identify the persons and open the matter")


def _of_matter(row: Row, reader_id: int) -> tuple[str, str]:  # noqa: PLR0911  (one answer per kind)
    if row.source == Source.HANDOVER:
        return _("You"), _("answer the transfer")
    match row.state:
        case State.DORMANT:
            return _("Family"), _("waits for the birth")
        case State.HANDING_OVER:
            return row.holder, _("answers the transfer")
        case State.TRANSFERRED:
            return _holder(row, reader_id), _("planned social work")
        case State.SUMMED_UP:
            return _holder(row, reader_id), _("give the summary, then close or transfer")
        case State.ASSESSING:
            return _holder(row, reader_id), _("carry on the assessment")
        case _:
            return _holder(row, reader_id), _("decide whether the assessment starts")


def _holder(row: Row, reader_id: int) -> str:
    if row.holder_id == reader_id:
        return _("You")
    return row.holder or _("Nobody yet")
