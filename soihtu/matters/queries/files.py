"""One matter as its readers need it, in a constant number of queries; and what others may know of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import F

from soihtu.contacts.models import Contact, GuidanceGiven
from soihtu.documents import queries as documents
from soihtu.documents.models import Document
from soihtu.foundation import clock
from soihtu.matters import access
from soihtu.matters.models import (
    Deadline,
    Decision,
    Handover,
    InformedParty,
    Matter,
    MatterContact,
    MatterStep,
    Meeting,
    Responsibility,
)
from soihtu.matters.queries import facts
from soihtu.matters.rules.missing import Missing, Party, before_decision
from soihtu.matters.rules.next_act import NextAct, next_act
from soihtu.matters.terms import HandoverState
from soihtu.people import queries as people
from soihtu.people.models import Person, SafetyFlag
from soihtu.people.queries import Household
from soihtu.teams.models import Worker


@dataclass(frozen=True)
class MatterFile:
    """Everything of one matter. Clocks in force and replaced apart; `missing`: what a decision still lacks."""

    matter: Matter
    contacts: list[Contact]
    deadlines: list[Deadline]
    superseded: list[Deadline]
    unexplained: list[Deadline]
    responsibilities: list[Responsibility]
    steps: list[MatterStep]
    parties: tuple[Party, ...]
    informed: list[InformedParty]
    meetings: list[Meeting]
    decision: Decision | None
    decisions: list[Decision]
    handovers: list[Handover]
    guidance: list[GuidanceGiven]
    documents: list[Document]
    household: Household
    is_protected: bool
    flags: list[SafetyFlag]
    next_act: NextAct
    missing: tuple[Missing, ...]

    @property
    def persons(self) -> list[Person]:
        """Everybody whose data the file shows."""
        around = (*self.household.guardians, *self.household.siblings, *self.household.others)
        return [self.matter.person, *(relation.other for relation in around)]

    @property
    def waiting_handover(self) -> Handover | None:
        return next((one for one in self.handovers if one.answered_at is None), None)


@dataclass(frozen=True)
class ClientRelation:
    """What may be told of a client relationship to a worker who does not see the matter (ATL 9–10 §)."""

    matter_id: int
    service_task: str
    service_task_name: str
    state: str
    since: dt.date
    responsible: Worker | None
    team_id: int


def file(matter: Matter, at: dt.datetime) -> MatterFile:
    """The matter's file. The number of queries does not depend on what it holds."""
    on = clock.local_day(at)
    matter = Matter.objects.select_related("person", "team", "responsible", "pair").get(pk=matter.pk)
    rows = facts.Rows([matter.pk], [matter.person_id], on, workers=True)
    known = facts.from_rows(matter, rows)
    around = people.household(matter.person, on)
    deadlines = list(
        Deadline.objects.filter(matter=matter)
        .select_related("contact")
        .defer("contact__clocks", "contact__worry")
        .order_by("due_strict_on", "id")
    )
    decisions = list(Decision.objects.filter(matter=matter).select_related("by").order_by("at"))
    others = [relation.other for relation in (*around.guardians, *around.siblings, *around.others)]
    in_force = [one for one in deadlines if one.superseded_at is None]
    return MatterFile(
        matter=matter,
        contacts=contacts_of(matter),
        deadlines=in_force,
        superseded=[one for one in deadlines if one.superseded_at is not None],
        unexplained=list(facts.unexplained(in_force, on)),
        responsibilities=list(Responsibility.objects.filter(matter=matter).select_related("worker")),
        steps=list(MatterStep.objects.filter(matter=matter).select_related("by")),
        parties=known.handling.parties,
        informed=rows.informed[matter.pk],
        meetings=rows.meetings[matter.pk],
        decision=next((one for one in decisions if one.superseded_at is None), None),
        decisions=decisions,
        handovers=list(Handover.objects.filter(matter=matter).select_related("receiver", "to_team", "proposed_by")),
        guidance=list(GuidanceGiven.objects.filter(matter_id=matter.pk).select_related("by")),
        documents=list(documents.of_matter(matter.pk)),
        household=around,
        is_protected=is_protected(matter, on),
        flags=people.flags_of([matter.person, *others], on),
        next_act=next_act(known),
        missing=before_decision(known.handling),
    )


