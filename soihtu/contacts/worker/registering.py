"""Write down a contact that came by phone, visit or letter: one page, one act, nothing typed lost."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from django.forms import formset_factory
from django.forms.utils import ErrorDict
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from soihtu.audit import declarations as audit
from soihtu.contacts import access, actions
from soihtu.contacts.forms import registration
from soihtu.contacts.forms.registration import PLACES, as_notification
from soihtu.contacts.sentences import MISSING
from soihtu.contacts.worker.acting import onward, worker_of
from soihtu.foundation import clock
from soihtu.foundation.verdicts import require

SubjectSet = formset_factory(
    registration.SubjectForm, formset=registration.Subjects, extra=0, min_num=1, max_num=12, absolute_max=12
)
CarerSet = formset_factory(
    registration.CarerForm, formset=registration.Carers, extra=0, min_num=0, max_num=8, absolute_max=8
)


@dataclass
class Sheet:
    """The parts of the page, each a form of its own."""

    arrival: registration.ArrivalForm
    subjects: Any
    carers: Any
    story: registration.StoryForm
    notifier: registration.NotifierForm

    @classmethod
    def of(cls, data: Any, at: Any) -> Sheet:
        return cls(
            arrival=registration.ArrivalForm(data, initial={"key": secrets.token_urlsafe(24), "arrived_at": at}),
            subjects=SubjectSet(data, prefix="subject"),
            carers=CarerSet(data, prefix="carer"),
            story=registration.StoryForm(data),
            notifier=registration.NotifierForm(data),
        )

    @property
    def was_reshaped(self) -> bool:
        return bool(self.subjects.was_reshaped or self.carers.was_reshaped)

    @property
    def forms(self) -> list[Any]:
        return [self.arrival, self.notifier, *self.subjects.forms, *self.carers.forms, self.story]

    def is_valid(self) -> bool:
        parts = (self.arrival, self.subjects, self.carers, self.story, self.notifier)
        return all([part.is_valid() for part in parts])  # noqa: C419  (every part says what is wrong with it)

    def quiet(self) -> None:
        """After adding or removing an entry nothing is called an error yet."""
        parts: tuple[Any, ...] = (self.arrival, self.story, self.notifier)
        for form in parts:
            form._errors = ErrorDict()

    def say(self, missing: Any) -> None:
        """Put each missing part beside the field where it is written."""
        part, field = PLACES[missing]
        if part == "subject":
            for form in self.subjects.forms:
                if not form.facts.can_be_recognised:
                    form.add_error(field, str(MISSING[missing]))
            return
        getattr(self, part).add_error(field, str(MISSING[missing]))


@require_http_methods(["GET", "POST"])
@audit.shows_nobody
def new(request: HttpRequest) -> HttpResponse:
    at = clock.now()
    require(access.may_register(worker_of(request), clock.local_day(at)))
    sheet = Sheet.of(request.POST or None, at)
    if request.method == "POST":
        if sheet.was_reshaped:
            sheet.quiet()
        elif sheet.is_valid():
            answer = _receive(request, sheet, at)
            if answer is not None:
                return answer
    return render(request, "contacts/worker/new.html", {"sheet": sheet, "forms": sheet.forms, "now": at})


def _receive(request: HttpRequest, sheet: Sheet, at: Any) -> HttpResponse | None:
    """The one act; nothing when the page must be shown again with what is missing."""
    told = sheet.arrival.cleaned_data
    notification = as_notification(
        told,
        [form.facts for form in sheet.subjects.forms],
        [form.facts for form in sheet.carers.forms],
        sheet.story.cleaned_data,
        sheet.notifier.facts,
        on=clock.local_day(at),
    )
    try:
        contact = actions.receive(
            notification,
            channel=told["channel"],
            key=told["key"],
            arrived_at=told["arrived_at"],
            backdating_reason=told["backdating_reason"],
            by=worker_of(request),
            at=at,
        )
    except actions.IncompleteNotification as refused:
        for missing in refused.missing:
            sheet.say(missing)
        return None
    except actions.KeyUsedForOtherContent:
        _saved_before(request, sheet)
        return None
    return onward(request, contact, _("Recorded. The receipt number is %(receipt)s.") % {"receipt": contact.receipt})


def _saved_before(request: HttpRequest, sheet: Sheet) -> None:
    """The page was sent before with other text: both are kept, and a new sending becomes a contact of its own."""
    again = request.POST.copy()
    again["key"] = secrets.token_urlsafe(24)
    sheet.arrival = registration.ArrivalForm(again)
    sheet.arrival.add_error(
        None,
        _(
            "This page was already saved once with a different text. Your text is still here. "
            "If you save again, it becomes a contact of its own."
        ),
    )
