"""Who may decide, by the acts and by the county's practice; every refusal has its law and its sentence."""

import datetime as dt
from dataclasses import dataclass, replace

import pytest
from django.utils import translation

from soihtu.foundation.verdicts import Verdict
from soihtu.matters import refusals
from soihtu.matters.rules import deciders
from soihtu.matters.rules.deciders import Decider, NoStartGround, Practice, Refusal, StartDecision, Subject

TODAY = dt.date(2026, 3, 26)
LIISA = Decider("social_worker", holds_office=True)
WITHOUT_OFFICE = Decider("social_worker")
STUDENT = replace(LIISA, is_temporary=True, qualified_from=dt.date(2026, 1, 1), qualified_until=dt.date(2026, 12, 31))
LEO = Decider("social_instructor")
LEO_IN_OFFICE = Decider("social_instructor", holds_office=True)
SARI = Decider("coordinator")
IIDA = Decider("nurse", holds_office=True)
NOT_PROFESSIONAL = Refusal.SOCIAL_WELFARE_PROFESSIONAL
NOT_CHILD_WELFARE = Refusal.CHILD_URGENCY_BY_CHILD_WELFARE
NOT_SOCIAL_WORKER = Refusal.SPECIAL_SUPPORT_BY_SOCIAL_WORKER
NO_OFFICE = Refusal.SPECIAL_SUPPORT_NEEDS_OFFICE
BY_LAW = Practice(child_cases_by_social_worker=False, urgency_by_intake=False)


def outcome(verdict: Verdict) -> Refusal | None:
    return None if verdict.allowed else verdict.reason


@pytest.mark.parametrize(
    ("decider", "child", "child_by_law", "adult", "adult_by_law"),
    [
        (LIISA, None, None, None, None),
        (STUDENT, None, None, None, None),
        (LEO, Refusal.CHILD_CASE_BY_SOCIAL_WORKER, None, None, None),
        (SARI, NOT_CHILD_WELFARE, NOT_CHILD_WELFARE, None, None),
        (IIDA, NOT_CHILD_WELFARE, NOT_CHILD_WELFARE, Refusal.URGENCY_BY_INTAKE, None),
        (replace(LEO, works_in_child_welfare=False), NOT_CHILD_WELFARE, NOT_CHILD_WELFARE, None, None),
    ],
)  # fmt: skip
def test_who_may_assess_urgency(decider, child, child_by_law, adult, adult_by_law):
    assert outcome(deciders.may_assess_urgency(decider, is_child=True, on=TODAY)) == child
    assert outcome(deciders.may_assess_urgency(decider, is_child=True, on=TODAY, practice=BY_LAW)) == child_by_law
    assert outcome(deciders.may_assess_urgency(decider, is_child=False, on=TODAY)) == adult
    assert outcome(deciders.may_assess_urgency(decider, is_child=False, on=TODAY, practice=BY_LAW)) == adult_by_law


ANSWERS_FOR = [
    # decider, subject, special support, by practice, by law alone
    (LIISA, Subject.CHILD, True, None, None),
    (LIISA, Subject.ADULT, True, None, None),
    (LIISA, Subject.DISABLED, True, None, None),
    (WITHOUT_OFFICE, Subject.CHILD, False, None, None),
    (WITHOUT_OFFICE, Subject.CHILD, True, NO_OFFICE, NO_OFFICE),
    (WITHOUT_OFFICE, Subject.ADULT, True, NO_OFFICE, NO_OFFICE),
    (WITHOUT_OFFICE, Subject.DISABLED, False, Refusal.DISABLED_NEEDS_OFFICE, Refusal.DISABLED_NEEDS_OFFICE),
    (LEO, Subject.ADULT, False, None, None),
    (LEO, Subject.ADULT, True, NOT_SOCIAL_WORKER, NOT_SOCIAL_WORKER),
    (LEO, Subject.CHILD, False, Refusal.CHILD_CASE_BY_SOCIAL_WORKER, None),
    (LEO, Subject.CHILD, True, NOT_SOCIAL_WORKER, NOT_SOCIAL_WORKER),
    (LEO, Subject.DISABLED, False, Refusal.DISABLED_NEEDS_OFFICE, Refusal.DISABLED_NEEDS_OFFICE),
    (LEO_IN_OFFICE, Subject.DISABLED, False, None, None),
    (LEO_IN_OFFICE, Subject.ADULT, True, NOT_SOCIAL_WORKER, NOT_SOCIAL_WORKER),
    (SARI, Subject.ADULT, False, NOT_PROFESSIONAL, NOT_PROFESSIONAL),
    (IIDA, Subject.ADULT, False, NOT_PROFESSIONAL, NOT_PROFESSIONAL),
    (IIDA, Subject.CHILD, True, NOT_PROFESSIONAL, NOT_PROFESSIONAL),
]  # fmt: skip


@pytest.mark.parametrize("may", [deciders.may_decide_start, deciders.may_approve_assessment])
@pytest.mark.parametrize(("decider", "subject", "special", "by_practice", "by_law"), ANSWERS_FOR)
def test_who_may_start_and_approve_an_assessment(may, decider, subject, special, by_practice, by_law):
    assert outcome(may(decider, subject, TODAY, is_special_support=special)) == by_practice
    assert outcome(may(decider, subject, TODAY, is_special_support=special, practice=BY_LAW)) == by_law


