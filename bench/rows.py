"""The rows of a filled county: one INSERT … SELECT for each table.

`n` counts contacts, persons or matters. 55 of 100 contacts led to a matter: matter m to contact (20 m + 10) / 11, so
that a contact knows by its own number whether it has one. Closed rows carry no explanation of their clocks: it is
kept out of line, and no list reads it.
"""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from django.db import models
from django.db.models import NOT_PROVIDED

from soihtu.audit.models import Look
from soihtu.contacts.models import Carer, Contact, ContactStep, Notifier, Subject
from soihtu.documents.models import Document
from soihtu.matters.models import (
    Deadline,
    Decision,
    InformedParty,
    Matter,
    MatterContact,
    MatterStep,
    Meeting,
    Responsibility,
)
from soihtu.people.models import Person, Relation

YEARS = 10
CLOCKS = 14  # days of arrival whose clocks the open rows choose from
OPEN_CONTACTS = 0.888  # from here on nobody has opened a matter yet: 5 % of all
OPEN_MATTERS = 0.945
UNASSESSED = 0.998
SURNAMES = [
    *("virtanen", "korhonen", "nieminen", "mäkinen", "hämäläinen", "laine"),
    *("heikkinen", "koskinen", "järvinen", "lehtonen", "saarinen"),
]
FIRST = [
    *("aino", "eino", "helmi", "leo", "sofia", "elias", "olivia", "väinö"),
    *("emma", "oliver", "lilja", "noel", "venla", "toivo", "aada", "onni"),
]
MODELS: list[type[models.Model]] = [
    *(Person, Relation, Contact, Subject, Carer, Notifier, ContactStep, Matter, MatterContact, Responsibility),
    *(MatterStep, Deadline, InformedParty, Meeting, Decision, Document, Document.persons.through, Look),
]
STORY = "repeat('Lapsi on ollut koulussa vasynyt ja kertonut olevansa iltaisin yksin. ', 1 + (n % 9)::int)"
CONTACT_OF = "((20 * n + 10) / 11)"
HAS_MATTER = "(11 * n % 20 <= 10)"
CHECK_MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


@dataclasses.dataclass(frozen=True)
class Size:
    """How many there are, and SQL for what a row of number `n` gets."""

    contacts: int
    workers: list[int]
    teams: list[int]

    @property
    def persons(self) -> int:
        return self.contacts * 6 // 10

    @property
    def matters(self) -> int:
        return self.contacts * 55 // 100

    @property
    def worker(self) -> str:
        return f"(({_array(self.workers)})[1 + {chance(1, len(self.workers))}])"

    @property
    def team(self) -> str:
        """The team of that worker."""
        return f"(({_array(self.teams)})[1 + {chance(1, len(self.workers))} % {len(self.teams)}])"

    def person(self, contact: str = "n") -> str:
        return f"(1 + {contact} * 7 % {self.persons})"

    def arrived(self, contact: str = "n") -> str:
        """More and more a year, the last one an hour ago."""
        age = f"greatest({self.contacts} - {contact}, 0)::float8 / {self.contacts}"
        return f"(now() - interval '1 hour' - ({age}) ^ 1.3 * interval '{YEARS} years')"

    @property
    def is_waiting(self) -> str:
        return f"(n > {int(self.contacts * OPEN_CONTACTS)} AND NOT {HAS_MATTER})"

    @property
    def is_unassessed(self) -> str:
        return f"(n > {int(self.contacts * UNASSESSED)} AND NOT {HAS_MATTER})"

    @property
    def is_open_matter(self) -> str:
        return f"(n > {int(self.matters * OPEN_MATTERS)})"


def inserts(size: Size) -> list[str]:
    return [*_of_people(size), *_of_contacts(size), *_of_matters(size), *_of_papers(size)]


def chance(seed: int, among: int) -> str:
    """A number from 0, the same for the same `n`."""
    return f"((hashint8extended(n, {seed}) & 2147483647) % {among})"


