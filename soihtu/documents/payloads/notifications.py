"""Notifications and contacts (4009, 4019, 4006, 4018): what somebody has told, as they told it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from soihtu.documents import codes
from soihtu.documents.payloads import persons, wording
from soihtu.documents.payloads.building import (
    Content,
    all_coded,
    document,
    known_or_told,
    maybe_coded,
    partial_date,
)
from soihtu.documents.payloads.persons import Author, Carer, Notifier, Person


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """What the notifier told. The structures have one text for it all, so each answer stands under its question.

    `reasons` are the notifier's own ticked reasons in the words they saw.
    """

    worry: str
    reasons: tuple[str, ...] = ()
    first_hand: bool | None = None
    done_so_far: str = ""
    hoped_for: str = ""
    police_told: bool | None = None

    def text(self, language: str) -> str:
        return wording.paragraphs(
            language,
            ("", self.worry),
            ("reasons", ", ".join(self.reasons)),
            ("first_hand", wording.yes_no(language, answer=self.first_hand)),
            ("done", self.done_so_far),
            ("hoped", self.hoped_for),
            ("police", wording.yes_no(language, answer=self.police_told)),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildWelfareNotificationFacts:
    """Lastensuojeluilmoitus, 4009: one child; a notification on siblings makes one document for each.

    `anonymous` means a private person who gave no name. `housing` is a code of 1203. `author` is the worker who
    wrote down what was told; nobody when the notifier filled in the form.
    """

    child: Person
    account: Account
    notified_on: dt.date
    carers: tuple[Carer, ...] = ()
    anonymous: bool = False
    notifiers: tuple[Notifier, ...] = ()
    housing: str = ""
    housing_description: str = ""
    child_told: bool | None = None
    guardian_told: bool | None = None
    telling_description: str = ""
    author: Author | None = None
    language: str = "fi"


@dataclass(frozen=True, kw_only=True, slots=True)
class AnticipatoryNotificationFacts:
    """Ennakollinen lastensuojeluilmoitus, 4019. `reasons` are codes of 1282; `due` the expected birth in words."""

    expecting: tuple[Person, ...]
    notifiers: tuple[Notifier, ...]
    reasons: tuple[str, ...]
    due: str
    notified_on: dt.date
    mother_told: bool
    other_parent_told: bool
    other_parent: Person | None = None
    account: Account = Account(worry="")
    family_and_housing: str = ""
    earlier_support: str = ""
    telling_description: str = ""
    more: str = ""
    author: Author | None = None
    language: str = "fi"


@dataclass(frozen=True, kw_only=True, slots=True)
class SocialWelfareNotificationFacts:
    """Ilmoitus sosiaalihuollon tarpeesta, 4006 (SHL 35 § 2-3 mom.). `concerns` are codes of 1282."""

    about: tuple[Person, ...]
    account: Account
    notified_on: dt.date
    notifiers: tuple[Notifier, ...] = ()
    concerns: tuple[str, ...] = ()
    more: str = ""
    author: Author | None = None
    language: str = "fi"


@dataclass(frozen=True, kw_only=True, slots=True)
class SocialWelfareContactFacts:
    """Yhteydenotto sosiaalihuoltoon, 4018 (SHL 35 § 1 mom.), with consent. `concerns` are codes of 1282."""

    about: tuple[Person, ...]
    contacted_by: tuple[Notifier, ...]
    concerns: tuple[str, ...]
    consented: bool
    contacted_on: dt.date
    guardians: tuple[Carer, ...] = ()
    account: Account = Account(worry="")
    more: str = ""
    author: Author | None = None
    language: str = "fi"


def child_welfare_notification(facts: ChildWelfareNotificationFacts) -> Content:
    """Content of 4009."""
    return document(
        "4009",
        {
            "asiakas": {**persons.notified(facts.child, facts.language), "ika": facts.child.age},
            "tiedot_lapsen_asumisesta": {
                "lapsen_asuminen": maybe_coded(codes.HOUSING, facts.housing, facts.language),
                "lapsen_asumisen_kuvaus": facts.housing_description,
            },
            "huoltaja_tai_muu_lapsen_hoidosta_vastaava_henkilo": [
                persons.carer(each, facts.language) for each in facts.carers
            ],
            "anonyymi_ilmoitus": facts.anonymous,
            "ilmoittaja": [_notifier_4009(each, facts) for each in facts.notifiers],
            "ilmoittamispaivamaara": partial_date(facts.notified_on),
            "asiasisalto": _told(facts.account, (facts.child,), facts.language),
            "lapselle_on_kerrottu_lastensuojeluilmoituksesta": facts.child_told,
            "ainakin_toiselle_huoltajalle_on_kerrottu_lastensuojeluilmoituksesta": facts.guardian_told,
            "lisatiedot_lapselle_jatai_huoltajille_kertomisesta": facts.telling_description,
            "laatija": persons.author(facts.author),
        },
    )


def _told(account: Account, about: tuple[Person, ...], language: str) -> str:
    return wording.paragraphs(language, ("", account.text(language)), ("", persons.besides(about, language)))


def _notifier_4009(notifier: Notifier, facts: ChildWelfareNotificationFacts) -> Content:
    """An anonymous notifier's name and contact details are not written even if they came with the facts."""
    shown = notifier.is_named and not facts.anonymous
    return {
        "henkilo": persons.professional(notifier, facts.language) if shown else None,
        **_standing(notifier, facts.language),
    }


