from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from soihtu.documents.models import Document
from soihtu.documents.terms import DocumentKind, DocumentState


class Command(BaseCommand):
    help = "Write every final document as one JSON file that follows its official structure."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--out", required=True, type=Path, help="folder to write into; made when missing")
        parser.add_argument("--type", default="", help="only this type code, for example 1005")

    def handle(self, *, out: Path, type: str, **_options: Any) -> None:  # noqa: A002  (the option's name)
        if type and type not in DocumentKind.values:
            raise CommandError(f"{type} is not a document type kept here; known: {', '.join(DocumentKind.values)}")
        documents = Document.objects.filter(state=DocumentState.FINAL).order_by("id")
        if type:
            documents = documents.filter(kind=type)
        try:
            out.mkdir(parents=True, exist_ok=True)
            written = 0
            for document in documents.defer("wording", "pdf").iterator(chunk_size=500):
                name = f"{document.kind}-{document.series}-{document.revision}.json"
                text = json.dumps(document.content, ensure_ascii=False, indent=1)
                (out / name).write_text(text + "\n", encoding="utf-8")
                written += 1
        except OSError as error:
            raise CommandError(f"cannot write into {out}: {error.strerror}") from error
        self.stdout.write(f"{written} documents written to {out}")
