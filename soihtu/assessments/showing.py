"""An assessment in the shape its page draws: layers of parts, meetings against the goal, the checklist of the law."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from soihtu.assessments import queries, rules, sentences
from soihtu.assessments.models import Assessment, AssessmentStep
from soihtu.assessments.rules import MEETINGS_WANTED, MeetingGoal, Missing
from soihtu.assessments.terms import Answer, Criterion27, Part
from soihtu.foundation import clock
from soihtu.matters.models import Meeting
from soihtu.matters.terms import MeetingState
from soihtu.ui import dates

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason

FIRST_LAYER = frozenset({Part.SITUATION, Part.VIEW, Part.CHILD_VIEW, Part.NEEDS})
OWN_WORDS = frozenset({"client_view", "child_view", "guardian_view"})
CHOICES = frozenset({
    "need", "own_worker_client", "own_worker_professional", "special_support", "child_heard", "child_welfare_need",
    "cares_for_children", "result",
})  # fmt: skip


@dataclasses.dataclass(frozen=True)
class Line:
    """One thing written in a part."""

    label: str
    words: str
    is_own_words: bool = False


@dataclasses.dataclass(frozen=True)
class Lacking:
    """One thing the law still asks for, and where to write it."""

    sentence: Reason
    law: str
    part: Part | None


@dataclasses.dataclass(frozen=True)
class Chapter:
    """A part as the page shows it: what is written, what is missing, who saved it last."""

    part: Part
    lines: tuple[Line, ...]
    lacking: tuple[Lacking, ...]
    saved: str

    @property
    def label(self) -> str:
        return str(self.part.label)

    @property
    def is_done(self) -> bool:
        return bool(self.lines) and not self.lacking


@dataclasses.dataclass(frozen=True)
class Page:
    """Everything the assessment's page shows of its content."""

    client_layer: tuple[Chapter, ...]
    professional_layer: tuple[Chapter, ...]
    lacking: tuple[Lacking, ...]
    meetings: tuple[Meeting, ...]
    goal: MeetingGoal
    goal_words: tuple[tuple[bool, str], ...]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        return (*self.client_layer, *self.professional_layer)

    @property
    def elsewhere(self) -> tuple[Lacking, ...]:
        """What is missing but not written in a part: meetings and permissions."""
        return tuple(one for one in self.lacking if one.part is None)

    @property
    def done(self) -> int:
        return sum(chapter.is_done for chapter in self.chapters)

    @property
    def total(self) -> int:
        return len(self.chapters)

    @property
    def next_chapter(self) -> Chapter | None:
        """The part to write next: the first that lacks something."""
        return next((chapter for chapter in self.chapters if chapter.lacking), None)

    @property
    def blocked(self) -> str:
        """Why the summary cannot be approved yet, in one sentence."""
        count = len(self.lacking)
        words = ngettext("Not yet: one thing is missing.", "Not yet: %(n)d things are missing.", count) % {"n": count}
        return _("%(missing)s You can read the draft with the client already now.") % {"missing": words}


def page(assessment: Assessment, at: dt.datetime) -> Page:
    """The content of the assessment for its page. Three queries."""
    meetings = queries.meetings_of(assessment)
    facts = queries.facts_of(assessment, meetings, clock.local_day(at))
    lacking = tuple(map(lack, rules.missing_before_approval(facts)))
    saved = queries.saved_parts(assessment)
    parts = rules.parts_of(is_child=facts.is_child)
    chapters = [_chapter(assessment, part, lacking, saved.get(part)) for part in parts]
    goal = queries.goal_of(assessment, meetings)
    return Page(
        client_layer=tuple(one for one in chapters if one.part in FIRST_LAYER),
        professional_layer=tuple(one for one in chapters if one.part not in FIRST_LAYER),
        lacking=lacking,
        meetings=tuple(meetings),
        goal=goal,
        goal_words=_goal_words(goal),
    )


def lack(missing: Missing) -> Lacking:
    return Lacking(sentences.SENTENCES[missing], rules.LAW[missing], rules.PART_OF[missing])


def lines_of(assessment: Assessment, fields: Sequence[str]) -> tuple[Line, ...]:
    """What is written in the fields, each under the name of its field; nothing for what is empty."""
    found = []
    for name in fields:
        words = _words(assessment, name)
        if words:
            label = assessment._meta.get_field(name).verbose_name  # type: ignore[union-attr]
            found.append(Line(str(label), words, name in OWN_WORDS))
    return tuple(found)


def saved_words(step: AssessmentStep | None) -> str:
    if step is None:
        return ""
    return _("saved %(day)s, %(name)s") % {"day": dates.short_date(step.at), "name": step.by.name}


def _chapter(assessment: Assessment, part: Part, lacking: tuple[Lacking, ...], step: AssessmentStep | None) -> Chapter:
    return Chapter(
        part=part,
        lines=lines_of(assessment, rules.FIELDS[part]),
        lacking=tuple(one for one in lacking if one.part == part),
        saved=saved_words(step),
    )


def _words(assessment: Assessment, name: str) -> str:
    value = getattr(assessment, name)
    if name == "criteria_27":
        return "\n".join(str(Criterion27(one).label) for one in sorted(value))
    if name in CHOICES:
        return str(getattr(assessment, f"get_{name}_display")()) if value != Answer.OPEN else ""
    return str(value)


def _goal_words(goal: MeetingGoal) -> tuple[tuple[bool, str], ...]:
    """How the meetings stand against the goal: shown, never blocking (domain rule 28)."""
    wanted = f"{MEETINGS_WANTED.start}–{MEETINGS_WANTED.stop - 1}"
    first = goal.first_after_days
    words = [
        (goal.enough_meetings, _("%(held)d of %(wanted)s meetings held") % {"held": goal.held, "wanted": wanted}),
        (goal.home_visited, _("home visit made") if goal.home_visited else _("no home visit yet")),
    ]
    if first is None:
        words.append((False, _("the client has not been met yet")))
    else:
        met = ngettext("met %(n)d day after arrival", "met %(n)d days after arrival", first)
        words.append((True, met % {"n": first}))
    return tuple(words)


def is_held(meeting: Meeting) -> bool:
    return meeting.state == MeetingState.HELD
