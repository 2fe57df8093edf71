"""Answers to "may I?": a verdict is a value with a reason fit to show, never a bare boolean."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Reason = str | _StrPromise


class NotAllowed(Exception):
    """The house refuses an act. `reason` is a sentence for the person who tried it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclasses.dataclass(frozen=True)
class Verdict:
    """Whether an act is allowed and, when it is not, the sentence that says why and how to go on."""

    allowed: bool
    reason: Reason = ""

    def __bool__(self) -> bool:
        return self.allowed

    @classmethod
    def yes(cls) -> Verdict:
        return cls(allowed=True)

    @classmethod
    def no(cls, reason: Reason) -> Verdict:
        return cls(allowed=False, reason=reason)


def require(verdict: Verdict) -> None:
    """Raise NotAllowed with the verdict's reason unless it allows the act."""
    if not verdict.allowed:
        raise NotAllowed(verdict.reason)


def first_refusal(*verdicts: Verdict) -> Verdict:
    """The first verdict that refuses, or a yes: all conditions must hold."""
    return next((verdict for verdict in verdicts if not verdict.allowed), Verdict.yes())
