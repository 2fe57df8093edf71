"""Identifying people: proposed with reasons, chosen by a person, one at a time."""

from __future__ import annotations

import dataclasses
import datetime as dt

from contacts_cast import AADA, CHILDREN, Cast
from django.urls import reverse
from test_worker_pages import assessed, page, signed_in

from soihtu.audit.models import Look
from soihtu.contacts import actions
from soihtu.contacts.models import Contact
from soihtu.contacts.queries import protected_among
from soihtu.foundation import clock
from soihtu.people.actions import PersonFacts, add_person, relate
from soihtu.people.models import Person, Relation

NEW = {"service_language": "fi"}


def test_likely_persons_are_proposed_with_reasons_and_logged(cast: Cast) -> None:
    aada = add_person(PersonFacts(first_names="Aada", last_name="Koskela", identity_code="130315A9134"))
    contact = assessed(cast)

    html = page(cast.hanna, "subject", contact.pk, contact.subjects.all()[0].pk)

    assert "sama nimi" in html
    assert "sama syntymäpäivä" in html
    assert "testitunnus" in html
    assert "130315A9134" not in html
    assert aada.pk in Look.objects.get().person_ids
    assert contact.subjects.filter(person__isnull=False).count() == 0


def test_a_protected_person_is_proposed_without_a_place(cast: Cast) -> None:
    add_person(PersonFacts(first_names="Aada", last_name="Koskela", town="Naantali", non_disclosure=True))
    contact = assessed(cast)

    html = page(cast.hanna, "subject", contact.pk, contact.subjects.all()[0].pk)

    assert "kunta salattu" in html
    assert "Naantali" not in html


def test_one_after_another_until_everybody_is_known(cast: Cast) -> None:
    known = add_person(PersonFacts(first_names="Aada", last_name="Koskela", born_on=dt.date(2015, 3, 13)))
    contact = assessed(cast)
    aada, eelis = contact.subjects.all()
    jenni = contact.carers.get()
    client = signed_in(cast.hanna)

    start = client.get(reverse("contacts:parties", args=[contact.pk]))
    first = client.post(reverse("contacts:subject", args=[contact.pk, aada.pk]), {"person": str(known.pk)})
    second = client.post(
        reverse("contacts:subject", args=[contact.pk, eelis.pk]),
        {**NEW, "first_names": "Eelis", "last_name": "Koskela", "identity_code": "020917A921M"},
    )
    eelis.refresh_from_db()
    third = client.post(
        reverse("contacts:carer", args=[contact.pk, jenni.pk]),
        {
            **NEW,
            "first_names": "Jenni",
            "last_name": "Koskela",
            "kind": "parent",
            "is_guardian": "yes",
            "lives_together": "on",
            "children": [str(aada.pk), str(eelis.pk)],
        },
    )

    assert start["Location"] == reverse("contacts:subject", args=[contact.pk, aada.pk])
    assert first["Location"] == reverse("contacts:subject", args=[contact.pk, eelis.pk])
    assert second["Location"] == reverse("contacts:carer", args=[contact.pk, jenni.pk])
    assert third["Location"] == reverse("contacts:contact", args=[contact.pk])
    assert (eelis.person.born_on, eelis.person.municipality_code) == (dt.date(2017, 9, 2), "680")
    guardians = Relation.objects.filter(kind="parent", is_guardian=True).order_by("person_id")
    assert [(one.person, one.other.name) for one in guardians] == [
        (known, "Jenni Koskela"),
        (eelis.person, "Jenni Koskela"),
    ]


def test_nobody_is_chosen_who_was_not_proposed(cast: Cast) -> None:
    stranger = add_person(PersonFacts(first_names="Veikko", last_name="Virtanen"))
    contact = assessed(cast)
    address = reverse("contacts:subject", args=[contact.pk, contact.subjects.all()[0].pk])

    assert signed_in(cast.hanna).post(address, {"person": str(stranger.pk)}).status_code == 404
    assert contact.subjects.filter(person__isnull=False).count() == 0


def test_a_wrong_code_is_told_and_the_text_kept(cast: Cast) -> None:
    contact = assessed(cast)
    address = reverse("contacts:subject", args=[contact.pk, contact.subjects.all()[0].pk])

    html = (
        signed_in(cast.hanna)
        .post(address, {**NEW, "first_names": "Aadaliina", "identity_code": "130315A9135"})
        .content.decode()
    )

    assert "viimeinen merkki ei sovi" in html
    assert "Aadaliina" in html
    assert Person.objects.count() == 0


