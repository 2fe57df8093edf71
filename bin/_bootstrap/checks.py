"""``bin/check``: everything that can be judged without running the pages, one line each."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

from _bootstrap import catalogues, packages, server
from _bootstrap.say import ROOT, environment, run


def main(arguments: list[str]) -> int:
    python = packages.ensure_python(dev=True)
    env = environment(
        DJANGO_SETTINGS_MODULE="soihtu.config.settings_test", PYTHONPATH=str(ROOT), PYTHONWARNINGS="ignore",
        DATABASE_URL=os.environ.get("DATABASE_URL", "postgresql:///soihtu"), NO_COLOR="1",
    )  # fmt: skip
    if catalogues.changed(ROOT):
        run([python, ROOT / "bin" / "_bootstrap" / "catalogues.py"])
    results = [_passes(name, command, env) for name, command in _steps(python) if not arguments or name in arguments]
    print(f"{sum(results)} of {len(results)} checks passed.")
    return 0 if all(results) else 1


def _steps(python: Path) -> list[tuple[str, list[str | Path]]]:
    django = [python, "-m", "django"]
    tools = python.parent
    steps: list[tuple[str, list[str | Path]]] = [
        ("format", [tools / "ruff", "format", "--check", "."]),
        ("lint", [tools / "ruff", "check", "."]),
        ("types", [tools / "mypy"]),
        ("rooms", [tools / "lint-imports", "--no-logo"]),
        ("settings", [*django, "check", "--fail-level", "WARNING"]),
        ("migrations", [*django, "makemigrations", "--check", "--dry-run"]),
        ("translations", [python, "-m", "soihtu.ui.catalogues", "--check"]),
        ("templates", [tools / "djlint", "--lint", "--quiet", *_templates()]),
    ]
    if server.has_command("write_reference"):
        steps.append(("reference", [*django, "write_reference", "--check"]))
    return steps


def _templates() -> list[str]:
    return sorted(
        {str(path.relative_to(ROOT)) for path in ROOT.glob("soihtu/*/templates") if any(path.rglob("*.html"))}
    )


def _passes(name: str, command: list[str | Path], env: dict[str, str]) -> bool:
    began = time.monotonic()
    done = subprocess.run(
        command, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        check=False, text=True,
    )  # fmt: skip
    fine = done.returncode == 0
    print(f"{name:<13} {'ok' if fine else 'FAILED':<7} {time.monotonic() - began:5.1f} s", flush=True)
    if not fine:
        print("\n".join(f"  {line}" for line in done.stdout.strip().splitlines()[-60:]), flush=True)
    return fine
