"""Urgent: the police at night, and a family whose address nobody may tell."""

from __future__ import annotations

from soihtu.assessments.terms import Tool
from soihtu.contacts import actions as contacts
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Grounds, Kind, NotifierBody
from soihtu.demo import assessing
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.telling import carer, children, official, private
from soihtu.matters.terms import Informed, MeetingKind, PoliceDuty
from soihtu.people import actions as people
from soihtu.people.terms import FlagKind
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [saarinen(stage), kangas(stage), kangas_again(stage)]


def saarinen(stage: Stage) -> Story:
    """The police at half past one: two children and nobody sober; the duty social worker went there."""
    night = stage.calendar.day(5)
    yield stage.calendar.after(night, 0, "1.34")
    case = Case(stage, "saarinen")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="853",
            subjects=children("saarinen", "sofia leevi", stage.calendar.today),
            carers=(carer("saarinen", "milla", "äiti"), carer("saarinen", "toni", "isä")),
            notifier=official(
                NotifierBody.POLICE, "Elias Vartiainen", "vanhempi konstaapeli", "Lounais-Suomen poliisilaitos",
                "050 000 4441",
            ),
            worry=(
                "Hälytys klo 00.50: naapuri kuuli lasten itkua. Asunnossa oli kaksi lasta, 6 ja 2 vuotta. Isä oli "
                "sammunut sohvalle, puhalsi 2,4 promillea. Äiti oli yövuorossa sairaalassa ja on tavoitettu. Lapset "
                "olivat hereillä ja peloissaan. Partio on paikalla, kunnes joku tulee."
            ),
            grounds=(Grounds.PARENT_SUBSTANCE, Grounds.NEGLECT),
            acute=True,
            police_told=True,
            child_told="yes",
            guardian_told="yes",
        )
    )  # fmt: skip
    duty = "samira" if night.weekday() == 3 or night.weekday() == 4 else "antti"
    yield stage.calendar.after(night, 0, "1.41")
    case.assess(
        duty,
        "Lapset ilman toimintakykyistä aikuista yöllä. Lähden paikalle, mummi Irja tulee Liedosta.",
        urgent=True,
    )
    yield stage.calendar.after(night, 0, "8.20")
    contacts.recuse(case.contact, reason="Asun samassa talossa perheen kanssa.", by=stage.worker("riku"), at=stage.at)
    case.assign("liisa", "kaisa")
    yield stage.calendar.after(night, 0, "8.55")
    case.name("liisa", "sofia leevi", "milla toni", others="irja")
    case.open("liisa", keys="sofia leevi", brief="Lapset yöllä ilman toimintakykyistä aikuista. Mummi hoiti loppuyön.")
    case.note(
        "liisa", "Päivystyksen tieto: mummi Irja saapui klo 2.25, päivystäjä poistui klo 3.10 lasten nukahdettua."
    )
    yield stage.calendar.after(night, 0, "10.05")
    case.inform("liisa", "milla", words="Soitin äidille yövuoron jälkeen. Hän oli jo kotona lasten luona.")
    case.call(
        "liisa",
        "Äiti kertoi, että isän juominen on lisääntynyt syksystä. Isä lähti veljensä luo. Sovittiin "
        "kotikäynti huomiseksi.",
        "Luulin, että voin luottaa siihen. En jätä niitä enää hetkeksikään.",
        minutes=38,
        who="Milla Saarinen",
    )
    case.consider_police(
        "liisa", "Poliisi oli paikalla ja kirjasi tapahtuman.", PoliceDuty.TOLD, "Lounais-Suomen poliisilaitos"
    )
    yield stage.t(4, "13.10")
    case.meet(
        "liisa",
        MeetingKind.HOME_VISIT,
        "Kotona äiti, lapset ja mummi. Sofia kertoi kahden, että soitti mummille mutta ei osannut avata "
        "oikeaa kuvaketta. "
        "Harjoiteltiin soittamista. Leevi leikki autoilla. Tehtiin turvasuunnitelma.",
        "Mä olin iso ja pidin Leeviä kädestä.",
        place="Nisse Kavon katu 3 B 19, Turku",
        who="Milla, Sofia, Leevi ja Irja Saarinen",
        met_alone=True,
    )
    yield stage.t(3, "9.25")
    case.inform("liisa", "toni", Informed.NOT_REACHED, "Soitettu kolmesti, viesti jätetty. Uusi yritys huomenna.")
    case.special_support("liisa", "Ei erityisen tuen tarvetta: lapset saavat tarvitsemansa tuen äidiltä ja mummilta.")
    yield stage.t(2, "10.30")
    assessing.begin(case, "liisa", "Lasten turvallisuus ja isän päihteidenkäytön vaikutus selvitetään perheen kanssa.")
    case.plan("liisa", stage.t(-1, "14.00"), MeetingKind.VISIT, "Yliopistonkatu 30, Turku", "Toni Saarinen")


