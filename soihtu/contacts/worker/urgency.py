"""Assess the urgency, or give it to the duty social worker."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access, actions
from soihtu.contacts.forms.acts import UrgencyForm
from soihtu.contacts.models import Contact
from soihtu.contacts.terms import StepKind, Urgency
from soihtu.contacts.worker import story
from soihtu.contacts.worker.acting import Act, back, contact_of, onward, show_act, worker_of
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.ui import dates


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def urgency(request: HttpRequest, pk: int) -> HttpResponse:
    contact, at = contact_of(request, pk), clock.now()
    form = UrgencyForm(request.POST or None, initial={"version": contact.version})
    conflict = None
    if request.method == "POST" and form.is_valid():
        try:
            actions.assess_urgency(contact, **form.cleaned_data, by=worker_of(request), at=at)
        except EditConflict as met:
            form, conflict = _again(request, met)
        else:
            urgent = contact.urgency == Urgency.URGENT
            said = _("Assessed as urgent.") if urgent else _("Assessed as not urgent.")
            alert = contact.steps.filter(kind=StepKind.DUTY_ALERTED, at=at).last()
            call = story.unalerted(alert.particulars) if alert else ""
            return onward(request, contact, f"{said} {call}".strip())
    act = Act(
        heading=_("Urgency"),
        submit=_("Sign the assessment"),
        icon="signature",
        lead=_("Urgency comes before anything else. Your name and the time are recorded."),
        may=access.may_assess_urgency(worker_of(request), contact, clock.local_day(at)),
    )
    other = {"url": "contacts:duty", "label": _("Give to the duty social worker")} if not act.may else None
    return show_act(request, contact, act, form, conflict=conflict, other=other, story=True)


def _again(request: HttpRequest, met: EditConflict) -> tuple[UrgencyForm, dict[str, object]]:
    """The same text on top of the newer version, and both texts to compare."""
    theirs = met.theirs
    assert isinstance(theirs, Contact)  # noqa: S101  (a contact was saved over)
    kept = request.POST.copy()
    kept["version"] = str(theirs.version)
    form = UrgencyForm(kept)
    form.full_clean()
    who = theirs.urgency_by.name if theirs.urgency_by else _("Somebody")
    return form, {
        "theirs": theirs.urgency_grounds,
        "mine": kept.get("grounds", ""),
        "who": who,
        "when": dates.date_and_time(theirs.urgency_at) if theirs.urgency_at else "",
        "field_label": _("Grounds"),
    }


@require_POST
@audit.shows_person(purpose=Purpose.INTAKE)
def duty(request: HttpRequest, pk: int) -> HttpResponse:
    contact = contact_of(request, pk)
    actions.call_duty(contact, by=worker_of(request), at=clock.now())
    told = contact.steps.filter(kind=StepKind.DUTY_ALERTED).latest("id").particulars
    call = story.unalerted(told)
    if call:
        return back(request, contact, call)
    return onward(request, contact, _("Given to %(name)s, who was alerted.") % {"name": told["worker"]})
