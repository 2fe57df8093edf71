"""Reads the everyday contacts of the demo from their TOML files and makes a small family of each."""

from __future__ import annotations

import dataclasses
import functools
import random
import tomllib
from pathlib import Path
from typing import Any

from soihtu.demo.assessing import Found
from soihtu.demo.kin import Family, Home, Member, Tie
from soihtu.people.terms import RelationKind

FOLDER = Path(__file__).parent / "everyday"
CASES = ("families_turku", "families_east", "families_west", "svenska", "adults", "older", "lately")
FINDINGS = ("found_families", "found_adults")
KINDS = {
    "äiti": RelationKind.PARENT, "isä": RelationKind.PARENT, "mamma": RelationKind.PARENT,
    "pappa": RelationKind.PARENT, "isoäiti": RelationKind.GRANDPARENT,
}  # fmt: skip
PLACES = {
    "019": ("21380", "Aura"), "202": ("20780", "Kaarina"), "284": ("31500", "Koski Tl"), "304": ("23360", "Kustavi"),
    "322": ("25700", "Kemiö"), "400": ("23800", "Laitila"), "423": ("21420", "Lieto"), "430": ("32200", "Loimaa"),
    "445": ("21600", "Parainen"), "480": ("21490", "Marttila"), "481": ("21250", "Masku"), "503": ("23100", "Mynämäki"),
    "529": ("21100", "Naantali"), "538": ("21270", "Nousiainen"), "561": ("32500", "Oripää"),
    "577": ("21530", "Paimio"),
    "631": ("23950", "Pyhäranta"), "636": ("21870", "Riihikoski"), "680": ("21200", "Raisio"),
    "704": ("21290", "Rusko"),
    "734": ("24100", "Salo"), "738": ("21570", "Sauvo"), "761": ("31400", "Somero"), "833": ("23310", "Taivassalo"),
    "853": ("20100", "Turku"), "895": ("23500", "Uusikaupunki"), "918": ("23200", "Vinkkilä"),
}  # fmt: skip
STREETS = {
    "fi": ("Koulukuja", "Rantatie", "Pihlajatie", "Asemakatu", "Myllymäentie", "Kirkkotie", "Harjukatu", "Niittytie"),
    "sv": ("Skolgränden", "Strandvägen", "Rönnvägen", "Hamngatan", "Kvarnbacken", "Kyrkovägen"),
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Row:
    """One everyday contact. `ends` is what comes of it, when there has been time for it."""

    kind: str
    sender: tuple[str, ...]
    place: str
    about: tuple[str, ...]
    worry: str
    brief: str
    ends: str
    grounds: tuple[str, ...] = ()
    carers: tuple[str, ...] = ()
    language: str = "fi"
    called: str = ""
    time: str = ""
    decision: str = ""
    outcome: str = "not_needed"
    guided: str = ""
    acute: bool = False
    police: bool = False
    found: str = ""
    urgency: str = ""
    back: int = 0
    worker: str = ""

    @property
    def age(self) -> int:
        return int(self.about[0].rsplit(" ", 1)[1])

    @property
    def is_child(self) -> bool:
        return self.age < 18

    @property
    def group(self) -> str:
        if self.is_child:
            return "families"
        return "older" if self.age > 65 else "working_age"


def read_rows() -> list[Row]:
    return [_row(told) for name in CASES for told in _read(name)["case"]]


def read_findings() -> dict[str, Found]:
    found: dict[str, Found] = {}
    for name in FINDINGS:
        for key, told in _read(name).items():
            found[key] = Found(**told | {"criteria": tuple(told.get("criteria", ()))})
    return found


def family_of(row: Row, place: int, chance: random.Random) -> Family:
    """The people of a row: those it is about have keys c0, c1 …, the carers k0, k1 …"""
    postcode, town = PLACES[row.place]
    home = Home(f"{chance.choice(STREETS[row.language])} {chance.randint(1, 44)}", postcode, town, row.place)
    children = [_member(f"c{n}", told, row, chance) for n, told in enumerate(row.about)]
    carers = [
        _carer(f"k{n}", told, row, f"050 000 {3000 + place * 10 + n}", chance) for n, told in enumerate(row.carers)
    ]
    keys = " ".join(one.key for one in children)
    ties = tuple(
        Tie(keys, one.key, KINDS[told.partition(" ")[0]], guardian=KINDS[told.partition(" ")[0]] == RelationKind.PARENT)
        for one, told in zip(carers, row.carers, strict=True)
    )
    return Family(home, (*children, *carers), ties, (keys,) if len(children) > 1 else ())


def _row(told: dict[str, Any]) -> Row:
    told["sender"] = tuple(told.pop("from").split("|"))
    for name in ("about", "grounds", "carers"):
        told[name] = tuple(told.get(name, ()))
    return Row(**told)


@functools.cache
def _men() -> frozenset[str]:
    return frozenset(_read("names")["men"])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def _member(key: str, told: str, row: Row, chance: random.Random) -> Member:
    name, age = told.rsplit(" ", 1)
    first, last = name.split(" ", 1)
    return Member(
        key, first, last, "m" if first in _men() else "f", int(age),
        (chance.randint(1, 12), chance.randint(1, 28)), language=row.language,
        phone="" if row.is_child else f"050 000 {chance.randint(7000, 7999)}",
    )  # fmt: skip


def _carer(key: str, told: str, row: Row, phone: str, chance: random.Random) -> Member:
    relation, first, last = told.split(" ", 2)
    age = chance.randint(62, 70) if relation == "isoäiti" else max(26, row.age + chance.randint(22, 34))
    return Member(
        key, first, last, "m" if relation in _men() else "f", age,
        (chance.randint(1, 12), chance.randint(1, 28)), phone=phone, language=row.language,
    )  # fmt: skip
