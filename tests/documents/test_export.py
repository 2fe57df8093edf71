"""The export: every document in force as one JSON file that the official schema accepts."""

from __future__ import annotations

import json

import pytest
from django.core.management import CommandError, call_command
from jsonschema import Draft7Validator

from soihtu.documents import actions
from soihtu.documents.models import Document
from tests.documents import documents_cast as cast
from tests.documents.structures_official import TYPES, needs_official, official

pytestmark = pytest.mark.django_db


@pytest.fixture
def all_kinds() -> list[Document]:
    return [cast.issued(kind, None, language) for kind in TYPES for language in ("fi", "sv")]


def exported(folder) -> dict[str, object]:
    return {path.name: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}


def test_each_document_is_one_file_with_its_content(all_kinds, tmp_path, capsys):
    call_command("export_documents", out=tmp_path / "new" / "folder")

    files = exported(tmp_path / "new" / "folder")
    assert files == {
        f"{document.kind}-{document.series}-{document.revision}.json": document.content for document in all_kinds
    }
    assert capsys.readouterr().out == f"{len(all_kinds)} documents written to {tmp_path / 'new' / 'folder'}\n"


@needs_official
@pytest.mark.parametrize("kind", TYPES)
def test_every_type_is_valid_by_the_official_schema(all_kinds, kind, tmp_path):
    call_command("export_documents", out=tmp_path, type=kind)

    files = exported(tmp_path)
    assert len(files) == 2
    faults = [fault.message for file in files.values() for fault in Draft7Validator(official(kind)).iter_errors(file)]
    assert faults == []


def test_replaced_and_annulled_documents_stay_at_home(tmp_path):
    first = cast.issued()
    second = actions.correct(first, cast.content(), reason="Nimi.", by=cast.hanna(), at=cast.LATER)
    actions.annul(cast.issued("1019", None), reason="Väärä henkilö.", by=cast.hanna(), at=cast.LATER)

    call_command("export_documents", out=tmp_path)

    assert list(exported(tmp_path)) == [f"1005-{second.series}-2.json"]


def test_an_unknown_type_and_a_folder_that_cannot_be_written_are_said_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")

    with pytest.raises(CommandError, match="9999 is not a document type"):
        call_command("export_documents", out=tmp_path, type="9999")
    with pytest.raises(CommandError, match="cannot write into"):
        call_command("export_documents", out=tmp_path / "file")
