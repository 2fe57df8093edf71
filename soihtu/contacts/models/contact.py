"""What arrived: one thing, about one or several persons."""

from __future__ import annotations

import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.terms import Channel, Grounds, Kind, State, Urgency
from soihtu.foundation.records import Versioned
from soihtu.teams.models import County, Municipality, Team, Worker
from soihtu.teams.terms import TargetGroup

OPEN = models.Q(is_open=True)


class ContactQuerySet(models.QuerySet["Contact"]):
    def open(self) -> ContactQuerySet:
        return self.filter(is_open=True)

    def unassessed(self) -> ContactQuerySet:
        return self.open().filter(urgency=Urgency.NOT_ASSESSED)

    def overdue(self, on: dt.date) -> ContactQuerySet:
        return self.open().filter(due_on__lt=on)

    def by_due(self) -> ContactQuerySet:
        """Urgent and unassessed first, then the earliest due day, then the oldest."""
        return self.order_by("lane", "due_strict_on", "id")


class Contact(Versioned):
    """Yhteydenotto tai ilmoitus: one thing that arrived, about one or several persons.

    `arrived_at` is the fact every clock runs from and never changes; `recorded_at` is when it was written
    here. `lane` orders the queue (0 urgent, 1 urgency not assessed, 2 other) and `is_open` is stored so that
    partial indexes can name it.
    """

    receipt = models.CharField(_("receipt number"), max_length=20, unique=True)
    idempotency_key = models.CharField(max_length=64, unique=True)
    content_sha256 = models.CharField(max_length=64)
    kind = models.CharField(_("kind"), max_length=18, choices=Kind.choices)
    channel = models.CharField(_("channel"), max_length=8, choices=Channel.choices)
    arrived_at = models.DateTimeField(_("arrived"))
    recorded_at = models.DateTimeField(_("recorded"))
    recorded_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    backdating_reason = models.CharField(_("why recorded afterwards"), max_length=300, blank=True)
    language = models.CharField(_("language"), max_length=2, default="fi")
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.RECEIVED)
    is_open = models.BooleanField(default=True)
    lane = models.PositiveSmallIntegerField(default=1)

    worry = models.TextField(_("what the worry is"))
    grounds = ArrayField(
        models.CharField(max_length=20, choices=Grounds.choices), verbose_name=_("grounds"), default=list, blank=True
    )
    done_so_far = models.TextField(_("what has been done"), blank=True)
    hoped_for = models.TextField(_("what is hoped for"), blank=True)
    first_hand = models.BooleanField(_("own observation"), default=True)
    child_told = models.CharField(_("has the child been told"), max_length=8, blank=True)
    guardian_told = models.CharField(_("has a guardian been told"), max_length=8, blank=True)
    consent_given = models.CharField(_("agreed with the person"), max_length=8, blank=True)
    acute = models.BooleanField(_("the sender sees an acute danger"), default=False)
    police_told = models.BooleanField(_("the police have been told"), default=False)
    whole_family_asked = models.CharField(_("concerns all children of the family"), max_length=8, blank=True)

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("municipality")
    )
    target_group = models.CharField(_("target group"), max_length=12, choices=TargetGroup.choices)
    team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("team")
    )
    worker = models.ForeignKey(
        Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("worker")
    )
    transferred_to = models.ForeignKey(County, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    urgency = models.CharField(
        _("urgency"), max_length=10, choices=Urgency.choices, default=Urgency.NOT_ASSESSED, blank=True
    )
    urgency_grounds = models.TextField(_("grounds of the urgency assessment"), blank=True)
    urgency_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    urgency_at = models.DateTimeField(null=True, blank=True)

    client = models.CharField(_("client class"), max_length=24)
    due_on = models.DateField(_("due"), null=True, blank=True)
    due_strict_on = models.DateField(_("warn on"), null=True, blank=True)
    clocks = models.JSONField(default=list, blank=True)
    acknowledged_at = models.DateTimeField(_("acknowledged by the own worker"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        db_table = "contact"
        indexes = [
            models.Index(fields=["worker", "lane", "due_strict_on", "id"], name="contact_worker_open", condition=OPEN),
            models.Index(fields=["team", "lane", "due_strict_on", "id"], name="contact_team_open", condition=OPEN),
            models.Index(
                fields=["lane", "due_strict_on", "id"],
                name="contact_unrouted_open",
                condition=OPEN & models.Q(team__isnull=True),
            ),
            models.Index(fields=["arrived_at"], name="contact_arrived"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(recorded_at__gte=models.F("arrived_at")), name="contact_recorded_after_arrival"
            ),
            models.CheckConstraint(
                condition=models.Q(urgency=Urgency.NOT_ASSESSED)
                | models.Q(urgency_by__isnull=False, urgency_at__isnull=False),
                name="contact_urgency_signed",
            ),
            models.CheckConstraint(
                condition=models.Q(is_open=True, closed_at__isnull=True)
                | models.Q(is_open=False, closed_at__isnull=False),
                name="contact_closed_when_not_open",
            ),
        ]

    def __str__(self) -> str:
        return f"contact #{self.pk}"
