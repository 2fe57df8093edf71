"""Steps of responsibility: who answers, who is the pair, and the transfer to planned social work."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict, first_refusal
from soihtu.matters import access, actions, pointing, queries
from soihtu.matters.actions import Proposal
from soihtu.matters.forms import deciding
from soihtu.matters.queries import Candidate
from soihtu.matters.worker import stepping
from soihtu.matters.worker.stepping import Step
from soihtu.ui import dates


@audit.shows_person(purpose=Purpose.HANDLING)
def responsible(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Change the responsible worker; who may not answer is shown with the reason."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    special = bool(matter.special_support)
    found = queries.candidates(matter.team, matter.client, at, is_special_support=special)
    others = [one for one in found if one.worker.pk != matter.responsible_id]
    able = {str(one.worker.pk): one.worker for one in others if one.verdict}
    form = deciding.ChangeResponsible(request.POST or None, choices={"worker": choices_of(others)})

    def act(version: int | None) -> object:
        said = form.cleaned_data
        return actions.hand_to(matter, able[said["worker"]], said["reason"], version=version, by=by, at=at)

    step = Step(
        title=_("Change the responsible worker"),
        button=_("Change the responsible worker"),
        said=_("The responsible worker has been changed."),
        verdict=first_refusal(
            access.may_handle(by, matter, at),
            Verdict.yes() if able else Verdict.no(_("Nobody else of the team may answer for this matter.")),
        ),
        version=matter.version,
        template="matters/responsible.html",
        more={"unable": [one for one in others if not one.verdict]},
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def pair(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Name or remove the work pair."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    able = {str(one.pk): one for one in queries.colleagues(matter, at) if one.pk != matter.responsible_id}
    named = [(pk, worker.name) for pk, worker in able.items()]
    form = deciding.ChangePair(
        request.POST or None,
        choices={"pair": [*named, ("none", _("no pair"))]},
        initial={"pair": str(matter.pair_id) if matter.pair_id else "none"},
    )

    def act(version: int | None) -> object:
        chosen = able.get(form.cleaned_data["pair"])
        return actions.set_pair(matter, chosen, version=version, by=by, at=at)

    step = Step(
        title=_("Work pair"),
        button=_("Save the pair"),
        said=_("The work pair has been saved."),
        verdict=access.may_handle(by, matter, at),
        version=matter.version,
        edits=("pair", "pair"),
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def handover(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Propose the transfer to a named receiver, after a held transfer meeting."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    meetings = {str(one.pk): one for one in queries.held_transfer_meetings(matter)}
    found = {str(one.worker.pk): one for one in queries.receivers(matter, at) if one.verdict}
    latest = next(iter(meetings.values()), None)
    took_part = {str(worker.pk) for worker in latest.workers.all()} if latest else set()
    form = deciding.ProposeHandover(
        request.POST or None,
        choices={
            "meeting": [(pk, dates.date_and_time(one.at)) for pk, one in meetings.items()],
            "receiver": [(pk, one.label) for pk, one in found.items()],
        },
        initial={"receiver": next((pk for pk in found if pk in took_part), None)},
    )

    def act(_version: int | None) -> object:
        said = form.cleaned_data
        chosen = found[said["receiver"]]
        proposal = Proposal(
            meeting=meetings[said["meeting"]], to_team=chosen.team, receiver=chosen.worker, agreed=said["agreed"],
            own_worker=said["own_worker"] == deciding.YES, own_worker_exemption=said["own_worker_exemption"],
            client_agrees=said["client_agrees"],
        )  # fmt: skip
        return actions.propose_handover(matter, proposal, by=by, at=at)

    no_meeting = Verdict.no(_("Hold and record a transfer meeting first."))
    step = Step(
        title=_("Transfer to planned social work"),
        button=_("Propose the transfer"),
        said=_("The transfer waits for the receiver. You are responsible until it is accepted."),
        verdict=first_refusal(access.may_propose_handover(by, matter, at), Verdict.yes() if meetings else no_meeting),
        more={
            "lead": _("The receiver accepts or declines. Until then you are the responsible worker."),
            "go_url": f"{pointing.url('new_meeting', matter)}?kind=transfer" if not meetings else "",
            "go_label": _("Agree on a transfer meeting"),
        },
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def handover_answer(request: HttpRequest, matter_id: int) -> HttpResponse:
    """The named receiver accepts or declines."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    waiting = queries.waiting_handover(matter)
    if waiting is None:
        raise Http404
    form = deciding.AnswerHandover(request.POST or None)

    def act(_version: int | None) -> object:
        said: dict[str, Any] = form.cleaned_data
        accepts = said["answer"] == deciding.ACCEPT
        answer = actions.accept_handover if accepts else actions.decline_handover
        return answer(waiting, said["words"], by=by, at=at)

    step = Step(
        title=_("Answer the transfer"),
        button=_("Send the answer"),
        said=_("Your answer has been saved."),
        verdict=access.may_answer_handover(by, waiting, at),
        template="matters/handover_answer.html",
        more={"handover": waiting},
    )
    return stepping.take(request, matter, form, act, step)


@audit.shows_person(purpose=Purpose.HANDLING)
def handover_withdrawal(request: HttpRequest, matter_id: int) -> HttpResponse:
    """Take back a transfer that the receiver has not answered."""
    at, by = clock.now(), stepping.worker(request)
    matter = stepping.load(request, matter_id, at)
    waiting = queries.waiting_handover(matter)
    if waiting is None:
        raise Http404
    form = deciding.WithdrawHandover(request.POST or None)

    def act(_version: int | None) -> object:
        return actions.withdraw_handover(waiting, form.cleaned_data["reason"], by=by, at=at)

    lead = _("%(name)s has not answered. After the withdrawal you can propose the transfer to somebody else.")
    step = Step(
        title=_("Withdraw the transfer"),
        button=_("Withdraw the transfer"),
        said=_("The transfer has been withdrawn."),
        verdict=access.may_withdraw_handover(by, waiting, at),
        more={"lead": lead % {"name": waiting.receiver.name}},
    )
    return stepping.take(request, matter, form, act, step)


def choices_of(found: list[Candidate]) -> list[tuple[str, str]]:
    """Those who may be chosen, with what one should know of them."""
    return [(str(one.worker.pk), one.label) for one in found if one.verdict]
