"""Steps about the parties: telling them, the police, the birth, special support."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts.rules.notification import police_question_arises
from soihtu.foundation import clock
from soihtu.matters import access, actions, queries
from soihtu.matters.forms import deciding, handling
from soihtu.matters.forms.handling import OTHER
from soihtu.matters.worker import stepping
from soihtu.matters.worker.stepping import Step


@audit.shows_person(purpose=Purpose.HANDLING)
def informing(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Tell a party of the matter, or record why not."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    facts = queries.file(matter, at)
    audit.saw(request, facts.persons, thing=matter.number)
    around = {person.pk: person for person in facts.persons}
    waiting = [party for party in facts.parties if not party.is_settled]
    choices = [(str(party.person_id), party.name) for party in facts.parties if party.person_id]
    form = handling.Inform(
        request.POST or None,
        choices={"party": [*choices, (OTHER, _("Somebody else"))]},
        initial={"at_time": at, "party": waiting[0].person_id if waiting else None},
    )

    def act(_version: int | None) -> object:
        said = form.cleaned_data
        person = None if said["party"] == OTHER else around[int(said["party"])]
        return actions.inform(
            matter, person.name if person else said["other_name"], person=person, how=said["how"],
            words=said["words"], at_time=said["at_time"], by=by, at=at,
        )  # fmt: skip

    step = Step(
        title=_("Tell the parties"),
        button=_("Record"),
        said=_("The record has been saved."),
        verdict=access.may_handle(by, matter, at),
        more={"parties": facts.parties, "informed": facts.informed},
        template="matters/informing.html",
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def police(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Consider the duty to notify the police of an offence against a child (LSL 25 § 3 mom.)."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    initial: dict[str, Any] = {"duty": matter.police_duty, "recipient": matter.police_recipient}
    form = handling.Police(
        request.POST or None, initial={**initial, "at_time": matter.police_at, "reason": matter.police_reason}
    )

    def act(version: int | None) -> object:
        return actions.consider_police(matter, **form.cleaned_data, version=version, by=by, at=at)

    contacts = queries.contacts_of(matter)
    step = Step(
        title=_("Duty to notify the police"),
        button=_("Record"),
        said=_("The duty to notify the police has been considered."),
        verdict=access.may_handle(by, matter, at),
        version=matter.version,
        edits=("reason", "police_reason"),
        template="matters/police.html",
        more={
            "arises": any(police_question_arises(tuple(one.grounds)) for one in contacts),
            "already_told": any(one.police_told for one in contacts),
        },
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def birth(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Record the birth of the child of an anticipatory notification."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    form = deciding.RecordBirth(request.POST or None)

    def act(_version: int | None) -> object:
        return actions.record_birth(matter, form.cleaned_data["born_on"], by=by, at=at)

    step = Step(
        title=_("Record the birth"),
        button=_("Record the birth"),
        said=_("The birth has been recorded and the child's deadlines run."),
        verdict=access.may_record_birth(by, matter, at),
        more={"lead": _("The child's matter becomes pending at the birth and its deadlines are counted from it. "
                        "(LSL 25 c § 3 mom.)")},
    )  # fmt: skip
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def special_support(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Assess whether the person needs special support (SHL 3 §)."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    answer = _ANSWERS[matter.special_support]
    form = handling.SpecialSupport(
        request.POST or None, initial={"answer": answer, "grounds": matter.special_support_grounds}
    )

    def act(version: int | None) -> object:
        said = form.cleaned_data
        yes = said["answer"] == deciding.YES
        return actions.assess_special_support(matter, yes=yes, grounds=said["grounds"], version=version, by=by, at=at)

    step = Step(
        title=_("Need for special support"),
        button=_("Record"),
        said=_("The need for special support has been recorded."),
        verdict=access.may_handle(by, matter, at),
        version=matter.version,
        edits=("grounds", "special_support_grounds"),
        more={"lead": _support_lead(is_child=access.is_child(matter))},
    )
    return stepping.take(request, matter, form, act, step)


_ANSWERS = {None: None, True: deciding.YES, False: deciding.NO}


def _support_lead(*, is_child: bool) -> str:
    if is_child:
        return _(
            "A child needs special support when the growth conditions or the child's own behaviour endanger health "
            "or development. Then the assessment has statutory deadlines. (SHL 3 § 1 mom. 6 k., 36 § 3 mom.)"
        )
    return _(
        "An adult needs special support when seeking help is especially difficult, for example because of illness, "
        "substance use or several needs at once, not because of old age. (SHL 3 § 1 mom. 3 k.)"
    )
