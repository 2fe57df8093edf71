"""Nobody passes the worker's door unrecognised, and nothing behind it stays in a browser's cache."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from soihtu.teams import actions as teams
from soihtu.ui import errors, language

DOOR = "/desk/"
SHOWROOM = "ui"  # the components' own pages show nobody and are mounted in development only

Page = Callable[..., Any]


def outside(page: Page) -> Page:
    """Declare that the page stands outside the door: signing in."""
    page.is_outside = True  # type: ignore[attr-defined]
    return page


class WorkerDoorMiddleware:
    """Sends whoever has not signed in to the sign-in page; keeps a worker's language and colours when they change."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(DOOR):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    def process_view(self, request: HttpRequest, page: Page, *_: object) -> HttpResponse | None:
        if not request.path.startswith(DOOR) or getattr(page, "is_outside", False):
            return None
        if request.resolver_match and request.resolver_match.app_name == SHOWROOM:
            return None
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        if request.method == "GET":
            _keep_choices(request)
        return None


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """A page that was asked for comes after signing in; a form that was sent is shown with its text kept."""
    if request.method == "POST":
        return errors.csrf_failure(request, "signed out")
    address = f"{reverse('desk:sign_in')}?{urlencode({'next': request.get_full_path()})}"
    if getattr(request, "htmx", False):
        return HttpResponse(status=401, headers={"HX-Redirect": address})
    return redirect(address)


def _keep_choices(request: HttpRequest) -> None:
    teams.prefer(
        request.user,  # type: ignore[arg-type]
        language=language.asked(request, "kieli", language.LANGUAGES),
        color_scheme=language.asked(request, "teema", language.SCHEMES),
    )
