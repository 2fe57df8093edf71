"""A page that has not declared whom it shows does not run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase

UNDECLARED_OK = ("django.",)


class Undeclared(Exception):
    """A page wears neither `@shows_person` nor `@shows_nobody`."""


class DeclaredPagesMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_: object) -> None:
        if not hasattr(view, "shows") and not view.__module__.startswith(UNDECLARED_OK):
            raise Undeclared(f"{view.__module__}.{view.__name__}")
