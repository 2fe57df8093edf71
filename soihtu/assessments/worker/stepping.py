"""What every page of an assessment does: load what one may see, log whom it shows, try the act, keep what was typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, cast

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from soihtu.assessments import access, queries
from soihtu.assessments.models import Assessment
from soihtu.audit import declarations as audit
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.matters import showing as clocks
from soihtu.teams.models import Worker
from soihtu.ui.forms import tried

Act = Callable[[], object]
LONGEST_VERSION = 10  # digits; a longer one is not ours
LOADED = ("matter__person", "matter__team", "matter__responsible", "matter__pair", "child_welfare_by", "summary")


def load(request: HttpRequest, pk: int, at: dt.datetime) -> Assessment:
    """The assessment, if the worker may see it; the use log is told. Raises Http404."""
    visible = access.visible_to(me(request), at).select_related(*LOADED).defer("summary__content", "summary__pdf")
    assessment = get_object_or_404(visible, pk=pk)
    audit.saw(request, [assessment.matter.person], thing=assessment.matter.number)
    return assessment


def me(request: HttpRequest) -> Worker:
    """Who reads: behind the worker's door nobody is anonymous."""
    return cast("Worker", request.user)


def take(
    request: HttpRequest, assessment: Assessment, form: BaseForm, act: Act, said: str, **page: Any
) -> HttpResponse:
    """Show a step that two workers cannot spoil for each other, or do it and go back to the assessment."""
    conflict = False
    version = _sent_version(request) or assessment.version  # what was typed was typed over that version
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, act):
                messages.success(request, said)
                return redirect("assessments:show", pk=assessment.pk)
        except EditConflict:
            conflict, version = True, assessment.version
    return show(request, assessment, form=form, is_stale=conflict, version=version, **page)


def show(
    request: HttpRequest, assessment: Assessment, template: str = "assessments/step.html", **page: Any
) -> HttpResponse:
    return render(request, template, {**around(assessment), "version": assessment.version, **page})


def around(assessment: Assessment) -> dict[str, Any]:
    """The short header of every page: who, number, track, what is due and why then."""
    today = clock.local_day(clock.now())
    deadline = queries.completion_clock(assessment)
    return {
        "assessment": assessment,
        "matter": assessment.matter,
        "is_child": queries.is_child(assessment),
        "clock": clocks.clock(deadline, today) if deadline else None,
        "why": clocks.why(deadline, today) if deadline else None,
        "today": today,
    }


def version_of(request: HttpRequest) -> int:
    """The version the sent page was made from. Raises Http404 when the page was not ours."""
    version = _sent_version(request)
    if version is None:
        raise Http404
    return version


def _sent_version(request: HttpRequest) -> int | None:
    told = request.POST.get("version", "")
    return int(told) if told.isdecimal() and len(told) < LONGEST_VERSION else None
