"""Small shared facts of the look: which icon belongs to which state."""

from typing import Any

STATE_ICONS = {
    "urgent": "zap",
    "late": "circle-alert",
    "soon": "hourglass",
    "wait": "clock",
    "done": "circle-check",
    "calm": "calendar",
    "later": "calendar",
    "missing": "circle-dashed",
    "locked": "lock",
    "safety": "shield-alert",
}
# Drawn by the style sheet in lists: an element with data-i="zap".
DENSE_ICONS = sorted({*STATE_ICONS.values(), "minus"})


def part(thing: Any, name: str) -> Any:
    """A part of a dict or of a dataclass: components take either."""
    return thing.get(name) if isinstance(thing, dict) else getattr(thing, name, None)
