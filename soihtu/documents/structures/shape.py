"""What a national document structure is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Esitysmuoto: what stands in a field, in the words of Sosmeta. `Osio` is ours, for a section without one."""

    SECTION = "Osio"
    HEADING = "Otsikko"
    TEXT = "Teksti"
    NAME = "Nimi"
    SIGNATURE = "Allekirjoitus"
    PHRASE = "Fraasi"
    CODE = "Koodi"
    IDENTIFIER = "Tunnus"
    DATE = "Pvm"
    MOMENT = "Hetki"
    SWITCH = "Kytkin"
    NUMBER = "Numero"
    COUNT = "Lkm"
    AMOUNT = "Määrä"
    PERCENT = "Prosentti"
    MEASURE = "Mitta"


SECTIONS = frozenset({Kind.SECTION, Kind.HEADING})
STRINGS = frozenset({Kind.TEXT, Kind.NAME, Kind.SIGNATURE})
NUMBERS = frozenset({Kind.NUMBER, Kind.COUNT})
QUANTITIES = frozenset({Kind.AMOUNT, Kind.PERCENT, Kind.MEASURE})


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `system` is the code set's OID, an internal code set's name or an identifier's URI.

    `codes` are the codes allowed where the structure narrows them; `phrases` the allowed texts of a `Fraasi`.
    """

    name: str
    kind: Kind
    required: bool
    repeatable: bool
    fi: str
    sv: str
    system: str = ""
    codes: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()

    def title(self, language: str) -> str:
        """The heading to show: Swedish where it is asked for and known, else Finnish."""
        return self.sv if language == "sv" and self.sv else self.fi

    def child(self, name: str) -> Field | None:
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class Structure:
    """Asiakirjarakenne: one national document structure in one version."""

    code: str
    oid: str
    version: str
    components: str
    status: str
    kind: str
    subject: str
    author: str
    source: str
    root: Field

    def field(self, *path: str) -> Field:
        """The field at `path` below the root; KeyError when the structure has none."""
        found = self.root
        for name in path:
            below = found.child(name)
            if below is None:
                raise KeyError("/".join((self.code, *path)))
            found = below
        return found

    def title(self, language: str) -> str:
        return self.root.title(language)
