"""The filled county: every state is there, nothing breaks a rule, nothing is in the future."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

import pytest
from demo_days import TUESDAY
from django.apps import apps as django_apps
from django.core.management import call_command
from django.core.management.base import CommandError

from soihtu.assessments.models import Assessment, AssessmentStep
from soihtu.assessments.terms import State as AssessmentState
from soihtu.contacts.models import Contact, ContactStep
from soihtu.contacts.terms import Channel, Kind, NotifierBody, Urgency
from soihtu.contacts.terms import State as ContactState
from soihtu.contacts.terms import StepKind as ContactStepKind
from soihtu.demo import actions
from soihtu.demo.cast import WORKERS
from soihtu.desk import cast as desk_cast
from soihtu.desk.queries.cast import cast
from soihtu.documents import structures
from soihtu.documents.models import Document
from soihtu.documents.payloads import check
from soihtu.documents.queries import is_intact
from soihtu.documents.terms import DocumentKind, DocumentState
from soihtu.foundation import clock, workdays
from soihtu.matters.models import Deadline, Handover, Matter, MatterStep, Meeting, Responsibility
from soihtu.matters.terms import HandoverState, Informed, MeetingState, PoliceDuty
from soihtu.matters.terms import State as MatterState
from soihtu.matters.terms import StepKind as MatterStepKind
from soihtu.people.models import Person
from soihtu.teams import queries as teams
from soihtu.teams.models import Shift, Worker

pytestmark = [pytest.mark.usefixtures("filled"), pytest.mark.django_db]


@pytest.mark.parametrize(
    ("model", "field", "terms", "absent"),
    [
        (Contact, "state", ContactState, set()),
        (Contact, "kind", Kind, set()),
        (Contact, "channel", Channel, {"visit"}),
        (Contact, "urgency", Urgency, set()),
        (ContactStep, "kind", ContactStepKind, {"joined"}),
        (Matter, "state", MatterState, set()),
        (Matter, "police_duty", PoliceDuty, {"not_applicable"}),
        (MatterStep, "kind", MatterStepKind, {"document_issued", "handover_withdrawn"}),
        (Meeting, "state", MeetingState, set()),
        (Handover, "state", HandoverState, {"withdrawn"}),
        (Assessment, "state", AssessmentState, {"correcting"}),
        (Document, "kind", DocumentKind, set()),
        (Document, "state", DocumentState, set()),
    ],
)
def test_every_word_of_the_terms_has_an_example(model: Any, field: str, terms: Any, absent: set[str]) -> None:
    assert set(terms.values) - set(model.objects.values_list(field, flat=True)) == absent


def test_every_open_matter_has_one_responsible_at_every_moment() -> None:
    now = {row.matter_id: row.worker_id for row in Responsibility.objects.filter(until_at__isnull=True)}

    assert now == dict(Matter.objects.filter(is_open=True).values_list("pk", "responsible_id"))


def test_every_document_is_in_shape_and_as_it_was_frozen() -> None:
    documents = list(Document.objects.all())

    assert len(documents) > 100
    assert [one.pk for one in documents if check(structures.load(one.kind), one.content)] == []
    assert [one.pk for one in documents if not is_intact(one)] == []


def test_nothing_is_in_the_future() -> None:
    assert {
        "contacts": Contact.objects.filter(recorded_at__gt=TUESDAY).count(),
        "contact steps": ContactStep.objects.filter(at__gt=TUESDAY).count(),
        "matter steps": MatterStep.objects.filter(at__gt=TUESDAY).count(),
        "recorded": AssessmentStep.objects.filter(recorded_at__gt=TUESDAY).count(),
        "persons": Person.objects.filter(recorded_at__gt=TUESDAY).count(),
        "held meetings": Meeting.objects.filter(state="held", at__gt=TUESDAY).count(),
        "documents": Document.objects.filter(finalised_at__gt=TUESDAY).count(),
    } == dict.fromkeys(
        ("contacts", "contact steps", "matter steps", "recorded", "persons", "held meetings", "documents"), 0
    )


def test_work_is_done_on_working_days_except_by_the_duty() -> None:
    on_duty = {"heidi", "antti", "samira"}
    steps = MatterStep.objects.exclude(by__username__in=on_duty).values_list("at", flat=True)

    assert [at for at in steps if not workdays.is_working_day(clock.local_day(at))] == []


def test_something_is_late_with_its_reason_due_today_and_due_tomorrow() -> None:
    today = clock.local_day(TUESDAY)
    open_clocks = Deadline.objects.filter(matter__is_open=True, met_at__isnull=True, superseded_at__isnull=True)
    due = set(open_clocks.values_list("due_on", flat=True))

    assert {today, workdays.working_days_after(today, 1)[0]} <= due
    assert set(open_clocks.filter(due_on__lt=today).values_list("overrun_reason", flat=True)) == {
        "Isä joutui perumaan sovitun tapaamisen kahdesti."
    }


def test_this_morning_waits_unassessed_and_the_danger_stands_on_top() -> None:
    unassessed = Contact.objects.unassessed().order_by("lane", "due_strict_on", "id")

    assert unassessed.count() == 7
    assert [contact.acute for contact in unassessed] == [True, *[False] * 6]


def test_the_protected_family_shows_why_the_father_was_not_told() -> None:
    untold = Matter.objects.filter(informed__how=Informed.NOT_SAFETY, person__non_disclosure=True)

    assert {matter.person.first_names for matter in untold} == {"Miro Aleksanteri", "Lumi Helena"}


def test_what_ended_with_advice_tells_nothing_of_who_asked() -> None:
    advised = Contact.objects.filter(state=ContactState.ADVISED)

    assert advised.count() == 2
    assert {(contact.worry, contact.notifier.name, contact.subjects.get().name) for contact in advised} == {
        ("", "", "")
    }
    assert set(advised.values_list("notifier__body", flat=True)) == {NotifierBody.SELF}


def test_nobody_has_a_password() -> None:
    assert Worker.objects.count() == len(WORKERS)
    assert [worker.username for worker in Worker.objects.all() if worker.has_usable_password()] == []


def test_the_sign_in_page_says_what_each_worker_is_good_for(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_cast, "INTRODUCED", {})
    settings.DEMO = True

    django_apps.get_app_config("demo").ready()

    shown = {member.name: member.shows for member in cast(clock.local_day(TUESDAY), "sv")}
    assert shown == {f"{row.first_name} {row.last_name}": row.good_for.sv for row in WORKERS}


def test_somebody_is_on_duty_at_every_hour_of_the_months() -> None:
    hours = [TUESDAY + dt.timedelta(hours=n) for n in range(-90 * 24, 10 * 24, 5)]

    assert [hour for hour in hours if teams.duty_worker(hour) is None] == []


def test_nobody_is_on_two_shifts_at_once() -> None:
    shifts = list(Shift.objects.order_by("worker_id", "starts_at").values_list("worker_id", "starts_at", "ends_at"))

    assert [(one, other) for one, other in itertools.pairwise(shifts) if one[0] == other[0] and other[1] < one[2]] == []


def test_swedish_families_get_a_swedish_summary() -> None:
    summaries = Document.objects.filter(kind=DocumentKind.ASSESSMENT_FAMILIES, persons__last_name="Söderholm")

    assert set(summaries.values_list("language", flat=True)) == {"sv"}


def test_filling_again_changes_nothing(settings: Any, capsys: pytest.CaptureFixture[str]) -> None:
    settings.DEMO = True
    before = (Person.objects.count(), Contact.objects.count(), MatterStep.objects.count())

    call_command("seed_demo")

    assert capsys.readouterr().out == "The database has people in it already; nothing was added.\n"
    assert (Person.objects.count(), Contact.objects.count(), MatterStep.objects.count()) == before
    assert actions.is_filled()


def test_the_demo_is_not_filled_outside_the_demo(settings: Any) -> None:
    settings.DEMO = settings.DEBUG = False

    with pytest.raises(CommandError, match="SOIHTU_DEMO=1"):
        call_command("seed_demo")
