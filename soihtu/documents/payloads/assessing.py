"""Facts of a service-needs assessment (palvelutarpeen arvio), by SHL 37 § and ATL 42 §, for all its structures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from soihtu.documents.payloads.persons import Author, Person


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting:
    """Tapaaminen. `kind` in the document's language, for example "kotikäynti"."""

    on: dt.date
    kind: str = ""
    place: str = ""
    participants: str = ""
    met_alone: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ToolUsed:
    """Käytetty väline: its name in the document's language and what it told."""

    name: str
    on: dt.date
    finding: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnWorker:
    """Nimetty omatyöntekijä."""

    last_name: str
    first_names: str
    title: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AssessmentFacts:
    """What every assessment tells. `need` is none, temporary, recurring or long_term; `needs` are codes of 1282.

    `opening_way` is a code of 1242, `opening_reasons` codes of 1282 beside the reasons in words.
    `plan_made` None means that it has not been settled.
    """

    clients: tuple[Person, ...]
    authors: tuple[Author, ...]
    opened_on: dt.date
    began_on: dt.date
    finished_on: dt.date
    special_support: bool
    goes_on: bool
    conclusions: str
    needs_own_worker: bool

    need: str = ""
    needs: tuple[str, ...] = ()
    need_described: str = ""
    situation: str = ""
    needed_services: str = ""
    strengths: str = ""
    special_support_grounds: str = ""
    client_view: str = ""
    client_view_obstacle: str = ""
    others_view: str = ""
    own_worker_client: bool | None = None
    own_workers: tuple[OwnWorker, ...] = ()
    plan_made: bool | None = None
    no_plan_grounds: str = ""
    next_steps: str = ""

    opening_way: str = ""
    opening_reasons: tuple[str, ...] = ()
    opening_words: str = ""
    how_done: str = ""
    meetings: tuple[Meeting, ...] = ()
    tools: tuple[ToolUsed, ...] = ()
    participants: str = ""
    absent: str = ""
    network: str = ""
    network_need_asked: bool | None = None
    cared_for: str = ""
    earlier_services: str = ""
    given_to: str = ""
    more: str = ""
    language: str = "fi"


@dataclass(frozen=True, kw_only=True, slots=True)
class FamilyFacts:
    """What the assessment of a child and family adds (LSL 26 §, SHL 32 §): 1005.

    `child_welfare_examined` says whether the need for child welfare was examined at all; then a document is made
    for each child. `child_welfare_starts` needs its reason, a leaf code of 1251.
    """

    child_welfare_examined: bool
    not_examined_grounds: str = ""
    child_welfare_conclusions: str = ""
    child_welfare_starts: bool | None = None
    child_welfare_reason: str = ""
    child_view: str = ""
    child_view_how: str = ""
    child_view_obstacle: str = ""
    child_heard: bool | None = None
    guardian_view: str = ""
    partners_view: str = ""

    growth_conditions: str = ""
    relations: str = ""
    child_wellbeing: str = ""
    child_participation: str = ""
    family_background: str = ""
    parents_health: str = ""
    parents_substance_use: str = ""
    housing: str = ""
    integration: str = ""
    work_and_income: str = ""
    carers_ability: str = ""
    safe_relations: str = ""
    balanced_development: str = ""
    support_of_participation: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class EarlierService:
    """Aikaisempi tai nykyinen palvelu. `service` is a code of the structure's own set (`codes.EARLIER_SERVICES`)."""

    service: str
    present: bool | None = None
    description: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingAgeFacts:
    """What the assessment of a working-age person adds: 1012. `absent_authorities`: `codes.ABSENT_AUTHORITIES`."""

    absent_authorities: tuple[str, ...] = ()
    services: tuple[EarlierService, ...] = ()
    earlier_measures: str = ""
    own_measures: str = ""
    housing: str = ""
    has_home: bool | None = None
    seeks_home: bool | None = None
    integration: str = ""
    education: str = ""
    work_situation: tuple[str, ...] = ()
    permanent_work: bool | None = None
    work_words: str = ""
    earlier_work: str = ""
    unemployment: str = ""
    seeks_work: bool | None = None
    no_income: bool | None = None
    economic_difficulties: bool | None = None
    payment_default: bool | None = None
    economy: str = ""
    health: str = ""
    substance_use: str = ""
    family_and_parenthood: str = ""
    other_relations: str = ""
    relations_strengths: str = ""
    changes: str = ""
    everyday_life: str = ""
    rehabilitation_asked: bool | None = None
    rehabilitation: str = ""
    activation_plan: bool | None = None
    employment_plan: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class GeneralFacts:
    """What the general assessment adds: 1019. `task` is a word for `codes.service_task`.

    `life_areas` are pairs of a code of 1282 and what is told of that part of life.
    """

    task: str = ""
    life_areas: tuple[tuple[str, str], ...] = ()
