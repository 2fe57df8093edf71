"""Small pages for the tests of the look: each does one thing that the middleware must answer."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.utils.translation import get_language

from soihtu.foundation.verdicts import NotAllowed
from soihtu.ui import errors


def language(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{get_language()} {request.color_scheme}")


def refuse(request: HttpRequest) -> HttpResponse:
    raise NotAllowed("Vain <sosiaalityöntekijä> voi päättää tästä.")


def forbid(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def distrust(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation("what was sent makes no sense")


def crash(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("a bug of ours")


def lose_database(request: HttpRequest) -> HttpResponse:
    raise OperationalError("the server closed the connection")


urlpatterns = [
    path("", include("soihtu.ui.urls")),
    path("language/", language),
    path("refuse/", refuse),
    path("forbid/", forbid),
    path("distrust/", distrust),
    path("crash/", crash),
    path("desk/crash/", crash),
    path("lose-database/", lose_database),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
