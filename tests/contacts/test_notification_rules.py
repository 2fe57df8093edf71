"""What a notification must tell, by kind and by who notifies."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from contacts_cast import CHILDREN, CONCERN, EXPECTING, GRANDMOTHER, HELP, MYSELF, NAMELESS, TEACHER

from soihtu.contacts.rules.clients import ClientClass
from soihtu.contacts.rules.notification import (
    LAW,
    Missing,
    SubjectFacts,
    asks_for_services,
    client_of,
    missing_parts,
    police_question_arises,
)

NOBODY = SubjectFacts(role="child")
OLD = SubjectFacts(role="adult", first_names="Veikko", born_on=dt.date(1940, 1, 1))
TUESDAY = dt.date(2026, 3, 24)


def changed(notification, **parts):
    return dataclasses.replace(notification, **parts)


@pytest.mark.parametrize(
    ("notification", "missing"),
    [
        (CHILDREN, ()),
        (EXPECTING, ()),
        (CONCERN, ()),
        (HELP, ()),
        (changed(CHILDREN, notifier=GRANDMOTHER), ()),
        (changed(CHILDREN, notifier=NAMELESS), ()),
        (changed(CHILDREN, worry="  "), (Missing.WORRY,)),
        (changed(CHILDREN, subjects=()), (Missing.SUBJECT,)),
        (changed(CHILDREN, subjects=(NOBODY,)), (Missing.SUBJECT_UNRECOGNISABLE,)),
        (changed(CHILDREN, subjects=(dataclasses.replace(NOBODY, age_guess="noin 5 v"),)), ()),
        (changed(CHILDREN, subjects=HELP.subjects), (Missing.CHILD,)),
        (changed(EXPECTING, subjects=EXPECTING.subjects[1:]), (Missing.EXPECTANT_PARENT,)),
        (changed(EXPECTING, notifier=GRANDMOTHER), (Missing.OFFICIAL_ONLY,)),
        (changed(HELP, subjects=(SubjectFacts(role="adult"),)), ()),
        (changed(HELP, notifier=GRANDMOTHER), (Missing.CONSENT,)),
        (changed(HELP, notifier=GRANDMOTHER, consent_given="no"), (Missing.CONSENT,)),
        (changed(HELP, notifier=GRANDMOTHER, consent_given="yes"), ()),
        (changed(HELP, notifier=dataclasses.replace(MYSELF, is_anonymous=True)), ()),
    ],
)
def test_missing_by_kind(notification, missing) -> None:
    assert missing_parts(notification) == missing


@pytest.mark.parametrize(
    ("notifier", "missing"),
    [
        (dataclasses.replace(TEACHER, is_anonymous=True), (Missing.OFFICIAL_IS_NAMED,)),
        (dataclasses.replace(TEACHER, first_names=""), (Missing.NOTIFIER_NAME,)),
        (dataclasses.replace(TEACHER, title=" "), (Missing.NOTIFIER_POST,)),
        (dataclasses.replace(TEACHER, phone="", email=""), (Missing.NOTIFIER_CONTACT,)),
        (dataclasses.replace(TEACHER, phone=""), ()),
        (dataclasses.replace(TEACHER, body="relative"), (Missing.BODY_DOES_NOT_FIT,)),
        (dataclasses.replace(NAMELESS, anonymity_reason=""), (Missing.ANONYMITY_REASON,)),
        (dataclasses.replace(GRANDMOTHER, last_name=""), (Missing.NOTIFIER_NAME,)),
        (dataclasses.replace(GRANDMOTHER, phone=""), ()),
        (dataclasses.replace(GRANDMOTHER, keep_secret=True), (Missing.SECRECY_GROUNDS,)),
        (dataclasses.replace(GRANDMOTHER, keep_secret=True, secrecy_grounds="Uhkaus."), ()),
    ],
)
def test_missing_by_notifier(notifier, missing) -> None:
    assert missing_parts(changed(CHILDREN, notifier=notifier)) == missing


def test_every_missing_part_has_its_law() -> None:
    assert set(LAW) == set(Missing)


@pytest.mark.parametrize(
    ("notification", "client"),
    [
        (CHILDREN, ClientClass.CHILD_WELFARE),
        (EXPECTING, ClientClass.ADULT),
        (HELP, ClientClass.ADULT),
        (changed(HELP, subjects=(OLD,)), ClientClass.OVER_75),
        (changed(HELP, subjects=(*HELP.subjects, OLD)), ClientClass.OVER_75),
        (changed(HELP, subjects=CHILDREN.subjects), ClientClass.CHILD),
        (changed(HELP, subjects=(SubjectFacts(role="adult"),)), ClientClass.ADULT),
    ],
)
def test_the_tightest_class_counts(notification, client) -> None:
    assert client_of(notification, TUESDAY) is client


def test_only_asking_starts_the_clocks_of_asking() -> None:
    assert [asks_for_services(one) for one in (HELP, CONCERN, CHILDREN)] == [True, False, False]


@pytest.mark.parametrize(
    ("grounds", "arises"),
    [(("violence",), True), (("neglect", "sexual_abuse"), True), (("neglect",), False), ((), False)],
)
def test_the_police_question(grounds, arises) -> None:
    assert police_question_arises(grounds) is arises
