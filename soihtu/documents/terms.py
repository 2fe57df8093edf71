from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DocumentKind(TextChoices):
    """Asiakirjan laji, by THL's Sosmeta type code."""

    CHILD_WELFARE_NOTIFICATION = "4009", _("child-welfare notification")
    ANTICIPATORY_NOTIFICATION = "4019", _("anticipatory child-welfare notification")
    SOCIAL_WELFARE_NOTIFICATION = "4006", _("notification of a need for social welfare")
    SOCIAL_WELFARE_CONTACT = "4018", _("contact for assessing a need for support")
    NOTIFICATION_HANDLING = "1006", _("assessment of a child-welfare notification")
    CONTACT_HANDLING = "1009", _("assessment of a social-welfare notification or contact")
    ANTICIPATORY_HANDLING = "1015", _("assessment of an anticipatory notification")
    MATTER_OPENED = "19001", _("entry of a matter becoming pending")
    MATTER = "1505.2", _("matter document")
    ASSESSMENT_FAMILIES = "1005", _("service-needs assessment, families")
    ASSESSMENT_WORKING_AGE = "1012", _("service-needs assessment, working-age")
    ASSESSMENT_GENERAL = "1019", _("service-needs assessment")


class DocumentState(TextChoices):
    """Asiakirjan tila: never overwritten, only followed by a newer version (ATL 703/2023, 22 §)."""

    FINAL = "final", _("final")
    CORRECTED = "corrected", _("replaced by a corrected version")
    ANNULLED = "annulled", _("annulled")


class ServiceTask(TextChoices):
    """Palvelutehtävä (ATL 703/2023, 37 § and annex)."""

    FAMILIES = "families", _("services for families with children")
    CHILD_WELFARE = "child_welfare", _("child welfare")
    WORKING_AGE = "working_age", _("services for working-age people")
    OLDER = "older", _("services for older people")
    DISABILITY = "disability", _("disability services")


class DeliveryWay(TextChoices):
    """Tapa, jolla asiakirja annettiin."""

    IN_PERSON = "in_person", _("in person")
    POST = "post", _("by post")
    SECURE_MESSAGE = "secure_message", _("by secure message")
