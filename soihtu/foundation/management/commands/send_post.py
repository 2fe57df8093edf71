from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from soihtu.foundation import clock, outbox


class Command(BaseCommand):
    help = "Send the outgoing messages that are due; with --loop, keep doing so."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--loop", action="store_true", help="do not stop; look again every few seconds")
        parser.add_argument("--every", type=float, default=15.0, help="seconds between looks with --loop")

    def handle(self, *, loop: bool, every: float, **_options: Any) -> None:
        while True:
            sent, failed = outbox.send_waiting(at=clock.now())
            if sent or failed:
                self.stdout.write(f"{sent} sent, {failed} failed")
            if not loop:
                return
            time.sleep(every)
