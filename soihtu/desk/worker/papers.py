"""Documents: reading, downloading, giving, annulling."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.desk import access, forms, papers
from soihtu.desk.queries.papers import Paper, paper
from soihtu.documents import actions as documents
from soihtu.foundation import clock
from soihtu.foundation.verdicts import require
from soihtu.teams.worker import reader


@require_safe
@audit.shows_person(purpose=Purpose.DOCUMENT)
def document(request: HttpRequest, pk: int) -> HttpResponse:
    at = clock.now()
    found = _open(request, pk)
    context = {
        "paper": found,
        "document": found.document,
        "number": documents.number_of(found.document),
        "deliver_form": forms.Deliver(initial={"delivered_at": at, "recipient": papers.likely_recipient(found)}),
        "may_deliver": access.may_deliver(reader(request), found.document, found.matter, at),
        "may_annul": access.may_annul(reader(request), found.document, found.matter),
        "annul_form": forms.Annul(),
    }
    return render(request, "desk/document.html", context)


@require_safe
@audit.shows_person(purpose=Purpose.DOCUMENT)
def document_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The document as a PDF that a screen reader can read; its file name names nobody."""
    found = _open(request, pk)
    number = documents.number_of(found.document).replace("/", "-")
    response = HttpResponse(documents.pdf_of(found.document), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{found.document.language}-{number}.pdf"'
    return response


@audit.shows_person(purpose=Purpose.DOCUMENT)
def deliver(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Record to whom the document was given, how and when."""
    at = clock.now()
    found = _open(request, pk)
    require(access.may_deliver(reader(request), found.document, found.matter, at))
    form = forms.Deliver(
        request.POST or None, initial={"delivered_at": at, "recipient": papers.likely_recipient(found)}
    )
    if form.is_valid():
        form.check_time(found.document.finalised_at, at)
    if form.is_valid():
        papers.deliver(found, form, by=reader(request))
        messages.success(request, _("The delivery has been recorded."))
        return redirect("desk:document", pk=pk)
    return render(request, "desk/document_form.html", {"paper": found, "form": form, "act": "deliver"})


@audit.shows_person(purpose=Purpose.DOCUMENT)
def annul(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Annul a document with a reason; it stays readable."""
    at = clock.now()
    found = _open(request, pk)
    require(access.may_annul(reader(request), found.document, found.matter))
    form = forms.Annul(request.POST or None)
    if form.is_valid():
        documents.annul(found.document, reason=form.cleaned_data["reason"], by=reader(request), at=at)
        messages.success(request, _("The document has been annulled. Its text stays readable."))
        return redirect("desk:document", pk=pk)
    return render(request, "desk/document_form.html", {"paper": found, "form": form, "act": "annul"})


def _open(request: HttpRequest, pk: int) -> Paper:
    found = paper(reader(request), pk, clock.now())
    audit.saw(request, found.person_ids, thing=documents.number_of(found.document))
    return found
