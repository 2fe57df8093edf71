"""What every page of the resident's door has around it: its navigation and its footer."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _


def portal(request: HttpRequest) -> dict[str, Any]:
    if settings.SITE == "desk" or request.path.startswith("/desk/"):
        return {}
    worry, support = reverse("notify:choose"), reverse("notify:begin", args=["tuki"])
    return {
        "portal_nav": [
            _link(support, _("Ask for help"), current=request.path.startswith(support)),
            _link(worry, _("Tell about a worry"), current=_is_worry(request.path, worry, support)),
        ],
        "portal_footer": [
            _link(reverse("portal:accessibility"), _("Accessibility")),
            _link(reverse("portal:privacy"), _("How we protect what you tell")),
        ],
    }


def _link(url: str, label: str, *, current: bool = False) -> dict[str, Any]:
    return {"url": url, "label": label, "current": current}


def _is_worry(path: str, worry: str, support: str) -> bool:
    return path.startswith(worry) and not path.startswith((support, reverse("notify:ask_receipt")))
