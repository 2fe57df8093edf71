"""Puts the demo county in place: county, teams, workers, members, routes, shifts and absences."""

from __future__ import annotations

import datetime as dt

from soihtu.demo import area
from soihtu.demo.calendar import DAY, Calendar
from soihtu.demo.cast import RECEPTION_TEAMS, TEAMS, WORKERS, WorkerRow, role_in
from soihtu.foundation import clock, workdays
from soihtu.teams import actions
from soihtu.teams.actions.county import set_up_county
from soihtu.teams.models import Municipality, Shift, Team, Worker
from soihtu.teams.terms import Profession, ShiftKind

OUR_COUNTY = "05"
WORKED_FOR = dt.timedelta(days=400)
PERMIT_LEFT = dt.timedelta(days=190)
SHIFTS_BACK, SHIFTS_AHEAD = 100, 14

ABSENCES = (
    # who, working days back from the anchor (first, last), substitute
    ("leo", 34, 25, "riku"),
    ("sari", 48, 44, "mikael"),
    ("riku", 0, -1, None),
    ("outi", -3, -8, "kaisa"),
    ("jonas", -6, -10, "camilla"),
)


class Unit:
    """The workers and teams of the demo by their keys."""

    def __init__(self, workers: dict[str, Worker], teams: dict[str, Team]) -> None:
        self.workers = workers
        self.teams = teams


def set_up(calendar: Calendar) -> Unit:
    """Everything that stands before the first contact arrives."""
    set_up_county(OUR_COUNTY)
    began = clock.instant(calendar.day(0) - WORKED_FOR, dt.time(8))
    workers = {row.key: _worker(row, calendar) for row in WORKERS}
    teams = {row.key: _team(row) for row in TEAMS}
    unit = Unit(workers, teams)
    _place(unit, began)
    _route(unit, began)
    _absences(unit, calendar, began)
    _shifts(unit, calendar)
    return unit


def _worker(row: WorkerRow, calendar: Calendar) -> Worker:
    """A worker without a usable password: in the demo one signs in by choosing who one is."""
    worker = Worker(
        username=row.key,
        first_name=row.first_name,
        last_name=row.last_name,
        email=f"{row.key}@soihtu.example",
        phone=row.phone,
        profession=row.profession,
        holds_office=row.holds_office,
        is_administrator=row.is_administrator,
        language=row.language,
        spoken=list(row.spoken),
        temporary_permit=row.temporary_permit,
    )
    if row.profession in {Profession.SOCIAL_WORKER, Profession.SOCIAL_INSTRUCTOR}:
        worker.qualified_from = calendar.today - (PERMIT_LEFT if row.temporary_permit else 8 * WORKED_FOR)
    if row.temporary_permit:
        worker.qualified_until = calendar.today + PERMIT_LEFT
    worker.set_unusable_password()
    worker.save()
    return worker


def _team(row: object) -> Team:
    facts = dict(vars(row))
    facts.pop("key")
    return Team.objects.create(**facts)


def _place(unit: Unit, began: dt.datetime) -> None:
    for row in WORKERS:
        for team in row.teams:
            actions.add_member(
                unit.teams[team],
                unit.workers[row.key],
                role=role_in(row, team),
                from_on=clock.local_day(began),
                by=unit.workers["paivi"],
                at=began,
            )


def _route(unit: Unit, began: dt.datetime) -> None:
    municipalities = {one.pk: one for one in Municipality.objects.filter(county_id=OUR_COUNTY)}
    for code, group, language, team in area.routes():
        actions.change_route(
            municipalities[code],
            group,
            language,
            unit.teams[team],
            from_on=clock.local_day(began),
            by=unit.workers["paivi"],
            at=began,
        )


def _absences(unit: Unit, calendar: Calendar, began: dt.datetime) -> None:
    for who, first, last, substitute in ABSENCES:
        worker = unit.workers[who]
        actions.add_absence(
            unit.teams[next(row.teams[0] for row in WORKERS if row.key == who)],
            worker,
            from_on=calendar.day(first),
            until_on=calendar.day(last),
            substitute=unit.workers[substitute] if substitute else None,
            by=worker,
            at=began,
        )


def _shifts(unit: Unit, calendar: Calendar) -> None:
    """A plan of months at once; the rules of a single shift hold by how the plan is made."""
    away = _days_away(calendar)
    shifts = []
    for offset in range(-SHIFTS_BACK, SHIFTS_AHEAD + 1):
        day = calendar.today + offset * DAY
        shifts += _duty(unit, day)
        if workdays.is_working_day(day):
            shifts += [shift for team in RECEPTION_TEAMS for shift in _reception(unit, team, day, away)]
    Shift.objects.bulk_create(shifts)


def _duty(unit: Unit, day: dt.date) -> list[Shift]:
    team = unit.teams["duty"]
    spans = (("day", day, dt.time(8), day, dt.time(20)), ("night", day, dt.time(20), day + DAY, dt.time(8)))
    return [
        Shift(
            team=team,
            worker=unit.workers[area.ON_DUTY[span][day.weekday()]],
            kind=ShiftKind.DUTY,
            starts_at=clock.instant(first, starts),
            ends_at=clock.instant(last, ends),
        )
        for span, first, starts, last, ends in spans
    ]


def _reception(unit: Unit, team: str, day: dt.date, away: dict[str, set[dt.date]]) -> list[Shift]:
    chosen = area.ON_SHIFT[team][day.weekday()]
    if day in away.get(chosen, set()):
        others = [one for one in area.ON_SHIFT[team] if one != chosen and day not in away.get(one, set())]
        if not others:
            return []
        chosen = others[0]
    return [
        Shift(
            team=unit.teams[team],
            worker=unit.workers[chosen],
            kind=ShiftKind.RECEPTION,
            starts_at=clock.instant(day, dt.time(8)),
            ends_at=clock.instant(day, dt.time(15, 30)),
        )
    ]


def _days_away(calendar: Calendar) -> dict[str, set[dt.date]]:
    away: dict[str, set[dt.date]] = {}
    for who, first, last, _substitute in ABSENCES:
        day = calendar.day(first)
        while day <= calendar.day(last):
            away.setdefault(who, set()).add(day)
            day += DAY
    return away
