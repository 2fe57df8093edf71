"""What the pages of one contact need to know. The number of queries does not depend on how many people it is about."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass

from soihtu.contacts import access
from soihtu.contacts.models import (
    Attachment,
    Carer,
    Contact,
    ContactQuerySet,
    ContactStep,
    GuidanceGiven,
    Notifier,
    Subject,
)
from soihtu.documents import queries as documents
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.people import queries as people
from soihtu.people.models import Person, Relation, SafetyFlag
from soihtu.people.queries import Facts, Match
from soihtu.teams.models import Worker

MOST_EARLIER = 5


@dataclass(frozen=True)
class ContactFile:
    """One contact with everything that its page shows."""

    contact: Contact
    subjects: list[Subject]
    carers: list[Carer]
    notifier: Notifier
    attachments: list[Attachment]
    steps: list[ContactStep]
    guidance: list[GuidanceGiven]
    documents: list[Document]
    flags: list[SafetyFlag]
    earlier: list[Contact]
    is_protected: bool

    @property
    def persons(self) -> list[Person]:
        """Everybody identified, whose data the page shows."""
        return persons_of(self.subjects, self.carers)

    @property
    def parties(self) -> list[Subject | Carer]:
        return [*self.subjects, *self.carers]

    @property
    def parties_named(self) -> bool:
        return bool(self.subjects) and all(one.person_id is not None for one in self.subjects)


def with_names(contacts: ContactQuerySet) -> ContactQuerySet:
    """The same contacts with the names that a page writes out."""
    return contacts.select_related(
        "municipality__county", "team", "worker", "urgency_by", "recorded_by", "transferred_to", "notifier"
    )


def read(contact: Contact, worker: Worker, at: dt.datetime) -> ContactFile:
    """The contact's file as the worker may see it; `contact` comes from `access.visible_to` and `with_names`."""
    on = clock.local_day(at)
    subjects = list(contact.subjects.select_related("person", "named_by"))
    carers = list(contact.carers.select_related("person"))
    persons = persons_of(subjects, carers)
    return ContactFile(
        contact=contact,
        subjects=subjects,
        carers=carers,
        notifier=contact.notifier,
        attachments=list(contact.attachments.defer("content").order_by("id")),
        steps=list(contact.steps.select_related("by").order_by("-at", "-id")),
        guidance=list(contact.guidance.select_related("by")),
        documents=list(documents.of_contact(contact.pk).filter(matter_id=None)),
        flags=people.flags_of(persons, on),
        earlier=earlier_about(persons, contact, worker, at),
        is_protected=is_protected(subjects, persons),
    )


def persons_of(subjects: list[Subject], carers: list[Carer]) -> list[Person]:
    """Those of them who have been identified."""
    persons = [*(one.person for one in subjects), *(one.person for one in carers)]
    return [person for person in persons if person is not None]


def is_protected(subjects: list[Subject], persons: list[Person]) -> bool:
    """Whether addresses are masked: an order of anybody here or in the same home covers the family (VTL 36–37 §)."""
    return any(one.non_disclosure for one in subjects) or bool(protected_among(persons))


def protected_among(persons: list[Person]) -> set[int]:
    """Ids of those whose place may not be told: an order of their own or of one in the same home (VTL 36–37 §)."""
    own = {person.pk for person in persons if person.non_disclosure}
    at_home = Relation.objects.filter(lives_together=True)
    of_others = at_home.filter(person__in=persons, other__non_disclosure=True).values_list("person_id", flat=True)
    of_own = at_home.filter(other__in=persons, person__non_disclosure=True).values_list("other_id", flat=True)
    return own | set(of_others.union(of_own))


def earlier_about(persons: list[Person], contact: Contact, worker: Worker, at: dt.datetime) -> list[Contact]:
    """Earlier contacts about the same persons that this worker may see, the newest first."""
    about = Subject.objects.filter(person__in=persons).exclude(contact=contact).values("contact_id")
    found = access.visible_to(worker, at).filter(pk__in=about, arrived_at__lte=contact.arrived_at)
    return list(found.order_by("-arrived_at")[:MOST_EARLIER])


def likely_persons(who: Subject | Carer) -> list[Match]:
    """Persons who may be the one meant, with reasons; one query."""
    facts = Facts(first_names=who.first_names, last_name=who.last_name, street=who.street, phone=who.phone)
    if isinstance(who, Subject):
        facts = dataclasses.replace(facts, identity_code=who.identity_code, born_on=who.born_on)
    return people.likely_matches(facts)
