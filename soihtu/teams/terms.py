from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Profession(TextChoices):
    """Ammatti: what a worker is qualified as (AHL 817/2015)."""

    COORDINATOR = "coordinator", _("service coordinator")
    SOCIAL_WORKER = "social_worker", _("social worker")
    SOCIAL_INSTRUCTOR = "social_instructor", _("social instructor")
    NURSE = "nurse", _("nurse")
    OTHER = "other", _("other")


class TeamKind(TextChoices):
    """Tiimin laji: which part of the work a team does."""

    COORDINATION = "coordination", _("guidance and coordination")
    RECEPTION = "reception", _("reception and assessment")
    DUTY = "duty", _("social and crisis on-call")
    PLANNED = "planned", _("planned social work")
    OLDER = "older", _("guidance for older people")


class TargetGroup(TextChoices):
    """Kohderyhmä: whom a team serves."""

    FAMILIES = "families", _("families with children")
    WORKING_AGE = "working_age", _("working-age people")
    OLDER = "older", _("older people")


class MemberRole(TextChoices):
    """Tehtävä tiimissä."""

    WORKER = "worker", _("worker")
    LEAD = "lead", _("team lead")


class ShiftKind(TextChoices):
    """Vuoron laji."""

    RECEPTION = "reception", _("reception shift")
    DUTY = "duty", _("duty shift")


class LanguageSpoken(TextChoices):
    """Asiointikieli: the county serves in Finnish and Swedish (JärjL 612/2021, 5 §)."""

    FINNISH = "fi", _("Finnish")
    SWEDISH = "sv", _("Swedish")
