"""Summed up, met with the receiver, and offered: two transfers that wait for an answer."""

from __future__ import annotations

from soihtu.assessments.terms import Tool
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Grounds, Kind, NotifierBody
from soihtu.demo import assessing
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.stories import findings
from soihtu.demo.telling import adult, carer, children, official, oneself
from soihtu.documents.terms import ServiceTask
from soihtu.matters.terms import MeetingKind
from soihtu.teams.terms import TargetGroup

RUNOSMAKI = "Itäpellontie 22 C 40, Turku"


def stories(stage: Stage) -> list[Story]:
    return [lahtinen(stage), hamalainen(stage)]


def lahtinen(stage: Stage) -> Story:
    """A mother who asked for help herself: summed up, and Petri has been asked to go on. He answers tomorrow."""
    yield stage.calendar.after(stage.calendar.day(48), 0, "21.14")
    case = Case(stage, "lahtinen")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="853",
            subjects=children("lahtinen", "pihla oiva", stage.calendar.today),
            carers=(carer("lahtinen", "saana", "äiti"), carer("lahtinen", "eero", "isä")),
            notifier=oneself("lahtinen", "saana"),
            worry=(
                "Olen kahden pienen kanssa yksin viikot, Eero on reissutyössä. En oikein nuku, ja vuokra jäi "
                "maksamatta. Eilen huusin Pihlalle ja menin sitten vessaan itkemään. Haluaisin yhden aamun viikossa "
                "nukkua, ja ettei tarvitsisi pelätä postia."
            ),
            grounds=(Grounds.PARENT_EXHAUSTION, Grounds.ECONOMY),
        )
    )
    yield stage.t(47, "8.20")
    case.assess("liisa", "Äiti on hakenut apua ajoissa, anoppi tulee huomenna. Ei kiireellisen avun tarvetta.")
    case.take("liisa")
    yield stage.t(46, "9.00")
    case.name("liisa", "pihla oiva", "saana eero")
    case.open(
        "liisa",
        keys="pihla oiva",
        client="child",
        pair="riku",
        brief="Äiti uupunut, isä viikot poissa, vuokra rästissä.",
    )
    yield stage.t(45, "12.30")
    case.inform("liisa", "saana")
    case.inform("liisa", "eero", words="Eero soitti takaisin työmaalta.")
    case.call(
        "liisa",
        "Saana kertoi yöt ja päivät. Sovimme kotikäynnistä.",
        "Yöt on pahimmat. Jos edes joku olisi aamuisin.",
        minutes=24,
        who="Saana Lahtinen",
    )
    case.consider_police("liisa", "Ei epäilyä rikoksesta.")
    case.special_support("liisa", "Ei erityisen tuen tarvetta.")
    yield stage.t(43, "10.30")
    assessing.begin(case, "liisa", "Tuen tarve on selvä, ja perhe haluaa arvioinnin.")
    yield stage.t(36, "13.00")
    case.meet(
        "liisa",
        MeetingKind.HOME_VISIT,
        "Kotikäynti, lapset tavattu. Pihla näytti sängyn, jossa kaikki nukkuvat.",
        place=RUNOSMAKI,
        who="Saana, Pihla ja Oiva",
        met_alone=True,
    )
    yield stage.t(26, "10.00")
    case.meet(
        "liisa",
        MeetingKind.VISIT,
        "Talous ja 3X10D. Asumisneuvoja mukana.",
        "Että saisin yhden aamun viikossa nukkua.",
        who="Saana Lahtinen, asumisneuvoja",
    )
    assessing.tool(case, "liisa", Tool.LIFE_AREAS, "Uni 2/10, talous 3/10, läheiset 7/10.")
    assessing.write_down(case, "liisa", findings.LAHTINEN)
    yield stage.t(9, "14.30")
    assessing.estimate(case, "liisa", findings.LAHTINEN)
    assessing.approve(case, "liisa", findings.LAHTINEN)
    yield stage.t(7, "9.30")
    assessing.give(case, "liisa", "Saana ja Eero Lahtinen")
    meetings = case.plan(
        "liisa",
        stage.t(3, "14.30"),
        MeetingKind.TRANSFER,
        "Linnankatu 23, Turku",
        "Saana ja Eero Lahtinen",
        workers="liisa petri",
    )
    yield stage.t(3, "15.20")
    case.hold(
        "liisa",
        meetings,
        "Saana esitteli Petrille itse, mitä toivoo. Kotipalvelu jatkuu samalla työntekijällä.",
        "Nyt minulla on aamu.",
    )
    assessing.propose(
        case,
        "liisa",
        "petri",
        "planned_families",
        meetings,
        "Petri tulee käymään kotona maanantaina. Kotipalvelu jatkuu tiistaisin klo 8–12.",
    )


