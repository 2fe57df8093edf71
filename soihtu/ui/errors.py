"""Pages for when something went wrong: an apology, a reference number, another way to reach us.

None of them asks the database or runs a context processor: they must stand when nothing else does.
"""

import sys
from typing import Any
from urllib.parse import urlsplit

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template import loader
from django.utils import translation
from django.views.decorators.csrf import requires_csrf_token

from soihtu.ui import context, language

SECRET_NAMES = ("password", "salasana", "csrfmiddlewaretoken")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """A bug of ours, or a database that went away before the page began."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unavailable(request)
    return page(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    response = page(request, 503)
    response["Retry-After"] = "30"
    return response


def refused(request: HttpRequest, reason: str) -> HttpResponse:
    """What the house does not allow, with the sentence that says why."""
    return page(request, 403, reason=reason)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form had grown old: show what was typed and let it be sent again.

    Only for a form of our own: a page of somebody else's must not get its fields one click from sent.
    """
    typed = _typed(request) if _came_from_us(request) else []
    return page(
        request,
        403,
        template="ui/errors/csrf.html",
        typed=typed,
        csrf_token=get_token(request) if typed else "",
        had_files=bool(typed and request.FILES),
    )


def page(request: HttpRequest, status: int, template: str = "ui/errors/error.html", **more: Any) -> HttpResponse:
    with translation.override(_language(request)):
        facts = {
            **context.ui(request),
            "status": status,
            "door": "worker" if request.path.startswith("/desk/") else "resident",
            "path": request.get_full_path() if request.method == "GET" else request.path,
            **more,
        }
        response = HttpResponse(loader.render_to_string(template, facts), status=status)
        response["Cache-Control"] = "no-store"
    return response


def _language(request: HttpRequest) -> str:
    return getattr(request, "LANGUAGE_CODE", "") or language.without_worker(request)


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    return [
        (name, value)
        for name, values in request.POST.lists()
        if not any(secret in name.lower() for secret in SECRET_NAMES)
        for value in values
    ]


def _came_from_us(request: HttpRequest) -> bool:
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site == "same-origin"
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    return bool(origin) and urlsplit(origin).netloc == request.get_host()
