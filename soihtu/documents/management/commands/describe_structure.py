from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from soihtu.documents.structures import official, text


class Command(BaseCommand):
    """Writes our compact description of official structure files; a tool of development, run when THL publishes."""

    help = "Describes official Sosmeta files (JSON Schema) in the project's own compact form."
    requires_system_checks: list[str] = []  # needs no database

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="official JSON Schema file")
        parser.add_argument("--out", type=Path, help="folder to write <type code>.txt to; without it, to the screen")

    def handle(self, *args: Any, files: list[Path], out: Path | None, **options: Any) -> None:
        if out is not None:
            out.mkdir(parents=True, exist_ok=True)
        for path in files:
            code, description = self.described(path)
            if out is None:
                self.stdout.write(description)
            else:
                (out / f"{code}.txt").write_text(description, encoding="utf-8")
        if out is not None:
            self.stdout.write(f"{len(files)} structures described in {out}")

    def described(self, path: Path) -> tuple[str, str]:
        try:
            structure = official.read(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise CommandError(f"{path.name}: not a structure that can be described ({problem!r})") from problem
        return structure.code, text.write(structure)
