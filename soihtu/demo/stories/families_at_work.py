"""Families whose matters are being handled: what is due today, tomorrow and next week, and what ran late."""

from __future__ import annotations

from soihtu.contacts.rules import ClockCode
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Grounds, Kind, NotifierBody
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.telling import carer, children, official, private
from soihtu.matters import actions as matters
from soihtu.matters.models import Deadline
from soihtu.matters.terms import Informed, MeetingKind, Outcome
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [heino(stage), jokinen(stage), warsame(stage), kemppainen(stage)]


def heino(stage: Stage) -> Story:
    """Three children in Kaarina; everything is ready for the decision, which is due today."""
    back = stage.calendar.arrival_due(0)
    yield stage.t(back, "8.47")
    case = Case(stage, "heino")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="202",
            subjects=children("heino", "oona elias saga", stage.calendar.today),
            carers=(carer("heino", "mirva", "äiti"), carer("heino", "pekka", "isä")),
            notifier=official(
                NotifierBody.EDUCATION, "Pekka Salmela", "luokanopettaja", "Kotimäen koulu", "050 000 3350"
            ),
            worry=(
                "Oona on ollut poissa yhdeksän päivää kuukauden aikana. Hän kertoo hoitavansa Sagaa, kun isä on "
                "töissä ja äiti nukkuu. Eilen hän pyysi saada jäädä kouluun iltaan asti. Elias on väsynyt mutta "
                "leikkii muiden kanssa. Vanhemmat vastaavat viesteihin, mutta eivät ole päässeet tapaamiseen."
            ),
            grounds=(Grounds.PARENT_EXHAUSTION, Grounds.SCHOOL_ABSENCE),
            done_so_far="Olemme kutsuneet vanhemmat koululle kahdesti. Kuraattori on tavannut Oonan.",
            hoped_for="Perheelle apua arkeen, Oonalle aikaa olla lapsi.",
            child_told="yes",
            guardian_told="yes",
            whole_family_asked="yes",
        )
    )
    yield stage.t(back, "10.15")
    case.assess("hanna", "Aikuinen on kotona, ei väkivallan epäilyä. Koulu ja päiväkoti näkevät lapset päivittäin.")
    case.take("hanna")
    yield stage.t(back - 1, "9.00")
    case.name("hanna", "oona elias saga", "mirva pekka")
    case.open(
        "hanna",
        keys="oona elias saga",
        pair="leo",
        brief="Koulu on huolissaan Oonan poissaoloista ja vastuusta kotona. Äiti on kertonut uupumuksesta.",
    )
    yield stage.t(back - 1, "12.20")
    case.inform(
        "hanna", "mirva", words="Kerroin ilmoituksesta ja siitä, mitä seuraavaksi tapahtuu. Äiti kiitti soitosta."
    )
    case.call(
        "hanna",
        "Äiti kertoi sairastuneensa keväällä ja olevansa päivisin hyvin väsynyt. Isä tekee kolmivuorotyötä. "
        "Oona on auttanut enemmän kuin pitäisi. Sovimme käynnistä.",
        "En ole halunnut, että Oona joutuu tähän. En vain ole jaksanut.",
        minutes=24,
        who="Mirva Heino",
    )
    yield stage.t(back - 2, "15.10")
    case.inform("hanna", "pekka", words="Isä soitti takaisin vuoron jälkeen. On mukana tapaamisessa.")
    visit = case.plan(
        "hanna",
        stage.t(back - 5, "13.00"),
        MeetingKind.HOME_VISIT,
        "Voivalantie 31 A 8, Kaarina",
        "Mirva ja Pekka Heino, Oona, Elias ja Saga",
        workers="hanna leo",
    )
    yield stage.t(back - 5, "14.45")
    case.hold(
        "hanna",
        visit,
        "Vanhemmat kertoivat arjestaan. Koti oli siisti, lapset näyttivät huoneensa. Oonan kanssa puhuttiin myös "
        "kahden. Isä voi vaihtaa työvuoroja, jos saa siihen todistuksen. Äidillä on lääkäriaika ensi viikolla.",
        "Olisi kiva mennä kouluun ilman että miettii, onko Sagalla ruokaa.",
        minutes=75,
        met_alone=True,
    )
    yield stage.t(back - 5, "15.05")
    case.consider_police("hanna", "Ei epäilyä lapseen kohdistuneesta rikoksesta.")
    case.special_support(
        "hanna", "Lapset saavat tarvitsemansa tuen koulussa ja päiväkodissa, ei erityisen tuen tarvetta."
    )
    case.note("hanna", "Luonnos ratkaisusta valmiina. Luetaan Leon kanssa läpi ennen päätöstä.")


