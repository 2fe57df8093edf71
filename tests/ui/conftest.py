"""The tests of the look run on small pages of their own, without a room of the trade."""

from __future__ import annotations

import pytest
from django.conf import settings as django_settings
from django.db import connections
from django.test import Client
from django.utils import translation

ALONE = ("soihtu.audit", "soihtu.portal", "soihtu.desk")


@pytest.fixture(autouse=True)
def only_the_look(settings, monkeypatch):
    """No database, no other room: what these pages show comes from the look alone."""
    monkeypatch.setitem(connections.settings["default"], "ATOMIC_REQUESTS", False)
    settings.ROOT_URLCONF = "tests.ui.doors"
    settings.MIDDLEWARE = [name for name in django_settings.MIDDLEWARE if not name.startswith(ALONE)]
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    settings.MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
    options = settings.TEMPLATES[0]["OPTIONS"]
    kept = [name for name in options["context_processors"] if not name.startswith(ALONE)]
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "OPTIONS": {**options, "context_processors": kept}}]


@pytest.fixture(autouse=True)
def finnish():
    with translation.override("fi"):
        yield


@pytest.fixture
def visitor() -> Client:
    """Somebody whose crash is answered with a page, as for everybody outside the tests."""
    return Client(raise_request_exception=False)
