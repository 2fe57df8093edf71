"""Who may decide: hard law on qualification and office, and the county's own practice on top of it.

Each answer is a Verdict whose reason is a `Refusal` code; `soihtu.matters.refusals` says it as a sentence.
Statute texts as of 21 February 2025 (Finlex).
"""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from typing import Protocol

from soihtu.foundation.verdicts import Verdict, first_refusal

SOCIAL_WORKER = "social_worker"
SOCIAL_WELFARE_PROFESSIONALS = frozenset({SOCIAL_WORKER, "social_instructor"})  # AHL 7–8 §
INTAKE_PROFESSIONS = SOCIAL_WELFARE_PROFESSIONALS | {"coordinator"}


class Refusal(enum.StrEnum):
    """Why somebody may not decide, or a decision may not be saved. The law of each is in `LAW`."""

    NOT_QUALIFIED_TODAY = "not_qualified_today"
    CHILD_URGENCY_BY_CHILD_WELFARE = "child_urgency_by_child_welfare"
    CHILD_CASE_BY_SOCIAL_WORKER = "child_case_by_social_worker"
    URGENCY_BY_INTAKE = "urgency_by_intake"
    SOCIAL_WELFARE_PROFESSIONAL = "social_welfare_professional"
    SPECIAL_SUPPORT_BY_SOCIAL_WORKER = "special_support_by_social_worker"
    SPECIAL_SUPPORT_NEEDS_OFFICE = "special_support_needs_office"
    CHILD_WELFARE_BY_SOCIAL_WORKER = "child_welfare_by_social_worker"
    CHILD_WELFARE_NEEDS_OFFICE = "child_welfare_needs_office"
    DISABLED_NEEDS_OFFICE = "disabled_needs_office"
    INVOLUNTARY_BY_SOCIAL_WORKER = "involuntary_by_social_worker"
    INVOLUNTARY_NEEDS_OFFICE = "involuntary_needs_office"
    INVOLUNTARY_NOT_TEMPORARY = "involuntary_not_temporary"
    INVOLUNTARY_NEEDS_APPOINTMENT = "involuntary_needs_appointment"
    GROUND_MISSING = "ground_missing"
    GROUND_NOT_EXPLAINED = "ground_not_explained"
    GROUND_WITHOUT_EXPLAINING = "ground_without_explaining"
    CHILD_WELFARE_CANNOT_BE_DECLINED = "child_welfare_cannot_be_declined"
    GROUND_NOT_NEEDED = "ground_not_needed"


LAW: dict[Refusal, str] = {
    Refusal.NOT_QUALIFIED_TODAY: "AHL 3, 7, 8 ja 12 §",
    Refusal.CHILD_URGENCY_BY_CHILD_WELFARE: "LSL 26 § 2 mom.",
    Refusal.CHILD_CASE_BY_SOCIAL_WORKER: "Hyvinvointialueen käytäntö; LSL 26 § 4 mom.",
    Refusal.URGENCY_BY_INTAKE: "Hyvinvointialueen käytäntö; SHL 36 § 1 mom.",
    Refusal.SOCIAL_WELFARE_PROFESSIONAL: "SHL 36 § 5 mom.; AHL 3 §",
    Refusal.SPECIAL_SUPPORT_BY_SOCIAL_WORKER: "SHL 36 § 5 mom.",
    Refusal.SPECIAL_SUPPORT_NEEDS_OFFICE: "SHL 36 § 5 mom.",
    Refusal.CHILD_WELFARE_BY_SOCIAL_WORKER: "LSL 26 § 4 mom.",
    Refusal.CHILD_WELFARE_NEEDS_OFFICE: "SHL 36 § 5 mom.; LSL 26 § 4 mom.",
    Refusal.DISABLED_NEEDS_OFFICE: "VPL 4 §",
    Refusal.INVOLUNTARY_BY_SOCIAL_WORKER: "LSL 13 § 1 mom.",
    Refusal.INVOLUNTARY_NEEDS_OFFICE: "LSL 13 § 1 mom.",
    Refusal.INVOLUNTARY_NOT_TEMPORARY: "AHL 12 §",
    Refusal.INVOLUNTARY_NEEDS_APPOINTMENT: "LSL 13 § 1 mom.",
    Refusal.GROUND_MISSING: "SHL 36 § 1 mom.; LSL 26 § 3 mom.",
    Refusal.GROUND_NOT_EXPLAINED: "SHL 36 § 1 mom.; LSL 26 § 3 mom.",
    Refusal.GROUND_WITHOUT_EXPLAINING: "SHL 36 § 4 mom.",
    Refusal.CHILD_WELFARE_CANNOT_BE_DECLINED: "LSL 26 § 3 mom.",
    Refusal.GROUND_NOT_NEEDED: "SHL 36 § 1 mom.",
}


