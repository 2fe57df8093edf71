"""What was done to a contact, who stays away from it, and what was advised."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.models.contact import Contact
from soihtu.contacts.terms import StepKind
from soihtu.foundation.records import Step
from soihtu.teams.models import Worker


class ContactStep(Step):
    """Yhteydenoton tapahtuma."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(_("event"), max_length=16, choices=StepKind.choices)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Step.Meta):
        db_table = "contact_step"

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


class Recusal(models.Model):
    """Esteellisyys: a worker who is a party or close to one neither sees nor handles the contact (HL 27–28 §).

    Written by the house when somebody in the contact has the worker's own name, or by a worker who knows better.
    """

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="recusals")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+", verbose_name=_("worker"))
    reason = models.CharField(_("why disqualified"), max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "contact_recusal"
        constraints = [models.UniqueConstraint(fields=["worker", "contact"], name="recusal_once")]

    def __str__(self) -> str:
        return f"recusal #{self.pk}"


class GuidanceGiven(models.Model):
    """Annettu ohjaus: where a person was guided, in the worker's own words."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, null=True, blank=True, related_name="guidance")
    matter_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    service = models.CharField(_("guided to"), max_length=160)
    words = models.TextField(_("what was advised"), blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "guidance_given"
        ordering = ["at"]

    def __str__(self) -> str:
        return f"guidance #{self.pk}"
