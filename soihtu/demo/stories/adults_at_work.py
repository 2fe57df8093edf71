"""Adults and older people: a young man without a home, alcohol, an old couple, and an old lady in Swedish."""

from __future__ import annotations

from soihtu.assessments.terms import Part, Tool
from soihtu.contacts import actions as contacts
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Channel, Grounds, Kind, NotifierBody
from soihtu.demo import assessing
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.stories import findings
from soihtu.demo.telling import adult, official, private
from soihtu.documents.terms import DeliveryWay, ServiceTask
from soihtu.matters import actions as matters
from soihtu.matters.terms import Informed, MeetingKind
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [mattila(stage), eklund(stage), vainio(stage), lindqvist(stage)]


def mattila(stage: Stage) -> Story:
    """Over 75: the seven days are the law's. Summed up, given by post, guided and closed."""
    yield stage.t(44, "9.36")
    case = Case(stage, "mattila")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_NOTIFICATION,
            target_group=TargetGroup.OLDER,
            municipality_code="895",
            subjects=adult("mattila", "aune", stage.calendar.today),
            notifier=official(
                NotifierBody.HEALTH, "Hilkka Varis", "kotisairaanhoitaja", "Uudenkaupungin kotihoito", "050 000 4462"
            ),
            worry=(
                "Aune löytyi satamasta illalla etsimästä koulua. Hän oli iloinen mutta ilman takkia. Veikko oli juuri "
                "lähdössä etsimään. Veikolla itsellään on sydämen vajaatoiminta, ja hän sanoi ensi kerran, ettei jaksa."
            ),
            grounds=(Grounds.COPING,),
            guardian_told="yes",
        )
    )
    yield stage.t(44, "10.05")
    case.assess("ritva", "Aune on kotona, ovihälytin asennetaan tänään. Kotihoito käy huomenna.")
    case.take("ritva")
    yield stage.t(43, "9.00")
    case.name("ritva", "aune", others="veikko")
    case.open(
        "ritva",
        keys="aune",
        task=ServiceTask.OLDER,
        client="over-75",
        brief="Muistisairaus, eksyminen, puoliso väsynyt.",
    )
    yield stage.t(42, "10.30")
    case.inform("ritva", "aune", Informed.IN_PERSON, "Kerrottu Aunelle ja Veikolle kotona.")
    case.meet(
        "ritva",
        MeetingKind.HOME_VISIT,
        "Kahviteltiin. Aune kertoi koulusta, Veikko öistä. Tehtiin lista avusta.",
        "Kuusikymmentä vuotta ollaan etsitty toisiamme.",
        place="Alinenkatu 34 A 2, Uusikaupunki",
        who="Aune ja Veikko Mattila",
    )
    assessing.begin(case, "ritva", "Yli 75-vuotiaan palvelutarve arvioidaan, tarve on ilmeinen.")
    yield stage.t(30, "10.30")
    case.meet(
        "ritva",
        MeetingKind.HOME_VISIT,
        "Mukana tytär videolla. Kotihoidon aamut ovat alkaneet.",
        place="Alinenkatu 34 A 2, Uusikaupunki",
        who="Aune ja Veikko Mattila, tytär",
    )
    assessing.write_down(case, "ritva", findings.AUNE)
    yield stage.t(24, "14.00")
    assessing.estimate(case, "ritva", findings.AUNE)
    assessing.approve(case, "ritva", findings.AUNE)
    yield stage.t(23, "9.00")
    assessing.give(case, "ritva", "Aune Mattila", DeliveryWay.POST)
    case.guide("ritva", "Omaishoidon tuki ja Muistiyhdistys", "Veikko sai hakemuksen täytettynä mukaan.")
    yield stage.t(20, "10.00")
    case.close("ritva", "guided", "Palvelut ovat käynnissä ja seuranta sovittu kotihoidon kanssa.")


