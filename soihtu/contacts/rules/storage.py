"""A clock as plain data and back, so that the database keeps the explanation exactly as it was computed."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from soihtu.contacts.rules.clients import ClientClass
from soihtu.contacts.rules.clocks import Clock
from soihtu.contacts.rules.law import Basis, ClockCode, Unit
from soihtu.foundation.workdays import DayOff, Off, Texts, wall_time


def as_json(clock: Clock) -> dict[str, Any]:
    """The clock in JSON types: days as ISO dates, the arrival as an ISO instant with its offset."""
    return {
        "code": clock.code.value,
        "basis": clock.basis.value,
        "law": clock.law,
        "law_names": dataclasses.asdict(clock.law_names),
        "start": _iso(clock.start),
        "due_on": _iso(clock.due_on),
        "due_on_strict": _iso(clock.due_on_strict),
        "counted_days": [day.isoformat() for day in clock.counted_days],
        "skipped": [
            {
                "date": off.day.isoformat(),
                "name": off.names.fi,
                "names": dataclasses.asdict(off.names),
                "kind": off.kind.value,
                "law": off.law,
            }
            for off in clock.skipped
        ],
        "explanation": dataclasses.asdict(clock.explanation),
        "brief": dataclasses.asdict(clock.brief),
        "rule_version": clock.rule_version,
        "dormant": clock.dormant,
        "client": clock.client.value,
        "arrived_at": clock.arrived_at.isoformat(),
        "unit": clock.unit.value,
        "limit": clock.limit,
    }


def from_json(data: dict[str, Any]) -> Clock:
    """The clock that `as_json` wrote."""
    return Clock(
        code=ClockCode(data["code"]),
        basis=Basis(data["basis"]),
        law=data["law"],
        law_names=Texts(**data["law_names"]),
        start=_day(data["start"]),
        due_on=_day(data["due_on"]),
        due_on_strict=_day(data["due_on_strict"]),
        counted_days=tuple(dt.date.fromisoformat(day) for day in data["counted_days"]),
        skipped=tuple(
            DayOff(dt.date.fromisoformat(off["date"]), Off(off["kind"]), Texts(**off["names"]), off["law"])
            for off in data["skipped"]
        ),
        explanation=Texts(**data["explanation"]),
        brief=Texts(**data["brief"]),
        rule_version=data["rule_version"],
        dormant=data["dormant"],
        client=ClientClass(data["client"]),
        arrived_at=wall_time(dt.datetime.fromisoformat(data["arrived_at"])),
        unit=Unit(data["unit"]),
        limit=data["limit"],
    )


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)
