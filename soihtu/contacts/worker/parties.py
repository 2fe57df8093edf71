"""Who the people are: one at a time, persons proposed with reasons, a worker chooses."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.contacts import access, actions, ports, queries
from soihtu.contacts.forms.parties import PersonForm, RelationForm, told_of
from soihtu.contacts.models import Carer, Contact, Subject
from soihtu.contacts.rules.notification import YES
from soihtu.contacts.sentences import ALIKE, CERTAINTIES
from soihtu.contacts.worker import people_words, show
from soihtu.contacts.worker.acting import back, contact_of, worker_of
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict, require
from soihtu.people import queries as people
from soihtu.people.models import Person
from soihtu.people.queries import Facts, Match
from soihtu.people.rules import Certainty, check_identity_code
from soihtu.teams.models import Worker
from soihtu.ui import dates
from soihtu.ui.forms import tried

LOOKS = {Certainty.CERTAIN: "done", Certainty.LIKELY: "wait", Certainty.POSSIBLE: ""}


@require_http_methods(["GET"])
@audit.shows_person(purpose=Purpose.INTAKE)
def parties(request: HttpRequest, pk: int) -> HttpResponse:
    """To the first one who has not been identified yet; with everybody known, back to the contact."""
    contact = contact_of(request, pk)
    require(access.may_name_parties(worker_of(request), contact, clock.local_day(clock.now())))
    onward = _first_unnamed(contact)
    if onward is None:
        first = contact.subjects.first()
        return redirect("contacts:subject", pk, first.pk) if first else back(request, contact)
    return redirect(onward[0], pk, onward[1])


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def subject(request: HttpRequest, pk: int, subject_pk: int) -> HttpResponse:
    contact = contact_of(request, pk)
    who = get_object_or_404(contact.subjects.select_related("person", "contact"), pk=subject_pk)
    return _page(request, contact, who)


@require_http_methods(["GET", "POST"])
@audit.shows_person(purpose=Purpose.INTAKE)
def carer(request: HttpRequest, pk: int, carer_pk: int) -> HttpResponse:
    contact = contact_of(request, pk)
    who = get_object_or_404(contact.carers.select_related("person", "contact"), pk=carer_pk)
    return _page(request, contact, who)


def _page(request: HttpRequest, contact: Contact, who: Subject | Carer) -> HttpResponse:
    at = clock.now()
    on = clock.local_day(at)
    subjects = list(contact.subjects.select_related("person"))
    carers = list(contact.carers.select_related("person"))
    require(access.may_name_parties(worker_of(request), contact, on))
    require(_may_read_places(worker_of(request), contact, subjects, carers))
    matches = _matches(request, who)
    is_new = request.method == "POST" and "person" not in request.POST
    form = PersonForm(request.POST if is_new else None, initial=told_of(who, contact.language))
    relation = RelationForm(request.POST or None, subjects=subjects) if isinstance(who, Carer) else None
    if request.method == "POST":
        chosen = _chosen(request, form, matches, contact)
        if chosen is not None and (relation is None or relation.is_valid()):

            def do() -> None:
                _name(who, chosen, relation, by=worker_of(request), at=at)

            typed: Any = form if is_new else relation
            if typed is None:
                do()
            if typed is None or tried(typed, do):
                return _next(request, contact)
    context = _context(contact, who, matches, [*subjects, *carers], on)
    audit.saw(request, _seen(context), thing=contact.receipt)
    return render(
        request, "contacts/worker/parties.html", {**context, "form": form, "relation": relation, "is_new": is_new}
    )


def _matches(request: HttpRequest, who: Subject | Carer) -> list[Match]:
    """Persons like the one told of; first whoever has the identity code that the worker typed."""
    found = queries.likely_persons(who)
    typed = request.POST.get("identity_code", "").strip()
    owner = people.likely_matches(Facts(identity_code=typed)) if typed else []
    return [*owner, *(one for one in found if one.person not in [match.person for match in owner])]


def _may_read_places(worker: Worker, contact: Contact, subjects: list[Subject], carers: list[Carer]) -> Verdict:
    """A protected family's place is only for whoever handles the contact (VTL 37 §)."""
    if contact.worker_id == worker.pk or not queries.is_protected(subjects, queries.persons_of(subjects, carers)):
        return Verdict.yes()
    return Verdict.no(_("There is a non-disclosure order here. Take the contact into handling first."))


