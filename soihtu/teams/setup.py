"""Reads the table of municipalities and counties that the project carries."""

from __future__ import annotations

import dataclasses
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "municipalities.txt"


@dataclasses.dataclass(frozen=True)
class CountyRow:
    code: str
    name_fi: str
    name_sv: str


@dataclasses.dataclass(frozen=True)
class MunicipalityRow:
    code: str
    name_fi: str
    name_sv: str
    county: str


def read_table() -> tuple[list[CountyRow], list[MunicipalityRow]]:
    """Counties and municipalities of Finland in 2026."""
    counties: list[CountyRow] = []
    municipalities: list[MunicipalityRow] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        first, *rest = line.split("|")
        if first == "county":
            counties.append(CountyRow(*rest))
        else:
            municipalities.append(MunicipalityRow(first, *rest))
    return counties, municipalities
