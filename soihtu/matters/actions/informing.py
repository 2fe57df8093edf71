"""Telling the parties, and considering the duty to notify the police."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.rules import ClockCode
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access
from soihtu.matters.actions import clocks, moving
from soihtu.matters.models import InformedParty, Matter
from soihtu.matters.queries import facts
from soihtu.matters.rules import missing
from soihtu.matters.terms import Informed, PoliceDuty, State, StepKind
from soihtu.people.models import Person
from soihtu.teams.models import Worker


@transaction.atomic
def inform(
    matter: Matter,
    party: str,
    *,
    person: Person | None = None,
    how: str,
    words: str = "",
    at_time: dt.datetime | None = None,
    by: Worker,
    at: dt.datetime,
) -> InformedParty:
    """Record that a party was told of the matter and how, or the legal ground why not (JulkL 11 §, ATL 40 and 51 §).

    When everybody has been settled the clock of informing is met.
    """
    moving.hold(matter)
    require(access.may_handle(by, matter, at))
    told_at = moving.told_time(matter, at_time or at, at=at)
    if how not in facts.TOLD and not words.strip():
        raise NotAllowed(_("Write the grounds: why this party was not told, or what was tried."))
    if not party.strip():
        raise NotAllowed(_("Choose who was told."))
    row = InformedParty.objects.create(
        matter=matter, party=party.strip(), person=person, how=Informed(how), words=words.strip(), at=told_at, by=by
    )
    kind = StepKind.PARTY_INFORMED if how in facts.TOLD else StepKind.PARTY_NOT_INFORMED
    moving.step(matter, kind, by=by, at=told_at, note=words.strip(), party=party.strip(), how=how)
    settle(matter, at)
    clocks.recount(matter)
    return row


@transaction.atomic
def consider_police(
    matter: Matter,
    duty: str,
    *,
    recipient: str = "",
    at_time: dt.datetime | None = None,
    reason: str = "",
    version: int | None = None,
    by: Worker,
    at: dt.datetime,
) -> Matter:
    """Record whether the police were notified: time and recipient, or why the duty does not apply (LSL 25 § 3 mom.)."""
    moving.hold(matter, version)
    require(access.may_handle(by, matter, at))
    if duty == PoliceDuty.NOT_ASKED:
        raise NotAllowed(_("Choose whether there is a duty to notify the police."))
    if duty == PoliceDuty.TOLD and not (recipient.strip() and at_time):
        raise NotAllowed(_("Write to whom the police notification was made, and when."))
    if duty == PoliceDuty.TOLD and at_time is not None and at_time > at:
        raise NotAllowed(_("The time is in the future."))
    if duty != PoliceDuty.TOLD and not reason.strip():
        raise NotAllowed(_("Write the reasons: why the police are not notified."))
    matter.save_over(
        matter.version,
        police_duty=PoliceDuty(duty),
        police_recipient=recipient.strip() if duty == PoliceDuty.TOLD else "",
        police_at=at_time if duty == PoliceDuty.TOLD else None,
        police_reason=reason.strip(),
    )
    kind = StepKind.POLICE_TOLD if duty == PoliceDuty.TOLD else StepKind.POLICE_NOT_TOLD
    moving.step(matter, kind, by=by, at=at, note=reason.strip(), duty=duty, recipient=matter.police_recipient)
    return matter


def settle(matter: Matter, at: dt.datetime) -> None:
    """Meet the clock of informing for every arrival after which all parties have been told or excused."""
    if matter.state == State.DORMANT:
        return
    open_clocks = clocks.in_force(matter).filter(code=ClockCode.PARTIES_INFORMED, met_at__isnull=True)
    for deadline in open_clocks.select_related("contact"):
        parties = facts.parties_of(matter, at, since=deadline.contact.arrived_at)
        if missing.are_parties_settled(parties):
            last = InformedParty.objects.filter(matter=matter).order_by("-at").first()
            deadline.met_at = last.at if last else at
            deadline.save(update_fields=["met_at"])
