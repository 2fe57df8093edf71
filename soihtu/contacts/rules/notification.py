"""What somebody tells us, as plain facts, and what the law still asks of it before it can be received."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from soihtu.contacts.rules.clients import ClientClass, client_class
from soihtu.contacts.terms import Channel, Grounds, Kind, NotifierBody, SubjectRole

PRIVATE_BODIES = frozenset({NotifierBody.SELF, NotifierBody.RELATIVE, NotifierBody.PRIVATE})
CLOSE_BODIES = frozenset({NotifierBody.SELF, NotifierBody.RELATIVE})
AT_ONCE = dt.timedelta(minutes=15)
YES, NO, NOT_KNOWN = "yes", "no", "unknown"
ANSWERS = (YES, NO, NOT_KNOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class SubjectFacts:
    """Kenestä: one person the contact is about, as far as the sender knows. `role` is a SubjectRole."""

    role: str
    first_names: str = ""
    last_name: str = ""
    identity_code: str = ""
    born_on: dt.date | None = None
    expected_on: dt.date | None = None
    age_guess: str = ""
    phone: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    school: str = ""
    language: str = ""
    interpreter: bool = False
    non_disclosure: bool = False

    @property
    def can_be_recognised(self) -> bool:
        """Whether anything at all is told by which the person could be found (LSL 25 §: the known data)."""
        told = (self.first_names, self.last_name, self.identity_code, self.age_guess, self.phone, self.street)
        return any(text.strip() for text in (*told, self.school)) or bool(self.born_on or self.expected_on)


@dataclass(frozen=True, kw_only=True, slots=True)
class CarerFacts:
    """Huoltaja tai muu hoidosta vastaava. `lives_with_child` is "", "yes", "no" or "unknown"."""

    first_names: str = ""
    last_name: str = ""
    relation: str = ""
    phone: str = ""
    street: str = ""
    lives_with_child: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NotifierFacts:
    """Ilmoittaja. `body` is a NotifierBody; `is_official` means that the law obliges them to notify."""

    body: str
    is_official: bool = False
    is_anonymous: bool = False
    anonymity_reason: str = ""
    first_names: str = ""
    last_name: str = ""
    title: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    relation: str = ""
    keep_secret: bool = False
    secrecy_grounds: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AttachmentFacts:
    """Liite, already checked and cleaned."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Notification:
    """Ilmoitus tai yhteydenotto, whichever its kind and channel.

    `child_told`, `guardian_told`, `consent_given` and `whole_family_asked` are "", "yes", "no" or "unknown".
    In an anticipatory notification the expectant parents are ADULT subjects and the child, when anything is known
    of it, an UNBORN one; in every other kind carers stand apart from subjects.
    """

    kind: str
    target_group: str
    worry: str
    subjects: tuple[SubjectFacts, ...]
    notifier: NotifierFacts
    language: str = "fi"
    carers: tuple[CarerFacts, ...] = ()
    grounds: tuple[str, ...] = ()
    done_so_far: str = ""
    hoped_for: str = ""
    first_hand: bool = True
    child_told: str = ""
    guardian_told: str = ""
    consent_given: str = ""
    acute: bool = False
    police_told: bool = False
    whole_family_asked: str = ""
    municipality_code: str = ""
    attachments: tuple[AttachmentFacts, ...] = ()

    @property
    def has_children(self) -> bool:
        return any(subject.role != SubjectRole.ADULT for subject in self.subjects)


