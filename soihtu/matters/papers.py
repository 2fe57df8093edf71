"""The official documents of a matter: 19001, 1505.2, 1006, 1009 and 1015, from what is stored. Writes nothing."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from soihtu.contacts.models import Contact
from soihtu.contacts.rules import ClientClass
from soihtu.contacts.terms import Kind, Urgency
from soihtu.documents.actions import Content
from soihtu.documents.payloads import crosswalk, handling, opening, persons
from soihtu.documents.terms import DocumentKind
from soihtu.foundation import clock
from soihtu.matters.models import Decision, Matter
from soihtu.matters.terms import Outcome
from soihtu.people.models import Person, Relation
from soihtu.teams import queries as teams
from soihtu.teams.models import Worker

SWIFT = frozenset({ClientClass.OVER_75, ClientClass.HIGHEST_CARE_ALLOWANCE, ClientClass.CHILD_SPECIAL_SUPPORT})
UNREGISTERED = "1.2.246.10.99999999.10.0"
"""Stands for the organiser until settings.COUNTY["organiser_oid"] names the county in the national register."""
JOINED = "joined"
"""What followed from a contact that was joined to a matter whose decision had already been made."""
MEASURES = {
    Outcome.START: "x-assessment",
    Outcome.NOT_NEEDED: "x-guidance",
    Outcome.DECLINED: "x-none",
    JOINED: "x-under-assessment",
}


def language_of(matter: Matter) -> str:
    """Documents follow the client's service language (ATL 703/2023, 38 § 3 mom.; KieliL 19 §)."""
    return "sv" if matter.person.service_language == "sv" else "fi"


def opened(matter: Matter, contact: Contact, *, by: Worker, at: dt.datetime) -> Content:
    """Merkintä asian vireilletulosta, 19001 (ATL 41 §)."""
    language = language_of(matter)
    facts = opening.MatterOpenedFacts(
        clients=(_person(matter.person),),
        tasks=(matter.service_task,),
        opened_on=clock.local_day(matter.pending_from),
        recorded_on=clock.local_day(at),
        author=_author(by, language),
        urgency=_urgency(matter, contact),
        urgency_grounds=contact.urgency_grounds,
        description=matter.in_brief or contact.worry,
        reasons=crosswalk.needs(tuple(contact.grounds)),
        child_welfare_reasons=_child_welfare_reasons(matter, contact),
        language=language,
    )
    return Content(DocumentKind.MATTER_OPENED, opening.matter_opened(facts), language)


def matter_paper(matter: Matter, guardians: list[Relation]) -> Content:
    """Asia-asiakirja, 1505.2, as the matter stands."""
    language = language_of(matter)
    county = getattr(settings, "COUNTY", {})
    facts = opening.MatterFacts(
        organiser_oid=county.get("organiser_oid", UNREGISTERED),
        organiser_name=_county_name(language),
        clients=(opening.MatterClient(person=_person(matter.person), joined_at=matter.opened_at),),
        urn=f"urn:uuid:{matter.uuid}",
        name=_name(language),
        opened_on=clock.local_day(matter.pending_from),
        closed_on=clock.local_day(matter.closed_at) if matter.closed_at else None,
        task=matter.service_task,
        others=tuple(opening.RelatedPerson(person=_person(relation.other), roles=("31",)) for relation in guardians),
        language=language,
    )
    return Content(DocumentKind.MATTER, opening.matter(facts), language)


def closing_reason(matter: Matter) -> str:
    """Why the matter document got a new version, in the document's language."""
    with translation.override(language_of(matter)):
        return _("The matter was closed.")


def handled(
    matter: Matter, contact: Contact, *, outcome: str, decision: Decision | None, by: Worker, at: dt.datetime
) -> Content:
    """What was thought of a notification or contact and done: 1006, 1009 or 1015 by its kind."""
    kind = Kind(contact.kind)
    match kind:
        case Kind.CHILD_WELFARE_NOTIFICATION:
            return _child_welfare(matter, contact, outcome, decision, by, at)
        case Kind.ANTICIPATORY_NOTIFICATION:
            return _anticipatory(matter, contact, outcome, decision, by, at)
        case Kind.SOCIAL_WELFARE_NOTIFICATION | Kind.SOCIAL_WELFARE_CONTACT:
            return _social_welfare(matter, contact, outcome, decision, by, at)
        case _:
            assert_never(kind)


