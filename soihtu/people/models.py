from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.foundation.records import Versioned
from soihtu.people.terms import ConsentScope, FlagKind, RelationKind, ServiceLanguage


class Person(Versioned):
    """Henkilö: somebody social welfare works with or for, also an unborn child with an expected day of birth."""

    first_names = models.CharField(_("first names"), max_length=120, blank=True)
    last_name = models.CharField(_("last name"), max_length=80, blank=True)
    identity_code = models.CharField(_("identity code"), max_length=11, blank=True)
    born_on = models.DateField(_("born"), null=True, blank=True)
    expected_on = models.DateField(_("expected day of birth"), null=True, blank=True)
    died_on = models.DateField(_("died"), null=True, blank=True)
    mother_tongue = models.CharField(_("mother tongue"), max_length=3, blank=True)
    service_language = models.CharField(
        _("service language"), max_length=2, choices=ServiceLanguage.choices, default=ServiceLanguage.FINNISH
    )
    interpreter_language = models.CharField(_("interpreter needed in"), max_length=40, blank=True)
    communication = models.CharField(_("communication aids"), max_length=120, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    street = models.CharField(_("street address"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)
    town = models.CharField(_("town"), max_length=60, blank=True)
    municipality_code = models.CharField(_("home municipality"), max_length=3, blank=True)
    non_disclosure = models.BooleanField(_("non-disclosure order"), default=False)
    school = models.CharField(_("school or day care"), max_length=120, blank=True)
    search_name = models.GeneratedField(
        expression=models.Func(
            models.F("last_name"),
            models.Value(" "),
            models.F("first_names"),
            function="soihtu_search_name",
            output_field=models.CharField(max_length=220),
        ),
        output_field=models.CharField(max_length=220),
        db_persist=True,
    )
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "person"
        indexes = [
            models.Index(fields=["search_name"], name="person_name_start", opclasses=["text_pattern_ops"]),
            GinIndex(fields=["search_name"], name="person_name_alike", opclasses=["gin_trgm_ops"]),
            models.Index(fields=["born_on"], name="person_born"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["identity_code"], condition=~models.Q(identity_code=""), name="person_identity_code_once"
            )
        ]

    def __str__(self) -> str:
        return f"person #{self.pk}"

    @property
    def name(self) -> str:
        return f"{self.first_names} {self.last_name}".strip()


class Relation(models.Model):
    """Suhde: `other` is, for example, the parent of `person`; guardianship and a shared home are said apart."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relations")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="relations_back")
    kind = models.CharField(_("relation"), max_length=12, choices=RelationKind.choices)
    is_guardian = models.BooleanField(_("guardian"), default=False)
    lives_together = models.BooleanField(_("lives in the same home"), default=False)
    right_to_information = models.BooleanField(_("right to information"), default=False)
    from_on = models.DateField(_("from"), null=True, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        db_table = "relation"
        constraints = [
            models.UniqueConstraint(fields=["person", "other", "kind"], name="relation_once"),
            models.CheckConstraint(condition=~models.Q(person=models.F("other")), name="relation_between_two"),
        ]

    def __str__(self) -> str:
        return f"relation #{self.pk}"


class SafetyFlag(Versioned):
    """Turvallisuushuomio: shown before anything else about the person."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="flags")
    kind = models.CharField(_("kind"), max_length=8, choices=FlagKind.choices)
    headline = models.CharField(_("in one line"), max_length=80)
    advice = models.CharField(_("what to do"), max_length=200, blank=True)
    until_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        db_table = "safety_flag"

    def __str__(self) -> str:
        return f"flag #{self.pk}"


class Consent(models.Model):
    """Lupa: a specified, dated, revocable permission; without it a partner sees nothing (ATL 53, 55, 58 §)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    scope = models.CharField(_("covers"), max_length=12, choices=ConsentScope.choices)
    receiver = models.CharField(_("to whom"), max_length=120)
    receiver_worker_id = models.BigIntegerField(null=True, blank=True)
    particulars = models.CharField(_("what may be told"), max_length=300, blank=True)
    given_by = models.CharField(_("given by"), max_length=120)
    given_at = models.DateTimeField(_("given"))
    recorded_by_id = models.BigIntegerField()
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)

    class Meta:
        db_table = "consent"
        indexes = [
            models.Index(
                fields=["receiver_worker_id", "person"],
                name="consent_in_force",
                condition=models.Q(revoked_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"consent #{self.pk}"