def _of_people(size: Size) -> list[str]:
    born = "(current_date - (n * 7907 % 30000)::int)"
    digits = f"to_char({born}, 'DDMMYY') || (900 + n / 30000)"
    mark = f"substr('{CHECK_MARKS}', 1 + (({digits})::bigint % 31)::int, 1)"
    century = f"CASE WHEN {born} >= '2000-01-01' THEN 'A' ELSE '-' END"
    code = f"to_char({born}, 'DDMMYY') || {century} || (900 + n / 30000) || {mark}"
    second = "CASE WHEN n % 3 = 0 THEN '' ELSE '-' || chr(65 + (n / 26 % 26)::int) || 'o' || (n % 997) END"
    return [
        _insert(Person, size.persons, {
            "id": "n", "last_name": f"initcap({_one_of(SURNAMES, 'n')}) || {second}",
            "first_names": f"initcap({_one_of(FIRST, 'n / 11')})", "born_on": born, "recorded_at": "now()",
            "identity_code": f"CASE WHEN n / 30000 < 100 THEN {code} ELSE '' END", "phone": "'040 000 0000'",
            "street": "'Koulukatu ' || n % 90", "postcode": "'20100'", "town": "'Turku'",
        }),
        _insert(Relation, size.persons // 2, {
            "id": "n", "person_id": "n", "other_id": f"{size.persons // 2} + n", "kind": "'parent'",
            "is_guardian": "true", "lives_together": "true", "right_to_information": "true",
        }),
    ]  # fmt: skip


def _of_contacts(size: Size) -> list[str]:
    arrived, waiting, unassessed = size.arrived(), size.is_waiting, size.is_unassessed
    moment = f"{arrived} + k * interval '10 minutes'"
    in_work = f"({waiting} OR ({HAS_MATTER} AND 11 * n / 20 > {int(size.matters * OPEN_MATTERS)}))"
    clocks = f"LEFT JOIN bench_clocks c ON {in_work} AND c.j = {chance(3, CLOCKS)}"
    state = f"CASE WHEN {unassessed} THEN 'received' WHEN {waiting} THEN 'waiting' WHEN {HAS_MATTER} THEN 'in_matter'"
    lane = f"CASE WHEN {unassessed} THEN 1 WHEN {waiting} AND {chance(4, 100)} = 0 THEN 0 ELSE 2 END"
    routed = f"CASE WHEN k = 2 THEN jsonb_build_object('team_id', {size.team}, 'by_route', true) ELSE '{{}}' END"
    return [
        _insert(Contact, size.contacts, {
            "id": "n", "receipt": "'B' || lpad(n::text, 11, '0')", "idempotency_key": "'bench-' || n",
            "content_sha256": "md5(n::text)", "kind": "'child_welfare'", "channel": "'web'", "arrived_at": arrived,
            "recorded_at": arrived, "state": f"{state} ELSE 'transferred' END", "is_open": waiting, "lane": lane,
            "worry": STORY, "grounds": "ARRAY['neglect']",
            "municipality_id": "(SELECT code FROM bench_place WHERE j = n % 27)", "target_group": "'families'",
            "team_id": size.team, "worker_id": f"CASE WHEN NOT {unassessed} AND n % 2 = 0 THEN {size.worker} END",
            "urgency": f"CASE WHEN {unassessed} THEN '' WHEN {lane} = 0 THEN 'urgent' ELSE 'not_urgent' END",
            "urgency_by_id": f"CASE WHEN NOT {unassessed} THEN {size.worker} END",
            "urgency_at": f"CASE WHEN NOT {unassessed} THEN {arrived} END", "client": "'child-welfare'",
            "due_on": f"coalesce(c.due_on, ({arrived})::date + 9)", "clocks": "coalesce(c.clocks, '[]'::jsonb)",
            "due_strict_on": f"coalesce(c.due_strict_on, ({arrived})::date + 9)",
            "closed_at": f"CASE WHEN NOT {waiting} THEN {arrived} + interval '5 days' END",
        }, join=clocks),
        _insert(Subject, size.contacts, {
            "id": "n", "contact_id": "n", "role": "'child'", "first_names": f"initcap({_one_of(FIRST, 'n / 11')})",
            "last_name": f"initcap({_one_of(SURNAMES, 'n')})", "born_on": "current_date - 2600 - (n % 3000)::int",
            "person_id": f"CASE WHEN {unassessed} THEN NULL ELSE {size.person()} END", "is_handled": HAS_MATTER,
        }),
        _insert(Carer, size.contacts, {
            "id": "n", "contact_id": "n", "first_names": "'Kaisa'", "last_name": f"initcap({_one_of(SURNAMES, 'n')})",
            "relation": "'äiti'", "lives_with_child": "'yes'",
        }),
        _insert(Notifier, size.contacts, {
            "contact_id": "n", "body": "'education'", "is_official": "true", "first_names": "'Olli'",
            "last_name": "'Opettaja'", "title": "'luokanopettaja'", "organisation": "'Koulu'", "phone": "'02 000 0000'",
        }),
        _insert(ContactStep, size.contacts, {
            "id": "n * 4 + k", "contact_id": "n", "kind": "(ARRAY['received','urgency','routed','taken'])[1 + k]",
            "at": moment, "recorded_at": moment, "by_id": f"CASE WHEN k > 0 THEN {size.worker} END",
            "particulars": routed,
        }, times=4),
    ]  # fmt: skip


