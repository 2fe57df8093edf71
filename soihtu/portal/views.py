"""Places of the resident's door: the start page, and two pages that tell how we work."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from soihtu.audit.declarations import shows_nobody
from soihtu.foundation import clock
from soihtu.portal import queries


@shows_nobody
@require_safe
@cache_control(no_store=True)
def start(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/start.html", {"phones": queries.phones(clock.now())})


@shows_nobody
@require_safe
@cache_control(no_store=True)
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/privacy.html", {"privacy": settings.COUNTY["privacy"]})


@shows_nobody
@require_safe
@cache_control(no_store=True)
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "portal/accessibility.html", {"facts": settings.COUNTY["accessibility"]})
