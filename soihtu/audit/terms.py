from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Purpose(TextChoices):
    """Käyttötarkoitus: why client data was shown (ATL 703/2023, 10 §)."""

    INTAKE = "intake", _("receiving and routing a contact")
    HANDLING = "handling", _("handling a matter")
    ASSESSMENT = "assessment", _("assessing service needs")
    SEARCH = "search", _("finding a person or matter")
    LEADING = "leading", _("leading the work of a team")
    DOCUMENT = "document", _("reading or delivering a document")
