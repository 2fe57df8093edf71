from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.documents.terms import DeliveryWay, DocumentKind, DocumentState, ServiceTask
from soihtu.people.models import Person
from soihtu.teams.models import Worker


class Document(models.Model):
    """Asiakasasiakirja: frozen when it is made, hash-linked to the version before it, signed by its author.

    `content` is the official Sosmeta payload, `wording` what the reader sees. Matter and contact are plain ids:
    they live in rooms above this one.
    """

    id = models.BigAutoField(primary_key=True)
    kind = models.CharField(_("kind"), max_length=8, choices=DocumentKind.choices)
    structure_oid = models.CharField(max_length=60)
    service_task = models.CharField(_("service task"), max_length=14, choices=ServiceTask.choices)
    persons = models.ManyToManyField(Person, related_name="+", db_table="document_person")
    matter_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    contact_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    series = models.UUIDField(_("series"))
    revision = models.PositiveIntegerField(_("version"), default=1)
    state = models.CharField(_("state"), max_length=10, choices=DocumentState.choices, default=DocumentState.FINAL)
    language = models.CharField(_("language"), max_length=2)
    title = models.CharField(_("title"), max_length=160)
    content = models.JSONField(_("official content"))
    wording = models.JSONField(_("wording"))
    author = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("author"))
    author_name = models.CharField(_("author's name"), max_length=160)
    author_title = models.CharField(_("author's title"), max_length=80, blank=True)
    finalised_at = models.DateTimeField(_("finalised"))
    sha256 = models.CharField(max_length=64)
    previous_sha256 = models.CharField(max_length=64, blank=True)
    correction_reason = models.CharField(_("reason of correction"), max_length=300, blank=True)
    annulled_at = models.DateTimeField(_("annulled"), null=True, blank=True)
    annulled_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    annulling_reason = models.CharField(_("reason of annulment"), max_length=300, blank=True)
    pdf = models.BinaryField(null=True)

    class Meta:
        db_table = "document"
        ordering = ["-finalised_at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["series", "revision"], name="document_revision_once"),
            models.CheckConstraint(
                condition=~models.Q(state=DocumentState.ANNULLED)
                | (models.Q(annulled_at__isnull=False, annulled_by__isnull=False) & ~models.Q(annulling_reason="")),
                name="document_annulled_is_signed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


class Delivery(models.Model):
    """Asiakirjan antaminen tiedoksi: to whom, how, when and in which language."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="deliveries")
    recipient = models.CharField(_("to whom"), max_length=160)
    way = models.CharField(_("how"), max_length=16, choices=DeliveryWay.choices)
    at = models.DateTimeField(_("when"))
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "delivery"
        ordering = ["at"]

    def __str__(self) -> str:
        return f"delivery #{self.pk}"
