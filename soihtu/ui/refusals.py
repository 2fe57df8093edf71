"""Turns what the house refuses, and a database that is away, into pages instead of crashes."""

import logging
from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from soihtu.foundation.verdicts import NotAllowed
from soihtu.ui import errors

log = logging.getLogger("soihtu.ui")


class RefusalMiddleware:
    """``NotAllowed`` is a 403 page with its reason; a lost database is a 503 page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        match exception:
            case NotAllowed():
                return errors.refused(request, str(exception.reason))
            case OperationalError() | InterfaceError():
                log.error("The database did not answer", exc_info=exception)
                return errors.unavailable(request)
            case _:
                return None
