"""Matters brought as far as a test needs, by the real actions."""

from __future__ import annotations

import datetime as dt
import uuid

from soihtu.contacts.models import Contact
from soihtu.documents.models import Document
from soihtu.matters import actions
from soihtu.matters.actions import Finding, Held
from soihtu.matters.models import Matter
from soihtu.people import queries as people
from tests.builders import HELP, World, hours, ready

TALKED = Held(words="Äiti kertoi arjesta.", client_words="Yöt ovat pahimpia.", minutes=24)


def finding(subject, worker, **more) -> Finding:
    facts = {"service_task": "families", "client": "child-welfare", "in_brief": "Koulu huolestui valvomisesta."}
    return Finding(subject=subject, responsible=worker, **{**facts, **more})


def open_children(world: World, contact: Contact | None = None) -> list[Matter]:
    contact = contact or ready(world)
    findings = [finding(subject, world.hanna, pair=world.jarkko) for subject in contact.subjects.all()]
    return actions.open_from(contact, findings, by=world.hanna, at=hours(1))


def open_adult(world: World, **more) -> Matter:
    contact = ready(world, HELP, key="adult")
    facts = {"service_task": "working_age", "client": "adult", **more}
    [matter] = actions.open_from(
        contact, [finding(contact.subjects.get(), world.olavi, **facts)], by=world.olavi, at=hours(1)
    )
    return matter


def prepare(matter: Matter, by, at: dt.datetime) -> Matter:
    """Everything a decision asks for."""
    if matter.client.startswith("child"):
        actions.consider_police(matter, "no_suspicion", reason="Ei epäilyä rikoksesta.", by=by, at=at)
        for guardian in people.guardians(matter.person, at.date()):
            actions.inform(matter, guardian.name, person=guardian, how="phone", by=by, at=at)
        actions.assess_special_support(matter, yes=False, grounds="Arki kantaa.", by=by, at=at)
    else:
        actions.inform(matter, matter.person.name, person=matter.person, how="phone", by=by, at=at)
    actions.record_call(matter, TALKED, by=by, at=at)
    return matter


def assessing(world: World) -> Matter:
    matter = prepare(open_children(world)[0], world.hanna, hours(2))
    actions.decide(matter, "start", by=world.hanna, at=hours(3))
    return matter


def summed_up(world: World, *, goes_on: bool = True, at: dt.datetime | None = None) -> Matter:
    at = at or hours(24 * 30)
    matter = assessing(world)
    actions.sum_up(matter, goes_on=goes_on, by=world.hanna, at=at)
    actions.deliver_summary(
        matter, summary_of(matter, world, at), recipient="Jenni Koskela", way="in_person", by=world.hanna, at=at
    )
    return matter


def summary_of(matter: Matter, world: World, at: dt.datetime) -> Document:
    """A stand-in for the summary: the opening's content under the number of the assessment."""
    document = Document.objects.filter(matter_id=matter.pk, kind="19001").get()
    document.pk, document.kind, document.series, document.finalised_at = None, "1005", uuid.uuid4(), at
    document.author = world.hanna
    document.save(force_insert=True)
    return document