def jokinen(stage: Stage) -> Story:
    """Two working days late: the father cancelled twice; why, and what is done about it, is written down."""
    back = stage.calendar.arrival_due(-2)
    yield stage.t(back, "13.31")
    case = Case(stage, "jokinen")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="577",
            subjects=children("jokinen", "niilo", stage.calendar.today),
            carers=(carer("jokinen", "jarmo", "isä"),),
            notifier=official(NotifierBody.EDUCATION, "Satu Halme", "erityisopettaja", "Vistan koulu", "050 000 4421"),
            worry=(
                "Niilo on ollut koulussa alakuloinen ja kertonut olevansa iltaisin yksin, kun isä ajaa iltavuoroa. "
                "Hän osaa laittaa itselleen mikroruokaa ja käy nukkumaan kahdeksalta. Isä on sanonut etsivänsä "
                "päivätyötä."
            ),
            grounds=(Grounds.NO_NETWORK,),
            done_so_far="Keskustelu isän kanssa puhelimessa.",
            child_told="yes",
            guardian_told="yes",
        )
    )
    yield stage.t(back - 1, "9.10")
    case.assess("hanna", "Niilo saa isän kiinni puhelimella, naapuri on sovittu hätävaraksi. Ei välitöntä vaaraa.")
    yield stage.t(back - 1, "9.30")
    case.name("hanna", "niilo", "jarmo")
    case.open("emilia", keys="niilo", pair="leo", by="hanna", brief="Niilo on iltoja yksin, kun isä on työssä.")
    yield stage.t(back - 2, "10.05")
    case.inform("emilia", "jarmo", words="Isä tietää ilmoituksesta ja haluaa ratkaista iltojen hoidon.")
    first = case.plan(
        "emilia", stage.t(back - 4, "9.00"), MeetingKind.VISIT, "Paimion toimipiste", "Jarmo ja Niilo Jokinen"
    )
    yield stage.t(back - 4, "8.20")
    for meeting in first:
        matters.cancel_meeting(meeting, "Isä soitti: työvuoro muuttui.", by=stage.worker("emilia"), at=stage.at)
    second = case.plan(
        "emilia", stage.t(back - 6, "14.00"), MeetingKind.VISIT, "Paimion toimipiste", "Jarmo ja Niilo Jokinen"
    )
    yield stage.t(back - 6, "13.40")
    for meeting in second:
        matters.cancel_meeting(meeting, "Isä sairastui kuumeeseen.", by=stage.worker("emilia"), at=stage.at)
    yield stage.t(back - 8, "8.30")
    for deadline in Deadline.objects.filter(
        matter__in=case.some(), code=ClockCode.ASSESSMENT_START, superseded_at__isnull=True
    ):
        matters.explain_overrun(
            deadline,
            "Isä joutui perumaan sovitun tapaamisen kahdesti.",
            "Kotikäynti on sovittu iltaan isän vuoron mukaan. Esihenkilö on tietoinen.",
            by=stage.worker("emilia"),
            at=stage.at,
        )
    case.plan(
        "emilia",
        stage.t(back - 11, "17.00"),
        MeetingKind.HOME_VISIT,
        "Vistantie 18 A 6, Paimio",
        "Jarmo ja Niilo Jokinen",
        workers="emilia leo",
    )


