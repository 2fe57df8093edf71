"""Every page says whom it shows. A page that shows persons writes the use log before its answer leaves.

`@shows_person` wraps a worker page: the page calls `saw(...)` with the persons it puts on the screen, and the
rows are written in the page's own transaction. An answer of 200 without `saw` is a bug and becomes a 500:
fail closed. `@shows_nobody` declares that no person's data is on the page.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import SimpleTemplateResponse

from soihtu.audit import actions
from soihtu.foundation import clock

Page = Callable[..., HttpResponseBase]


class ForgotToSay(Exception):
    """A page that shows persons answered without saying whom it showed."""


class HasPk(Protocol):
    pk: Any


def shows_nobody(page: Page) -> Page:
    """Declare that the page puts no person's data on the screen."""
    page.shows = "nobody"  # type: ignore[attr-defined]
    return page


def shows_person(*, purpose: str) -> Callable[[Page], Page]:
    """Declare that the page shows persons, and for what purpose; log them in the page's transaction.

    Raises ForgotToSay when the page answers 200 without having called `saw`.
    """

    def wear(page: Page) -> Page:
        name = f"{page.__module__.removeprefix('soihtu.')}.{page.__name__}"

        @functools.wraps(page)
        def logged(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            with transaction.atomic():
                response = page(request, *args, **kwargs)
                if isinstance(response, SimpleTemplateResponse):
                    response.render()
                _write(request, response, name, purpose)
            return response

        logged.shows = "person"  # type: ignore[attr-defined]
        logged.purpose = purpose  # type: ignore[attr-defined]
        return logged

    return wear


def saw(request: HttpRequest, persons: Iterable[HasPk | int], *, thing: object = "") -> None:
    """Tell the use log whom this answer shows. May be called several times; an empty list is an honest answer.

    `thing` is what was opened, for example a matter's number.
    """
    ids = {person if isinstance(person, int) else person.pk for person in persons}
    looks: list[tuple[frozenset[int], str]] = getattr(request, "looks", [])
    request.looks = [*looks, (frozenset(ids), str(thing))]  # type: ignore[attr-defined]


def _write(request: HttpRequest, response: HttpResponseBase, page: str, purpose: str) -> None:
    looks: list[tuple[frozenset[int], str]] = getattr(request, "looks", [])
    if not looks:
        if response.status_code == HttpResponse.status_code:
            raise ForgotToSay(page)
        return
    worker_id = request.user.pk
    if worker_id is None:
        raise ForgotToSay(page)  # persons are never shown to nobody in particular
    for person_ids, thing in looks:
        actions.log_look(
            worker_id=worker_id,
            page=page,
            purpose=purpose,
            person_ids=person_ids,
            thing=thing,
            request_id=getattr(request, "id", ""),
            at=clock.now(),
        )
