"""Permissions of the client: who takes part, and to whom the matter may be told (ATL 53, 55 and 58 §)."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.assessments import access
from soihtu.assessments.actions import moving
from soihtu.assessments.models import Assessment, Participant
from soihtu.assessments.terms import StepKind
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.people import actions as people
from soihtu.people.models import Consent
from soihtu.people.terms import ConsentScope
from soihtu.teams.models import Worker


@transaction.atomic
def invite(
    assessment: Assessment, invited: Worker, *, given_by: str, particulars: str, by: Worker, at: dt.datetime
) -> Participant:
    """Let a nurse or another partner take part: records the client's permission, who gave it and what it covers.

    From this instant the partner sees the assessment; leaves a step.
    """
    moving.hold(assessment)
    require(access.may_invite(by, assessment, invited, at))
    _require_told(given_by, particulars)
    consent = people.give_consent(
        assessment.matter.person,
        scope=ConsentScope.ASSESSMENT,
        receiver=invited.name,
        receiver_worker_id=invited.pk,
        particulars=particulars.strip(),
        given_by=given_by.strip(),
        by_id=by.pk,
        at=at,
    )
    assessment.participants.filter(worker=invited, left_at__isnull=True).update(left_at=at)
    participant = Participant.objects.create(assessment=assessment, worker=invited, consent=consent, joined_at=at)
    moving.step(assessment, StepKind.INVITED, by=by, at=at, worker=invited.name)
    return participant


@transaction.atomic
def give_permission(
    assessment: Assessment,
    scope: str,
    *,
    receiver: str,
    given_by: str,
    particulars: str,
    by: Worker,
    at: dt.datetime,
) -> Consent:
    """Record the client's permission to tell the matter to another authority or to the school (SHL 40 §, ATL 55 §)."""
    moving.hold(assessment)
    require(access.may_record_permission(by, assessment, at))
    if scope == ConsentScope.ASSESSMENT:
        raise ValueError("a partner is invited, not only permitted")
    if not receiver.strip():
        raise NotAllowed(_("Write to whom the matter may be told."))
    _require_told(given_by, particulars)
    return people.give_consent(
        assessment.matter.person,
        scope=ConsentScope(scope),
        receiver=receiver.strip(),
        particulars=particulars.strip(),
        given_by=given_by.strip(),
        by_id=by.pk,
        at=at,
    )


@transaction.atomic
def revoke_permission(assessment: Assessment, consent: Consent, *, by: Worker, at: dt.datetime) -> Consent:
    """End a permission because the client takes it back; its receiver sees nothing from this instant (ATL 58 §)."""
    moving.hold(assessment)
    require(access.may_record_permission(by, assessment, at))
    if consent.person_id != assessment.matter.person_id or consent.revoked_at is not None:
        raise NotAllowed(_("This permission has already ended."))
    people.revoke_consent(consent, at=at)
    for participant in assessment.participants.filter(consent=consent, left_at__isnull=True).select_related("worker"):
        _end(participant, by, at)
    return consent


@transaction.atomic
def leave(participant: Participant, *, by: Worker, at: dt.datetime) -> Participant:
    """A partner's part is done, by their own word or the writer's: they see nothing more, and the permission ends."""
    assessment = moving.hold(participant.assessment)
    if participant.worker_id != by.pk:
        require(access.may_record_permission(by, assessment, at))
    participant.refresh_from_db()
    if participant.left_at is not None:
        raise NotAllowed(_("This worker has already left the assessment."))
    if participant.consent.revoked_at is None:
        people.revoke_consent(participant.consent, at=at)
    _end(participant, by, at)
    return participant


def _end(participant: Participant, by: Worker, at: dt.datetime) -> None:
    participant.left_at = at
    participant.save(update_fields=["left_at"])
    moving.step(participant.assessment, StepKind.LEFT, by=by, at=at, worker=participant.worker.name)


def _require_told(given_by: str, particulars: str) -> None:
    if not given_by.strip():
        raise NotAllowed(_("Write who gave the permission."))
    if not particulars.strip():
        raise NotAllowed(_("Write what the permission covers."))
