"""The people of a document, as plain facts, and how the structures write them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from soihtu.documents import codes
from soihtu.documents.payloads import wording
from soihtu.documents.payloads.building import (
    Content,
    hetu,
    identifier,
    known_or_told,
    maybe_coded,
    organisation,
    partial_date,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    street: str = ""
    postcode: str = ""
    town: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """The one a document is about, or stands close to. `protected` is the turvakielto; None when it was not asked.

    A protected person's address and phone are written when they are given: who may see the document is decided
    elsewhere. Leave them out of the facts when the document must not carry them.
    """

    last_name: str = ""
    first_names: str = ""
    identity_code: str = ""
    temporary_identifier: str = ""
    born_on: dt.date | str | None = None
    age: str = ""
    school: str = ""
    language: str = ""
    needs_interpreter: bool = False
    protected: bool | None = None
    addresses: tuple[Address, ...] = ()
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Carer:
    """Huoltaja tai muu lapsen hoidosta vastaava."""

    last_name: str = ""
    first_names: str = ""
    relation: str = ""
    addresses: tuple[Address, ...] = ()
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Notifier:
    """Ilmoittaja. `body` is a code of 1243; without a name only the body and its description are written."""

    last_name: str = ""
    first_names: str = ""
    title: str = ""
    organisation: str = ""
    addresses: tuple[Address, ...] = ()
    phone: str = ""
    email: str = ""
    body: str = ""
    body_description: str = ""
    asks_secrecy: bool | None = None
    secrecy_grounds: str = ""

    @property
    def is_named(self) -> bool:
        return bool(self.last_name.strip() or self.first_names.strip())


@dataclass(frozen=True, kw_only=True, slots=True)
class Author:
    """Laatija. The unit's OID is that of the national register of organisations."""

    last_name: str
    first_names: str
    title: str = ""
    unit_oid: str = ""
    unit_name: str = ""


def named(last_name: str, first_names: str, language: str) -> Content:
    return {"sukunimi": known_or_told(last_name, language), "etunimet": known_or_told(first_names, language)}


def reached_at(addresses: tuple[Address, ...], phone: str, email: str = "") -> Content:
    """Yhteystiedot."""
    return {
        "osoite": [
            {"lahiosoite": each.street, "postinumero": each.postcode, "postitoimipaikka": each.town}
            for each in addresses
        ],
        "puhelinnumero": phone,
        "sahkopostiosoite": email,
    }


def notified(person: Person, language: str) -> Content:
    """The one a notification is about: with address and turvakielto, as far as the notifier knew."""
    return {
        **named(person.last_name, person.first_names, language),
        "henkilotunnus": hetu(person.identity_code),
        "turvakielto": person.protected,
        "yhteystiedot": reached_at(person.addresses, person.phone),
    }


def besides(people: tuple[Person, ...], language: str) -> str:
    """What is known of the people but has no field in a notification, on lines of its own."""
    return "\n".join(line for person in people for line in _besides(person, language))


def _besides(person: Person, language: str) -> list[str]:
    born_on = "" if person.identity_code else spoken_date(person.born_on)
    interpreter = wording.yes_no(language, answer=person.needs_interpreter or None)
    said = (("born", born_on), ("school", person.school), ("language", person.language), ("interpreter", interpreter))
    name = f"{person.first_names} {person.last_name}".strip()
    return [f"{name}, {wording.label(word, language).lower()}: {text}".lstrip(", ") for word, text in said if text]


def spoken_date(date: dt.date | str | None) -> str:
    return f"{date.day}.{date.month}.{date.year}" if isinstance(date, dt.date) else date or ""


def client(person: Person, language: str) -> Content:
    """The one whose matter is handled: identity code, else the temporary identifier."""
    temporary = "" if person.identity_code else person.temporary_identifier
    return {
        **named(person.last_name, person.first_names, language),
        "henkilotunnus": hetu(person.identity_code),
        "tilapainen_yksilointitunnus": identifier(temporary),
    }


def assessed(person: Person, language: str) -> Content:
    """The client of an assessment, where the structure knows the identity code only.

    Whoever has none is written with the temporary identifier in its place, without the system of identity codes.
    """
    known = hetu(person.identity_code) or identifier(person.temporary_identifier)
    return {**named(person.last_name, person.first_names, language), "henkilotunnus": known}


def matter_client(person: Person, language: str) -> Content:
    """The client of a matter: the birth date too when there is no identity code."""
    born_on = None if person.identity_code else person.born_on
    return {**client(person, language), "syntymaaika": partial_date(born_on)}


def carer(person: Carer, language: str) -> Content:
    return {
        **named(person.last_name, person.first_names, language),
        "yhteystiedot": reached_at(person.addresses, person.phone),
        "kuvaus": person.relation,
    }


def professional(person: Notifier, language: str) -> Content:
    """The notifier as a person; the phone is required wherever the structure asks for contact details."""
    return {
        **named(person.last_name, person.first_names, language),
        "tehtavanimike": person.title,
        "organisaatio": person.organisation,
        "yhteystiedot": reached_at(person.addresses, person.phone),
    }


def reachable(person: Notifier, language: str) -> Content:
    """The same where the structure requires a phone number."""
    at = reached_at(person.addresses, known_or_told(person.phone, language))
    return {**professional(person, language), "yhteystiedot": at}


def body(person: Notifier, language: str) -> Content | None:
    return maybe_coded(codes.NOTIFIER_BODIES, person.body, language)


def author(person: Author | None) -> Content | None:
    if person is None:
        return None
    unit = organisation(person.unit_oid, person.unit_name) if person.unit_oid else None
    return {
        "sukunimi": person.last_name,
        "etunimet": person.first_names,
        "tehtavanimike": person.title,
        "palveluyksikko": unit,
    }
