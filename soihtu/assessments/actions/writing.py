"""The parts of the assessment are written one by one; tools are recorded as they are used."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.assessments import access, queries, rules
from soihtu.assessments.actions import moving
from soihtu.assessments.models import Assessment, ToolUsed
from soihtu.assessments.terms import Part, StepKind, Tool
from soihtu.foundation import clock
from soihtu.foundation.records import EditConflict
from soihtu.foundation.verdicts import NotAllowed, require
from soihtu.teams.models import Worker


@transaction.atomic
def save_part(
    assessment: Assessment, part: str, *, version: int, by: Worker, at: dt.datetime, **fields: Any
) -> Assessment:
    """Write one part over the version the worker saw; leaves a step that says who wrote it and when.

    Two workers may write different parts at the same time. Raises EditConflict when this part has been saved since:
    the caller still holds its own text. Estimates have acts of their own and are not written here.
    """
    chosen = Part(part)
    if chosen in rules.ACTS_OF_THEIR_OWN or not set(fields) <= set(rules.FIELDS[chosen]):
        raise ValueError(f"{chosen} does not hold {sorted(fields)}")
    moving.hold(assessment)
    require(access.may_edit(by, assessment, at))
    if queries.was_saved_since(assessment, chosen, version):
        raise EditConflict(assessment)
    assessment.save_over(assessment.version, **{name: _clean(value) for name, value in fields.items()})
    moving.step(assessment, StepKind.PART_SAVED, part=chosen, by=by, at=at)
    return assessment


@transaction.atomic
def use_tool(
    assessment: Assessment, tool: str, *, on: dt.date, finding: str = "", by: Worker, at: dt.datetime
) -> ToolUsed:
    """Record a tool: which, when, by whom, what it told. A partner may do this with the client's permission."""
    moving.hold(assessment)
    require(access.may_use_tool(by, assessment, at))
    if on > clock.local_day(at):
        raise NotAllowed(_("The day is in the future. Record the tool once it has been used."))
    if tool == Tool.OTHER and not finding.strip():
        raise NotAllowed(_("Write which tool was used and what it told."))
    used = ToolUsed.objects.create(assessment=assessment, tool=Tool(tool), on=on, finding=finding.strip(), by=by)
    moving.step(assessment, StepKind.TOOL_USED, by=by, at=at, tool=tool)
    return used


def _clean(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value
