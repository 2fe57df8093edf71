"""Search: names and identity codes travel in the body of a form, never in an address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from soihtu.audit import declarations as audit
from soihtu.audit.terms import Purpose
from soihtu.desk import forms
from soihtu.desk.queries import search as queries
from soihtu.desk.queries.search import WORDS, Hit
from soihtu.foundation import clock
from soihtu.foundation.verdicts import NotAllowed
from soihtu.teams.worker import reader


@require_http_methods(["GET", "HEAD", "POST"])
@audit.shows_person(purpose=Purpose.SEARCH)
@sensitive_post_parameters("words")
def search(request: HttpRequest) -> HttpResponseBase:
    """A form, or what was found. Nothing found and nothing that may be seen look the same."""
    if "words" in request.GET:
        return redirect("desk:search")
    form = forms.Search(request.POST or None)
    if not form.is_valid():
        audit.saw(request, [])
        return render(request, "desk/search.html", {"form": form, "hits": None}, status=422 if form.errors else 200)
    at, words = clock.now(), form.cleaned_data["words"]
    if queries.has_searched_too_much(reader(request), at):
        raise NotAllowed(_("You have searched very often within an hour. Wait a while, or ask your team lead."))
    hits = queries.find(reader(request), words, at)
    audit.saw(request, [hit.person for hit in hits if hit.person], thing=f"by {queries.kind_of(words)}")
    shown = [_shown(hit) for hit in hits]
    return render(
        request, "desk/search.html", {"form": form, "hits": shown, "is_full": len(hits) == queries.MOST_HITS, "at": at}
    )


def _shown(hit: Hit) -> dict[str, Any]:
    """Never a place: neither an address nor a municipality stands in a list of hits."""
    return {
        "name": hit.name or _("Name not known"),
        "born_on": hit.born_on,
        "is_protected": bool(hit.person and hit.person.non_disclosure),
        "why": WORDS[hit.why],
        "matters": hit.matters,
        "contacts": hit.contacts,
    }
