"""What is done in a matter and remembered by itself: telling, meeting, deciding, handing over."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.foundation.records import Versioned
from soihtu.matters.models.matter import Matter
from soihtu.matters.terms import HandoverState, Informed, MeetingKind, MeetingState, Outcome
from soihtu.people.models import Person
from soihtu.teams.models import Team, Worker


class InformedParty(models.Model):
    """Osapuolelle kertominen: when and how, or the legal ground why not."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="informed")
    party = models.CharField(_("who"), max_length=120)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    how = models.CharField(_("how"), max_length=16, choices=Informed.choices)
    words = models.TextField(_("in words"), blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "informed_party"
        ordering = ["at"]

    def __str__(self) -> str:
        return f"informed #{self.pk}"


class Meeting(Versioned):
    """Tapaaminen tai puhelu: with whom, where, and what came of it."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="meetings")
    kind = models.CharField(_("kind"), max_length=12, choices=MeetingKind.choices)
    state = models.CharField(max_length=10, choices=MeetingState.choices, default=MeetingState.PLANNED)
    at = models.DateTimeField(_("when"))
    minutes = models.PositiveSmallIntegerField(_("length in minutes"), null=True, blank=True)
    place = models.CharField(_("where"), max_length=160, blank=True)
    participants = models.CharField(_("who takes part"), max_length=300, blank=True)
    client_present = models.BooleanField(_("the client takes part"), default=True)
    met_alone = models.BooleanField(_("the child was also met alone"), default=False)
    workers = models.ManyToManyField(Worker, related_name="+", db_table="meeting_worker")
    words = models.TextField(_("what was talked about"), blank=True)
    client_words = models.TextField(_("in the client's own words"), blank=True)

    class Meta:
        db_table = "meeting"
        ordering = ["at"]

    def __str__(self) -> str:
        return f"meeting #{self.pk}"


class Decision(models.Model):
    """Ratkaisu: whether the assessment starts, with grounds and decider; superseded, never edited."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices)
    grounds = models.TextField(_("grounds of the decision"))
    offered = models.BooleanField(_("the assessment was offered"), default=True)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    by_title = models.CharField(max_length=80)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    backdating_reason = models.CharField(max_length=300, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        db_table = "decision"
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(
                fields=["matter"], condition=models.Q(superseded_at__isnull=True), name="decision_one_in_force"
            )
        ]

    def __str__(self) -> str:
        return f"{self.outcome} #{self.pk}"


class Handover(Versioned):
    """Siirto: from the assessor to a named receiver in planned social work; the assessor answers until accepted."""

    matter = models.ForeignKey(Matter, on_delete=models.PROTECT, related_name="handovers")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+", verbose_name=_("receiver"))
    state = models.CharField(max_length=10, choices=HandoverState.choices, default=HandoverState.PROPOSED)
    agreed = models.TextField(_("what was agreed"))
    own_worker = models.BooleanField(_("the receiver becomes the client's own worker"), default=True)
    own_worker_exemption = models.CharField(_("why no own worker"), max_length=300, blank=True)
    client_agrees = models.BooleanField(_("the client agrees to go on"), default=True)
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(_("answer"), max_length=300, blank=True)

    class Meta:
        db_table = "handover"
        ordering = ["proposed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["matter"], condition=models.Q(state=HandoverState.PROPOSED), name="handover_one_waiting"
            )
        ]

    def __str__(self) -> str:
        return f"handover #{self.pk}"
