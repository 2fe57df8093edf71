"""From a clock and its weeks to what ``ui/_why.html`` draws; reads their shape, not their rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext

from soihtu.ui import dates


def why(clock: Any, weeks: Iterable[Iterable[Any]], *, strict: str = "", law_url: str = "") -> dict[str, Any]:
    """``clock`` has due_on, explanation and law_names; a day of ``weeks`` has day, kind, number, names."""
    language = dates.language()
    return {
        "title": title(clock.due_on),
        "sentence": clock.explanation.in_language(language),
        "weeks": [[_cell(day, language) for day in week] for week in weeks],
        "law": clock.law_names.in_language(language),
        "law_url": law_url,
        "strict": strict,
    }


def title(due_on: Any) -> str:
    if due_on is None:
        return gettext("Why is there no date yet?")
    return gettext("Why %(day)s?") % {"day": dates.short_date(due_on)}


def _cell(day: Any, language: str) -> dict[str, Any] | None:
    kind = str(day.kind)
    if kind == "none":
        return None
    name = day.names.in_language(language) if day.names else ""
    return {
        "date": day.day,
        "text": dates.day_month(day.day) if day.day.day == 1 or kind == "start" else f"{day.day.day}.",
        "state": "" if kind == "counted" else kind,
        "label": _label(day, kind),
        "spoken": "" if day.is_weekend else name,
        "is_today": day.is_today,
    }


def _label(day: Any, kind: str) -> str:
    if day.number is not None:
        return f"{day.number}."
    if kind == "off":
        return "–" if day.is_weekend else gettext("holiday")
    return gettext("begins") if kind == "start" else ""