def warsame(stage: Stage) -> Story:
    """An interpreter of Somali is booked and has come; the decision is due today."""
    back = stage.calendar.arrival_due(0)
    yield stage.t(back, "14.12")
    case = Case(stage, "warsame")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="853",
            subjects=children("warsame", "ayaan ilyas", stage.calendar.today),
            carers=(carer("warsame", "hodan", "äiti"),),
            notifier=official(
                NotifierBody.DAY_CARE, "Kaija Lindroos", "varhaiskasvatuksen opettaja", "Halisten päiväkoti",
                "050 000 4422",
            ),
            worry=(
                "Ilyas on ollut päiväkodissa elokuusta. Äiti opiskelee hoiva-avustajaksi ja kertoi tulkin kanssa, "
                "että iltaharjoittelun aikana kahdeksanvuotias Ayaan on Ilyaksen kanssa kahden. Äiti on etsinyt "
                "hoitajaa, mutta ei ole löytänyt. Hän haluaa neuvoja ennen kuin seuraava harjoittelu alkaa."
            ),
            grounds=(Grounds.NO_NETWORK, Grounds.COPING),
            consent_given="yes",
            guardian_told="yes",
        )
    )  # fmt: skip
    yield stage.t(back, "14.40")
    case.assess("liisa", "Harjoittelu alkaa vasta kahden viikon päästä, lapset ovat nyt iltaisin äidin kanssa.")
    case.take("liisa")
    yield stage.t(back - 1, "10.10")
    case.name("liisa", "ayaan ilyas", "hodan")
    case.open(
        "liisa",
        keys="ayaan ilyas",
        pair="riku",
        client="child",
        brief="Äiti tarvitsee iltahoitoa harjoittelun ajaksi. Somalin tulkki.",
    )
    yield stage.t(back - 2, "9.30")
    case.inform("liisa", "hodan", words="Puhelu tulkin välityksellä. Äiti toivoi tapaamista mahdollisimman pian.")
    case.note("liisa", "Somalin tulkki varattu tapaamiseen, tilausnumero 20417. Tulkki on sama kuin päiväkodilla.")
    visit = case.plan(
        "liisa", stage.t(back - 5, "10.00"), MeetingKind.VISIT, "Yliopistonkatu 30, Turku", "Hodan Warsame, tulkki",
        workers="liisa riku",
    )  # fmt: skip
    yield stage.t(back - 5, "11.10")
    case.hold(
        "liisa",
        visit,
        "Äiti kertoi opinnoistaan, jotka päättyvät keväällä. Harjoittelu on viisi viikkoa, illat 15–21. Käytiin läpi "
        "lapsiperheiden kotipalvelu ja iltahoito. Äidillä on ystävä samassa talossa, joka voi auttaa perjantaisin.",
        "Haluan tehdä tämän oikein. Täällä en tiennyt, keneltä kysyä.",
    )
    yield stage.t(back - 5, "11.40")
    case.consider_police("liisa", "Ei epäilyä lapseen kohdistuneesta rikoksesta.")


def kemppainen(stage: Stage) -> Story:
    """The need of special support came to light: the client class changed and the clocks became the law's."""
    yield stage.t(19, "16.40")
    case = Case(stage, "kemppainen")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="430",
            subjects=children("kemppainen", "sisu", stage.calendar.today),
            carers=(carer("kemppainen", "laura", "äiti"), carer("kemppainen", "antero", "isä")),
            notifier=private("Laura Kemppainen", "äiti", "050 000 2431", close=True),
            worry=(
                "Sisulla on juuri todettu autismikirjon häiriö. Koulupäivät menevät hyvin, mutta illat ovat raskaita "
                "kaikille: siirtymät, peseytyminen ja nukahtaminen vievät tunteja. Toivomme tietoa siitä, mitä apua "
                "voi saada kotiin ja pääsisikö Sisu joskus lyhyeen hoitoon."
            ),
            grounds=(Grounds.COPING,),
            consent_given="yes",
            hoped_for="Apua iltoihin ja vähän lepoa.",
        )
    )
    yield stage.t(18, "9.05")
    case.assess("hanna", "Vanhemmat jaksavat toistaiseksi ja ovat kaksin. Ei kiireellisen avun tarvetta.")
    case.take("hanna")
    yield stage.t(17, "10.00")
    case.name("hanna", "sisu", "laura antero")
    case.open(
        "hanna", keys="sisu", pair="leo", client="child", brief="Perhe toivoo apua iltoihin ja lyhytaikaista hoitoa."
    )
    yield stage.t(17, "10.25")
    case.call("hanna", "Sovittiin kotikäynti. Vanhemmat lähettävät lausunnon.", who="Laura Kemppainen")
    case.inform("hanna", "laura")
    case.inform("hanna", "antero", Informed.BY_LETTER, "Kirje molemmille vanhemmille.")
    case.consider_police("hanna", "Ei epäilyä lapseen kohdistuneesta rikoksesta.")
    yield stage.t(14, "13.30")
    case.special_support(
        "hanna",
        "Lääkärinlausunnon mukaan Sisu tarvitsee vammansa vuoksi jatkuvaa ohjausta siirtymissä ja hoitotoimissa "
        "(SHL 3 § 1 mom. 6 kohta).",
        yes=True,
    )
    yield stage.t(13, "9.45")
    case.decide(
        "hanna", Outcome.START, "Sisun ja perheen palvelujen tarve selvitetään yhdessä vammaispalvelujen kanssa."
    )
