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
    CORRECTING = "correcting", _("being corrected")


class ResultKind(TextChoices):
    """Arvioinnin johtopäätös: what follows (SHL 34, 38 §, LSL 27 §)."""

    OPEN = "", _("not concluded yet")
    NO_NEED = "no_need", _("no need: the matter is closed")
    GUIDANCE = "guidance", _("guidance to other help")
    SOCIAL_SERVICES = "social_services", _("services under the Social Welfare Act")
    CHILD_WELFARE = "child_welfare", _("child-welfare client relationship")
    OTHER_AUTHORITY = "other_authority", _("help from another authority, with consent")


class Criterion27(TextChoices):
    """Lastensuojelun asiakkuuden edellytykset (LSL 27 §)."""

    CONDITIONS = "1", _("1) the growth conditions endanger or do not secure the child's health or development")
    BEHAVIOUR = "2", _("2) the child endangers their own health and development by their behaviour")
    SERVICES = "3", _("3) the child needs services and support under the Child Welfare Act")
    ALREADY = "4", _("subsection 2: urgent measures or child-welfare services have been given during the assessment")


class Part(TextChoices):
    """Arvioinnin osa: what is written and saved as one."""

    SITUATION = "situation", _("Situation")
    VIEW = "view", _("The client's own view")
    CHILD_VIEW = "child_view", _("The child's view")
    GROWTH = "growth", _("Growth conditions")
    NEEDS = "needs", _("Need for support and services")
    CARED_FOR = "cared_for", _("Children and others cared for")
    OWN_WORKER = "own_worker", _("Own worker")
    SPECIAL_SUPPORT = "special_support", _("Special support")
    CHILD_WELFARE = "child_welfare", _("Need for child welfare")
    CONCLUSIONS = "conclusions", _("Conclusions and what follows")


class StepKind(TextChoices):
    """Arvioinnin tapahtuma."""

    BEGUN = "begun", _("assessment begun")
    TRACK_CHANGED = "track_changed", _("track changed")
    PART_SAVED = "part_saved", _("part saved")
    TOOL_USED = "tool_used", _("tool used")
    INVITED = "invited", _("participant invited")
    LEFT = "left", _("participant left")
    APPROVED = "approved", _("summary approved")
    REOPENED = "reopened", _("opened for correction")
    CORRECTED = "corrected", _("summary corrected")
    CORRECTION_DROPPED = "correction_dropped", _("correction left undone")
