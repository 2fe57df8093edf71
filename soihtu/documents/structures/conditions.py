"""Conditions between fields. Sosmeta says them only in the notes of its fields, so they are written here by hand.

Notes that only steer how a form is shown (a heading once, an automatic text of law) are not conditions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from soihtu.documents import codes


class Match(Enum):
    """How the answers at a place are held against the values."""

    ANY = auto()
    NONE = auto()
    ANY_OTHER = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """True when an answer at `path` is one of `values`; codes are compared by their code."""

    path: str
    values: tuple[bool | str, ...]
    match: Match = Match.ANY


@dataclass(frozen=True, slots=True)
class OneOf:
    """In every `section` at least one of `names` is filled in."""

    section: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Needed:
    """`path` must be filled in when the answer is given."""

    path: str
    when: Answer


@dataclass(frozen=True, slots=True)
class Barred:
    """`path` must stay empty when the answer is given."""

    path: str
    when: Answer


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Only these codes at `path`, always or when one of the answers is given."""

    path: str
    codes: tuple[str, ...]
    when: tuple[Answer, ...] = ()


Condition = OneOf | Needed | Barred | Narrowed

IDENTIFIED = OneOf("asiakas", ("henkilotunnus", "tilapainen_yksilointitunnus"))
LEAVES = tuple(code.code for code in codes.code_set(codes.CHILD_WELFARE_REASONS).codes)
URGENT_ONLY = (codes.IMMEDIATE, codes.URGENT)

NEEDS = "palvelutarpeen_arviointia_koskevat_tiedot"
END = "johtopaatokset_ja_jatkotoimet"
CHILD = f"{END}/lastensuojelun_tarve"
PLAN = f"{END}/asiakkaalle_laaditaan_asiakassuunnitelma"
NO_PLAN = f"{END}/perustelut_miksi_asiakassuunnitelmaa_ei_laadita"
GOES_ON = f"{END}/asiakkuuden_jatko/asiakkuus_jatkuu"

OWN_WORKER = Barred(f"{END}/omatyontekija", Answer(f"{END}/asiakas_tarvitsee_omatyontekijan", (True,), Match.NONE))
NO_PLAN_GROUNDS = Barred(NO_PLAN, Answer(PLAN, (True,)))
PLAN_ONLY_IF_GOING_ON = (
    Barred(PLAN, Answer(GOES_ON, (False,))),
    Barred(NO_PLAN, Answer(GOES_ON, (False,))),
    Barred(NO_PLAN, Answer(PLAN, (False,), Match.NONE)),
)

CONDITIONS: dict[str, tuple[Condition, ...]] = {
    "4009": (Barred("ilmoittaja/henkilo", Answer("anonyymi_ilmoitus", (True,))),),
    "1006": (IDENTIFIED,),
    "1009": (
        IDENTIFIED,
        Narrowed("lastensuojeluasian_syy", LEAVES),
        Narrowed(
            "arvio_asian_kiireellisyydesta",
            URGENT_ONLY,
            when=(
                Answer("henkilo_on_yli_seitsemanviisi_vuotias", (True,)),
                Answer("henkilo_saa_ylinta_hoitotukea", (True,)),
                Answer("erityista_tukea_tarvitseva_lapsi", (True,)),
            ),
        ),
    ),
    "1015": (IDENTIFIED,),
    "19001": (
        IDENTIFIED,
        Narrowed("lastensuojelullinen_huoli", LEAVES),
        Needed("arvio_asian_kiireellisyydesta", Answer("palvelutehtava", (codes.FAMILY_LAW,), Match.ANY_OTHER)),
    ),
    "1505.2": (
        IDENTIFIED,
        Needed("asian_tiedot/lisatieto_luokkaan_muu", Answer("asian_tiedot/nimi", (codes.OTHER_MATTER,))),
        Needed("asian_tiedot/paattymispaiva", Answer("asian_tiedot/tila", (codes.MATTER_CLOSED,))),
        Needed("asiakas/asiaan_liittymishetki", Answer("asian_tiedot/yhteinen_asia", (True,))),
    ),
    "1005": (
        Barred(CHILD, Answer(f"{NEEDS}/lastensuojelun_tarve", (False,))),
        Barred(
            f"{CHILD}/lastensuojeluasiakkuuden_alkamisen_syy",
            Answer(f"{CHILD}/lastensuojeluasiakkuus_alkaa", (True,), Match.NONE),
        ),
        Narrowed(f"{CHILD}/lastensuojeluasiakkuuden_alkamisen_syy", LEAVES),
        *PLAN_ONLY_IF_GOING_ON,
        OWN_WORKER,
    ),
    "1012": (
        Barred("asuminen/asiakkaan_asunnonhaku_on_kaynnissa", Answer("asuminen/vakinainen", (False,), Match.NONE)),
        Barred("tyoelama/tyosuhde_on_vakinainen", Answer("tyoelama/tyotilanne", tuple(codes.AT_WORK), Match.NONE)),
        *PLAN_ONLY_IF_GOING_ON,
        OWN_WORKER,
    ),
    "1019": (NO_PLAN_GROUNDS, OWN_WORKER),
}
