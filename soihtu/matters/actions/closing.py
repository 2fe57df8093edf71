"""A matter ends, with its day and ground (SHL 34 § 2 mom., ATL 38 § 2 mom.)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.rules import ClientClass
from soihtu.documents import actions as documents
from soihtu.documents.models import Document
from soihtu.documents.terms import DocumentKind, DocumentState
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access, papers
from soihtu.matters.actions import clocks, deciding, moving, responsibility
from soihtu.matters.models import Decision, Matter, Meeting
from soihtu.matters.queries import facts
from soihtu.matters.rules import closing
from soihtu.matters.terms import ClosingGround, MeetingState, State, StepKind
from soihtu.people import queries as people
from soihtu.teams.models import Worker


@transaction.atomic
def close(
    matter: Matter, ground: str, words: str = "", *, version: int | None = None, by: Worker, at: dt.datetime
) -> Matter:
    """Close the matter: the responsibility ends, planned meetings are cancelled, 1505.2 gets its closing day; a step.

    Refused while a clock has run over unexplained, while a summary has not been given to the client, or when the
    client was to be guided and has not been.
    """
    moving.hold(matter, version)
    require(access.may_close(by, matter, at))
    deciding.require_explained(matter, at)
    _check(matter, ground, words, at)
    for meeting in Meeting.objects.filter(matter=matter, state=MeetingState.PLANNED):
        meeting.save_over(meeting.version, state=MeetingState.CANCELLED)
    responsibility.end(matter, at)
    moving.move(matter, State.CLOSED, closed_at=at, closing_ground=ClosingGround(ground), closing_words=words.strip())
    clocks.recount(matter)
    moving.step(matter, StepKind.CLOSED, by=by, at=at, note=words.strip(), ground=ground)
    _close_paper(matter, by, at)
    return matter


def fitting_grounds(matter: Matter) -> tuple[ClosingGround, ...]:
    """The grounds on which the matter may be closed where it stands."""
    outcome = Decision.objects.filter(matter=matter, superseded_at__isnull=True).values_list("outcome", flat=True)
    return closing.grounds(
        matter.state, outcome.first() or "", is_child_welfare=matter.client == ClientClass.CHILD_WELFARE
    )


def _check(matter: Matter, ground: str, words: str, at: dt.datetime) -> None:
    if ground not in fitting_grounds(matter):
        raise NotAllowed(
            _("The matter cannot be closed on this ground yet: decide on the assessment or finish it first.")
        )
    known = facts.facts_of(matter, at)
    if not words.strip():
        raise NotAllowed(_("Write the grounds of closing in words."))
    if ground == ClosingGround.GUIDED and not known.guided:
        raise NotAllowed(_("Record first where the client was guided."))
    if matter.state == State.SUMMED_UP and not known.summary_delivered and ground not in closing.WITHOUT_DECISION:
        raise NotAllowed(_("Give the summary to the client before the matter is closed."))


def _close_paper(matter: Matter, by: Worker, at: dt.datetime) -> None:
    """A new version of the matter document with the closing day (ATL 38 § 2 mom.)."""
    paper = Document.objects.filter(matter_id=matter.pk, kind=DocumentKind.MATTER, state=DocumentState.FINAL).first()
    if paper is None:
        return
    guardians = people.household(matter.person, clock.local_day(at)).guardians
    documents.correct(
        paper, papers.matter_paper(matter, list(guardians)), reason=papers.closing_reason(matter), by=by, at=at
    )
