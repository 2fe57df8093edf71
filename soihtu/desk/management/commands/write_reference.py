from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from soihtu.assessments import rules as assessment_rules
from soihtu.assessments.sentences import SENTENCES
from soihtu.contacts.rules import RULES
from soihtu.contacts.rules import moves as contact_moves
from soihtu.contacts.terms import State as ContactState
from soihtu.matters.refusals import SENTENCES as REFUSALS
from soihtu.matters.rules import deciders
from soihtu.matters.rules import moves as matter_moves
from soihtu.matters.terms import State as MatterState

REFERENCE = Path(__file__).resolve().parents[4] / "docs" / "reference"
ROOMS = ("teams", "contacts", "matters", "assessments")
GENERATED = "<!-- Written by `bin/soihtu write_reference`; change the code, not this page. -->\n\n"


class Command(BaseCommand):
    help = "Write docs/reference from the code: states, deadline rules, permissions, what an assessment needs."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; fail when a page is out of date")

    def handle(self, *, check: bool, **_options: Any) -> None:
        with translation.override("en"):
            pages = {
                "states.md": states(),
                "rules.md": deadline_rules(),
                "permissions.md": permissions(),
                "assessment.md": assessment(),
            }
        stale = [name for name, text in pages.items() if not _same(REFERENCE / name, text)]
        if check and stale:
            raise CommandError(f"out of date: {', '.join(stale)}; run bin/soihtu write_reference")
        REFERENCE.mkdir(parents=True, exist_ok=True)
        for name in stale:
            (REFERENCE / name).write_text(pages[name], encoding="utf-8")
        self.stdout.write("reference is up to date" if not stale else f"wrote {', '.join(stale)}")


def _same(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def states() -> str:
    """The moves of contacts and matters as diagrams, with whose turn it is."""
    matters = {state: matter_moves.MOVES[state] for state in MatterState}
    turns = "\n".join(f"| {state.label} | {matter_moves.OWNERS[state].value} |" for state in MatterState)
    return (
        f"{GENERATED}# States\n\n## Contact\n\n{_diagram(contact_moves.MOVES, ContactState)}\n"
        f"## Matter\n\n{_diagram(matters, MatterState)}\n| state | whose turn |\n|---|---|\n{turns}\n"
    )


def _diagram(moves: Mapping[Any, Iterable[Any]], order: Any) -> str:
    lines = [f"    {state.value} : {state.label}" for state in order]
    for state in order:
        lines += [f"    {state.value} --> {after.value}" for after in order if after in set(moves[state])]
    return "```mermaid\nstateDiagram-v2\n" + "\n".join(lines) + "\n```\n"


def deadline_rules() -> str:
    """Every deadline rule with its law, its time in force and whether its wording was read at the source."""
    head = "| rule | clock | basis | limit | law | in force | read at its source |\n|---|---|---|---|---|---|---|\n"
    rows = [
        f"| `{rule.code}` {rule.title} | {rule.clock.value} | {rule.basis.value} | {rule.limit} {rule.unit.value} "
        f"| {rule.law} | {rule.valid_from}–{rule.valid_until or ''} | {'yes' if rule.verified else '**no**'} |"
        for rule in RULES
    ]
    return f"{GENERATED}# Deadline rules\n\nStatutes as of 21 February 2025.\n\n{head}" + "\n".join(rows) + "\n"


def permissions() -> str:
    """Every `may_…` question of every room, and the refusals of who may decide."""
    parts = [f"{GENERATED}# Who may do what\n"]
    for room in ROOMS:
        access = import_module(f"soihtu.{room}.access")
        asked = [
            (name, question)
            for name, question in inspect.getmembers(access, inspect.isfunction)
            if name.startswith("may_") and question.__module__.startswith(f"soihtu.{room}.")
        ]
        rows = [f"| `{name}` | {_first_line(question)} |" for name, question in sorted(asked)]
        parts.append(f"## {room.title()}\n\n| question | rule |\n|---|---|\n" + "\n".join(rows) + "\n")
    refusals = [f"| {deciders.LAW[code]} | {REFUSALS[code]} |" for code in deciders.Refusal]
    parts.append("## Who may not decide, in words\n\n| law | sentence |\n|---|---|\n" + "\n".join(refusals) + "\n")
    return "\n".join(parts)


def _first_line(question: Any) -> str:
    return (inspect.getdoc(question) or "").split("\n\n")[0].replace("\n", " ")


def assessment() -> str:
    """What must stand in an assessment before it can be approved, with the law."""
    rows = [f"| {SENTENCES[missing]} | {assessment_rules.LAW[missing]} |" for missing in assessment_rules.Missing]
    head = "# What an assessment needs before it can be approved\n\n| what | law |\n|---|---|\n"
    return GENERATED + head + "\n".join(rows) + "\n"
