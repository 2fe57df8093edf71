"""What has just arrived: nobody has looked at these yet."""

from __future__ import annotations

from soihtu.contacts import actions
from soihtu.contacts.rules.notification import CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.contacts.terms import Channel, Grounds, Kind, NotifierBody, SubjectRole
from soihtu.demo.codes import born
from soihtu.demo.stage import Stage, Story
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [koskela(stage)]


def koskela(stage: Stage) -> Story:
    """A class teacher of Raisio writes about three siblings; the mother knows and hopes for help."""
    yield stage.calendar.ago(minutes=34)
    today = stage.calendar.today
    notification = Notification(
        kind=Kind.CHILD_WELFARE_NOTIFICATION,
        target_group=TargetGroup.FAMILIES,
        municipality_code="680",
        worry=(
            "Aada on tullut tässä kuussa viitenä aamuna kouluun ilman aamupalaa ja kertonut valvoneensa pikkusiskonsa "
            "Viljan kanssa. Torstaina hän itki ja sanoi, ettei äiti jaksa nousta aamuisin. Eelis on kolmannella "
            "luokalla ja on ollut poissa neljä päivää. Aada on osaava ja ystävällinen, mutta nyt hän nukahtaa tunneilla."
        ),
        grounds=(Grounds.PARENT_EXHAUSTION, Grounds.COPING),
        done_so_far="Soitin äidille eilen. Puhuimme myös kouluterveydenhoitajan kanssa.",
        hoped_for="Toivon, että perhe saisi apua aamuihin pian.",
        child_told="yes",
        guardian_told="yes",
        whole_family_asked="yes",
        subjects=(
            SubjectFacts(
                role=SubjectRole.CHILD, first_names="Aada", last_name="Koskela",
                born_on=born(11, 3, 13, on=today), town="Raisio", school="Vaisaaren koulu, 5. luokka",
            ),
            SubjectFacts(
                role=SubjectRole.CHILD, first_names="Eelis", last_name="Koskela", age_guess="noin 8 vuotta",
                town="Raisio", school="Vaisaaren koulu, 3. luokka",
            ),
            SubjectFacts(role=SubjectRole.CHILD, first_names="Vilja", age_guess="noin 3 vuotta", town="Raisio"),
        ),
        carers=(
            CarerFacts(
                first_names="Jenni", last_name="Koskela", relation="äiti", phone="050 000 2290", lives_with_child="yes"
            ),
        ),
        notifier=NotifierFacts(
            body=NotifierBody.EDUCATION, is_official=True, first_names="Tuula", last_name="Rantanen",
            title="luokanopettaja", organisation="Vaisaaren koulu", phone="050 000 4471",
            email="tuula.rantanen@koulu.example",
        ),
    )  # fmt: skip
    actions.receive(notification, channel=Channel.WEB_FORM, key="demo-koskela", at=stage.at)
