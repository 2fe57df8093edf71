"""From this project's words to national codes, where one follows from the other. Our judgement, not THL's.

A word that covers two national codes is not forced into either: it becomes "other", and the words tell the rest.
"""

from __future__ import annotations

from soihtu.documents import codes

NOTIFIER_BODY = {
    "self": "1",
    "relative": "22",
    "private": codes.PRIVATE_PERSON,
    "education": "15",
    "day_care": "13",
    "health": "7",
    "social": "6",
    "youth": "16",
    "police": "10",
    "rescue": "22",
    "parish": "17",
    "employment": "22",
    "other_official": "22",
}
CONTACT_WAY = {"web": "x-online", "phone": "x-phone", "visit": "x-visit", "letter": "x-letter"}
OPENING_WAY = {
    "child_welfare": "x-child-welfare",
    "anticipatory": "x-anticipatory",
    "shl_notification": "x-notification",
    "shl_contact": "x-contact",
}
NEED_DURATION = {"temporary": "x-temporary", "recurring": "x-recurring", "long_term": "x-long-term"}
OTHER_NEED = "99"
NEED_OF_GROUNDS = {
    "neglect": "7",
    "violence": "5",
    "sexual_abuse": "5",
    "parent_substance": "8",
    "parent_exhaustion": "9",
    "own_substance": "8",
    "own_mental_health": "9",
    "school_absence": "7",
    "no_network": "4",
    "economy": "3",
    "housing": "2",
    "coping": "1",
}
CHILD_WELFARE_REASON_OF_GROUNDS = {
    "neglect": "42",
    "violence": "24",
    "sexual_abuse": "26",
    "parent_substance": "23",
    "parent_exhaustion": "50",
    "own_substance": "33",
    "own_mental_health": "53",
    "offending": "38",
    "school_absence": "32",
    "conflict": "47",
    "economy": "11",
    "housing": "10",
    "coping": "51",
}


def needs(grounds: tuple[str, ...]) -> tuple[str, ...]:
    """Codes of 1282 for the ticked grounds, each once; "other" when there is none, because structures require one."""
    return tuple(dict.fromkeys(NEED_OF_GROUNDS.get(word, OTHER_NEED) for word in grounds)) or (OTHER_NEED,)


def child_welfare_reasons(grounds: tuple[str, ...]) -> tuple[str, ...]:
    """Leaf codes of 1251 for the ticked grounds, each once; grounds without a counterpart are left out."""
    known = (CHILD_WELFARE_REASON_OF_GROUNDS.get(word) for word in grounds)
    return tuple(dict.fromkeys(code for code in known if code))


def urgency(*, urgent: bool, swift: bool) -> str:
    """Code of 1252. `swift`: over 75, highest care allowance or a child with special support, never non-urgent."""
    if urgent:
        return codes.IMMEDIATE
    return codes.URGENT if swift else codes.NOT_URGENT