def contacts_of(matter: Matter) -> list[Contact]:
    """The contacts joined to the matter, by arrival, with the notifier."""
    joined = MatterContact.objects.filter(matter=matter).values("contact_id")
    return list(Contact.objects.filter(pk__in=joined).select_related("notifier", "municipality").order_by("arrived_at"))


def already_client(person: Person) -> list[ClientRelation]:
    """Whether the person is a client now: who answers and under which service task, nothing of the content."""
    matters = Matter.objects.open().filter(person=person).select_related("responsible").order_by("opened_at", "id")
    return [_relation(matter) for matter in matters]


def relations_of(persons: list[Person]) -> dict[int, list[ClientRelation]]:
    """The same for several persons at once, by person id."""
    found: dict[int, list[ClientRelation]] = {person.pk: [] for person in persons}
    matters = Matter.objects.open().filter(person__in=persons).select_related("responsible")
    for matter in matters.order_by("opened_at", "id"):
        found[matter.person_id].append(_relation(matter))
    return found


def siblings_of(matter: Matter, worker: Worker, at: dt.datetime) -> list[Matter]:
    """Other matters opened from the same contacts that this worker may see: a family's matters side by side."""
    together = MatterContact.objects.filter(contact__in=matter.matter_contacts.values("contact_id"))
    visible = access.visible_to(worker, at).filter(pk__in=together.values("matter_id")).exclude(pk=matter.pk)
    return list(visible.select_related("person", "responsible").order_by("id"))


def joinable(person: Person, worker: Worker, at: dt.datetime) -> list[Matter]:
    """Open matters of the person that a later contact may join and this worker may see."""
    found = [one for one in access.visible_to(worker, at).filter(person=person) if access.is_joinable(one)]
    return sorted(found, key=lambda one: one.pk)


def next_deadline(matter: Matter) -> Deadline | None:
    """The unmet clock in force that is due first, by the strict reading; a dormant one when nothing runs."""
    unmet = Deadline.objects.filter(matter=matter, superseded_at__isnull=True, met_at__isnull=True)
    return unmet.order_by(F("due_strict_on").asc(nulls_last=True), "due_on", "id").first() if matter.is_open else None


def waiting_handover(matter: Matter) -> Handover | None:
    """The transfer that waits for its receiver's answer."""
    offered = Handover.objects.filter(matter=matter, state=HandoverState.PROPOSED)
    return offered.select_related("receiver", "to_team", "proposed_by", "meeting").first()


def last_step(matter: Matter) -> MatterStep | None:
    """What was recorded last, by whom."""
    return MatterStep.objects.filter(matter=matter).select_related("by").order_by("-recorded_at", "-id").first()


def flags(matter: Matter, on: dt.date) -> list[SafetyFlag]:
    """Safety flags of the person and of those around, in force on the day."""
    around = people.household(matter.person, on)
    others = [relation.other for relation in (*around.guardians, *around.siblings, *around.others)]
    return people.flags_of([matter.person, *others], on)


def is_protected(matter: Matter, on: dt.date) -> bool:
    """Whether a non-disclosure order covers the person or somebody of the same home."""
    return people.is_protected(matter.person, on)


def hides_places(matter: Matter, worker: Worker, on: dt.date) -> bool:
    """Whether a non-disclosure order keeps places from the worker: the task needs them of two (VTL 37 §)."""
    return worker.pk not in {matter.responsible_id, matter.pair_id} and is_protected(matter, on)


def _relation(matter: Matter) -> ClientRelation:
    return ClientRelation(
        matter_id=matter.pk,
        service_task=matter.service_task,
        service_task_name=str(matter.get_service_task_display()),
        state=matter.state,
        since=clock.local_day(matter.pending_from),
        responsible=matter.responsible,
        team_id=matter.team_id,
    )
