"""From the answers to the facts that `contacts.actions.receive` takes."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

from soihtu.contacts.citizen.forms.ages import Age, is_adult
from soihtu.contacts.citizen.forms.homes import ELSEWHERE
from soihtu.contacts.citizen.steps import Told, is_acute
from soihtu.contacts.citizen.stories import Role
from soihtu.contacts.rules.notification import (
    NOT_KNOWN,
    YES,
    AttachmentFacts,
    CarerFacts,
    Notification,
    NotifierFacts,
    SubjectFacts,
)
from soihtu.contacts.terms import NotifierBody, SubjectRole
from soihtu.foundation import clock
from soihtu.teams.rules import target_group
from soihtu.teams.setup import MunicipalityRow, read_table

WHERE = ("street", "postcode", "phone", "language", "interpreter", "non_disclosure")


def notification(told: Told, files: Iterable[AttachmentFacts], *, language: str) -> Notification:
    """The notification that the answers make. Every page must be valid."""
    said = {page.step.slug: page for page in told.pages}
    worry = said["huoli"].said("huoli")
    done = said["tehty"].said("tehty")
    knows = said["kertominen"].said("kertominen") if "kertominen" in said else {}
    subjects = tuple(_subjects(told, said))
    home = said["oma"].said("oma") if "oma" in said else said["koti"].said("koti")
    return Notification(
        kind=told.kind,
        target_group=_target_group(told, subjects),
        worry=worry["worry"],
        grounds=tuple(worry["grounds"]),
        first_hand=worry.get("first_hand", YES) == YES,
        done_so_far=done["done_so_far"],
        hoped_for=done["hoped_for"],
        police_told=done.get("police_told") == YES,
        subjects=subjects,
        carers=tuple(_carers(said)),
        notifier=_notifier(told, said),
        child_told=knows.get("child_told", ""),
        guardian_told=knows.get("guardian_told", ""),
        consent_given=YES if told.story.is_self else knows.get("consent_given", ""),
        whole_family_asked=said["lapset"].said("perhe")["whole_family_asked"] if told.story.about_child else "",
        acute=is_acute(told.answers),
        municipality_code=_municipality_code(home),
        language=language,
        attachments=tuple(files),
    )


def _target_group(told: Told, subjects: tuple[SubjectFacts, ...]) -> str:
    children = told.story.about_child or told.story.anticipatory
    children = children or any(subject.role != SubjectRole.ADULT for subject in subjects)
    eldest = min((subject.born_on for subject in subjects if subject.born_on), default=None)
    return target_group(is_child_matter=children, born_on=eldest, on=clock.local_day(clock.now()))


def _subjects(told: Told, said: dict[str, Any]) -> Iterable[SubjectFacts]:
    if told.story.is_self:
        yield from _asking(said)
        return
    home = said["koti"].said("koti")
    where = {name: home[name] for name in WHERE} | {"town": _town(home)}
    if told.story.about_child:
        yield from (_person(one, SubjectRole.CHILD, where) for one in said["lapset"].said("lapset"))
    elif told.story.anticipatory:
        yield from _expecting(said["vanhempi"], where)
    else:
        yield from (_person(one, one["role_of"], where) for one in said["henkilot"].said("henkilot"))


def _asking(said: dict[str, Any]) -> Iterable[SubjectFacts]:
    """Who asks for help themself, and the children they chose to tell of."""
    me = said["oma"].said("oma")
    where = {name: me[name] for name in WHERE} | {"town": _town(me)}
    young = bool(me["age"].born_on) and not is_adult(me["age"].born_on)
    yield _person(me, SubjectRole.CHILD if young else SubjectRole.ADULT, where)
    for child in said["lapset"].said("lapset"):
        if any(child.get(name) for name in ("first_names", "last_name", "identity_code", "age", "school")):
            yield _person(child, SubjectRole.CHILD, where | {"phone": ""})


def _expecting(page: Any, where: dict[str, Any]) -> Iterable[SubjectFacts]:
    yield _person(page.said("vanhempi"), SubjectRole.ADULT, where)
    other = page.said("toinen")
    if other["first_names"] or other["last_name"]:
        yield _person(other, SubjectRole.ADULT, {})
    due: Age = page.said("aika")["due"]
    yield SubjectFacts(role=SubjectRole.UNBORN, expected_on=due.born_on, age_guess=due.guess)


def _person(one: dict[str, Any], role: str, where: dict[str, Any]) -> SubjectFacts:
    age: Age = one.get("age") or Age()
    return SubjectFacts(
        role=role,
        first_names=one["first_names"],
        last_name=one["last_name"],
        identity_code=one.get("identity_code", ""),
        born_on=age.born_on,
        age_guess=age.guess,
        school=one.get("school", ""),
        **where,
    )


def _town(home: dict[str, Any]) -> str:
    if home["municipality"] == ELSEWHERE:
        return str(home["town"])
    return next((row.name_fi for row in _municipalities() if row.code == home["municipality"]), "")


def _municipality_code(home: dict[str, Any]) -> str:
    """The chosen municipality, or the one elsewhere in Finland whose name was written."""
    if home["municipality"] != ELSEWHERE:
        return "" if home["municipality"] == NOT_KNOWN else str(home["municipality"])
    written = home["town"].strip().casefold()
    names = ((row.code, (row.name_fi.casefold(), row.name_sv.casefold())) for row in _municipalities())
    return next((code for code, both in names if written in both), "")


@functools.cache
def _municipalities() -> tuple[MunicipalityRow, ...]:
    return tuple(read_table()[1])


def _carers(said: dict[str, Any]) -> Iterable[CarerFacts]:
    if "aikuiset" not in said:
        return
    for one in said["aikuiset"].said("aikuiset"):
        if any(one.get(name) for name in ("first_names", "last_name", "relation", "phone", "street")):
            yield CarerFacts(**{name: one[name] for name in CarerFacts.__slots__})


def _notifier(told: Told, said: dict[str, Any]) -> NotifierFacts:
    """Domain rule 7: an official is named; somebody anonymous leaves nothing that names them."""
    if told.story.is_self:
        me = said["oma"].said("oma")
        named = {name: me[name] for name in ("first_names", "last_name", "phone", "email")}
        return NotifierFacts(body=NotifierBody.SELF, **named)
    who = said["yhteys"].said("yhteys")
    if told.story.role == Role.ANONYMOUS:
        return NotifierFacts(body=who["body"], is_anonymous=True, anonymity_reason=who["anonymity_reason"])
    known = {name: who[name] for name in NotifierFacts.__slots__ if name in who}
    if not known.get("keep_secret"):
        known["secrecy_grounds"] = ""
    return NotifierFacts(is_official=told.story.is_official, **known)
