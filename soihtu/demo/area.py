"""Which team takes which municipality in the demo county, and who is on shift there on which weekday."""

from __future__ import annotations

from soihtu.teams.terms import LanguageSpoken, TargetGroup

FAMILIES = {
    "turku": ("853",),
    "east": ("202", "423", "577", "738", "480", "284", "019", "636", "561", "430"),
    "west": ("680", "529", "704", "481", "538", "503", "918", "833", "304", "895", "631", "400"),
    "salo": ("734", "761"),
    "archipelago": ("445", "322"),
}
SWEDISH = ("445", "322", "853")
"""Municipalities where Swedish is an own language: the Swedish team takes every group (KieliL 5 §)."""

ON_SHIFT = {
    "coordination": ("sari", "mikael", "sari", "mikael", "sari"),
    "turku": ("liisa", "riku", "liisa", "riku", "liisa"),
    "east": ("hanna", "emilia", "hanna", "leo", "emilia"),
    "west": ("aino", "leo", "aino", "aino", "leo"),
    "salo": ("outi", "outi", "kaisa", "outi", "outi"),
    "archipelago": ("camilla", "jonas", "camilla", "camilla", "jonas"),
    "working_age": ("pirjo", "jussi", "pirjo", "pirjo", "jussi"),
    "older": ("ritva", "ritva", "ritva", "ritva", "ritva"),
}
"""Who has the reception shift from Monday to Friday."""

ON_DUTY = {
    "day": ("heidi", "heidi", "heidi", "heidi", "antti", "samira", "samira"),
    "night": ("antti", "antti", "antti", "samira", "samira", "heidi", "antti"),
}
"""Who has the duty shift by weekday, 8–20 and 20–8."""


def routes() -> list[tuple[str, str, str, str]]:
    """Municipality, target group, language ("" is every language) and team, for the whole county."""
    found: list[tuple[str, str, str, str]] = []
    for team, codes in FAMILIES.items():
        for code in codes:
            found.append((code, TargetGroup.FAMILIES, "", team))
            found.append((code, TargetGroup.WORKING_AGE, "", "working_age"))
            found.append((code, TargetGroup.OLDER, "", "older"))
    for code in SWEDISH:
        found.extend((code, group, LanguageSpoken.SWEDISH, "archipelago") for group in TargetGroup)
    return found