def _of_matters(size: Size) -> list[str]:
    arrived, is_open = size.arrived(CONTACT_OF), size.is_open_matter
    opened = f"{arrived} + interval '1 day'"
    closed = f"CASE WHEN NOT {is_open} THEN {arrived} + interval '80 days' END"
    moment = f"{opened} + k * interval '7 hours'"
    clocks = f"LEFT JOIN bench_clocks c ON {is_open} AND c.j = {chance(3, CLOCKS)}"
    one_clock = f"LEFT JOIN bench_clock c ON c.k = s.k AND c.j = {chance(3, CLOCKS)}"
    kinds = "ARRAY['opened','party_informed','meeting_planned','meeting_held','note','special_support','note','guided']"
    counted = f"CASE WHEN {is_open} THEN c.counted ELSE '{{}}'::jsonb END"
    here = {"id": "n", "matter_id": "n"}
    return [
        _insert(Matter, size.matters, {
            "id": "n", "person_id": size.person(CONTACT_OF), "service_task": "'child_welfare'",
            "client": "'child-welfare'", "pending_from": arrived, "opened_at": opened,
            "state": f"CASE WHEN {is_open} THEN 'handling' ELSE 'closed' END", "is_open": is_open,
            "lane": f"CASE WHEN {is_open} AND {chance(4, 100)} = 0 THEN 0 ELSE 2 END", "team_id": size.team,
            "responsible_id": size.worker, "municipality_code": "'853'", "next_due_on": "c.due_on",
            "next_due_strict_on": "c.due_strict_on", "in_brief": "'Lapsi on iltaisin yksin.'",
            "next_due_code": f"CASE WHEN {is_open} THEN 'assessment_start' ELSE '' END", "closed_at": closed,
        }, join=clocks),
        _insert(MatterContact, size.matters, here | {"contact_id": CONTACT_OF, "joined_at": opened}),
        _insert(Responsibility, size.matters, here | {"worker_id": size.worker, "from_at": opened, "until_at": closed}),
        _insert(MatterStep, size.matters, {
            "id": "n * 8 + k", "matter_id": "n", "kind": f"({kinds})[1 + k]", "at": moment, "recorded_at": moment,
            "by_id": size.worker, "note": "'Soitettu kotiin ja sovittu tapaaminen.'",
        }, times=8),
        _insert(Deadline, size.matters, {
            "id": "n * 4 + s.k", "matter_id": "n", "contact_id": CONTACT_OF, "code": "c.code", "basis": "c.basis",
            "law": "c.law", "rule_version": "c.rule_version", "counted": counted,
            "due_on": f"CASE WHEN {is_open} THEN c.due_on ELSE ({arrived})::date + 9 END",
            "due_strict_on": f"CASE WHEN {is_open} THEN c.due_strict_on ELSE ({arrived})::date + 9 END",
            "met_at": f"CASE WHEN NOT {is_open} OR c.code = 'urgency' THEN {opened} END",
        }, times=4, join=one_clock),
        _insert(InformedParty, size.matters, here | {
            "party": "'huoltaja'", "how": "'phone'", "at": opened, "by_id": size.worker,
            "words": "'Kerrottu puhelimessa.'",
        }),
        _insert(Meeting, size.matters, here | {
            "kind": "'home_visit'", "state": f"CASE WHEN {is_open} THEN 'planned' ELSE 'held' END",
            "at": f"CASE WHEN {is_open} THEN now() + interval '2 days' ELSE {opened} + interval '3 days' END",
        }),
        _insert(Decision, size.matters, here | {
            "outcome": "'start'", "grounds": "'Tarvitaan arviointi.'", "by_id": size.worker,
            "by_title": "'sosiaalityöntekijä'", "at": opened, "recorded_at": opened,
        }, where=f"NOT {is_open}"),
    ]  # fmt: skip


