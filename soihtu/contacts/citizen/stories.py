"""Whose words a page uses: what is known so far of who tells, about whom, in which form."""

from __future__ import annotations

from dataclasses import dataclass

from soihtu.contacts.terms import Kind


class Role:
    """Who is telling."""

    OFFICIAL = "official"
    NAMED = "named"
    ANONYMOUS = "anonymous"
    SELF = "self"
    CLOSE = "close"


@dataclass(frozen=True)
class Story:
    """`role` is empty until asked. `has_children` is known once the persons are."""

    kind: str
    role: str = ""
    has_children: bool = False

    @property
    def about_child(self) -> bool:
        return self.kind == Kind.CHILD_WELFARE_NOTIFICATION

    @property
    def anticipatory(self) -> bool:
        return self.kind == Kind.ANTICIPATORY_NOTIFICATION

    @property
    def worry(self) -> bool:
        return self.kind == Kind.SOCIAL_WELFARE_NOTIFICATION

    @property
    def support(self) -> bool:
        return self.kind == Kind.SOCIAL_WELFARE_CONTACT

    @property
    def is_self(self) -> bool:
        return self.role == Role.SELF

    @property
    def is_official(self) -> bool:
        return self.role == Role.OFFICIAL or self.anticipatory
