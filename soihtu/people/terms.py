from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RelationKind(TextChoices):
    """Suhde: what the other one is to the person."""

    PARENT = "parent", _("parent")
    STEP_PARENT = "step_parent", _("step-parent")
    OTHER_CARER = "other_carer", _("other carer")
    SPOUSE = "spouse", _("spouse or partner")
    SIBLING = "sibling", _("sibling")
    GRANDPARENT = "grandparent", _("grandparent")
    CLOSE = "close", _("close person")


class FlagKind(TextChoices):
    """Turvallisuustieto: danger and secrecy come first, awareness after."""

    DANGER = "danger", _("danger")
    SECRECY = "secrecy", _("secrecy")
    AWARE = "aware", _("be aware")


class ServiceLanguage(TextChoices):
    """Asiointikieli: the language of letters and documents (ATL 703/2023, 38 §)."""

    FINNISH = "fi", _("Finnish")
    SWEDISH = "sv", _("Swedish")


class ConsentScope(TextChoices):
    """Luvan kohde: what the permission covers."""

    ASSESSMENT = "assessment", _("taking part in the assessment")
    SCHOOL = "school", _("talking with the school or day care")
    HEALTH = "health", _("talking with health care")
    OTHER = "other", _("other")
