"""Who may see an assessment and do what in it, with the sentence that says why not."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from soihtu.assessments.models import Assessment, Participant
from soihtu.assessments.terms import State
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict, first_refusal
from soihtu.matters import access as matters
from soihtu.matters import refusals
from soihtu.matters.models import Matter
from soihtu.matters.rules import deciders
from soihtu.matters.rules.deciders import SOCIAL_WELFARE_PROFESSIONALS, Decider
from soihtu.matters.terms import State as MatterState
from soihtu.people.models import Consent
from soihtu.people.terms import ConsentScope
from soihtu.teams.models import Worker

PARTNER = _(
    "You take part in this assessment with the client's permission: you can read it and record the tools you used. "
    "A social-welfare professional writes and approves it. (SHL 36 § 5 mom., ATL 46 §)"
)


def visible_to(worker: Worker, at: dt.datetime) -> QuerySet[Assessment]:
    """Assessments of the matters one may see. A nurse or another partner sees only those one has been invited to.

    An invitation lets see as long as the client's permission is in force and the partner has not left (ATL 53 and
    58 §): a place in the team is not enough.
    """
    assessments = Assessment.objects.filter(matter__in=matters.visible_to(worker, at))
    if is_partner(worker):
        return assessments.filter(pk__in=_invited(worker))
    return assessments


def visible_matters(worker: Worker, at: dt.datetime) -> QuerySet[Matter]:
    """Matters whose assessment the worker could begin."""
    found = matters.visible_to(worker, at)
    return found.none() if is_partner(worker) else found


def is_partner(worker: Worker) -> bool:
    """Whether the worker is outside social welfare's own professions: takes part only when the client permits."""
    return worker.profession not in SOCIAL_WELFARE_PROFESSIONALS | {"coordinator"}


def takes_part(worker: Worker, assessment: Assessment) -> bool:
    """Whether the client's permission for the worker is in force right now."""
    return _invited(worker).filter(assessment_id=assessment.pk).exists()


def may_begin(worker: Worker, matter: Matter, at: dt.datetime) -> Verdict:
    """Begin the assessment: decide that it starts, or take up one that has been decided on (SHL 36 §, LSL 26 §)."""
    if Assessment.objects.filter(matter_id=matter.pk).exists():
        return Verdict.no(_("The assessment has already begun."))
    if matter.state == MatterState.ASSESSING:
        return first_refusal(_own_profession(worker), matters.may_handle(worker, matter, at))
    return first_refusal(_own_profession(worker), matters.may_decide(worker, matter, at))


def may_edit(worker: Worker, assessment: Assessment, at: dt.datetime) -> Verdict:
    """Write the parts of the assessment."""
    return first_refusal(
        _is_being_written(assessment), _own_profession(worker), matters.may_handle(worker, assessment.matter, at)
    )


def may_use_tool(worker: Worker, assessment: Assessment, at: dt.datetime) -> Verdict:
    """Record a tool: those who write the assessment, and a partner whose permission is in force."""
    if assessment.matter.is_open and takes_part(worker, assessment):
        return _is_being_written(assessment)
    return may_edit(worker, assessment, at)


def may_estimate_child_welfare_need(worker: Worker, assessment: Assessment, at: dt.datetime) -> Verdict:
    """The need for child welfare is estimated by a social worker in office (LSL 26 § 4 mom., SHL 36 § 5 mom.)."""
    verdict = deciders.may_assess_child_welfare_need(Decider.of(worker), clock.local_day(at))
    return first_refusal(_concerns_a_child(assessment), refusals.spoken(verdict), may_edit(worker, assessment, at))


def may_approve(worker: Worker, assessment: Assessment, at: dt.datetime) -> Verdict:
    """Approve the summary: who may answer for the assessment, for a child a social worker in office.

    SHL 36 § 5 mom., LSL 26 § 4 mom., VPL 4 §. What is still missing is another question.
    """
    matter = assessment.matter
    verdict = deciders.may_approve_assessment(
        Decider.of(worker),
        matters.subject_of(matter.client),
        clock.local_day(at),
        is_special_support=assessment.special_support == "yes",
        estimates_child_welfare_need=bool(assessment.child_welfare_need),
    )
    return first_refusal(may_edit(worker, assessment, at), refusals.spoken(verdict))


def may_invite(worker: Worker, assessment: Assessment, invited: Worker, at: dt.datetime) -> Verdict:
    """Invite a partner, who must be at work and not already with the assessment."""
    fits = Verdict.yes()
    if not invited.is_active or invited.is_administrator:
        fits = Verdict.no(_("This worker is not at work any more. Choose somebody else."))
    elif matters.is_disqualified(invited, assessment.matter):
        fits = Verdict.no(_("This worker is a party to the matter or close to one. Choose somebody else. (HL 28 §)"))
    elif takes_part(invited, assessment):
        fits = Verdict.no(_("This worker already takes part in the assessment."))
    elif not is_partner(invited) and matters.works_with(invited, assessment.matter, at):
        fits = Verdict.no(_("This worker already handles the matter and needs no separate permission."))
    return first_refusal(may_record_permission(worker, assessment, at), fits)


def may_record_permission(worker: Worker, assessment: Assessment, at: dt.datetime) -> Verdict:
    """Record or end a permission of the client."""
    return first_refusal(_own_profession(worker), matters.may_handle(worker, assessment.matter, at))


def may_deliver(worker: Worker, assessment: Assessment, at: dt.datetime) -> Verdict:
    """Give the summary in force to the client."""
    approved = Verdict.yes()
    if assessment.state == State.UNDER_WAY:
        approved = Verdict.no(_("The summary can be given once it has been approved."))
    elif assessment.state == State.CORRECTING:
        approved = Verdict.no(_("The summary is being corrected. Give the corrected version once it is approved."))
    return first_refusal(approved, _own_profession(worker), matters.may_handle(worker, assessment.matter, at))


def may_correct(worker: Worker, assessment: Assessment, at: dt.datetime) -> Verdict:
    """Open an approved summary for correction: those who could approve it."""
    if assessment.state == State.UNDER_WAY:
        return Verdict.no(_("The assessment is still being written: nothing has been approved yet."))
    if assessment.state == State.CORRECTING:
        return Verdict.no(_("The summary is already being corrected."))
    verdict = deciders.may_approve_assessment(
        Decider.of(worker),
        matters.subject_of(assessment.matter.client),
        clock.local_day(at),
        is_special_support=assessment.special_support == "yes",
        estimates_child_welfare_need=bool(assessment.child_welfare_need),
    )
    return first_refusal(
        _own_profession(worker), matters.may_handle(worker, assessment.matter, at), refusals.spoken(verdict)
    )


def _invited(worker: Worker) -> QuerySet[Participant, int]:
    return Participant.objects.filter(
        worker=worker,
        left_at__isnull=True,
        consent__in=Consent.objects.filter(revoked_at__isnull=True, scope=ConsentScope.ASSESSMENT),
    ).values_list("assessment_id", flat=True)


def _own_profession(worker: Worker) -> Verdict:
    return Verdict.no(PARTNER) if is_partner(worker) else Verdict.yes()


def _is_being_written(assessment: Assessment) -> Verdict:
    if assessment.state == State.APPROVED:
        return Verdict.no(_("The summary has been approved. Open it for correction if something in it is wrong."))
    return Verdict.yes()


def _concerns_a_child(assessment: Assessment) -> Verdict:
    if matters.is_child(assessment.matter):
        return Verdict.yes()
    return Verdict.no(_("The need for child welfare is estimated in the assessment of the child."))
