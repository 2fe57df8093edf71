"""Print the deadlines of an arrival and how they were counted. Needs no database."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser

from soihtu.contacts import rules
from soihtu.contacts.rules import ClientClass, Clock

LANGUAGES = ("fi", "sv", "en")
WRONG_INPUT = 2


class Command(BaseCommand):
    """Deadlines (määräajat) for one class of client, one item for each arrival."""

    help = "Print the deadlines of an arrival and how they were counted; needs no database."
    requires_system_checks = ()

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The usual parser, but what it cannot read is answered with one sentence and exit code 2."""
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.error = self.refuse  # type: ignore[method-assign, assignment]
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        names = ", ".join(client.value for client in ClientClass)
        parser.add_argument("--client", help=f"class of client: {names}")
        parser.add_argument(
            "--arrived",
            action="append",
            metavar="YYYY-MM-DDTHH:MM",
            help="when it arrived, in Helsinki time unless it says otherwise; may be given many times",
        )
        parser.add_argument("--born", metavar="YYYY-MM-DD", help="anticipatory notification: when the child was born")
        parser.add_argument(
            "--anticipatory", action="store_true", help="anticipatory notification, the child not born yet"
        )
        parser.add_argument("--json", action="store_true", help="print a JSON list instead of a table")
        parser.add_argument("--language", default="fi", help="language of the table: fi, sv or en")

    def handle(self, **options: Any) -> None:
        """Count every arrival first, so that a wrong one leaves nothing half printed."""
        client = self._client(options["client"])
        born_on = self._born(options["born"])
        if options["language"] not in LANGUAGES:
            self.refuse(f"The language {_quoted(options['language'])} is not one of fi, sv and en.")
        if not options["arrived"]:
            self.refuse("Give at least one arrival with --arrived, for example --arrived 2026-12-22T14:30.")
        counted = [
            (text, self._clocks(client, text, born_on=born_on, anticipatory=options["anticipatory"]))
            for text in options["arrived"]
        ]
        if options["json"]:
            items = [_item(text, client, clocks) for text, clocks in counted]
            self.stdout.write(json.dumps(items, ensure_ascii=False, indent=2))
            return
        self.stdout.write("\n\n".join("\n".join(_table(*one, client, options["language"])) for one in counted))

    def refuse(self, sentence: str) -> NoReturn:
        """One sentence on stderr, exit code 2."""
        sentence = " ".join(sentence.split())
        sentence = sentence[:1].upper() + sentence[1:]
        self.stderr.write(sentence if sentence.endswith(".") else f"{sentence}.")
        sys.exit(WRONG_INPUT)

    def _client(self, text: str | None) -> ClientClass:
        known = ", ".join(client.value for client in ClientClass)
        if not text:
            self.refuse(f"Say whose deadlines with --client: {known}.")
        try:
            return ClientClass(text)
        except ValueError:
            self.refuse(f"The client {_quoted(text)} is not one of {known}.")

    def _born(self, text: str | None) -> dt.date | None:
        if text is None:
            return None
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            self.refuse(f"The day of birth {_quoted(text)} is not a date like 2026-12-22.")

    def _clocks(
        self, client: ClientClass, text: str, *, born_on: dt.date | None, anticipatory: bool
    ) -> tuple[Clock, ...]:
        try:
            arrived_at = dt.datetime.fromisoformat(text)
        except ValueError:
            self.refuse(f"The arrival {_quoted(text)} is not a time like 2026-12-22T14:30.")
        try:
            return rules.clocks_for(client, arrived_at, born_on=born_on, anticipatory=anticipatory)
        except rules.UnclearFacts as unclear:
            self.refuse(str(unclear))
        except OverflowError:
            self.refuse(f"The arrival {_quoted(text)} is too far away to count from.")


def _quoted(text: str) -> str:
    return f'"{text}"'


def _item(arrived: str, client: ClientClass, clocks: tuple[Clock, ...]) -> dict[str, Any]:
    return {"arrived": arrived, "client": client.value, "deadlines": [_deadline(clock) for clock in clocks]}


def _deadline(clock: Clock) -> dict[str, Any]:
    kept = rules.as_json(clock)
    names = ("code", "basis", "law", "start", "due_on", "due_on_strict", "counted_days")
    return {
        **{name: kept[name] for name in names},
        "skipped": [{"date": off["date"], "name": off["name"]} for off in kept["skipped"]],
        "explanation": kept["explanation"],
    }


def _table(arrived: str, clocks: tuple[Clock, ...], client: ClientClass, language: str) -> Iterator[str]:
    yield f"{arrived}  {client.value}"
    rows = [("code", "due", "strict", "basis", "law"), *(_row(clock) for clock in clocks)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        yield "  " + "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
    for clock in clocks:
        yield ""
        yield f"  {clock.code.value}"
        yield f"    {clock.explanation.in_language(language)}"


def _row(clock: Clock) -> tuple[str, str, str, str, str]:
    due = "-" if clock.due_on is None else clock.due_on.isoformat()
    strict = "-" if clock.due_on_strict is None else clock.due_on_strict.isoformat()
    return clock.code.value, due, strict, clock.basis.value, clock.law
