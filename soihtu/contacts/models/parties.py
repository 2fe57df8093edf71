"""The people of a contact as they were told, and what came with it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.contacts.models.contact import Contact
from soihtu.contacts.terms import NotifierBody, SubjectRole
from soihtu.documents.models import Document
from soihtu.foundation.records import Versioned
from soihtu.people.models import Person
from soihtu.teams.models import Worker


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
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
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
