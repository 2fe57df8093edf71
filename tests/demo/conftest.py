"""One demo county for all tests of the room: the stories told at length, on a Tuesday morning before Easter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from demo_days import TUESDAY
from django.db import transaction

from soihtu.demo import actions
from soihtu.demo.actions import Filled


@pytest.fixture(scope="module")
def filled(django_db_setup: None, django_db_blocker: Any) -> Iterator[Filled]:
    """Filled once for a module, whose tests only look; taken back when they are over."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield actions.fill(at=TUESDAY, with_everyday=False)
        transaction.set_rollback(True)
