"""One case on the stage: the acts of a story in few words, each of them a real action at the time of the play."""

from __future__ import annotations

import datetime as dt
from typing import Any

from soihtu.contacts import actions as contacts
from soihtu.contacts.models import Carer, Contact, Subject
from soihtu.contacts.rules import ClientClass
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Channel, Urgency
from soihtu.demo.stage import Stage
from soihtu.documents.terms import ServiceTask
from soihtu.matters import actions as matters
from soihtu.matters.models import Matter, Meeting
from soihtu.matters.terms import Informed, MeetingKind, PoliceDuty
from soihtu.people.models import Person


class Case:
    """A contact and the matters that came of it, among the people of one family of the demo."""

    contact: Contact

    def __init__(self, stage: Stage, family: str, key: str = "") -> None:
        self.stage = stage
        self.family = family
        self.key = key or family
        self.matters: dict[str, Matter] = {}

    # --- the contact ---------------------------------------------------------------------------------

    def receive(
        self,
        notification: Notification,
        *,
        channel: str = Channel.WEB_FORM,
        by: str = "",
        arrived_at: dt.datetime | None = None,
        reason: str = "",
    ) -> None:
        self.contact = contacts.receive(
            notification,
            channel=channel,
            key=f"demo-{self.key}",
            arrived_at=arrived_at,
            backdating_reason=reason,
            by=self.stage.worker(by) if by else None,
            at=self.stage.at,
        )

    def assess(self, by: str, grounds: str, *, urgent: bool = False) -> None:
        """Urgency, signed."""
        contacts.assess_urgency(
            self.contact,
            urgency=Urgency.URGENT if urgent else Urgency.NOT_URGENT,
            grounds=grounds,
            version=self.contact.version,
            by=self.stage.worker(by),
            at=self.stage.at,
        )

    def take(self, by: str) -> None:
        contacts.take(self.contact, by=self.stage.worker(by), at=self.stage.at)

    def assign(self, to: str, by: str) -> None:
        contacts.assign(self.contact, self.stage.worker(to), by=self.stage.worker(by), at=self.stage.at)

    def route(self, team: str, by: str) -> None:
        contacts.route(self.contact, self.stage.team(team), by=self.stage.worker(by), at=self.stage.at)

    def name(self, by: str, keys: str, carers: str = "", others: str = "") -> None:
        """Name the subjects in their order, then the carers; `others` of the family come to the register too."""
        worker = self.stage.worker(by)
        for subject, key in zip(self._subjects(), keys.split(), strict=True):
            contacts.name_party(subject, self.stage.person(self.family, key), by=worker, at=self.stage.at)
        told = list(Carer.objects.filter(contact=self.contact))
        for carer, key in zip(told, carers.split(), strict=False):
            self._name_carer(carer, key, by)
        for key in others.split():
            self.stage.person(self.family, key)
        self.stage.relate(self.family)

    def open(
        self,
        responsible: str,
        *,
        keys: str,
        task: str = ServiceTask.FAMILIES,
        client: str = ClientClass.CHILD_WELFARE,
        brief: str = "",
        pair: str = "",
        by: str = "",
    ) -> None:
        """Open a matter for each of the named subjects."""
        wanted = {self.stage.person(self.family, key).pk: key for key in keys.split()}
        findings = [
            matters.Finding(
                subject=subject,
                responsible=self.stage.worker(responsible),
                pair=self.stage.worker(pair) if pair else None,
                service_task=task,
                client=client,
                in_brief=brief,
            )
            for subject in self._subjects()
            if subject.person_id in wanted
        ]
        opened = matters.open_from(self.contact, findings, by=self.stage.worker(by or responsible), at=self.stage.at)
        self.matters |= {wanted[matter.person_id]: matter for matter in opened}

    def join(self, key: str, by: str) -> None:
        """Join this contact to the open matter of somebody named in it."""
        person = self.stage.person(self.family, key)
        matter = Matter.objects.open().filter(person=person).latest("opened_at")
        subject = next(one for one in self._subjects() if one.person_id == person.pk)
        matters.join(self.contact, subject, matter, by=self.stage.worker(by), at=self.stage.at)
        self.matters[key] = matter

    # --- the matters ---------------------------------------------------------------------------------

    def inform(self, by: str, party: str, how: str = Informed.BY_PHONE, words: str = "", of: str = "") -> None:
        """Tell somebody of every matter of the case, or of those of the keys `of`."""
        person = self.stage.person(self.family, party)
        for matter in self.some(of):
            matters.inform(
                matter, person.name, person=person, how=how, words=words, by=self.stage.worker(by), at=self.stage.at
            )

    def consider_police(self, by: str, reason: str, duty: str = PoliceDuty.NO_SUSPICION, recipient: str = "") -> None:
        for matter in self.some():
            matters.consider_police(
                matter,
                duty,
                reason=reason,
                recipient=recipient,
                at_time=self.stage.at if recipient else None,
                by=self.stage.worker(by),
                at=self.stage.at,
            )

    def special_support(self, by: str, grounds: str, *, yes: bool = False, of: str = "") -> None:
        for matter in self.some(of):
            matters.assess_special_support(matter, yes=yes, grounds=grounds, by=self.stage.worker(by), at=self.stage.at)

    def call(self, by: str, words: str, quote: str = "", *, minutes: int = 20, who: str = "", of: str = "") -> None:
        """A call that has just been held, recorded in every matter of the case."""
        held = matters.Held(words=words, client_words=quote, minutes=minutes, participants=who)
        for matter in self.some(of):
            matters.record_call(matter, held, by=self.stage.worker(by), at=self.stage.at)

    def meet(
        self,
        by: str,
        kind: str,
        words: str,
        quote: str = "",
        *,
        minutes: int = 60,
        place: str = "",
        who: str = "",
        met_alone: bool = False,
        of: str = "",
    ) -> None:
        """A meeting that has just been held."""
        held = matters.Held(
            words=words, client_words=quote, minutes=minutes, place=place, participants=who, met_alone=met_alone
        )
        for matter in self.some(of):
            matters.record_call(matter, held, kind=kind, by=self.stage.worker(by), at=self.stage.at)

    def plan(
        self,
        by: str,
        when: dt.datetime,
        kind: str = MeetingKind.VISIT,
        place: str = "",
        who: str = "",
        of: str = "",
        workers: str = "",
    ) -> list[Meeting]:
        facts = matters.MeetingFacts(
            kind=kind,
            when=when,
            place=place,
            participants=who,
            workers=tuple(self.stage.worker(key) for key in (workers or by).split()),
        )
        return [
            matters.plan_meeting(matter, facts, by=self.stage.worker(by), at=self.stage.at) for matter in self.some(of)
        ]

    def hold(self, by: str, meetings: list[Meeting], words: str, quote: str = "", **told: Any) -> None:
        """A planned meeting that has been held."""
        held = matters.Held(words=words, client_words=quote, **{"minutes": 60, **told})
        for meeting in meetings:
            matters.hold_meeting(meeting, held, by=self.stage.worker(by), at=self.stage.at)

    def note(self, by: str, words: str, of: str = "") -> None:
        for matter in self.some(of):
            matters.note(matter, words, by=self.stage.worker(by), at=self.stage.at)

    def decide(self, by: str, outcome: str, grounds: str = "", *, explained: bool = False, of: str = "") -> None:
        for matter in self.some(of):
            matters.decide(matter, outcome, grounds, explained=explained, by=self.stage.worker(by), at=self.stage.at)

    def set_pair(self, by: str, pair: str, of: str = "") -> None:
        for matter in self.some(of):
            matters.set_pair(matter, self.stage.worker(pair), by=self.stage.worker(by), at=self.stage.at)

    def hand_to(self, by: str, to: str, reason: str, of: str = "") -> None:
        for matter in self.some(of):
            matters.hand_to(matter, self.stage.worker(to), reason, by=self.stage.worker(by), at=self.stage.at)

    def guide(self, by: str, service: str, words: str = "", of: str = "") -> None:
        for matter in self.some(of):
            matters.guide(matter, service, words, by=self.stage.worker(by), at=self.stage.at)

    def close(self, by: str, ground: str, words: str, of: str = "") -> None:
        for matter in self.some(of):
            matters.close(matter, ground, words, by=self.stage.worker(by), at=self.stage.at)

    def some(self, keys: str = "") -> list[Matter]:
        return [self.matters[key] for key in keys.split()] if keys else list(self.matters.values())

    def _subjects(self) -> list[Subject]:
        return list(Subject.objects.filter(contact=self.contact).select_related("contact", "person", "document"))

    def _name_carer(self, carer: Carer, key: str, by: str) -> None:
        ties = [tie for tie in self.stage.families[self.family].ties if tie.adult == key]
        for tie in ties:
            ids = [self.stage.person(self.family, child).pk for child in tie.children.split()]
            contacts.name_carer(
                carer,
                self.stage.person(self.family, key),
                is_guardian=tie.guardian,
                lives_together=tie.home,
                kind=tie.kind,
                children=[one for one in self._subjects() if one.person_id in ids],
                by=self.stage.worker(by),
                at=self.stage.at,
            )


def known(stage: Stage, family: str) -> list[Person]:
    """Record a whole family, as somebody who has been a client before."""
    persons = [stage.person(family, one.key) for one in stage.families[family].members]
    stage.relate(family)
    return persons
