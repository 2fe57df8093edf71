"""The step where a contact becomes matters: every person of it in a column of its own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access as contacts
from soihtu.contacts.models import Contact, Subject
from soihtu.contacts.terms import State as ContactState
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed
from soihtu.matters import access, actions, queries, showing
from soihtu.matters.actions import Finding
from soihtu.matters.forms.opening import JOIN, LATER, OPEN, Triage
from soihtu.matters.models import Matter
from soihtu.matters.queries import Candidate, Column
from soihtu.matters.worker import stepping
from soihtu.matters.worker.answering import choices_of
from soihtu.teams.models import Worker


@dataclass(frozen=True)
class Choosing:
    """One column of the page: what is known of the person, and the form of what is done."""

    column: Column
    form: Triage
    joinable: dict[int, Matter]


@audit.shows_person(purpose=Purpose.INTAKE)
def from_contact(request: HttpRequest, contact_id: int) -> HttpResponse:
    """Open matters for the people of a contact, or join it to their open matters; all chosen ones at once."""
    at, by = clock.now(), stepping.worker(request)
    visible = contacts.visible_to(by, at).select_related("team", "municipality", "urgency_by", "notifier")
    contact = get_object_or_404(visible, pk=contact_id)
    columns = queries.columns(contact, by, at)
    audit.saw(request, [pk for one in columns for pk in one.person_ids], thing=contact.receipt)
    team = _candidates(contact, by, at)
    choosing = [_choosing(request, contact, one, team) for one in columns if not one.subject.is_handled]
    forms = [one.form for one in choosing]
    if request.method == "POST" and not forms:  # pressed twice: the first press has answered for everybody
        messages.warning(request, _("This contact has already been handled."))
        return redirect("contacts:contact", contact.pk)
    if request.method == "POST" and _are_valid(forms):
        try:
            matters = actions.triage(contact, *_said(choosing, team), by=by, at=at)
        except NotAllowed as refusal:
            forms[0].add_error(None, str(refusal.reason))
        else:
            said = ngettext("%(n)d person's matter is now open.", "%(n)d persons' matters are now open.", len(matters))
            messages.success(request, said % {"n": len(matters)})
            return redirect(stepping.file_url(matters[0]))
    return render(request, "matters/from_contact.html", _context(by, contact, columns, choosing, team, at))


def _candidates(contact: Contact, by: Worker, at: dt.datetime) -> list[Candidate]:
    if contact.team is None:
        return []
    is_own = contact.state == ContactState.WITH_OWN_WORKER and contact.worker_id == by.pk
    return queries.candidates(contact.team, contact.client, at, own_worker=by if is_own else None)


def _are_valid(forms: list[Triage]) -> bool:
    """Every form is looked at, so that every fault is told at once."""
    return False not in [form.is_valid() for form in forms]


def _choosing(request: HttpRequest, contact: Contact, column: Column, team: list[Candidate]) -> Choosing:
    joinable = {matter.pk: matter for matter in column.joinable}
    whats = [(OPEN, _("Open a matter"))]
    whats += [(f"{JOIN}-{pk}", _("Join to matter %(number)s") % {"number": one.number}) for pk, one in joinable.items()]
    whats += [(LATER, _("Not yet"))]
    able = choices_of(team)
    form = Triage(
        request.POST or None,
        prefix=f"subject-{column.subject.pk}",
        name=column.name,
        whats=whats,
        responsible=able,
        pairs=[(str(one.worker.pk), one.worker.name) for one in team],
        initial={
            "what": LATER if column.person is None else f"{JOIN}-{min(joinable)}" if joinable else OPEN,
            "responsible": _first_choice(contact, able),
            "client": column.client,
            "service_task": queries.service_task(contact, column.client),
        },
    )
    return Choosing(column, form, joinable)


def _first_choice(contact: Contact, able: list[tuple[str, str]]) -> str | None:
    """Whoever handles the contact, if they may answer for the matter; otherwise the first, who is on shift."""
    chosen = str(contact.worker_id)
    return next((pk for pk, _label in able if pk == chosen), able[0][0] if able else None)


def _said(choosing: list[Choosing], team: list[Candidate]) -> tuple[list[Finding], list[tuple[Subject, Matter]]]:
    workers = {str(one.worker.pk): one.worker for one in team}
    findings, joins = [], []
    for one in choosing:
        said = one.form.cleaned_data
        if one.form.opens:
            findings.append(
                Finding(
                    subject=one.column.subject,
                    responsible=workers[said["responsible"]],
                    pair=workers.get(said["pair"]),
                    service_task=said["service_task"] or one.form.initial["service_task"],
                    client=said["client"] or one.form.initial["client"],
                    in_brief=said["in_brief"],
                )
            )
        elif one.form.joins is not None:
            joins.append((one.column.subject, one.joinable[one.form.joins]))
    return findings, joins


def _context(
    by: Worker, contact: Contact, columns: list[Column], choosing: list[Choosing], team: list[Candidate],
    at: dt.datetime,
) -> dict[str, Any]:  # fmt: skip
    verdict = access.may_open(by, contact, at)
    return {
        "contact": contact,
        "choosing": choosing,
        "handled": [one for one in columns if one.subject.is_handled],
        "unable": [one for one in team if not one.verdict],
        "verdict": verdict,
        "forms": [one.form for one in choosing],
        "clock": showing.clock_of_contact(contact, clock.local_day(at)),
        "today": clock.local_day(at),
        "contact_url": reverse("contacts:contact", args=[contact.pk]),
    }
