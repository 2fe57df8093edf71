"""A contact becomes matters, one for each person; a later contact joins a matter that is still open."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.models import Carer, Contact, Subject
from soihtu.contacts.rules import ClientClass, ClockCode
from soihtu.contacts.terms import SubjectRole
from soihtu.documents import actions as documents
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access, papers
from soihtu.matters.actions import clocks, leaving, moving
from soihtu.matters.models import Decision, Matter, MatterContact, Responsibility
from soihtu.matters.rules import classes, moves
from soihtu.matters.terms import State, StepKind
from soihtu.people import queries as people
from soihtu.people.models import Person
from soihtu.teams.models import Team, Worker

URGENT_LANE, ORDINARY_LANE = 0, 2


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What was found of one person of a contact: who answers, under which service task, in which client class.

    `subject` is the one the contact is about, or, for an anticipatory notification, the carer who expects the child.
    """

    subject: Subject | Carer
    responsible: Worker
    service_task: str
    client: str
    in_brief: str = ""
    pair: Worker | None = None
    team: Team | None = None


@transaction.atomic
def open_from(contact: Contact, findings: Sequence[Finding], *, by: Worker, at: dt.datetime) -> list[Matter]:
    """Open a matter for each finding: responsible worker, clocks from the arrival, step, documents 19001 and 1505.2.

    An unborn child's matter is dormant until the birth, and asks for a matter of an expectant parent beside it
    (LSL 25 c §). When nobody of the contact is left, the contact leaves the queue.
    """
    contact.refresh_from_db(from_queryset=Contact.objects.select_for_update())
    _check(contact, findings, by, at)
    matters = [_open(contact, finding, by, at) for finding in findings]
    leaving.leave_when_handled(contact, by=by, at=at)
    return matters


@transaction.atomic
def triage(
    contact: Contact,
    findings: Sequence[Finding],
    joins: Sequence[tuple[Subject, Matter]],
    *,
    by: Worker,
    at: dt.datetime,
) -> list[Matter]:
    """Answer for several persons of a contact at once: open matters for some, join others; all or nothing."""
    if not (findings or joins):
        raise NotAllowed(_("Choose at least one person."))
    joined = [join(contact, subject, matter, by=by, at=at) for subject, matter in joins]
    opened = open_from(contact, findings, by=by, at=at) if findings else []
    return [*opened, *joined]


@transaction.atomic
def join(contact: Contact, subject: Subject, matter: Matter, *, by: Worker, at: dt.datetime) -> Matter:
    """Join a later contact to the person's open matter: it keeps its own day of arrival and its own clocks.

    When the assessment is under way the new start clock is met by joining; the time to finish runs from both
    arrivals. A handling document is issued, because the notification has then been answered.
    """
    contact.refresh_from_db(from_queryset=Contact.objects.select_for_update())
    moving.hold(matter)
    require(access.may_join(by, contact, matter, at))
    if subject.person_id != matter.person_id:
        raise NotAllowed(_("The contact is about somebody else than the matter."))
    if MatterContact.objects.filter(matter=matter, contact=contact).exists():
        raise NotAllowed(_("This contact has already been joined to the matter."))
    MatterContact.objects.create(matter=matter, contact=contact, joined_at=at)
    clocks.set_clocks(matter, contact)
    if matter.state == State.ASSESSING:
        clocks.meet(matter, ClockCode.ASSESSMENT_START, at, contacts=[contact.pk])
        _issue_joined(matter, contact, by, at)
    if contact.lane < matter.lane:
        matter.save_over(matter.version, lane=URGENT_LANE)
    clocks.recount(matter)
    moving.step(matter, StepKind.CONTACT_JOINED, by=by, at=at, contact=contact.pk)
    leaving.mark_handled(subject)
    leaving.leave_when_handled(contact, by=by, at=at)
    return matter


def _check(contact: Contact, findings: Sequence[Finding], by: Worker, at: dt.datetime) -> None:
    if not findings:
        raise NotAllowed(_("Choose at least one person."))
    require(access.may_open(by, contact, at))
    for finding in findings:
        _check_one(contact, finding, at)
    persons = [finding.subject.person_id for finding in findings]
    if len(set(persons)) < len(persons):
        raise NotAllowed(_("Two of those named are the same person. Correct the parties of the contact first."))
    if any(_is_unborn(finding.subject) for finding in findings):
        _require_parent(contact, findings)


