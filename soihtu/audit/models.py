from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _


class Look(models.Model):
    """Käyttölokin merkintä: one page, export or print shown to one worker (ATL 703/2023, 10 §).

    Narrow on purpose: it decides the size of the database. Persons and matters are plain ids,
    so that a look outlives whatever it was about.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(_("time"))
    worker_id = models.BigIntegerField(_("worker"))
    page = models.CharField(_("page"), max_length=60)
    purpose = models.CharField(_("purpose"), max_length=40)
    person_ids = ArrayField(models.BigIntegerField(), verbose_name=_("persons"), default=list)
    thing = models.CharField(_("thing"), max_length=40, blank=True)
    request_id = models.CharField(max_length=32, blank=True)

    class Meta:
        db_table = "look"
        indexes = [
            models.Index(fields=["worker_id", "at"], name="look_worker_at"),
            GinIndex(fields=["person_ids"], name="look_persons"),
        ]

    def __str__(self) -> str:
        return f"{self.page} #{self.pk}"
