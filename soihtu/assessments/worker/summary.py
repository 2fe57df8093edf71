"""The summary: previewed in the client's language, approved, given, corrected."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from soihtu.assessments import access, actions, queries, showing, summary
from soihtu.assessments.forms import acts
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import State
from soihtu.assessments.worker import stepping
from soihtu.assessments.worker.stepping import me
from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.documents import actions as documents
from soihtu.documents import reading
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.ui.forms import tried


@audit.shows_person(purpose=Purpose.ASSESSMENT)
def approval(request: HttpRequest, pk: int) -> HttpResponse:
    """Preview the summary as the client reads it, and approve exactly what was previewed."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    if assessment.state == State.APPROVED:
        return redirect("assessments:summary", pk=pk)
    is_stale = False
    if request.method == "POST":
        try:
            actions.approve(assessment, version=stepping.version_of(request), by=me(request), at=at)
        except EditConflict:
            is_stale = True
        else:
            messages.success(request, _("The summary has been approved. Give it to the client next."))
            return redirect("assessments:summary", pk=pk)
    page = showing.page(assessment, at)
    return stepping.show(
        request,
        assessment,
        template="assessments/approval.html",
        page=page,
        readable=summary.readable(assessment, by=me(request), at=at),
        verdict=access.may_approve(me(request), assessment, at),
        is_correcting=assessment.state == State.CORRECTING,
        is_stale=is_stale,
    )


@audit.shows_person(purpose=Purpose.DOCUMENT)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """The approved summary: the text, the PDF, to whom it has been given, and giving it."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    document = _summary(assessment)
    deliveries = list(queries.deliveries_of(document))
    initial = {"recipient": ", ".join(queries.recipients_of(assessment, clock.local_day(at))), "way": "in_person"}
    form = acts.Deliver(request.POST or None, initial=initial)

    def act() -> object:
        said = form.cleaned_data
        return actions.deliver(assessment, recipient=said["recipient"], way=said["way"], by=me(request), at=at)

    if request.method == "POST" and form.is_valid() and tried(form, act):
        messages.success(request, _("It has been recorded that the summary was given."))
        return redirect("assessments:summary", pk=pk)
    return stepping.show(
        request,
        assessment,
        template="assessments/summary.html",
        document=document,
        number=documents.number_of(document),
        readable=reading.from_wording(document.wording),
        deliveries=deliveries,
        is_given=any(one.document_id == document.pk for one in deliveries),
        versions=queries.versions_of(document),
        form=form,
        may_deliver=access.may_deliver(me(request), assessment, at),
        may_correct=access.may_correct(me(request), assessment, at),
        is_correcting=assessment.state == State.CORRECTING,
    )


@require_safe
@audit.shows_person(purpose=Purpose.DOCUMENT)
def pdf(request: HttpRequest, pk: int, revision: int) -> HttpResponse:
    """A version of the summary as a PDF that a screen reader can read; its file name names nobody."""
    assessment = stepping.load(request, pk, clock.now())
    document = get_object_or_404(queries.versions_of(_summary(assessment)), revision=revision)
    response = HttpResponse(documents.pdf_of(document), content_type="application/pdf")
    name = documents.number_of(document).replace("/", "-")
    response["Content-Disposition"] = f'inline; filename="{document.language}-{name}.pdf"'
    return response


@audit.shows_person(purpose=Purpose.ASSESSMENT)
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the summary for correction; the approved version stands until a new one is approved."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    form = acts.Correct(request.POST or None)

    def act() -> object:
        version = stepping.version_of(request)
        return actions.reopen(assessment, form.cleaned_data["reason"], version=version, by=me(request), at=at)

    return stepping.take(
        request, assessment, form, act, _("The summary is open for correction. Correct the parts, then approve again."),
        title=_("Correct the summary"), button=_("Open for correction"),
        verdict=access.may_correct(me(request), assessment, at),
    )  # fmt: skip


@require_POST
@audit.shows_person(purpose=Purpose.ASSESSMENT)
def drop_correction(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave the correction undone: the approved version stands."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    actions.drop_correction(assessment, by=me(request), at=at)
    messages.success(request, _("The correction was left undone. The approved summary stands."))
    return redirect("assessments:summary", pk=pk)


def _summary(assessment: Assessment) -> Document:
    if assessment.summary is None:
        raise Http404
    return assessment.summary
