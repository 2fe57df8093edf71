"""The bare SQL of the same work: what the least imaginable program would ask the database for, and commit.

Each function gets a kept connection and leaves the transaction committed. Reading writes its row of the use log, as
the law asks of every system that does this work.
"""

from __future__ import annotations

import uuid
from typing import Any

import psycopg
from psycopg.rows import dict_row, tuple_row
from psycopg.types.string import TextLoader

Rows = list[tuple[Any, ...]]

CONTACTS = """
    SELECT 'contact' AS source, c.id, c.lane, c.due_strict_on AS due, c.due_on, c.arrived_at, c.kind, c.state,
        m.name_fi,
        (SELECT string_agg(concat_ws(' ', s.first_names, s.last_name), ', ') FROM contact_subject s
            WHERE s.contact_id = c.id) AS people,
        (SELECT array_agg(s.person_id) FROM contact_subject s WHERE s.contact_id = c.id) AS person_ids,
        (SELECT e.kind FROM contact_step e WHERE e.contact_id = c.id ORDER BY e.at DESC LIMIT 1) AS last,
        concat_ws(' ', w.first_name, w.last_name) AS holder
    FROM contact c LEFT JOIN municipality m ON m.code = c.municipality_id LEFT JOIN worker w ON w.id = c.worker_id
    WHERE c.is_open AND {mine} ORDER BY c.lane, c.due_strict_on, c.id LIMIT 51"""
MATTERS = """
    SELECT 'matter' AS source, a.id, a.lane, a.next_due_strict_on AS due, a.next_due_on, a.pending_from, a.service_task,
        a.state, m.name_fi, concat_ws(' ', p.first_names, p.last_name), ARRAY[a.person_id],
        (SELECT e.kind FROM matter_step e WHERE e.matter_id = a.id ORDER BY e.at DESC LIMIT 1),
        concat_ws(' ', w.first_name, w.last_name)
    FROM matter a JOIN person p ON p.id = a.person_id JOIN worker w ON w.id = a.responsible_id
        LEFT JOIN municipality m ON m.code = a.municipality_code
    WHERE a.is_open AND {mine} ORDER BY a.lane, a.next_due_strict_on, a.id LIMIT 51"""
WORKLIST = (
    f"SELECT * FROM (({CONTACTS.format(mine='c.worker_id = %(worker)s')}) UNION ALL "
    f"({MATTERS.format(mine='a.responsible_id = %(worker)s')}) UNION ALL "
    f"({MATTERS.format(mine='a.pair_id = %(worker)s')})) listed ORDER BY lane, due, id LIMIT 51"
)
INBOX = CONTACTS.format(mine="c.team_id = %(team)s AND c.worker_id IS NULL")
CASE = {
    "matter": "SELECT a.*, p.first_names, p.last_name, p.born_on, p.phone, p.street, t.name_fi, w.last_name AS worker "
    "FROM matter a JOIN person p ON p.id = a.person_id JOIN team t ON t.id = a.team_id "
    "JOIN worker w ON w.id = a.responsible_id WHERE a.id = %(matter)s",
    "clocks": "SELECT * FROM deadline WHERE matter_id = %(matter)s ORDER BY due_strict_on",
    "story": "SELECT e.at, e.kind, e.note, w.first_name, w.last_name FROM matter_step e "
    "LEFT JOIN worker w ON w.id = e.by_id WHERE e.matter_id = %(matter)s ORDER BY e.at",
    "contacts": "SELECT c.worry, c.arrived_at, n.* FROM matter_contact x JOIN contact c ON c.id = x.contact_id "
    "JOIN notifier n ON n.contact_id = c.id WHERE x.matter_id = %(matter)s",
    "told": "SELECT party, how, at FROM informed_party WHERE matter_id = %(matter)s "
    "UNION ALL SELECT place, kind, at FROM meeting WHERE matter_id = %(matter)s",
    "papers": "SELECT title, finalised_at, author_name, state FROM document WHERE matter_id = %(matter)s",
    "home": "SELECT o.id, o.first_names, o.last_name, o.born_on, r.kind FROM matter a JOIN relation r "
    "ON r.person_id = a.person_id JOIN person o ON o.id = r.other_id WHERE a.id = %(matter)s",
}
SEARCH = """
    SELECT p.id, p.first_names, p.last_name, p.born_on, p.town FROM person p
    WHERE {who} AND EXISTS (
        SELECT FROM matter a WHERE a.person_id = p.id AND (a.responsible_id = %(worker)s OR a.team_id = %(team)s))
    ORDER BY p.search_name LIMIT 25"""
