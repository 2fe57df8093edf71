"""The summary is approved, given to the client and, when something in it is wrong, corrected."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.assessments import access, queries, rules, sentences, summary
from soihtu.assessments.actions import moving
from soihtu.assessments.models import Assessment
from soihtu.assessments.rules import Missing
from soihtu.assessments.terms import State, StepKind
from soihtu.documents import actions as documents
from soihtu.documents.models import Delivery, Document
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import actions as matters
from soihtu.teams.models import Worker


class NotReady(NotAllowed):
    """The assessment lacks what the law requires. `missing` are the codes; the reason says them with their law."""

    def __init__(self, missing: tuple[Missing, ...]) -> None:
        lead = ngettext(
            "The assessment cannot be approved yet. One thing is missing:",
            "The assessment cannot be approved yet. %(n)d things are missing:",
            len(missing),
        ) % {"n": len(missing)}
        told = " ".join(f"{sentences.SENTENCES[one]} ({rules.LAW[one]})" for one in missing)
        super().__init__(f"{lead} {told}")
        self.missing = missing


@transaction.atomic
def approve(assessment: Assessment, *, version: int | None = None, by: Worker, at: dt.datetime) -> Document:
    """Approve the summary: what was previewed is frozen as a document and signed by `by`.

    The first approval issues 1005, 1012 or 1019, meets the clock of finishing and moves the matter on; a later one
    issues the corrected version. Leaves a step. Raises NotReady, or EditConflict when somebody has written since.
    """
    moving.hold(assessment, version)
    require(access.may_approve(by, assessment, at))
    missing = queries.missing_of(assessment, at)
    if missing:
        raise NotReady(missing)
    content = summary.content(assessment, by=by, at=at)
    correction = assessment.state == State.CORRECTING
    document = _correct(assessment, content, by, at) if correction else _issue(assessment, content, by, at)
    assessment.save_over(
        assessment.version,
        state=State.APPROVED,
        approved_at=at,
        approved_by=by,
        summary=document,
        correction_reason="",
    )
    kind = StepKind.CORRECTED if correction else StepKind.APPROVED
    moving.step(assessment, kind, by=by, at=at, note=document.correction_reason)
    return document


@transaction.atomic
def reopen(
    assessment: Assessment, reason: str, *, version: int | None = None, by: Worker, at: dt.datetime
) -> Assessment:
    """Open an approved summary for correction, with the reason; the approved version stands until a new one does."""
    moving.hold(assessment, version)
    require(access.may_correct(by, assessment, at))
    if not reason.strip():
        raise NotAllowed(_("Write what is wrong in the summary."))
    assessment.save_over(assessment.version, state=State.CORRECTING, correction_reason=reason.strip())
    moving.step(assessment, StepKind.REOPENED, by=by, at=at, note=reason.strip())
    return assessment


@transaction.atomic
def drop_correction(assessment: Assessment, *, version: int | None = None, by: Worker, at: dt.datetime) -> Assessment:
    """Leave a correction undone while nothing has been changed yet; the approved version stands."""
    moving.hold(assessment, version)
    require(access.may_approve(by, assessment, at))
    if assessment.state != State.CORRECTING:
        raise NotAllowed(_("The summary is not being corrected."))
    opened = assessment.steps.filter(kind=StepKind.REOPENED).latest("version")
    if assessment.steps.filter(kind=StepKind.PART_SAVED, version__gt=opened.version).exists():
        raise NotAllowed(_("Parts have been changed since. Approve the corrected version."))
    assessment.save_over(assessment.version, state=State.APPROVED, correction_reason="")
    moving.step(assessment, StepKind.CORRECTION_DROPPED, by=by, at=at)
    return assessment


@transaction.atomic
def deliver(assessment: Assessment, *, recipient: str, way: str, by: Worker, at: dt.datetime) -> Delivery:
    """Record that the summary in force was given: to whom, how, when (KieliL 19–20 §, HL 54 §)."""
    moving.hold(assessment)
    require(access.may_deliver(by, assessment, at))
    assert assessment.summary is not None  # noqa: S101  (the database holds it: approved is signed)
    return matters.deliver_summary(assessment.matter, assessment.summary, recipient=recipient, way=way, by=by, at=at)


def _issue(assessment: Assessment, content: documents.Content, by: Worker, at: dt.datetime) -> Document:
    matter = assessment.matter
    document = documents.issue(
        content, service_task=matter.service_task, persons=[matter.person], matter_id=matter.pk, by=by, at=at
    )
    matters.sum_up(matter, goes_on=rules.goes_on(assessment.result), by=by, at=at)
    return document


def _correct(assessment: Assessment, content: documents.Content, by: Worker, at: dt.datetime) -> Document:
    """A correction puts right what was written; whether the client relationship goes on is not a slip of the pen."""
    if rules.goes_on(assessment.result) != assessment.matter.goes_on:
        raise NotAllowed(
            _(
                "A correction cannot change whether the client relationship goes on after the assessment. "
                "Close the matter or open a new one instead."
            )
        )
    assert assessment.summary is not None  # noqa: S101  (the database holds it: approved is signed)
    return documents.correct(assessment.summary, content, reason=assessment.correction_reason, by=by, at=at)
