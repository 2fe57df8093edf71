"""The many: everyday contacts from the rows, spread over three months, each going as far as time has let it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random

from soihtu.assessments.terms import Part, Tool
from soihtu.contacts import actions as contacts
from soihtu.contacts.terms import Channel, Kind
from soihtu.demo import assessing, phrases, row_telling
from soihtu.demo.assessing import Found
from soihtu.demo.case import Case
from soihtu.demo.kin import Family
from soihtu.demo.phrases import Phrases
from soihtu.demo.rows import Row, family_of, read_findings, read_rows
from soihtu.demo.stage import Stage, Story
from soihtu.foundation import clock
from soihtu.matters.terms import ClosingGround, MeetingKind, Outcome, PoliceDuty
from soihtu.teams import queries as teams

AT_ANY_HOUR = row_telling.PRIVATE | {"police", "rescue"}
ANSWERS = {
    "turku": ("liisa", "riku"), "east": ("hanna", "leo"), "west": ("aino", "leo"), "salo": ("outi", ""),
    "archipelago": ("camilla", "jonas"), "working_age": ("pirjo", "jussi"), "older": ("ritva", ""),
}  # fmt: skip
RECEIVERS = {True: ("petri", "planned_families"), False: ("marja", "planned_adults")}


def stories(stage: Stage) -> list[Story]:
    chance = random.Random(2026)
    rows, findings = read_rows(), read_findings()
    say = Phrases(chance)
    told = []
    for place, (row, back) in enumerate(_spread(rows, set(findings), chance)):
        family = f"everyday-{place}"
        stage.families[family] = family_of(row, place, chance)
        told.append(Everyday(stage, family, row, back, say, findings.get(row.found), chance.randint(0, 59)).play())
    return told


def _spread(rows: list[Row], known: set[str], chance: random.Random) -> list[tuple[Row, int]]:
    """Finished assessments began longest ago, unfinished ones lately, what needs no assessment at any time."""
    long_ago = [row for row in rows if row.found in known]
    lately = [row for row in rows if row.ends == "assess" and row.found not in known]
    others = [row for row in rows if row.ends != "assess" and not row.back]
    placed = [(row, row.back) for row in rows if row.back]
    for part, first, last in ((long_ago, 63, 41), (lately, 38, 2), (others, 62, 3)):
        chance.shuffle(part)
        step = (first - last) / max(len(part) - 1, 1)
        placed += [(row, round(first - place * step)) for place, row in enumerate(part)]
    return placed


@dataclasses.dataclass
class Everyday:
    """One everyday contact on its way."""

    stage: Stage
    family: str
    row: Row
    back: int
    phrases: Phrases
    found: Found | None
    minute: int

    @property
    def people(self) -> Family:
        return self.stage.families[self.family]

    def play(self) -> Story:
        """Arrive, be looked at, and go on from there."""
        yield self._arrival()
        case = Case(self.stage, self.family)
        coordinator = self._coordinator()
        told = row_telling.notification(self.row, self.people, self.minute, self.stage.calendar.today)
        if self._comes_by_phone():
            case.receive(told, channel=Channel.PHONE, by=coordinator)
            yield self.stage.at + dt.timedelta(minutes=4)
        else:
            case.receive(told)
            yield self._looked_at()
        by, pair = self._answers(case)
        if self.row.is_child:
            case.assess(by, self.row.urgency or self._say(phrases.URGENCY_CHILD))
        else:
            case.assess(coordinator, self.row.urgency or self._say(phrases.URGENCY_ADULT))
        if self.row.ends == "advice":
            yield from self._advise(case, coordinator)
        elif self.row.ends == "taken":
            yield self.stage.at + dt.timedelta(minutes=3)
            case.take(self.row.worker)
        elif self.row.ends != "waiting":
            yield from self._handle(case, by, pair)

    def _advise(self, case: Case, by: str) -> Story:
        yield self.stage.at + dt.timedelta(minutes=7)
        contacts.end_with_advice(
            case.contact, self.row.guided, no_need_identified=True, by=self.stage.worker(by), at=self.stage.at
        )

    def _handle(self, case: Case, by: str, pair: str) -> Story:
        yield self._t(1, "8.40")
        case.take(by)
        yield self._t(1, "9.05")
        keys = " ".join(f"c{n}" for n in range(len(self.row.about)))
        carers = " ".join(f"k{n}" for n in range(len(self.row.carers)))
        hidden = bool(self.row.called)
        case.name(by, keys, "" if hidden else carers, others=carers if hidden else "")
        case.open(by, keys=keys, task=self._task(), client=self._client(), brief=self.row.brief, pair=pair)
        yield self._t(2, "10.15")
        for key in self._to_tell():
            case.inform(by, key, words=self._say(phrases.TOLD))
        case.call(
            by, self._say(phrases.CALLED), self._say(phrases.QUOTES), minutes=12 + self.minute % 20, who=self._who()
        )
        yield self._t(4, "13.00")
        self._meet(case, by)
        if self.row.is_child:
            self._consider(case, by)
        if self.row.ends == "assess":
            yield from self._assess(case, by, pair)
        else:
            yield from self._end(case, by)

    def _end(self, case: Case, by: str) -> Story:
        yield self._t(5, "14.10")
        declined = self.row.outcome == "declined"
        case.decide(by, Outcome.DECLINED if declined else Outcome.NOT_NEEDED, self.row.decision, explained=declined)
        service, _, words = self.row.guided.partition("|")
        case.guide(by, service, words)
        yield self._t(7, "9.20")
        ground = ClosingGround.NO_NEED if self.row.ends == "not_needed" else ClosingGround.GUIDED
        case.close(by, ground, self.row.decision)

    def _assess(self, case: Case, by: str, pair: str) -> Story:
        yield self._t(5 + self.minute % 2, "11.30")
        assessing.begin(case, by, self._say(phrases.STARTS))
        first = case.plan(by, self._t(14, "13.00"), MeetingKind.VISIT, "", self._who())
        yield self._t(14, "14.05")
        case.hold(by, first, self._say(phrases.FIRST_MEETING), self._say(phrases.QUOTES))
        second = case.plan(
            by, self._t(22, "14.30"), MeetingKind.HOME_VISIT, self._address(), self._who(), workers=f"{by} {pair}"
        )
        yield self._t(14, "15.10")
        assessing.tool(case, by, Tool.ECOMAP if self.minute % 2 else Tool.LIFE_AREAS, "")
        yield self._t(22, "15.45")
        case.hold(by, second, self._visit_words(), met_alone=self.row.is_child)
        assessing.write(case, by, Part.SITUATION, situation=self.row.brief)
        case.plan(by, self._t(34, "9.30"), MeetingKind.VISIT, "", self._who())
        if self.found is None:
            return
        yield self._t(34, "10.40")
        for matter in case.some():
            case.hold(by, list(matter.meetings.filter(state="planned")), self._say(phrases.FIRST_MEETING))
        assessing.write_down(case, by, self.found)
        yield self._t(38 + self.minute % 6, "14.20")
        assessing.estimate(case, by, self.found)
        assessing.approve(case, by, self.found)
        yield self._t(46, "9.40")
        assessing.give(case, by, self._who())
        yield from self._after_summary(case, by, self.found)

    def _after_summary(self, case: Case, by: str, found: Found) -> Story:
        if found.result not in {"social_services", "child_welfare"}:
            yield self._t(48, "10.00")
            ground = ClosingGround.NEED_MET if found.result == "no_need" else ClosingGround.GUIDED
            if ground == ClosingGround.GUIDED:
                case.guide(by, found.services[:150])
            case.close(by, ground, found.conclusions)
            return
        receiver, team = RECEIVERS[self.row.is_child]
        meetings = case.plan(
            by, self._t(50, "13.00"), MeetingKind.TRANSFER, "", self._who(), workers=f"{by} {receiver}"
        )
        yield self._t(50, "14.10")
        case.hold(by, meetings, self._say(phrases.TRANSFER_TALK))
        offered = assessing.propose(case, by, receiver, team, meetings, self._say(phrases.AGREED))
        yield self._t(52, "8.50")
        assessing.accept(case, receiver, offered, phrases.ACCEPTED[self.minute % 2])

    # --- when ------------------------------------------------------------------------------------------

    def _t(self, days: int, time: str) -> dt.datetime:
        """So many working days after the arrival, with some minutes that differ from case to case."""
        return self.stage.t(self.back - days, time) + dt.timedelta(minutes=self.minute % 25)

    def _arrival(self) -> dt.datetime:
        day = self.stage.calendar.day(self.back)
        if self.row.sender[0] in AT_ANY_HOUR and day.weekday() == 0 and not self._comes_by_phone():
            return self.stage.calendar.after(day, -1, self.row.time or f"{9 + self.minute % 11}.{self.minute:02}")
        return self.stage.calendar.after(day, 0, self.row.time or f"{8 + self.minute % 6}.{self.minute:02}")

    def _comes_by_phone(self) -> bool:
        return self.row.sender[0] in {"self", "relative", "private"} and not self.row.time and self.minute % 3 == 0

    def _looked_at(self) -> dt.datetime:
        """The same day in office hours, else the next working morning."""
        same_day = self.stage.at + dt.timedelta(minutes=20 + self.minute)
        opens, closes = self._t(0, "8.05"), self.stage.t(self.back, "15.30")
        if same_day < opens:
            return opens
        return same_day if same_day < closes else self._t(1, "8.05")

    # --- what ------------------------------------------------------------------------------------------

    def _coordinator(self) -> str:
        sari_is_here = teams.is_present(self.stage.worker("sari"), clock.local_day(self.stage.at))
        return "sari" if sari_is_here and self.row.language == "fi" and self.back % 2 else "mikael"

    def _answers(self, case: Case) -> tuple[str, str]:
        """Who answers in the team the contact was routed to, and with whom."""
        team = next(key for key, team in self.stage.unit.teams.items() if team.pk == case.contact.team_id)
        if self.found and self.found.special:
            return "jussi", "pirjo"
        if team == "archipelago" and not self.row.is_child:
            return "jonas", ""
        return ANSWERS[team]

    def _client(self) -> str:
        if self.row.kind == Kind.CHILD_WELFARE_NOTIFICATION:
            return "child-welfare"
        if self.row.is_child:
            return "child"
        return "over-75" if self.row.age >= 75 else "adult"

    def _task(self) -> str:
        return {"families": "families", "older": "older"}.get(self.row.group, "working_age")

    def _to_tell(self) -> list[str]:
        if not self.row.is_child:
            return [] if self.row.sender[0] == "self" else ["c0"]
        itself = [f"c{n}" for n, told in enumerate(self.row.about) if int(told.rsplit(" ", 1)[1]) >= 12]
        return [*(f"k{n}" for n in range(len(self.row.carers))), *itself]

    def _who(self) -> str:
        who = row_telling.speaker(self.row, self.people)
        return f"{who.first_names} {who.last_name}"

    def _address(self) -> str:
        return f"{self.people.home.street}, {self.people.home.town}"

    def _say(self, bank: dict[str, tuple[str, ...]]) -> str:
        child = self.people.members[0].first_names
        return self.phrases.say(bank, self.row.language, who=self._who().split(" ")[0], child=child)

    def _visit_words(self) -> str:
        return self._say(phrases.HOME_VISIT if self.row.is_child else phrases.ADULT_VISIT)

    def _meet(self, case: Case, by: str) -> None:
        case.meet(by, MeetingKind.VISIT, self._say(phrases.FIRST_MEETING), minutes=50, who=self._who())

    def _consider(self, case: Case, by: str) -> None:
        if self.row.police:
            case.consider_police(by, "Rikosilmoitus tehty.", PoliceDuty.TOLD, "Lounais-Suomen poliisilaitos")
        else:
            case.consider_police(by, self._say(phrases.NO_POLICE))
        case.special_support(by, self._say(phrases.NO_SPECIAL))
