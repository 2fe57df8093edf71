"""The demo's sign-in page: who each worker is and what they are good for showing."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from soihtu.foundation.workdays import Texts
from soihtu.teams.models import Membership, Worker
from soihtu.teams.terms import MemberRole, Profession, TeamKind

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason

BY_TEAM = {
    TeamKind.COORDINATION: _("Receives contacts, assesses urgency and routes to the teams."),
    TeamKind.RECEPTION: _("Handles matters: decides on the assessment, assesses and sums up."),
    TeamKind.DUTY: _("On call: gets what is urgent at once."),
    TeamKind.PLANNED: _("Receives transfers into planned social work."),
    TeamKind.OLDER: _("Guides older people and handles their contacts."),
}
LEAD = _("Leads a team: its inbox, load, shifts and members.")
NURSE = _("Sees only the assessments to which the client has given permission.")
INSTRUCTOR = _("Works as the pair in assessments, and is told what only a social worker may decide.")
ADMINISTRATOR = _("Changes routing, teams and shifts. Sees no clients.")

INTRODUCED: dict[str, Texts] = {}
"""What each worker of the demo is good for showing, by user name: told by the demo, which stands above this room."""


def introduce(words: Mapping[str, Texts]) -> None:
    """Say of the workers with these user names what is told of them, instead of what their team tells."""
    INTRODUCED.update(words)


@dataclasses.dataclass(frozen=True)
class Member:
    """One card of the cast."""

    id: int
    name: str
    title: str
    team: str
    shows: Reason


def member(worker: Worker, memberships: list[Membership], language: str) -> Member:
    """The card of a worker; the first team counts."""
    team = memberships[0].team if memberships else None
    name = (team.name_sv if language == "sv" else team.name_fi) if team else ""
    return Member(worker.pk, worker.name, worker.get_profession_display(), name, _shows(worker, memberships, language))


def _shows(worker: Worker, memberships: list[Membership], language: str) -> Reason:
    if worker.username in INTRODUCED:
        return INTRODUCED[worker.username].in_language(language)
    if worker.is_administrator:
        return ADMINISTRATOR
    if any(membership.role == MemberRole.LEAD for membership in memberships):
        return LEAD
    if worker.profession == Profession.NURSE:
        return NURSE
    kind = memberships[0].team.kind if memberships else ""
    if worker.profession == Profession.SOCIAL_INSTRUCTOR and kind == TeamKind.RECEPTION:
        return INSTRUCTOR
    return BY_TEAM[TeamKind(kind)] if kind else ""
