"""What the sender of an everyday contact tells, from its row and its people."""

from __future__ import annotations

import datetime as dt

from soihtu.contacts.rules.notification import CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.contacts.terms import Kind, NotifierBody, SubjectRole
from soihtu.demo.kin import Family, Member
from soihtu.demo.rows import Row
from soihtu.demo.telling import official
from soihtu.teams.terms import TargetGroup

PRIVATE = frozenset({"self", "relative", "private", "anonymous"})


def notification(row: Row, people: Family, minute: int, on: dt.date) -> Notification:
    """The notification as its sender would write it; `minute` lets some know more than others."""
    knows_family = row.sender[0] not in {"anonymous", "private"}
    return Notification(
        kind=row.kind,
        target_group=TargetGroup(row.group),
        language=row.language,
        municipality_code=row.place,
        worry=row.worry,
        subjects=tuple(_subject(row, people, minute, on, n) for n in range(len(row.about))),
        carers=() if row.called else _carers(row, people),
        notifier=_notifier(row, people, minute),
        grounds=row.grounds,
        acute=row.acute,
        police_told=row.police,
        consent_given="yes" if row.kind == Kind.SOCIAL_WELFARE_CONTACT else "",
        child_told="yes" if row.is_child and minute % 2 else "",
        guardian_told="yes" if knows_family else "no",
    )


def speaker(row: Row, people: Family) -> Member:
    """Whom one talks with: a child's first carer, an adult in person."""
    return _member(people, "k0" if row.carers else "c0")


def _subject(row: Row, people: Family, minute: int, on: dt.date, n: int) -> SubjectFacts:
    told = _member(people, f"c{n}")
    guesses_age = bool(row.called) or minute % 4 == 0
    return SubjectFacts(
        role=SubjectRole.CHILD if row.is_child else SubjectRole.ADULT,
        first_names=row.called.capitalize() or told.first_names,
        last_name=told.last_name,
        born_on=None if guesses_age else told.born_on(on),
        age_guess=row.about[n].rsplit(" ", 1)[1] if guesses_age else "",
        phone=told.phone,
        street=people.home.street if minute % 2 else "",
        town=people.home.town,
    )


def _carers(row: Row, people: Family) -> tuple[CarerFacts, ...]:
    members = [_member(people, f"k{n}") for n in range(len(row.carers))]
    return tuple(
        CarerFacts(
            first_names=one.first_names,
            last_name=one.last_name,
            relation=told.partition(" ")[0],
            phone=one.phone,
            lives_with_child="yes",
        )
        for one, told in zip(members, row.carers, strict=True)
    )


def _notifier(row: Row, people: Family, minute: int) -> NotifierFacts:
    body, *told = row.sender
    if body == "anonymous":
        return NotifierFacts(body=NotifierBody.PRIVATE, is_anonymous=True, anonymity_reason=told[0])
    if body == "self":
        return _oneself(row, people)
    if body in PRIVATE:
        first, last = told[0].rsplit(" ", 1)
        return NotifierFacts(
            body=body, first_names=first, last_name=last, relation=told[1], phone=f"050 000 {5000 + minute}"
        )
    return official(NotifierBody(body), told[0], told[1], told[2], f"050 000 {4500 + minute}")


def _oneself(row: Row, people: Family) -> NotifierFacts:
    """A parent asks for the family, an adult for themself."""
    who = speaker(row, people)
    return NotifierFacts(
        body=NotifierBody.RELATIVE if row.carers else NotifierBody.SELF,
        first_names=who.first_names,
        last_name=who.last_name,
        phone=who.phone,
        relation=row.carers[0].partition(" ")[0] if row.carers else "",
    )


def _member(people: Family, key: str) -> Member:
    return next(one for one in people.members if one.key == key)
