"""What the law asks for before the approval, as a table and as properties."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soihtu.assessments import rules, sentences
from soihtu.assessments.rules import Facts, Missing, missing_before_approval
from soihtu.assessments.terms import Answer, Criterion27, Need, Part, ResultKind

EVERYBODY = {
    "need": "temporary", "situation": "a", "needs": "b", "needed_services": "c", "strengths": "d", "conclusions": "e",
    "own_worker_client": "yes", "own_worker_professional": "no", "special_support": "no", "result": "social_services",
}  # fmt: skip
CHILD = Facts(
    is_child=True, is_child_welfare=True, age=11, child_view="f", child_view_how="g", growth_conditions="h",
    carers_ability="i", child_welfare_need="no", child_welfare_grounds="j", child_welfare_by_social_worker=True,
    met_in_person=1, **EVERYBODY,
)  # fmt: skip
ADULT = Facts(
    is_child=False, is_child_welfare=False, age=34, client_view="f", cares_for_children="no",
    conversations_with_client=1, **EVERYBODY,
)  # fmt: skip
NO_VIEW = {"child_view": "", "child_view_how": "", "child_view_obstacle": "vauva"}
STARTS = {"child_welfare_need": "yes", "result": "child_welfare"}

TABLE = [
    (CHILD, {}, []),
    (ADULT, {}, []),
    (CHILD, {"situation": ""}, [Missing.SITUATION]),
    (CHILD, {"need": ""}, [Missing.NEED]),
    (CHILD, {"needs": "", "needed_services": ""}, [Missing.NEEDS, Missing.NEEDED_SERVICES]),
    (CHILD, {"need": "none", "needs": "", "needed_services": "", "result": "no_need"}, []),
    (CHILD, {"strengths": ""}, [Missing.STRENGTHS]),
    (CHILD, {"own_worker_client": ""}, [Missing.OWN_WORKER_CLIENT]),
    (CHILD, {"own_worker_professional": ""}, [Missing.OWN_WORKER_PROFESSIONAL]),
    (CHILD, {"special_support": ""}, [Missing.SPECIAL_SUPPORT]),
    (CHILD, {"special_support": "yes"}, [Missing.SPECIAL_SUPPORT_GROUNDS]),
    (CHILD, {"conclusions": ""}, [Missing.CONCLUSIONS]),
    (CHILD, {"met_in_person": 0}, [Missing.CHILD_MET]),
    (CHILD, {"met_in_person": 0, "conversations_with_client": 4}, [Missing.CHILD_MET]),
    (CHILD, {"child_view": ""}, [Missing.CHILD_VIEW]),
    (CHILD, {"child_view_how": ""}, [Missing.CHILD_VIEW_HOW]),
    (CHILD, {**NO_VIEW, "met_in_person": 0, "own_worker_client": ""}, []),
    (CHILD, {"age": 12}, [Missing.CHILD_HEARD]),
    (CHILD, {"age": 12, "child_heard": "yes"}, []),
    (CHILD, {"age": 12, "child_heard": "no"}, [Missing.CHILD_HEARD_OBSTACLE]),
    (CHILD, {"age": 12, "child_heard": "no", "child_view_obstacle": "ei halua"}, []),
    (CHILD, {"age": 12, "is_child_welfare": False}, []),
    (CHILD, {"age": None}, []),
    (CHILD, {"growth_conditions": "", "carers_ability": ""}, [Missing.GROWTH_CONDITIONS, Missing.CARERS_ABILITY]),
    (CHILD, {"child_welfare_need": ""}, [Missing.CHILD_WELFARE_NEED]),
    (CHILD, {"child_welfare_grounds": ""}, [Missing.CHILD_WELFARE_GROUNDS]),
    (CHILD, {"child_welfare_by_social_worker": False}, [Missing.CHILD_WELFARE_BY_SOCIAL_WORKER]),
    (CHILD, {"child_welfare_need": "yes"}, [Missing.RESULT_AGAINST_CHILD_WELFARE]),
    (CHILD, {"result": "child_welfare", "criteria_27": ("1", "3")}, [Missing.RESULT_AGAINST_CHILD_WELFARE]),
    (CHILD, {**STARTS}, [Missing.CRITERIA_27]),
    (CHILD, {**STARTS, "criteria_27": ("3",)}, [Missing.CRITERIA_27]),
    (CHILD, {**STARTS, "criteria_27": ("1", "2")}, [Missing.CRITERIA_27]),
    (CHILD, {**STARTS, "criteria_27": ("1", "3")}, []),
    (CHILD, {**STARTS, "criteria_27": ("2", "3")}, []),
    (CHILD, {**STARTS, "criteria_27": ("4",)}, []),
    (ADULT, {"conversations_with_client": 0}, [Missing.MEETING]),
    (ADULT, {"conversations_with_client": 0, "client_view": "", "client_view_obstacle": "ei tavoitettu"}, []),
    (ADULT, {"client_view": ""}, [Missing.CLIENT_VIEW]),
    (ADULT, {"cares_for_children": ""}, [Missing.CARES_FOR_CHILDREN]),
    (ADULT, {"cares_for_children": "yes"}, [Missing.CARED_FOR]),
    (ADULT, {"cares_for_children": "yes", "cared_for": "kaksi lasta"}, []),
    (ADULT, {"result": ""}, [Missing.RESULT]),
    (ADULT, {"need": "none"}, [Missing.RESULT_AGAINST_NEED]),
    (ADULT, {"need": "none", "result": "guidance"}, []),
    (ADULT, {"result": "other_authority"}, [Missing.PERMISSION]),
    (ADULT, {"result": "other_authority", "permission_to_tell": True}, []),
    (ADULT, {"result": "child_welfare", "criteria_27": ("4",)}, [Missing.RESULT_AGAINST_CHILD_WELFARE]),
]


@pytest.mark.parametrize(("facts", "changed", "missing"), TABLE)
def test_what_is_missing(facts, changed, missing):
    assert list(missing_before_approval(dataclasses.replace(facts, **changed))) == missing


def test_every_code_has_a_case_a_law_a_sentence_and_a_place():
    found = {code for _facts, _changed, missing in TABLE for code in missing}

    assert found == set(Missing)
    assert set(rules.LAW) == set(sentences.SENTENCES) == set(rules.PART_OF) == set(Missing)


ANSWERS = st.sampled_from([answer.value for answer in Answer])
WORDS = st.sampled_from(["", "sanoja"])
CHOICES = {
    "is_child": st.booleans(),
    "is_child_welfare": st.booleans(),
    "age": st.none() | st.integers(0, 90),
    "need": st.sampled_from([need.value for need in Need]),
    "own_worker_client": ANSWERS,
    "own_worker_professional": ANSWERS,
    "special_support": ANSWERS,
    "child_heard": ANSWERS,
    "child_welfare_need": ANSWERS,
    "child_welfare_by_social_worker": st.booleans(),
    "cares_for_children": ANSWERS,
    "result": st.sampled_from([result.value for result in ResultKind]),
    "criteria_27": st.sets(st.sampled_from([one.value for one in Criterion27])).map(tuple),
    "conversations_with_client": st.integers(0, 4),
    "met_in_person": st.integers(0, 4),
    "permission_to_tell": st.booleans(),
}
TEXTS = {field.name: WORDS for field in dataclasses.fields(Facts) if field.name not in CHOICES}
ANY_FACTS = st.builds(Facts, **CHOICES, **TEXTS)


def law_is_satisfied(facts: Facts) -> bool:
    """SHL 37 §, ATL 42 §, LSL 20, 26 and 27 §, SHL 32, 40 and 44 § said once more, in another way than the rules."""
    everybody = [
        facts.situation,
        facts.need,
        facts.need == "none" or (facts.needs and facts.needed_services),
        facts.strengths,
        facts.own_worker_client or facts.client_view_obstacle or facts.child_view_obstacle,
        facts.own_worker_professional,
        facts.special_support == "no" or (facts.special_support == "yes" and facts.special_support_grounds),
        facts.conclusions,
        facts.result,
        facts.result != "other_authority" or facts.permission_to_tell,
        not (facts.need == "none" and facts.result in {"social_services", "child_welfare"}),
        (facts.result == "child_welfare") == (facts.child_welfare_need == "yes"),
    ]
    adult = [
        facts.client_view or facts.client_view_obstacle,
        facts.conversations_with_client or facts.client_view_obstacle,
        facts.cares_for_children == "no" or (facts.cares_for_children == "yes" and facts.cared_for),
    ]
    must_be_heard = facts.is_child_welfare and (facts.age or 0) >= 12
    heard = facts.child_heard == "yes" or (facts.child_heard == "no" and facts.child_view_obstacle)
    ticks = set(facts.criteria_27)
    child = [
        (facts.child_view and facts.child_view_how) or (not facts.child_view and facts.child_view_obstacle),
        facts.met_in_person or facts.child_view_obstacle,
        heard or not must_be_heard,
        facts.growth_conditions,
        facts.carers_ability,
        facts.child_welfare_need and facts.child_welfare_grounds and facts.child_welfare_by_social_worker,
        facts.result != "child_welfare" or "4" in ticks or ticks >= {"1", "3"} or ticks >= {"2", "3"},
    ]
    return all(everybody) and all(child if facts.is_child else adult)


@given(ANY_FACTS)
def test_nothing_is_missing_exactly_when_the_law_is_satisfied(facts):
    assert (missing_before_approval(facts) == ()) == law_is_satisfied(facts)


@given(ANY_FACTS)
def test_what_is_missing_can_be_written_somewhere_on_the_page(facts):
    places = rules.parts_of(is_child=facts.is_child)

    for missing in missing_before_approval(facts):
        part = rules.PART_OF[missing]
        assert part is None or part in places


@given(ANY_FACTS, st.sampled_from(sorted(TEXTS)))
def test_writing_more_of_the_shared_content_never_makes_more_missing(facts, name):
    """The child's own view is the exception: it asks how it was found out."""
    if name == "child_view":
        return
    before = set(missing_before_approval(facts))

    assert set(missing_before_approval(dataclasses.replace(facts, **{name: "sanoja"}))) <= before


def test_every_field_of_a_part_is_written_in_one_place_only():
    fields = [field for part in Part for field in rules.FIELDS[part]]

    assert len(fields) == len(set(fields))


@pytest.mark.parametrize(
    ("held_on", "home_visits", "expected"),
    [
        ((), 0, (0, None, False, False)),
        ((3,), 1, (1, 2, False, True)),
        ((9, 4, 6), 0, (3, 3, True, False)),
        ((1, 2, 3, 4, 5, 6, 7, 8), 2, (8, 0, True, True)),
    ],
)
def test_meetings_stand_against_the_goal(held_on, home_visits, expected):
    days = tuple(dt.date(2026, 3, day) for day in held_on)

    goal = rules.meeting_goal(days, home_visits, dt.date(2026, 3, 1))

    assert (goal.held, goal.first_after_days, goal.enough_meetings, goal.home_visited) == expected