def test_a_known_code_is_a_refusal_with_a_way_on(cast: Cast) -> None:
    owner = add_person(PersonFacts(first_names="Onni", last_name="Muu", identity_code="020917A921M"))
    contact = assessed(cast)
    eelis = contact.subjects.all()[1]
    address = reverse("contacts:subject", args=[contact.pk, eelis.pk])
    typed = {**NEW, "first_names": "Eelis Aatos", "identity_code": "020917A921M"}
    client = signed_in(cast.hanna)

    response = client.post(address, typed)
    html = response.content.decode()
    client.post(address, {**typed, "person": str(owner.pk)})

    assert response.status_code == 200
    assert "Valitse henkilö luettelosta" in html
    assert "Eelis Aatos" in html
    assert "Onni Muu" in html
    eelis.refresh_from_db()
    assert eelis.person == owner


def test_people_of_another_contact_are_not_found(cast: Cast) -> None:
    mine = assessed(cast)
    other = assessed(cast, dataclasses.replace(CHILDREN, worry="Toinen."), key="k2")

    address = reverse("contacts:subject", args=[mine.pk, other.subjects.all()[0].pk])

    assert signed_in(cast.hanna).get(address).status_code == 404
    assert Contact.objects.count() == 2


def test_a_sibling_of_a_protected_person_is_proposed_without_a_place(cast: Cast) -> None:
    aada = add_person(PersonFacts(first_names="Aada", last_name="Koskela", town="Naantali"))
    mother = add_person(PersonFacts(first_names="Jenni", last_name="Koskela", non_disclosure=True))
    contact = assessed(cast)
    address = (contact.pk, contact.subjects.all()[0].pk)
    assert "Naantali" in page(cast.hanna, "subject", *address)

    relate(aada, mother, kind="parent", lives_together=True)

    assert "Naantali" not in page(cast.hanna, "subject", *address)


def test_a_protected_family_is_identified_only_by_whoever_handles_it(cast: Cast) -> None:
    hidden = dataclasses.replace(AADA, street="Salakuja 3", non_disclosure=True)
    contact = assessed(cast, dataclasses.replace(CHILDREN, subjects=(hidden,)))
    address = reverse("contacts:subject", args=[contact.pk, contact.subjects.get().pk])

    before = signed_in(cast.hanna).get(address)
    actions.take(contact, by=cast.hanna, at=clock.now())
    after = signed_in(cast.hanna).get(address)

    assert before.status_code == 403
    assert "Salakuja" not in before.content.decode()
    assert "Salakuja 3" in after.content.decode()


def test_a_carer_is_a_guardian_or_not_but_never_by_default(cast: Cast) -> None:
    contact = assessed(cast)
    client = signed_in(cast.hanna)
    aada = contact.subjects.all()[0]
    client.post(
        reverse("contacts:subject", args=[contact.pk, aada.pk]), {**NEW, "first_names": "Aada", "last_name": "Koskela"}
    )

    html = client.post(
        reverse("contacts:carer", args=[contact.pk, contact.carers.get().pk]),
        {**NEW, "first_names": "Jenni", "kind": "parent", "children": [str(aada.pk)]},
    ).content.decode()

    assert "Valitse, onko tämä henkilö huoltaja." in html
    assert Relation.objects.count() == 0


def test_children_of_one_home_share_it_and_its_protection(cast: Cast) -> None:
    contact = assessed(cast)
    for child in contact.subjects.all():
        actions.name_new_party(child, PersonFacts(first_names=child.first_names), by=cast.hanna, at=clock.now())
    jenni = contact.carers.get()
    mother = PersonFacts(first_names="Jenni")
    actions.name_carer(jenni, mother, is_guardian=True, lives_together=True, by=cast.hanna, at=clock.now())
    aada, eelis = (one.person for one in contact.subjects.select_related("person"))
    Person.objects.filter(pk=aada.pk).update(non_disclosure=True)

    assert protected_among([eelis]) == {eelis.pk}
    assert protected_among([jenni.person]) == {jenni.person.pk}

    actions.name_carer(jenni, mother, is_guardian=True, lives_together=False, by=cast.hanna, at=clock.now())

    assert Relation.objects.get(person=eelis, other=aada).lives_together
