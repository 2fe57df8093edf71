"""Who might this be, and who belongs to whom."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

from django.db.models import F, FloatField, Func, Q, QuerySet, Value

from soihtu.people.models import Consent, Person, Relation, SafetyFlag
from soihtu.people.rules import WEIGHTS, Alike, Certainty, certainty
from soihtu.people.terms import ConsentScope, RelationKind

NEARLY = 0.45
SAME = 0.95
MOST_SUGGESTIONS = 8


@dataclasses.dataclass(frozen=True)
class Facts:
    """What is known of somebody who has not been identified yet."""

    first_names: str = ""
    last_name: str = ""
    identity_code: str = ""
    born_on: dt.date | None = None
    street: str = ""
    phone: str = ""


@dataclasses.dataclass(frozen=True)
class Match:
    """A person who may be the one described, how sure that is, and why."""

    person: Person
    certainty: Certainty
    reasons: tuple[Alike, ...]


def likely_matches(facts: Facts) -> list[Match]:
    """Persons who may be the one described, the surest first, at most eight; a person always chooses.

    One query. Names are compared without accents and with small slips allowed.
    """
    candidates = _candidates(facts)
    matches = []
    for person in candidates:
        reasons = _reasons(facts, person, getattr(person, "alike", 0.0))
        sure = certainty(reasons)
        if sure:
            matches.append(Match(person, sure, tuple(sorted(reasons, key=lambda reason: -WEIGHTS[reason]))))
    matches.sort(key=lambda match: (-sum(WEIGHTS[reason] for reason in match.reasons), match.person.pk))
    return matches[:MOST_SUGGESTIONS]


def _candidates(facts: Facts) -> QuerySet[Person]:
    name = f"{facts.last_name} {facts.first_names}".strip()
    wanted = Q(pk__in=[])
    persons = Person.objects.all()
    if name:
        searched = Func(Value(name), function="soihtu_search_name")
        alike = Func(F("search_name"), searched, function="similarity", output_field=FloatField())
        persons = persons.annotate(alike=alike)
        wanted |= Q(search_name__trigram_similar=searched)
    if facts.identity_code:
        wanted |= Q(identity_code=facts.identity_code.strip().upper())
    if facts.born_on and facts.last_name:
        wanted |= Q(born_on=facts.born_on, last_name__iexact=facts.last_name.strip())
    return persons.filter(wanted).order_by(F("alike").desc() if name else "id", "id")[:50]


def _reasons(facts: Facts, person: Person, alike: float) -> frozenset[Alike]:
    reasons = set()
    if facts.identity_code and person.identity_code == facts.identity_code.strip().upper():
        reasons.add(Alike.IDENTITY_CODE)
    if alike >= SAME:
        reasons.add(Alike.NAME)
    elif alike >= NEARLY:
        reasons.add(Alike.NAME_NEARLY)
    if facts.born_on and person.born_on == facts.born_on:
        reasons.add(Alike.BORN)
    if facts.phone and _digits(facts.phone) == _digits(person.phone):
        reasons.add(Alike.PHONE)
    if facts.street and _plain(facts.street) == _plain(person.street):
        reasons.add(Alike.ADDRESS)
    return frozenset(reasons)


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone).removeprefix("358").removeprefix("0")


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


@dataclasses.dataclass(frozen=True)
class Household:
    """The people around one person: guardians first, then siblings, then others close by."""

    guardians: tuple[Relation, ...]
    siblings: tuple[Relation, ...]
    others: tuple[Relation, ...]


def household(person: Person, on: dt.date) -> Household:
    """Relations of the person in force on the day, in one query."""
    relations = list(_in_force(on).filter(person=person).select_related("other").order_by("id"))
    guardians = tuple(relation for relation in relations if relation.is_guardian)
    siblings = tuple(relation for relation in relations if relation.kind == RelationKind.SIBLING)
    others = tuple(relation for relation in relations if relation not in guardians and relation not in siblings)
    return Household(guardians, siblings, others)


def guardians(person: Person, on: dt.date) -> list[Person]:
    return [relation.other for relation in household(person, on).guardians]


def flags_of(persons: list[Person] | QuerySet[Person], on: dt.date) -> list[SafetyFlag]:
    """Safety flags in force, danger and secrecy before the rest."""
    flags = SafetyFlag.objects.filter(Q(until_on__isnull=True) | Q(until_on__gte=on), person__in=persons)
    order = {"danger": 0, "secrecy": 1, "aware": 2}
    return sorted(flags.select_related("person"), key=lambda flag: (order[flag.kind], flag.pk))


def is_protected(person: Person, on: dt.date) -> bool:
    """Whether a non-disclosure order covers the person, their own or one of the same home (VTL 661/2009, 36 §)."""
    if person.non_disclosure:
        return True
    shared = _in_force(on).filter(lives_together=True)
    return (
        shared.filter(person=person, other__non_disclosure=True).exists()
        or shared.filter(other=person, person__non_disclosure=True).exists()
    )


def permitted_persons(worker_id: int) -> QuerySet[Consent, int]:
    """Ids of persons whose permission lets the worker take part in the assessment, for use in a filter."""
    return Consent.objects.filter(
        receiver_worker_id=worker_id, scope=ConsentScope.ASSESSMENT, revoked_at__isnull=True
    ).values_list("person_id", flat=True)


def _in_force(on: dt.date) -> QuerySet[Relation]:
    begun = Q(from_on__isnull=True) | Q(from_on__lte=on)
    not_ended = Q(until_on__isnull=True) | Q(until_on__gte=on)
    return Relation.objects.filter(begun & not_ended)