class Missing(enum.StrEnum):
    """What a notification still lacks, or may not have. The law of each is in `LAW`."""

    WORRY = "worry"
    SUBJECT = "subject"
    SUBJECT_UNRECOGNISABLE = "subject_unrecognisable"
    CHILD = "child"
    EXPECTANT_PARENT = "expectant_parent"
    OFFICIAL_ONLY = "official_only"
    OFFICIAL_IS_NAMED = "official_is_named"
    BODY_DOES_NOT_FIT = "body_does_not_fit"
    NOTIFIER_NAME = "notifier_name"
    NOTIFIER_POST = "notifier_post"
    NOTIFIER_CONTACT = "notifier_contact"
    ANONYMITY_REASON = "anonymity_reason"
    SECRECY_GROUNDS = "secrecy_grounds"
    CONSENT = "consent"
    ARRIVED_LATER = "arrived_later"
    BACKDATING_REASON = "backdating_reason"


LAW: dict[Missing, str] = {
    Missing.WORRY: "LSL 25 § 1 mom.; SHL 35 § 1 mom.; ATL 41 §",
    Missing.SUBJECT: "LSL 25 § 1 mom.; SHL 35 § 1 mom.",
    Missing.SUBJECT_UNRECOGNISABLE: "LSL 25 § 1 mom.; ATL 41 §",
    Missing.CHILD: "LSL 25 § 1 mom.",
    Missing.EXPECTANT_PARENT: "LSL 25 c § 1 mom.",
    Missing.OFFICIAL_ONLY: "LSL 25 c § 1 mom.",
    Missing.OFFICIAL_IS_NAMED: "LSL 25 § 1 mom.; SHL 35 § 1 mom.",
    Missing.BODY_DOES_NOT_FIT: "LSL 25 § 1–2 mom.",
    Missing.NOTIFIER_NAME: "LSL 25 § 1 mom.; ATL 41 §",
    Missing.NOTIFIER_POST: "LSL 25 § 1 mom.; ATL 41 §",
    Missing.NOTIFIER_CONTACT: "LSL 25 § 1 mom.; ATL 41 §",
    Missing.ANONYMITY_REASON: "LSL 25 § 2 mom.",
    Missing.SECRECY_GROUNDS: "JulkL 11 § 2 mom. 1 ja 7 kohta",
    Missing.CONSENT: "SHL 35 § 1–2 mom.; LSL 25 a §",
    Missing.ARRIVED_LATER: "SHL 34 §; LSL 26 § 5 mom.",
    Missing.BACKDATING_REASON: "SHL 34 §; LSL 26 § 5 mom.",
}


def missing_parts(notification: Notification) -> tuple[Missing, ...]:
    """What keeps the notification from being received, in the order a form asks for it; empty when nothing does."""
    return (
        *_about_subjects(notification),
        *_about_story(notification),
        *_about_notifier(notification.notifier, notification.kind),
    )


def missing_of_arrival(
    *, channel: str, arrived_at: dt.datetime, recorded_at: dt.datetime, reason: str
) -> tuple[Missing, ...]:
    """What an arrival time lacks: it is never later than its recording, and an earlier one says why.

    A letter or a call may well have come before somebody wrote it down; a form on the web comes when it comes.
    """
    if arrived_at > recorded_at:
        return (Missing.ARRIVED_LATER,)
    if arrived_at == recorded_at or (channel != Channel.WEB_FORM and recorded_at - arrived_at <= AT_ONCE):
        return ()
    return () if reason.strip() else (Missing.BACKDATING_REASON,)


def _about_subjects(notification: Notification) -> tuple[Missing, ...]:
    """LSL 25 §: a child; LSL 25 c §: an expectant parent. Only a contact for advice may leave everyone unnamed."""
    missing: list[Missing] = []
    subjects = notification.subjects
    if not subjects:
        missing.append(Missing.SUBJECT)
    elif notification.kind != Kind.SOCIAL_WELFARE_CONTACT and not all(one.can_be_recognised for one in subjects):
        missing.append(Missing.SUBJECT_UNRECOGNISABLE)
    roles = {subject.role for subject in subjects}
    if subjects and notification.kind == Kind.CHILD_WELFARE_NOTIFICATION and SubjectRole.CHILD not in roles:
        missing.append(Missing.CHILD)
    if subjects and notification.kind == Kind.ANTICIPATORY_NOTIFICATION and SubjectRole.ADULT not in roles:
        missing.append(Missing.EXPECTANT_PARENT)
    return tuple(missing)


