"""What is known of an assessment: the facts of its rules, its meetings, its history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from soihtu.assessments import access, rules
from soihtu.assessments.models import Assessment, AssessmentStep, Participant
from soihtu.assessments.rules import Facts, MeetingGoal, Missing
from soihtu.assessments.terms import StepKind
from soihtu.contacts.rules import ClientClass, ClockCode, age_on
from soihtu.documents.models import Delivery, Document
from soihtu.foundation import clock
from soihtu.matters import access as matters
from soihtu.matters.models import Deadline, Matter, Meeting
from soihtu.matters.terms import MeetingKind, MeetingState
from soihtu.people import queries as people
from soihtu.people.models import Consent
from soihtu.people.terms import ConsentScope
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker

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


def deliveries_of(summary: Document) -> QuerySet[Delivery]:
    """To whom any version of the summary has been given, the newest first."""
    given = Delivery.objects.filter(document__series=summary.series)
    return (
        given.select_related("by", "document")
        .defer("document__content", "document__wording", "document__pdf")
        .order_by("-at")
    )


def possible_partners(assessment: Assessment, at: dt.datetime) -> list[Worker]:
    """Workers who could be invited: nurses and others first, then social welfare's own from other teams."""
    matter = assessment.matter
    own = teams.workers_of(matter.team, clock.local_day(at))
    kept = {one.pk for one in own if not access.is_partner(one)} | {matter.responsible_id, matter.pair_id}
    present = {one.worker_id for one in participants_of(assessment)}
    able = Worker.objects.filter(is_active=True, is_administrator=False).exclude(
        pk__in={pk for pk in kept | present if pk}
    )
    return sorted(able, key=lambda one: (not access.is_partner(one), one.last_name, one.first_name))


def possible_pairs(matter: Matter, at: dt.datetime) -> list[Worker]:
    """Members of the matter's team who could be the work pair."""
    members = teams.workers_of(matter.team, clock.local_day(at))
    return [one for one in members if one.pk != matter.responsible_id and not access.is_partner(one)]


def recipients_of(assessment: Assessment, on: dt.date) -> list[str]:
    """Who would be given the summary: a child's guardians, an adult in person."""
    person = assessment.matter.person
    return [one.name for one in people.guardians(person, on)] if is_child(assessment) else [person.name]


def client_words(assessment: Assessment) -> list[Meeting]:
    """Held meetings in which the client's own words were written down."""
    held = Meeting.objects.filter(matter_id=assessment.matter_id, state=MeetingState.HELD)
    return list(held.exclude(client_words="").order_by("-at")[:6])
