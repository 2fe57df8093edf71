"""Signing in and out."""

from __future__ import annotations

import math

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from soihtu.audit import declarations as audit
from soihtu.desk import actions, forms
from soihtu.desk.middleware import DOOR, outside
from soihtu.desk.queries import failures
from soihtu.desk.queries.cast import cast, signable
from soihtu.foundation import clock
from soihtu.teams.models import Worker
from soihtu.ui import language


@outside
@audit.shows_nobody
@sensitive_post_parameters("password")
def sign_in(request: HttpRequest) -> HttpResponseBase:
    """User name and password; wrong ones slow the next try down."""
    if request.user.is_authenticated:
        return redirect(_onward(request))
    form = forms.SignIn(request.POST or None)
    if form.is_valid():
        worker = _recognise(request, form)
        if worker:
            return _let_in(request, worker)
    context = {"form": form, "next": _next(request), "cast": _cast(), "is_demo": settings.DEMO}
    return render(request, "desk/sign_in.html", context, status=200 if not form.errors else 422)


@outside
@audit.shows_nobody
@require_POST
def sign_in_as(request: HttpRequest, pk: int) -> HttpResponseBase:
    """One click in the demo; outside it this address does not exist."""
    if not settings.DEMO:
        raise Http404
    return _let_in(request, get_object_or_404(signable(), pk=pk))


@outside
@audit.shows_nobody
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect("desk:sign_in")


def _recognise(request: HttpRequest, form: forms.SignIn) -> Worker | None:
    username, password = form.cleaned_data["username"], form.cleaned_data["password"]
    address, at = request.META.get("REMOTE_ADDR", ""), clock.now()
    until = failures.waits_until(username, address, at)
    if until:
        minutes = math.ceil((until - at).total_seconds() / 60)
        form.add_error(None, _wait(minutes))
        return None
    worker = authenticate(request, username=username, password=password)
    if not isinstance(worker, Worker):
        actions.note_failure(username, address, at=at)
        form.add_error(None, _("The user name or the password is wrong. Check both and try again."))
        return None
    actions.forget_failures(username, address)
    return worker


def _wait(minutes: int) -> str:
    text = ngettext(
        "Too many wrong tries. Try again in %(minutes)d minute. If you need help, call your administrator.",
        "Too many wrong tries. Try again in %(minutes)d minutes. If you need help, call your administrator.",
        minutes,
    )
    return text % {"minutes": minutes}


def _let_in(request: HttpRequest, worker: Worker) -> HttpResponse:
    """A new session with a new id; the worker's own colours come along when the device has none."""
    logout(request)
    login(request, worker, backend="django.contrib.auth.backends.ModelBackend")
    response = redirect(_onward(request))
    if language.SCHEME_COOKIE not in request.COOKIES and worker.color_scheme != "auto":
        response.set_cookie(
            language.SCHEME_COOKIE, worker.color_scheme, max_age=language.YEAR, samesite="Lax", httponly=True,
            secure=request.is_secure(),
        )  # fmt: skip
    return response


def _cast() -> list[object]:
    return list(cast(clock.local_day(clock.now()), get_language() or "fi")) if settings.DEMO else []


def _next(request: HttpRequest) -> str:
    asked = request.POST.get("next") or request.GET.get("next", "")
    is_local = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if is_local and asked.startswith(DOOR) else ""


def _onward(request: HttpRequest) -> str:
    return _next(request) or reverse("desk:my_work")
