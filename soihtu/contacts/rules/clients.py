"""Who the client is in the eyes of the clock: the class decides which limits stand in an act."""

from __future__ import annotations

import datetime as dt
import enum

ADULT_AT = 18
OLD_AT = 75


class ClientClass(enum.StrEnum):
    """Client class (asiakasryhmä) for the deadlines of SHL 36 § and LSL 26 §."""

    CHILD_WELFARE = "child-welfare"  # lastensuojeluasia
    CHILD_SPECIAL_SUPPORT = "child-special-support"  # erityistä tukea tarvitseva lapsi
    CHILD = "child"  # muu lapsen asia
    OVER_75 = "over-75"  # yli 75-vuotias
    HIGHEST_CARE_ALLOWANCE = "highest-care-allowance"  # ylimmän hoitotuen saaja
    DISABLED = "disabled"  # vammaispalvelulaissa tarkoitettu vammainen henkilö
    ADULT = "adult"  # muu täysi-ikäinen


CHILDREN = frozenset({ClientClass.CHILD_WELFARE, ClientClass.CHILD_SPECIAL_SUPPORT, ClientClass.CHILD})


def age_on(born_on: dt.date, day: dt.date) -> int:
    """Full years on the day; who was born on 29 February has the birthday on 1 March in other years."""
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def client_class(
    born_on: dt.date | None,
    on: dt.date,
    *,
    child_welfare: bool = False,
    special_support: bool = False,
    disabled: bool = False,
    highest_care_allowance: bool = False,
    is_child: bool = False,
) -> ClientClass:
    """The class with the tightest limits that fits the facts (SHL 36.2–3 §, LSL 26.5 §).

    `is_child` speaks for a person whose date of birth is not known. "Over 75" is read in the client's favour:
    from the 75th birthday on.
    """
    age = None if born_on is None else age_on(born_on, on)
    child = is_child if age is None else age < ADULT_AT
    if child_welfare and (child or age is None):
        return ClientClass.CHILD_WELFARE
    if child and special_support:
        return ClientClass.CHILD_SPECIAL_SUPPORT
    if disabled:
        return ClientClass.DISABLED
    if highest_care_allowance:
        return ClientClass.HIGHEST_CARE_ALLOWANCE
    if age is not None and age >= OLD_AT:
        return ClientClass.OVER_75
    return ClientClass.CHILD if child else ClientClass.ADULT