def eklund(stage: Stage) -> Story:
    """An old lady on Kimitoön, in Swedish: being assessed."""
    yield stage.t(12, "10.12")
    case = Case(stage, "eklund")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.OLDER,
            language="sv",
            municipality_code="322",
            subjects=adult("eklund", "gunvor", stage.calendar.today),
            notifier=private("Bo Eklund", "son", "050 000 2512", close=True),
            worry=(
                "Mamma är 82 och bor ensam. Hon har slutat laga mat och äter mest kex. I helgen hittade jag obetalda "
                "räkningar i brödlådan. Hon är klar i huvudet men trött, och hon sade ja till att jag ringer er."
            ),
            grounds=(Grounds.COPING,),
            consent_given="yes",
        ),
        channel=Channel.PHONE,
        by="mikael",
    )
    yield stage.t(12, "10.20")
    case.assess("mikael", "Sonen är där till onsdag. Ingen fara för hälsan, men vikten bör följas.")
    yield stage.t(11, "9.00")
    case.take("jonas")
    case.name("jonas", "gunvor", others="bo")
    case.open(
        "jonas",
        keys="gunvor",
        task=ServiceTask.OLDER,
        client="over-75",
        brief="Bor ensam, äter dåligt, räkningar obetalda.",
    )
    yield stage.t(9, "13.00")
    case.inform("jonas", "gunvor", Informed.IN_PERSON, "Berättade om kontakten hemma hos Gunvor.")
    case.meet(
        "jonas",
        MeetingKind.HOME_VISIT,
        "Gunvor bjöd på kaffe. Vi talade om maten, om ensamheten sedan Erik dog och om räkningarna, som vi sorterade.",
        "Det är inte maten. Det är att duka för en.",
        place="Arkadiavägen 10 B, Kimitoön",
        who="Gunvor och Bo Eklund",
    )
    yield stage.t(7, "10.10")
    assessing.begin(case, "jonas", "Behovet av stöd hemma utreds tillsammans med Gunvor.")
    assessing.write(
        case,
        "jonas",
        Part.SITUATION,
        situation=(
            "Gunvor bor ensam sedan maken dog. Hon äter lite och är trött, men klarar sin hygien och är orienterad."
        ),
    )
    case.plan(
        "jonas", stage.t(-2, "10.00"), MeetingKind.HOME_VISIT, "Arkadiavägen 10 B, Kimitoön", "Gunvor Eklund, hemvården"
    )


def vainio(stage: Stage) -> Story:
    """Nineteen, and three sofas in a week: handling begun."""
    yield stage.t(5, "13.25")
    case = Case(stage, "vainio")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="853",
            subjects=adult("vainio", "joona", stage.calendar.today),
            notifier=official(
                NotifierBody.YOUTH, "Emma-Liisa Suhonen", "etsivä nuorisotyöntekijä", "Turun kaupunki", "050 000 4463"
            ),
            worry=(
                "Joona on nukkunut viikon sisällä kolmella eri sohvalla. Hän lähti kotoa riidan jälkeen, lukio jäi "
                "kesken. Hän tulee meille joka päivä syömään. Hän haluaa oman huoneen ja töitä. Soitimme yhdessä."
            ),
            grounds=(Grounds.HOUSING, Grounds.NO_NETWORK),
            consent_given="yes",
        )
    )
    yield stage.t(5, "14.00")
    case.assess("mikael", "Yösija on tällä viikolla ystävän luona, ja nuorisotyö tapaa päivittäin.")
    case.take("pirjo")
    yield stage.t(4, "9.00")
    case.name("pirjo", "joona")
    case.open(
        "pirjo",
        keys="joona",
        task=ServiceTask.WORKING_AGE,
        client="adult",
        brief="Asunnoton nuori aikuinen, ystävien luona.",
    )
    yield stage.t(4, "13.00")
    case.inform("pirjo", "joona")
    case.meet(
        "pirjo",
        MeetingKind.VISIT,
        "Joona tuli nuorisotyöntekijän kanssa. Tehtiin asuntohakemus ja varattiin aika työpajalle.",
        "Kunhan ei tarvi pyytää enää keneltäkään, saako jäädä.",
        who="Joona Vainio",
    )


