"""Shared builders: a county at work and contacts that have come as far as a test needs, made by the real actions."""

from __future__ import annotations

import dataclasses
import datetime as dt

from soihtu.contacts import actions as contacts
from soihtu.contacts.models import Contact
from soihtu.contacts.rules.notification import CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.people.actions import PersonFacts
from soihtu.people.models import Person
from soihtu.teams.models import County, Membership, Municipality, Route, Shift, Team, Worker

TUESDAY = dt.datetime(2026, 3, 24, 9, 40, tzinfo=dt.UTC)
LONG_AGO = dt.date(2023, 1, 1)

TEACHER = NotifierFacts(
    body="education",
    is_official=True,
    first_names="Kaisa",
    last_name="Rantanen",
    title="luokanopettaja",
    organisation="Kerttulin koulu",
    phone="050 000 4471",
)
NURSE = dataclasses.replace(TEACHER, body="health", title="terveydenhoitaja", organisation="Neuvola")
MYSELF = NotifierFacts(body="self", first_names="Mira", last_name="Lindroos", phone="050 000 8812")
CHILDREN = Notification(
    kind="child_welfare",
    target_group="families",
    municipality_code="680",
    worry="Aada ja Eelis ovat tulleet kouluun ilman eväitä kolmena päivänä.",
    grounds=("neglect", "parent_exhaustion"),
    subjects=(
        SubjectFacts(role="child", first_names="Aada", last_name="Koskela", born_on=dt.date(2015, 3, 13)),
        SubjectFacts(role="child", first_names="Eelis", last_name="Koskela", born_on=dt.date(2017, 9, 2)),
    ),
    carers=(
        CarerFacts(first_names="Jenni", last_name="Koskela", relation="äiti", lives_with_child="yes"),
        CarerFacts(first_names="Marko", last_name="Lehtinen", relation="isä", lives_with_child="no"),
    ),
    notifier=TEACHER,
    child_told="yes",
    guardian_told="yes",
)
HELP = Notification(
    kind="shl_contact",
    target_group="working_age",
    municipality_code="680",
    worry="En ole nukkunut viikkoihin ja vuokra on maksamatta.",
    subjects=(SubjectFacts(role="adult", first_names="Mira", last_name="Lindroos", phone="050 000 8812"),),
    notifier=MYSELF,
)
CONCERN = dataclasses.replace(
    HELP, kind="shl_notification", notifier=NURSE, worry="Mira ei enää avaa ovea.", grounds=("coping",)
)
EXPECTING = dataclasses.replace(
    CHILDREN,
    kind="anticipatory",
    worry="Odottaja käyttää päihteitä eikä käy neuvolassa.",
    subjects=(
        SubjectFacts(role="adult", first_names="Ella", last_name="Salmi"),
        SubjectFacts(role="unborn", expected_on=dt.date(2026, 6, 1)),
    ),
    carers=(),
    notifier=NURSE,
)


@dataclasses.dataclass(frozen=True)
class World:
    """Who works where."""

    coordination: Team
    families: Team
    working_age: Team
    duty: Team
    planned: Team
    sari: Worker  # coordinator
    hanna: Worker  # social worker, families
    jarkko: Worker  # social instructor, families
    nina: Worker  # nurse, families
    liisa: Worker  # team lead and social worker, families
    olavi: Worker  # social worker, working-age
    ossi: Worker  # social instructor, working-age
    dora: Worker  # social worker on duty
    riitta: Worker  # social worker, planned social work
    leo: Worker  # social instructor, planned social work
    admin: Worker


