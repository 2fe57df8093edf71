"""What a worker chooses for themself: language, colours and saved filters."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from soihtu.foundation.verdicts import NotAllowed
from soihtu.teams.models import Worker

MOST_FILTERS = 12


def prefer(worker: Worker, *, language: str | None = None, color_scheme: str | None = None) -> None:
    """Keep the language and the colours of the worker's screens. Only what is given changes."""
    chosen = {"language": language, "color_scheme": color_scheme}
    fields = {name: value for name, value in chosen.items() if value and value != getattr(worker, name)}
    if not fields:
        return
    for name, value in fields.items():
        setattr(worker, name, value)
    worker.save(update_fields=list(fields))


@transaction.atomic
def save_filter(worker: Worker, *, name: str, address: str) -> None:
    """Keep a view of a list under a name; the same name again replaces the old one."""
    mine = Worker.objects.select_for_update().get(pk=worker.pk)
    others = [saved for saved in mine.saved_filters if saved["name"] != name]
    if len(others) >= MOST_FILTERS:
        raise NotAllowed(_("You have saved as many filters as fit. Remove one first."))
    _keep(worker, [*others, {"name": name, "address": address}])


@transaction.atomic
def drop_filter(worker: Worker, *, name: str) -> None:
    """Forget a saved filter."""
    mine = Worker.objects.select_for_update().get(pk=worker.pk)
    _keep(worker, [saved for saved in mine.saved_filters if saved["name"] != name])


def _keep(worker: Worker, filters: list[dict[str, str]]) -> None:
    worker.saved_filters = filters
    worker.save(update_fields=["saved_filters"])
