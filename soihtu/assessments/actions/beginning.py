"""The assessment begins, and may change its track."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.assessments import access
from soihtu.assessments.actions import moving
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Answer, StepKind, Track
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import actions as matters
from soihtu.matters.actions import moving as matter_moving
from soihtu.matters.models import Decision, Matter
from soihtu.matters.terms import Outcome
from soihtu.matters.terms import State as MatterState
from soihtu.teams.models import Worker


@transaction.atomic
def begin(
    matter: Matter,
    track: str,
    pair: Worker | None = None,
    *,
    track_reason: str = "",
    decided_at: dt.datetime | None = None,
    backdating_reason: str = "",
    version: int | None = None,
    by: Worker,
    at: dt.datetime,
) -> Assessment:
    """Begin the assessment: the decision to start, which meets the start clock, and the assessment in one transaction.

    The clock of finishing stays counted from arrival. A given pair becomes the matter's; a decision already made is
    taken up. Leaves a step.
    """
    matter_moving.hold(matter)  # pressed twice, the second press waits here and is then refused
    require(access.may_begin(by, matter, at))
    decision = _decision_made(matter) or matters.decide(
        matter,
        Outcome.START,
        track_reason,
        decided_at=decided_at,
        backdating_reason=backdating_reason,
        version=version,
        by=by,
        at=at,
    )
    if pair is not None and pair.pk != matter.pair_id:
        matters.set_pair(matter, pair, by=by, at=at)
    assessment = _taken_up(matter, decision, Track(track), track_reason.strip())
    moving.step(assessment, StepKind.BEGUN, by=by, at=at, track=track)
    return assessment


def _taken_up(matter: Matter, decision: Decision, track: Track, reason: str) -> Assessment:
    return Assessment.objects.create(
        matter=matter,
        track=track,
        track_reason=reason,
        started_at=decision.at,
        special_support=_support(matter),
        special_support_grounds=matter.special_support_grounds,
    )


def _decision_made(matter: Matter) -> Decision | None:
    if matter.state != MatterState.ASSESSING:
        return None
    return Decision.objects.get(matter=matter, outcome=Outcome.START, superseded_at__isnull=True)


def _support(matter: Matter) -> Answer:
    return {True: Answer.YES, False: Answer.NO, None: Answer.OPEN}[matter.special_support]


@transaction.atomic
def change_track(
    assessment: Assessment, track: str, reason: str, *, version: int | None = None, by: Worker, at: dt.datetime
) -> Assessment:
    """Move the assessment to another track, with the reason; leaves a step. No clock changes."""
    moving.hold(assessment, version)
    require(access.may_edit(by, assessment, at))
    if track == assessment.track:
        raise NotAllowed(_("The assessment is on this track already."))
    if not reason.strip():
        raise NotAllowed(_("Write why the track changes."))
    before = assessment.track
    assessment.save_over(assessment.version, track=Track(track), track_reason=reason.strip())
    moving.step(assessment, StepKind.TRACK_CHANGED, by=by, at=at, note=reason.strip(), before=before, after=track)
    return assessment
