"""Fill an empty database with the demo county."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from soihtu.demo import actions
from soihtu.foundation import clock


class Command(BaseCommand):
    help = "Fill an empty database with a county of invented people and three months of their stories."

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.DEMO or settings.DEBUG):
            raise CommandError("The demo county is filled only where SOIHTU_DEMO=1 or SOIHTU_DEBUG=1.")
        if actions.is_filled():
            self.stdout.write("The database has people in it already; nothing was added.")
            return
        filled = actions.fill(at=clock.now())
        self.stdout.write(filled.in_words())
