"""What follows from who works where: pure, no database, no clock."""

from __future__ import annotations

import datetime as dt

ADULT_AGE = 18
GUIDANCE_FOR_OLDER_FROM = 66  # practice of the unit: over 65 → guidance for older people, unless a family matter


def age_on(born_on: dt.date, on: dt.date) -> int:
    """Full years on the day `on`; a person born on 29 February turns on 1 March in common years."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def target_group(*, is_child_matter: bool, born_on: dt.date | None, on: dt.date) -> str:
    """Whom the contact belongs to: families, working-age or older people (unit's service description)."""
    if is_child_matter:
        return "families"
    if born_on is not None and age_on(born_on, on) >= GUIDANCE_FOR_OLDER_FROM:
        return "older"
    return "working_age"
