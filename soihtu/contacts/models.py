from __future__ import annotations

import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.terms import Channel, Grounds, Kind, NotifierBody, State, StepKind, SubjectRole, Urgency
from soihtu.documents.models import Document
from soihtu.foundation.records import Step, Versioned
from soihtu.people.models import Person
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
    grounds = ArrayField(models.CharField(max_length=20, choices=Grounds.choices), verbose_name=_("grounds"), default=list, blank=True)
    done_so_far = models.TextField(_("what has been done"), blank=True)
    hoped_for = models.TextField(_("what is hoped for"), blank=True)
    first_hand = models.BooleanField(_("own observation"), default=True)
    child_told = models.CharField(_("has the child been told"), max_length=8, blank=True)
    guardian_told = models.CharField(_("has a guardian been told"), max_length=8, blank=True)
    consent_given = models.CharField(_("agreed with the person"), max_length=8, blank=True)
    acute = models.BooleanField(_("the sender sees an acute danger"), default=False)
    police_told = models.BooleanField(_("the police have been told"), default=False)
    whole_family_asked = models.CharField(_("concerns all children of the family"), max_length=8, blank=True)

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("municipality"))
    target_group = models.CharField(_("target group"), max_length=12, choices=TargetGroup.choices)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("team"))
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("worker"))
    transferred_to = models.ForeignKey(County, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    urgency = models.CharField(_("urgency"), max_length=10, choices=Urgency.choices, default=Urgency.NOT_ASSESSED, blank=True)
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
            models.Index(fields=["lane", "due_strict_on", "id"], name="contact_unrouted_open", condition=OPEN & models.Q(team__isnull=True)),
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
                condition=models.Q(is_open=True, closed_at__isnull=True) | models.Q(is_open=False, closed_at__isnull=False),
                name="contact_closed_when_not_open",
            ),
        ]

    def __str__(self) -> str:
        return f"contact #{self.pk}"