def kangas(stage: Stage) -> Story:
    """A non-disclosure order: the father is not told, and the ground is written down."""
    yield stage.t(27, "15.20")
    case = Case(stage, "kangas")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="853",
            subjects=children("kangas", "miro lumi", stage.calendar.today),
            carers=(carer("kangas", "elina", "äiti"),),
            notifier=official(
                NotifierBody.SOCIAL, "Nina Valta", "turvakodin ohjaaja", "Turun ensi- ja turvakoti", "050 000 4442"
            ),
            worry=(
                "Äiti tuli turvakotiin lasten kanssa isän väkivallan vuoksi. Lapset ovat nähneet, kun isä on "
                "kuristanut äitiä. Miro puhuu siitä ohjaajille, Lumi herää öisin. Äidille ja lapsille on määrätty "
                "turvakielto. Perhe siirtyy tänään uuteen osoitteeseen, joka ei saa tulla isän tietoon."
            ),
            grounds=(Grounds.VIOLENCE,),
            done_so_far="Rikosilmoitus tehty, lähestymiskieltoa haettu, turvasuunnitelma tehty.",
            child_told="yes",
            guardian_told="yes",
            police_told=True,
        )
    )
    yield stage.t(27, "15.28")
    case.assess("liisa", "Perhe on turvassa uudessa osoitteessa. Isä ei tiedä sitä. Päivystys on tietoinen.")
    case.take("liisa")
    yield stage.t(26, "8.35")
    case.name("liisa", "miro lumi", "elina", others="joni")
    for key in ("miro", "lumi", "elina"):
        people.raise_flag(
            stage.person("kangas", key),
            kind=FlagKind.SECRECY,
            headline="Turvakielto",
            advice="Osoitetta, päiväkotia tai koulua ei kerrota kenellekään. Postia ei lähetetä.",
        )
    people.raise_flag(
        stage.person("kangas", "miro"),
        kind=FlagKind.DANGER,
        headline="Isän väkivallan uhka",
        advice="Tapaamiset vain toimipisteessä, vartija varattava ennakkoon.",
    )
    case.open("liisa", keys="miro lumi", pair="riku", brief="Lähisuhdeväkivalta, turvakielto. Äiti ja lapset turvassa.")
    yield stage.t(26, "10.00")
    case.inform("liisa", "elina", Informed.IN_PERSON, "Tavattiin turvakodissa ennen muuttoa.")
    case.inform(
        "liisa",
        "joni",
        Informed.NOT_SAFETY,
        "Tieto asian vireilläolosta voisi vaarantaa lasten turvallisuuden: isä etsii perhettä (JulkL 11 "
        "§ 2 mom. 1 kohta).",
    )
    case.consider_police(
        "liisa",
        "Pahoinpitelystä tehty rikosilmoitus, lapset todistajina.",
        PoliceDuty.TOLD,
        "Lounais-Suomen poliisilaitos",
    )
    case.meet(
        "liisa",
        MeetingKind.VISIT,
        "Äiti kertoi kymmenen vuoden ajasta. Lapset olivat ohjaajan kanssa viereisessä huoneessa.",
        "Tällä kertaa en palaa. Lapset kysyivät, saako täällä nauraa.",
        who="Elina Kangas",
    )
    yield stage.t(25, "9.15")
    case.special_support(
        "liisa", "Lapset tarvitsevat turvaa ja vakautta, mutta eivät erityistä tukea palvelujen hakemisessa."
    )
    assessing.begin(case, "liisa", "Väkivallan vaikutukset lapsiin ja tarvittava tuki arvioidaan.", track="multi")
    yield stage.t(20, "13.00")
    assessing.tool(
        case, "liisa", Tool.VIOLENCE_SCREEN, "Väkivalta on ollut vakavaa ja toistuvaa. Turvasuunnitelma päivitetty."
    )
    case.meet(
        "liisa", MeetingKind.VISIT,
        "Miron kanssa tehtiin turvakartta. Lumi leikki nukeilla ja pani ne nukkumaan oven taakse.",
        "Täällä ovi on kiinni ja se on hyvä.", who="Miro ja Lumi", met_alone=True,
    )  # fmt: skip
    yield stage.t(12, "10.30")
    assessing.invite(
        case, "liisa", "iida", given_by="Elina Kangas, huoltaja",
        particulars="Lasten uni ja voimavarat; äidin jaksaminen. Osoitetta ei käsitellä.",
    )  # fmt: skip
    case.plan(
        "liisa",
        stage.t(-4, "10.00"),
        MeetingKind.VISIT,
        "Yliopistonkatu 30, Turku",
        "Elina, Miro ja Lumi Kangas, Iida Laine",
    )


def kangas_again(stage: Stage) -> Story:
    """A grandmother tells more and asks not to be revealed: joined to the open matters, each arrival kept."""
    yield stage.t(6, "17.45")
    case = Case(stage, "kangas", "kangas-again")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="853",
            subjects=children("kangas", "miro lumi", stage.calendar.today),
            notifier=private(
                "Maija Harju", "isänäiti", "050 000 2333", secrecy="Poika voisi suuttua, jos tietäisi että kerroin."
            ),
            worry=(
                "Olen lasten isänäiti. Poikani on soitellut minulle ja kysynyt, missä koulussa Miro on. En tiedä enkä "
                "kertonut. Hän on luvannut käydä läpi kaikki päiväkodit. Pelkään lasten puolesta."
            ),
            grounds=(Grounds.VIOLENCE,),
            guardian_told="no",
        )
    )
    yield stage.t(5, "8.20")
    case.assess("liisa", "Osoite ja päiväkoti ovat turvassa, poliisi saa tiedon heti. Äitiin yhteys tänään.")
    case.take("liisa")
    contacts.show_notifier(
        case.contact, "Isänäidille soitetaan turvallisuuden arvioimiseksi.", by=stage.worker("liisa"), at=stage.at
    )
    yield stage.t(5, "8.50")
    case.name("liisa", "miro lumi")
    for key in ("miro", "lumi"):
        case.join(key, "liisa")