def hamalainen(stage: Stage) -> Story:
    """Debts and an eviction; a transfer to Marja waits for her answer."""
    yield stage.t(52, "14.02")
    case = Case(stage, "hamalainen")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="423",
            subjects=adult("hamalainen", "kari", stage.calendar.today),
            notifier=official(
                NotifierBody.OTHER_OFFICIAL, "Leena Rasila", "kihlakunnanulosottomies", "Ulosottolaitos", "050 000 4461"
            ),
            worry=(
                "Häätöpäivä on kolmen viikon päästä. Asukas on ollut asiallinen ja kertonut tyttärestä, joka asuu "
                "hänen luonaan joka toisen viikon. Hän pyysi, että otan yhteyttä, koska ei tiedä, mistä aloittaa."
            ),
            grounds=(Grounds.HOUSING, Grounds.ECONOMY),
            consent_given="yes",
        )
    )
    yield stage.t(52, "14.40")
    case.assess("sari", "Häätö kolmen viikon päästä, ei tällä viikolla. Ohjataan heti työikäisten tiimiin.")
    case.take("jussi")
    yield stage.t(51, "9.10")
    case.name("jussi", "kari", others="siiri")
    case.open(
        "jussi",
        keys="kari",
        task=ServiceTask.WORKING_AGE,
        client="adult",
        pair="pirjo",
        brief="Häätöuhka, yrityksen velat, tytär joka toinen viikko.",
    )
    yield stage.t(50, "13.00")
    case.inform("jussi", "kari")
    case.meet(
        "jussi",
        MeetingKind.HOME_VISIT,
        "Käytiin läpi kirjeet ja soitettiin vuokranantajalle yhdessä. Häätö siirtyi kuukaudella.",
        "Siirille en ole osannut sanoa.",
        place="Hyvättyläntie 6 A 15, Lieto",
        who="Kari Hämäläinen",
    )
    assessing.begin(case, "jussi", "Asuminen on turvattava ja velat koottava. Kari haluaa arvioinnin.")
    yield stage.t(38, "10.00")
    case.meet(
        "jussi",
        MeetingKind.VISIT,
        "Velkaneuvojan kanssa yhdessä. Kokonaisvelka selvisi.",
        minutes=80,
        who="Kari Hämäläinen, velkaneuvoja",
    )
    assessing.tool(case, "jussi", Tool.LIFE_AREAS, "Talous 2/10, läheiset 7/10, terveys 6/10.")
    yield stage.t(20, "15.00")
    case.meet(
        "jussi",
        MeetingKind.HOME_VISIT,
        "Siiri oli mukana hetken ja kertoi koulusta.",
        place="Hyvättyläntie 6 A 15, Lieto",
        who="Kari ja Siiri Hämäläinen",
    )
    assessing.write_down(case, "jussi", findings.KARI)
    yield stage.t(8, "13.40")
    assessing.estimate(case, "jussi", findings.KARI)
    assessing.approve(case, "jussi", findings.KARI)
    yield stage.t(6, "10.20")
    assessing.give(case, "jussi", "Kari Hämäläinen")
    meetings = case.plan(
        "jussi",
        stage.t(3, "13.00"),
        MeetingKind.TRANSFER,
        "Linnankatu 23, Turku",
        "Kari Hämäläinen",
        workers="jussi marja",
    )
    yield stage.t(3, "14.00")
    case.hold(
        "jussi",
        meetings,
        "Kari esitteli itse suunnitelman. Sovittiin sosiaalisen luoton hakemisesta.",
        "Kunpa joku olisi piirtänyt tämän minulle jo keväällä.",
    )
    assessing.propose(
        case,
        "jussi",
        "marja",
        "planned_adults",
        meetings,
        "Marja soittaa ensi viikolla. Luottohakemus jätetään yhdessä.",
    )
