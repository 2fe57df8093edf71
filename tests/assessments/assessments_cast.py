"""Assessments brought as far as a test needs, by the real actions."""

from __future__ import annotations

import datetime as dt
from typing import Any

from soihtu.assessments import actions
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Part
from soihtu.matters import actions as matters
from soihtu.matters.actions import Held
from soihtu.matters.models import Matter
from soihtu.teams.models import Worker
from tests.builders import World, hours
from tests.matters import matters_cast

BEGUN = hours(3)
WEEK = hours(24 * 7)
MONTH = hours(24 * 30)

EVERYBODY: dict[Part, dict[str, Any]] = {
    Part.SITUATION: {
        "situation": "Koti-illat ovat raskaita.\n\nÄiti tekee vuorotyötä ja valvoo.",
        "network": "Isoäiti auttaa viikonloppuisin.",
    },
    Part.NEEDS: {
        "need": "temporary",
        "needs": "Apua iltoihin ja unirytmiin.",
        "needed_services": "Perhetyö 1.5. alkaen, kolme kuukautta.",
        "strengths": "Lämpimät välit ja luotettava isoäiti.",
    },
    Part.OWN_WORKER: {"own_worker_client": "yes", "own_worker_professional": "yes"},
    Part.CONCLUSIONS: {
        "conclusions": "Asiakkuuden edellytykset täyttyvät perhetyön ajan.",
        "result": "social_services",
    },
}
CHILD: dict[Part, dict[str, Any]] = {
    Part.CHILD_VIEW: {
        "child_view": "Että äiti jaksaisi pelata illalla.",
        "child_view_how": "Piirtäen ja jutellen kotona, kahden kesken.",
        "guardian_view": "Toivon, ettei tarvitse selvitä yksin.",
    },
    Part.GROWTH: {
        "growth_conditions": "Koti on turvallinen, yöt ovat levottomia.",
        "carers_ability": "Äiti huolehtii, väsymys heikentää jaksamista.",
    },
}
ADULT: dict[Part, dict[str, Any]] = {
    Part.VIEW: {"client_view": "Haluan nukkua ja maksaa vuokran."},
    Part.CARED_FOR: {"cares_for_children": "no"},
}
VISITED = Held(
    words="Tavattu Aada ja äiti.",
    client_words="Haluan, että äiti jaksaa.",
    minutes=75,
    place="Koivukatu 3",
    participants="Aada, äiti",
    met_alone=True,
)


def begun_child(world: World, *, language: str = "fi", at: dt.datetime = BEGUN) -> Assessment:
    """Aada's assessment, just begun by Hanna with Jarkko as the pair."""
    matter = _speaking(matters_cast.prepare(matters_cast.open_children(world)[0], world.hanna, hours(2)), language)
    return actions.begin(matter, "basic", world.jarkko, by=world.hanna, at=at)


def begun_adult(world: World, *, language: str = "fi", at: dt.datetime = BEGUN, **more: Any) -> Assessment:
    """Mira's assessment, just begun by Olavi."""
    matter = _speaking(matters_cast.prepare(matters_cast.open_adult(world, **more), world.olavi, hours(2)), language)
    return actions.begin(matter, "basic", by=world.olavi, at=at)


def visit(assessment: Assessment, by: Worker, *, at: dt.datetime = WEEK, kind: str = "home_visit") -> None:
    matters.record_call(assessment.matter, VISITED, kind=kind, by=by, at=at)


def write(assessment: Assessment, by: Worker, *groups: dict[Part, dict[str, Any]], at: dt.datetime = WEEK) -> None:
    for group in groups:
        for part, fields in group.items():
            actions.save_part(assessment, part, version=assessment.version, by=by, at=at, **fields)


def complete_child(world: World, *, language: str = "fi") -> Assessment:
    """Nothing is missing any more; not approved yet."""
    assessment = begun_child(world, language=language)
    visit(assessment, world.hanna)
    actions.use_tool(assessment, "ecomap", on=WEEK.date(), finding="Isoäiti on tärkein.", by=world.jarkko, at=WEEK)
    write(assessment, world.hanna, EVERYBODY, CHILD)
    estimate(assessment, world.hanna, yes=False)
    return assessment


def complete_adult(world: World, *, language: str = "fi", **more: Any) -> Assessment:
    assessment = begun_adult(world, language=language, **more)
    write(assessment, world.olavi, EVERYBODY, ADULT)
    actions.assess_special_support(
        assessment, yes=False, grounds="Selviää asioinnista.", version=assessment.version, by=world.olavi, at=WEEK
    )
    return assessment


def estimate(assessment: Assessment, by: Worker, *, yes: bool, at: dt.datetime = WEEK) -> None:
    actions.estimate_child_welfare_need(
        assessment, yes=yes, grounds="Lapsi on tavattu, arki kantaa.", version=assessment.version, by=by, at=at
    )


def _speaking(matter: Matter, language: str) -> Matter:
    person = matter.person
    person.save_over(person.version, service_language=language)
    return matter
