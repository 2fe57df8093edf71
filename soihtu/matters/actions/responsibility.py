"""Who answers for a matter: always exactly one worker, changed without a gap."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.matters import access
from soihtu.matters.actions import moving
from soihtu.matters.models import Matter, Responsibility
from soihtu.matters.terms import State, StepKind
from soihtu.teams.models import Worker


@transaction.atomic
def hand_to(
    matter: Matter, worker: Worker, reason: str, *, version: int | None = None, by: Worker, at: dt.datetime
) -> Matter:
    """Change the responsible worker: the old period ends and the new one begins at the same instant; a step tells why.

    A pair who becomes responsible is no longer the pair.
    """
    moving.hold(matter, version)
    require(access.may_handle(by, matter, at))
    if matter.state == State.HANDING_OVER:
        raise NotAllowed(_("A transfer waits for its receiver. It must be answered first."))
    if worker.pk == matter.responsible_id:
        raise NotAllowed(_("%(name)s is already the responsible worker.") % {"name": worker.name})
    if not reason.strip():
        raise NotAllowed(_("Write why the responsible worker changes."))
    require(access.may_be_responsible(worker, matter.client, at, is_special_support=bool(matter.special_support)))
    require(access.may_answer_for(worker, matter))
    before = matter.responsible
    fields: dict[str, Any] = {"pair": None} if matter.pair_id == worker.pk else {}
    change(matter, worker, reason.strip(), at=at, **fields)
    moving.step(
        matter,
        StepKind.RESPONSIBLE_CHANGED,
        by=by,
        at=at,
        note=reason.strip(),
        before=before.name if before else "",
        after=worker.name,
    )
    return matter


@transaction.atomic
def set_pair(matter: Matter, pair: Worker | None, *, version: int | None = None, by: Worker, at: dt.datetime) -> Matter:
    """Name or remove the work pair; leaves a step."""
    moving.hold(matter, version)
    require(access.may_handle(by, matter, at))
    if pair is not None:
        if pair.pk == matter.responsible_id:
            raise NotAllowed(_("The responsible worker and the pair must be two different persons."))
        if not pair.is_active or pair.is_administrator:
            raise NotAllowed(_("This worker is not at work any more. Choose somebody else."))
        require(access.may_answer_for(pair, matter))
    before = matter.pair
    matter.save_over(matter.version, pair=pair)
    moving.step(
        matter,
        StepKind.PAIR_CHANGED,
        by=by,
        at=at,
        before=before.name if before else "",
        after=pair.name if pair else "",
    )
    return matter


def change(matter: Matter, worker: Worker, reason: str, *, at: dt.datetime, **fields: Any) -> None:
    """End the present period and begin the next at the same instant, with the matter's own column and `fields`."""
    at = _end(matter, at)
    Responsibility.objects.create(matter=matter, worker=worker, from_at=at, reason=reason)
    matter.save_over(matter.version, responsible=worker, **fields)


def end(matter: Matter, at: dt.datetime) -> None:
    """End the last period when the matter is closed."""
    _end(matter, at)


def _end(matter: Matter, at: dt.datetime) -> dt.datetime:
    """A period never ends before it began, even when two servers' clocks disagree."""
    present = Responsibility.objects.get(matter=matter, until_at__isnull=True)
    present.until_at = max(at, present.from_at)
    present.save(update_fields=["until_at"])
    return present.until_at