def _child_welfare(
    matter: Matter, contact: Contact, outcome: str, decision: Decision | None, by: Worker, at: dt.datetime
) -> Content:
    language = language_of(matter)
    facts = handling.ChildWelfareHandlingFacts(
        child=_person(matter.person),
        earlier_notifications=_earlier(matter, contact),
        measures=(MEASURES[outcome],),
        measures_description=_measures(outcome, decision, language),
        urgency=_urgency(matter, contact),
        urgency_grounds=contact.urgency_grounds,
        standing=handling.ChildStanding(
            assessment_under_way=outcome == JOINED or None, needs_special_support=matter.special_support
        ),
        grounds=crosswalk.child_welfare_reasons(tuple(contact.grounds)),
        handled_on=clock.local_day(at),
        author=_author(by, language),
        language=language,
    )
    return Content(DocumentKind.NOTIFICATION_HANDLING, handling.child_welfare_handling(facts), language)


def _social_welfare(
    matter: Matter, contact: Contact, outcome: str, decision: Decision | None, by: Worker, at: dt.datetime
) -> Content:
    language = language_of(matter)
    client = ClientClass(matter.client)
    facts = handling.SocialWelfareHandlingFacts(
        about=(_person(matter.person),),
        measures=_measures(outcome, decision, language),
        urgency=_urgency(matter, contact),
        urgency_grounds=contact.urgency_grounds,
        contact_way=crosswalk.CONTACT_WAY[contact.channel],
        concerns=crosswalk.needs(tuple(contact.grounds)),
        situation=matter.in_brief,
        over_75=client is ClientClass.OVER_75 or None,
        highest_care_allowance=client is ClientClass.HIGHEST_CARE_ALLOWANCE or None,
        child_with_special_support=client is ClientClass.CHILD_SPECIAL_SUPPORT or None,
        handled_on=clock.local_day(at),
        author=_author(by, language),
        language=language,
    )
    return Content(DocumentKind.CONTACT_HANDLING, handling.social_welfare_handling(facts), language)


def _anticipatory(
    matter: Matter, contact: Contact, outcome: str, decision: Decision | None, by: Worker, at: dt.datetime
) -> Content:
    language = language_of(matter)
    facts = handling.AnticipatoryHandlingFacts(
        about=(_person(matter.person),),
        measures=_measures(outcome, decision, language),
        urgency=_urgency(matter, contact),
        urgency_grounds=contact.urgency_grounds,
        grounds=crosswalk.needs(tuple(contact.grounds)),
        situation=matter.in_brief,
        handled_on=clock.local_day(at),
        author=_author(by, language),
        language=language,
    )
    return Content(DocumentKind.ANTICIPATORY_HANDLING, handling.anticipatory_handling(facts), language)


def _measures(outcome: str, decision: Decision | None, language: str) -> str:
    """What was done, as a sentence in the document's language, with the grounds of the decision."""
    with translation.override(language):
        said = {
            Outcome.START: _("The service-needs assessment was started."),
            Outcome.NOT_NEEDED: _("The service-needs assessment was not started: it is obviously unnecessary."),
            Outcome.DECLINED: _(
                "The service-needs assessment was not started: the client declined it after it had been explained."
            ),
            JOINED: _("Joined to the service-needs assessment that is under way."),
        }[outcome]
    grounds = decision.grounds.strip() if decision else ""
    return f"{said}\n\n{grounds}" if grounds else said


def _name(language: str) -> str:
    with translation.override(language):
        return _("Assessment of the need for social welfare")


def _county_name(language: str) -> str:
    county = teams.our_county()
    return county.name_sv if language == "sv" else county.name_fi


def _earlier(matter: Matter, contact: Contact) -> bool:
    """Whether the county had heard of the person before this contact."""
    earlier = Contact.objects.filter(subjects__person=matter.person_id, arrived_at__lt=contact.arrived_at)
    return earlier.exclude(pk=contact.pk).exists()


def _urgency(matter: Matter, contact: Contact) -> str:
    return crosswalk.urgency(urgent=contact.urgency == Urgency.URGENT, swift=ClientClass(matter.client) in SWIFT)


def _child_welfare_reasons(matter: Matter, contact: Contact) -> tuple[str, ...]:
    if matter.client != ClientClass.CHILD_WELFARE:
        return ()
    return crosswalk.child_welfare_reasons(tuple(contact.grounds))


def _person(person: Person) -> persons.Person:
    return persons.Person(
        last_name=person.last_name,
        first_names=person.first_names,
        identity_code=person.identity_code,
        temporary_identifier="" if person.identity_code else f"soihtu-{person.pk}",
        born_on=person.born_on,
    )


def _author(worker: Worker, language: str) -> persons.Author:
    with translation.override(language):
        title = worker.get_profession_display()
    return persons.Author(last_name=worker.last_name, first_names=worker.first_name, title=str(title))
