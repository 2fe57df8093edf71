"""Is the process alive, and is it ready to take a notification?"""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

from soihtu.audit.declarations import shows_nobody


@shows_nobody
def live(_request: HttpRequest) -> HttpResponse:
    """200 while the process answers."""
    return HttpResponse("alive\n", content_type="text/plain")


@shows_nobody
def ready(_request: HttpRequest) -> HttpResponse:
    """200 when the database answers, otherwise 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("database does not answer\n", content_type="text/plain", status=503)
    return HttpResponse("ready\n", content_type="text/plain")
