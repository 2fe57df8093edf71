from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Track(TextChoices):
    """Arvioinnin polku."""

    GUIDANCE = "guidance", _("guidance is enough")
    BASIC = "basic", _("basic assessment")
    MULTIPROFESSIONAL = "multi", _("multi-professional assessment")


class Need(TextChoices):
    """Tuen tarve (SHL 37 §)."""

    UNKNOWN = "", _("not assessed yet")
    NONE = "none", _("no need for support")
    TEMPORARY = "temporary", _("temporary need")
    RECURRING = "recurring", _("recurring need")
    LONG_TERM = "long_term", _("long-term need")


class Answer(TextChoices):
    """Kyllä, ei tai vielä auki: never a nullable boolean."""

    OPEN = "", _("not answered yet")
    YES = "yes", _("yes")
    NO = "no", _("no")


class Tool(TextChoices):
    """Arvioinnin väline. Only named and dated here; licensed forms are not shipped."""

    ECOMAP = "ecomap", _("EcoMap, map of the network")
    AUDIT = "audit", _("AUDIT, alcohol use")
    VIOLENCE_SCREEN = "violence", _("THL's screening form on domestic violence")
    LIFE_AREAS = "3x10d", _("3X10D, life situation")
    LAPSET_PUHEEKSI = "lapset_puheeksi", _("Lapset puheeksi, Let's Talk about Children")
    AVAIN = "avain", _("AVAIN, goals and their change")
    GENOGRAM = "genogram", _("genogram")
    OTHER = "other", _("other")


class State(TextChoices):
    """Arvioinnin tila."""

    UNDER_WAY = "under_way", _("under way")
    APPROVED = "approved", _("approved")


class ResultKind(TextChoices):
    """Arvioinnin johtopäätös: what follows (SHL 34, 38 §, LSL 27 §)."""

    OPEN = "", _("not concluded yet")
    NO_NEED = "no_need", _("no need: the matter is closed")
    GUIDANCE = "guidance", _("guidance to other help")
    SOCIAL_SERVICES = "social_services", _("services under the Social Welfare Act")
    CHILD_WELFARE = "child_welfare", _("child-welfare client relationship")
    OTHER_AUTHORITY = "other_authority", _("help from another authority, with consent")
