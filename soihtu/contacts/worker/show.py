"""The contact as a page to read: safety, urgency, who, what, from whom, what has happened, what comes next."""

from __future__ import annotations

import copy
import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access, clock_words, ports, queries
from soihtu.contacts.models import Carer, Contact, Notifier, Subject
from soihtu.contacts.queries import ContactFile
from soihtu.contacts.rules.notification import police_question_arises
from soihtu.contacts.sentences import ANSWERS
from soihtu.contacts.terms import Grounds, State, Urgency
from soihtu.contacts.worker import acts, people_words, story
from soihtu.contacts.worker.acting import address, contact_of, worker_of
from soihtu.foundation import clock
from soihtu.teams.models import Worker
from soihtu.ui import dates

STATES = {
    State.RECEIVED: "soon",
    State.WAITING: "wait",
    State.IN_MATTER: "done",
    State.WITH_OWN_WORKER: "wait",
    State.TRANSFERRED: "done",
    State.ADVISED: "done",
}


@require_safe
@audit.shows_person(purpose=Purpose.INTAKE)
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    at = clock.now()
    file = queries.read(contact_of(request, pk), worker_of(request), at)
    audit.saw(request, file.persons, thing=file.contact.receipt)
    return render(request, "contacts/worker/contact.html", _context(file, worker_of(request), at))


def _context(file: ContactFile, worker: Worker, at: dt.datetime) -> dict[str, Any]:
    today = clock.local_day(at)
    found = file.contact
    is_masked = file.is_protected and found.worker_id != worker.pk
    relations = ports.client_relations(file.persons)
    buttons = acts.others(file, worker, today)
    return {
        "file": file,
        "contact": found,
        "title": people_words.title_of(file.subjects, today),
        "flags": _flags(file),
        "aware": _aware(file),
        "badges": _badges(found),
        "people": [person_shown(one, relations, today, is_masked=is_masked) for one in file.parties],
        "clocks": clock_words.shown_clocks(found, today),
        "events": story.events(found, file.steps),
        "told": _told(found, file.notifier),
        "notifier": _notifier(file.notifier, access.may_see_notifier(worker, found)),
        "primary": acts.primary(file, worker, today),
        "duty": acts.duty(file, worker, today),
        "allowed": [button for button in buttons if button.may],
        "refused": [button for button in buttons if not button.may],
        "earlier": [(one, one.get_kind_display()) for one in file.earlier],
        "document_address": address("desk:document", 0).removesuffix("0/"),
        "police": police_question_arises(tuple(found.grounds)) and not found.police_told and found.is_open,
        "is_masked": is_masked,
    }


def _flags(file: ContactFile) -> list[dict[str, str]]:
    """Danger and secrecy: red, before anything else."""
    flags = [
        {"text": f"{flag.person.name}: {flag.headline}", "note": flag.advice, "icon": "shield-alert"}
        for flag in file.flags
        if flag.kind != "aware"
    ]
    if file.is_protected:
        note = _("Address, municipality, phone and school may not be told to anybody. They cover the whole home.")
        flags.insert(0, {"text": _("Non-disclosure order"), "note": note, "icon": "shield-alert"})
    if file.contact.acute and file.contact.urgency == Urgency.NOT_ASSESSED:
        flags.insert(0, {"text": _("The sender sees a danger right now"), "note": "", "icon": "siren"})
    return flags


def _aware(file: ContactFile) -> list[dict[str, str]]:
    return [
        {"text": f"{flag.person.name}: {flag.headline}", "note": flag.advice, "icon": "triangle-alert"}
        for flag in file.flags
        if flag.kind == "aware"
    ]


def _badges(found: Contact) -> list[dict[str, Any]]:
    urgency = {
        Urgency.NOT_ASSESSED: {"word": _("urgency not assessed"), "state": "soon", "icon": "zap"},
        Urgency.URGENT: {"word": _("urgent"), "state": "urgent", "icon": "zap"},
        Urgency.NOT_URGENT: {"word": _("not urgent"), "state": "done", "icon": "circle-check"},
    }[Urgency(found.urgency)]
    badges: list[dict[str, Any]] = [
        {"word": found.get_state_display(), "state": STATES[State(found.state)], "icon": None},
        urgency,
        {"word": found.get_kind_display(), "state": "", "icon": "file-text"},
    ]
    if found.urgency == Urgency.NOT_ASSESSED and found.is_open:
        badges.pop(0)  # the state says the same
    return badges


