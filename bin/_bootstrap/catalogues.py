"""Compiles translation catalogues that have changed; each .mo is as new as its .po."""

from __future__ import annotations

import os
from pathlib import Path


def changed(root: Path) -> list[Path]:
    """The .po files whose .mo is missing or older."""
    return [
        path
        for path in sorted(root.glob("soihtu/*/locale/*/LC_MESSAGES/*.po"))
        if not path.with_suffix(".mo").exists() or path.with_suffix(".mo").stat().st_mtime < path.stat().st_mtime
    ]


def compile_changed(root: Path) -> None:
    """Needs polib, so this runs inside the environment."""
    if todo := changed(root):
        import polib

        for path in todo:
            part = path.with_suffix(f".mo.{os.getpid()}")
            polib.pofile(str(path)).save_as_mofile(str(part))
            part.replace(path.with_suffix(".mo"))


if __name__ == "__main__":
    compile_changed(Path(__file__).resolve().parents[2])