class Subject(Versioned):
    """Kenestä yhteydenotto on: as the notifier wrote it, and the person it turned out to be."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="subjects")
    position = models.PositiveSmallIntegerField(default=0)
    role = models.CharField(_("role"), max_length=8, choices=SubjectRole.choices)
    first_names = models.CharField(_("first names"), max_length=120, blank=True)
    last_name = models.CharField(_("last name"), max_length=80, blank=True)
    identity_code = models.CharField(_("identity code"), max_length=11, blank=True)
    born_on = models.DateField(_("born"), null=True, blank=True)
    expected_on = models.DateField(_("expected day of birth"), null=True, blank=True)
    age_guess = models.CharField(_("age, if the day of birth is not known"), max_length=20, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    street = models.CharField(_("street address"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)
    town = models.CharField(_("town"), max_length=60, blank=True)
    school = models.CharField(_("school or day care"), max_length=120, blank=True)
    language = models.CharField(_("language"), max_length=40, blank=True)
    interpreter = models.BooleanField(_("needs an interpreter"), default=False)
    non_disclosure = models.BooleanField(_("non-disclosure order"), default=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    named_by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    named_at = models.DateTimeField(null=True, blank=True)
    is_handled = models.BooleanField(default=False)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = "contact_subject"
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["person"], name="subject_person")]

    def __str__(self) -> str:
        return f"subject #{self.pk}"

    @property
    def name(self) -> str:
        return f"{self.first_names} {self.last_name}".strip()


class Carer(models.Model):
    """Huoltaja tai muu hoidosta vastaava: an adult around the children, as the notifier wrote it."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="carers")
    position = models.PositiveSmallIntegerField(default=0)
    first_names = models.CharField(_("first names"), max_length=120, blank=True)
    last_name = models.CharField(_("last name"), max_length=80, blank=True)
    relation = models.CharField(_("relation to the child"), max_length=60, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    street = models.CharField(_("address"), max_length=160, blank=True)
    lives_with_child = models.CharField(_("lives with the child"), max_length=8, blank=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        db_table = "contact_carer"
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"carer #{self.pk}"

    @property
    def name(self) -> str:
        return f"{self.first_names} {self.last_name}".strip()


class Notifier(models.Model):
    """Ilmoittaja: kept apart from the contact, because who may see it is a question of its own (JulkL 11 §)."""

    contact = models.OneToOneField(Contact, on_delete=models.CASCADE, related_name="notifier", primary_key=True)
    body = models.CharField(_("who notifies"), max_length=16, choices=NotifierBody.choices)
    is_official = models.BooleanField(_("notifies by duty"), default=False)
    is_anonymous = models.BooleanField(_("stays anonymous"), default=False)
    anonymity_reason = models.CharField(_("why anonymous"), max_length=300, blank=True)
    first_names = models.CharField(_("first names"), max_length=120, blank=True)
    last_name = models.CharField(_("last name"), max_length=80, blank=True)
    title = models.CharField(_("post or title"), max_length=120, blank=True)
    organisation = models.CharField(_("organisation"), max_length=160, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    relation = models.CharField(_("relation to the person"), max_length=120, blank=True)
    keep_secret = models.BooleanField(_("asks not to be revealed"), default=False)
    secrecy_grounds = models.CharField(_("why not to be revealed"), max_length=300, blank=True)

    class Meta:
        db_table = "notifier"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(is_official=True, is_anonymous=True), name="notifier_official_is_never_anonymous"
            ),
            models.CheckConstraint(
                condition=models.Q(is_anonymous=False)
                | models.Q(first_names="", last_name="", phone="", email="", organisation=""),
                name="notifier_anonymous_leaves_no_name",
            ),
        ]

    def __str__(self) -> str:
        return f"notifier of #{self.pk}"

    @property
    def name(self) -> str:
        return f"{self.first_names} {self.last_name}".strip()


class Attachment(models.Model):
    """Liite: content checked and cleaned on the way in; the bytes stand apart so that lists never load them."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(_("file name"), max_length=120)
    content_type = models.CharField(max_length=60)
    size = models.PositiveIntegerField(_("size in bytes"))
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    added_at = models.DateTimeField()

    class Meta:
        db_table = "contact_attachment"

    def __str__(self) -> str:
        return f"attachment #{self.pk}"


class ContactStep(Step):
    """Yhteydenoton tapahtuma."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(_("event"), max_length=16, choices=StepKind.choices)
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta(Step.Meta):
        db_table = "contact_step"

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


class Recusal(models.Model):
    """Esteellisyys: a worker who is a party or close to one neither sees nor handles the contact (HL 27–28 §).

    Written by the house when somebody in the contact has the worker's own name, or by a worker who knows better.
    """

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="recusals")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+", verbose_name=_("worker"))
    reason = models.CharField(_("why disqualified"), max_length=300, blank=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "contact_recusal"
        constraints = [models.UniqueConstraint(fields=["worker", "contact"], name="recusal_once")]

    def __str__(self) -> str:
        return f"recusal #{self.pk}"


class Draft(models.Model):
    """Keskeneräinen ilmoitus: what a notifier has typed so far, encrypted, gone after a day or at sending."""

    token_sha256 = models.CharField(max_length=64, primary_key=True)
    sealed = models.BinaryField()
    saved_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "contact_draft"

    def __str__(self) -> str:
        return "draft"


class DraftAttachment(models.Model):
    """Keskeneräisen ilmoituksen liite, cleaned and encrypted."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="attachments")
    sealed = models.BinaryField()

    class Meta:
        db_table = "contact_draft_attachment"

    def __str__(self) -> str:
        return "draft attachment"


class GuidanceGiven(models.Model):
    """Annettu ohjaus: where a person was guided, in the worker's own words."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, null=True, blank=True, related_name="guidance")
    matter_id = models.BigIntegerField(null=True, blank=True, db_index=True)
    service = models.CharField(_("guided to"), max_length=160)
    words = models.TextField(_("what was advised"), blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "guidance_given"
        ordering = ["at"]

    def __str__(self) -> str:
        return f"guidance #{self.pk}"
