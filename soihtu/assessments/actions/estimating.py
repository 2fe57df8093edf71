"""Estimates that the law gives to somebody by name: signed, and with consequences for clocks and people."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.assessments import access, queries
from soihtu.assessments.actions import moving
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Answer, Part, StepKind
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import actions as matters
from soihtu.teams.models import Worker


@transaction.atomic
def estimate_child_welfare_need(
    assessment: Assessment, *, yes: bool, grounds: str, version: int, by: Worker, at: dt.datetime
) -> Assessment:
    """A social worker in office estimates whether the child needs child welfare, with grounds (LSL 26 § 4 mom.).

    Signed with the estimator and the time; leaves a step. Raises EditConflict when somebody estimated meanwhile.
    """
    _hold(assessment, Part.CHILD_WELFARE, version)
    require(access.may_estimate_child_welfare_need(by, assessment, at))
    if not grounds.strip():
        raise NotAllowed(_("Write the grounds of the estimate."))
    assessment.save_over(
        assessment.version,
        child_welfare_need=Answer.YES if yes else Answer.NO,
        child_welfare_grounds=grounds.strip(),
        child_welfare_by=by,
        child_welfare_at=at,
    )
    moving.step(assessment, StepKind.PART_SAVED, part=Part.CHILD_WELFARE, by=by, at=at)
    return assessment


@transaction.atomic
def assess_special_support(
    assessment: Assessment, *, yes: bool, grounds: str, version: int, by: Worker, at: dt.datetime
) -> Assessment:
    """Assess whether the client needs special support, here and in the matter (SHL 3 §, 36 § 5 mom.).

    A child's client class and clocks follow at once. Refused when the responsible worker may not answer for somebody
    in need of special support. Raises EditConflict when somebody assessed it meanwhile.
    """
    _hold(assessment, Part.SPECIAL_SUPPORT, version)
    require(access.may_edit(by, assessment, at))
    matters.assess_special_support(assessment.matter, yes=yes, grounds=grounds, by=by, at=at)
    assessment.save_over(
        assessment.version,
        special_support=Answer.YES if yes else Answer.NO,
        special_support_grounds=grounds.strip(),
    )
    moving.step(assessment, StepKind.PART_SAVED, part=Part.SPECIAL_SUPPORT, by=by, at=at)
    return assessment


def _hold(assessment: Assessment, part: Part, version: int) -> None:
    moving.hold(assessment)
    if queries.was_saved_since(assessment, part, version):
        raise EditConflict(assessment)