class Subject(enum.StrEnum):
    """Whom the matter concerns, as far as the law asks who decides."""

    CHILD = "child"
    DISABLED = "disabled"
    ADULT = "adult"


class NoStartGround(enum.StrEnum):
    """Why an assessment is not started."""

    OBVIOUSLY_UNNECESSARY = "not_needed"  # ilmeisen tarpeeton
    DECLINED = "declined"  # asiakas ei halua, vaikka asia on selitetty


@dataclass(frozen=True)
class Practice:
    """What the county asks beyond the law. Every child case is a social worker's in Soihtu."""

    child_cases_by_social_worker: bool = True
    urgency_by_intake: bool = True


PRACTICE = Practice()


class QualifiedWorker(Protocol):
    """What a worker record tells of its owner's right to decide."""

    profession: str
    holds_office: bool
    qualified_from: dt.date | None
    qualified_until: dt.date | None
    temporary_permit: bool


@dataclass(frozen=True)
class Decider:
    """Who would decide: qualification and its days (AHL), office (virka), and what the county has appointed to.

    No `qualified_from` means that no qualification has been checked: it is then not refused for its days.
    """

    profession: str
    holds_office: bool = False
    qualified_from: dt.date | None = None
    qualified_until: dt.date | None = None
    is_temporary: bool = False  # works as a social worker for at most a year under direction (AHL 12 §)
    works_in_child_welfare: bool = True
    appointed_for_urgent_decisions: bool = True

    @classmethod
    def of(cls, worker: QualifiedWorker) -> Decider:
        """The decider a worker record describes."""
        return cls(
            profession=str(worker.profession),
            holds_office=worker.holds_office,
            qualified_from=worker.qualified_from,
            qualified_until=worker.qualified_until,
            is_temporary=worker.temporary_permit,
        )

    @property
    def is_social_worker(self) -> bool:
        return self.profession == SOCIAL_WORKER

    def is_qualified_on(self, day: dt.date) -> bool:
        """Whether the day falls in the time of the qualification or permit; a temporary permit must have an end."""
        if self.is_temporary and self.qualified_until is None:
            return False
        return (self.qualified_from or day) <= day <= (self.qualified_until or day)


@dataclass(frozen=True)
class StartDecision:
    """A decision to start the assessment or not, as it would be saved."""

    starts: bool
    is_child_welfare: bool = False
    ground: NoStartGround | None = None
    explanation: str = ""
    explained_to_client: bool = False


def may_assess_urgency(decider: Decider, *, is_child: bool, on: dt.date, practice: Practice = PRACTICE) -> Verdict:
    """A child's urgency: a social worker or other child-welfare worker (LSL 26.2 §), by practice the social worker.

    Anyone else's: whoever in social welfare learns of the need sees to it (SHL 36.1 §), by practice an intake worker.
    """
    if not is_child:
        return first_refusal(
            _qualified(decider, on),
            _unless(
                decider.profession in INTAKE_PROFESSIONS or not practice.urgency_by_intake,
                Refusal.URGENCY_BY_INTAKE,
            ),
        )
    return first_refusal(
        _qualified(decider, on),
        _unless(
            decider.is_social_worker
            or (decider.works_in_child_welfare and decider.profession in SOCIAL_WELFARE_PROFESSIONALS),
            Refusal.CHILD_URGENCY_BY_CHILD_WELFARE,
        ),
        _child_practice(decider, practice),
    )


def may_decide_start(
    decider: Decider,
    subject: Subject,
    on: dt.date,
    *,
    is_special_support: bool,
    practice: Practice = PRACTICE,
) -> Verdict:
    """Start or no start: who could answer for the assessment (SHL 36.5 §, VPL 4 §); a child's by a social worker."""
    return _may_answer_for(decider, subject, on, is_special_support=is_special_support, practice=practice)


