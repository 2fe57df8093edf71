"""The house rules that no other tool holds: who writes, who reads, how large, how named."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

ROOT = Path(__file__).parent.parent.parent
HOUSE = ROOT / "soihtu"
WRITES = {
    "create", "bulk_create", "get_or_create", "update_or_create", "update", "bulk_update", "delete", "save",
    "save_over", "force_insert",
}  # fmt: skip
MAY_WRITE = re.compile(
    r"/actions(/|\.py)|/migrations/|foundation/(outbox|records)\.py|/management/commands/"
    r"|demo/(setting_up|stage)\.py"  # the stage of the demo county, before its stories are played by real actions
)
PAGES = re.compile(r"/(worker|citizen|views|pages)(_\w+)?(\.py|/)|citizen\w*\.py")
FOUNDATION = {"records", "verdicts", "clock", "workdays", "outbox"}


def sources() -> list[Path]:
    return [path for path in sorted(HOUSE.rglob("*.py")) if "migrations" not in path.parts]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def written(tree: ast.AST) -> Iterator[str]:
    """Calls that look like writes of rows: on a manager or queryset, or of a record."""
    for call in calls(tree):
        if not isinstance(call.func, ast.Attribute) or call.func.attr not in WRITES:
            continue
        on = ast.unparse(call.func.value)
        is_rows = "objects" in on or call.func.attr in {"bulk_create", "get_or_create", "update_or_create", "save_over"}
        is_record = call.func.attr in {"save", "delete"} and not re.search(
            r"(^|\.)(form|image|pdf|file|cache|bare|catalogue|font)s?$|session", on
        )
        if is_rows or is_record:
            yield f"{call.lineno}: {on}.{call.func.attr}"


def test_only_actions_write() -> None:
    found = {
        named(path): list(written(ast.parse(path.read_text()))) for path in sources() if not MAY_WRITE.search(str(path))
    }

    assert {path: lines for path, lines in found.items() if lines} == {}


def test_pages_do_not_reach_past_access_and_queries() -> None:
    found = [
        f"{named(path)}:{node.lineno}"
        for path in sources()
        if PAGES.search(str(path))
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and node.attr == "objects"
    ]

    assert found == []


def test_foundation_stays_five_modules() -> None:
    modules = {path.stem for path in (HOUSE / "foundation").glob("*.py")}

    assert modules - {"__init__", "apps", "models"} == FOUNDATION


def acts_and_rules() -> list[Path]:
    """All sources but the demo's stories: a story is told in one breath."""
    return [path for path in sources() if "demo" not in path.relative_to(HOUSE).parts]


@pytest.mark.parametrize("path", acts_and_rules(), ids=named)
def test_file_can_be_seen_whole(path: Path) -> None:
    text = path.read_text()
    limits = {ast.FunctionDef: 40, ast.AsyncFunctionDef: 40, ast.ClassDef: 200}
    long = [
        f"{node.name}: {(node.end_lineno or node.lineno) - node.lineno + 1} lines"
        for node in ast.walk(ast.parse(text))
        if type(node) in limits and (node.end_lineno or node.lineno) - node.lineno + 1 > limits[type(node)]  # type: ignore[attr-defined]
    ]

    assert long == []
    assert text.count("\n") <= 300, "split it by act, not by helper"


def test_every_room_says_what_it_is() -> None:
    rooms = [path for path in HOUSE.iterdir() if (path / "__init__.py").exists()]

    assert [room.name for room in rooms if not ast.get_docstring(ast.parse((room / "__init__.py").read_text()))] == []


def ours() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("soihtu.")]


def test_keys_that_leave_their_room_give_no_name_back() -> None:
    found = [
        f"{model.__name__}.{field.name}"
        for model in ours()
        for field in model._meta.get_fields()
        if field.is_relation
        and not field.auto_created
        and field.related_model is not None
        and field.related_model is not model
        and field.related_model.__module__.startswith("soihtu.")  # type: ignore[union-attr]
        and field.related_model._meta.app_label != model._meta.app_label  # type: ignore[union-attr]
        and not field.remote_field.hidden  # type: ignore[union-attr]
    ]

    assert found == []


def test_every_table_has_a_name_of_its_own() -> None:
    unnamed = [model.__name__ for model in ours() if "db_table" not in model._meta.original_attrs]

    assert unnamed == []


def test_every_model_says_what_it_is_in_finnish() -> None:
    glossary_words = re.compile(r"[a-zåäö]{4,}", re.IGNORECASE)
    silent = [model.__name__ for model in ours() if not glossary_words.search((model.__doc__ or "").split(":")[0])]

    assert silent == []
    assert [model.__name__ for model in ours() if (model.__doc__ or "").startswith(f"{model.__name__}(")] == []


def test_reasons_for_ignoring_a_check_are_given() -> None:
    bare = re.compile(r"#\s*(noqa|type: ignore)\s*$")
    found = [
        f"{named(path)}:{number}"
        for path in sources()
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if bare.search(line)
    ]

    assert found == []
