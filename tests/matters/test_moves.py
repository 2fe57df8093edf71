"""Any sequence of allowed acts keeps the moves and exactly one responsible worker."""

from random import Random

import pytest
from django.db import connection
from matters_cast import TALKED, open_adult, open_children, prepare, summary_of

from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters import actions
from soihtu.matters.actions import MeetingFacts, Proposal
from soihtu.matters.models import Handover, Matter, Meeting, Responsibility
from soihtu.matters.rules import moves
from soihtu.matters.rules.moves import MOVES, OWNERS, NoSuchMove, Turn
from soihtu.matters.terms import State
from tests.builders import hours


def test_every_state_has_moves_and_an_owner():
    assert set(MOVES) == set(OWNERS) == set(State)
    assert [state for state in State if OWNERS[state] is Turn.NOBODY] == [State.CLOSED]
    assert [state for state in State if not MOVES[state]] == [State.CLOSED]


def test_every_state_leads_to_closing_and_all_but_dormant_can_be_reached():
    def reach(state, seen=frozenset()):
        return {state}.union(*(reach(to, seen | {state}) for to in MOVES[state] if to not in seen))

    assert [state for state in State if State.CLOSED not in reach(state)] == []
    assert reach(State.HANDLING) == set(State) - {State.DORMANT}


@pytest.mark.parametrize(
    ("before", "after"), [("handling", "transferred"), ("closed", "handling"), ("assessing", "handling")]
)
def test_unknown_move_is_a_bug(before, after):
    with pytest.raises(NoSuchMove, match=f"{before} → {after}"):
        moves.check(before, after)


def acts(matter, world, at, chance):
    """Acts a worker might try, wise or not, each by somebody of the team or by the receiver."""
    children = matter.client.startswith("child")
    team = [world.hanna, world.liisa, world.jarkko] if children else [world.olavi, world.ossi]
    by = chance.choice(team)
    classes = ["child", "child-welfare"] if children else ["adult", "over-75"]
    plan = MeetingFacts(kind="transfer", when=at, workers=(by, matter.responsible, world.riitta))

    def hold():
        meeting = Meeting.objects.filter(matter=matter, state="planned").first()
        return meeting and actions.hold_meeting(meeting, TALKED, by=by, at=at)

    def propose():
        meeting = Meeting.objects.filter(matter=matter, state="held", kind="transfer").first()
        proposal = Proposal(meeting=meeting, to_team=world.planned, receiver=world.riitta, agreed="Jatkuu.")
        return meeting and actions.propose_handover(matter, proposal, by=by, at=at)

    def answer():
        waiting = Handover.objects.filter(matter=matter, state="proposed").first()
        how = chance.choice([actions.accept_handover, actions.decline_handover])
        return waiting and how(waiting, "Vastaus.", by=world.riitta, at=at)

    return [
        lambda: actions.hand_to(matter, chance.choice(team), "Vaihto.", by=by, at=at),
        lambda: actions.set_pair(matter, chance.choice([*team, None]), by=by, at=at),
        lambda: prepare(matter, by, at),
        lambda: actions.decide(matter, chance.choice(["start", "not_needed"]), "Peruste.", by=by, at=at),
        lambda: actions.assess_special_support(matter, yes=chance.random() < 0.5, grounds="Syy.", by=by, at=at),
        lambda: actions.reclassify(matter, chance.choice(classes), "Syy.", by=by, at=at),
        lambda: actions.sum_up(matter, goes_on=True, by=by, at=at),
        lambda: actions.deliver_summary(
            matter, summary_of(matter, world, at), recipient="Asiakas", way="post", by=by, at=at
        ),
        lambda: actions.plan_meeting(matter, plan, by=by, at=at),
        hold,
        propose,
        answer,
        lambda: actions.guide(matter, "Seurakunta", by=by, at=at),
        lambda: chance.random() < 0.2 and actions.close(matter, "died", "Kuollut.", by=matter.responsible, at=at),
        lambda: chance.random() < 0.2 and actions.close(matter, "no_need", "Ei tarvetta.", by=by, at=at),
    ]


def do_something_allowed(matter, world, at, chance):
    """The first of the acts, in random order, that the house allows."""
    tried = acts(matter, world, at, chance)
    chance.shuffle(tried)
    for act in tried:
        try:
            if act():
                return
        except NotAllowed:
            matter.refresh_from_db()


@pytest.mark.parametrize("seed", range(10))
def test_random_acts_keep_one_responsible_worker_and_the_moves(world, seed):
    chance = Random(seed)  # noqa: S311 - the chance of a test is no secret
    matter = open_children(world)[0] if seed % 2 else open_adult(world)
    seen = {State(matter.state)}

    for number in range(60):
        before = matter.state
        do_something_allowed(matter, world, hours(2 + number), chance)
        matter = Matter.objects.get(pk=matter.pk)
        seen.add(State(matter.state))
        assert matter.state == before or moves.may_move(before, matter.state)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")

    present = list(Responsibility.objects.filter(matter=matter, until_at=None).values_list("worker_id", flat=True))
    assert present == ([matter.responsible_id] if matter.is_open else [])
    assert len(seen) > 1
