"""Anticipatory notifications: one child was born meanwhile, the other is still to come."""

from __future__ import annotations

from soihtu.assessments.terms import Part, Tool
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Grounds, Kind, NotifierBody, SubjectRole
from soihtu.demo import assessing
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.telling import carer, official, subject
from soihtu.matters import actions as matters
from soihtu.matters.terms import MeetingKind
from soihtu.people import actions as people
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [toivonen(stage), rautio(stage)]


def toivonen(stage: Stage) -> Story:
    """Somero: the mother's own matter began at once, the child's slept until the birth and now its clocks run."""
    today = stage.calendar.today
    yield stage.t(31, "10.22")
    case = Case(stage, "toivonen")
    case.receive(
        Notification(
            kind=Kind.ANTICIPATORY_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="761",
            subjects=(
                subject("toivonen", "jasmin", today, SubjectRole.ADULT),
                subject("toivonen", "vauva", today, SubjectRole.UNBORN),
            ),
            carers=(carer("toivonen", "aleksi", "isä"),),
            notifier=official(
                NotifierBody.HEALTH, "Teija Ahonen", "kätilö", "Tyks, äitiyspoliklinikka", "050 000 4431"
            ),
            worry=(
                "Jasmin on käynyt HAL-poliklinikalla raskausviikolta 20. Hän on lopettanut amfetamiinin ja käy "
                "seuloissa, mutta kaksi viimeistä on jäänyt väliin. Hän kertoo, että on muuttanut takaisin vanhaan "
                "porukkaan. Hän on pelännyt tätä ilmoitusta ja silti toivonut sitä. Luin tämän hänelle ääneen."
            ),
            grounds=(Grounds.PARENT_SUBSTANCE,),
            hoped_for="Että äiti ja lapsi voisivat olla yhdessä turvallisessa paikassa syntymän jälkeen.",
            guardian_told="yes",
        )
    )
    yield stage.t(31, "11.05")
    case.assess("outi", "Äiti on hoidossa ja tavattavissa, osastopaikka tarvittaessa. Ei kiireellistä juuri nyt.")
    case.take("outi")
    yield stage.t(30, "9.00")
    case.name("outi", "jasmin vauva", others="aleksi")
    brief = "Odottava äiti, päihdehoito. Tuki on oltava valmis ennen syntymää."
    case.open("outi", keys="jasmin", client="adult", brief=brief)
    case.open("outi", keys="vauva", brief="Syntymätön lapsi. Määräajat alkavat syntymästä.")
    yield stage.t(29, "13.30")
    case.inform("outi", "jasmin", words="Tavattiin äitiyspoliklinikalla kätilön kanssa.", of="jasmin")
    case.meet(
        "outi",
        MeetingKind.VISIT,
        "Jasmin kertoi, mitä toivoo ja mitä pelkää. Sovittiin ensikodista ja siitä, ketkä tietävät.",
        "Haluan, että se saa alkaa puhtaalta pöydältä. Minäkin.",
        who="Jasmin Toivonen, kätilö Teija Ahonen",
        of="jasmin",
    )
    yield stage.t(28, "9.40")
    assessing.begin(case, "outi", "Jasmin haluaa arvioinnin ja tuen ennen lapsen syntymää.", of="jasmin")
    assessing.tool(
        case, "outi", Tool.ECOMAP, "Äidin sisko ja täti ovat vahvoja tukia, vanha kaveripiiri kuormittaa.", of="jasmin"
    )
    assessing.write(
        case,
        "outi",
        Part.SITUATION,
        of="jasmin",
        situation="Jasmin odottaa ensimmäistä lastaan. Hän on ollut kuivilla viisi viikkoa ja asuu nyt siskonsa luona.",
        network="Sisko Ronja, täti Päivi, kätilö. Aleksi on mukana, kun on selvä.",
    )
    yield stage.t(9, "14.10")
    born_on = stage.calendar.day(10)
    matters.record_birth(case.matters["vauva"], born_on, by=stage.worker("outi"), at=stage.at)
    baby = stage.person("toivonen", "vauva")
    baby.refresh_from_db()
    people.correct_person(
        baby,
        version=baby.version,
        first_names="Hilla Ronja",
        expected_on=None,
        identity_code=stage.codes.code(born_on, is_female=True),
    )
    stage.relate("toivonen")
    case.note(
        "outi",
        "Sairaalasta soitettiin: tyttö 3 210 g, molemmat voivat hyvin. Ensikotipaikka alkaa maanantaina.",
        of="vauva",
    )
    yield stage.t(8, "11.00")
    case.inform("outi", "jasmin", words="Kerroin lapsen asiasta synnytysosastolla. Jasmin itki ja nauroi.", of="vauva")
    case.meet(
        "outi",
        MeetingKind.VISIT,
        "Tavattiin osastolla. Hilla nukkui äidin rinnalla. Hoitajat kuvaavat hoivaa lempeäksi.",
        "Katso nyt sitä. En mene enää minnekään.",
        place="Tyks, synnytysosasto",
        who="Jasmin ja Hilla Toivonen",
        of="vauva",
    )
    case.consider_police("outi", "Ei epäilyä lapseen kohdistuneesta rikoksesta.")
    yield stage.t(7, "10.15")
    case.special_support("outi", "Lapsi saa tarvitsemansa ensikodissa äidin kanssa.", of="vauva")
    assessing.begin(case, "outi", "Lapsen tuen tarve arvioidaan yhdessä äidin ja ensikodin kanssa.", of="vauva")
    case.plan(
        "outi",
        stage.t(-2, "13.00"),
        MeetingKind.NETWORK,
        "Ensikoti, Turku",
        "Jasmin, Aleksi, ensikodin ohjaaja",
        of="vauva",
    )


