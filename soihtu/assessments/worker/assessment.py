"""The assessment as a whole: its page, its beginning, its track and the tools used."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from soihtu.assessments import access, actions, queries, showing
from soihtu.assessments.forms import acts
from soihtu.assessments.terms import State, Track
from soihtu.assessments.worker import stepping
from soihtu.assessments.worker.stepping import me
from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.foundation import clock
from soihtu.foundation.verdicts import require
from soihtu.matters.models import Matter
from soihtu.matters.terms import State as MatterState
from soihtu.ui.forms import tried


@require_safe
@audit.shows_person(purpose=Purpose.ASSESSMENT)
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """The assessment: two layers, meetings, tools, the checklist of the law and the one next step."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    context = {
        **stepping.around(assessment),
        "page": showing.page(assessment, at),
        "tools": assessment.tools.select_related("by"),
        "participants": queries.participants_of(assessment),
        "may_edit": access.may_edit(me(request), assessment, at),
        "may_use_tool": access.may_use_tool(me(request), assessment, at),
        "may_approve": access.may_approve(me(request), assessment, at),
        "is_approved": assessment.state == State.APPROVED,
        "is_correcting": assessment.state == State.CORRECTING,
    }
    return render(request, "assessments/show.html", context)


@require_safe
@audit.shows_person(purpose=Purpose.ASSESSMENT)
def of_matter(request: HttpRequest, matter_pk: int) -> HttpResponse:
    """From a matter to its assessment, or to beginning it."""
    at = clock.now()
    found = access.visible_to(me(request), at).filter(matter_id=matter_pk).first()
    if found is not None:
        return redirect("assessments:show", pk=found.pk)
    matter = get_object_or_404(access.visible_matters(me(request), at), pk=matter_pk)
    return redirect("assessments:begin", matter_pk=matter.pk)


@audit.shows_person(purpose=Purpose.ASSESSMENT)
def begin(request: HttpRequest, matter_pk: int) -> HttpResponse:
    """Begin the assessment: the decision to start, the track and the pair."""
    at = clock.now()
    matter = _matter(request, matter_pk)
    begun = access.visible_to(me(request), at).filter(matter_id=matter.pk).first()
    if request.method == "POST" and begun is not None:  # pressed twice: the first press has begun it
        messages.warning(request, _("The assessment has already begun."))
        return redirect("assessments:show", pk=begun.pk)
    verdict = access.may_begin(me(request), matter, at)
    pairs = {str(one.pk): one for one in queries.possible_pairs(matter, at)}
    form = acts.Begin(
        request.POST or None,
        pairs=pairs.values(),
        is_decided=matter.state == MatterState.ASSESSING,
        initial={"track": Track.BASIC, "pair": str(matter.pair_id or ""), "decided_at": at},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = []

        def act() -> None:
            require(verdict)
            made.append(
                actions.begin(
                    matter,
                    said["track"],
                    pairs.get(said["pair"]),
                    track_reason=said["track_reason"],
                    decided_at=said.get("decided_at"),
                    backdating_reason=said.get("backdating_reason", ""),
                    by=me(request),
                    at=at,
                )
            )

        if tried(form, act):
            messages.success(request, _("The assessment has begun."))
            return redirect("assessments:show", pk=made[0].pk)
    return render(request, "assessments/begin.html", {"matter": matter, "form": form, "verdict": verdict})


@audit.shows_person(purpose=Purpose.ASSESSMENT)
def track(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the track, with the reason."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    form = acts.ChangeTrack(request.POST or None, initial={"track": assessment.track})

    def act() -> object:
        said = form.cleaned_data
        version = stepping.version_of(request)
        return actions.change_track(assessment, said["track"], said["reason"], version=version, by=me(request), at=at)

    return stepping.take(
        request, assessment, form, act, _("The track has been changed."),
        title=_("Change the track"), button=_("Change the track"),
        verdict=access.may_edit(me(request), assessment, at),
    )  # fmt: skip


@audit.shows_person(purpose=Purpose.ASSESSMENT)
def tool(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a tool that was used."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    form = acts.UseTool(request.POST or None, initial={"on": clock.local_day(at)})

    def act() -> object:
        said = form.cleaned_data
        return actions.use_tool(assessment, said["tool"], on=said["on"], finding=said["finding"], by=me(request), at=at)

    return stepping.take(
        request, assessment, form, act, _("The tool has been recorded."),
        title=_("Record a tool"), button=_("Save the tool"),
        verdict=access.may_use_tool(me(request), assessment, at),
    )  # fmt: skip


def _matter(request: HttpRequest, pk: int) -> Matter:
    visible = access.visible_matters(me(request), clock.now()).select_related("person", "team", "responsible", "pair")
    matter = get_object_or_404(visible, pk=pk)
    audit.saw(request, [matter.person], thing=matter.number)
    return matter
