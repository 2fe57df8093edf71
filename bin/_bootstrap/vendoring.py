"""``bin/bootstrap.py vendor``: style sheets, font, icons and catalogues, and nothing else."""

from __future__ import annotations

from _bootstrap import packages, vendor


def main(arguments: list[str]) -> int:
    vendor.prepare(packages.ensure_python())
    print("Style sheets, font, icons and translations are up to date.")
    return 0