def _of_papers(size: Size) -> list[str]:
    arrived = size.arrived(CONTACT_OF)
    moment = f"{arrived} + k * interval '1 day'"
    contact = f"CASE WHEN k = 0 THEN {CONTACT_OF} END"
    return [
        _insert(Document, size.matters, {
            "id": "n * 3 + k", "kind": "(ARRAY['4009','19001','1505.2'])[1 + k]", "structure_oid": "'1.2.246'",
            "service_task": "'child_welfare'", "matter_id": "CASE WHEN k > 0 THEN n END", "contact_id": contact,
            "series": "gen_random_uuid()", "language": "'fi'", "title": "'Asian vireilletulo'",
            "content": "'{}'::jsonb", "wording": "'{}'::jsonb", "author_id": size.worker,
            "author_name": "'Liisa Laine'", "finalised_at": moment, "sha256": "md5(n::text)",
        }, times=3),
        _insert(Document.persons.through, size.matters, {
            "id": "n * 3 + k", "document_id": "n * 3 + k", "person_id": size.person(CONTACT_OF),
        }, times=3),
        _insert(Look, size.matters, {
            "id": "n * 5 + k", "at": moment, "worker_id": size.worker, "page": "'desk.worker.case.case'",
            "purpose": "'handling'", "person_ids": f"ARRAY[{size.person(CONTACT_OF)}]",
        }, times=5),
    ]  # fmt: skip


def _insert(
    model: type[models.Model], count: int, given: dict[str, str], *, times: int = 1, join: str = "", where: str = "true"
) -> str:
    """INSERT … SELECT over a counter; columns not given get the model's own default."""
    columns = {}
    for field in model._meta.concrete_fields:
        if field.generated:
            continue
        column = field.column or field.name
        if column in given:
            columns[column] = given[column]
        elif not field.primary_key:
            columns[column] = _default(field)
    if not set(given) <= set(columns):
        raise LookupError(f"{model.__name__} has no {set(given) - set(columns)}")
    counter = f"generate_series(1::bigint, {count}) AS t (n)"
    if times > 1:
        counter += f" CROSS JOIN generate_series(0, {times - 1}) AS s (k)"
    names = ", ".join(f'"{name}"' for name in columns)
    chosen = f"SELECT {', '.join(columns.values())} FROM {counter} {join} WHERE {where}"
    return f'INSERT INTO "{model._meta.db_table}" ({names}) {chosen}'


def _default(field: models.Field[Any, Any]) -> str:
    if field.null:
        return "NULL"
    if isinstance(field, models.UUIDField):
        return "gen_random_uuid()"
    match "" if field.default is NOT_PROVIDED else field.get_default():
        case bool() as value:
            written = str(value).lower()
        case int() as value:
            written = str(value)
        case list() | dict() as value if isinstance(field, models.JSONField):
            written = f"'{json.dumps(value)}'::jsonb"
        case list():
            written = "'{}'"
        case value:
            written = "'" + str(value).replace("'", "''") + "'"
    return written


def _one_of(values: list[str], number: str) -> str:
    return f"({_array(values)})[1 + {number} % {len(values)}]"


def _array(values: list[Any]) -> str:
    return "ARRAY[" + ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in values) + "]"
