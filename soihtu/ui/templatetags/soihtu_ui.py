"""Tags and filters of the look: ``{% load soihtu_ui %}``."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from soihtu.foundation import clock
from soihtu.ui import assets, dates, summary, words

register = template.Library()

Day = date | datetime


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """One icon of the sprite; give a label only when no word stands beside it."""
    href = f"{static('vendor/lucide/sprite.svg')}#{name}"
    if label:
        return format_html('<svg class="so-i" role="img" aria-label="{}"><use href="{}"/></svg>', label, href)
    return format_html('<svg class="so-i" aria-hidden="true"><use href="{}"/></svg>', href)


@register.simple_tag
def styles(door: str) -> SafeString:
    """The style sheet of a door: the lean bundle, or its sources before ``build_assets`` ran."""
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(p),) for p in assets.sheets(door)))


@register.simple_tag
def font_preload() -> SafeString | str:
    if not assets.has_lean_font():
        return ""
    return format_html(
        '<link rel="preload" as="font" type="font/woff2" crossorigin href="{}">',
        static(assets.LEAN_FONT),
    )


@register.filter
def fi_date(value: Day | None) -> str:
    return dates.long_date(value) if value else ""


@register.filter
def short_date(value: Day | None) -> str:
    return dates.short_date(value) if value else ""


@register.filter
def day_month(value: Day | None) -> str:
    return dates.day_month(value) if value else ""


@register.filter
def plain_date(value: Day | None) -> str:
    return dates.plain_date(value) if value else ""


@register.filter
def weekday(value: Day | None) -> str:
    return dates.weekday(value) if value else ""


@register.filter
def clock_time(value: datetime | None) -> str:
    return dates.clock_time(value) if value else ""


@register.filter
def date_and_time(value: datetime | None) -> str:
    return dates.date_and_time(value) if value else ""


@register.filter
def iso(value: Day | None) -> str:
    """For the ``datetime`` attribute of ``<time>``."""
    if isinstance(value, datetime):
        return clock.local_time(value).isoformat(timespec="minutes")
    return value.isoformat() if value else ""


@register.filter
def relative_day(value: Day | None, today: Day) -> str:
    return dates.relative_day(value, today) if value else ""


@register.filter
def age_on(born: date | None, on: Day) -> str:
    return dates.age_in_words(born, on) if born else ""


@register.filter
def tel(number: str) -> str:
    """The number as a ``tel:`` address."""
    return "tel:" + "".join(c for c in str(number) if c.isdigit() or c == "+")


@register.filter
def state_icon(state: str) -> str:
    """One look per state everywhere."""
    return words.STATE_ICONS.get(str(state or ""), "minus")


@register.filter
def initials(name: str) -> str:
    parts = str(name or "").split()
    return "".join(part[0] for part in (parts[:1] + parts[-1:] if len(parts) > 1 else parts)).upper()


@register.filter
def tick_states(clock: Any) -> list[str]:
    """``on``, ``now`` or empty for each tick: today's is half full, unless the clock has run out or stopped."""
    total, used = words.part(clock, "ticks_total") or 0, words.part(clock, "ticks_used") or 0
    full = used if words.part(clock, "state") in {"late", "done"} else used - 1
    return ["on" if n <= full else "now" if n == used else "" for n in range(1, total + 1)]


@register.filter
def half_ticks(clock: Any) -> int:
    """The same count in halves, for the small clock of a list whose seven ticks the style sheet draws."""
    return sum({"on": 2, "now": 1}.get(tick, 0) for tick in tick_states(clock))


@register.simple_tag(takes_context=True)
def address_with(context: dict[str, Any], **changes: str) -> str:
    """This page's address with some of its query changed: the links for language and theme."""
    request = context.get("request")
    query = request.GET.copy() if request else None
    if query is None:
        return "?" + "&".join(f"{key}={value}" for key, value in changes.items())
    for key, value in changes.items():
        query[key] = value
    return f"?{query.urlencode()}"


@register.simple_tag
def problems(*forms: Any) -> list[summary.Problem]:
    """Every error of these forms and formsets with the id of the field to jump to."""
    return summary.problems(forms)


@register.simple_tag(takes_context=True)
def error_prefix(context: dict[str, Any]) -> str:
    """``Virhe: `` before the title when ``form``, ``formset`` or ``forms`` has errors."""
    return gettext("Error: ") if summary.problems(_forms_of(context)) else ""


def _forms_of(context: dict[str, Any]) -> Iterable[Any]:
    found = [context.get("form"), context.get("formset")]
    for name in ("forms", "formsets"):
        many = context.get(name)
        if isinstance(many, list | tuple):
            found.extend(many)
    return found


@register.simple_tag
def all_problems(forms: Any, first: list[summary.Problem]) -> list[summary.Problem]:
    """The problems of a list of forms after those already found."""
    return [*first, *summary.problems(forms or ())]


@register.filter
def count_to(total: int) -> range:
    return range(1, int(total or 0) + 1)


@register.filter
def weekday_row(weeks: Any) -> tuple[str, ...]:
    """The seven weekday heads of a calendar, in the language of the page."""
    return dates.WEEKDAYS[dates.language()]
