"""What a row of a team's list is about, without opening it: enough to decide who takes it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from soihtu.contacts import access as contact_access
from soihtu.contacts.models import Contact, Notifier, Subject
from soihtu.desk import people_in_words
from soihtu.desk.queries import reasons
from soihtu.desk.queries.reasons import Reason
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict
from soihtu.matters import access as matter_access
from soihtu.matters import queries as matters
from soihtu.matters.models import Matter
from soihtu.matters.queries import ClientRelation
from soihtu.teams.models import Worker

LONGEST_QUOTE = 600


@dataclasses.dataclass(frozen=True)
class About:
    """One person of the row, and whether the county works with them already."""

    name: str
    relations: list[ClientRelation]


@dataclasses.dataclass(frozen=True)
class Preview:
    """What the panel beside the list shows."""

    key: str
    number: str
    title: str
    facts: list[tuple[str, str]]
    quote: str
    about: list[About]
    person_ids: list[int]
    reason: Reason | None
    contact: Contact | None = None
    may_take: Verdict | None = None
    matter: Matter | None = None


def preview(worker: Worker, key: str, at: dt.datetime) -> Preview | None:
    """The panel of a row; nothing for a row that the worker may not see."""
    if not key[1:].isdigit():
        return None
    if key[0] == "c":
        found = contact_access.visible_to(worker, at).filter(pk=int(key[1:]))
        contact = found.select_related("notifier", "municipality", "worker", "team").first()
        return _of_contact(worker, contact, key, at) if contact else None
    matter = matter_access.visible_to(worker, at).filter(pk=int(key[1:]))
    found_matter = matter.select_related("person", "responsible", "pair").first()
    return _of_matter(worker, found_matter, key, at) if found_matter else None


def _of_contact(worker: Worker, contact: Contact, key: str, at: dt.datetime) -> Preview:
    today = clock.local_day(at)
    subjects = list(contact.subjects.select_related("person"))
    persons = [subject.person for subject in subjects if subject.person]
    relations = matters.relations_of(persons) if persons else {}
    people = [_said(subject) for subject in subjects]
    facts = [
        (_("Kind"), str(contact.get_kind_display())),
        (_("Channel"), str(contact.get_channel_display())),
        (_("Notifier"), _notifier(worker, contact)),
        (_("Team"), str(contact.team or _("not routed"))),
        (_("Handled by"), contact.worker.name if contact.worker else _("nobody yet")),
    ]
    return Preview(
        key,
        contact.receipt,
        people_in_words.title_and_rest(people, today)[0],
        facts,
        _short(contact.worry),
        [
            About(people_in_words.one(said, today), relations.get(subject.person_id or 0, []))
            for said, subject in zip(people, subjects, strict=True)
        ],
        [person.pk for person in persons],
        reasons.of_contact(contact, key, at),
        contact=contact,
        may_take=contact_access.may_take(worker, contact, today),
    )


def _of_matter(worker: Worker, matter: Matter, key: str, at: dt.datetime) -> Preview:
    today = clock.local_day(at)
    facts = [
        (_("Service task"), str(matter.get_service_task_display())),
        (_("State"), str(matter.get_state_display())),
        (_("Responsible"), matter.responsible.name if matter.responsible else ""),
        (_("Work pair"), matter.pair.name if matter.pair else ""),
    ]
    return Preview(
        key,
        matter.number,
        people_in_words.one(people_in_words.of_person(matter.person), today),
        [(label, value) for label, value in facts if value],
        matter.in_brief,
        [],
        [matter.person_id],
        reasons.of_matter(matter, key, at),
        matter=matter,
    )


def _said(subject: Subject) -> dict[str, Any]:
    born = (subject.person.born_on if subject.person else None) or subject.born_on
    return {
        "first": subject.first_names,
        "last": subject.last_name,
        "born": born.isoformat() if born else "",
        "expected": subject.expected_on.isoformat() if subject.expected_on else "",
        "age": subject.age_guess,
        "role": subject.role,
    }


def _notifier(worker: Worker, contact: Contact) -> str:
    """The body always; the name only where the reader may see it (JulkL 11.2 § 7 k)."""
    notifier: Notifier | None = getattr(contact, "notifier", None)
    if notifier is None:
        return ""
    body = str(notifier.get_body_display())
    if notifier.is_anonymous:
        return f"{body}, {_('anonymous')}"
    if not contact_access.may_see_notifier(worker, contact):
        return f"{body}, {_('asks not to be revealed')}"
    told = (body, notifier.organisation, notifier.title, notifier.name)
    return ", ".join(part for part in told if part)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