def _about_story(notification: Notification) -> tuple[Missing, ...]:
    """SHL 35.1 §: a contact on somebody's behalf is made with their consent; without it, it is a notification."""
    missing: list[Missing] = []
    if not notification.worry.strip():
        missing.append(Missing.WORRY)
    if (
        notification.kind == Kind.SOCIAL_WELFARE_CONTACT
        and notification.notifier.body != NotifierBody.SELF
        and notification.consent_given != YES
    ):
        missing.append(Missing.CONSENT)
    return tuple(missing)


def _about_notifier(notifier: NotifierFacts, kind: str) -> tuple[Missing, ...]:
    """Obliged bodies give name, post and contact; a private person may stay unknown (LSL 25.1–2 §, domain rule 7).

    The anticipatory duty lies on the listed bodies alone (LSL 25 c § 1 mom.), and its document asks who they are.
    """
    missing: list[Missing] = []
    if kind == Kind.ANTICIPATORY_NOTIFICATION and not notifier.is_official:
        missing.append(Missing.OFFICIAL_ONLY)
    if notifier.is_official and notifier.body in PRIVATE_BODIES:
        missing.append(Missing.BODY_DOES_NOT_FIT)
    if notifier.is_official and notifier.is_anonymous:
        missing.append(Missing.OFFICIAL_IS_NAMED)
    elif notifier.is_anonymous:
        if kind != Kind.SOCIAL_WELFARE_CONTACT and not notifier.anonymity_reason.strip():
            missing.append(Missing.ANONYMITY_REASON)
        return tuple(missing)
    missing += _about_name(notifier)
    if notifier.keep_secret and not notifier.secrecy_grounds.strip():
        missing.append(Missing.SECRECY_GROUNDS)
    return tuple(missing)


def _about_name(notifier: NotifierFacts) -> list[Missing]:
    missing: list[Missing] = []
    if not (notifier.first_names.strip() and notifier.last_name.strip()):
        missing.append(Missing.NOTIFIER_NAME)
    if notifier.is_official and not notifier.title.strip():
        missing.append(Missing.NOTIFIER_POST)
    if notifier.is_official and not (notifier.phone.strip() or notifier.email.strip()):
        missing.append(Missing.NOTIFIER_CONTACT)
    return missing


def client_of(notification: Notification, on: dt.date) -> ClientClass:
    """The class with the tightest limits among those the notification is about (SHL 36 §, LSL 26 §).

    An anticipatory notification opens the expectant parent's own matter at once (LSL 25 c § 3 mom.).
    """
    anticipatory = notification.kind == Kind.ANTICIPATORY_NOTIFICATION
    if notification.kind == Kind.CHILD_WELFARE_NOTIFICATION:
        return ClientClass.CHILD_WELFARE
    classes = {
        client_class(subject.born_on, on, is_child=subject.role != SubjectRole.ADULT)
        for subject in notification.subjects
        if not (anticipatory and subject.role == SubjectRole.UNBORN)
    }
    return next((one for one in TIGHTEST_FIRST if one in classes), ClientClass.ADULT)


TIGHTEST_FIRST = (ClientClass.OVER_75, ClientClass.CHILD, ClientClass.ADULT)


def asks_for_services(notification: Notification) -> bool:
    """Whether the person, or somebody close or acting for them, asks for services (SHL 36.2 §)."""
    return notification.kind == Kind.SOCIAL_WELFARE_CONTACT or notification.notifier.body == NotifierBody.SELF


def police_question_arises(grounds: tuple[str, ...]) -> bool:
    """Whether the ticked grounds raise the duty to notify the police (LSL 25 § 3 mom.)."""
    return bool({Grounds.VIOLENCE, Grounds.SEXUAL_ABUSE} & set(grounds))
