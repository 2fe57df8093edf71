"""Fills an empty database with a county of any size by plain SQL: realistic spread, 95 % closed.

The rows are invented by the database from their running numbers, so a size is the same every time. Guards that check
row by row are off while the rows go in and are asked once for all rows afterwards.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.db import connection, models, transaction
from django.db.models import NOT_PROVIDED

from soihtu.assessments.models import Assessment
from soihtu.audit.models import Look
from soihtu.contacts.models import Contact, ContactStep, Notifier, Subject
from soihtu.foundation import clock
from soihtu.matters.models import Deadline, Matter, MatterContact, MatterStep, Responsibility
from soihtu.people.models import Person, Relation
from soihtu.teams.actions.county import set_up_county
from soihtu.teams.models import Membership, Municipality, Route, Team, Worker
from soihtu.teams.terms import TargetGroup, TeamKind

CLOSED_SHARE = 95  # of a hundred
CONTACTS_A_WORKER = 4_000  # two hundred open ones each, whatever the size
SURNAMES = [
    *("virtanen", "korhonen", "nieminen", "mäkinen", "hämäläinen", "laine"),
    *("heikkinen", "koskinen", "järvinen", "lehtonen", "saarinen"),
]
FIRST = [
    *("aino", "eino", "helmi", "leo", "sofia", "elias", "olivia", "väinö"),
    *("emma", "oliver", "lilja", "noel", "venla", "toivo", "aada", "onni"),
]
YEARS = 10


def fill(contacts: int) -> None:
    """Put `contacts` contacts with all that belongs to them into the empty database behind Django's connection."""
    today = clock.local_day(clock.now())
    workers, teams = _workers(max(6, contacts // CONTACTS_A_WORKER), today)
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("SET LOCAL synchronous_commit = off")
        cursor.execute("CREATE TEMP TABLE bench_places ON COMMIT DROP AS SELECT code, "
                       "row_number() OVER (ORDER BY code) - 1 AS place FROM municipality WHERE county_id = '05'")  # fmt: skip
        for rows in _rows(contacts, workers, teams):
            cursor.execute(rows)
    with connection.cursor() as cursor:
        for model in (Person, Relation, Contact, Subject, Notifier, ContactStep, Matter, MatterContact, MatterStep,
                      Responsibility, Deadline, Look):  # fmt: skip
            _reset_sequence(cursor, model)
        cursor.execute("VACUUM ANALYZE")
    _ask_the_guards()


def _workers(count: int, today: dt.date) -> tuple[list[int], list[int]]:
    set_up_county("05")
    teams = Team.objects.bulk_create(
        Team(
            name_fi=f"Perheet {number}", name_sv=f"Familjer {number}", kind=TeamKind.RECEPTION, target_group="families"
        )
        for number in range(max(2, count // 12))
    )
    desk = Team.objects.create(name_fi="Palveluohjaus", name_sv="Servicehandledning", kind=TeamKind.COORDINATION)
    workers = Worker.objects.bulk_create(
        Worker(username=f"worker{number}", first_name="Liisa", last_name=f"Laine {number}", holds_office=True,
               profession="social_worker", spoken=["fi"])
        for number in range(count)
    )  # fmt: skip
    coordinator = Worker.objects.create(
        username="coordinator", first_name="Sari", last_name="Salo", profession="coordinator", spoken=["fi"]
    )
    since = today - dt.timedelta(days=400)
    Membership.objects.bulk_create(
        [Membership(team=teams[n % len(teams)], worker=worker, from_on=since) for n, worker in enumerate(workers)]
        + [Membership(team=desk, worker=coordinator, from_on=since)]
    )
    Route.objects.bulk_create(
        Route(municipality=place, target_group=group, team=teams[number % len(teams)], from_on=since)
        for number, place in enumerate(Municipality.objects.filter(county__is_ours=True))
        for group in TargetGroup.values
    )
    return [worker.pk for worker in workers], [team.pk for team in teams]


def _rows(contacts: int, workers: list[int], teams: list[int]) -> list[str]:
    """One INSERT for each table; `n` counts contacts, persons and matters alike."""
    persons = contacts * 6 // 10
    matters = contacts * 55 // 100
    worker = f"({_array(workers)})[1 + n % {len(workers)}]"
    team = f"({_array(teams)})[1 + (n % {len(workers)}) % {len(teams)}]"
    arrived = f"now() - interval '1 hour' - (({contacts} - n)::float8 / {contacts}) ^ 1.3 * interval '{YEARS} years'"
    is_open = f"(n % 100 >= {CLOSED_SHARE})"
    due = f"(CASE WHEN {is_open} THEN current_date + ((n * 7919) % 14)::int - 3 ELSE ({arrived})::date + 9 END)"
    closed = f"(CASE WHEN {is_open} THEN NULL ELSE {arrived} + interval '8 days' END)"
    place = "(SELECT code FROM bench_places WHERE place = n % 27)"
    story = "repeat('Lapsi on ollut koulussa vasynyt ja kertonut olevansa iltaisin yksin. ', 1 + (n % 9)::int)"
    moment = f"{arrived} + k * interval '7 hours'"
    said = json.dumps([])
    return [
        _insert(Person, persons, {
            "id": "n", "version": "1",
            "last_name": f"initcap(({_array(SURNAMES)})[1 + n % {len(SURNAMES)}])"
            " || CASE WHEN n % 3 = 0 THEN '' ELSE '-' || chr(65 + (n / 26 % 26)::int) || (n % 997) END",
            "first_names": f"initcap(({_array(FIRST)})[1 + (n / 11) % {len(FIRST)}])",
            "born_on": "current_date - (n * 7907 % 30000)::int", "recorded_at": "now()", "identity_code": "''",
        }),
        _insert(Contact, contacts, {
            "id": "n", "receipt": "'B' || lpad(n::text, 11, '0')", "idempotency_key": "'bench-' || n",
            "content_sha256": "md5(n::text)", "kind": "'child_welfare'", "channel": "'web'", "arrived_at": arrived,
            "recorded_at": arrived, "state": f"CASE WHEN {is_open} THEN 'waiting' ELSE 'in_matter' END",
            "is_open": is_open, "lane": f"CASE WHEN {is_open} AND n % 1000 = 999 THEN 0 ELSE 2 END", "worry": story,
            "grounds": "ARRAY['neglect']", "municipality_id": place, "target_group": "'families'", "team_id": team,
            "worker_id": f"CASE WHEN n % 2 = 0 THEN {worker} END", "urgency": "'not_urgent'", "urgency_by_id": worker,
            "urgency_at": arrived, "client": "'child-welfare'", "due_on": due, "due_strict_on": due,
            "clocks": f"'{said}'::jsonb", "closed_at": closed,
        }),
        _insert(Subject, contacts, {
            "id": "n", "contact_id": "n", "role": "'child'", "person_id": f"1 + (n * 7 % {persons})", "first_names": "'Aino'",
            "last_name": "'Virtanen'", "is_handled": "true",
        }),
        _insert(Notifier, contacts, {
            "contact_id": "n", "body": "'education'", "is_official": "true", "first_names": "'Olli'",
            "last_name": "'Opettaja'", "organisation": "'Koulu'", "phone": "'02 000 0000'",
        }),
        _insert(ContactStep, contacts, {
            "id": "n * 4 + k", "contact_id": "n", "kind": "(ARRAY['received','urgency','routed','taken'])[1 + k]",
            "at": moment, "recorded_at": moment, "by_id": worker,
        }, times=4),
        _insert(Matter, matters, {
            "id": "n", "person_id": f"1 + (n * 7 % {persons})", "service_task": "'families'", "client": "'child-welfare'",
            "pending_from": arrived, "opened_at": f"{arrived} + interval '1 day'",
            "state": f"CASE WHEN {is_open} THEN 'handling' ELSE 'closed' END", "is_open": is_open,
            "lane": f"CASE WHEN {is_open} AND n % 1000 = 999 THEN 0 ELSE 2 END", "team_id": team,
            "responsible_id": worker, "next_due_on": due, "next_due_strict_on": due,
            "next_due_code": "'assessment_start'", "closed_at": closed,
        }),
        _insert(MatterContact, matters, {"id": "n", "matter_id": "n", "contact_id": "n", "joined_at": arrived}),
        _insert(Responsibility, matters, {
            "id": "n", "matter_id": "n", "worker_id": worker, "from_at": f"{arrived} + interval '1 day'", "until_at": closed,
        }),
        _insert(MatterStep, matters, {
            "id": "n * 8 + k", "matter_id": "n", "kind": "(ARRAY['opened','party_informed','meeting_planned',"
            "'meeting_held','note','special_support','decided_to_assess','guided'])[1 + k]",
            "at": moment, "recorded_at": moment, "by_id": worker, "note": "'Soitettu kotiin ja sovittu tapaaminen.'",
        }, times=8),
        _insert(Deadline, matters, {
            "id": "n * 3 + k", "matter_id": "n", "contact_id": "n",
            "code": "(ARRAY['assessment_start','assessment_complete','parties_informed'])[1 + k]", "basis": "'statutory'",
            "law": "'LSL 26 §'", "rule_version": "'bench'", "due_on": due, "due_strict_on": due, "counted": "'{}'::jsonb",
            "met_at": closed,
        }, times=3),
        _insert(Look, contacts, {
            "id": "n * 3 + k", "at": moment, "worker_id": worker, "page": "'desk.worker.matter'", "purpose": "'handling'",
            "person_ids": f"ARRAY[1 + (n * 7 % {persons})]",
        }, times=3),
    ]  # fmt: skip


def _insert(model: type[models.Model], count: int, given: dict[str, str], *, times: int = 1) -> str:
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
    counter = f"generate_series(1, {count}) AS n"
    if times > 1:
        counter += f", generate_series(0, {times - 1}) AS k"
    names = ", ".join(f'"{name}"' for name in columns)
    return f'INSERT INTO "{model._meta.db_table}" ({names}) SELECT {", ".join(columns.values())} FROM {counter}'


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


def _array(values: list[Any]) -> str:
    return "ARRAY[" + ", ".join(f"'{value}'" if isinstance(value, str) else str(value) for value in values) + "]"


def _reset_sequence(cursor: Any, model: type[models.Model]) -> None:
    key = model._meta.pk
    if isinstance(key, models.AutoField):
        table = model._meta.db_table
        highest = f"(SELECT coalesce(max(id), 1) FROM {table})"
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', '{key.column}'), {highest})")


def _ask_the_guards() -> None:
    """What the row guards would have said, asked once: every open matter has exactly one responsible worker."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM matter m WHERE m.is_open <> (EXISTS (SELECT 1 FROM responsibility r "
            "WHERE r.matter_id = m.id AND r.until_at IS NULL AND r.worker_id = m.responsible_id))"
        )
        (broken,) = cursor.fetchone()
    if broken:
        raise AssertionError(f"{broken} matters without exactly one responsible worker")
    if Assessment.objects.exists():
        raise AssertionError("the bench was not run on an empty database")
