"""What kind of client the matter is about: the class decides the clocks, the birth starts them."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.rules import ClientClass, ClockCode, from_json, reclassified
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access
from soihtu.matters.actions import clocks, informing, moving
from soihtu.matters.models import Deadline, Decision, Matter
from soihtu.matters.rules import classes
from soihtu.matters.terms import Outcome, State, StepKind
from soihtu.teams.models import Worker

LONGEST_WAIT = dt.timedelta(days=366)
SPECIAL = {True: ClientClass.CHILD_SPECIAL_SUPPORT, False: ClientClass.CHILD}


@transaction.atomic
def reclassify(
    matter: Matter, client: str, reason: str, *, version: int | None = None, by: Worker, at: dt.datetime
) -> Matter:
    """Change the client class: the clocks are counted anew from the same arrivals, the old ones stay as a trace.

    Refused when the responsible worker may not answer for the new class: change the worker first. Refused too when
    the person's age does not fit the class.
    """
    moving.hold(matter, version)
    require(access.may_reclassify(by, matter, at))
    if client == matter.client:
        raise NotAllowed(_("The matter is in this client class already."))
    if not reason.strip():
        raise NotAllowed(_("Write why the client class changes."))
    _require_fitting_age(matter, client, at)
    _require_fitting_worker(matter, client, at, is_special_support=bool(matter.special_support))
    _reclassify(matter, ClientClass(client), reason.strip(), by, at)
    return matter


@transaction.atomic
def assess_special_support(
    matter: Matter, *, yes: bool, grounds: str, version: int | None = None, by: Worker, at: dt.datetime
) -> Matter:
    """Record whether the person needs special support, with grounds (SHL 3 §); a child's class and clocks follow.

    Refused when the responsible worker may not answer for a person in need of special support (SHL 36.5 §).
    """
    moving.hold(matter, version)
    require(access.may_handle(by, matter, at))
    if not grounds.strip():
        raise NotAllowed(_("Write what the assessment of special support is based on."))
    _require_fitting_worker(matter, matter.client, at, is_special_support=yes)
    matter.save_over(matter.version, special_support=yes, special_support_grounds=grounds.strip())
    moving.step(matter, StepKind.SPECIAL_SUPPORT, by=by, at=at, note=grounds.strip(), yes=yes)
    if matter.client in set(SPECIAL.values()) and matter.client != SPECIAL[yes]:
        _reclassify(matter, SPECIAL[yes], grounds.strip(), by, at)
    return matter


@transaction.atomic
def record_birth(matter: Matter, born_on: dt.date, *, by: Worker, at: dt.datetime) -> Matter:
    """Record the birth of an anticipated child: the matter wakes and its clocks run (LSL 25 c §)."""
    moving.hold(matter)
    require(access.may_record_birth(by, matter, at))
    if born_on > clock.local_day(at):
        raise NotAllowed(_("The day of birth is in the future."))
    if born_on - clock.local_day(matter.pending_from) > LONGEST_WAIT:
        raise NotAllowed(_("A child born more than a year after the notification cannot be the child it was about."))
    matter.person.save_over(matter.person.version, born_on=born_on)
    moving.move(matter, State.HANDLING)
    _count_again(matter, at)
    moving.step(matter, StepKind.BORN, by=by, at=at, born_on=born_on.isoformat())
    return matter


def _reclassify(matter: Matter, client: ClientClass, reason: str, by: Worker, at: dt.datetime) -> None:
    before = matter.client
    matter.save_over(matter.version, client=client)
    changes = _count_again(matter, at)
    moving.step(
        matter, StepKind.RECLASSIFIED, by=by, at=at, note=reason, before=before, after=client.value, changes=changes
    )


def _count_again(matter: Matter, at: dt.datetime) -> list[dict[str, str]]:
    """Replace the clocks of every arrival; what had been met stays met, an explanation stays with its clock."""
    old = clocks.supersede(matter, at)
    new: list[Deadline] = []
    for link in matter.matter_contacts.select_related("contact").order_by("joined_at", "id"):
        new += clocks.set_clocks(matter, link.contact)
    by_arrival = {(one.contact_id, one.code): one for one in old}
    for deadline in new:
        _carry_over(deadline, by_arrival.get((deadline.contact_id, deadline.code)))
    if Decision.objects.filter(matter=matter, superseded_at__isnull=True).exclude(outcome=Outcome.START).exists():
        clocks.supersede(matter, at, codes=(ClockCode.ASSESSMENT_COMPLETE,))
    informing.settle(matter, at)
    clocks.recount(matter)
    return _changes(old, new)


def _carry_over(deadline: Deadline, before: Deadline | None) -> None:
    if before is None or not (before.met_at or before.overrun_reason):
        return
    deadline.met_at = before.met_at or deadline.met_at
    deadline.overrun_reason, deadline.corrective_action = before.overrun_reason, before.corrective_action
    deadline.save(update_fields=["met_at", "overrun_reason", "corrective_action"])


def _changes(old: list[Deadline], new: list[Deadline]) -> list[dict[str, str]]:
    """What changed, in plain data: the trace that the history shows."""
    changes = []
    for contact_id in dict.fromkeys(one.contact_id for one in [*old, *new]):
        before = tuple(from_json(one.counted) for one in old if one.contact_id == contact_id)
        after = tuple(from_json(one.counted) for one in new if one.contact_id == contact_id)
        changes += [
            {
                "code": change.code.value,
                "before": change.before.due_on.isoformat() if change.before and change.before.due_on else "",
                "after": change.after.due_on.isoformat() if change.after and change.after.due_on else "",
                "basis": change.after.basis.value if change.after else "",
            }
            for change in reclassified(before, after)
        ]
    return changes


def _require_fitting_age(matter: Matter, client: str, at: dt.datetime) -> None:
    """When the age is not known, the worker's word counts."""
    born_on = matter.person.born_on
    if born_on is not None:
        require(access.may_be_classed(client, is_child=classes.is_minor(born_on, clock.local_day(at))))
    elif matter.state == State.DORMANT:
        require(access.may_be_classed(client, is_child=True))


def _require_fitting_worker(matter: Matter, client: str, at: dt.datetime, *, is_special_support: bool) -> None:
    assert matter.responsible is not None  # noqa: S101  (an open matter always has one)
    verdict = access.may_be_responsible(matter.responsible, client, at, is_special_support=is_special_support)
    if not verdict:
        raise NotAllowed(_("Change the responsible worker first: %(reason)s") % {"reason": verdict.reason})
