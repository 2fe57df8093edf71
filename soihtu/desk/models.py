from __future__ import annotations

from django.db import models


class SignInFailure(models.Model):
    """Epäonnistunut kirjautuminen: how often in a row, so that guessing slows down. Knows a name only as a digest."""

    whose_sha256 = models.CharField(max_length=64, primary_key=True)
    failures = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()

    class Meta:
        db_table = "sign_in_failure"

    def __str__(self) -> str:
        return f"{self.failures} failures"
