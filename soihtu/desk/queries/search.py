"""Finding a person, a contact or a matter: only what the searcher may see, and why each was found."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
import re

from django.db.models import F, Func, Q, QuerySet, Value
from django.utils.translation import gettext_lazy as _

from soihtu.audit.models import Look
from soihtu.audit.terms import Purpose
from soihtu.contacts import access as contact_access
from soihtu.contacts.models import Contact, Subject
from soihtu.matters import access as matter_access
from soihtu.matters.models import Matter
from soihtu.people.models import Person
from soihtu.teams.models import Worker

MOST_HITS = 25
MOST_SEARCHES = 200
IDENTITY_CODE = re.compile(r"^\d{6}[-+A-FU-Y]\d{3}[0-9A-Z]$", re.IGNORECASE)
RECEIPT = re.compile(r"^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", re.IGNORECASE)
MATTER = re.compile(r"^(\d{4})-(\d{6,})$")


class Why(enum.StrEnum):
    """What was searched by, and so why a hit is a hit."""

    IDENTITY_CODE = "identity_code"
    RECEIPT = "receipt"
    MATTER = "matter"
    NAME = "name"


WORDS = {
    Why.IDENTITY_CODE: _("identity code"),
    Why.RECEIPT: _("receipt number"),
    Why.MATTER: _("matter number"),
    Why.NAME: _("the name begins so"),
}


@dataclasses.dataclass
class Hit:
    """One person, or one contact whose person is not identified yet, with what the searcher may open."""

    person: Person | None
    name: str
    born_on: dt.date | None
    why: Why
    matters: list[Matter] = dataclasses.field(default_factory=list)
    contacts: list[Contact] = dataclasses.field(default_factory=list)


def kind_of(words: str) -> Why:
    """By what the words search."""
    if IDENTITY_CODE.match(words):
        return Why.IDENTITY_CODE
    if RECEIPT.match(words):
        return Why.RECEIPT
    return Why.MATTER if MATTER.match(words) else Why.NAME


def find(worker: Worker, words: str, at: dt.datetime) -> list[Hit]:
    """The hits by name, at most twenty-five. The same statements whether there is something to see or not."""
    why = kind_of(words)
    matters = matter_access.visible_to(worker, at).filter(_matters(words, why))
    subjects = _with_contacts(Subject.objects.filter(contact__in=contact_access.visible_to(worker, at)))
    return _together(
        list(matters.select_related("person", "responsible").order_by("person__search_name", "-opened_at")[:MOST_HITS]),
        [one for part in _subjects(words, why) for one in subjects.filter(part)[:MOST_HITS]],
        why,
    )


def has_searched_too_much(worker: Worker, at: dt.datetime) -> bool:
    """Whether the hour's searches are more than any day's work needs."""
    hour = at - dt.timedelta(hours=1)
    return Look.objects.filter(worker_id=worker.pk, at__gte=hour, purpose=Purpose.SEARCH).count() >= MOST_SEARCHES


def _with_contacts(subjects: QuerySet[Subject]) -> QuerySet[Subject]:
    found = subjects.select_related("contact", "person").order_by(
        F("person__search_name").asc(nulls_last=True), "last_name", "-contact__arrived_at"
    )
    return found.defer("contact__worry", "contact__clocks", "contact__done_so_far", "contact__hoped_for")


def _matters(words: str, why: Why) -> Q:
    match why:
        case Why.IDENTITY_CODE:
            return Q(person__identity_code=words.upper())
        case Why.MATTER:
            year, number = words.split("-")
            return Q(pk=int(number) if len(number) < 19 else 0, opened_at__year=int(year))
        case Why.RECEIPT:
            return Q(contacts__receipt=words.upper())
        case Why.NAME:
            return _named("person__search_name", words)


def _subjects(words: str, why: Why) -> list[Q]:
    """Identified subjects, then unidentified ones: asked for together, neither could follow its index."""
    match why:
        case Why.IDENTITY_CODE:
            return [Q(person__identity_code=words.upper()), Q(person__isnull=True, identity_code=words.upper())]
        case Why.MATTER:
            return []
        case Why.RECEIPT:
            return [Q(contact__receipt=words.upper())]
        case Why.NAME:
            return [_named("person__search_name", words), _unidentified(words)]


def _named(field: str, words: str) -> Q:
    """The last name and the beginning of a first name, in either order."""
    said = words.replace(",", " ").split()
    found = Q()
    for order in {" ".join(said), " ".join([said[-1], *said[:-1]])}:
        found |= Q(**{f"{field}__startswith": Func(Value(order), function="soihtu_search_name")})
    return found


def _unidentified(words: str) -> Q:
    """Open contacts whose person nobody has identified yet, by what the notifier wrote."""
    said = words.replace(",", " ").split()
    waiting = Q(person__isnull=True, contact__is_open=True)
    if len(said) == 1:
        return waiting & Q(last_name__istartswith=said[0])
    either = Q(last_name__iexact=said[0], first_names__istartswith=said[1])
    return waiting & (either | Q(last_name__istartswith=said[-1], first_names__istartswith=said[0]))


def _together(matters: list[Matter], subjects: list[Subject], why: Why) -> list[Hit]:
    hits: dict[tuple[str, int], Hit] = {}
    for matter in matters:
        person = matter.person
        hit = hits.setdefault(("person", person.pk), Hit(person, person.name, person.born_on, why))
        if matter not in hit.matters:
            hit.matters.append(matter)
    for subject in subjects:
        known = subject.person
        key = ("person", known.pk) if known else ("subject", subject.pk)
        new = Hit(known, known.name if known else subject.name, known.born_on if known else subject.born_on, why)
        hit = hits.setdefault(key, new)
        if subject.contact not in hit.contacts:
            hit.contacts.append(subject.contact)
    return list(hits.values())[:MOST_HITS]
