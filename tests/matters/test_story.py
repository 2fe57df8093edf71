"""One whole story: a teacher's notification on two siblings becomes a matter that planned social work accepts."""

import datetime as dt

import pytest
from matters_cast import TALKED, open_adult, open_children, prepare, summary_of

from soihtu.contacts.terms import State as ContactState
from soihtu.documents.models import Document
from soihtu.matters import actions
from soihtu.matters.actions import MeetingFacts, Proposal
from soihtu.matters.models import Responsibility
from soihtu.matters.queries import facts_of
from soihtu.matters.rules.next_act import Act, next_act
from tests.builders import hours, ready


def waits_for(matter, at):
    return next_act(facts_of(matter, at)).act


def test_notification_becomes_a_transferred_matter(world, django_capture_on_commit_callbacks):
    contact = ready(world)
    aada, eelis = open_children(world, contact)

    contact.refresh_from_db()
    assert (contact.state, contact.is_open) == (ContactState.IN_MATTER, False)
    assert sorted(Document.objects.filter(matter_id=aada.pk).values_list("kind", flat=True)) == ["1505.2", "19001"]
    assert (aada.next_due_code, aada.next_due_on.isoformat()) == ("assessment_start", "2026-04-02")
    assert waits_for(aada, hours(1)) == Act.CONSIDER_POLICE

    prepare(aada, world.hanna, hours(2))
    assert waits_for(aada, hours(2)) == Act.DECIDE

    actions.decide(aada, "start", by=world.hanna, at=hours(3))
    assert (aada.state, aada.next_due_code, aada.next_due_on.isoformat()) == (
        "assessing",
        "assessment_complete",
        "2026-06-24",
    )
    assert Document.objects.filter(matter_id=aada.pk, kind="1006").count() == 1
    assert waits_for(aada, hours(3)) == Act.ASSESS

    done = hours(24 * 30)
    actions.sum_up(aada, goes_on=True, by=world.hanna, at=done)
    assert (aada.next_due_on, waits_for(aada, done)) == (None, Act.DELIVER_SUMMARY)
    actions.deliver_summary(
        aada, summary_of(aada, world, done), recipient="Jenni Koskela", way="in_person", by=world.hanna, at=done
    )
    assert waits_for(aada, done) == Act.HOLD_TRANSFER_MEETING

    together = MeetingFacts(kind="transfer", when=hours(24 * 31), workers=(world.hanna, world.riitta))
    meeting = actions.plan_meeting(aada, together, by=world.hanna, at=done)
    actions.hold_meeting(meeting, TALKED, by=world.hanna, at=hours(24 * 32))
    assert waits_for(aada, hours(24 * 32)) == Act.PROPOSE_HANDOVER

    proposal = Proposal(meeting=meeting, to_team=world.planned, receiver=world.riitta, agreed="Perhetyö jatkaa.")
    handover = actions.propose_handover(aada, proposal, by=world.hanna, at=hours(24 * 32))
    assert (aada.state, aada.responsible, waits_for(aada, hours(24 * 32))) == (
        "handing_over",
        world.hanna,
        Act.ANSWER_HANDOVER,
    )

    actions.accept_handover(handover, by=world.riitta, at=hours(24 * 33))
    aada.refresh_from_db()
    assert (aada.state, aada.responsible, aada.team, aada.pair) == ("transferred", world.riitta, world.planned, None)
    assert [(one.worker, one.until_at) for one in Responsibility.objects.filter(matter=aada)] == [
        (world.hanna, hours(24 * 33)),
        (world.riitta, None),
    ]
    eelis.refresh_from_db()
    assert (eelis.state, eelis.responsible) == ("handling", world.hanna)


@pytest.mark.parametrize(
    "act",
    [
        lambda matter, words, by, at: actions.note(matter, words, by=by, at=at),
        lambda matter, words, by, at: actions.record_call(matter, actions.Held(words=words), by=by, at=at),
        lambda matter, words, by, at: actions.guide(matter, words, by=by, at=at),
    ],
)
def test_pressing_twice_records_once(world, act):
    matter = open_adult(world)
    at = hours(3)
    first = act(matter, "Soitettu vuokrasta.", world.olavi, at)
    steps = matter.steps.count()

    again = act(matter, "Soitettu vuokrasta.", world.olavi, at + dt.timedelta(seconds=2))
    assert (again, matter.steps.count()) == (first, steps)

    act(matter, "Soitettu vuokrasta.", world.ossi, at)
    act(matter, "Soitettu myös isännöitsijälle.", world.olavi, at)
    act(matter, "Soitettu vuokrasta.", world.olavi, at + dt.timedelta(hours=1))
    assert matter.steps.count() == steps + 3
