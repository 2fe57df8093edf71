"""What the pages around the steps need to know: the phones of the county."""

from __future__ import annotations

import dataclasses
import datetime as dt

from django.conf import settings
from django.utils.translation import get_language

from soihtu.portal.rules import Hours, Opening, opening


@dataclasses.dataclass(frozen=True)
class Phone:
    name: str
    number: str
    opening: Opening


def phones(at: dt.datetime) -> list[Phone]:
    """The numbers a resident may call, each with whether somebody answers at the instant."""
    now = opening(at, Hours(settings.COUNTY["hours"]["opens"], settings.COUNTY["hours"]["closes"]))
    language = (get_language() or "fi")[:2]
    return [Phone(one.get(language) or one["fi"], one["number"], now) for one in settings.COUNTY["phones"]]
