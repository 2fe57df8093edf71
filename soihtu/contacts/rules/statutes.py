"""The table of deadline rules. A change of law is a new row, never an edit.

Statute texts were read in the Finlex statute book as of 21 February 2025; `verified` says whether the
wording was read at its source.
"""

from __future__ import annotations

import datetime as dt

from soihtu.contacts.rules.clients import CHILDREN, ClientClass
from soihtu.contacts.rules.law import SHL_IN_FORCE, Basis, ClockCode, Rule, Unit
from soihtu.foundation.workdays import Texts

DISABILITY_ACT_IN_FORCE = dt.date(2025, 1, 1)
COUNTY_BEGAN = dt.date(2023, 1, 1)

_EVERYBODY = frozenset(ClientClass)
_OTHERS = _EVERYBODY - {ClientClass.CHILD_WELFARE}
_NO_COUNT = _OTHERS - {ClientClass.CHILD_SPECIAL_SUPPORT}
_SHL = "SHL 1301/2014, 677/2023 (Finlex)"
_LSL = "LSL 417/2007, 1302/2014 (Finlex)"
_PROMISE = (
    "Soihtu service description, Varsinais-Suomi: all notifications in 7 working days, all assessments in 3 months"
)
_PROMISED = Texts(
    "hyvinvointialueen palvelulupaus; sosiaalihuoltolaki 36 § 2 mom. (viipymättä)",
    "välfärdsområdets servicelöfte; 36 § 2 mom. i socialvårdslagen (utan dröjsmål)",
    "the county's service promise; Social Welfare Act, section 36(2) (without delay)",
)


def _shl(moment: str, item: str = "") -> Texts:
    return Texts(
        f"sosiaalihuoltolaki 36 § {moment} mom." + (f" {item} kohta" if item else ""),
        f"36 § {moment} mom. {item + ' punkten ' if item else ''}i socialvårdslagen",
        f"Social Welfare Act, section 36({moment})" + (f", item {item}" if item else ""),
    )


def _lsl(moment: str) -> Texts:
    return Texts(
        f"lastensuojelulaki 26 § {moment} mom.",
        f"26 § {moment} mom. i barnskyddslagen",
        f"Child Welfare Act, section 26({moment})",
    )


_AT_ONCE = (
    Rule(
        "LSL-25c-urgency",
        "Urgent help at an anticipatory notification",
        ClockCode.URGENCY,
        CHILDREN,
        Basis.STATUTORY,
        Unit.AT_ONCE,
        0,
        "SHL 36 § 1 mom.; LSL 25 c § 2 mom.",
        Texts(
            "sosiaalihuoltolaki 36 § 1 mom., lastensuojelulaki 25 c § 2 mom.",
            "36 § 1 mom. i socialvårdslagen, 25 c § 2 mom. i barnskyddslagen",
            "Social Welfare Act, section 36(1); Child Welfare Act, section 25c(2)",
        ),
        "SHL 1301/2014; LSL 88/2010 (Finlex)",
        verified=True,
        only_before_birth=True,
    ),
    Rule(
        "LSL-26.2-urgency",
        "Urgent need of child welfare",
        ClockCode.URGENCY,
        frozenset({ClientClass.CHILD_WELFARE}),
        Basis.STATUTORY,
        Unit.AT_ONCE,
        0,
        "LSL 26 § 2 mom.",
        _lsl("2"),
        _LSL,
        verified=True,
    ),
    Rule(
        "SHL-36.1-urgency",
        "Urgent need of help",
        ClockCode.URGENCY,
        _OTHERS,
        Basis.STATUTORY,
        Unit.AT_ONCE,
        0,
        "SHL 36 § 1 mom.",
        _shl("1"),
        _SHL,
        verified=True,
    ),
)


def _start(
    code: str,
    client: ClientClass,
    law: str,
    names: Texts,
    source: str,
    *,
    valid_from: dt.date = SHL_IN_FORCE,
    only_if_asked: bool = False,
) -> Rule:
    return Rule(
        code,
        "Start of the assessment",
        ClockCode.ASSESSMENT_START,
        frozenset({client}),
        Basis.STATUTORY,
        Unit.WORKING_DAYS,
        7,
        law,
        names,
        source,
        verified=True,
        valid_from=valid_from,
        only_if_asked=only_if_asked,
    )


