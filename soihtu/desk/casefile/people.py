"""The people of a case file: safety first, then household; what a non-disclosure order covers is not shown."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from soihtu.desk.people_in_words import age_of, of_person
from soihtu.matters.models import Matter
from soihtu.matters.queries import MatterFile
from soihtu.people.models import Person, Relation
from soihtu.people.terms import FlagKind
from soihtu.teams.models import Worker

FLAG_ICONS = {FlagKind.DANGER: "shield-alert", FlagKind.SECRECY: "eye-off", FlagKind.AWARE: "triangle-alert"}


@dataclasses.dataclass(frozen=True)
class Safety:
    """What is said before anything else: danger and secrecy in red, what to be aware of in amber."""

    red: list[dict[str, str]]
    amber: list[dict[str, str]]


def safety(file: MatterFile) -> Safety:
    """Flags in force, and a non-disclosure order of anybody in the file."""
    red = [
        {"text": _("%(name)s: non-disclosure order") % {"name": person.first_names.split(" ")[0] or person.name},
         "note": _("Address, municipality, school and phone are told to nobody. Mind the home as well."),
         "icon": FLAG_ICONS[FlagKind.SECRECY]}
        for person in file.persons if person.non_disclosure
    ]  # fmt: skip
    amber: list[dict[str, str]] = []
    for flag in file.flags:
        name = flag.person.first_names.split(" ")[0]
        said = {"text": f"{name}: {flag.headline}", "note": flag.advice, "icon": FLAG_ICONS[FlagKind(flag.kind)]}
        (amber if flag.kind == FlagKind.AWARE else red).append(said)
    return Safety(red, amber)


def is_covered(file: MatterFile) -> bool:
    """Whether a non-disclosure order covers the matter's person, their own or one of the same home (VTL 36 §)."""
    return file.is_protected


def is_task_bound(worker: Worker, matter: Matter) -> bool:
    """Who needs the protected facts for the task: whoever answers for the matter, and the pair (VTL 37 §)."""
    return worker.pk in {matter.responsible_id, matter.pair_id}


def cards(
    file: MatterFile, siblings: list[Matter], *, today: dt.date, hides: bool, address: str
) -> list[dict[str, Any]]:
    """One card per person: the one the matter is about first, guardians next, siblings apart with their own matters."""
    own = {matter.person_id: matter for matter in siblings}
    first = card(file.matter.person, today=today, hides=hides and is_covered(file), role="")
    guardians = ", ".join(relation.other.name for relation in file.household.guardians)
    if guardians:
        first["facts"].insert(1, (_("Guardians"), guardians))
    shown = [first]
    for relation in (*file.household.guardians, *file.household.siblings, *file.household.others):
        covered = hides and (relation.other.non_disclosure or (relation.lives_together and is_covered(file)))
        one = card(relation.other, today=today, hides=covered, role=_role(relation))
        matter = own.get(relation.other_id)
        if matter:
            one["url"] = f"{address}{matter.pk}/"
            who = matter.responsible.name if matter.responsible else ""
            one["badge"] = {"word": f"{matter.get_state_display()}, {who}", "state": "wait", "icon": "folder-open"}
        shown.append(one)
    return shown


def card(person: Person, *, today: dt.date, hides: bool, role: str) -> dict[str, Any]:
    note = ", ".join(part for part in (role, age_of(of_person(person), today)) if part)
    return {"name": person.name or _("Unborn child"), "note": note, "facts": _facts(person, hides=hides)}


def _facts(person: Person, *, hides: bool) -> list[tuple[str, str]]:
    """What is known, the hidden parts told as hidden."""
    hidden = _("protected")
    home = ", ".join(part for part in (person.street, f"{person.postcode} {person.town}".strip()) if part)
    language = str(person.get_service_language_display())
    facts = [
        (_("Identity code"), person.identity_code),
        (_("Phone"), hidden if hides and person.phone else person.phone),
        (_("Address"), hidden if hides and home else home),
        (_("School or day care"), hidden if hides and person.school else person.school),
        (_("Language"), language),
        (_("Interpreter"), person.interpreter_language),
        (_("Communication"), person.communication),
    ]
    return [(label, value) for label, value in facts if value]


def _role(relation: Relation) -> str:
    role = str(relation.get_kind_display())
    if relation.is_guardian:
        role = _("%(role)s, guardian") % {"role": role}
    return role if relation.lives_together else _("%(role)s, lives elsewhere") % {"role": role}
