"""Fills an empty database with a county of any size by plain SQL: realistic spread, 95 % closed.

The rows are invented by the database from their running numbers, so a size is the same every time. A bigger county
has more teams, not longer queues: every worker has about 65 open things and every team about 775, whatever the
size. Guards that check row by row are off while the rows go in and are asked once for all rows afterwards.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.db import connection, models, transaction

from bench import rows
from soihtu.contacts.rules import ClientClass, as_json, clocks_for
from soihtu.foundation import clock
from soihtu.teams.actions.county import set_up_county
from soihtu.teams.models import Membership, Municipality, Route, Team, Worker
from soihtu.teams.terms import TargetGroup, TeamKind

CONTACTS_A_WORKER = 1_250
WORKERS_A_TEAM = 8
COORDINATOR = "coordinator"


def fill(contacts: int) -> None:
    """Put `contacts` contacts with all that belongs to them into the empty database behind Django's connection."""
    at = clock.now()
    workers, teams = _set_up(max(WORKERS_A_TEAM, contacts // CONTACTS_A_WORKER), clock.local_day(at))
    size = rows.Size(contacts, workers, teams)
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("SET LOCAL synchronous_commit = off")
        cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
        _lay_out(cursor, at)
        made_again = _put_indexes_away(cursor)
        for insert in rows.inserts(size):
            cursor.execute(insert)
        for index in made_again:
            cursor.execute(index)
        for model in rows.MODELS:
            _reset_sequence(cursor, model)
        _ask_the_guards(cursor)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")


def _set_up(count: int, today: dt.date) -> tuple[list[int], list[int]]:
    """The county's teams, workers and routes; returns the ids of workers and of reception teams."""
    set_up_county("05")
    since = today - dt.timedelta(days=400)
    teams = Team.objects.bulk_create(
        Team(
            name_fi=f"Perheet {number}", name_sv=f"Familjer {number}", kind=TeamKind.RECEPTION, target_group="families"
        )
        for number in range(max(1, count // WORKERS_A_TEAM))
    )
    desk = Team.objects.create(name_fi="Palveluohjaus", name_sv="Servicehandledning", kind=TeamKind.COORDINATION)
    duty = Team.objects.create(name_fi="Sosiaalipäivystys", name_sv="Socialjour", kind=TeamKind.DUTY)
    workers = [_worker(f"worker{number}", f"Laine {number}", holds_office=True) for number in range(count)]
    others = [_worker(COORDINATOR, "Salo", profession="coordinator"), _worker("duty", "Yö", holds_office=True)]
    Worker.objects.bulk_create([*workers, *others])
    places = [(teams[number % len(teams)], worker) for number, worker in enumerate(workers)]
    places += zip((desk, duty), others, strict=True)
    Membership.objects.bulk_create(Membership(team=team, worker=worker, from_on=since) for team, worker in places)
    Route.objects.bulk_create(
        Route(municipality=place, target_group=group, team=teams[number % len(teams)], from_on=since)
        for number, place in enumerate(Municipality.objects.filter(county__is_ours=True))
        for group in TargetGroup.values
    )
    return [worker.pk for worker in workers], [team.pk for team in teams]


def _worker(username: str, last_name: str, **facts: Any) -> Worker:
    worker = Worker(username=username, first_name="Liisa", last_name=last_name, spoken=["fi"])
    worker.profession = "social_worker"
    for name, value in facts.items():
        setattr(worker, name, value)
    worker.set_unusable_password()
    return worker


def _lay_out(cursor: Any, at: dt.datetime) -> None:
    """Temporary tables the rows choose from: municipalities, and clocks with their real explanations."""
    cursor.execute(
        "CREATE TEMP TABLE bench_place ON COMMIT DROP AS SELECT code, row_number() OVER (ORDER BY code) - 1 AS j "
        "FROM municipality WHERE county_id = '05'"
    )
    cursor.execute(
        "CREATE TEMP TABLE bench_clock (j int, k int, code text, basis text, law text, rule_version text, due_on date, "
        "due_strict_on date, counted jsonb, PRIMARY KEY (k, j)) ON COMMIT DROP"
    )
    for days in range(rows.CLOCKS):
        arrived_at = at - dt.timedelta(days=days)
        for place, one in enumerate(clocks_for(ClientClass.CHILD_WELFARE, arrived_at)):
            facts = [one.code, one.basis, one.law, one.rule_version, one.due_on, one.due_on_strict]
            cursor.execute(
                "INSERT INTO bench_clock VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [days, place, *facts, json.dumps(as_json(one))],
            )
    cursor.execute(
        "CREATE TEMP TABLE bench_clocks ON COMMIT DROP AS SELECT j, jsonb_agg(counted ORDER BY k) AS clocks, "
        "min(due_on) FILTER (WHERE code = 'assessment_start') AS due_on, "
        "min(due_strict_on) FILTER (WHERE code = 'assessment_start') AS due_strict_on FROM bench_clock GROUP BY j"
    )
    cursor.execute("ANALYZE bench_place, bench_clock, bench_clocks")


def _put_indexes_away(cursor: Any) -> list[str]:
    """Drop the indexes that are no constraint's; returns the statements that make them again."""
    cursor.execute(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i "
        "WHERE i.indrelid = ANY(%s::regclass[]) AND NOT i.indisunique AND NOT i.indisexclusion",
        [[model._meta.db_table for model in rows.MODELS]],
    )
    found = cursor.fetchall()
    for name, _made in found:
        cursor.execute(f"DROP INDEX {name}")
    return [made for _name, made in found]


def _reset_sequence(cursor: Any, model: type[models.Model]) -> None:
    key = model._meta.pk
    if isinstance(key, models.AutoField):
        table = model._meta.db_table
        highest = f"(SELECT coalesce(max(id), 1) FROM {table})"
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', '{key.column}'), {highest})")


def _ask_the_guards(cursor: Any) -> None:
    """What the row guards would have said, asked once: every open matter has exactly one responsible worker."""
    cursor.execute(
        "SELECT count(*) FROM matter m WHERE m.is_open <> (EXISTS (SELECT 1 FROM responsibility r "
        "WHERE r.matter_id = m.id AND r.until_at IS NULL AND r.worker_id = m.responsible_id))"
    )
    (broken,) = cursor.fetchone()
    if broken:
        raise AssertionError(f"{broken} matters without exactly one responsible worker")
