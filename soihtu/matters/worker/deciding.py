"""Steps of deciding, guiding, explaining, classing and closing."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict, first_refusal
from soihtu.matters import access, actions, pointing, queries, showing, wordings
from soihtu.matters.forms import deciding
from soihtu.matters.models import Matter
from soihtu.matters.rules.missing import LAW, Missing
from soihtu.matters.rules.next_act import ACT_OF
from soihtu.matters.worker import stepping
from soihtu.matters.worker.stepping import Step


@audit.shows_person(purpose=Purpose.HANDLING)
def decision(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Decide whether the assessment starts; shows what is still missing and where it is done."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    lacking = queries.missing_of(matter, at)
    form = deciding.Decide(request.POST or None, initial={"decided_at": at})

    def act(version: int | None) -> object:
        said = form.cleaned_data
        return actions.decide(
            matter, said["outcome"], said["grounds"], explained=said["explained"], decided_at=said["decided_at"],
            backdating_reason=said["backdating_reason"], version=version, by=by, at=at,
        )  # fmt: skip

    verdict = access.may_decide(by, matter, at)
    step = Step(
        title=_("Decide whether the assessment starts"),
        button=_("Save the decision"),
        said=_("The decision has been saved."),
        verdict=first_refusal(verdict, _first_missing(lacking)),
        version=matter.version,
        template="matters/decision.html",
        more={
            "checklist": _checklist(matter, lacking, clock.local_day(at)),
            "who_may": who_may_decide(matter),
            "responsible_url": pointing.url("responsible", matter) if not verdict else "",
        },
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def guidance(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Record where the client was guided."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    form = deciding.Guide(request.POST or None)

    def act(_version: int | None) -> object:
        return actions.guide(matter, **form.cleaned_data, by=by, at=at)

    step = Step(
        title=_("Record the guidance given"),
        button=_("Record"),
        said=_("The guidance has been recorded."),
        verdict=access.may_handle(by, matter, at),
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def overrun(request: HttpRequest, matter_id: int, deadline_id: int) -> HttpResponse:
    """Explain why a deadline ran over, and what is done about it."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    deadline = get_object_or_404(matter.deadlines.filter(superseded_at__isnull=True), pk=deadline_id)
    form = deciding.ExplainOverrun(
        request.POST or None,
        initial={"reason": deadline.overrun_reason, "corrective_action": deadline.corrective_action},
    )

    def act(_version: int | None) -> object:
        return actions.explain_overrun(deadline, **form.cleaned_data, by=by, at=at)

    today = clock.local_day(at)
    late = queries.is_late(deadline, today)
    step = Step(
        title=_("Why the deadline ran over"),
        button=_("Record"),
        said=_("The reason has been recorded."),
        verdict=first_refusal(
            access.may_handle(by, matter, at),
            Verdict.yes() if late else Verdict.no(_("This deadline has not run over.")),
        ),
        template="matters/overrun.html",
        more={"late": showing.clock(deadline, today)},
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def client_class(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Change the client class: the deadlines are counted anew from the same arrival."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    form = deciding.ChangeClient(request.POST or None, initial={"client": matter.client})

    def act(version: int | None) -> object:
        return actions.reclassify(matter, **form.cleaned_data, version=version, by=by, at=at)

    step = Step(
        title=_("Client class"),
        button=_("Change the class"),
        said=_("The client class has been changed and the deadlines counted anew."),
        verdict=access.may_reclassify(by, matter, at),
        version=matter.version,
        edits=("client", "client"),
        more={"lead": _("The class decides which deadlines are set by law. They are counted anew from the same "
                        "arrival; the earlier ones stay in the history.")},
    )  # fmt: skip
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def closing(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Close the matter with its ground."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    grounds = actions.fitting_grounds(matter)
    form = deciding.CloseMatter(
        request.POST or None, choices={"ground": [(ground.value, ground.label) for ground in grounds]}
    )

    def act(version: int | None) -> object:
        return actions.close(matter, **form.cleaned_data, version=version, by=by, at=at)

    late = Missing.OVERRUN in queries.missing_of(matter, at)
    step = Step(
        title=_("Close the matter"),
        button=_("Close the matter"),
        said=_("The matter has been closed."),
        verdict=first_refusal(
            access.may_close(by, matter, at),
            Verdict.no(wordings.MISSING[Missing.OVERRUN]) if late else Verdict.yes(),
        ),
        version=matter.version,
        edits=("words", "closing_words"),
        danger=True,
        more={"lead": _closing_lead(matter)},
    )
    return stepping.take(request, matter, form, act, step)


def who_may_decide(matter: Matter) -> str:
    """One sentence: who may decide on this matter, by law and by county practice."""
    if access.is_child(matter):
        return _("In our county a social worker decides in every child's case. (LSL 26 § 4 mom., SHL 36 § 5 mom.)")
    if matter.special_support:
        return _(
            "A social worker in public office decides, because the person needs special support. (SHL 36 § 5 mom.)"
        )
    if access.is_disabled(matter):
        return _("A professional in public office decides on a disabled person's assessment. (VPL 4 §)")
    return _("A social worker or a social instructor decides. (SHL 36 § 5 mom.)")


def _closing_lead(matter: Matter) -> str:
    if matter.state == "handling":
        return _("Before the decision a matter can be closed only because the client has moved or died.")
    return _("Closing ends the responsibility and is recorded with its day and ground. (ATL 38 § 2 mom.)")


def _first_missing(lacking: tuple[Missing, ...]) -> Verdict:
    return Verdict.no(wordings.MISSING[lacking[0]]) if lacking else Verdict.yes()


def _checklist(matter: Matter, lacking: tuple[Missing, ...], today: dt.date) -> list[dict[str, Any]]:
    """What a decision asks for, done or not, each with the page where it is done."""
    asked = [one for one in Missing if access.is_child(matter) or one not in _CHILDREN_ONLY]
    return [
        {
            "label": wordings.ACTS[ACT_OF[one]],
            "law": LAW[one],
            "is_done": one not in lacking,
            "url": pointing.of_missing(one, matter, today),
        }
        for one in asked
        if one is not Missing.OVERRUN or one in lacking
    ]


_CHILDREN_ONLY = frozenset({Missing.POLICE_DUTY, Missing.SPECIAL_SUPPORT})
