"""Short ways to say who tells and about whom, for the stories."""

from __future__ import annotations

import datetime as dt

from soihtu.contacts.rules.notification import CarerFacts, NotifierFacts, SubjectFacts
from soihtu.contacts.terms import NotifierBody, SubjectRole
from soihtu.demo.adults import ADULTS
from soihtu.demo.families import FAMILIES
from soihtu.demo.kin import Family, Member

ALL: dict[str, Family] = FAMILIES | ADULTS
PLAIN = str.maketrans("äöåÄÖÅ ", "aoaAOA.")


def member(family: str, key: str) -> Member:
    return next(one for one in ALL[family].members if one.key == key)


def subject(family: str, key: str, on: dt.date, role: str = SubjectRole.CHILD) -> SubjectFacts:
    """One of the family as a notifier who knows them well would write them."""
    told = member(family, key)
    home = told.home or ALL[family].home
    is_unborn = bool(told.expected_in)
    return SubjectFacts(
        role=role,
        first_names=told.first_names.partition(" ")[0],
        last_name=told.last_name,
        born_on=None if is_unborn else told.born_on(on),
        expected_on=on + dt.timedelta(days=told.expected_in) if is_unborn else None,
        phone=told.phone,
        street="" if told.hidden else home.street,
        postcode="" if told.hidden else home.postcode,
        town=home.town,
        school=told.school,
        language=told.interpreter,
        interpreter=bool(told.interpreter),
        non_disclosure=told.hidden,
    )


def children(family: str, keys: str, on: dt.date) -> tuple[SubjectFacts, ...]:
    return tuple(subject(family, key, on) for key in keys.split())


def adult(family: str, key: str, on: dt.date) -> tuple[SubjectFacts, ...]:
    return (subject(family, key, on, SubjectRole.ADULT),)


def carer(family: str, key: str, relation: str, lives: str = "yes") -> CarerFacts:
    told = member(family, key)
    return CarerFacts(
        first_names=told.first_names.partition(" ")[0],
        last_name=told.last_name,
        relation=relation,
        phone=told.phone,
        lives_with_child=lives,
    )


def official(body: NotifierBody, name: str, title: str, organisation: str, phone: str = "") -> NotifierFacts:
    """Somebody whom the law obliges: name, post and how to reach them."""
    first_names, _, last_name = name.rpartition(" ")
    return NotifierFacts(
        body=body,
        is_official=True,
        first_names=first_names,
        last_name=last_name,
        title=title,
        organisation=organisation,
        phone=phone,
        email=f"{name.lower().translate(PLAIN)}@tyo.example",
    )


def private(name: str, relation: str, phone: str, *, secrecy: str = "", close: bool = False) -> NotifierFacts:
    first_names, _, last_name = name.rpartition(" ")
    return NotifierFacts(
        body=NotifierBody.RELATIVE if close else NotifierBody.PRIVATE,
        first_names=first_names,
        last_name=last_name,
        phone=phone,
        relation=relation,
        keep_secret=bool(secrecy),
        secrecy_grounds=secrecy,
    )


def anonymous(reason: str) -> NotifierFacts:
    return NotifierFacts(body=NotifierBody.PRIVATE, is_anonymous=True, anonymity_reason=reason)


def oneself(family: str, key: str) -> NotifierFacts:
    told = member(family, key)
    return NotifierFacts(
        body=NotifierBody.SELF,
        first_names=told.first_names.partition(" ")[0],
        last_name=told.last_name,
        phone=told.phone,
        email=told.email,
    )
