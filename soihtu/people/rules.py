"""Identity codes and how alike two descriptions of a person are: pure, no database, no clock."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum

from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidFormat, InvalidLength
from stdnum.fi import hetu

TEST_INDIVIDUAL_NUMBERS = range(900, 1000)  # artificial persons, never given to anybody


class CodeFault(enum.StrEnum):
    """What is wrong with an identity code."""

    SHAPE = "shape"
    DATE = "date"
    CHECK_CHARACTER = "check_character"


class InvalidIdentityCode(ValueError):
    """The text is not a Finnish identity code; `fault` says why."""

    def __init__(self, fault: CodeFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclasses.dataclass(frozen=True)
class IdentityCode:
    """Henkilötunnus, checked. `is_test` marks the 900-series of artificial persons."""

    code: str
    born_on: dt.date
    is_test: bool


CENTURIES = dict.fromkeys("+", 1800) | dict.fromkeys("-YXWVU", 1900) | dict.fromkeys("ABCDEF", 2000)


def check_identity_code(text: str) -> IdentityCode:
    """Read an identity code with any of its century signs (decree 128/2010, signs of 2023 included).

    Raises InvalidIdentityCode with the fault that a form can put in words.
    """
    code = text.strip().upper()
    try:
        hetu.validate(code, allow_temporary=True)
    except InvalidChecksum as error:
        raise InvalidIdentityCode(CodeFault.CHECK_CHARACTER) from error
    except InvalidComponent as error:
        raise InvalidIdentityCode(CodeFault.DATE) from error
    except (InvalidFormat, InvalidLength) as error:
        raise InvalidIdentityCode(CodeFault.SHAPE) from error
    day, month, year = int(code[0:2]), int(code[2:4]), int(code[4:6])
    return IdentityCode(
        code, dt.date(CENTURIES[code[6]] + year, month, day), int(code[7:10]) in TEST_INDIVIDUAL_NUMBERS
    )


class Alike(enum.StrEnum):
    """A reason to think that two descriptions mean the same person."""

    IDENTITY_CODE = "identity_code"
    NAME = "name"
    NAME_NEARLY = "name_nearly"
    BORN = "born"
    ADDRESS = "address"
    PHONE = "phone"


class Certainty(enum.StrEnum):
    """How sure a suggestion is. Never sure enough to be chosen without a person."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


WEIGHTS = {
    Alike.IDENTITY_CODE: 100,
    Alike.NAME: 30,
    Alike.NAME_NEARLY: 18,
    Alike.BORN: 25,
    Alike.PHONE: 15,
    Alike.ADDRESS: 12,
}
LIKELY_FROM, POSSIBLE_FROM = 50, 18


def certainty(reasons: frozenset[Alike]) -> Certainty | None:
    """How sure the reasons make a suggestion; None when they are not worth showing."""
    if Alike.IDENTITY_CODE in reasons:
        return Certainty.CERTAIN
    weight = sum(WEIGHTS[reason] for reason in reasons)
    if weight >= LIKELY_FROM:
        return Certainty.LIKELY
    return Certainty.POSSIBLE if weight >= POSSIBLE_FROM else None
