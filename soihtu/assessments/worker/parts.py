"""One part at a time: a short form that keeps what was typed, also when somebody saved first."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from soihtu.assessments import access, actions, queries, rules, showing
from soihtu.assessments.forms import parts as forms
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Answer, Part
from soihtu.assessments.worker import stepping
from soihtu.assessments.worker.stepping import me
from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts.rules import age_on
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.ui import dates
from soihtu.ui.forms import tried

NEXT = "next"


@audit.shows_person(purpose=Purpose.ASSESSMENT)
def part(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Write a part. "Save and go on" leads to the next part that lacks something."""
    at = clock.now()
    assessment = stepping.load(request, pk, at)
    chosen = _part(assessment, part)
    seen = assessment.version
    form: Any = _form(request, assessment, chosen, clock.local_day(at))
    conflict = None
    if request.method == "POST" and form.is_valid():
        try:
            if tried(form, lambda: _save(request, assessment, chosen, form, at)):
                messages.success(request, _("“%(part)s” has been saved.") % {"part": chosen.label})
                return _go_on(request, assessment, at)
            seen = stepping.version_of(request)
        except EditConflict:
            conflict = _conflict(assessment, chosen, form)
            seen = assessment.version
    elif request.method == "POST":
        seen = stepping.version_of(request)
    facts = queries.facts_of(assessment, queries.meetings_of(assessment), clock.local_day(at))
    lacking = [showing.lack(one) for one in rules.missing_before_approval(facts) if rules.PART_OF[one] == chosen]
    return stepping.show(
        request,
        assessment,
        template="assessments/part.html",
        form=form,
        part=chosen,
        version=seen,
        conflict=conflict,
        lacking=lacking,
        said=queries.client_words(assessment),
        saved=showing.saved_words(queries.last_saved(assessment, chosen)),
        verdict=_verdict(request, assessment, chosen, at),
    )


def _part(assessment: Assessment, name: str) -> Part:
    parts = {str(one): one for one in rules.parts_of(is_child=queries.is_child(assessment))}
    if name not in parts:
        raise Http404
    return parts[name]


def _form(request: HttpRequest, assessment: Assessment, part: Part, on: dt.date) -> Any:
    if part in forms.ESTIMATES:
        answer, grounds = (getattr(assessment, name) for name in rules.FIELDS[part])
        return forms.ESTIMATES[part](request.POST or None, initial={"answer": answer, "grounds": grounds})
    person = assessment.matter.person
    return forms.FORMS[part](
        request.POST or None,
        is_child=queries.is_child(assessment),
        age=age_on(person.born_on, on) if person.born_on else None,
        initial={name: getattr(assessment, name) for name in rules.FIELDS[part]},
    )


def _verdict(request: HttpRequest, assessment: Assessment, part: Part, at: dt.datetime) -> Any:
    if part == Part.CHILD_WELFARE:
        return access.may_estimate_child_welfare_need(me(request), assessment, at)
    return access.may_edit(me(request), assessment, at)


def _save(request: HttpRequest, assessment: Assessment, part: Part, form: Any, at: dt.datetime) -> None:
    version = stepping.version_of(request)
    said = form.cleaned_data
    if part not in forms.ESTIMATES:
        actions.save_part(assessment, part, version=version, by=me(request), at=at, **said)
        return
    estimates = {
        Part.SPECIAL_SUPPORT: actions.assess_special_support,
        Part.CHILD_WELFARE: actions.estimate_child_welfare_need,
    }
    yes = said["answer"] == Answer.YES
    estimates[part](assessment, yes=yes, grounds=said["grounds"], version=version, by=me(request), at=at)


def _go_on(request: HttpRequest, assessment: Assessment, at: dt.datetime) -> HttpResponse:
    if NEXT in request.POST:
        missing = queries.missing_of(assessment, at)
        places = [place for one in missing if (place := rules.PART_OF[one]) is not None]
        if places:
            return redirect("assessments:part", pk=assessment.pk, part=places[0])
    return redirect("assessments:show", pk=assessment.pk)


def _conflict(theirs: Assessment, part: Part, form: Any) -> dict[str, str]:
    """Both texts: the stored one, and the one still in the form."""
    last = queries.last_saved(theirs, part)
    mine = Assessment(**_own(part, form.cleaned_data))
    fields = rules.FIELDS[part]
    return {
        "theirs": _told(showing.lines_of(theirs, fields)),
        "mine": _told(showing.lines_of(mine, fields)),
        "who": last.by.name if last else "",
        "when": dates.date_and_time(last.at) if last else "",
    }


def _own(part: Part, said: dict[str, Any]) -> dict[str, Any]:
    if part in forms.ESTIMATES:
        return dict(zip(rules.FIELDS[part], (said["answer"], said["grounds"]), strict=True))
    return said


def _told(lines: tuple[showing.Line, ...]) -> str:
    return "\n\n".join(f"{line.label}:\n{line.words}" for line in lines) or _("(nothing written)")
