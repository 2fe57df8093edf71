"""Runs inside the environment and speaks to the database.

``database.py make URL OWNER APP`` · ``database.py state URL`` · ``database.py cast URL``

Prints JSON. Our own cluster has two roles: the owner migrates, the application's role serves
pages and may neither change tables nor empty them.
"""

from __future__ import annotations

import json
import sys

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

CAST = """
    SELECT DISTINCT ON (place, part) name, part FROM (
        SELECT worker.id, first_name || ' ' || last_name AS name, CASE
            WHEN is_administrator THEN 'administrator'
            WHEN team.kind = 'planned' THEN 'planned social work'
            WHEN membership.role = 'lead' THEN 'team lead'
            ELSE replace(profession, '_', ' ') END AS part, CASE
            WHEN is_administrator THEN 4 WHEN team.kind = 'planned' THEN 2 WHEN membership.role = 'lead' THEN 3
            WHEN profession = 'coordinator' THEN 0 ELSE 1 END AS place
        FROM worker LEFT JOIN membership ON worker_id = worker.id LEFT JOIN team ON team.id = team_id
        WHERE worker.is_active) AS workers
    ORDER BY place, part DESC, id
"""


def make(url: str, owner: str, app: str) -> None:
    """Roles and database, where they are missing."""
    with psycopg.connect(url, autocommit=True) as server:
        known = {row[0] for row in server.execute("SELECT rolname FROM pg_roles")}
        for role, rights in ((owner, "LOGIN CREATEDB"), (app, "LOGIN")):
            if role not in known:
                server.execute(sql.SQL("CREATE ROLE {} " + rights).format(sql.Identifier(role)))
        if not server.execute("SELECT FROM pg_database WHERE datname = 'soihtu'").fetchone():
            server.execute(sql.SQL("CREATE DATABASE soihtu OWNER {}").format(sql.Identifier(owner)))
            server.execute("REVOKE ALL ON DATABASE soihtu FROM PUBLIC")
            server.execute(sql.SQL("GRANT CONNECT, TEMPORARY ON DATABASE soihtu TO {}").format(sql.Identifier(app)))
    with psycopg.connect(make_conninfo(url, user=owner, dbname="soihtu"), autocommit=True) as ours:
        for rights in ("SELECT, INSERT, UPDATE, DELETE ON TABLES", "USAGE, SELECT ON SEQUENCES"):
            ours.execute(
                sql.SQL("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT " + rights + " TO {}").format(
                    sql.Identifier(app)
                )
            )


def state(url: str) -> dict[str, object]:
    """Which migrations are there, and who may sign in: a database without workers is empty."""
    with psycopg.connect(url, connect_timeout=10) as database:
        there = {row[0] for row in database.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
        applied = "SELECT app, name FROM django_migrations"
        workers = "SELECT EXISTS (SELECT FROM worker)"
        return {
            "applied": database.execute(applied).fetchall() if "django_migrations" in there else [],
            "has_workers": "worker" in there and database.execute(workers).fetchone()[0],
        }


def cast(url: str) -> list[tuple[str, str]]:
    """Name and part of one worker of each kind, for the demo's list of sign-ins."""
    with psycopg.connect(url, connect_timeout=10) as database:
        return database.execute(CAST).fetchall()


if __name__ == "__main__":
    act, *words = sys.argv[1:]
    try:
        print(json.dumps({"make": make, "state": state, "cast": cast}[act](*words)))
    except psycopg.OperationalError as error:
        print(str(error).strip().splitlines()[0], file=sys.stderr)
        sys.exit(3)
