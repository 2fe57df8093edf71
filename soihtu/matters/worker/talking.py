"""Steps of meeting, calling and writing down."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.foundation import clock
from soihtu.matters import access, actions, queries
from soihtu.matters.forms import handling
from soihtu.matters.models import Matter, Meeting
from soihtu.matters.terms import MeetingKind
from soihtu.matters.worker import stepping
from soihtu.matters.worker.stepping import Step
from soihtu.teams.models import Worker


@audit.shows_person(purpose=Purpose.HANDLING)
def new_meeting(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Agree on a meeting."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    own = queries.colleagues(matter, at)
    receiving = {one.worker.pk: one for one in queries.receivers(matter, at) if one.verdict}
    workers: dict[int, Worker] = {worker.pk: worker for worker in own}
    workers |= {pk: one.worker for pk, one in receiving.items()}
    wanted = request.GET.get("kind", "")
    form = handling.PlanMeeting(
        request.POST or None,
        choices={
            "workers": [(str(worker.pk), worker.name) for worker in own],
            "receiver": [("", _("nobody"))] + [(str(pk), one.label) for pk, one in receiving.items()],
        },
        initial={
            "kind": wanted if wanted in MeetingKind.values else MeetingKind.HOME_VISIT,
            "workers": [str(pk) for pk in (matter.responsible_id, matter.pair_id) if pk],
        },
    )

    def act(_version: int | None) -> object:
        return actions.plan_meeting(matter, form.facts(workers), by=by, at=at)

    step = Step(
        title=_("Agree on a meeting"),
        button=_("Save the meeting"),
        said=_("The meeting has been saved."),
        verdict=access.may_handle(by, matter, at),
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def meeting(request: HttpRequest, matter_id: int, meeting_id: int) -> HttpResponse:
    """Record how an agreed meeting went."""
    at, by = clock.now(), stepping.worker(request)
    matter, planned = _load(request, matter_id, meeting_id, at)
    form = handling.HoldMeeting(
        request.POST or None,
        is_child=access.is_child(matter),
        initial={
            "place": planned.place, "participants": planned.participants, "minutes": planned.minutes,
            "client_present": planned.client_present, "words": planned.words, "client_words": planned.client_words,
        },
    )  # fmt: skip

    def act(version: int | None) -> object:
        return actions.hold_meeting(planned, form.held(), version=version, by=by, at=at)

    step = Step(
        title=_("Record the meeting"),
        button=_("Save as held"),
        said=_("The meeting has been recorded."),
        verdict=access.may_hold(by, planned, at),
        version=planned.version,
        edits=("words", "words"),
        template="matters/meeting.html",
        more={"meeting": planned},
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def cancellation(request: HttpRequest, matter_id: int, meeting_id: int) -> HttpResponse:
    """Cancel an agreed meeting."""
    at, by = clock.now(), stepping.worker(request)
    matter, planned = _load(request, matter_id, meeting_id, at)
    form = handling.CancelMeeting(request.POST or None)

    def act(version: int | None) -> object:
        reason = form.cleaned_data["reason"]
        return actions.cancel_meeting(planned, reason, version=version, by=by, at=at)

    step = Step(
        title=_("Cancel the meeting"),
        button=_("Cancel the meeting"),
        said=_("The meeting has been cancelled."),
        verdict=access.may_cancel(by, planned, at),
        version=planned.version,
        template="matters/meeting.html",
        danger=True,
        more={"meeting": planned},
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def new_call(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Record a call, or a meeting that was not agreed beforehand."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    form = handling.RecordCall(request.POST or None, is_child=access.is_child(matter), initial={"when": at})

    def act(_version: int | None) -> object:
        said: dict[str, Any] = form.cleaned_data
        return actions.record_call(matter, form.held(), when=said["when"], kind=said["kind"], by=by, at=at)

    step = Step(
        title=_("Record a call or a meeting"),
        button=_("Save"),
        said=_("The conversation has been recorded."),
        verdict=access.may_handle(by, matter, at),
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def new_entry(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Write an entry in the client record (ATL 44 §)."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    form = handling.WriteEntry(request.POST or None, initial={"happened_at": at})

    def act(_version: int | None) -> object:
        said = form.cleaned_data
        return actions.note(matter, said["words"], happened_at=said["happened_at"], by=by, at=at)

    step = Step(
        title=_("Write an entry"),
        button=_("Save the entry"),
        said=_("The entry has been saved."),
        verdict=access.may_write_entry(by, matter, at),
    )
    return stepping.take(request, matter, form, act, step)


def _load(request: HttpRequest, matter_id: int, meeting_id: int, at: dt.datetime) -> tuple[Matter, Meeting]:
    matter = stepping.load(request, matter_id, at)
    planned = get_object_or_404(matter.meetings.prefetch_related("workers"), pk=meeting_id)
    planned.matter = matter
    if queries.hides_places(matter, stepping.worker(request), clock.local_day(at)):
        planned.place = ""  # only on the page: what is stored is read anew before it is written
    return matter, planned
