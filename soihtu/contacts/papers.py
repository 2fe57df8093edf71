"""The official documents of a contact: 4009, 4019, 4006 and 4018, built from what the notifier told. Writes nothing."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
from typing import assert_never

from django.utils import translation

from soihtu.contacts.rules.notification import NO, YES, CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.contacts.terms import Grounds, Kind, NotifierBody, SubjectRole
from soihtu.documents import reading, structures
from soihtu.documents.actions import Content
from soihtu.documents.payloads import crosswalk, notifications, persons
from soihtu.documents.payloads.building import Content as Official
from soihtu.documents.terms import DocumentKind, ServiceTask
from soihtu.teams.models import Worker
from soihtu.teams.terms import TargetGroup

KINDS = {
    Kind.CHILD_WELFARE_NOTIFICATION: DocumentKind.CHILD_WELFARE_NOTIFICATION,
    Kind.ANTICIPATORY_NOTIFICATION: DocumentKind.ANTICIPATORY_NOTIFICATION,
    Kind.SOCIAL_WELFARE_NOTIFICATION: DocumentKind.SOCIAL_WELFARE_NOTIFICATION,
    Kind.SOCIAL_WELFARE_CONTACT: DocumentKind.SOCIAL_WELFARE_CONTACT,
}
TASKS = {
    TargetGroup.FAMILIES: ServiceTask.FAMILIES,
    TargetGroup.WORKING_AGE: ServiceTask.WORKING_AGE,
    TargetGroup.OLDER: ServiceTask.OLDER,
}
ANSWERED = {YES: True, NO: False}


def service_task(notification: Notification) -> ServiceTask:
    """Palvelutehtävä under which the arriving document is kept (ATL 37 §, LSL 25 b §)."""
    if notification.kind in {Kind.CHILD_WELFARE_NOTIFICATION, Kind.ANTICIPATORY_NOTIFICATION}:
        return ServiceTask.CHILD_WELFARE
    return TASKS[TargetGroup(notification.target_group)]


def contents_of(notification: Notification, *, arrived_on: dt.date, by: Worker | None) -> list[Content]:
    """One document for each child of a child-welfare notification, one for all in every other kind."""
    kind = Kind(notification.kind)
    author = (
        persons.Author(last_name=by.last_name, first_names=by.first_name, title=by.get_profession_display())
        if by
        else None
    )
    language = _language(notification)
    officials = _officials(notification, arrived_on, author)
    shown = _officials(_without_places(notification), arrived_on, author)
    return [
        Content(KINDS[kind], official, language, _wording(KINDS[kind], read, notification, language))
        for official, read in zip(officials, shown, strict=True)
    ]


def _officials(notification: Notification, arrived_on: dt.date, author: persons.Author | None) -> list[Official]:
    kind = Kind(notification.kind)
    match kind:
        case Kind.CHILD_WELFARE_NOTIFICATION:
            children = [one for one in notification.subjects if one.role == SubjectRole.CHILD]
            return [_child_welfare(notification, child, arrived_on, author) for child in children]
        case Kind.ANTICIPATORY_NOTIFICATION:
            return [_anticipatory(notification, arrived_on, author)]
        case Kind.SOCIAL_WELFARE_NOTIFICATION:
            return [_social_welfare(notification, arrived_on, author)]
        case Kind.SOCIAL_WELFARE_CONTACT:
            return [_contact(notification, arrived_on, author)]
        case _:
            assert_never(kind)


def _is_protected(notification: Notification) -> bool:
    return any(one.non_disclosure for one in notification.subjects)


def _without_places(notification: Notification) -> Notification:
    """The same with nobody's place when somebody has a non-disclosure order: it covers the home (VTL 36–37 §)."""
    if not _is_protected(notification):
        return notification
    return dataclasses.replace(
        notification,
        subjects=tuple(
            dataclasses.replace(one, street="", postcode="", town="", phone="", school="")
            for one in notification.subjects
        ),
        carers=tuple(dataclasses.replace(one, street="", phone="") for one in notification.carers),
    )


def _language(notification: Notification) -> str:
    """Documents are in Finnish or Swedish (KieliL 10 §, JärjL 5 §)."""
    return "sv" if notification.language == "sv" else "fi"


def _wording(kind: str, official: Official, notification: Notification, language: str) -> reading.Readable | None:
    """What a reader sees: no place of a protected home (`official` comes without it), no contact details of a notifier
    who asked to stay secret (JulkL 11.2 § 7 k). Nothing of its own when there is nothing to leave out.
    """
    is_secret = notification.notifier.keep_secret
    if not (is_secret or _is_protected(notification)):
        return None
    shown = copy.deepcopy(official)
    for sender in shown[structures.load(kind).root.name].get("ilmoittaja", []) if is_secret else ():
        for part in ("henkilo", "ammattihenkilo"):
            sender.pop(part, None)
    return reading.read_official(kind, shown, language)


