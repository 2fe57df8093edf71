"""What every page of the house knows without asking: the county and the appearance."""

from typing import Any

from django.http import HttpRequest

from soihtu.ui import language
from soihtu.ui.county import county


def ui(request: HttpRequest) -> dict[str, Any]:
    return {
        "county": county(),
        "color_scheme": getattr(request, "color_scheme", None) or language.scheme(request),
        "request_id": getattr(request, "id", ""),
    }
