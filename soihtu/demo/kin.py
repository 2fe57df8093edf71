"""How a family of the demo is described: members, a home, and who is what to whom."""

from __future__ import annotations

import dataclasses
import datetime as dt

from soihtu.demo.codes import CodeMaker, born
from soihtu.people.actions import PersonFacts
from soihtu.people.terms import RelationKind


@dataclasses.dataclass(frozen=True)
class Home:
    street: str
    postcode: str
    town: str
    code: str


@dataclasses.dataclass(frozen=True)
class Member:
    """Somebody of a family: `age` in years with a birthday, or `days` since birth, or `expected_in` days."""

    key: str
    first_names: str
    last_name: str
    sex: str = "f"
    age: int = 0
    birthday: tuple[int, int] = (1, 1)
    days: int = 0
    expected_in: int = 0
    phone: str = ""
    email: str = ""
    language: str = "fi"
    mother_tongue: str = ""
    interpreter: str = ""
    school: str = ""
    hidden: bool = False
    home: Home | None = None

    def facts(self, codes: CodeMaker, home: Home, on: dt.date) -> PersonFacts:
        """What the register knows of the member, with a code of the 900-series made for them."""
        lives = self.home or home
        told = PersonFacts(
            first_names=self.first_names,
            last_name=self.last_name,
            mother_tongue=self.mother_tongue or self.language,
            service_language=self.language,
            interpreter_language=self.interpreter,
            phone=self.phone,
            email=self.email,
            street=lives.street,
            postcode=lives.postcode,
            town=lives.town,
            municipality_code=lives.code,
            school=self.school,
            non_disclosure=self.hidden,
        )
        if self.expected_in:
            return dataclasses.replace(told, expected_on=on + dt.timedelta(days=self.expected_in))
        code = codes.code(self.born_on(on), is_female=self.sex == "f")
        return dataclasses.replace(told, identity_code=code)

    def born_on(self, on: dt.date) -> dt.date:
        return on - dt.timedelta(days=self.days) if self.days else born(self.age, *self.birthday, on=on)


@dataclasses.dataclass(frozen=True)
class Tie:
    """`adult` is `kind` to each of `children` (keys with spaces between)."""

    children: str
    adult: str
    kind: RelationKind = RelationKind.PARENT
    guardian: bool = True
    home: bool = True


@dataclasses.dataclass(frozen=True)
class Family:
    """Members by key; siblings are the groups of keys that share a parent."""

    home: Home
    members: tuple[Member, ...]
    ties: tuple[Tie, ...] = ()
    siblings: tuple[str, ...] = ()
