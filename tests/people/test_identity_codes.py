from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soihtu.people.rules import CENTURIES, CodeFault, InvalidIdentityCode, check_identity_code

CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def code(day: dt.date, sign: str, number: int) -> str:
    digits = f"{day:%d%m%y}{number:03}"
    return f"{day:%d%m%y}{sign}{number:03}{CHECKS[int(digits) % 31]}"


@pytest.mark.parametrize("sign", list("+-YXWVUABCDEF"))
def test_every_century_sign_gives_its_own_century(sign: str) -> None:
    born = dt.date(CENTURIES[sign] + 4, 2, 29)

    assert check_identity_code(code(born, sign, 905)).born_on == born


@given(
    born=st.dates(dt.date(1900, 1, 1), dt.date(1999, 12, 31)),
    number=st.integers(2, 999),
    wrong=st.sampled_from(CHECKS),
)
def test_only_the_right_check_character_passes(born: dt.date, number: int, wrong: str) -> None:
    right = code(born, "-", number)

    assert check_identity_code(right).born_on == born
    if wrong != right[-1]:
        with pytest.raises(InvalidIdentityCode) as refused:
            check_identity_code(right[:-1] + wrong)
        assert refused.value.fault is CodeFault.CHECK_CHARACTER


@pytest.mark.parametrize(("number", "is_test"), [(2, False), (899, False), (900, True), (999, True)])
def test_artificial_series_is_marked(number: int, *, is_test: bool) -> None:
    assert check_identity_code(code(dt.date(2015, 3, 15), "A", number)).is_test is is_test


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", CodeFault.SHAPE),
        ("150315A902", CodeFault.SHAPE),
        ("150315Q9022", CodeFault.SHAPE),
        ("310215A9023", CodeFault.DATE),
    ],
)
def test_wrong_codes_say_what_is_wrong(text: str, fault: CodeFault) -> None:
    with pytest.raises(InvalidIdentityCode) as refused:
        check_identity_code(text)

    assert refused.value.fault is fault


def test_small_letters_and_spaces_are_forgiven() -> None:
    assert check_identity_code(" 150315a9022 ").code == "150315A9022"