def _check_one(contact: Contact, finding: Finding, at: dt.datetime) -> None:
    subject = finding.subject
    if subject.contact_id != contact.pk:
        raise NotAllowed(_("This person does not belong to the contact."))
    if subject.person is None:
        raise NotAllowed(_("Everyone must be identified before a matter is opened."))
    if isinstance(subject, Subject) and subject.is_handled:
        raise NotAllowed(_("This person of the contact has already been handled."))
    require(access.may_be_classed(finding.client, is_child=_is_child(subject, clock.local_day(at))))
    require(access.may_be_responsible(finding.responsible, finding.client, at))
    require(access.may_take_part(finding.responsible, contact))
    if finding.pair is not None:
        require(access.may_take_part(finding.pair, contact))
    if finding.pair == finding.responsible:
        raise NotAllowed(_("The responsible worker and the pair must be two different persons."))
    under_way = Matter.objects.filter(
        person=subject.person, service_task=finding.service_task, state__in=moves.FRONT_DOOR
    )
    if under_way.exists():
        raise NotAllowed(_("The person already has an open matter of this kind. Join the contact to it."))


def _require_parent(contact: Contact, findings: Sequence[Finding]) -> None:
    """The expectant parent's need is assessed now, before the birth (LSL 25 c § 2 mom.)."""
    together = any(not _is_unborn(finding.subject) for finding in findings)
    earlier = Matter.objects.filter(matter_contacts__contact=contact).exclude(state=State.DORMANT)
    if not (together or earlier.exists()):
        raise NotAllowed(_("Open a matter for the expectant parent too: the need is assessed now. (LSL 25 c § 2 mom.)"))


def _open(contact: Contact, finding: Finding, by: Worker, at: dt.datetime) -> Matter:
    person = finding.subject.person
    team = finding.team or contact.team
    assert person is not None and team is not None  # noqa: S101, PT018  (checked before anything is written)
    matter = Matter.objects.create(
        person=person,
        service_task=finding.service_task,
        client=ClientClass(finding.client),
        pending_from=contact.arrived_at,
        opened_at=at,
        state=State.DORMANT if _is_unborn(finding.subject) else State.HANDLING,
        lane=URGENT_LANE if contact.lane == URGENT_LANE else ORDINARY_LANE,
        team=team,
        responsible=finding.responsible,
        pair=finding.pair,
        municipality_code=person.municipality_code or contact.municipality_id or "",
        in_brief=finding.in_brief,
    )
    Responsibility.objects.create(matter=matter, worker=finding.responsible, from_at=at)
    MatterContact.objects.create(matter=matter, contact=contact, joined_at=at)
    clocks.set_clocks(matter, contact)
    clocks.recount(matter)
    moving.step(matter, StepKind.OPENED, by=by, at=at, contact=contact.pk, responsible=finding.responsible.name)
    _issue_opened(matter, contact, by, at)
    if isinstance(finding.subject, Subject):
        leaving.mark_handled(finding.subject)
    return matter


def _issue_opened(matter: Matter, contact: Contact, by: Worker, at: dt.datetime) -> None:
    guardians = people.household(matter.person, clock.local_day(at)).guardians
    for content in (papers.opened(matter, contact, by=by, at=at), papers.matter_paper(matter, list(guardians))):
        documents.issue(
            content,
            service_task=matter.service_task,
            persons=[matter.person],
            matter_id=matter.pk,
            contact_id=contact.pk,
            by=by,
            at=at,
        )


def _issue_joined(matter: Matter, contact: Contact, by: Worker, at: dt.datetime) -> None:
    decision = Decision.objects.filter(matter=matter, superseded_at__isnull=True).first()
    content = papers.handled(matter, contact, outcome=papers.JOINED, decision=decision, by=by, at=at)
    documents.issue(
        content,
        service_task=matter.service_task,
        persons=[matter.person],
        matter_id=matter.pk,
        contact_id=contact.pk,
        by=by,
        at=at,
    )


def _is_child(subject: Subject | Carer, on: dt.date) -> bool:
    """By the date of birth; when it is not known, by the role in the contact."""
    if subject.person is not None and subject.person.born_on is not None:
        return classes.is_minor(subject.person.born_on, on)
    return isinstance(subject, Subject) and subject.role != SubjectRole.ADULT


def _is_unborn(subject: Subject | Carer) -> bool:
    return isinstance(subject, Subject) and subject.role == SubjectRole.UNBORN and _unborn(subject.person)


def _unborn(person: Person | None) -> bool:
    return person is not None and person.born_on is None
