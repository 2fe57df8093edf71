"""The people of a contact side by side, before their matters are opened."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from soihtu.contacts.models import Contact, Subject
from soihtu.contacts.rules import CHILDREN, ClientClass, client_class
from soihtu.contacts.terms import Kind, SubjectRole
from soihtu.documents.terms import ServiceTask
from soihtu.foundation import clock
from soihtu.matters.models import Matter
from soihtu.matters.queries.files import ClientRelation, joinable, relations_of
from soihtu.people import queries as people
from soihtu.people.models import Person, Relation, SafetyFlag
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker
from soihtu.teams.terms import TargetGroup

TASKS = {TargetGroup.WORKING_AGE: ServiceTask.WORKING_AGE, TargetGroup.OLDER: ServiceTask.OLDER}


@dataclass(frozen=True)
class Column:
    """One person of a contact: who, already a client or not, guardians, and the class that the facts suggest."""

    subject: Subject
    person: Person | None
    name: str
    client: ClientClass
    relations: tuple[ClientRelation, ...]
    guardians: tuple[Relation, ...]
    joinable: tuple[Matter, ...]
    flags: tuple[SafetyFlag, ...]
    municipality: str

    @property
    def is_child(self) -> bool:
        return self.client in CHILDREN

    @property
    def person_ids(self) -> list[int]:
        own = [self.person.pk] if self.person else []
        return [*own, *(relation.other_id for relation in self.guardians)]


def columns(contact: Contact, worker: Worker, at: dt.datetime) -> list[Column]:
    """A column for each person the contact is about, in the notifier's order."""
    on = clock.local_day(at)
    subjects = list(contact.subjects.select_related("person").order_by("position", "id"))
    relations = relations_of([one.person for one in subjects if one.person])
    return [_column(contact, one, relations, worker, on, at) for one in subjects]


def service_task(contact: Contact, client: str) -> ServiceTask:
    """Palvelutehtävä for the matter.

    A child is assessed in the services for families: the child-welfare client relationship begins later (LSL 27 §).
    """
    if ClientClass(client) in CHILDREN:
        return ServiceTask.FAMILIES
    if ClientClass(client) is ClientClass.DISABLED:
        return ServiceTask.DISABILITY
    if ClientClass(client) is ClientClass.OVER_75:
        return ServiceTask.OLDER
    return TASKS.get(TargetGroup(contact.target_group), ServiceTask.WORKING_AGE)


def _column(
    contact: Contact,
    subject: Subject,
    relations: dict[int, list[ClientRelation]],
    worker: Worker,
    on: dt.date,
    at: dt.datetime,
) -> Column:
    person = subject.person
    around = people.household(person, on) if person else None
    is_hidden = person is not None and contact.worker_id != worker.pk and people.is_protected(person, on)
    knows = person is not None and person.municipality_code and not is_hidden
    municipality = teams.municipality(person.municipality_code) if person and knows else None
    return Column(
        subject=subject,
        person=person,
        name=_name(subject),
        client=_client(contact, subject, on),
        relations=tuple(relations[person.pk]) if person else (),
        guardians=around.guardians if around else (),
        joinable=tuple(joinable(person, worker, at)) if person else (),
        flags=tuple(people.flags_of([person], on)) if person else (),
        municipality=(municipality.name_fi if municipality else ""),
    )


def _name(subject: Subject) -> str:
    if subject.person and subject.person.name:
        return subject.person.name
    return subject.name or str(SubjectRole(subject.role).label)


def _client(contact: Contact, subject: Subject, on: dt.date) -> ClientClass:
    born_on = subject.person.born_on if subject.person else subject.born_on
    is_child = subject.role != SubjectRole.ADULT
    by_notification = contact.kind in {Kind.CHILD_WELFARE_NOTIFICATION, Kind.ANTICIPATORY_NOTIFICATION}
    return client_class(born_on, on, child_welfare=by_notification and is_child, is_child=is_child)