def rautio(stage: Stage) -> Story:
    """Turku: nineteen, due in two months; the child's matter sleeps, her own goes on."""
    today = stage.calendar.today
    yield stage.t(9, "9.50")
    case = Case(stage, "rautio")
    case.receive(
        Notification(
            kind=Kind.ANTICIPATORY_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="853",
            subjects=(
                subject("rautio", "emmi", today, SubjectRole.ADULT),
                subject("rautio", "tuleva", today, SubjectRole.UNBORN),
            ),
            notifier=official(
                NotifierBody.HEALTH, "Sanna-Mari Erkkilä", "terveydenhoitaja", "Mäntymäen neuvola", "050 000 4432"
            ),
            worry=(
                "Emmi odottaa ensimmäistä lastaan, laskettu aika on kahden kuukauden päästä. Hän on jäänyt yksin ja "
                "asunut vuoron perään kolmen ystävän luona. Masennus on lääkitty, mutta hän sanoo, ettei tunne vauvaa "
                "omakseen. Hän suostui ilmoitukseen, kunhan kukaan ei ilmesty ovelle ilman sopimista."
            ),
            grounds=(Grounds.OWN_MENTAL_HEALTH, Grounds.HOUSING, Grounds.NO_NETWORK),
            guardian_told="yes",
        )
    )
    yield stage.t(9, "10.40")
    case.assess("liisa", "Emmi on ystävän luona ja neuvolan seurannassa. Ei kiireellistä avun tarvetta tänään.")
    yield stage.t(8, "9.15")
    case.take("liisa")
    case.name("liisa", "emmi tuleva")
    case.open("liisa", keys="emmi", client="adult", pair="riku", brief="Nuori odottaja ilman asuntoa ja tukiverkkoa.")
    case.open("liisa", keys="tuleva", pair="riku", brief="Syntymätön lapsi. Määräajat alkavat syntymästä.")
    yield stage.t(7, "13.00")
    case.inform("liisa", "emmi", words="Soitin sovittuun aikaan. Emmi halusi tavata kahvilassa.", of="emmi")
    case.meet(
        "liisa",
        MeetingKind.VISIT,
        "Tavattiin kirjaston kahvilassa. Puhuttiin asumisesta, rahasta ja siitä, millaista on odottaa yksin.",
        "Jos saisin oman oven, jaksaisin ajatella muuta.",
        place="Turun pääkirjasto",
        who="Emmi Rautio",
        of="emmi",
    )
    yield stage.t(4, "10.00")
    assessing.begin(case, "liisa", "Emmi haluaa arvioinnin. Asuminen ja tuki järjestetään ennen syntymää.", of="emmi")
    case.guide(
        "liisa",
        "Nuorten odottajien ryhmä, ensi- ja turvakotiyhdistys",
        "Ryhmä tiistaisin, Emmi menee ystävän kanssa.",
        of="emmi",
    )
    case.plan(
        "liisa",
        stage.t(-3, "12.30"),
        MeetingKind.HOME_VISIT,
        "Ratapihankatu 36, Turku",
        "Emmi Rautio, Riku Lehto",
        of="emmi",
        workers="liisa riku",
    )
