"""Reads `county.toml`: the county's own facts, which pages find in `settings.COUNTY`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

FACTS = Path(__file__).with_name("county.toml")


def read(path: Path = FACTS) -> dict[str, Any]:
    """The facts as plain tables; raises when the file is not TOML."""
    with path.open("rb") as file:
        return tomllib.load(file)