def _child_welfare(
    notification: Notification, child: SubjectFacts, on: dt.date, author: persons.Author | None
) -> Official:
    return notifications.child_welfare_notification(
        notifications.ChildWelfareNotificationFacts(
            child=_person(child),
            account=_account(notification),
            notified_on=on,
            carers=tuple(_carer(carer) for carer in notification.carers),
            anonymous=notification.notifier.is_anonymous,
            notifiers=(_notifier(notification.notifier),),
            child_told=ANSWERED.get(notification.child_told),
            guardian_told=ANSWERED.get(notification.guardian_told),
            author=author,
            language=_language(notification),
        )
    )


def _anticipatory(notification: Notification, on: dt.date, author: persons.Author | None) -> Official:
    expecting = [one for one in notification.subjects if one.role == SubjectRole.ADULT]
    unborn = next((one for one in notification.subjects if one.role == SubjectRole.UNBORN), None)
    due = (unborn.expected_on if unborn else None) or next(
        (one.expected_on for one in expecting if one.expected_on), None
    )
    other = notification.carers[0] if notification.carers else None
    return notifications.anticipatory_notification(
        notifications.AnticipatoryNotificationFacts(
            expecting=tuple(_person(one) for one in expecting),
            notifiers=(_notifier(notification.notifier),),
            reasons=crosswalk.needs(notification.grounds),
            due=reading.spoken_day(due) if due else (unborn.age_guess if unborn else ""),
            notified_on=on,
            mother_told=notification.guardian_told == YES,
            other_parent_told=False,
            other_parent=persons.Person(last_name=other.last_name, first_names=other.first_names, phone=other.phone)
            if other
            else None,
            account=_account(notification),
            author=author,
            language=_language(notification),
        )
    )


def _social_welfare(notification: Notification, on: dt.date, author: persons.Author | None) -> Official:
    return notifications.social_welfare_notification(
        notifications.SocialWelfareNotificationFacts(
            about=tuple(_person(one) for one in notification.subjects),
            account=_account(notification),
            notified_on=on,
            notifiers=(_notifier(notification.notifier),),
            concerns=crosswalk.needs(notification.grounds),
            author=author,
            language=_language(notification),
        )
    )


def _contact(notification: Notification, on: dt.date, author: persons.Author | None) -> Official:
    return notifications.social_welfare_contact(
        notifications.SocialWelfareContactFacts(
            about=tuple(_person(one) for one in notification.subjects),
            contacted_by=(_notifier(notification.notifier),),
            concerns=crosswalk.needs(notification.grounds),
            consented=notification.notifier.body == NotifierBody.SELF or notification.consent_given == YES,
            contacted_on=on,
            guardians=tuple(_carer(carer) for carer in notification.carers),
            account=_account(notification),
            author=author,
            language=_language(notification),
        )
    )


def _account(notification: Notification) -> notifications.Account:
    with translation.override(_language(notification)):
        reasons = tuple(str(Grounds(ground).label) for ground in notification.grounds)
    return notifications.Account(
        worry=notification.worry,
        reasons=reasons,
        first_hand=notification.first_hand,
        done_so_far=notification.done_so_far,
        hoped_for=notification.hoped_for,
        police_told=notification.police_told or None,
    )


def _person(subject: SubjectFacts) -> persons.Person:
    return persons.Person(
        last_name=subject.last_name,
        first_names=subject.first_names,
        identity_code=subject.identity_code,
        born_on=subject.born_on,
        age=subject.age_guess,
        school=subject.school,
        language=subject.language,
        needs_interpreter=subject.interpreter,
        protected=subject.non_disclosure or None,
        addresses=_addresses(subject.street, subject.postcode, subject.town),
        phone=subject.phone,
    )


def _carer(carer: CarerFacts) -> persons.Carer:
    return persons.Carer(
        last_name=carer.last_name,
        first_names=carer.first_names,
        relation=carer.relation,
        addresses=_addresses(carer.street),
        phone=carer.phone,
    )


def _notifier(notifier: NotifierFacts) -> persons.Notifier:
    return persons.Notifier(
        last_name=notifier.last_name,
        first_names=notifier.first_names,
        title=notifier.title,
        organisation=notifier.organisation,
        phone=notifier.phone,
        email=notifier.email,
        body=crosswalk.NOTIFIER_BODY[notifier.body],
        body_description=notifier.relation,
        asks_secrecy=notifier.keep_secret or None,
        secrecy_grounds=notifier.secrecy_grounds,
    )


def _addresses(street: str, postcode: str = "", town: str = "") -> tuple[persons.Address, ...]:
    if not (street or postcode or town):
        return ()
    return (persons.Address(street=street, postcode=postcode, town=town),)
