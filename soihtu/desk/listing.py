"""What the two worklists share: addresses, chips, saved filters and the sheet they are drawn on."""

from __future__ import annotations

import datetime as dt
import posixpath
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language

from soihtu.desk import forms
from soihtu.desk.sheet import Sheet


def name_language() -> str:
    """The language of names that exist in two: Swedish, otherwise Finnish."""
    return "sv" if get_language() == "sv" else "fi"


def join(query: str, **more: object) -> str:
    """A query with some more in it."""
    return "&".join(part for part in (query, urlencode({key: str(value) for key, value in more.items()})) if part)


def sheet(request: HttpRequest, query: str, at: dt.datetime, *, opens: str, compact: bool = False) -> Sheet:
    """The sheet of the reader; `opens` is what a pressed clock adds to the address: the row it explains."""
    here = request.path
    return Sheet(
        request.user.pk or 0,
        at,
        contact_address=_from(here, reverse("contacts:contact", args=[0])),
        matter_address=_from(here, reverse("desk:matter", args=[0])),
        here=f"?{query}&{opens}=" if query else f"?{opens}=",
        compact=compact,
    )


def _from(here: str, address: str) -> str:
    """The start of a thing's address as seen from this page: short, because fifty rows carry it."""
    return f"{posixpath.relpath(address.removesuffix('0/'), here)}/"


def chip(label: str, query: str, *, is_on: bool, count: int | None = None) -> dict[str, Any]:
    """One filter in sight; pressed when it is the one in force."""
    return {"label": label, "url": f"?{query}", "is_on": is_on, "count": count}


def saved_filters(request: HttpRequest, start: str) -> list[dict[str, str]]:
    """The reader's own saved filters of this list."""
    saved: list[dict[str, str]] = getattr(request.user, "saved_filters", [])
    return [one for one in saved if one["address"].startswith(start)]


def save_form(start: str, query: str) -> forms.SaveFilter | None:
    """A form to save the view in force; nothing while the list is whole."""
    return forms.SaveFilter(initial={"address": f"{start}{query}"}) if query else None
