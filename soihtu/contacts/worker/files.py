"""Attachments as files to keep, never as pages to run."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts.worker.acting import contact_of, opened


@require_safe
@audit.shows_person(purpose=Purpose.INTAKE)
def attachment(request: HttpRequest, pk: int, attachment_pk: int) -> HttpResponse:
    contact = contact_of(request, pk)
    found = contact.attachments.filter(pk=attachment_pk).first()
    if found is None:
        raise Http404
    opened(request, contact)
    response = HttpResponse(bytes(found.content), content_type=found.content_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=found.name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox"
    return response
