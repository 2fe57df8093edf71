"""Collects the sentences of each room into its Finnish and Swedish catalogues; --check only looks."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from soihtu.ui import catalogues


class Command(BaseCommand):
    help = "Write the translation catalogues of all rooms or those named; --check fails on what is missing."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("rooms", nargs="*", help="only these rooms")
        parser.add_argument("--check", action="store_true", help="write nothing, fail on any fault")
        parser.add_argument("--prune", action="store_true", help="drop translations nothing uses any more")

    def handle(self, *args: Any, **options: Any) -> None:
        flags = [f"--{name}" for name in ("check", "prune") if options[name]]
        if code := catalogues.main([*options["rooms"], *flags]):
            sys.exit(code)
