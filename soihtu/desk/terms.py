from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Due(TextChoices):
    """Määräajan rajaus."""

    LATE = "late", _("late")
    TODAY = "today", _("due today")
    WEEK = "week", _("this week")
    LATER = "later", _("later")


class Source(TextChoices):
    """Mitä rivi on."""

    CONTACT = "contact", _("contacts and notifications")
    MATTER = "matter", _("matters")
    HANDOVER = "handover", _("transfers waiting for my answer")


class Hurry(TextChoices):
    """Kiireellisyyden rajaus."""

    URGENT = "urgent", _("urgent")
    UNASSESSED = "unassessed", _("urgency not assessed")


class Turn(TextChoices):
    """Kenen vuoro."""

    MINE = "mine", _("my turn")
    OTHERS = "others", _("waiting for others")
