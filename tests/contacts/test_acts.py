"""What is done to a contact: one whole story, and every refusal."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from contacts_cast import (
    AADA,
    CHILDREN,
    CONCERN,
    EXPECTING,
    GRANDMOTHER,
    HELP,
    TEACHER,
    TUESDAY,
    Cast,
)
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soihtu.contacts import access, actions
from soihtu.contacts.models import Contact, GuidanceGiven, Recusal
from soihtu.contacts.rules.notification import AttachmentFacts, Missing, Notification
from soihtu.documents.models import Document
from soihtu.foundation.outbox import OutgoingMessage
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed
from soihtu.people.actions import PersonFacts, add_person
from soihtu.people.models import Relation
from soihtu.people.rules import InvalidIdentityCode
from soihtu.teams.models import Absence, County, Shift

HOUR = dt.timedelta(hours=1)
LATER = TUESDAY + HOUR


def received(notification: Notification = CHILDREN, key: str = "k1", **more) -> Contact:
    return actions.receive(notification, channel=more.pop("channel", "web"), key=key, at=TUESDAY, **more)


def assessed(
    cast: Cast, notification: Notification = CHILDREN, urgency: str = "not_urgent", key: str = "k1"
) -> Contact:
    contact = received(notification, key)
    return actions.assess_urgency(
        contact, urgency=urgency, grounds="Lapset ovat turvassa.", version=contact.version, by=cast.hanna, at=LATER
    )


def kinds(contact: Contact) -> list[str]:
    return [step.kind for step in contact.steps.all()]


def messages() -> list[tuple[str, str]]:
    return [(one.kind, one.recipient) for one in OutgoingMessage.objects.exclude(kind="contact_receipt").order_by("id")]


def test_a_whole_story_from_arrival_to_the_queue_left_behind(cast: Cast) -> None:
    contact = assessed(cast)

    actions.take(contact, by=cast.hanna, at=LATER)
    aada, eelis = contact.subjects.all()
    known = add_person(PersonFacts(first_names="Aada Maria", last_name="Koskela", born_on=AADA.born_on))
    actions.name_party(aada, known, by=cast.hanna, at=LATER)
    actions.name_new_party(
        eelis,
        PersonFacts(first_names="Eelis", last_name="Koskela", identity_code="020917A921M"),
        by=cast.hanna,
        at=LATER,
    )
    actions.name_carer(
        contact.carers.get(),
        PersonFacts(first_names="Jenni", last_name="Koskela"),
        is_guardian=True,
        lives_together=True,
        by=cast.hanna,
        at=LATER,
    )
    actions.leave_queue(contact, "in_matter", by=cast.hanna, at=LATER)

    contact.refresh_from_db()
    assert (contact.state, contact.is_open, contact.closed_at) == ("in_matter", False, LATER)
    assert kinds(contact) == [
        "received",
        "routed",
        "urgency",
        "taken",
        "parties_named",
        "parties_named",
        "parties_named",
        "matter_opened",
    ]
    assert [list(subject.document.persons.all()) for subject in contact.subjects.all()] == [[known], [eelis.person]]
    relations = Relation.objects.filter(person=known).order_by("kind")
    assert [(one.kind, one.other.name, one.is_guardian) for one in relations] == [
        ("parent", "Jenni Koskela", True),
        ("sibling", "Eelis Koskela", False),
    ]


# --- urgency -------------------------------------------------------------------------------------


def test_urgency_is_signed(cast: Cast) -> None:
    contact = assessed(cast)

    stored = Contact.objects.get()
    assert (stored.urgency, stored.urgency_grounds, stored.urgency_by, stored.urgency_at) == (
        "not_urgent",
        "Lapset ovat turvassa.",
        cast.hanna,
        LATER,
    )
    assert (stored.state, stored.lane, stored.worker) == ("waiting", 2, None)
    step = contact.steps.get(kind="urgency")
    assert (step.by, step.note, step.particulars) == (
        cast.hanna,
        "Lapset ovat turvassa.",
        {"urgency": "not_urgent", "was": ""},
    )


def test_urgent_goes_to_the_duty_worker_at_once(cast: Cast) -> None:
    contact = assessed(cast, urgency="urgent")

    assert (contact.lane, contact.worker) == (0, cast.dora)
    assert messages() == [("contact_alert", cast.dora.email)]
    assert kinds(contact)[-2:] == ["urgency", "duty_alerted"]


def test_the_duty_worker_is_not_alerted_of_their_own_assessment(cast: Cast) -> None:
    contact = received()

    actions.assess_urgency(contact, urgency="urgent", grounds="Yksin.", version=1, by=cast.dora, at=LATER)

    assert (contact.worker, messages()) == (cast.dora, [])


def test_without_a_duty_shift_the_on_call_phone_rings_and_the_team_keeps_it(cast: Cast) -> None:
    Shift.objects.all().delete()

    contact = assessed(cast, urgency="urgent")

    assert contact.worker is None
    assert messages() == [("contact_alert", cast.duty.phone)]


def test_a_disqualified_duty_worker_is_passed_over(cast: Cast) -> None:
    contact = received()
    Recusal.objects.create(contact=contact, worker=cast.dora, at=TUESDAY)

    actions.assess_urgency(contact, urgency="urgent", grounds="Yksin.", version=1, by=cast.hanna, at=LATER)

    assert (contact.worker, messages()) == (None, [("contact_alert", cast.duty.phone)])


def test_what_turns_out_not_urgent_returns_from_duty_to_the_team(cast: Cast) -> None:
    contact = assessed(cast, urgency="urgent")

    actions.assess_urgency(
        contact, urgency="not_urgent", grounds="Mummo on paikalla.", version=contact.version, by=cast.dora, at=LATER
    )

    assert (contact.worker, contact.lane, contact.team) == (None, 2, cast.families)
    assert kinds(contact).count("urgency") == 2


def test_two_assessments_at_once_keep_both_texts(cast: Cast) -> None:
    mine, theirs = received(), Contact.objects.get()
    actions.assess_urgency(theirs, urgency="urgent", grounds="Heidän.", version=1, by=cast.dora, at=LATER)

    with pytest.raises(EditConflict) as conflict:
        actions.assess_urgency(mine, urgency="not_urgent", grounds="Minun.", version=1, by=cast.hanna, at=LATER)

    assert conflict.value.theirs.urgency_grounds == "Heidän."
    assert Contact.objects.get().urgency_grounds == "Heidän."


@pytest.mark.parametrize(("urgency", "grounds"), [("", "Syy."), ("later", "Syy."), ("urgent", "  ")])
def test_an_assessment_says_what_and_why(cast: Cast, urgency, grounds) -> None:
    contact = received()

    with pytest.raises(NotAllowed):
        actions.assess_urgency(contact, urgency=urgency, grounds=grounds, version=1, by=cast.hanna, at=LATER)
    assert Contact.objects.get().urgency == ""


def test_a_childs_urgency_is_the_social_workers(cast: Cast) -> None:
    contact = received()

    for worker in (cast.sari, cast.jarkko):
        with pytest.raises(NotAllowed, match="LSL 26"):
            actions.assess_urgency(contact, urgency="urgent", grounds="Syy.", version=1, by=worker, at=LATER)
    actions.call_duty(contact, by=cast.sari, at=LATER)

    assert (contact.worker, contact.urgency) == (cast.dora, "")
    assert messages() == [("contact_alert", cast.dora.email)]


def test_an_adults_urgency_is_any_intake_workers(cast: Cast) -> None:
    contact = received(HELP)

    with pytest.raises(NotAllowed):
        actions.assess_urgency(contact, urgency="not_urgent", grounds="Syy.", version=1, by=cast.nina, at=LATER)
    actions.assess_urgency(contact, urgency="not_urgent", grounds="Syy.", version=1, by=cast.sari, at=LATER)

    assert contact.urgency_by == cast.sari


def test_what_is_not_urgent_does_not_wake_the_duty(cast: Cast) -> None:
    contact = assessed(cast)

    with pytest.raises(NotAllowed):
        actions.call_duty(contact, by=cast.sari, at=LATER)


def test_an_expired_permit_does_not_sign(cast: Cast) -> None:
    cast.hanna.qualified_until = TUESDAY.date() - dt.timedelta(days=1)

    with pytest.raises(NotAllowed):
        assessed(cast)


# --- nothing before urgency, nothing after the end -----------------------------------------------


def every_act(cast: Cast, contact: Contact) -> dict[str, object]:
    county = County.objects.get(code="03")
    person = add_person(PersonFacts(first_names="Joku", last_name="Muu"))
    by = {"by": cast.hanna, "at": LATER}
    return {
        "route": lambda: actions.route(contact, cast.working_age, **by),
        "assign": lambda: actions.assign(contact, cast.jarkko, **by),
        "take": lambda: actions.take(contact, **by),
        "name_party": lambda: actions.name_party(contact.subjects.all()[0], person, **by),
        "name_carer": lambda: actions.name_carer(
            contact.carers.all()[0], person, is_guardian=True, lives_together=True, **by
        ),
        "forward": lambda: actions.forward(contact, cast.jarkko, **by),
        "transfer": lambda: actions.transfer_to_county(contact, county, "Asuu Porissa.", **by),
        "advise": lambda: actions.end_with_advice(contact, "Seurakunta", no_need_identified=True, **by),
        "leave": lambda: actions.leave_queue(contact, "in_matter", **by),
    }


def test_nothing_happens_before_the_urgency_is_assessed(cast: Cast) -> None:
    contact = received()

    for name, act in every_act(cast, contact).items():
        with pytest.raises(NotAllowed):
            act()
        assert kinds(contact) == ["received", "routed"], name


def test_nothing_happens_after_the_end(cast: Cast) -> None:
    contact = assessed(cast)
    actions.leave_queue(contact, "in_matter", by=cast.hanna, at=LATER)
    before = kinds(contact)

    acts = every_act(cast, contact) | {
        "urgency": lambda: actions.assess_urgency(
            contact, urgency="urgent", grounds="Syy.", version=contact.version, by=cast.hanna, at=LATER
        ),
        "kind": lambda: actions.correct_kind(contact, "shl_notification", "Syy.", by=cast.hanna, at=LATER),
        "duty": lambda: actions.call_duty(contact, by=cast.hanna, at=LATER),
    }
    for name, act in acts.items():
        with pytest.raises(NotAllowed):
            act()
        assert kinds(contact) == before, name


# --- places and workers --------------------------------------------------------------------------


def test_routing_lets_a_worker_of_another_team_go(cast: Cast) -> None:
    contact = assessed(cast)
    actions.take(contact, by=cast.hanna, at=LATER)

    actions.route(contact, cast.working_age, by=cast.sari, at=LATER)

    assert (contact.team, contact.worker) == (cast.working_age, None)
    assert contact.steps.last().particulars == {
        "team_id": cast.working_age.pk,
        "team": "Työikäiset, itä",
        "was": "Perheet, itä",
    }


def test_contacts_do_not_go_to_planned_work(cast: Cast) -> None:
    contact = assessed(cast)
    cast.working_age.kind = "planned"

    with pytest.raises(NotAllowed):
        actions.route(contact, cast.working_age, by=cast.sari, at=LATER)


def test_assigning_tells_the_worker(cast: Cast) -> None:
    contact = assessed(cast)

    actions.assign(contact, cast.jarkko, by=cast.sari, at=LATER)

    assert (contact.worker, messages()) == (cast.jarkko, [("contact_given", cast.jarkko.email)])
    assert "Koskela" not in OutgoingMessage.objects.get(kind="contact_given").body


def test_nobody_away_disqualified_or_outside_intake_is_given_a_contact(cast: Cast) -> None:
    contact = assessed(cast)
    Absence.objects.create(worker=cast.jarkko, from_on=TUESDAY.date(), until_on=TUESDAY.date())
    Recusal.objects.create(contact=contact, worker=cast.olavi, at=TUESDAY)

    for worker in (cast.jarkko, cast.olavi, cast.nina):
        with pytest.raises(NotAllowed, match=worker.name):
            actions.assign(contact, worker, by=cast.sari, at=LATER)
    assert Contact.objects.get().worker is None


def test_the_first_of_two_takes_it(cast: Cast) -> None:
    contact, same = assessed(cast), Contact.objects.get()
    actions.take(contact, by=cast.hanna, at=LATER)

    with pytest.raises(NotAllowed, match="Hanna Virta"):
        actions.take(same, by=cast.jarkko, at=LATER)
    with pytest.raises(NotAllowed):
        actions.take(same, by=cast.hanna, at=LATER)
    assert Contact.objects.get().worker == cast.hanna


def test_a_disqualified_worker_lets_go_and_sees_it_no_more(cast: Cast) -> None:
    contact = assessed(cast)
    assert access.visible_to(cast.hanna, LATER).filter(pk=contact.pk).exists()

    actions.recuse(contact, reason="Äidin sisko.", by=cast.hanna, at=LATER)

    assert not access.visible_to(cast.hanna, LATER).filter(pk=contact.pk).exists()
    assert contact.steps.get(kind="recused").note == "Äidin sisko."


def test_who_handles_gives_away_before_recusing(cast: Cast) -> None:
    contact = assessed(cast)
    actions.take(contact, by=cast.hanna, at=LATER)

    with pytest.raises(NotAllowed):
        actions.recuse(contact, reason="Sukua.", by=cast.hanna, at=LATER)


# --- kind ----------------------------------------------------------------------------------------


def test_correcting_the_kind_counts_again_and_issues_again(cast: Cast) -> None:
    contact = received(dataclasses.replace(CHILDREN, notifier=GRANDMOTHER))
    aada = contact.subjects.all()[0]

    actions.correct_kind(contact, "shl_notification", "Ilmoittaja tarkoitti tukea.", by=cast.hanna, at=LATER)

    assert (contact.kind, contact.client, contact.arrived_at) == ("shl_notification", "child", TUESDAY)
    step = contact.steps.get(kind="kind_corrected")
    assert (step.note, step.particulars["was"]) == ("Ilmoittaja tarkoitti tukea.", "child_welfare")
    assert {change["code"] for change in step.particulars["clocks"]} == {
        "urgency",
        "assessment_start",
        "assessment_complete",
    }
    assert sorted(Document.objects.values_list("kind", "state")) == [
        ("4006", "final"),
        ("4009", "annulled"),
        ("4009", "annulled"),
    ]
    aada.refresh_from_db()
    assert aada.document.kind == "4006"


@pytest.mark.parametrize(("kind", "reason"), [("child_welfare", "Syy."), ("shl_notification", " ")])
def test_a_correction_changes_something_and_says_why(cast: Cast, kind, reason) -> None:
    contact = received()

    with pytest.raises(NotAllowed):
        actions.correct_kind(contact, kind, reason, by=cast.hanna, at=LATER)


def test_a_correction_may_not_break_the_law_of_the_new_kind(cast: Cast) -> None:
    contact = received()

    with pytest.raises(actions.IncompleteNotification) as refused:
        actions.correct_kind(contact, "anticipatory", "Väärä laji.", by=cast.hanna, at=LATER)
    assert refused.value.missing == (Missing.EXPECTANT_PARENT,)
    assert Contact.objects.get().kind == "child_welfare"


@pytest.mark.parametrize("notification", [CHILDREN, EXPECTING])
def test_what_is_not_child_welfare_a_social_worker_judges(cast: Cast, notification) -> None:
    contact = received(notification)

    for worker in (cast.sari, cast.jarkko):
        with pytest.raises(NotAllowed, match="LSL 26"):
            actions.correct_kind(contact, "shl_notification", "Syy.", by=worker, at=LATER)
    cast.hanna.qualified_until = TUESDAY.date() - dt.timedelta(days=1)
    with pytest.raises(NotAllowed, match="Kelpoisuutesi"):
        actions.correct_kind(contact, "shl_notification", "Syy.", by=cast.hanna, at=LATER)
    actions.correct_kind(contact, "shl_notification", "Syy.", by=cast.dora, at=LATER)

    assert Contact.objects.get().kind == "shl_notification"


# --- people --------------------------------------------------------------------------------------


def test_nobody_is_named_twice_in_one_contact(cast: Cast) -> None:
    contact = assessed(cast)
    aada, eelis = contact.subjects.all()
    person = add_person(PersonFacts(first_names="Aada", last_name="Koskela"))
    actions.name_party(aada, person, by=cast.hanna, at=LATER)

    with pytest.raises(NotAllowed):
        actions.name_party(eelis, person, by=cast.hanna, at=LATER)


def test_a_wrong_choice_is_corrected_until_a_matter_is_open(cast: Cast) -> None:
    contact = assessed(cast)
    aada = contact.subjects.all()[0]
    wrong, right = (add_person(PersonFacts(first_names=name, last_name="Koskela")) for name in ("Ada", "Aada"))
    actions.name_party(aada, wrong, by=cast.hanna, at=LATER)

    actions.name_party(aada, right, by=cast.hanna, at=LATER)

    assert list(aada.document.persons.all()) == [right]
    aada.is_handled = True
    with pytest.raises(NotAllowed):
        actions.name_party(aada, wrong, by=cast.hanna, at=LATER)


def test_a_wrong_identity_code_names_nobody(cast: Cast) -> None:
    contact = assessed(cast)
    aada = contact.subjects.all()[0]

    with pytest.raises(InvalidIdentityCode):
        actions.name_new_party(aada, PersonFacts(identity_code="130315A9135"), by=cast.hanna, at=LATER)
    assert contact.subjects.filter(person__isnull=False).count() == 0


def test_a_known_identity_code_is_not_recorded_twice(cast: Cast) -> None:
    contact = assessed(cast)
    add_person(PersonFacts(first_names="Eelis", last_name="Koskela", identity_code="020917A921M"))

    with pytest.raises(NotAllowed):
        actions.name_new_party(
            contact.subjects.all()[1], PersonFacts(identity_code="020917a921m"), by=cast.hanna, at=LATER
        )


def test_a_carer_needs_a_child_and_is_not_the_child(cast: Cast) -> None:
    contact = assessed(cast)
    carer, aada = contact.carers.get(), contact.subjects.all()[0]
    person = add_person(PersonFacts(first_names="Aada", last_name="Koskela"))

    with pytest.raises(NotAllowed):
        actions.name_carer(carer, person, is_guardian=True, lives_together=True, by=cast.hanna, at=LATER)
    actions.name_party(aada, person, by=cast.hanna, at=LATER)
    with pytest.raises(NotAllowed):
        actions.name_carer(carer, person, is_guardian=True, lives_together=True, by=cast.hanna, at=LATER)
    assert Relation.objects.count() == 0


def test_a_step_parent_is_named_for_some_children_only(cast: Cast) -> None:
    contact = assessed(cast)
    for subject in contact.subjects.all():
        actions.name_new_party(
            subject, PersonFacts(first_names=subject.first_names, last_name="Koskela"), by=cast.hanna, at=LATER
        )
    aada = contact.subjects.all()[0]

    actions.name_carer(
        contact.carers.get(),
        PersonFacts(first_names="Marko", last_name="Lehtinen"),
        is_guardian=False,
        lives_together=True,
        kind="step_parent",
        children=[aada],
        by=cast.hanna,
        at=LATER,
    )

    assert [(one.person, one.kind, one.is_guardian) for one in Relation.objects.all()] == [
        (aada.person, "step_parent", False)
    ]


def test_naming_a_worker_keeps_the_worker_away(cast: Cast) -> None:
    contact = assessed(cast)

    actions.name_new_party(
        contact.subjects.all()[0], PersonFacts(first_names="Olavi Juhani", last_name="Lehto"), by=cast.hanna, at=LATER
    )

    assert [one.worker for one in Recusal.objects.all()] == [cast.olavi]


def test_a_contact_is_recorded_when_somebody_is_identified_in_it(cast: Cast) -> None:
    contact = assessed(cast, HELP)
    person = add_person(PersonFacts(first_names="Mira", last_name="Lindroos"))

    actions.name_party(contact.subjects.get(), person, by=cast.hanna, at=LATER)

    document = Document.objects.get(contact_id=contact.pk)
    assert (document.kind, document.service_task, list(document.persons.all())) == ("4018", "working_age", [person])
    assert contact.subjects.get().document == document


def test_a_contact_passed_on_is_recorded(cast: Cast) -> None:
    contact = assessed(cast, HELP)

    actions.transfer_to_county(contact, County.objects.get(code="03"), "Asuu Porissa.", by=cast.sari, at=LATER)

    assert Document.objects.get(contact_id=contact.pk).kind == "4018"


# --- own worker ----------------------------------------------------------------------------------


def forwarded(cast: Cast) -> Contact:
    contact = assessed(cast)
    for subject in contact.subjects.all():
        person = add_person(PersonFacts(first_names=subject.first_names, last_name="Koskela"))
        actions.name_party(subject, person, by=cast.hanna, at=LATER)
    return actions.forward(contact, cast.olavi, by=cast.hanna, at=LATER)


def test_a_clients_contact_goes_to_the_own_worker_and_the_clock_runs(cast: Cast) -> None:
    contact = forwarded(cast)

    assert (contact.state, contact.worker, contact.is_open) == ("own_worker", cast.olavi, True)
    assert contact.due_on == dt.date(2026, 4, 2)
    assert messages() == [("contact_given", cast.olavi.email)]

    actions.acknowledge(contact, by=cast.olavi, at=LATER + HOUR)
    actions.conclude(contact, "Otettiin esiin kotikäynnillä.", by=cast.olavi, at=LATER + HOUR)

    assert (contact.state, contact.acknowledged_at, contact.is_open) == ("own_worker", LATER + HOUR, False)
    assert kinds(contact)[-3:] == ["forwarded", "acknowledged", "concluded"]


def test_only_a_named_person_has_an_own_worker(cast: Cast) -> None:
    contact = assessed(cast)

    with pytest.raises(NotAllowed):
        actions.forward(contact, cast.olavi, by=cast.hanna, at=LATER)


def test_only_the_own_worker_answers_and_in_order(cast: Cast) -> None:
    contact = forwarded(cast)

    with pytest.raises(NotAllowed):
        actions.acknowledge(contact, by=cast.hanna, at=LATER)
    with pytest.raises(NotAllowed):
        actions.give_back(contact, "Ei minun.", by=cast.hanna, at=LATER)
    with pytest.raises(NotAllowed):
        actions.conclude(contact, "Valmis.", by=cast.olavi, at=LATER)
    with pytest.raises(NotAllowed):
        actions.take(contact, by=cast.hanna, at=LATER)
    actions.acknowledge(contact, by=cast.olavi, at=LATER)
    with pytest.raises(NotAllowed):
        actions.acknowledge(contact, by=cast.olavi, at=LATER)
    with pytest.raises(NotAllowed):
        actions.conclude(contact, " ", by=cast.olavi, at=LATER)
    with pytest.raises(NotAllowed):
        actions.conclude(contact, "Valmis.", by=cast.hanna, at=LATER)


def test_what_is_not_forwarded_is_not_acknowledged(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        actions.acknowledge(assessed(cast), by=cast.hanna, at=LATER)


def test_the_own_worker_gives_back_what_is_not_theirs(cast: Cast) -> None:
    contact = forwarded(cast)

    with pytest.raises(NotAllowed):
        actions.give_back(contact, "", by=cast.olavi, at=LATER)
    actions.give_back(contact, "Asiakkuus päättyi.", by=cast.olavi, at=LATER)

    assert (contact.state, contact.worker, contact.team) == ("waiting", None, cast.families)
    assert contact.steps.last().note == "Asiakkuus päättyi."


# --- another county ------------------------------------------------------------------------------


def test_another_countys_contact_is_passed_on_and_both_are_told(cast: Cast) -> None:
    contact = assessed(cast)
    satakunta = County.objects.get(code="03")

    actions.transfer_to_county(contact, satakunta, "Perhe muutti Poriin.", by=cast.sari, at=LATER)

    assert (contact.state, contact.transferred_to, contact.is_open) == ("transferred", satakunta, False)
    assert messages() == [
        ("contact_handed_on", "kirjaamo@satakunta.example.fi"),
        ("contact_handed_on", TEACHER.email),
    ]
    said = "".join(one.body + one.subject for one in OutgoingMessage.objects.all())
    assert "Koskela" not in said
    assert "Porii" not in said


@pytest.mark.parametrize(("code", "reason"), [("02", "Syy."), ("03", " ")])
def test_a_transfer_goes_elsewhere_and_says_why(cast: Cast, code, reason) -> None:
    contact = assessed(cast)

    with pytest.raises(NotAllowed):
        actions.transfer_to_county(contact, County.objects.get(code=code), reason, by=cast.sari, at=LATER)
    assert Contact.objects.get().is_open


# --- advice --------------------------------------------------------------------------------------


def everything_stored_about(contact: Contact) -> str:
    """Every text of every row that hangs on the contact, as a dump of the database would show it."""
    with connection.cursor() as cursor:
        rows = []
        for table in (
            "contact",
            "contact_subject",
            "contact_carer",
            "notifier",
            "contact_attachment",
            "contact_step",
            "guidance_given",
            "document",
            "outgoing_message",
            "contact_recusal",
        ):
            cursor.execute(f"SELECT to_jsonb(t)::text FROM {table} t")  # noqa: S608
            rows += [row[0] for row in cursor.fetchall()]
    return "\n".join(rows)


def test_advice_leaves_no_trace_of_who_asked(cast: Cast) -> None:
    asked = dataclasses.replace(
        HELP,
        notifier=dataclasses.replace(HELP.notifier, email="mira@example.fi"),
        hoped_for="Joku tulisi käymään Masku-kujalle.",
        attachments=(AttachmentFacts(name="vuokralasku.pdf", content_type="application/pdf", content=b"%PDF"),),
    )
    contact = assessed(cast, asked)
    traces = ("Lindroos", "Mira", "8812", "vuokra", "Masku", "mira@example.fi", "turvassa")
    before = everything_stored_about(contact)
    assert [trace for trace in traces if trace not in before] == []

    actions.end_with_advice(contact, "Asumisneuvonta", no_need_identified=True, by=cast.sari, at=LATER)

    after = everything_stored_about(contact)
    assert [trace for trace in traces if trace in after] == []
    stored = Contact.objects.get()
    assert (stored.kind, stored.municipality_id, stored.target_group, stored.arrived_at, stored.state) == (
        "shl_contact",
        "680",
        "working_age",
        TUESDAY,
        "advised",
    )
    assert [(one.service, one.by) for one in GuidanceGiven.objects.all()] == [("Asumisneuvonta", cast.sari)]
    assert (stored.is_open, stored.notifier.body, Document.objects.count()) == (False, "self", 0)
    assert kinds(stored)[-2:] == ["advised", "erased"]


def test_advice_is_repeated_safely(cast: Cast) -> None:
    contact = assessed(cast, HELP)
    actions.end_with_advice(contact, "Asumisneuvonta", no_need_identified=True, by=cast.sari, at=LATER)

    assert received(HELP) == contact
    assert Contact.objects.get().worry == ""


def test_a_notification_never_ends_with_advice(cast: Cast) -> None:
    for key, notification in {"a": CHILDREN, "b": CONCERN, "c": EXPECTING}.items():
        contact = assessed(cast, notification, key=key)
        with pytest.raises(NotAllowed, match="LSL 25 b"):
            actions.end_with_advice(contact, "Seurakunta", no_need_identified=True, by=cast.hanna, at=LATER)
        contact.refresh_from_db()
        assert contact.worry == notification.worry


def test_a_notification_renamed_a_contact_stays_recorded(cast: Cast) -> None:
    contact = assessed(cast, dataclasses.replace(CONCERN, consent_given="yes"))
    actions.correct_kind(contact, "shl_contact", "Suostumus saatiin.", by=cast.sari, at=LATER)

    with pytest.raises(NotAllowed, match="LSL 25 b"):
        actions.end_with_advice(contact, "Seurakunta", no_need_identified=True, by=cast.sari, at=LATER)


def test_advice_says_where_and_that_no_need_came_to_light(cast: Cast) -> None:
    contact = assessed(cast, HELP)

    with pytest.raises(NotAllowed, match="ATL 37"):
        actions.end_with_advice(contact, "Seurakunta", no_need_identified=False, by=cast.sari, at=LATER)
    with pytest.raises(NotAllowed):
        actions.end_with_advice(contact, " ", no_need_identified=True, by=cast.sari, at=LATER)
    person = add_person(PersonFacts(first_names="Mira", last_name="Lindroos"))
    actions.name_party(contact.subjects.get(), person, by=cast.sari, at=LATER)
    with pytest.raises(NotAllowed, match="ATL 37"):
        actions.end_with_advice(contact, "Seurakunta", no_need_identified=True, by=cast.sari, at=LATER)
    assert Contact.objects.get().worry == HELP.worry


# --- notifier ------------------------------------------------------------------------------------


def test_a_secret_notifier_opens_with_a_reason_and_to_that_worker_only(cast: Cast) -> None:
    secret = dataclasses.replace(GRANDMOTHER, keep_secret=True, secrecy_grounds="Pelkää.")
    contact = received(dataclasses.replace(CHILDREN, notifier=secret))
    assert not access.may_see_notifier(cast.hanna, contact)

    with pytest.raises(NotAllowed):
        actions.show_notifier(contact, " ", by=cast.hanna, at=LATER)
    with pytest.raises(NotAllowed):
        actions.show_notifier(contact, "Soitan.", by=cast.nina, at=LATER)
    actions.show_notifier(contact, "Soitan takaisin.", by=cast.hanna, at=LATER)

    assert access.may_see_notifier(cast.hanna, contact)
    assert not access.may_see_notifier(cast.sari, contact)
    assert contact.steps.get(kind="notifier_shown").note == "Soitan takaisin."


def test_an_open_notifier_needs_no_opening(cast: Cast) -> None:
    assert access.may_see_notifier(cast.hanna, received())


def test_assessing_takes_the_same_queries_for_one_child_and_three(cast: Cast) -> None:
    counts = []
    for number, children in enumerate(((AADA,), (AADA, AADA, AADA))):
        contact = received(dataclasses.replace(CHILDREN, subjects=children), key=f"q{number}")
        with CaptureQueriesContext(connection) as queries:
            actions.assess_urgency(contact, urgency="not_urgent", grounds="Syy.", version=1, by=cast.hanna, at=LATER)
        counts.append(len(queries))
    assert counts[0] == counts[1]
