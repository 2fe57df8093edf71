"""Who the people of a contact are. Persons are proposed, never merged: a worker chooses each (domain 2.2)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from soihtu.contacts import access
from soihtu.contacts.actions import recording, recusing
from soihtu.contacts.actions.steps import step
from soihtu.contacts.models import Carer, Contact, Subject
from soihtu.contacts.terms import StepKind, SubjectRole
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.people import actions as people
from soihtu.people.actions import PersonFacts
from soihtu.people.models import Person
from soihtu.people.terms import RelationKind
from soihtu.teams.models import Worker


@transaction.atomic
def name_party(subject: Subject, person: Person, *, by: Worker, at: dt.datetime) -> Subject:
    """Record who the subject is. May be corrected until a matter has been opened for them."""
    contact = subject.contact
    require(access.may_name_parties(by, contact, clock.local_day(at)))
    if subject.is_handled:
        raise NotAllowed(_("A matter has been opened for this person. Correct it there."))
    if contact.subjects.filter(person=person).exclude(pk=subject.pk).exists():
        raise NotAllowed(_("Somebody else in this contact has been named as the same person."))
    was = subject.person
    subject.save_over(subject.version, person=person, named_by=by, named_at=at)
    recording.record(contact, at=at)
    subject.refresh_from_db(fields=["document"])
    _hang_on_document(subject, was)
    step(contact, StepKind.PARTIES_NAMED, by=by, at=at, subject_id=subject.pk, person_id=person.pk)
    recusing.keep_namesakes_away(contact, at=at)
    return subject


@transaction.atomic
def name_new_party(subject: Subject, facts: PersonFacts, *, by: Worker, at: dt.datetime) -> Subject:
    """Record the subject as a person the register did not know. Raises InvalidIdentityCode."""
    return name_party(subject, _new_person(facts), by=by, at=at)


@transaction.atomic
def name_carer(
    carer: Carer,
    person: Person | PersonFacts,
    *,
    is_guardian: bool,
    lives_together: bool,
    kind: str = RelationKind.PARENT,
    children: Sequence[Subject] | None = None,
    by: Worker,
    at: dt.datetime,
) -> Carer:
    """Record who a carer is, and whose: the given children's or all named ones'. A parent makes them siblings."""
    contact = carer.contact
    require(access.may_name_parties(by, contact, clock.local_day(at)))
    of = _children_of(contact, children)
    named = _new_person(person) if isinstance(person, PersonFacts) else person
    if any(child.person_id == named.pk for child in of):
        raise NotAllowed(_("Nobody is their own carer. Choose another person."))
    carer.person = named
    carer.save(update_fields=["person"])
    _relate_carer(of, named, kind=kind, is_guardian=is_guardian, lives_together=lives_together)
    told: dict[str, Any] = {"carer_id": carer.pk, "person_id": named.pk, "children": [child.person_id for child in of]}
    step(contact, StepKind.PARTIES_NAMED, by=by, at=at, **told)
    recusing.keep_namesakes_away(contact, at=at)
    return carer


def _children_of(contact: Contact, children: Sequence[Subject] | None) -> list[Subject]:
    """The given children, or all, who have been named: a carer is somebody's carer."""
    of = [child for child in (contact.subjects.all() if children is None else children) if _is_named_child(child)]
    if not of:
        raise NotAllowed(_("Name the child first, then the carers."))
    return of


def _relate_carer(
    children: Sequence[Subject], carer: Person, *, kind: str, is_guardian: bool, lives_together: bool
) -> None:
    """A guardian has the right to know; a parent's children are each other's siblings."""
    for child in children:
        people.relate(
            _person(child),
            carer,
            kind=kind,
            is_guardian=is_guardian,
            lives_together=lives_together,
            right_to_information=is_guardian,
        )
    if kind == RelationKind.PARENT:
        _relate_siblings(children, live_together=lives_together)


def _new_person(facts: PersonFacts) -> Person:
    code = facts.identity_code.strip().upper()
    if code and Person.objects.filter(identity_code=code).exists():
        raise NotAllowed(_("Somebody with this identity code is known already. Choose them from the list."))
    return people.add_person(facts)


def _hang_on_document(subject: Subject, was: Person | None) -> None:
    """The arriving document is found among the documents of whom it is about."""
    if subject.document is None or subject.person is None:
        return
    if was is not None:
        subject.document.persons.remove(was)
    subject.document.persons.add(subject.person)


def _is_named_child(subject: Subject) -> bool:
    return subject.role != SubjectRole.ADULT and subject.person is not None


def _person(subject: Subject) -> Person:
    assert subject.person is not None  # noqa: S101  (only named children come here)
    return subject.person


def _relate_siblings(children: Sequence[Subject], *, live_together: bool) -> None:
    """Who live with the same parent live together: an order that covers one covers the home (VTL 36 §).

    A parent who lives elsewhere tells nothing of it, so a shared home that is known stays known.
    """
    for place, child in enumerate(children):
        for sibling in children[place + 1 :]:
            one, other = _person(child), _person(sibling)
            known = one.relations.filter(other=other, kind=RelationKind.SIBLING, lives_together=True).exists()
            people.relate(one, other, kind=RelationKind.SIBLING, lives_together=live_together or known)
