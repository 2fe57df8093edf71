"""A matter becoming pending (19001) and the matter itself (1505.2)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from soihtu.documents import codes
from soihtu.documents.payloads import persons
from soihtu.documents.payloads.building import (
    URI,
    Content,
    all_coded,
    coded,
    document,
    hetu,
    identifier,
    maybe_coded,
    moment,
    organisation,
    partial_date,
)
from soihtu.documents.payloads.persons import Author, Person


@dataclass(frozen=True, kw_only=True, slots=True)
class MatterOpenedFacts:
    """Merkintä asian vireilletulosta, 19001; what ATL 41 § asks of it.

    `tasks` are words for `codes.service_task`; `services`: 1222, `reasons`: 1282, `child_welfare_reasons`: 1251,
    `urgency`: 1252, required by the structure unless the only task is family law.
    """

    clients: tuple[Person, ...]
    tasks: tuple[str, ...]
    opened_on: dt.date
    recorded_on: dt.date
    author: Author
    urgency: str = ""
    urgency_grounds: str = ""
    services: tuple[str, ...] = ()
    description: str = ""
    reasons: tuple[str, ...] = ()
    child_welfare_reasons: tuple[str, ...] = ()
    measures: str = ""
    language: str = "fi"


@dataclass(frozen=True, kw_only=True, slots=True)
class MatterClient:
    """A client of the matter; when the matter is common to several, since when and until when."""

    person: Person
    joined_at: dt.datetime | None = None
    left_at: dt.datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RelatedPerson:
    """Muu asiaan liittyvä henkilö. `roles` are codes of 1284."""

    person: Person
    roles: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MatterFacts:
    """Asia-asiakirja, 1505.2. `urn` is the matter's own, `urn:oid:...` or `urn:uuid:...`.

    The national names of matters (1265) are not known here but for `99`, whose name is told in words.
    """

    organiser_oid: str
    organiser_name: str
    clients: tuple[MatterClient, ...]
    urn: str
    name: str
    opened_on: dt.date
    task: str
    closed_on: dt.date | None = None
    others: tuple[RelatedPerson, ...] = ()
    language: str = "fi"


def matter_opened(facts: MatterOpenedFacts) -> Content:
    """Content of 19001."""
    tasks = tuple(codes.service_task(task) for task in facts.tasks)
    return document(
        "19001",
        {
            "asiakas": [persons.client(each, facts.language) for each in facts.clients],
            "palvelutehtava": all_coded(codes.SERVICE_TASKS, tasks, facts.language),
            "sosiaalipalvelu": all_coded(codes.SERVICES, facts.services, facts.language),
            "vireilletulopaiva": partial_date(facts.opened_on),
            "kuvaus_asian_vireilletulosta": facts.description,
            "vireilletulon_syyt": all_coded(codes.NEEDS, facts.reasons, facts.language),
            "lastensuojelullinen_huoli": all_coded(
                codes.CHILD_WELFARE_REASONS, facts.child_welfare_reasons, facts.language
            ),
            "toimenpiteet": facts.measures,
            "arvio_asian_kiireellisyydesta": maybe_coded(codes.URGENCIES, facts.urgency, facts.language),
            "kiireellisyyden_peruste": facts.urgency_grounds,
            "paivamaara": partial_date(facts.recorded_on),
            "laatija": persons.author(facts.author),
        },
    )


def matter(facts: MatterFacts) -> Content:
    """Content of 1505.2. A matter is common when it has several clients, and closed when it has a closing day."""
    return document(
        "1505.2",
        {
            "palvelunjarjestajan_toimintayksikko": organisation(facts.organiser_oid, facts.organiser_name),
            "asiakas": [_client(each, facts.language) for each in facts.clients],
            "asian_tiedot": _particulars(facts),
            "muut_asiaan_liittyvat_henkilot": [_related(each, facts.language) for each in facts.others],
        },
    )


def _particulars(facts: MatterFacts) -> Content:
    state = codes.MATTER_CLOSED if facts.closed_on else codes.MATTER_OPEN
    return {
        "asiatunnus": identifier(facts.urn, system=URI),
        "nimi": coded(codes.MATTER_NAMES, codes.OTHER_MATTER, facts.language),
        "lisatieto_luokkaan_muu": facts.name,
        "tila": coded(codes.MATTER_STATES, state, facts.language),
        "avauspaiva": partial_date(facts.opened_on),
        "paattymispaiva": partial_date(facts.closed_on),
        "yhteinen_asia": len(facts.clients) > 1,
        "palvelutehtava": coded(codes.SERVICE_TASKS, codes.service_task(facts.task), facts.language),
    }


def _client(client: MatterClient, language: str) -> Content:
    return {
        **persons.matter_client(client.person, language),
        "asiaan_liittymishetki": moment(client.joined_at),
        "asiasta_poistumishetki": moment(client.left_at),
    }


def _related(related: RelatedPerson, language: str) -> Content:
    return {
        **persons.named(related.person.last_name, related.person.first_names, language),
        "henkilotunnus": hetu(related.person.identity_code),
        "rooli": all_coded(codes.ROLES, related.roles, language),
        "roolin_kuvaus": related.description,
    }
