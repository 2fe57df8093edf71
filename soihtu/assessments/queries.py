"""What is known of an assessment: the facts of its rules, its meetings, its history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from soihtu.assessments import rules
from soihtu.assessments.models import Assessment, AssessmentStep, Participant
from soihtu.assessments.rules import Facts, MeetingGoal, Missing
from soihtu.assessments.terms import StepKind
from soihtu.contacts.rules import ClientClass, ClockCode, age_on
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.matters import access as matters
from soihtu.matters.models import Deadline, Meeting
from soihtu.matters.terms import MeetingKind, MeetingState
from soihtu.people.models import Consent
from soihtu.people.terms import ConsentScope

SAME_NAME = (
    "need", "situation", "needs", "needed_services", "strengths", "conclusions", "client_view",
    "client_view_obstacle", "own_worker_client", "own_worker_professional", "special_support",
    "special_support_grounds", "child_view", "child_view_how", "child_view_obstacle", "child_heard",
    "growth_conditions", "carers_ability", "child_welfare_need", "child_welfare_grounds", "cares_for_children",
    "cared_for", "result",
)  # fmt: skip
TELLING = (ConsentScope.SCHOOL, ConsentScope.HEALTH, ConsentScope.OTHER)


def is_child(assessment: Assessment) -> bool:
    return matters.is_child(assessment.matter)


def meetings_of(assessment: Assessment) -> list[Meeting]:
    """Held and planned meetings of the matter, the earliest first."""
    kept = Meeting.objects.filter(matter_id=assessment.matter_id).exclude(state=MeetingState.CANCELLED)
    return list(kept.order_by("at", "id"))


def facts_of(assessment: Assessment, meetings: Sequence[Meeting], on: dt.date) -> Facts:
    """The facts the rules judge, from what is stored. One query, for permissions."""
    person = assessment.matter.person
    held = [one for one in meetings if one.state == MeetingState.HELD and one.client_present]
    by = assessment.child_welfare_by
    return Facts(
        is_child=is_child(assessment),
        is_child_welfare=assessment.matter.client == ClientClass.CHILD_WELFARE,
        age=age_on(person.born_on, on) if person.born_on else None,
        criteria_27=tuple(assessment.criteria_27),
        child_welfare_by_social_worker=by is not None and by.is_social_worker,
        conversations_with_client=len(held),
        met_in_person=sum(one.kind != MeetingKind.CALL for one in held),
        permission_to_tell=permissions_of(assessment).filter(scope__in=TELLING).exists(),
        **{name: getattr(assessment, name).strip() for name in SAME_NAME},
    )


def missing_of(assessment: Assessment, at: dt.datetime) -> tuple[Missing, ...]:
    """What the law still asks for before the approval."""
    facts = facts_of(assessment, meetings_of(assessment), clock.local_day(at))
    return rules.missing_before_approval(facts)


def goal_of(assessment: Assessment, meetings: Iterable[Meeting]) -> MeetingGoal:
    held = [one for one in meetings if one.state == MeetingState.HELD and one.kind != MeetingKind.CALL]
    return rules.meeting_goal(
        tuple(clock.local_day(one.at) for one in held),
        sum(one.kind == MeetingKind.HOME_VISIT for one in held),
        clock.local_day(assessment.matter.pending_from),
    )


def completion_clock(assessment: Assessment) -> Deadline | None:
    """The clock of finishing in force that ends first; of the approved one too."""
    found = Deadline.objects.filter(
        matter_id=assessment.matter_id,
        code=ClockCode.ASSESSMENT_COMPLETE,
        superseded_at__isnull=True,
        due_on__isnull=False,
    )
    return found.order_by("due_strict_on", "due_on", "id").first()


def permissions_of(assessment: Assessment) -> QuerySet[Consent]:
    """Permissions of the client in force, the newest first."""
    return Consent.objects.filter(person_id=assessment.matter.person_id, revoked_at__isnull=True).order_by("-given_at")


def participants_of(assessment: Assessment) -> QuerySet[Participant]:
    """Partners whose invitation and permission are in force."""
    present = assessment.participants.filter(left_at__isnull=True, consent__revoked_at__isnull=True)
    return present.select_related("worker", "consent").order_by("joined_at")


def last_saved(assessment: Assessment, part: str) -> AssessmentStep | None:
    """Who saved the part last, and when."""
    saved = assessment.steps.filter(kind=StepKind.PART_SAVED, part=part).select_related("by")
    return saved.order_by("-version").first()


def saved_parts(assessment: Assessment) -> dict[str, AssessmentStep]:
    """The same for every part, in one query."""
    steps = assessment.steps.filter(kind=StepKind.PART_SAVED).select_related("by").order_by("version")
    return {step.part: step for step in steps}


def was_saved_since(assessment: Assessment, part: str, version: int) -> bool:
    """Whether somebody has saved the part after the version a page was made from."""
    return assessment.steps.filter(kind=StepKind.PART_SAVED, part=part, version__gt=version).exists()


def versions_of(summary: Document) -> QuerySet[Document]:
    """Every version of a summary, the newest first, without its heavy parts."""
    return Document.objects.filter(series=summary.series).defer("content", "wording", "pdf").order_by("-revision")