def may_approve_assessment(
    decider: Decider,
    subject: Subject,
    on: dt.date,
    *,
    is_special_support: bool,
    estimates_child_welfare_need: bool = False,
    practice: Practice = PRACTICE,
) -> Verdict:
    """Whoever answers for the assessment approves it (SHL 36.5 §); a child-welfare need adds LSL 26.4 §."""
    return first_refusal(
        may_assess_child_welfare_need(decider, on) if estimates_child_welfare_need else Verdict.yes(),
        _may_answer_for(decider, subject, on, is_special_support=is_special_support, practice=practice),
    )


def may_assess_child_welfare_need(decider: Decider, on: dt.date) -> Verdict:
    """The need of child-welfare services is estimated by a social worker in office (LSL 26.4 §, SHL 36.5 §)."""
    return first_refusal(
        _qualified(decider, on),
        _unless(decider.is_social_worker, Refusal.CHILD_WELFARE_BY_SOCIAL_WORKER),
        _unless(decider.holds_office, Refusal.CHILD_WELFARE_NEEDS_OFFICE),
    )


def may_decide_urgent_involuntary(decider: Decider, on: dt.date) -> Verdict:
    """Urgent placement: a social worker in office whom the county has appointed (LSL 13.1 §), never a temporary one.

    A temporary social worker has no right to decide on urgent care against the will (AHL 12 §).
    """
    return first_refusal(
        _qualified(decider, on),
        _unless(decider.is_social_worker, Refusal.INVOLUNTARY_BY_SOCIAL_WORKER),
        _unless(not decider.is_temporary, Refusal.INVOLUNTARY_NOT_TEMPORARY),
        _unless(decider.holds_office, Refusal.INVOLUNTARY_NEEDS_OFFICE),
        _unless(decider.appointed_for_urgent_decisions, Refusal.INVOLUNTARY_NEEDS_APPOINTMENT),
    )


def grounds_required(decision: StartDecision) -> tuple[Refusal, ...]:
    """What a decision still lacks. Everyone is offered an assessment unless it is obviously unnecessary (SHL 36.1 §).

    Not starting asks for that ground with its explanation, or that the client declined after being told what it
    means (SHL 36.4 §). A child-welfare assessment must be made and cannot be declined (LSL 26.3 §).
    """
    if decision.starts:
        return (Refusal.GROUND_NOT_NEEDED,) if decision.ground is not None else ()
    if decision.ground is None:
        return (Refusal.GROUND_MISSING,)
    missing: list[Refusal] = []
    if not decision.explanation.strip():
        missing.append(Refusal.GROUND_NOT_EXPLAINED)
    if decision.ground is NoStartGround.DECLINED:
        if decision.is_child_welfare:
            missing.append(Refusal.CHILD_WELFARE_CANNOT_BE_DECLINED)
        elif not decision.explained_to_client:
            missing.append(Refusal.GROUND_WITHOUT_EXPLAINING)
    return tuple(missing)


def _may_answer_for(
    decider: Decider, subject: Subject, on: dt.date, *, is_special_support: bool, practice: Practice
) -> Verdict:
    checks = [
        _qualified(decider, on),
        _unless(decider.profession in SOCIAL_WELFARE_PROFESSIONALS, Refusal.SOCIAL_WELFARE_PROFESSIONAL),
    ]
    if is_special_support:
        checks.append(_unless(decider.is_social_worker, Refusal.SPECIAL_SUPPORT_BY_SOCIAL_WORKER))
        checks.append(_unless(decider.holds_office, Refusal.SPECIAL_SUPPORT_NEEDS_OFFICE))
    if subject is Subject.DISABLED:
        checks.append(_unless(decider.holds_office, Refusal.DISABLED_NEEDS_OFFICE))
    if subject is Subject.CHILD:
        checks.append(_child_practice(decider, practice))
    return first_refusal(*checks)


def _qualified(decider: Decider, on: dt.date) -> Verdict:
    return _unless(decider.is_qualified_on(on), Refusal.NOT_QUALIFIED_TODAY)


def _child_practice(decider: Decider, practice: Practice) -> Verdict:
    return _unless(
        decider.is_social_worker or not practice.child_cases_by_social_worker,
        Refusal.CHILD_CASE_BY_SOCIAL_WORKER,
    )


def _unless(holds: bool, refusal: Refusal) -> Verdict:  # noqa: FBT001
    return Verdict.yes() if holds else Verdict.no(refusal)