def person_shown(
    who: Subject | Carer,
    relations: dict[int, list[ports.ClientRelation]],
    today: dt.date,
    *,
    is_masked: bool = False,
) -> dict[str, Any]:
    """One of the people: as identified, or else as the sender told; protected details hidden."""
    person = who.person
    facts: list[tuple[str, str]] = []
    hidden = _("hidden")
    role = who.get_role_display() if isinstance(who, Subject) else who.relation or _("carer")
    age = people_words.age_of(who, today) if isinstance(who, Subject) else _born_age(person, today)
    if isinstance(who, Subject):
        facts += _facts_of_subject(who, hidden if is_masked else "")
    else:
        facts += [(_("Address"), hidden if is_masked and who.street else who.street)]
    facts.append((_("Phone"), hidden if is_masked and who.phone else who.phone))
    facts += [
        (_("Client"), f"{one.service_task_name}, {one.responsible.name if one.responsible else '–'}")
        for one in relations.get(person.pk if person else 0, [])
    ]
    named = {"word": _("identified"), "state": "done", "icon": "user-check"}
    unnamed = {"word": _("not identified"), "state": "missing", "icon": "circle-dashed"}
    return {
        "name": (person.name if person and person.name else people_words.name_of(who)),
        "note": ", ".join(part for part in (role, age) if part),
        "badge": named if person else unnamed,
        "facts": [(label, value) for label, value in facts if value],
    }


def as_told(who: Subject | Carer, today: dt.date) -> dict[str, Any]:
    """The same person in the sender's words only, whoever they turned out to be."""
    told = copy.copy(who)
    told.person = None
    return {**person_shown(told, {}, today), "badge": None}


def _facts_of_subject(who: Subject, hidden: str) -> list[tuple[str, str]]:
    where = ", ".join(part for part in (who.street, f"{who.postcode} {who.town}".strip()) if part)
    language = ", ".join(part for part in (who.language, _("needs an interpreter") if who.interpreter else "") if part)
    return [
        (_("Identity code"), who.person.identity_code if who.person else who.identity_code),
        (_("Born"), dates.plain_date(who.born_on) if who.born_on else ""),
        (_("Expected"), dates.plain_date(who.expected_on) if who.expected_on else ""),
        (_("School"), hidden if hidden and who.school else who.school),
        (_("Address"), hidden if hidden and where else where),
        (_("Language"), language),
    ]


def _born_age(person: Any, today: dt.date) -> str:
    return dates.age_in_words(person.born_on, today) if person and person.born_on else ""


def _told(found: Contact, notifier: Notifier) -> list[tuple[str, str]]:
    """What the sender answered, without what they left open."""
    grounds = ", ".join(str(Grounds(one).label) for one in found.grounds)
    answers = [
        (_("Grounds"), grounds),
        (_("What has been done"), found.done_so_far),
        (_("What is hoped for"), found.hoped_for),
        (_("Own observation"), "" if found.first_hand else _("no, heard from others")),
        (_("Has the child been told"), _answer(found.child_told)),
        (_("Has a guardian been told"), _answer(found.guardian_told)),
        (_("Agreed with the person"), _answer(found.consent_given)),
        (_("Concerns all children of the family"), _answer(found.whole_family_asked)),
        (_("The police have been told"), _("yes") if found.police_told else ""),
        (_("Recorded afterwards because"), found.backdating_reason),
    ]
    return [(label, value) for label, value in answers if value]


def _answer(code: str) -> str:
    return str(ANSWERS.get(code, ""))


def _notifier(notifier: Notifier, may: Any) -> dict[str, Any]:
    """From whom: by right only. Without it, the body and the wish to stay secret."""
    facts = [(_("Body"), notifier.get_body_display())]
    if not may:
        return {"facts": facts, "locked": str(may.reason), "name": ""}
    if notifier.is_anonymous:
        facts.append((_("Why nameless"), notifier.anonymity_reason))
        name = _("Stays anonymous")
    else:
        name = notifier.name
        facts += [
            (_("Post"), notifier.title),
            (_("Organisation"), notifier.organisation),
            (_("Phone"), notifier.phone),
            (_("E-mail"), notifier.email),
        ]
    facts += [(_("Relation"), notifier.relation), (_("Asks secrecy because"), notifier.secrecy_grounds)]
    return {"facts": [(label, value) for label, value in facts if value], "locked": "", "name": name}
