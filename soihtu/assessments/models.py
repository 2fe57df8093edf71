from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.assessments.terms import Answer, Need, ResultKind, State, StepKind, Tool, Track
from soihtu.documents.models import Document
from soihtu.foundation.records import Step, Versioned
from soihtu.matters.models import Matter
from soihtu.people.models import Consent
from soihtu.teams.models import Worker


class Assessment(Versioned):
    """Palvelutarpeen arviointi: what SHL 36–37 §, LSL 26 § and ATL 42 § ask to be found out, with the client."""

    matter = models.OneToOneField(Matter, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.UNDER_WAY)
    track = models.CharField(_("track"), max_length=10, choices=Track.choices, default=Track.BASIC)
    track_reason = models.CharField(_("why this track"), max_length=300, blank=True)
    started_at = models.DateTimeField(_("started"))

    situation = models.TextField(_("the situation in brief"), blank=True)
    need = models.CharField(
        _("need for support"), max_length=10, choices=Need.choices, default=Need.UNKNOWN, blank=True
    )
    needs = models.TextField(_("what support is needed"), blank=True)
    needed_services = models.TextField(_("services that are needed, their start and length"), blank=True)
    special_support = models.CharField(
        _("in need of special support"), max_length=3, choices=Answer.choices, default=Answer.OPEN, blank=True
    )
    special_support_grounds = models.TextField(_("grounds for special support"), blank=True)
    conclusions = models.TextField(_("professional's conclusions on the client relationship"), blank=True)
    client_view = models.TextField(_("the client's own view"), blank=True)
    client_view_obstacle = models.TextField(_("why the client's view could not be asked"), blank=True)
    guardian_view = models.TextField(_("the guardians' view"), blank=True)
    strengths = models.TextField(_("strengths and resources"), blank=True)
    own_worker_client = models.CharField(
        _("client: own worker needed"), max_length=3, choices=Answer.choices, default=Answer.OPEN, blank=True
    )
    own_worker_professional = models.CharField(
        _("professional: own worker needed"), max_length=3, choices=Answer.choices, default=Answer.OPEN, blank=True
    )
    network = models.TextField(_("people close by and other helpers"), blank=True)

    child_view = models.TextField(_("the child's view"), blank=True)
    child_view_how = models.TextField(_("how the child's view was found out"), blank=True)
    child_view_obstacle = models.TextField(_("why the child's view was not found out"), blank=True)
    child_heard = models.CharField(
        _("a child of 12 or more has been heard"), max_length=3, choices=Answer.choices, default=Answer.OPEN, blank=True
    )
    growth_conditions = models.TextField(_("growth conditions"), blank=True)
    carers_ability = models.TextField(_("carers' ability to look after the child"), blank=True)
    child_welfare_need = models.CharField(
        _("need for child welfare"), max_length=3, choices=Answer.choices, default=Answer.OPEN, blank=True
    )
    child_welfare_grounds = models.TextField(_("grounds for the estimate of child-welfare need"), blank=True)
    child_welfare_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    child_welfare_at = models.DateTimeField(null=True, blank=True)

    cares_for_children = models.CharField(
        _("cares for children or others"), max_length=3, choices=Answer.choices, default=Answer.OPEN, blank=True
    )
    cared_for = models.TextField(_("their need of help"), blank=True)

    result = models.CharField(
        _("what follows"), max_length=16, choices=ResultKind.choices, default=ResultKind.OPEN, blank=True
    )
    criteria_27 = ArrayField(
        models.CharField(max_length=2), verbose_name=_("criteria of LSL 27 §"), default=list, blank=True
    )
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True)
    approved_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    summary = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    correction_reason = models.CharField(_("reason of correction"), max_length=300, blank=True)

    class Meta:
        db_table = "assessment"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state=State.UNDER_WAY)
                | models.Q(approved_at__isnull=False, approved_by__isnull=False, summary__isnull=False),
                name="assessment_approved_is_signed",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=State.CORRECTING) | ~models.Q(correction_reason=""),
                name="assessment_corrected_for_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(child_welfare_need="")
                | models.Q(child_welfare_by__isnull=False, child_welfare_at__isnull=False),
                name="assessment_child_welfare_need_is_signed",
            ),
        ]

    def __str__(self) -> str:
        return f"assessment #{self.pk}"

    @property
    def language(self) -> str:
        """The summary is written in the client's service language, as it is now (KieliL 19 §)."""
        return "sv" if self.matter.person.service_language == "sv" else "fi"


class ToolUsed(models.Model):
    """Käytetty väline: which, when, by whom, and what it told."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="tools")
    tool = models.CharField(_("tool"), max_length=16, choices=Tool.choices)
    on = models.DateField(_("day"))
    finding = models.TextField(_("what it told"), blank=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "tool_used"
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"{self.tool} #{self.pk}"


class Participant(models.Model):
    """Arviointiin osallistuva: a nurse or another partner, only with the client's permission in force."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="participants")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    consent = models.ForeignKey(Consent, on_delete=models.PROTECT, related_name="+")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "assessment_participant"
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "worker"], condition=models.Q(left_at__isnull=True), name="participant_once"
            )
        ]

    def __str__(self) -> str:
        return f"participant #{self.pk}"


class AssessmentStep(Step):
    """Arvioinnin tapahtuma: who wrote which part and when, and every turn of the assessment."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(_("event"), max_length=24, choices=StepKind.choices)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=20, blank=True)
    version = models.PositiveIntegerField()

    class Meta(Step.Meta):
        db_table = "assessment_step"
        indexes = [models.Index(fields=["assessment", "part", "version"], name="assessment_step_part")]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"