BY_NAME = SEARCH.format(who="p.search_name LIKE soihtu_search_name(%(words)s) || '%%'")
BY_CODE = SEARCH.format(who="p.identity_code = %(words)s")
LOOK = """
    INSERT INTO look (at, worker_id, page, purpose, person_ids, thing, request_id)
    VALUES (now(), %(worker)s, 'bench', 'handling', %(persons)s, '', '')"""
# Tables a received notification fills, and the column that names the thing it belongs to.
RECEIVED = {
    "contact": "id",
    "document": "contact_id",
    "contact_subject": "contact_id",
    "contact_carer": "contact_id",
    "notifier": "contact_id",
    "contact_step": "contact_id",
}


def connect(url: str) -> psycopg.Connection[tuple[Any, ...]]:
    line = psycopg.connect(url, row_factory=tuple_row)
    line.adapters.register_loader("jsonb", TextLoader)  # what is stored is written again as it is
    line.prepare_threshold = 1
    return line


def worklist(line: psycopg.Connection[Any], *, worker: int, logs: bool = True) -> Rows:
    return _listed(line, WORKLIST, worker, logs=logs)


def inbox(line: psycopg.Connection[Any], *, worker: int, team: int, logs: bool = True) -> Rows:
    return _listed(line, INBOX, worker, team=team, logs=logs)


def case(line: psycopg.Connection[Any], *, worker: int, matter: int, logs: bool = True) -> dict[str, Rows]:
    found = {name: line.execute(sql, {"matter": matter}).fetchall() for name, sql in CASE.items()}
    if logs:
        line.execute(LOOK, {"worker": worker, "persons": [row[0] for row in found["home"]]})
    line.commit()
    return found


def search(line: psycopg.Connection[Any], *, worker: int, team: int, words: str) -> Rows:
    sql = BY_CODE if words[0].isdigit() else BY_NAME
    found = line.execute(sql, {"words": words, "worker": worker, "team": team}).fetchall()
    line.execute(LOOK, {"worker": worker, "persons": [row[0] for row in found]})
    line.commit()
    return found


class Received:
    """The rows that one received notification left, to be written again under new keys."""

    def __init__(self, line: psycopg.Connection[Any], contact_id: int) -> None:
        self.rows: list[tuple[str, dict[str, Any]]] = []
        with line.cursor(row_factory=dict_row) as cursor:
            for table, column in RECEIVED.items():
                found = cursor.execute(f"SELECT * FROM {table} WHERE {column} = %s", [contact_id]).fetchall()
                self.rows += [(table, row) for row in found]
            mail = "SELECT * FROM outgoing_message WHERE queued_at = (SELECT recorded_at FROM contact WHERE id = %s)"
            self.rows += [("outgoing_message", row) for row in cursor.execute(mail, [contact_id]).fetchall()]
        line.commit()

    def write(self, line: psycopg.Connection[Any], *, commits: bool = True) -> None:
        contact = documents = None
        for table, row in self.rows:
            fresh = {name: value for name, value in row.items() if name != "id"}
            if table == "contact":
                fresh |= {"idempotency_key": uuid.uuid4().hex, "receipt": uuid.uuid4().hex[:20]}
            elif "contact_id" in fresh:
                fresh["contact_id"] = contact
            if table == "document":
                fresh["series"] = uuid.uuid4()
            if fresh.get("document_id"):
                fresh["document_id"] = documents
            names = ", ".join(fresh)
            key = "id" if "id" in row else "contact_id"
            sql = f"INSERT INTO {table} ({names}) VALUES ({', '.join(['%s'] * len(fresh))}) RETURNING {key}"
            (made,) = line.execute(sql, list(fresh.values())).fetchone() or (None,)
            contact = made if table == "contact" else contact
            documents = made if table == "document" else documents
        if commits:
            line.commit()


def _listed(line: psycopg.Connection[Any], sql: str, worker: int, *, team: int = 0, logs: bool) -> Rows:
    rows = line.execute(sql, {"worker": worker, "team": team}).fetchall()
    if logs:
        persons = [one for row in rows for one in row[10] if one]
        line.execute(LOOK, {"worker": worker, "persons": persons})
    line.commit()
    return rows