def _standing(notifier: Notifier, language: str) -> Content:
    return {
        "taho": persons.body(notifier, language),
        "kuvaus": notifier.body_description,
        "ilmoittajan_tietojen_salassapito": notifier.asks_secrecy,
        "salassapidon_perustelut": notifier.secrecy_grounds,
    }


def anticipatory_notification(facts: AnticipatoryNotificationFacts) -> Content:
    """Content of 4019."""
    return document(
        "4019",
        {
            "asiakas": [persons.notified(each, facts.language) for each in facts.expecting],
            "tulevan_lapsen_toinen_vanhempi": _other_parent(facts),
            "ilmoittaja": [_notifier_4019(each, facts.language) for each in facts.notifiers],
            "ilmoittamispaivamaara": partial_date(facts.notified_on),
            "syyt_ennakollisen_lastensuojeluilmoituksen_tekemiseen": all_coded(
                codes.NEEDS, facts.reasons, facts.language
            ),
            "lisatiedot_ennakollisen_lastensuojeluilmoituksen_syista": facts.account.text(facts.language),
            "perhe__ja_asumistilanne": facts.family_and_housing,
            "aiemmin_annettu_tuki": facts.earlier_support,
            "lapsen_arvioitu_syntymaaika": known_or_told(facts.due, facts.language),
            "kerrottu_tulevalle_aidille": facts.mother_told,
            "kerrottu_tulevalle_toiselle_vanhemmalle": facts.other_parent_told,
            "lisatiedot_tuleville_vanhemmille_kertomisesta": facts.telling_description,
            "lisatiedot": wording.paragraphs(
                facts.language, ("", facts.more), ("", persons.besides(facts.expecting, facts.language))
            ),
            "laatija": persons.author(facts.author),
        },
    )


def _other_parent(facts: AnticipatoryNotificationFacts) -> Content | None:
    if facts.other_parent is None:
        return None
    return {**persons.notified(facts.other_parent, facts.language), "henkilotunnus": None}


def _notifier_4019(notifier: Notifier, language: str) -> Content:
    phone = known_or_told(notifier.phone, language)
    at = persons.reached_at(notifier.addresses, phone, notifier.email)
    return {
        "ammattihenkilo": {**persons.professional(notifier, language), "yhteystiedot": at},
        "taho": persons.body(notifier, language),
    }


def social_welfare_notification(facts: SocialWelfareNotificationFacts) -> Content:
    """Content of 4006."""
    return document(
        "4006",
        {
            "asiakas": [persons.notified(each, facts.language) for each in facts.about],
            "ilmoittaja": [
                {
                    "henkilo": persons.reachable(each, facts.language) if each.is_named else None,
                    **_standing(each, facts.language),
                }
                for each in facts.notifiers
            ],
            "ilmoittamispaivamaara": partial_date(facts.notified_on),
            "asiasisalto": all_coded(codes.NEEDS, facts.concerns, facts.language),
            "kuvaus_tilanteesta_ja_huolesta": _told(facts.account, facts.about, facts.language),
            "lisatiedot": facts.more,
            "laatija": persons.author(facts.author),
        },
    )


def social_welfare_contact(facts: SocialWelfareContactFacts) -> Content:
    """Content of 4018. Guardians stand with each person, because the structure has them there."""
    guardians = [{"huoltaja": _guardian(each, facts.language)} for each in facts.guardians]
    return document(
        "4018",
        {
            "asiakas": [{**persons.notified(each, facts.language), "huoltajuus": guardians} for each in facts.about],
            "yhteydenottaja": [
                {
                    "henkilo": persons.reachable(each, facts.language),
                    "taho": persons.body(each, facts.language),
                    "kuvaus": each.body_description,
                }
                for each in facts.contacted_by
            ],
            "yhteydenoton_paivamaara": partial_date(facts.contacted_on),
            "asiasisalto": all_coded(codes.NEEDS, facts.concerns, facts.language),
            "kuvaus_tilanteesta_ja_huolesta": _told(facts.account, facts.about, facts.language),
            "yhteydenotto_on_tehty_henkilon_suostumuksella": facts.consented,
            "lisatiedot": facts.more,
            "laatija": persons.author(facts.author),
        },
    )


def _guardian(person: Carer, language: str) -> Content:
    return {
        **persons.named(person.last_name, person.first_names, language),
        "yhteystiedot": {"puhelinnumero": person.phone},
    }
