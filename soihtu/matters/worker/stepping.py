"""What every step of a matter does: load what one may see, log whom it shows, try the act, keep what was typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from soihtu.audit import declarations as audit
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict, Versioned
from soihtu.foundation.verdicts import NotAllowed, Verdict
from soihtu.matters import access, queries, showing
from soihtu.matters.models import Matter
from soihtu.teams.models import Worker
from soihtu.ui import dates


@dataclass(frozen=True, kw_only=True)
class Step:
    """One step: its heading, its button, what is said when it is done, and who may not do it.

    `edits` names the form's field and the record's attribute that two workers may write at the same time.
    `version` is that of the record the page shows.
    """

    title: Any
    button: Any
    said: Any
    verdict: Verdict = field(default_factory=Verdict.yes)
    version: int | None = None
    edits: tuple[str, str] | None = None
    template: str = "matters/step.html"
    danger: bool = False
    more: dict[str, Any] = field(default_factory=dict)


Act = Callable[[int | None], object]
LONGEST_VERSION = 10  # digits; a longer one is not ours


def worker(request: HttpRequest) -> Worker:
    """Who asks. The worker's door lets nobody else in."""
    assert isinstance(request.user, Worker)  # noqa: S101  (narrowed for the type checker)
    return request.user


def load(request: HttpRequest, matter_id: int, at: dt.datetime) -> Matter:
    """The matter, if the worker may see it; the use log is told. Raises Http404."""
    visible = access.visible_to(worker(request), at).select_related("person", "team", "responsible", "pair")
    matter = get_object_or_404(visible, pk=matter_id)
    audit.saw(request, [matter.person], thing=matter.number)
    return matter


def take(request: HttpRequest, matter: Matter, form: BaseForm, act: Act, step: Step) -> HttpResponse:
    """Show the step, or try it. What the house refuses, and what somebody saved first, is said beside the form."""
    conflict = None
    version = step.version and (_version(request) or step.version)  # what was typed was typed over that version
    if request.method == "POST" and form.is_valid():
        try:
            act(_version(request))
        except NotAllowed as refusal:
            form.add_error(None, str(refusal.reason))
        except EditConflict as other:
            version = other.theirs.version
            conflict = _conflict(matter, form, step, other.theirs)
        else:
            messages.success(request, str(step.said))
            return redirect(_after(request, matter))
    return show(request, matter, step, form=form, conflict=conflict, version=version)


def show(request: HttpRequest, matter: Matter, step: Step, **more: Any) -> HttpResponse:
    """The page of a step with its short header: who, number, flags and what is due."""
    at = clock.now()
    today = clock.local_day(at)
    deadline = queries.next_deadline(matter)
    flags = queries.flags(matter, today)
    if around := {flag.person_id for flag in flags} - {matter.person_id}:
        audit.saw(request, around, thing=matter.number)
    context = {
        "matter": matter,
        "step": step,
        "file_url": file_url(matter),
        "flags": showing.flags(flags, matter),
        "is_protected": queries.is_protected(matter, today),
        "clock": showing.clock(deadline, today) if deadline else None,
        "why": showing.why(deadline, today) if deadline else None,
        "today": today,
        **step.more,
        **more,
    }
    return render(request, step.template, context)


def _after(request: HttpRequest, matter: Matter) -> str:
    """The case file; my work when the act took the matter out of sight, as declining a transfer does."""
    still_seen = access.visible_to(worker(request), clock.now()).filter(pk=matter.pk).exists()
    return file_url(matter) if still_seen else reverse("desk:my_work")


def file_url(matter: Matter) -> str:
    """The case file, where every step returns to."""
    return reverse("desk:matter", args=[matter.pk])


def _version(request: HttpRequest) -> int | None:
    told = request.POST.get("version", "")
    return int(told) if told.isdecimal() and len(told) < LONGEST_VERSION else None


def _conflict(matter: Matter, form: Any, step: Step, theirs: Versioned) -> dict[str, Any]:
    """Both texts: the stored one and the one still in the form."""
    name, attribute = step.edits or ("", "")
    last = queries.last_step(matter)
    stored = getattr(theirs, attribute, "") if attribute else ""
    return {
        "theirs": str(stored or _("(nothing written)")),
        "mine": str(form.cleaned_data.get(name, "")) or _("(nothing written)"),
        "who": last.by.name if last and last.by else _("Somebody else"),
        "when": dates.date_and_time(last.recorded_at) if last else "",
        "field_label": form.fields[name].label if name in form.fields else "",
    }
