from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from soihtu.foundation.records import Versioned
from soihtu.teams.terms import LanguageSpoken, MemberRole, Profession, ShiftKind, TargetGroup, TeamKind


def in_force(on: dt.date) -> models.Q:
    """Rows whose period covers the day `on`."""
    return models.Q(from_on__lte=on) & (models.Q(until_on__isnull=True) | models.Q(until_on__gte=on))


class WorkerManager(BaseUserManager["Worker"]):
    """Finds a worker by user name for signing in."""


class Worker(AbstractBaseUser):
    """Työntekijä: signs in at the worker's door. Residents are never workers."""

    username = models.CharField(_("user name"), max_length=60, unique=True)
    first_name = models.CharField(_("first name"), max_length=60)
    last_name = models.CharField(_("last name"), max_length=60)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    profession = models.CharField(_("profession"), max_length=20, choices=Profession.choices)
    holds_office = models.BooleanField(_("holds a public office"), default=False)
    qualified_from = models.DateField(_("qualified from"), null=True, blank=True)
    qualified_until = models.DateField(_("qualified until"), null=True, blank=True)
    temporary_permit = models.BooleanField(_("temporary permit (AHL 12 §)"), default=False)
    is_administrator = models.BooleanField(_("administrator"), default=False)
    is_active = models.BooleanField(_("may sign in"), default=True)
    language = models.CharField(_("language of the screens"), max_length=2, default="fi")
    color_scheme = models.CharField(_("colours"), max_length=5, default="auto")
    spoken = ArrayField(
        models.CharField(max_length=2, choices=LanguageSpoken.choices), verbose_name=_("serves in"), default=list
    )
    saved_filters = models.JSONField(default=list, blank=True)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["first_name", "last_name", "profession"]
    objects: ClassVar[WorkerManager] = WorkerManager()

    class Meta:
        db_table = "worker"
        ordering = ["last_name", "first_name"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def initials(self) -> str:
        return f"{self.first_name[:1]}{self.last_name[:1]}"

    @property
    def is_social_worker(self) -> bool:
        return self.profession == Profession.SOCIAL_WORKER


class County(models.Model):
    """Hyvinvointialue, or Helsinki: the organiser of social welfare."""

    code = models.CharField(max_length=2, primary_key=True)
    name_fi = models.CharField(max_length=80)
    name_sv = models.CharField(max_length=80)
    is_ours = models.BooleanField(_("this county"), default=False)
    registry_email = models.EmailField(_("registry e-mail"), blank=True)

    class Meta:
        db_table = "county"
        ordering = ["name_fi"]
        constraints = [
            models.UniqueConstraint(fields=["is_ours"], condition=models.Q(is_ours=True), name="county_one_is_ours")
        ]

    def __str__(self) -> str:
        return self.name_fi


class Municipality(models.Model):
    """Kunta, with its official three-digit code and its languages (VNA 1385/2022)."""

    code = models.CharField(max_length=3, primary_key=True)
    name_fi = models.CharField(max_length=60)
    name_sv = models.CharField(max_length=60)
    county = models.ForeignKey(County, on_delete=models.PROTECT, related_name="municipalities")

    class Meta:
        db_table = "municipality"
        ordering = ["name_fi"]

    def __str__(self) -> str:
        return self.name_fi


class Team(Versioned):
    """Tiimi: a group of workers that answers for an area and a target group."""

    name_fi = models.CharField(_("name in Finnish"), max_length=80, unique=True)
    name_sv = models.CharField(_("name in Swedish"), max_length=80)
    kind = models.CharField(_("kind"), max_length=14, choices=TeamKind.choices)
    target_group = models.CharField(_("target group"), max_length=12, choices=TargetGroup.choices, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    address = models.CharField(_("address"), max_length=160, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        db_table = "team"
        ordering = ["name_fi"]

    def __str__(self) -> str:
        return self.name_fi


class Membership(models.Model):
    """Tiimin jäsenyys: a worker's place in a team for a time."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="memberships")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(_("role"), max_length=8, choices=MemberRole.choices, default=MemberRole.WORKER)
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        db_table = "membership"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_on__isnull=True) | models.Q(until_on__gte=models.F("from_on")),
                name="membership_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["team", "worker"], condition=models.Q(until_on__isnull=True), name="membership_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker} – {self.team}"


class Route(Versioned):
    """Reititys: which team takes a municipality's contacts, by target group and language, for a time."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="routes")
    target_group = models.CharField(_("target group"), max_length=12, choices=TargetGroup.choices)
    language = models.CharField(_("language"), max_length=2, choices=LanguageSpoken.choices, blank=True)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="routes", verbose_name=_("team"))
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        db_table = "route"
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "target_group", "language"],
                condition=models.Q(until_on__isnull=True),
                name="route_one_in_force",
            )
        ]

    def __str__(self) -> str:
        return f"{self.municipality} · {self.target_group} → {self.team}"


class Shift(Versioned):
    """Vastaanottovuoro or päivystysvuoro: who takes what comes in to a team, and when."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="shifts")
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="shifts", verbose_name=_("worker"))
    kind = models.CharField(_("kind"), max_length=10, choices=ShiftKind.choices, default=ShiftKind.RECEPTION)
    starts_at = models.DateTimeField(_("starts"))
    ends_at = models.DateTimeField(_("ends"))

    class Meta:
        db_table = "shift"
        ordering = ["starts_at"]
        indexes = [models.Index(fields=["team", "starts_at", "ends_at"], name="shift_team_time")]
        constraints = [
            models.CheckConstraint(condition=models.Q(ends_at__gt=models.F("starts_at")), name="shift_has_length")
        ]

    def __str__(self) -> str:
        return f"{self.team} {self.starts_at:%Y-%m-%d %H:%M}"


class Absence(Versioned):
    """Poissaolo: days on which a worker takes nothing new."""

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="absences")
    from_on = models.DateField(_("from"))
    until_on = models.DateField(_("until"))
    substitute = models.ForeignKey(
        Worker, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("substitute")
    )

    class Meta:
        db_table = "absence"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until_on__gte=models.F("from_on")), name="absence_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.worker} {self.from_on}–{self.until_on}"
