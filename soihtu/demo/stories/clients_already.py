"""People who were clients before: what comes about them goes to their own worker."""

from __future__ import annotations

from soihtu.contacts import actions as contacts
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Grounds, Kind, NotifierBody
from soihtu.demo import assessing
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.stories import findings
from soihtu.demo.telling import adult, carer, children, official, oneself
from soihtu.documents.terms import ServiceTask
from soihtu.matters.terms import MeetingKind
from soihtu.people import actions as people
from soihtu.people.terms import FlagKind
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [vilja(stage), tiina(stage), forwarded(stage), returned(stage)]


def vilja(stage: Stage) -> Story:
    """The youngest of the Koskelas has been Petri's client since the autumn: this morning's notification meets it."""
    yield stage.t(64, "11.14")
    case = Case(stage, "koskela", "vilja")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="680",
            subjects=children("koskela", "vilja", stage.calendar.today),
            carers=(carer("koskela", "jenni", "äiti"),),
            notifier=oneself("koskela", "jenni"),
            worry=(
                "Viljan isä kävi ovella keskiviikkona, vaikka hänellä on lähestymiskielto. Poliisi kävi. Vilja ei nuku "
                "enää omassa sängyssä ja säikkyy ovikelloa. En halua, että pelko jää häneen. Mistä saa apua?"
            ),
            grounds=(Grounds.CONFLICT,),
        )
    )
    yield stage.t(64, "11.40")
    case.assess("aino", "Lähestymiskielto voimassa, lukko vaihdettu, poliisi tietää. Perhe on turvassa.")
    case.take("aino")
    yield stage.t(63, "9.10")
    case.name("aino", "vilja", "jenni")
    people.raise_flag(
        stage.person("koskela", "vilja"), kind=FlagKind.SECRECY, headline="Osoite ei isälle",
        advice="Lähestymiskielto on voimassa. Älä mainitse päiväkotia.",
    )  # fmt: skip
    people.raise_flag(
        stage.person("koskela", "jenni"), kind=FlagKind.AWARE, headline="Kotikäynnillä iso koira",
        advice="Pyydä laittamaan toiseen huoneeseen.",
    )  # fmt: skip
    case.open("aino", keys="vilja", client="child", pair="leo", brief="Isän häirintä, lapsen pelko ja valvominen.")
    yield stage.t(62, "13.00")
    case.inform("aino", "jenni")
    case.meet(
        "aino",
        MeetingKind.HOME_VISIT,
        "Tavattiin kotona. Vilja leikki keittiön lattialla.",
        "Haluan nukkua niin, että molemmat silmät on kiinni.",
        place="Varppeenkatu 14 B 21, Raisio",
        who="Jenni ja Vilja",
    )
    case.consider_police("aino", "Häirinnästä tehty rikosilmoitus äidin asiana, ei epäilyä rikoksesta lasta kohtaan.")
    case.special_support("aino", "Ei erityisen tuen tarvetta.")
    assessing.begin(case, "aino", "Perhe tarvitsee tukea turvaan ja uneen.")
    yield stage.t(55, "10.00")
    case.meet(
        "aino",
        MeetingKind.HOME_VISIT,
        "Leikittiin nukkekodilla.",
        place="Varppeenkatu 14 B 21, Raisio",
        who="Jenni ja Vilja",
        met_alone=True,
    )
    assessing.write_down(case, "aino", findings.VILJA)
    yield stage.t(48, "14.00")
    assessing.estimate(case, "aino", findings.VILJA)
    assessing.approve(case, "aino", findings.VILJA)
    assessing.give(case, "aino", "Jenni Koskela")
    meetings = case.plan(
        "aino",
        stage.t(45, "9.30"),
        MeetingKind.TRANSFER,
        "Sibeliuksenkatu 2, Raisio",
        "Jenni Koskela",
        workers="aino petri",
    )
    yield stage.t(45, "10.40")
    case.hold(
        "aino",
        meetings,
        "Sovittiin perhetyön alku ja kenelle soitetaan, jos ovikello soi.",
        "Hyvä, että nyt tiedän nimen.",
    )
    offered = assessing.propose(
        case, "aino", "petri", "planned_families", meetings, "Perhetyö alkaa viikon päästä, Petri käy ensin kotona."
    )
    yield stage.t(44, "8.20")
    assessing.accept(case, "petri", offered, "Otan vastaan. Soitan Jennille tänään.")