@pytest.mark.parametrize(
    ("decider", "refusal"),
    [
        (LIISA, None),
        (STUDENT, None),
        (WITHOUT_OFFICE, Refusal.CHILD_WELFARE_NEEDS_OFFICE),
        (LEO_IN_OFFICE, Refusal.CHILD_WELFARE_BY_SOCIAL_WORKER),
        (IIDA, Refusal.CHILD_WELFARE_BY_SOCIAL_WORKER),
    ],
)
def test_who_may_estimate_the_need_of_child_welfare(decider, refusal):
    assert outcome(deciders.may_assess_child_welfare_need(decider, TODAY)) == refusal
    approve = deciders.may_approve_assessment(
        decider,
        Subject.CHILD,
        TODAY,
        is_special_support=False,
        estimates_child_welfare_need=True,
        practice=BY_LAW,
    )
    assert outcome(approve) == refusal


@pytest.mark.parametrize(
    ("decider", "refusal"),
    [
        (LIISA, None),
        (STUDENT, Refusal.INVOLUNTARY_NOT_TEMPORARY),
        (WITHOUT_OFFICE, Refusal.INVOLUNTARY_NEEDS_OFFICE),
        (replace(LIISA, appointed_for_urgent_decisions=False), Refusal.INVOLUNTARY_NEEDS_APPOINTMENT),
        (LEO_IN_OFFICE, Refusal.INVOLUNTARY_BY_SOCIAL_WORKER),
    ],
)
def test_who_may_decide_on_urgent_care_against_the_will(decider, refusal):
    assert outcome(deciders.may_decide_urgent_involuntary(decider, TODAY)) == refusal


@pytest.mark.parametrize(
    ("decider", "day", "qualified"),
    [
        (LIISA, dt.date(2026, 3, 26), True),
        (STUDENT, dt.date(2025, 12, 31), False),
        (STUDENT, dt.date(2026, 1, 1), True),
        (STUDENT, dt.date(2026, 12, 31), True),
        (STUDENT, dt.date(2027, 1, 1), False),
        (replace(STUDENT, qualified_until=None), dt.date(2026, 6, 1), False),
    ],
)
def test_a_decision_falls_in_the_time_of_the_qualification(decider, day, qualified):
    expected = None if qualified else Refusal.NOT_QUALIFIED_TODAY

    assert outcome(deciders.may_assess_child_welfare_need(decider, day)) == expected
    assert outcome(deciders.may_assess_urgency(decider, is_child=False, on=day)) == expected
    assert outcome(deciders.may_decide_start(decider, Subject.CHILD, day, is_special_support=True)) == expected


def test_a_worker_record_becomes_a_decider():
    @dataclass
    class Record:
        profession: str = "social_worker"
        holds_office: bool = True
        qualified_from: dt.date | None = dt.date(2026, 1, 1)
        qualified_until: dt.date | None = dt.date(2026, 12, 31)
        temporary_permit: bool = True

    assert Decider.of(Record()) == STUDENT


UNNECESSARY, DECLINED = NoStartGround.OBVIOUSLY_UNNECESSARY, NoStartGround.DECLINED


@pytest.mark.parametrize(
    ("decision", "missing"),
    [
        (StartDecision(starts=True), ()),
        (StartDecision(starts=True, ground=UNNECESSARY), (Refusal.GROUND_NOT_NEEDED,)),
        (StartDecision(starts=False), (Refusal.GROUND_MISSING,)),
        (StartDecision(starts=False, ground=UNNECESSARY, explanation=" \n"), (Refusal.GROUND_NOT_EXPLAINED,)),
        (StartDecision(starts=False, ground=UNNECESSARY, explanation="Assessed in February."), ()),
        (StartDecision(starts=False, ground=UNNECESSARY, explanation="Assessed.", is_child_welfare=True), ()),
        (StartDecision(starts=False, ground=DECLINED, explanation="No."), (Refusal.GROUND_WITHOUT_EXPLAINING,)),
        (StartDecision(starts=False, ground=DECLINED, explanation="No.", explained_to_client=True), ()),
        (
            StartDecision(starts=False, ground=DECLINED),
            (Refusal.GROUND_NOT_EXPLAINED, Refusal.GROUND_WITHOUT_EXPLAINING),
        ),
        (
            StartDecision(False, is_child_welfare=True, ground=DECLINED, explanation="No.", explained_to_client=True),
            (Refusal.CHILD_WELFARE_CANNOT_BE_DECLINED,),
        ),
    ],
)  # fmt: skip
def test_what_a_start_decision_still_lacks(decision, missing):
    assert deciders.grounds_required(decision) == missing


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_cites_its_law_and_has_a_sentence(refusal):
    with translation.override("en"):
        sentence = str(refusals.in_words(refusal))

    assert deciders.LAW[refusal]
    assert sentence[0].isupper()
    assert sentence[-1] in ".)"


def test_a_spoken_verdict_carries_the_sentence():
    silent = deciders.may_decide_start(LEO, Subject.CHILD, TODAY, is_special_support=False)

    with translation.override("en"):
        assert str(refusals.spoken(silent).reason).startswith("In our county a social worker decides")
    assert refusals.spoken(Verdict.yes()) == Verdict.yes()
    assert refusals.spoken(Verdict.no("Other.")) == Verdict.no("Other.")
