from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from soihtu.people import actions, queries
from soihtu.people.actions import PersonFacts, add_person
from soihtu.people.models import Person, Relation
from soihtu.people.rules import InvalidIdentityCode
from soihtu.people.terms import ConsentScope, FlagKind, RelationKind

pytestmark = pytest.mark.django_db
AT = dt.datetime(2026, 3, 24, 9, 0, tzinfo=dt.UTC)
ON = dt.date(2026, 3, 24)


def person(name: str, **facts: object) -> Person:
    return add_person(PersonFacts(first_names=name, last_name="Koskela", **facts))  # type: ignore[arg-type]


def test_identity_code_gives_the_day_of_birth() -> None:
    assert person("Aada", identity_code="150315a9022").born_on == dt.date(2015, 3, 15)


def test_wrong_identity_code_is_not_recorded() -> None:
    with pytest.raises(InvalidIdentityCode):
        person("Aada", identity_code="150315A9023")

    assert Person.objects.count() == 0


def test_identity_code_belongs_to_one_person() -> None:
    person("Aada", identity_code="150315A9022")

    with pytest.raises(IntegrityError), transaction.atomic():
        person("Eelis", identity_code="150315A9022")

    assert person("Vilja").identity_code == person("Ville").identity_code == ""


def test_siblings_know_each_other_and_parents_only_their_children() -> None:
    aada, eelis, jenni = person("Aada"), person("Eelis"), person("Jenni")

    actions.relate(aada, eelis, kind=RelationKind.SIBLING, lives_together=True)
    actions.relate(aada, jenni, kind=RelationKind.PARENT, is_guardian=True)
    actions.relate(aada, jenni, kind=RelationKind.PARENT, is_guardian=True, lives_together=True)

    told = {(row.person_id, row.other_id, row.kind, row.lives_together) for row in Relation.objects.all()}
    assert told == {
        (aada.pk, eelis.pk, "sibling", True),
        (eelis.pk, aada.pk, "sibling", True),
        (aada.pk, jenni.pk, "parent", True),
    }
    assert queries.guardians(aada, ON) == [jenni]
    assert queries.guardians(eelis, ON) == []


def test_non_disclosure_covers_the_same_home_and_no_other() -> None:
    mother, child, father = person("Jenni", non_disclosure=True), person("Vilja"), person("Marko")
    actions.relate(child, mother, kind=RelationKind.PARENT, is_guardian=True, lives_together=True)
    actions.relate(child, father, kind=RelationKind.PARENT, is_guardian=True)

    assert [queries.is_protected(each, ON) for each in (mother, child, father)] == [True, True, False]


def test_danger_stands_before_awareness_and_ended_flags_are_gone() -> None:
    aada = person("Aada")
    dog = actions.raise_flag(aada, kind=FlagKind.AWARE, headline="Iso koira")
    threat = actions.raise_flag(aada, kind=FlagKind.DANGER, headline="Uhkaava tilanne")
    actions.raise_flag(aada, kind=FlagKind.SECRECY, headline="Päättynyt", until_on=dt.date(2026, 3, 23))

    assert queries.flags_of([aada], ON) == [threat, dog]


def test_permission_ends_when_it_is_revoked() -> None:
    aada = person("Aada")
    consent = actions.give_consent(
        aada,
        scope=ConsentScope.ASSESSMENT,
        receiver="Iida Laine",
        receiver_worker_id=7,
        given_by="Jenni Koskela",
        by_id=1,
        at=AT,
    )
    assert list(queries.permitted_persons(7)) == [aada.pk]

    actions.revoke_consent(consent, at=AT)

    assert list(queries.permitted_persons(7)) == []