def lindqvist(stage: Stage) -> Story:
    """Alcohol: the kind was corrected, the client class changed, the pair too; a nurse takes part."""
    yield stage.t(25, "10.40")
    case = Case(stage, "lindqvist")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_NOTIFICATION,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="853",
            subjects=adult("lindqvist", "mika", stage.calendar.today),
            notifier=official(
                NotifierBody.HEALTH, "Jenna Rokka", "päihdesairaanhoitaja", "Tyks, päihdepsykiatria", "050 000 4464"
            ),
            worry=(
                "Mika on ollut katkaisuhoidossa viisi päivää ja kotiutuu. Hän on itse pyytänyt, että joku "
                "jatkaisi tästä. "
                "Hän on ollut raitis aiemmin kaksi vuotta. Asunto on, mutta päivissä ei ole mitään."
            ),
            grounds=(Grounds.OWN_SUBSTANCE,),
            consent_given="yes",
        )
    )
    yield stage.t(25, "11.02")
    contacts.correct_kind(
        case.contact, Kind.SOCIAL_WELFARE_CONTACT,
        "Mika on itse pyytänyt yhteydenottoa, kyse on suostumuksella tehdystä yhteydenotosta.",
        by=stage.worker("mikael"), at=stage.at,
    )  # fmt: skip
    case.assess("mikael", "Kotiutuu maanantaina, lääkitys on. Yhteydenotto ennen sitä.")
    case.take("jussi")
    yield stage.t(24, "9.00")
    case.name("jussi", "mika")
    case.open(
        "jussi",
        keys="mika",
        task=ServiceTask.WORKING_AGE,
        client="adult",
        brief="Katkaisuhoidon jälkeinen tuki, raittius.",
    )
    yield stage.t(23, "14.00")
    case.inform("jussi", "mika", Informed.IN_PERSON)
    case.meet(
        "jussi",
        MeetingKind.VISIT,
        "Tavattiin osastolla ennen kotiutumista.",
        "Raittius on helpointa täällä. Olkaa kotona.",
        place="Tyks, päihdepsykiatria",
        who="Mika Lindqvist",
    )
    assessing.begin(case, "jussi", "Mika haluaa arvioinnin kotiutumisen tueksi.", track="multi")
    assessing.invite(
        case, "jussi", "iida", given_by="Mika Lindqvist", particulars="Terveys, lääkitys ja raittiuden tuki."
    )
    yield stage.t(18, "10.00")
    assessing.tool(case, "iida", Tool.AUDIT, "Pisteet 24: riippuvuus todennäköinen. Käytiin läpi Mikan kanssa.")
    case.set_pair("jussi", "pirjo")
    case.meet(
        "jussi",
        MeetingKind.HOME_VISIT,
        "Mukana Iida. Tehtiin viikkosuunnitelma.",
        place="Aurakatu 16 C 30, Turku",
        who="Mika Lindqvist",
    )
    yield stage.t(10, "9.30")
    matters.reclassify(
        case.matters["mika"], "disabled",
        "Vammaispalvelujen lausunto: aivovamman jälkitila, VPL 2 §.",
        by=stage.worker("jussi"), at=stage.at,
    )  # fmt: skip
    case.note("jussi", "Mika on ollut raittiina kolme viikkoa ja aloittanut työpajalla kahtena päivänä viikossa.")
    case.plan(
        "jussi",
        stage.t(-1, "9.00"),
        MeetingKind.HOME_VISIT,
        "Aurakatu 16 C 30, Turku",
        "Mika Lindqvist, Iida Laine",
        workers="jussi iida",
    )
