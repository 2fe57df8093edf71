from __future__ import annotations

import pytest

from soihtu.foundation.verdicts import NotAllowed, Verdict, first_refusal, require


def test_refusal_carries_its_sentence() -> None:
    with pytest.raises(NotAllowed) as refused:
        require(Verdict.no("Only a social worker may decide."))

    assert refused.value.reason == "Only a social worker may decide."


def test_allowed_act_passes_silently() -> None:
    assert require(Verdict.yes()) is None


def test_first_refusal_is_told_and_the_rest_are_not() -> None:
    told = first_refusal(Verdict.yes(), Verdict.no("first"), Verdict.no("second"))

    assert (told.allowed, told.reason) == (False, "first")


def test_nothing_against_is_a_yes() -> None:
    assert bool(first_refusal(Verdict.yes(), Verdict.yes())) is True
