"""What is done to the register of persons. `by_id` is the worker's id: workers live in a room beside this one."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.db import transaction

from soihtu.people.models import Consent, Person, Relation, SafetyFlag
from soihtu.people.rules import check_identity_code
from soihtu.people.terms import RelationKind

BACK = {
    RelationKind.SIBLING: RelationKind.SIBLING,
    RelationKind.SPOUSE: RelationKind.SPOUSE,
}


@dataclasses.dataclass(frozen=True)
class PersonFacts:
    """What a new person is recorded with; empty where it is not known."""

    first_names: str = ""
    last_name: str = ""
    identity_code: str = ""
    born_on: dt.date | None = None
    expected_on: dt.date | None = None
    mother_tongue: str = ""
    service_language: str = "fi"
    interpreter_language: str = ""
    phone: str = ""
    email: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    municipality_code: str = ""
    school: str = ""
    non_disclosure: bool = False


def add_person(facts: PersonFacts) -> Person:
    """Record a new person. The identity code is checked and gives the day of birth.

    Raises InvalidIdentityCode; raises IntegrityError when the code already belongs to somebody.
    """
    fields = dataclasses.asdict(facts)
    if facts.identity_code:
        code = check_identity_code(facts.identity_code)
        fields |= {"identity_code": code.code, "born_on": code.born_on}
    return Person.objects.create(**fields)


def correct_person(person: Person, *, version: int, **fields: Any) -> Person:
    """Write corrected facts over the version that was read. Raises EditConflict when a newer one is stored."""
    if fields.get("identity_code"):
        code = check_identity_code(fields["identity_code"])
        fields |= {"identity_code": code.code, "born_on": code.born_on}
    return person.save_over(version, **fields)


@transaction.atomic
def relate(
    person: Person,
    other: Person,
    *,
    kind: str,
    is_guardian: bool = False,
    lives_together: bool = False,
    right_to_information: bool = False,
    from_on: dt.date | None = None,
) -> Relation:
    """Record that `other` is, for example, the parent of `person`. Siblings and spouses are recorded both ways."""
    facts = {
        "is_guardian": is_guardian,
        "lives_together": lives_together,
        "right_to_information": right_to_information or is_guardian,
        "from_on": from_on,
    }
    relation, _ = Relation.objects.update_or_create(person=person, other=other, kind=kind, defaults=facts)
    if kind in BACK:
        mirrored = {"lives_together": lives_together, "from_on": from_on}
        Relation.objects.update_or_create(person=other, other=person, kind=BACK[RelationKind(kind)], defaults=mirrored)
    return relation


def raise_flag(
    person: Person, *, kind: str, headline: str, advice: str = "", until_on: dt.date | None = None
) -> SafetyFlag:
    """Put a safety flag on the person: shown before anything else."""
    return SafetyFlag.objects.create(person=person, kind=kind, headline=headline, advice=advice, until_on=until_on)


def lower_flag(flag: SafetyFlag, *, version: int, until_on: dt.date) -> SafetyFlag:
    """End a safety flag on the given day; it stays in history."""
    return flag.save_over(version, until_on=until_on)


def give_consent(
    person: Person,
    *,
    scope: str,
    receiver: str,
    given_by: str,
    by_id: int,
    at: dt.datetime,
    receiver_worker_id: int | None = None,
    particulars: str = "",
) -> Consent:
    """Record a permission: what may be told, to whom, given by whom and when (ATL 53, 55, 58 §)."""
    return Consent.objects.create(
        person=person,
        scope=scope,
        receiver=receiver,
        receiver_worker_id=receiver_worker_id,
        particulars=particulars,
        given_by=given_by,
        given_at=at,
        recorded_by_id=by_id,
    )


def revoke_consent(consent: Consent, *, at: dt.datetime) -> Consent:
    """End a permission; from this instant its receiver sees nothing by it (ATL 58 §)."""
    consent.revoked_at = at
    consent.save(update_fields=["revoked_at"])
    return consent
