"""Builds the lean style sheets and the small font; run at set-up and after a change of look."""

from typing import Any

from django.core.management.base import BaseCommand

from soihtu.ui import assets


class Command(BaseCommand):
    help = "Build the lean style sheets of both doors and the small font."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for line in assets.build():
            self.stdout.write(line)
