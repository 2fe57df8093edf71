"""What the layouts must know of the county: its name, its numbers, where the quick exit leads."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language


@dataclass(frozen=True)
class County:
    name: str
    on_call_phone: str
    switchboard_phone: str
    exit_url: str
    is_demo: bool


def county() -> County:
    """From ``settings.COUNTY``; a name may be one text or one per language."""
    facts = getattr(settings, "COUNTY", {})
    name = facts.get("name", "")
    if isinstance(name, dict):
        name = name.get((get_language() or "fi")[:2]) or name.get("fi", "")
    return County(
        name=name,
        on_call_phone=facts.get("on_call_phone", "02 000 1133"),
        switchboard_phone=facts.get("switchboard_phone", "02 000 1000"),
        exit_url=facts.get("exit_url", "https://www.ilmatieteenlaitos.fi/"),
        is_demo=getattr(settings, "DEMO", False),
    )
