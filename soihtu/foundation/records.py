"""What every stored thing shares: a version for optimistic locking, and steps that are only ever added."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class EditConflict(Exception):
    """Somebody saved a newer version first. `theirs` is the stored record; the caller still holds its own text."""

    def __init__(self, theirs: Versioned) -> None:
        super().__init__("a newer version is stored")
        self.theirs = theirs


class Versioned(models.Model):
    """A record that two workers may edit: every write names the version it was based on."""

    version = models.PositiveIntegerField(_("version"), default=1, editable=False)

    class Meta:
        abstract = True

    def save_over(self, version: int, **fields: Any) -> Self:
        """Write `fields` if the stored version is still `version`; raise EditConflict when it is not.

        One UPDATE; the instance carries the new values and the new version afterwards.
        """
        manager = type(self)._default_manager
        changed = manager.filter(pk=self.pk, version=version).update(version=version + 1, **fields)
        if not changed:
            raise EditConflict(manager.get(pk=self.pk))
        for name, value in fields.items():
            setattr(self, name, value)
        self.version = version + 1
        return self


class Step(models.Model):
    """One thing that happened: appended, never changed. Subclasses add the thing, `kind` and `by`."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(_("time"))
    recorded_at = models.DateTimeField(_("recorded"), auto_now_add=True)
    note = models.TextField(_("note"), blank=True)
    particulars = models.JSONField(_("particulars"), default=dict, blank=True)

    class Meta:
        abstract = True
        ordering = ["at", "id"]
