"""The ways out of the queue: own worker, another county, advice."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access, actions, ports
from soihtu.contacts.forms.acts import AdviceForm, CountyForm, ReasonForm, WorkerForm, in_language
from soihtu.contacts.models import Contact
from soihtu.contacts.worker.acting import Act, back, contact_of, onward, show_act, worker_of
from soihtu.foundation import clock
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker
from soihtu.ui.forms import tried


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def own_worker(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    receivers, hints = _own_workers(contact)
    form = WorkerForm(request.POST or None, workers=receivers, hints=hints)

    def do() -> object:
        return actions.forward(contact, form.chosen, by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        said = _("Forwarded to %(name)s, who acknowledges it. The clock keeps running.") % {"name": form.chosen.name}
        return onward(request, contact, said)
    act = Act(
        heading=_("Forward to the own worker"),
        submit=_("Forward"),
        icon="send",
        lead=_("A client's contact goes to the own worker. The deadline does not move."),
        may=access.may_forward(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)


def _own_workers(contact: Contact) -> tuple[list[Worker], dict[int, str]]:
    """Those who answer for an open matter of somebody named here, then the workers of planned social work."""
    persons = [one.person for one in contact.subjects.select_related("person") if one.person is not None]
    on = clock.local_day(clock.now())
    found: dict[int, Worker] = {}
    hints: dict[int, str] = {}
    for relations in ports.client_relations(persons).values():
        for relation in relations:
            if relation.responsible is not None:
                found[relation.responsible.pk] = relation.responsible
                hints[relation.responsible.pk] = _("answers for: %(task)s") % {"task": relation.service_task_name}
    for team in teams.planned_teams():
        for one in teams.workers_of(team, on):
            found.setdefault(one.pk, one)
            hints.setdefault(one.pk, in_language(team))
    return [one for one in found.values() if access.may_be_given(one, contact, on)], hints


@require_POST
@audit.shows_person(purpose=Purpose.INTAKE)
def acknowledgement(request: HttpRequest, pk: int) -> HttpResponse:
    contact = contact_of(request, pk)
    actions.acknowledge(contact, by=worker_of(request), at=clock.now())
    return back(request, contact, _("Acknowledged. The deadline keeps running."))


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def returning(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = ReasonForm(request.POST or None, label=_("Why does this come back?"))

    def do() -> object:
        return actions.give_back(contact, form.cleaned_data["reason"], by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return onward(request, contact, _("Given back to the team."))
    may = access.may_give_back(worker_of(request), contact, clock.local_day(at))
    return show_act(request, contact, Act(_("Give back"), _("Give back"), icon="undo-2", may=may), form)


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.HANDLING)
def outcome(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = ReasonForm(
        request.POST or None,
        label=_("What did this lead to?"),
        hint=_("Whether a new assessment is needed and why, who was told, and what was agreed."),
        required=_("Write what this led to."),
    )

    def do() -> object:
        return actions.conclude(contact, form.cleaned_data["reason"], by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return onward(request, contact, _("Recorded. This contact is done."))
    act = Act(
        heading=_("Handled in the ongoing client work"),
        submit=_("Record and finish"),
        icon="circle-check",
        may=access.may_conclude(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def county(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    theirs = contact.municipality.county_id if contact.municipality else ""
    form = CountyForm(request.POST or None, counties=access.counties_to_choose(), initial={"county": theirs})

    def do() -> object:
        reason = form.cleaned_data["reason"]
        return actions.transfer_to_county(contact, form.chosen, reason, by=worker_of(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return onward(request, contact, _("Passed on to %(county)s.") % {"county": in_language(form.chosen)})
    act = Act(
        heading=_("Transfer to another county"),
        submit=_("Transfer"),
        icon="send",
        lead=_(
            "Without delay (HL 21 §). The other county and the sender are told. Urgent help is given here first "
            "(SHL 12 §)."
        ),
        may=access.may_transfer(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def advice(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = AdviceForm(request.POST or None)

    def do() -> object:
        said = form.cleaned_data
        return actions.end_with_advice(
            contact, said["guidance"], no_need_identified=said["no_need"], by=worker_of(request), at=at
        )

    if request.method == "POST" and form.is_valid() and tried(form, do):
        return onward(request, contact, _("Ended with advice. Names, contact details and texts were erased."))
    act = Act(
        heading=_("End with advice"),
        submit=_("End and erase"),
        icon="eye-off",
        danger=True,
        lead=_(
            "No client record is made. Names, contact details, texts and attachments are erased for good; kind, area, "
            "times and the guidance remain for the statistics."
        ),
        may=access.may_end_with_advice(worker_of(request), contact, clock.local_day(at)),
    )
    return show_act(request, contact, act, form)
