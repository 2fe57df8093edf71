"""Transfer to planned social work: agreed in a meeting, accepted by a named receiver.

Until then the assessor answers for the matter.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access
from soihtu.matters.actions import clocks, deciding, moving, responsibility
from soihtu.matters.models import Handover, Matter, Meeting
from soihtu.matters.queries import facts
from soihtu.matters.terms import HandoverState, MeetingKind, MeetingState, State, StepKind
from soihtu.teams import queries as teams
from soihtu.teams.models import Team, Worker


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What a transfer meeting agreed on. Without an own worker the reason is told (SHL 42 §)."""

    meeting: Meeting
    to_team: Team
    receiver: Worker
    agreed: str
    own_worker: bool = True
    own_worker_exemption: str = ""
    client_agrees: bool = True


@transaction.atomic
def propose_handover(matter: Matter, proposal: Proposal, *, by: Worker, at: dt.datetime) -> Handover:
    """Offer the matter to a named receiver after a held transfer meeting with client, assessor and receiver.

    The matter waits for the receiver, who sees it from now on; the assessor stays responsible. Leaves a step.
    """
    moving.hold(matter)
    require(access.may_propose_handover(by, matter, at))
    deciding.require_explained(matter, at)
    if not facts.facts_of(matter, at).summary_delivered:
        raise NotAllowed(_("Give the summary to the client before the transfer."))
    _check_meeting(matter, proposal)
    _check_receiver(matter, proposal, at)
    _check_words(proposal)
    handover = Handover.objects.create(
        matter=matter,
        meeting=proposal.meeting,
        to_team=proposal.to_team,
        receiver=proposal.receiver,
        agreed=proposal.agreed.strip(),
        own_worker=proposal.own_worker,
        own_worker_exemption="" if proposal.own_worker else proposal.own_worker_exemption.strip(),
        client_agrees=True,
        proposed_at=at,
        proposed_by=by,
    )
    moving.move(matter, State.HANDING_OVER)
    moving.step(
        matter,
        StepKind.HANDOVER_PROPOSED,
        by=by,
        at=at,
        note=handover.agreed,
        receiver=proposal.receiver.name,
        team_id=proposal.to_team.pk,
    )
    return handover


@transaction.atomic
def accept_handover(handover: Handover, answer: str = "", *, by: Worker, at: dt.datetime) -> Handover:
    """The receiver accepts: becomes responsible at this instant, the matter moves to the receiver's team. A step."""
    matter = _hold(handover)
    require(access.may_answer_handover(by, handover, at))
    assert matter.responsible is not None  # noqa: S101  (an open matter always has one)
    require(access.may_be_responsible(by, matter.client, at, is_special_support=bool(matter.special_support)))
    before = matter.responsible
    handover.save_over(handover.version, state=HandoverState.ACCEPTED, answered_at=at, answer=answer.strip())
    if before.pk != by.pk:
        responsibility.change(matter, by, str(_("Transfer accepted")), at=at)
    moving.move(matter, State.TRANSFERRED, team=handover.to_team, pair=None)
    clocks.recount(matter)
    moving.step(
        matter, StepKind.HANDOVER_ACCEPTED, by=by, at=at, note=answer.strip(), before=before.name, after=by.name
    )
    return handover


@transaction.atomic
def decline_handover(handover: Handover, answer: str, *, by: Worker, at: dt.datetime) -> Handover:
    """The receiver declines with a reason: the matter goes back to the assessor, who has been responsible all along."""
    matter = _hold(handover)
    require(access.may_answer_handover(by, handover, at))
    if not answer.strip():
        raise NotAllowed(_("Write why the transfer is declined."))
    handover.save_over(handover.version, state=HandoverState.DECLINED, answered_at=at, answer=answer.strip())
    moving.move(matter, State.SUMMED_UP)
    moving.step(matter, StepKind.HANDOVER_DECLINED, by=by, at=at, note=answer.strip())
    return handover


@transaction.atomic
def withdraw_handover(handover: Handover, reason: str, *, by: Worker, at: dt.datetime) -> Handover:
    """Take back an unanswered transfer with a reason: the matter can be offered to another, or closed. Leaves a step.

    The receiver sees the matter no more. The assessor has been responsible all along.
    """
    matter = _hold(handover)
    require(access.may_withdraw_handover(by, handover, at))
    if not reason.strip():
        raise NotAllowed(_("Write why the transfer is withdrawn."))
    handover.save_over(handover.version, state=HandoverState.WITHDRAWN, answered_at=at, answer=reason.strip())
    moving.move(matter, State.SUMMED_UP)
    moving.step(matter, StepKind.HANDOVER_WITHDRAWN, by=by, at=at, note=reason.strip(), receiver=handover.receiver.name)
    return handover


def _hold(handover: Handover) -> Matter:
    matter = moving.hold(handover.matter)
    handover.refresh_from_db(from_queryset=Handover.objects.select_for_update())
    handover.matter = matter
    return matter


def _check_meeting(matter: Matter, proposal: Proposal) -> None:
    meeting = proposal.meeting
    if meeting.matter_id != matter.pk or meeting.kind != MeetingKind.TRANSFER or meeting.state != MeetingState.HELD:
        raise NotAllowed(_("Hold and record a transfer meeting first."))
    present = set(meeting.workers.values_list("pk", flat=True))
    assessors = {matter.responsible_id, matter.pair_id} - {None}
    if not (meeting.client_present and present & assessors and proposal.receiver.pk in present):
        raise NotAllowed(
            _("The client, the assessor and the receiver must all have taken part in the transfer meeting.")
        )


def _check_words(proposal: Proposal) -> None:
    if not proposal.agreed.strip():
        raise NotAllowed(_("Write what was agreed on in the transfer meeting."))
    if not proposal.client_agrees:
        raise NotAllowed(_("Without the client's agreement the matter is not transferred. Close it with its ground."))
    if not proposal.own_worker and not proposal.own_worker_exemption.strip():
        raise NotAllowed(_("Write why the client does not get an own worker. (SHL 42 §)"))


def _check_receiver(matter: Matter, proposal: Proposal, at: dt.datetime) -> None:
    if not teams.workers_of(proposal.to_team, clock.local_day(at)).filter(pk=proposal.receiver.pk).exists():
        raise NotAllowed(_("The receiver does not belong to the team."))
    if proposal.receiver.pk == matter.responsible_id:
        raise NotAllowed(_("The receiver is already the responsible worker. Choose somebody else."))
    special = bool(matter.special_support)
    require(access.may_be_responsible(proposal.receiver, matter.client, at, is_special_support=special))
    require(access.may_answer_for(proposal.receiver, matter))
