"""What follows from the facts of an assessment. Pure: no database, no clock, no user interface."""

from soihtu.assessments.rules.meetings import MEETINGS_WANTED, MeetingGoal, meeting_goal
from soihtu.assessments.rules.missing import LAW, Facts, Missing, goes_on, missing_before_approval
from soihtu.assessments.rules.parts import ACTS_OF_THEIR_OWN, FIELDS, PART_OF, parts_of

__all__ = [
    "ACTS_OF_THEIR_OWN",
    "FIELDS",
    "LAW",
    "MEETINGS_WANTED",
    "PART_OF",
    "Facts",
    "MeetingGoal",
    "Missing",
    "goes_on",
    "meeting_goal",
    "missing_before_approval",
    "parts_of",
]
