"""What every act on an assessment does: hold the row, leave a step."""

from __future__ import annotations

import datetime as dt

from soihtu.assessments.models import Assessment, AssessmentStep
from soihtu.foundation.records import EditConflict
from soihtu.teams.models import Worker


def hold(assessment: Assessment, version: int | None = None) -> Assessment:
    """Lock the assessment for this transaction and read it anew, so that what follows is judged on what is stored.

    `version` is the one the worker's page was made from. Raises EditConflict when a newer one is stored.
    """
    assessment.refresh_from_db(from_queryset=Assessment.objects.select_for_update(of=("self",)))
    if version is not None and version != assessment.version:
        raise EditConflict(assessment)
    return assessment


def step(
    assessment: Assessment,
    kind: str,
    *,
    by: Worker,
    at: dt.datetime,
    part: str = "",
    note: str = "",
    **particulars: str,
) -> AssessmentStep:
    """Add one thing that happened to the assessment's history, with the version it made."""
    return AssessmentStep.objects.create(
        assessment=assessment,
        kind=kind,
        by=by,
        at=at,
        part=part,
        version=assessment.version,
        note=note,
        particulars=particulars,
    )
