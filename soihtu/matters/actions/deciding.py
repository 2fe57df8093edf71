"""The decision on the assessment, what follows from it, and why a clock ran over."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.models import Contact, GuidanceGiven
from soihtu.contacts.rules import ClientClass, ClockCode
from soihtu.documents import actions as documents
from soihtu.documents.models import Delivery, Document
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access, papers, refusals, wordings
from soihtu.matters.actions import clocks, moving
from soihtu.matters.models import Deadline, Decision, Matter
from soihtu.matters.queries import facts
from soihtu.matters.rules import deciders, missing
from soihtu.matters.rules.deciders import NoStartGround, StartDecision
from soihtu.matters.terms import Outcome, State, StepKind
from soihtu.teams.models import Worker

ORDINARY_LANE = 2


@transaction.atomic
def decide(
    matter: Matter,
    outcome: str,
    grounds: str = "",
    *,
    explained: bool = False,
    decided_at: dt.datetime | None = None,
    backdating_reason: str = "",
    version: int | None = None,
    by: Worker,
    at: dt.datetime,
) -> Decision:
    """Decide whether the assessment starts; the clock of starting is met by this event (SHL 36 §, LSL 26 §).

    Issues the handling document of every contact (1006, 1009, 1015). A decision not to start ends the clock of
    finishing; an earlier one is superseded. Refused while something the law requires is missing.
    """
    moving.hold(matter, version)
    require(access.may_decide(by, matter, at))
    happened_at = _checked_time(matter, decided_at or at, backdating_reason, at)
    _require_complete(matter, outcome, grounds, explained=explained, at=at)
    previous = Decision.objects.filter(matter=matter, superseded_at__isnull=True)
    if previous.filter(outcome=outcome).exists():
        raise NotAllowed(_("This decision has already been made."))
    previous.update(superseded_at=at)
    decision = Decision.objects.create(
        matter=matter,
        outcome=Outcome(outcome),
        grounds=grounds.strip(),
        offered=outcome != Outcome.NOT_NEEDED,
        by=by,
        by_title=str(by.get_profession_display()),
        at=happened_at,
        recorded_at=at,
        backdating_reason=backdating_reason.strip(),
    )
    _follow(matter, decision, at)
    _issue_handled(matter, decision, by, at)
    return decision


@transaction.atomic
def guide(matter: Matter, service: str, words: str = "", *, by: Worker, at: dt.datetime) -> GuidanceGiven:
    """Record where the client was guided and what was advised; leaves a step. Pressed twice, one."""
    moving.hold(matter)
    require(access.may_handle(by, matter, at))
    if not service.strip():
        raise NotAllowed(_("Write where the client was guided."))
    same = GuidanceGiven.objects.filter(matter_id=matter.pk, service=service.strip(), words=words.strip(), by=by)
    if given := same.filter(at__range=moving.at_once(at)).first():
        return given
    given = GuidanceGiven.objects.create(
        matter_id=matter.pk, service=service.strip(), words=words.strip(), at=at, by=by
    )
    moving.step(matter, StepKind.GUIDED, by=by, at=at, note=words.strip(), service=service.strip())
    return given


@transaction.atomic
def explain_overrun(
    deadline: Deadline, reason: str, corrective_action: str, *, by: Worker, at: dt.datetime
) -> Deadline:
    """Record why a clock ran over and what is done about it; both are asked for (omavalvonta, ValvL 741/2023)."""
    matter = moving.hold(deadline.matter)
    require(access.may_handle(by, matter, at))
    if not facts.is_late(deadline, clock.local_day(at)):
        raise NotAllowed(_("This deadline has not run over."))
    if not (reason.strip() and corrective_action.strip()):
        raise NotAllowed(_("Write both why the deadline ran over and what is done about it."))
    deadline.overrun_reason, deadline.corrective_action = reason.strip(), corrective_action.strip()
    deadline.save(update_fields=["overrun_reason", "corrective_action"])
    moving.step(
        matter,
        StepKind.OVERRUN_EXPLAINED,
        by=by,
        at=at,
        note=reason.strip(),
        code=deadline.code,
        corrective_action=corrective_action.strip(),
    )
    return deadline


@transaction.atomic
def sum_up(matter: Matter, *, goes_on: bool, by: Worker, at: dt.datetime) -> Matter:
    """The summary has been approved: the clock of finishing is met. `goes_on`: planned social work follows.

    Called by the assessments room in the transaction that approves the assessment.
    """
    moving.hold(matter)
    require(access.may_sum_up(by, matter, at))
    require_explained(matter, at)
    clocks.meet(matter, ClockCode.ASSESSMENT_COMPLETE, at)
    moving.move(matter, State.SUMMED_UP, goes_on=goes_on)
    clocks.recount(matter)
    moving.step(matter, StepKind.ASSESSMENT_APPROVED, by=by, at=at, goes_on=goes_on)
    return matter


@transaction.atomic
def deliver_summary(
    matter: Matter, document: Document, *, recipient: str, way: str, by: Worker, at: dt.datetime
) -> Delivery:
    """Record that the summary was given to the client: to whom and how (KieliL 19–20 §, HL 54 §); leaves a step."""
    moving.hold(matter)
    require(access.may_handle(by, matter, at))
    if document.matter_id != matter.pk or document.kind not in facts.SUMMARIES:
        raise NotAllowed(_("This document is not the summary of the matter."))
    if not recipient.strip():
        raise NotAllowed(_("Write to whom the summary was given."))
    delivery = documents.deliver(document, recipient=recipient.strip(), way=way, by=by, at=at)
    moving.step(
        matter, StepKind.SUMMARY_DELIVERED, by=by, at=at, document=document.pk, recipient=recipient.strip(), way=way
    )
    return delivery


def require_explained(matter: Matter, at: dt.datetime) -> None:
    """Refuse to go on while a clock has run over without a recorded reason."""
    if facts.unexplained(clocks.in_force(matter), clock.local_day(at)):
        raise NotAllowed(wordings.MISSING[missing.Missing.OVERRUN])


def _checked_time(matter: Matter, decided_at: dt.datetime, reason: str, at: dt.datetime) -> dt.datetime:
    decided_at = moving.told_time(matter, decided_at, at=at)
    if clock.local_day(decided_at) < clock.local_day(at) and not reason.strip():
        raise NotAllowed(_("Write why the decision is recorded on a later day than it was made."))
    return decided_at


def _require_complete(matter: Matter, outcome: str, grounds: str, *, explained: bool, at: dt.datetime) -> None:
    for lacking in missing.before_decision(facts.facts_of(matter, at).handling):
        raise NotAllowed(wordings.MISSING[lacking])
    starts = outcome == Outcome.START
    decision = StartDecision(
        starts=starts,
        is_child_welfare=matter.client == ClientClass.CHILD_WELFARE,
        ground=None if starts else NoStartGround(outcome),
        explanation=grounds,
        explained_to_client=explained,
    )
    for refusal in deciders.grounds_required(decision):
        raise NotAllowed(refusals.in_words(refusal))


def _follow(matter: Matter, decision: Decision, at: dt.datetime) -> None:
    """What the decision does to the state and the clocks."""
    was_dropped = not clocks.in_force(matter).filter(code=ClockCode.ASSESSMENT_COMPLETE).exists()
    clocks.meet(matter, ClockCode.ASSESSMENT_START, decision.at)
    if decision.outcome == Outcome.START:
        if was_dropped:
            clocks.restore(matter, ClockCode.ASSESSMENT_COMPLETE)
        moving.move(matter, State.ASSESSING, lane=ORDINARY_LANE)
    else:
        clocks.supersede(matter, at, codes=(ClockCode.ASSESSMENT_COMPLETE,))
        matter.save_over(matter.version, lane=ORDINARY_LANE)
    clocks.recount(matter)
    kind = StepKind.DECIDED_TO_ASSESS if decision.outcome == Outcome.START else StepKind.DECIDED_NOT_TO_ASSESS
    moving.step(
        matter,
        kind,
        by=decision.by,
        at=decision.at,
        note=decision.grounds,
        outcome=decision.outcome,
        backdating_reason=decision.backdating_reason,
    )


def _issue_handled(matter: Matter, decision: Decision, by: Worker, at: dt.datetime) -> None:
    for contact in Contact.objects.filter(pk__in=matter.matter_contacts.values("contact_id")).order_by("arrived_at"):
        content = papers.handled(matter, contact, outcome=decision.outcome, decision=decision, by=by, at=at)
        documents.issue(
            content,
            service_task=matter.service_task,
            persons=[matter.person],
            matter_id=matter.pk,
            contact_id=contact.pk,
            by=by,
            at=at,
        )
