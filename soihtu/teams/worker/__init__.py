"""Teams, routing and shifts at the worker's door. No client's data stands on these pages."""

from __future__ import annotations

from django.http import HttpRequest

from soihtu.teams.models import Worker


def reader(request: HttpRequest) -> Worker:
    """Who reads the page."""
    assert isinstance(request.user, Worker)  # noqa: S101  (the door lets nobody else in)
    return request.user
