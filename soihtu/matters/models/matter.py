"""The matter itself: its contacts, clocks, history and who answers for it."""

from __future__ import annotations

import datetime as dt
import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import Func
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.models import Contact
from soihtu.documents.terms import ServiceTask
from soihtu.foundation.records import Step, Versioned
from soihtu.matters.terms import ClosingGround, PoliceDuty, State, StepKind
from soihtu.people.models import Person
from soihtu.teams.models import Team, Worker

OPEN = models.Q(is_open=True)


class TsTzRange(Func):
    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class MatterQuerySet(models.QuerySet["Matter"]):
    def open(self) -> MatterQuerySet:
        return self.filter(is_open=True)

    def overdue(self, on: dt.date) -> MatterQuerySet:
        return self.open().filter(next_due_on__lt=on)

    def by_due(self) -> MatterQuerySet:
        """Urgent first, then the earliest due day, then the oldest."""
        return self.order_by("lane", "next_due_strict_on", "id")


class Matter(Versioned):
    """Asia: what the county handles for one person, from the arrival of the first contact to closing or transfer.

    `pending_from` is the arrival that made it pending (vireilletulo, SHL 34 §, LSL 26 §). The next due day is
    stored beside the clocks, so that worklists only compare dates.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    contacts = models.ManyToManyField(Contact, through="MatterContact", related_name="+")
    service_task = models.CharField(_("service task"), max_length=14, choices=ServiceTask.choices)
    client = models.CharField(_("client class"), max_length=24)
    pending_from = models.DateTimeField(_("pending from"))
    opened_at = models.DateTimeField(_("opened"))
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.HANDLING)
    is_open = models.BooleanField(default=True)
    lane = models.PositiveSmallIntegerField(default=2)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", verbose_name=_("team"))
    responsible = models.ForeignKey(
        Worker, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("responsible worker")
    )
    pair = models.ForeignKey(
        Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("work pair")
    )
    municipality_code = models.CharField(max_length=3, blank=True)
    special_support = models.BooleanField(_("in need of special support"), null=True)
    special_support_grounds = models.TextField(_("grounds for special support"), blank=True)
    police_duty = models.CharField(
        _("duty to notify the police"),
        max_length=14,
        choices=PoliceDuty.choices,
        default=PoliceDuty.NOT_ASKED,
        blank=True,
    )
    police_recipient = models.CharField(max_length=120, blank=True)
    police_at = models.DateTimeField(null=True, blank=True)
    police_reason = models.CharField(max_length=300, blank=True)
    in_brief = models.CharField(_("in brief"), max_length=400, blank=True)
    goes_on = models.BooleanField(_("the client relationship goes on after the assessment"), default=False)
    next_due_on = models.DateField(null=True, blank=True)
    next_due_strict_on = models.DateField(null=True, blank=True)
    next_due_code = models.CharField(max_length=24, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    closing_ground = models.CharField(_("ground of closing"), max_length=16, choices=ClosingGround.choices, blank=True)
    closing_words = models.TextField(_("grounds in words"), blank=True)

    objects = MatterQuerySet.as_manager()

    class Meta:
        db_table = "matter"
        indexes = [
            models.Index(
                fields=["responsible", "lane", "next_due_strict_on", "id"], name="matter_worker_open", condition=OPEN
            ),
            models.Index(fields=["pair", "lane", "next_due_strict_on", "id"], name="matter_pair_open", condition=OPEN),
            models.Index(fields=["team", "lane", "next_due_strict_on", "id"], name="matter_team_open", condition=OPEN),
            models.Index(fields=["person"], name="matter_person"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(is_open=False) | models.Q(responsible__isnull=False),
                name="matter_open_has_responsible",
            ),
            models.CheckConstraint(
                condition=models.Q(is_open=True, closed_at__isnull=True)
                | models.Q(is_open=False, closed_at__isnull=False),
                name="matter_closed_when_not_open",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        return f"{self.opened_at.year}-{self.pk:06d}"


class MatterContact(models.Model):
    """Asiaan liitetty yhteydenotto, each with its own day of arrival."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="matter_contacts")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    joined_at = models.DateTimeField()

    class Meta:
        db_table = "matter_contact"
        constraints = [models.UniqueConstraint(fields=["matter", "contact"], name="matter_contact_once")]

    def __str__(self) -> str:
        return f"{self.matter_id}–{self.contact_id}"


class Deadline(models.Model):
    """Määräaika: one clock of a matter as it was counted, with its explanation and the rule's version."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="deadlines")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=24)
    basis = models.CharField(max_length=16)
    law = models.CharField(max_length=120)
    rule_version = models.CharField(max_length=40)
    due_on = models.DateField(null=True)
    due_strict_on = models.DateField(null=True)
    counted = models.JSONField()
    met_at = models.DateTimeField(_("met"), null=True, blank=True)
    overrun_reason = models.CharField(_("why it ran over"), max_length=300, blank=True)
    corrective_action = models.CharField(_("what is done about it"), max_length=300, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "deadline"
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "code", "contact"],
                condition=models.Q(superseded_at__isnull=True),
                name="deadline_one_in_force",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.due_on}"


class Responsibility(models.Model):
    """Vastuu: who answered for a matter and when; gapless for an open matter, kept so by the database."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="responsibilities")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        db_table = "responsibility"
        ordering = ["from_at", "id"]
        constraints = [
            ExclusionConstraint(
                name="responsibility_one_at_a_time",
                expressions=[
                    ("matter", RangeOperators.EQUAL),
                    (TsTzRange("from_at", "until_at", RangeBoundary()), RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.matter_id}: {self.worker_id}"


class MatterStep(Step):
    """Asian tapahtuma: what happened, when, who did it."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(_("event"), max_length=22, choices=StepKind.choices)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta(Step.Meta):
        db_table = "matter_step"

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"