def tiina(stage: Stage) -> Story:
    """Marja's own client; later contacts are forwarded to her."""
    yield stage.t(63, "10.50")
    case = Case(stage, "ranta", "tiina")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="853",
            subjects=adult("ranta", "tiina", stage.calendar.today),
            notifier=oneself("ranta", "tiina"),
            worry=(
                "Jäin eläkkeelle enkä enää tiedä, mikä päivä on. Posti pelottaa. Voisiko joku istua vieressä, "
                "kun avaan?"
            ),
            grounds=(Grounds.COPING, Grounds.OWN_MENTAL_HEALTH),
        )
    )
    yield stage.t(63, "11.20")
    case.assess("mikael", "Pärjää, ystävä käy päivittäin. Yhteydenotto tällä viikolla.")
    case.take("pirjo")
    yield stage.t(62, "9.00")
    case.name("pirjo", "tiina")
    case.open("pirjo", keys="tiina", task=ServiceTask.WORKING_AGE, client="adult", brief="Asioinnin ja arjen tuki.")
    yield stage.t(61, "12.00")
    case.meet(
        "pirjo",
        MeetingKind.HOME_VISIT,
        "Avattiin kolme kirjettä yhdessä.",
        "Kun joku istuu vieressä, kirje on vain kirje.",
        who="Tiina Ranta",
    )
    assessing.begin(case, "pirjo", "Tuen tarve on ilmeinen ja toistuva.")
    yield stage.t(50, "13.10")
    case.meet("pirjo", MeetingKind.VISIT, "Käytiin läpi viikko.", who="Tiina Ranta")
    assessing.write_down(case, "pirjo", findings.TIINA)
    assessing.estimate(case, "pirjo", findings.TIINA)
    assessing.approve(case, "pirjo", findings.TIINA)
    assessing.give(case, "pirjo", "Tiina Ranta")
    meetings = case.plan(
        "pirjo",
        stage.t(47, "10.00"),
        MeetingKind.TRANSFER,
        "Linnankatu 23, Turku",
        "Tiina Ranta",
        workers="pirjo marja",
    )
    yield stage.t(47, "11.00")
    case.hold("pirjo", meetings, "Sovittiin joka toinen tiistai.", "Tiistai on hyvä. Silloin posti tulee.")
    offered = assessing.propose(
        case, "pirjo", "marja", "planned_adults", meetings, "Käynnit joka toinen tiistai klo 10."
    )
    yield stage.t(46, "8.30")
    assessing.accept(case, "marja", offered, "Otan vastaan.")


def forwarded(stage: Stage) -> Story:
    """Forwarded yesterday; the own worker has not acknowledged it yet."""
    yield stage.t(2, "12.38")
    case = Case(stage, "koskela", "vilja-again")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="680",
            subjects=children("koskela", "vilja", stage.calendar.today),
            notifier=official(
                NotifierBody.HEALTH, "Riikka Sundell", "terveydenhoitaja", "Raision neuvola", "050 000 4451"
            ),
            worry=(
                "Vilja kävi 3-vuotistarkastuksessa. Kasvu ja puhe hyviä. Äiti kertoi valvovansa taas ja toivoi, että "
                "perhetyöntekijä saisi siitä tiedon jo ennen seuraavaa käyntiä."
            ),
            grounds=(Grounds.PARENT_EXHAUSTION,),
            consent_given="yes",
            guardian_told="yes",
        )
    )
    yield stage.t(2, "13.10")
    case.assess("aino", "Perhetyö on käynnissä ja äiti yhteydessä. Ei kiirettä.")
    yield stage.t(1, "8.40")
    case.name("aino", "vilja")
    contacts.forward(case.contact, stage.worker("petri"), by=stage.worker("aino"), at=stage.at)


def returned(stage: Stage) -> Story:
    """Forwarded to the wrong worker, who gave it back; now it waits for the team again."""
    yield stage.t(3, "11.02")
    case = Case(stage, "nasser", "returned")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_NOTIFICATION,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="853",
            subjects=adult("nasser", "karim", stage.calendar.today),
            notifier=official(
                NotifierBody.HEALTH, "Olli Paasonen", "työterveyslääkäri", "Työterveys Aura", "050 000 4452"
            ),
            worry=(
                "Karim loukkasi selkänsä rakennuksella ja työsuhde päättyi. Hän käy vastaanotolla "
                "säännöllisesti, mutta "
                "on alkanut puhua siitä, ettei perheelle lähetettävää rahaa enää ole. Arabian tulkki tarvitaan."
            ),
            grounds=(Grounds.ECONOMY, Grounds.OWN_MENTAL_HEALTH),
        )
    )
    yield stage.t(3, "12.00")
    case.assess("mikael", "Ei itsetuhoisuutta lääkärin mukaan, seuraava aika perjantaina.")
    case.name("mikael", "karim")
    contacts.forward(case.contact, stage.worker("marja"), by=stage.worker("mikael"), at=stage.at)
    yield stage.t(2, "9.15")
    contacts.give_back(
        case.contact,
        "Karim ei ole aikuissosiaalityön asiakas. Samanniminen henkilö on.",
        by=stage.worker("marja"),
        at=stage.at,
    )
    yield stage.t(1, "10.30")
    case.assign("jussi", "mikael")
