"""The cast of the contacts' tests: one county, its teams and workers, and what a teacher tells."""

from __future__ import annotations

import dataclasses
import datetime as dt

from soihtu.contacts.rules.notification import CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.teams.models import County, Membership, Municipality, Route, Shift, Team, Worker

TUESDAY = dt.datetime(2026, 3, 24, 9, 40, tzinfo=dt.UTC)
LONG_AGO = dt.date(2023, 1, 1)
SPRING = dt.date(2025, 1, 1)

TEACHER = NotifierFacts(
    body="education",
    is_official=True,
    first_names="Kaisa",
    last_name="Rantanen",
    title="luokanopettaja",
    organisation="Kerttulin koulu",
    phone="050 000 4471",
    email="kaisa.rantanen@example.fi",
)
GRANDMOTHER = NotifierFacts(
    body="relative", first_names="Irma", last_name="Koskela", phone="050 000 1122", relation="isoäiti"
)
NAMELESS = NotifierFacts(body="private", is_anonymous=True, anonymity_reason="Pelkään naapuria.")
MYSELF = NotifierFacts(body="self", first_names="Mira", last_name="Lindroos", phone="050 000 8812")
AADA = SubjectFacts(
    role="child", first_names="Aada", last_name="Koskela", born_on=dt.date(2015, 3, 13), school="Kerttulin koulu"
)
EELIS = SubjectFacts(role="child", first_names="Eelis", last_name="Koskela", born_on=dt.date(2017, 9, 2))
MIRA = SubjectFacts(role="adult", first_names="Mira", last_name="Lindroos", phone="050 000 8812")
JENNI = CarerFacts(first_names="Jenni", last_name="Koskela", relation="äiti", lives_with_child="yes")

CHILDREN = Notification(
    kind="child_welfare",
    target_group="families",
    municipality_code="680",
    worry="Aada ja Eelis ovat tulleet kouluun ilman eväitä kolmena päivänä.",
    grounds=("neglect", "parent_exhaustion"),
    subjects=(AADA, EELIS),
    carers=(JENNI,),
    notifier=TEACHER,
    child_told="yes",
    guardian_told="yes",
)
HELP = Notification(
    kind="shl_contact",
    target_group="working_age",
    municipality_code="680",
    worry="En ole nukkunut viikkoihin ja vuokra on maksamatta.",
    subjects=(MIRA,),
    notifier=MYSELF,
)
EXPECTING = dataclasses.replace(
    CHILDREN,
    kind="anticipatory",
    subjects=(
        SubjectFacts(role="adult", first_names="Ella", last_name="Salmi"),
        SubjectFacts(role="unborn", expected_on=dt.date(2026, 6, 1)),
    ),
    carers=(),
    notifier=dataclasses.replace(TEACHER, body="health", title="terveydenhoitaja"),
)
CONCERN = dataclasses.replace(
    HELP, kind="shl_notification", notifier=GRANDMOTHER, worry="Mira ei enää avaa ovea.", grounds=("coping",)
)


@dataclasses.dataclass(frozen=True)
class Cast:
    """Who works where: built once for each test."""

    coordination: Team
    families: Team
    working_age: Team
    duty: Team
    sari: Worker  # coordinator
    hanna: Worker  # social worker, families
    jarkko: Worker  # social instructor, families
    nina: Worker  # nurse, families
    dora: Worker  # social worker on duty
    olavi: Worker  # social worker, working-age
    admin: Worker


def build_cast() -> Cast:
    ours = County.objects.update_or_create(
        code="02", defaults={"name_fi": "Varsinais-Suomi", "name_sv": "Egentliga Finland", "is_ours": True}
    )[0]
    other = County.objects.update_or_create(
        code="03",
        defaults={"name_fi": "Satakunta", "name_sv": "Satakunta", "registry_email": "kirjaamo@satakunta.example.fi"},
    )[0]
    raisio = _municipality("680", "Raisio", "Reso", ours)
    _municipality("609", "Pori", "Björneborg", other)
    coordination = _team("Ohjaus ja neuvonta", "coordination")
    families = _team("Perheet, itä", "reception", "families")
    working_age = _team("Työikäiset, itä", "reception", "working_age")
    duty = _team("Sosiaali- ja kriisipäivystys", "duty", phone="02 000 1133")
    Route.objects.create(municipality=raisio, target_group="families", team=families, from_on=LONG_AGO)
    Route.objects.create(municipality=raisio, target_group="working_age", team=working_age, from_on=LONG_AGO)
    cast = Cast(
        coordination=coordination,
        families=families,
        working_age=working_age,
        duty=duty,
        sari=_worker("Sari Nieminen", "coordinator", coordination),
        hanna=_worker("Hanna Virta", "social_worker", families),
        jarkko=_worker("Jarkko Aho", "social_instructor", families),
        nina=_worker("Nina Holm", "nurse", families),
        dora=_worker("Dora Päivä", "social_worker", duty),
        olavi=_worker("Olavi Lehto", "social_worker", working_age),
        admin=_worker("Pekka Kanta", "other", None, is_administrator=True),
    )
    _shift(duty, cast.dora, "duty")
    _shift(families, cast.hanna, "reception")
    return cast


def _municipality(code: str, name_fi: str, name_sv: str, county: County) -> Municipality:
    names = {"name_fi": name_fi, "name_sv": name_sv, "county": county}
    return Municipality.objects.update_or_create(code=code, defaults=names)[0]


def _team(name: str, kind: str, target_group: str = "", phone: str = "") -> Team:
    return Team.objects.create(name_fi=name, name_sv=name, kind=kind, target_group=target_group, phone=phone)


def _worker(name: str, profession: str, team: Team | None, **more) -> Worker:
    first, last = name.split(" ", 1)
    worker = Worker.objects.create(
        username=first.lower(),
        first_name=first,
        last_name=last,
        email=f"{first.lower()}@example.fi",
        phone="040 000 0001",
        profession=profession,
        holds_office=profession == "social_worker",
        qualified_from=LONG_AGO if profession == "social_worker" else None,
        **more,
    )
    if team:
        Membership.objects.create(team=team, worker=worker, from_on=LONG_AGO)
    return worker


def _shift(team: Team, worker: Worker, kind: str) -> Shift:
    return Shift.objects.create(
        team=team,
        worker=worker,
        kind=kind,
        starts_at=TUESDAY - dt.timedelta(hours=4),
        ends_at=TUESDAY + dt.timedelta(hours=4),
    )
