"""What a matter waits for, what it lacks and how it may be closed: tables, no database."""

import dataclasses
import datetime as dt

import pytest

from soihtu.matters.rules import closing, missing
from soihtu.matters.rules.missing import Handling, Missing, Party, before_decision
from soihtu.matters.rules.moves import Turn
from soihtu.matters.rules.next_act import Act, Facts, NextAct, next_act
from soihtu.matters.terms import ClosingGround

JENNI = Party("Jenni", 1, told=True)
MARKO = Party("Marko", 2)
DONE = Handling(
    is_child=True, parties=(JENNI,), police_considered=True, special_support_assessed=True, conversation=True
)
ADULT = dataclasses.replace(DONE, is_child=False, police_considered=False, special_support_assessed=False)
MONDAY = dt.datetime(2026, 3, 30, 9, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        ({}, ()),
        ({"police_considered": False}, (Missing.POLICE_DUTY,)),
        ({"special_support_assessed": False}, (Missing.SPECIAL_SUPPORT,)),
        ({"conversation": False}, (Missing.CONVERSATION,)),
        ({"parties": ()}, (Missing.PARTIES_INFORMED,)),
        ({"parties": (JENNI, MARKO)}, (Missing.PARTIES_INFORMED,)),
        (
            {"parties": (JENNI, dataclasses.replace(MARKO, excused=True)), "conversation": False},
            (Missing.CONVERSATION,),
        ),
        ({"parties": (dataclasses.replace(MARKO, excused=True),), "conversation": False}, ()),
        ({"unexplained": ("assessment_start",)}, (Missing.OVERRUN,)),
        (
            {"police_considered": False, "parties": (), "conversation": False, "special_support_assessed": False},
            (Missing.POLICE_DUTY, Missing.PARTIES_INFORMED, Missing.CONVERSATION, Missing.SPECIAL_SUPPORT),
        ),
    ],
)
def test_what_a_childs_decision_lacks(change, lacks):
    assert before_decision(dataclasses.replace(DONE, **change)) == lacks


def test_adult_is_not_asked_of_the_police_or_special_support_before_the_decision():
    assert before_decision(ADULT) == ()


@pytest.mark.parametrize(("age", "told"), [(None, True), (11, False), (12, True), (17, True)])
def test_child_is_told_in_person_from_the_age_of_twelve(age, told):
    assert missing.must_be_told_in_person(age) is told


def test_every_missing_thing_has_its_law():
    assert set(missing.LAW) == set(Missing)


LATE = dataclasses.replace(ADULT, unexplained=("assessment_complete",))
TABLE = [
    ({"state": "dormant"}, Act.RECORD_BIRTH, Turn.RESPONSIBLE),
    ({"handling": dataclasses.replace(DONE, police_considered=False)}, Act.CONSIDER_POLICE, Turn.RESPONSIBLE),
    ({"handling": dataclasses.replace(DONE, parties=(MARKO,))}, Act.INFORM, Turn.RESPONSIBLE),
    ({"handling": dataclasses.replace(DONE, conversation=False)}, Act.TALK, Turn.RESPONSIBLE),
    (
        {"handling": dataclasses.replace(DONE, special_support_assessed=False)},
        Act.ASSESS_SPECIAL_SUPPORT,
        Turn.RESPONSIBLE,
    ),
    ({"handling": LATE}, Act.EXPLAIN_OVERRUN, Turn.RESPONSIBLE),
    ({}, Act.DECIDE, Turn.RESPONSIBLE),
    ({"outcome": "not_needed"}, Act.GUIDE, Turn.RESPONSIBLE),
    ({"outcome": "not_needed", "guided": True}, Act.CLOSE, Turn.RESPONSIBLE),
    ({"outcome": "not_needed", "guided": True, "handling": LATE}, Act.EXPLAIN_OVERRUN, Turn.RESPONSIBLE),
    ({"state": "assessing"}, Act.ASSESS, Turn.RESPONSIBLE),
    ({"state": "assessing", "handling": LATE}, Act.EXPLAIN_OVERRUN, Turn.RESPONSIBLE),
    ({"state": "summed_up"}, Act.DELIVER_SUMMARY, Turn.RESPONSIBLE),
    ({"state": "summed_up", "summary_delivered": True}, Act.CLOSE, Turn.RESPONSIBLE),
    ({"state": "summed_up", "summary_delivered": True, "goes_on": True}, Act.HOLD_TRANSFER_MEETING, Turn.RESPONSIBLE),
    (
        {"state": "summed_up", "summary_delivered": True, "goes_on": True, "transfer_meeting_held": True},
        Act.PROPOSE_HANDOVER,
        Turn.RESPONSIBLE,
    ),
    ({"state": "handing_over"}, Act.ANSWER_HANDOVER, Turn.RECEIVER),
    ({"state": "transferred"}, Act.NOTHING, Turn.PLANNED_WORK),
    ({"state": "closed"}, Act.NOTHING, Turn.NOBODY),
]


@pytest.mark.parametrize(("facts", "act", "turn"), TABLE)
def test_the_one_next_act(facts, act, turn):
    found = next_act(Facts(**{"state": "handling", "handling": ADULT, **facts}))

    assert (found.act, found.turn) == (act, turn)


def test_every_act_is_next_sometimes():
    assert {act for _facts, act, _turn in TABLE} == set(Act)


def test_agreed_meeting_is_waited_for():
    handling = dataclasses.replace(DONE, conversation=False)

    assert next_act(Facts("handling", handling, meeting_at=MONDAY)) == NextAct(
        Act.TALK, Turn.RESPONSIBLE, (Missing.CONVERSATION,), MONDAY
    )


ALL = tuple(ClosingGround)
WITHOUT = (ClosingGround.MOVED, ClosingGround.DIED)


@pytest.mark.parametrize(
    ("state", "outcome", "child_welfare", "grounds"),
    [
        ("dormant", "", True, (ClosingGround.NO_NEED, *WITHOUT)),
        ("handling", "", False, WITHOUT),
        ("handling", "not_needed", False, ALL),
        ("handling", "declined", False, ALL),
        ("assessing", "start", True, WITHOUT),
        ("assessing", "start", False, (ClosingGround.CLIENT_DECLINES, *WITHOUT)),
        ("summed_up", "start", True, ALL),
        ("handing_over", "start", True, ()),
        ("transferred", "start", True, ALL),
        ("closed", "start", True, ()),
    ],
)
def test_grounds_of_closing_follow_from_where_the_matter_stands(state, outcome, child_welfare, grounds):
    assert closing.grounds(state, outcome, is_child_welfare=child_welfare) == grounds
