"""What a notifier has typed so far, sealed."""

from __future__ import annotations

from django.db import models


class Draft(models.Model):
    """Keskeneräinen ilmoitus: what a notifier has typed so far, encrypted, gone after a day or at sending."""

    token_sha256 = models.CharField(max_length=64, primary_key=True)
    sealed = models.BinaryField()
    saved_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "contact_draft"

    def __str__(self) -> str:
        return "draft"


class DraftAttachment(models.Model):
    """Keskeneräisen ilmoituksen liite, cleaned and encrypted."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="attachments")
    sealed = models.BinaryField()

    class Meta:
        db_table = "contact_draft_attachment"

    def __str__(self) -> str:
        return "draft attachment"