_STARTS = (
    _start("LSL-26.5-start", ClientClass.CHILD_WELFARE, "LSL 26 § 5 mom.", _lsl("5"), _LSL),
    _start("SHL-36.3-start", ClientClass.CHILD_SPECIAL_SUPPORT, "SHL 36 § 3 mom.", _shl("3"), _SHL),
    _start(
        "SHL-36.2.1-start",
        ClientClass.OVER_75,
        "SHL 36 § 2 mom. 1 k.",
        _shl("2", "1"),
        _SHL,
        only_if_asked=True,
    ),
    _start(
        "SHL-36.2.2-start",
        ClientClass.HIGHEST_CARE_ALLOWANCE,
        "SHL 36 § 2 mom. 2 k.",
        _shl("2", "2"),
        _SHL,
        only_if_asked=True,
    ),
    _start(
        "SHL-36.2.3-start",
        ClientClass.DISABLED,
        "SHL 36 § 2 mom. 3 k.",
        _shl("2", "3"),
        "SHL 677/2023, in force 1.1.2025 by 955/2023 (Finlex)",
        valid_from=DISABILITY_ACT_IN_FORCE,
        only_if_asked=True,
    ),
    Rule(
        "promise-start",
        "Start of the assessment, promised",
        ClockCode.ASSESSMENT_START,
        _NO_COUNT,
        Basis.SERVICE_TARGET,
        Unit.WORKING_DAYS,
        7,
        "Palvelulupaus; SHL 36 § 2 mom. (viipymättä)",
        _PROMISED,
        _PROMISE,
        verified=False,
        valid_from=COUNTY_BEGAN,
    ),
)


def _complete(code: str, client: ClientClass, law: str, names: Texts, source: str) -> Rule:
    return Rule(
        code,
        "Completion of the assessment",
        ClockCode.ASSESSMENT_COMPLETE,
        frozenset({client}),
        Basis.STATUTORY,
        Unit.MONTHS,
        3,
        law,
        names,
        source,
        verified=True,
    )


_COMPLETIONS = (
    _complete("LSL-26.5-complete", ClientClass.CHILD_WELFARE, "LSL 26 § 5 mom.", _lsl("5"), _LSL),
    _complete("SHL-36.3-complete", ClientClass.CHILD_SPECIAL_SUPPORT, "SHL 36 § 3 mom.", _shl("3"), _SHL),
    Rule(
        "promise-complete",
        "Completion of the assessment, promised",
        ClockCode.ASSESSMENT_COMPLETE,
        _NO_COUNT,
        Basis.SERVICE_TARGET,
        Unit.MONTHS,
        3,
        "Palvelulupaus; SHL 36 § 2 mom. (ilman aiheetonta viivytystä)",
        Texts(
            "hyvinvointialueen palvelulupaus; sosiaalihuoltolaki 36 § 2 mom. (ilman aiheetonta viivytystä)",
            "välfärdsområdets servicelöfte; 36 § 2 mom. i socialvårdslagen (utan ogrundat dröjsmål)",
            "the county's service promise; Social Welfare Act, section 36(2) (without undue delay)",
        ),
        _PROMISE,
        verified=False,
        valid_from=COUNTY_BEGAN,
    ),
)

_INFORMED = (
    Rule(
        "THL-informed",
        "Child and guardian told of the notification and what follows",
        ClockCode.PARTIES_INFORMED,
        CHILDREN,
        Basis.SERVICE_TARGET,
        Unit.WORKING_DAYS,
        7,
        "THL, Lastensuojelun käsikirja: Lastensuojelun aikarajat",
        Texts(
            "THL:n ohje, Lastensuojelun käsikirja: Lastensuojelun aikarajat",
            "THL:s anvisning, handboken Lastensuojelun käsikirja: Lastensuojelun aikarajat",
            "Guidance of THL, Lastensuojelun käsikirja: Lastensuojelun aikarajat",
        ),
        "THL handbook of child welfare; no section sets the count",
        verified=True,
    ),
)

RULES: tuple[Rule, ...] = (*_AT_ONCE, *_STARTS, *_COMPLETIONS, *_INFORMED)


def rule_for(
    clock: ClockCode, client: ClientClass, on: dt.date, *, asked: bool = True, before_birth: bool = False
) -> Rule | None:
    """The rule that sets this clock for this client on the day; an act goes before a promise."""
    return next(
        (
            rule
            for rule in RULES
            if rule.clock is clock
            and client in rule.clients
            and rule.is_in_force(on)
            and (asked or not rule.only_if_asked)
            and (before_birth or not rule.only_before_birth)
        ),
        None,
    )
