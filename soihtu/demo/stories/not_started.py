"""A neighbour's first letter: the boy was met, nothing more was needed, and the matter was closed."""

from __future__ import annotations

from soihtu.contacts.rules.notification import CarerFacts, Notification, SubjectFacts
from soihtu.contacts.terms import Channel, Grounds, Kind, SubjectRole
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.telling import anonymous
from soihtu.matters.terms import ClosingGround, MeetingKind, Outcome
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [first_letter(stage)]


def first_letter(stage: Stage) -> Story:
    yield stage.t(40, "9.15")
    case = Case(stage, "laakso", "first-letter")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="503",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.CHILD,
                    first_names="Eetu",
                    age_guess="noin 10 vuotta",
                    street="Keskuskatu 27",
                    town="Mynämäki",
                ),
            ),
            carers=(CarerFacts(first_names="Riitta", last_name="Laakso", relation="äiti", lives_with_child="yes"),),
            notifier=anonymous("Asumme samassa rapussa, enkä halua, että naapurisopu menee."),
            worry=(
                "Rapun poika istuu usein portaissa koulun jälkeen ilman avainta. Kerran hän odotti kaksi tuntia. "
                "Hän sanoi, ettei haittaa. Minusta se haittaa."
            ),
            grounds=(Grounds.NO_NETWORK,),
            child_told="no",
            guardian_told="no",
        ),
        channel=Channel.LETTER,
        by="mikael",
    )
    yield stage.t(40, "10.05")
    case.assess("aino", "Poika on koulussa ja kotona. Ei kiireellistä avun tarvetta.")
    case.take("aino")
    yield stage.t(39, "9.00")
    case.name("aino", "eetu", "riitta")
    case.open("aino", keys="eetu", brief="Naapuri huolissaan: poika odottaa portaissa ilman avainta.")
    yield stage.t(38, "15.00")
    case.inform("aino", "riitta", words="Luin kirjeen ääneen. Äiti nauroi ja itki.")
    case.meet(
        "aino",
        MeetingKind.HOME_VISIT,
        "Eetu näytti, mistä avain nyt löytyy. Äiti on sopinut naapurin kanssa, että Eetu voi tulla heille. "
        "Eetun kanssa puhuttiin myös kahden.",
        "Mä tykkään istua portaissa. Siellä kaikuu.",
        place="Keskuskatu 27, Mynämäki",
        who="Riitta ja Eetu Laakso",
        met_alone=True,
    )
    case.consider_police("aino", "Ei epäilyä rikoksesta.")
    case.special_support("aino", "Ei erityisen tuen tarvetta.")
    yield stage.t(36, "11.00")
    grounds = "Avain ja odotuspaikka on järjestetty, ja poika voi hyvin. Arviointi on ilmeisen tarpeeton."
    case.decide("aino", Outcome.NOT_NEEDED, grounds)
    case.guide("aino", "Koulun iltapäivätoiminta", "Äiti sai hakulomakkeen.")
    case.close("aino", ClosingGround.GUIDED, grounds)
