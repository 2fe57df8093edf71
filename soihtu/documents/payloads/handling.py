"""Handling of notifications and contacts (1006, 1009, 1015): what was thought of it and done."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from soihtu.documents import codes
from soihtu.documents.payloads import persons
from soihtu.documents.payloads.building import (
    Content,
    all_coded,
    coded,
    document,
    maybe_coded,
    partial_date,
)
from soihtu.documents.payloads.persons import Author, Person


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildStanding:
    """Lapsen asiakkuus: what the county knows of the child when the notification comes. None: not known."""

    earlier_child_welfare_client: bool | None = None
    assessment_under_way: bool | None = None
    needs_special_support: bool | None = None
    family_services_client: bool | None = None
    open_care_client: bool | None = None
    placed_by_this_county: bool | None = None
    client_in_another_county: bool | None = None
    placed_by_another_county: bool | None = None
    lives_in_another_county: bool | None = None
    other: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ServiceEstimate:
    """Arvio tarvittavista palveluista. `task` is a word for `codes.service_task`, `services` codes of 1222."""

    task: str = ""
    services: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildWelfareHandlingFacts:
    """Lastensuojeluilmoituksen arvio, 1006. `grounds`: 1251, `measures`: 1219, `urgency`: 1252."""

    child: Person
    earlier_notifications: bool
    measures: tuple[str, ...]
    urgency: str
    handled_on: dt.date
    author: Author
    standing: ChildStanding = field(default_factory=ChildStanding)
    grounds: tuple[str, ...] = ()
    information_gathered: str = ""
    measures_description: str = ""
    urgency_grounds: str = ""
    more: str = ""
    language: str = "fi"


@dataclass(frozen=True, kw_only=True, slots=True)
class SocialWelfareHandlingFacts:
    """Sosiaalihuollon tarpeesta tehdyn ilmoituksen tai yhteydenoton arvio, 1009.

    `contact_way`: 1250, `concerns`: 1282, `child_welfare_reasons`: 1251, `urgency`: 1252. When the person is over
    75, has the highest care allowance or is a child with special support, the urgency may only be 1 or 2.
    """

    about: tuple[Person, ...]
    measures: str
    urgency: str
    handled_on: dt.date
    author: Author
    contact_way: str = ""
    concerns: tuple[str, ...] = ()
    child_welfare_reasons: tuple[str, ...] = ()
    situation: str = ""
    services: tuple[ServiceEstimate, ...] = ()
    agreed_next: str = ""
    over_75: bool | None = None
    highest_care_allowance: bool | None = None
    child_with_special_support: bool | None = None
    urgency_grounds: str = ""
    more: str = ""
    language: str = "fi"


@dataclass(frozen=True, kw_only=True, slots=True)
class AnticipatoryHandlingFacts:
    """Ennakollisen lastensuojeluilmoituksen arvio, 1015. `grounds`: 1282, `urgency`: 1252."""

    about: tuple[Person, ...]
    measures: str
    urgency: str
    handled_on: dt.date
    author: Author
    grounds: tuple[str, ...] = ()
    situation: str = ""
    services: tuple[ServiceEstimate, ...] = ()
    agreed_next: str = ""
    urgency_grounds: str = ""
    more: str = ""
    language: str = "fi"


def child_welfare_handling(facts: ChildWelfareHandlingFacts) -> Content:
    """Content of 1006."""
    return document(
        "1006",
        {
            "asiakas": persons.client(facts.child, facts.language),
            "aiemmat_ilmoitukset_ja_yhteydenotot": facts.earlier_notifications,
            "lapsen_asiakkuus": _standing(facts.standing),
            "ilmoituksen_perustelut": all_coded(codes.CHILD_WELFARE_REASONS, facts.grounds, facts.language),
            "tietojen_hankkiminen": facts.information_gathered,
            "toimenpiteet": all_coded(codes.MEASURES, facts.measures, facts.language),
            "kuvaus": facts.measures_description,
            **_urgency(facts),
            **_closing(facts),
        },
    )


def _standing(standing: ChildStanding) -> Content:
    return {
        "lapsi_on_ollut_aiemmin_lastensuojelun_asiakkaana_hyvinvointialueella": standing.earlier_child_welfare_client,
        "lapsen_palvelutarpeen_arviointi_on_kaynnistetty": standing.assessment_under_way,
        "lapsi_on_erityisen_tuen_tarpeessa": standing.needs_special_support,
        "lapsi_on_lapsiperhepalvelujen_asiakas": standing.family_services_client,
        "lapsi_on_lastensuojelun_avohuollon_asiakas": standing.open_care_client,
        "hyvinvointialue_on_huostaanottanut_jatai_sijoittanut_lapsen": standing.placed_by_this_county,
        "asiakkuus_toisella_hyvinvointialueella": standing.client_in_another_county,
        "toisen_hyvinvointialueen_sijoittama": standing.placed_by_another_county,
        "toisella_hyvinvointialueella_asuva": standing.lives_in_another_county,
        "muu_tilanne": standing.other,
    }


def social_welfare_handling(facts: SocialWelfareHandlingFacts) -> Content:
    """Content of 1009."""
    return document(
        "1009",
        {
            "asiakas": [persons.client(each, facts.language) for each in facts.about],
            "yhteydenottotapa": maybe_coded(codes.CONTACT_WAYS, facts.contact_way, facts.language),
            "asiasisalto": all_coded(codes.NEEDS, facts.concerns, facts.language),
            "lastensuojeluasian_syy": all_coded(
                codes.CHILD_WELFARE_REASONS, facts.child_welfare_reasons, facts.language
            ),
            **_what_follows(facts),
            "henkilo_on_yli_seitsemanviisi_vuotias": facts.over_75,
            "henkilo_saa_ylinta_hoitotukea": facts.highest_care_allowance,
            "erityista_tukea_tarvitseva_lapsi": facts.child_with_special_support,
            **_urgency(facts),
            **_closing(facts),
        },
    )


def anticipatory_handling(facts: AnticipatoryHandlingFacts) -> Content:
    """Content of 1015."""
    return document(
        "1015",
        {
            "asiakas": [persons.client(each, facts.language) for each in facts.about],
            "ilmoituksen_perustelut": all_coded(codes.NEEDS, facts.grounds, facts.language),
            **_what_follows(facts),
            **_urgency(facts),
            **_closing(facts),
        },
    )


def _what_follows(facts: SocialWelfareHandlingFacts | AnticipatoryHandlingFacts) -> Content:
    return {
        "kuvaus_tilanteesta": facts.situation,
        "toimenpiteet": facts.measures,
        "tyontekijan_arvio_tarvittavista_palveluista": [_estimate(each, facts.language) for each in facts.services],
        "sovitut_jatkotoimenpiteet": facts.agreed_next,
    }


def _estimate(estimate: ServiceEstimate, language: str) -> Content:
    task = codes.service_task(estimate.task) if estimate.task else ""
    return {
        "palvelutehtava": maybe_coded(codes.SERVICE_TASKS, task, language),
        "sosiaalipalvelu": all_coded(codes.SERVICES, estimate.services, language),
        "kuvaus": estimate.description,
    }


Handling = ChildWelfareHandlingFacts | SocialWelfareHandlingFacts | AnticipatoryHandlingFacts


def _urgency(facts: Handling) -> Content:
    return {
        "arvio_asian_kiireellisyydesta": coded(codes.URGENCIES, facts.urgency, facts.language),
        "kiireellisyyden_perustelu": facts.urgency_grounds,
    }


def _closing(facts: Handling) -> Content:
    return {
        "lisatiedot": facts.more,
        "paivamaara": partial_date(facts.handled_on),
        "laatija": persons.author(facts.author),
    }
