from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from soihtu.foundation import clock
from soihtu.teams.models import Worker
from tests.builders import World, build_world, hours


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], dt.datetime]:
    """Move the clock to so many hours after the Tuesday; pages read it there."""

    def move(count: float) -> dt.datetime:
        at = hours(count)
        monkeypatch.setattr(clock, "now", lambda: at)
        return at

    move(5)
    return move


@pytest.fixture
def as_worker(now: Callable[[float], dt.datetime]) -> Callable[[Worker], Client]:
    """A browser in which the worker has signed in, in English."""

    def sign_in(worker: Worker) -> Client:
        client = Client(headers={"accept-language": "en"})
        client.cookies["soihtu_kieli"] = "en"
        client.force_login(worker)
        return client

    return sign_in