def _chosen(request: HttpRequest, form: PersonForm, matches: list[Match], contact: Contact) -> Any:
    """The person chosen among those proposed, or the facts of a new one; nothing when the form is not ready."""
    if "person" in request.POST:
        proposed = {str(match.person.pk): match.person for match in matches}
        if request.POST["person"] not in proposed:
            raise Http404
        return proposed[request.POST["person"]]
    return form.facts(contact.municipality_id or "") if form.is_valid() else None


def _name(who: Subject | Carer, chosen: Any, relation: RelationForm | None, *, by: Any, at: dt.datetime) -> None:
    if isinstance(who, Carer):
        assert relation is not None  # noqa: S101  (a carer's page always has it)
        facts = relation.cleaned_data
        actions.name_carer(
            who,
            chosen,
            kind=facts["kind"],
            is_guardian=facts["is_guardian"] == YES,
            lives_together=facts["lives_together"],
            children=relation.chosen,
            by=by,
            at=at,
        )
    elif isinstance(chosen, Person):
        actions.name_party(who, chosen, by=by, at=at)
    else:
        actions.name_new_party(who, chosen, by=by, at=at)


def _next(request: HttpRequest, contact: Contact) -> HttpResponse:
    onward = _first_unnamed(contact)
    if onward is None:
        return back(request, contact, _("Everybody has been identified."))
    return redirect(onward[0], contact.pk, onward[1])


def _first_unnamed(contact: Contact) -> tuple[str, int] | None:
    """Subjects first, because a carer is somebody's carer."""
    unnamed = contact.subjects.filter(person__isnull=True).first()
    if unnamed is not None:
        return "contacts:subject", unnamed.pk
    left = contact.carers.filter(person__isnull=True).first()
    return ("contacts:carer", left.pk) if left is not None else None


def _context(
    contact: Contact, who: Subject | Carer, matches: list[Match], everybody: list[Subject | Carer], on: dt.date
) -> dict[str, Any]:
    persons = [match.person for match in matches]
    if who.person is not None:
        persons.append(who.person)
    relations = ports.client_relations(persons)
    protected = queries.protected_among(persons)
    here = {one.person_id for one in everybody if one.person_id and one != who}
    return {
        "contact": contact,
        "who": who,
        "told": show.as_told(who, on),
        "everybody": [(one, _address(one), people_words.name_of(one)) for one in everybody],
        "proposals": [_proposal(match, relations.get(match.person.pk, []), protected, on) for match in matches],
        "household": people.household(who.person, on) if who.person else None,
        "clients": relations.get(who.person_id or 0, []),
        "here": here,
        "title": people_words.name_of(who),
    }


def _address(who: Subject | Carer) -> str:
    return "contacts:subject" if isinstance(who, Subject) else "contacts:carer"


def _proposal(match: Match, relations: list[Any], protected: set[int], on: dt.date) -> dict[str, Any]:
    """One proposed person: why, how sure, and only the client relationship of what else is known (ATL 9 §)."""
    person = match.person
    age = dates.age_in_words(person.born_on, on) if person.born_on else ""
    is_protected = person.pk in protected
    where = _("municipality hidden") if is_protected else person.town
    return {
        "pk": person.pk,
        "name": person.name,
        "note": ", ".join(part for part in (age, where) if part),
        "born": dates.plain_date(person.born_on) if person.born_on else "",
        "sure": str(CERTAINTIES[match.certainty]),
        "look": LOOKS[match.certainty],
        "reasons": ", ".join(str(ALIKE[reason]) for reason in match.reasons),
        "is_protected": is_protected,
        "is_test": bool(person.identity_code) and check_identity_code(person.identity_code).is_test,
        "clients": [
            f"{one.service_task_name}, {one.responsible.name if one.responsible else '–'}" for one in relations
        ],
    }


def _seen(context: dict[str, Any]) -> list[int]:
    seen = [proposal["pk"] for proposal in context["proposals"]]
    if context["who"].person_id:
        seen.append(context["who"].person_id)
    home = context["household"]
    if home is not None:
        seen += [relation.other_id for relation in (*home.guardians, *home.siblings, *home.others)]
    return seen + list(context["here"])