def build_world() -> World:
    """One county, its teams, their workers and a reception shift on the Tuesday."""
    raisio = _municipality()
    coordination = _team("Ohjaus ja neuvonta", "coordination")
    families = _team("Perheet, itä", "reception", "families")
    working_age = _team("Työikäiset, itä", "reception", "working_age")
    duty = _team("Sosiaali- ja kriisipäivystys", "duty")
    planned = _team("Perhesosiaalityö", "planned", "families")
    Route.objects.create(municipality=raisio, target_group="families", team=families, from_on=LONG_AGO)
    Route.objects.create(municipality=raisio, target_group="working_age", team=working_age, from_on=LONG_AGO)
    world = World(
        coordination=coordination,
        families=families,
        working_age=working_age,
        duty=duty,
        planned=planned,
        sari=worker("Sari Nieminen", "coordinator", coordination),
        hanna=worker("Hanna Virta", "social_worker", families),
        jarkko=worker("Jarkko Aho", "social_instructor", families),
        nina=worker("Nina Holm", "nurse", families),
        liisa=worker("Liisa Laine", "social_worker", families, role="lead"),
        olavi=worker("Olavi Lehto", "social_worker", working_age),
        ossi=worker("Ossi Karu", "social_instructor", working_age),
        dora=worker("Dora Päivä", "social_worker", duty),
        riitta=worker("Riitta Salo", "social_worker", planned),
        leo=worker("Leo Mäkinen", "social_instructor", planned),
        admin=worker("Pekka Kanta", "other", None, is_administrator=True),
    )
    Shift.objects.create(team=families, worker=world.hanna, kind="reception", starts_at=hours(-4), ends_at=hours(4))
    return world


def worker(name: str, profession: str, team: Team | None, *, role: str = "worker", **more: object) -> Worker:
    """A worker, and a place in the team."""
    first, last = name.split(" ", 1)
    facts = {"holds_office": profession == "social_worker", "email": f"{first.lower()}@example.fi", **more}
    made = Worker.objects.create(
        username=name.lower().replace(" ", "."), first_name=first, last_name=last, profession=profession, **facts
    )
    if team is not None:
        Membership.objects.create(team=team, worker=made, role=role, from_on=LONG_AGO)
    return made


def _municipality() -> Municipality:
    names = {"name_fi": "Varsinais-Suomi", "name_sv": "Egentliga Finland", "is_ours": True}
    county = (
        County.objects.filter(is_ours=True).first() or County.objects.update_or_create(code="02", defaults=names)[0]
    )
    facts = {"name_fi": "Raisio", "name_sv": "Reso", "county": county}
    return Municipality.objects.update_or_create(code="680", defaults=facts)[0]


def _team(name: str, kind: str, target_group: str = "") -> Team:
    return Team.objects.create(name_fi=name, name_sv=name, kind=kind, target_group=target_group)


def hours(count: float) -> dt.datetime:
    """So many hours after the Tuesday morning on which everything arrives."""
    return TUESDAY + dt.timedelta(hours=count)


def ready(
    world: World,
    notification: Notification = CHILDREN,
    *,
    key: str = "one",
    arrived_at: dt.datetime = TUESDAY,
    urgency: str = "not_urgent",
) -> Contact:
    """A contact that waits to be handled: urgency assessed, everybody identified, guardians related to the children."""
    assessor = world.hanna if notification.target_group == "families" else world.olavi
    at = arrived_at + dt.timedelta(minutes=30)
    contact = contacts.receive(notification, channel="web", key=key, at=arrived_at)
    contacts.assess_urgency(
        contact, urgency=urgency, grounds="Aikuinen on kotona.", version=contact.version, by=assessor, at=at
    )
    for subject in contact.subjects.all():
        _name(subject, assessor, at)
    if any(subject.role != "adult" and subject.person.born_on for subject in contact.subjects.all()):
        for carer in contact.carers.filter(person=None):
            facts = known(carer.first_names, carer.last_name) or PersonFacts(carer.first_names, carer.last_name)
            at_home = carer.lives_with_child == "yes"
            contacts.name_carer(carer, facts, is_guardian=True, lives_together=at_home, by=assessor, at=at)
    contact.refresh_from_db()
    return contact


def known(first_names: str, last_name: str) -> Person | None:
    return Person.objects.filter(first_names=first_names, last_name=last_name).first()


def _name(subject, assessor: Worker, at: dt.datetime) -> None:
    person = known(subject.first_names, subject.last_name) if subject.last_name else None
    if person is not None:
        contacts.name_party(subject, person, by=assessor, at=at)
        return
    facts = PersonFacts(
        first_names=subject.first_names,
        last_name=subject.last_name or "Salmi",
        born_on=subject.born_on,
        expected_on=subject.expected_on,
        municipality_code="680",
    )
    contacts.name_new_party(subject, facts, by=assessor, at=at)
