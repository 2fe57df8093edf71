"""Permissions of the client: who takes part, and to whom the matter may be told."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from soihtu.assessments import access, actions, queries
from soihtu.assessments.forms import acts
from soihtu.assessments.models import Assessment
from soihtu.assessments.worker import stepping
from soihtu.assessments.worker.stepping import me
from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.foundation import clock
from soihtu.people.terms import ConsentScope
from soihtu.ui.forms import tried


@audit.shows_person(purpose=Purpose.ASSESSMENT)
def permissions(request: HttpRequest, pk: int) -> HttpResponse:
    """Permissions in force, and recording a new one."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    partners = {str(one.pk): one for one in queries.possible_partners(assessment, at)}
    form = acts.GivePermission(
        request.POST or None, partners=partners.values(), initial={"scope": ConsentScope.ASSESSMENT}
    )

    def act() -> object:
        said = form.cleaned_data
        facts = {"given_by": said["given_by"], "particulars": said["particulars"], "by": me(request), "at": at}
        if said["scope"] == ConsentScope.ASSESSMENT:
            return actions.invite(assessment, partners[said["worker"]], **facts)
        return actions.give_permission(assessment, said["scope"], receiver=said["receiver"], **facts)

    if request.method == "POST" and form.is_valid() and tried(form, act):
        messages.success(request, _("The permission has been recorded."))
        return redirect("assessments:permissions", pk=pk)
    return stepping.show(
        request,
        assessment,
        template="assessments/permissions.html",
        form=form,
        permissions=queries.permissions_of(assessment),
        verdict=access.may_record_permission(me(request), assessment, at),
    )


@require_POST
@audit.shows_person(purpose=Purpose.ASSESSMENT)
def revoke(request: HttpRequest, pk: int, consent_pk: int) -> HttpResponse:
    """The client takes a permission back: it ends at once."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    consent = get_object_or_404(queries.permissions_of(assessment), pk=consent_pk)
    actions.revoke_permission(assessment, consent, by=me(request), at=at)
    messages.success(request, _("The permission has ended."))
    return redirect("assessments:permissions", pk=pk)


@require_POST
@audit.shows_person(purpose=Purpose.ASSESSMENT)
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """A partner's own part is done: nothing of the assessment is seen after this."""
    at = clock.now()
    assessment: Assessment = stepping.load(request, pk, at)
    participant = get_object_or_404(queries.participants_of(assessment), worker=me(request))
    actions.leave(participant, by=me(request), at=at)
    messages.success(request, _("You have left the assessment."))
    return redirect("desk:my_work")
