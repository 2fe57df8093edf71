"""Take, give, route, correct the kind, open the notifier's details, step aside."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access, actions
from soihtu.contacts.forms.acts import KindForm, ReasonForm, TeamForm, WorkerForm, in_language
from soihtu.contacts.models import Contact
from soihtu.contacts.sentences import MISSING
from soihtu.contacts.worker.acting import Act, back, contact_of, onward, show_act, worker_of
from soihtu.foundation import clock
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker
from soihtu.ui.forms import tried


@require_POST
@audit.shows_person(purpose=Purpose.INTAKE)
def handling(request: HttpRequest, pk: int) -> HttpResponse:
    contact = contact_of(request, pk)
    actions.take(contact, by=worker_of(request), at=clock.now())
    return back(request, contact, _("You are handling this now."))


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def worker(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    receivers, hints = _receivers(contact)
    form = WorkerForm(request.POST or None, workers=receivers, hints=hints)

    def do() -> object:
        return actions.assign(contact, form.chosen, by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return onward(request, contact, _("Given to %(name)s.") % {"name": form.chosen.name})
    act = Act(
        heading=_("Give to a worker"),
        submit=_("Give"),
        icon="user-check",
        lead=_("Whoever is on shift comes first. The receiver is told by e-mail, without names."),
        may=access.may_assign(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)


def _receivers(contact: Contact) -> tuple[list[Worker], dict[int, str]]:
    """The team's workers who can take this today, the one on shift first, each with a word of why."""
    at = clock.now()
    if contact.team is None:
        return [], {}
    on = clock.local_day(at)
    on_shift = teams.on_shift(contact.team, at)
    able = [one for one in teams.workers_of(contact.team, on) if access.may_be_given(one, contact, on)]
    able.sort(key=lambda one: one != on_shift)
    hints = (
        {on_shift.pk: _("%(title)s, on shift now") % {"title": on_shift.get_profession_display()}} if on_shift else {}
    )
    return able, hints


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def team(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = TeamForm(request.POST or None, teams=access.teams_to_choose(), initial={"team": str(contact.team_id or "")})

    def do() -> object:
        return actions.route(contact, form.chosen, by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return onward(request, contact, _("Routed to %(team)s.") % {"team": in_language(form.chosen)})
    act = Act(
        heading=_("Route to a team"),
        submit=_("Route"),
        icon="route",
        may=access.may_route(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def kind(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = KindForm(request.POST or None, contact=contact)

    def do() -> object:
        return actions.correct_kind(contact, **form.cleaned_data, by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid():
        try:
            is_done = tried(form, do)
        except actions.IncompleteNotification as refused:
            is_done = False
            for missing in refused.missing:
                form.add_error("kind", str(MISSING[missing]))
        if is_done:
            return back(request, contact, _("The kind was corrected and the deadlines counted again."))
    act = Act(
        heading=_("Correct the kind"),
        submit=_("Correct"),
        icon="pencil",
        lead=_(
            "The time of arrival stays. Deadlines are counted again by the new kind, a new document is made and the "
            "old one annulled with your reason."
        ),
        may=access.may_correct_kind(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def notifier(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = ReasonForm(request.POST or None, label=_("Why do you need the notifier's details?"))

    def do() -> object:
        return actions.show_notifier(contact, form.cleaned_data["reason"], by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return back(request, contact)
    act = Act(
        heading=_("Open the notifier's details"),
        submit=_("Open"),
        icon="lock-open",
        lead=_(
            "The notifier has asked not to be revealed (JulkL 11 §). Your name, the time and the reason are recorded."
        ),
        may=access.may_disclose_notifier(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def disqualification(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = ReasonForm(request.POST or None, label=_("Why are you disqualified?"))

    def do() -> object:
        return actions.recuse(contact, reason=form.cleaned_data["reason"], by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return onward(request, contact, _("Recorded. You do not see this contact any more."))
    act = Act(
        heading=_("I am disqualified"),
        submit=_("Step aside"),
        icon="user-x",
        lead=_(
            "If you or somebody close to you is a party, you may not handle this (HL 28 §). It disappears from you."
        ),
        may=access.may_recuse(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)
