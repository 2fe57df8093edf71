"""The acts of an assessment in few words, on the matters of a case."""

from __future__ import annotations

import dataclasses

from soihtu.assessments import actions
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Answer, Part, Track
from soihtu.demo.case import Case
from soihtu.documents.terms import DeliveryWay
from soihtu.foundation import clock
from soihtu.matters import actions as matters
from soihtu.matters.models import Handover, Meeting
from soihtu.matters.terms import MeetingKind


@dataclasses.dataclass(frozen=True, kw_only=True)
class Found:
    """What an assessment found out. A child's has `view` as the child's own and `how` it was found out."""

    situation: str
    need: str
    result: str
    needs: str
    services: str
    strengths: str
    view: str
    conclusions: str
    network: str = ""
    own_worker: str = ""
    special: str = ""
    how: str = ""
    heard: str = ""
    guardians: str = ""
    growth: str = ""
    ability: str = ""
    welfare: str = ""
    criteria: tuple[str, ...] = ()
    cared_for: str = ""

    @property
    def wants_own_worker(self) -> str:
        goes_on = self.result in {"social_services", "child_welfare"}
        return self.own_worker or (Answer.YES if goes_on else Answer.NO)


def begin(case: Case, by: str, grounds: str, *, track: str = Track.BASIC, of: str = "") -> None:
    for matter in case.some(of):
        actions.begin(matter, track, track_reason=grounds, by=case.stage.worker(by), at=case.stage.at)


def tool(case: Case, by: str, used: str, finding: str, of: str = "") -> None:
    for assessment in _of(case, of):
        actions.use_tool(
            assessment,
            used,
            on=clock.local_day(case.stage.at),
            finding=finding,
            by=case.stage.worker(by),
            at=case.stage.at,
        )


def invite(case: Case, by: str, partner: str, *, given_by: str, particulars: str, of: str = "") -> None:
    for assessment in _of(case, of):
        actions.invite(
            assessment,
            case.stage.worker(partner),
            given_by=given_by,
            particulars=particulars,
            by=case.stage.worker(by),
            at=case.stage.at,
        )


def permit(case: Case, by: str, scope: str, *, receiver: str, given_by: str, particulars: str, of: str = "") -> None:
    for assessment in _of(case, of):
        actions.give_permission(
            assessment,
            scope,
            receiver=receiver,
            given_by=given_by,
            particulars=particulars,
            by=case.stage.worker(by),
            at=case.stage.at,
        )


def write(case: Case, by: str, part: Part, of: str = "", **fields: object) -> None:
    for assessment in _of(case, of):
        actions.save_part(
            assessment, part, version=assessment.version, by=case.stage.worker(by), at=case.stage.at, **fields
        )


def write_down(case: Case, by: str, found: Found, of: str = "") -> None:
    """Everything but the conclusions, part by part."""
    write(case, by, Part.SITUATION, of, situation=found.situation, network=found.network)
    write(
        case,
        by,
        Part.NEEDS,
        of,
        need=found.need,
        needs=found.needs,
        needed_services=found.services,
        strengths=found.strengths,
    )
    write(
        case,
        by,
        Part.OWN_WORKER,
        of,
        own_worker_client=found.wants_own_worker,
        own_worker_professional=found.wants_own_worker,
    )
    if not found.welfare:
        write(case, by, Part.VIEW, of, client_view=found.view)
        cares = Answer.YES if found.cared_for else Answer.NO
        write(case, by, Part.CARED_FOR, of, cares_for_children=cares, cared_for=found.cared_for)
        return
    write(
        case,
        by,
        Part.CHILD_VIEW,
        of,
        child_view=found.view,
        child_view_how=found.how,
        child_heard=found.heard,
        guardian_view=found.guardians,
    )
    write(case, by, Part.GROWTH, of, growth_conditions=found.growth, carers_ability=found.ability)


def estimate(case: Case, by: str, found: Found, of: str = "") -> None:
    """The estimates that are signed: special support where it is still open, and for a child the child-welfare need."""
    worker, at = case.stage.worker(by), case.stage.at
    for assessment in _of(case, of):
        if not assessment.special_support:
            actions.assess_special_support(
                assessment,
                yes=bool(found.special),
                grounds=found.special or NOT_SPECIAL[assessment.language],
                version=assessment.version,
                by=worker,
                at=at,
            )
        if found.welfare:
            actions.estimate_child_welfare_need(
                assessment,
                yes=found.result == "child_welfare",
                grounds=found.welfare,
                version=assessment.version,
                by=worker,
                at=at,
            )


NOT_SPECIAL = {
    "fi": "Asiakas hakee ja saa tarvitsemansa palvelut itse tai läheistensä avulla.",
    "sv": "Klienten söker och får den service som behövs själv eller med hjälp av sina närstående.",
}


def approve(case: Case, by: str, found: Found, of: str = "") -> None:
    """The conclusions, and the summary signed."""
    write(
        case,
        by,
        Part.CONCLUSIONS,
        of,
        conclusions=found.conclusions,
        result=found.result,
        criteria_27=list(found.criteria),
    )
    for assessment in _of(case, of):
        actions.approve(assessment, by=case.stage.worker(by), at=case.stage.at)


def give(case: Case, by: str, recipient: str, way: str = DeliveryWay.IN_PERSON, of: str = "") -> None:
    for assessment in _of(case, of):
        actions.deliver(assessment, recipient=recipient, way=way, by=case.stage.worker(by), at=case.stage.at)


def propose(
    case: Case, by: str, receiver: str, team: str, meetings: list[Meeting], agreed: str, of: str = ""
) -> list[Handover]:
    """Offer the matters to a receiver after their transfer meetings, in the order of the matters."""
    return [
        matters.propose_handover(
            matter,
            matters.Proposal(
                meeting=meeting,
                to_team=case.stage.team(team),
                receiver=case.stage.worker(receiver),
                agreed=agreed,
            ),
            by=case.stage.worker(by),
            at=case.stage.at,
        )
        for matter, meeting in zip(case.some(of), meetings, strict=True)
    ]


def transfer_meeting(case: Case, by: str, receiver: str, who: str, place: str, of: str = "") -> list[Meeting]:
    """Agree on a transfer meeting that begins now; it is held later."""
    return case.plan(by, case.stage.at, MeetingKind.TRANSFER, place, who, of, workers=f"{by} {receiver}")


def accept(case: Case, receiver: str, handovers: list[Handover], answer: str) -> None:
    for handover in handovers:
        matters.accept_handover(handover, answer, by=case.stage.worker(receiver), at=case.stage.at)


def decline(case: Case, receiver: str, handovers: list[Handover], answer: str) -> None:
    for handover in handovers:
        matters.decline_handover(handover, answer, by=case.stage.worker(receiver), at=case.stage.at)


def _of(case: Case, keys: str) -> list[Assessment]:
    """Read anew: a matter moves with its assessment."""
    return [
        Assessment.objects.select_related("matter__person", "matter__responsible").get(matter=matter)
        for matter in case.some(keys)
    ]
