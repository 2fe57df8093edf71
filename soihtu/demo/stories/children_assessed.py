"""Children's assessments under way, told at length."""

from __future__ import annotations

from soihtu.assessments.terms import Part, Tool
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Grounds, Kind, NotifierBody
from soihtu.demo import assessing
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.telling import carer, children, official
from soihtu.matters.terms import Informed, MeetingKind
from soihtu.people.terms import ConsentScope
from soihtu.teams.terms import TargetGroup

SALO = "Tehdaskatu 2, Salo"


def stories(stage: Stage) -> list[Story]:
    return [nurmi(stage), nurmi_again(stage), berg(stage)]


def nurmi(stage: Stage) -> Story:
    """Fifteen, and away from school: the three months end next week."""
    yield stage.t(57, "10.30")
    case = Case(stage, "nurmi")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="734",
            subjects=children("nurmi", "veeti", stage.calendar.today),
            carers=(carer("nurmi", "anu", "äiti"), carer("nurmi", "harri", "isä", "no")),
            notifier=official(
                NotifierBody.EDUCATION, "Outi-Maria Kallas", "luokanvalvoja", "Hermannin koulu", "050 000 4471"
            ),
            worry=(
                "Veeti on ollut lukukauden aikana poissa 112 tuntia. Kun hän tulee, hän on kiinnostunut ja "
                "hauska. Hän on "
                "kertonut valvovansa aamuun ja nukkuvansa päivät, koska öisin on hiljaista. Äiti tekee "
                "yövuoroja. Olemme "
                "kokeilleet lyhennettyä päivää, eikä se auttanut."
            ),
            grounds=(Grounds.SCHOOL_ABSENCE, Grounds.OWN_MENTAL_HEALTH),
            done_so_far="Kuraattori, koulupsykologi, lyhennetty päivä, kaksi verkostopalaveria.",
            child_told="yes",
            guardian_told="yes",
        )
    )
    yield stage.t(57, "11.15")
    case.assess("outi", "Nuori on kotona ja vastaa viesteihin. Ei kiireellisen avun tarvetta.")
    case.take("outi")
    yield stage.t(56, "9.05")
    case.name("outi", "veeti", "anu harri")
    case.open("outi", keys="veeti", brief="Pitkittyneet poissaolot, valvominen, yksinäisyys.")
    yield stage.t(55, "13.00")
    case.inform("outi", "anu")
    case.inform("outi", "harri", Informed.BY_LETTER, "Kirje Someroon, isä soitti takaisin seuraavana päivänä.")
    case.inform("outi", "veeti", Informed.IN_PERSON, "Tapasin Veetin kahden kirjastossa. Hän sai itse valita paikan.")
    case.meet(
        "outi",
        MeetingKind.VISIT,
        "Veeti kertoi, että koulussa on liikaa ääntä ja että hän on alkanut pelätä käytäviä.",
        "En mä oo laiska. Mä oon väsynyt siihen että pitää olla joku.",
        place="Salon pääkirjasto",
        who="Veeti Nurmi",
        met_alone=True,
    )
    case.consider_police("outi", "Ei epäilyä lapseen kohdistuneesta rikoksesta.")
    case.special_support("outi", "Erityisen tuen tarvetta selvitetään arvioinnissa, tällä hetkellä ei perusteita.")
    yield stage.t(52, "10.00")
    assessing.begin(case, "outi", "Poissaolojen syyt ja tarvittava tuki selvitetään Veetin ja vanhempien kanssa.")
    assessing.permit(
        case,
        "outi",
        ConsentScope.SCHOOL,
        receiver="Hermannin koulu, kuraattori",
        given_by="Veeti Nurmi ja Anu Nurmi",
        particulars="Poissaolot ja koulupäivän järjestelyt.",
    )
    yield stage.t(38, "14.00")
    case.meet(
        "outi",
        MeetingKind.HOME_VISIT,
        "Kotona äiti ja Veeti. Piirrettiin verkostokartta: pappa ja kalakaveri nousivat tärkeiksi.",
        "Pappa ei kysy. Se antaa vaan vavan käteen.",
        place="Vilhonkatu 8 A 12, Salo",
        who="Veeti ja Anu Nurmi",
        met_alone=True,
    )
    assessing.tool(case, "outi", Tool.ECOMAP, "Pappa ja kalakaveri vahvoja, luokka ohut, isä etäinen mutta halukas.")
    yield stage.t(30, "9.00")
    assessing.write(
        case,
        "outi",
        Part.SITUATION,
        situation=(
            "Veeti, olet ollut syksyn pääosin kotona. Valvot, koska öisin on hiljaista, ja aamulla et jaksa lähteä. "
            "Kavereita on kaksi, ja pappa on sinulle tärkeä. Äiti ja isä ovat eri mieltä siitä, mistä tämä johtuu."
        ),
        network="Pappa, kalakaveri Rasmus, kuraattori. Isä Somerolla joka toinen viikonloppu.",
    )
    assessing.write(
        case,
        "outi",
        Part.CHILD_VIEW,
        child_view=(
            "Veeti haluaa käydä koulua pienessä ryhmässä ja nukkua yöt. Hän ei halua, että hänestä puhutaan käytävällä."
        ),
        child_view_how="Kahden kirjastossa ja kotona, kolmesti. Veeti luki muistiinpanot ja korjasi yhden kohdan.",
        child_heard="yes",
        guardian_view="Äiti toivoo lääkäriä ja rauhaa. Isä toivoo, että Veeti tulisi hänen luokseen kuukaudeksi.",
    )
    assessing.write(
        case,
        "outi",
        Part.NEEDS,
        need="recurring",
        needs="Uni ja vuorokausirytmi, koulunkäynnin järjestelyt, tuki vanhempien yhteistyöhön.",
        needed_services="Nuorten perhetyö, lääkärin arvio unesta, pienryhmä kevätlukukaudeksi.",
        strengths="Veeti tietää, mitä tarvitsee, ja osaa sanoa sen. Hän hoitaa papan veneen talviteloille joka syksy.",
    )
    yield stage.t(6, "13.30")
    case.meet(
        "outi",
        MeetingKind.NETWORK,
        "Koulu, vanhemmat ja Veeti. Pienryhmäpaikka järjestyy tammikuussa.",
        minutes=90,
        place=SALO,
        who="Veeti, Anu ja Harri Nurmi, rehtori, kuraattori",
    )
    case.plan("outi", stage.t(-2, "9.00"), MeetingKind.VISIT, SALO, "Veeti ja Anu Nurmi: yhteenvedon läpikäynti")


def nurmi_again(stage: Stage) -> Story:
    """The police tell more of the same boy while his assessment is under way: joined, with its own clocks."""
    yield stage.calendar.after(stage.calendar.day(4), 0, "22.10")
    case = Case(stage, "nurmi", "nurmi-again")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="734",
            subjects=children("nurmi", "veeti", stage.calendar.today),
            notifier=official(
                NotifierBody.POLICE,
                "Kalle Ilves",
                "nuorempi konstaapeli",
                "Lounais-Suomen poliisilaitos",
                "050 000 4472",
            ),
            worry=(
                "Veeti tavattiin uimarannalta kello 21.30 yksin kalastamasta pakkasessa. Hän oli kunnossa, "
                "asiallisesti "
                "pukeutunut ja tarjosi kaakaota. Äiti ei tiennyt missä hän oli. Vietiin kotiin."
            ),
            grounds=(Grounds.COPING,),
            child_told="yes",
            guardian_told="yes",
        )
    )
    yield stage.t(3, "8.30")
    case.assess("outi", "Nuori on kotona, äiti tavoitettu. Veetin oma selitys tunnetaan. Ei kiirettä.")
    case.take("outi")
    yield stage.t(3, "8.45")
    case.name("outi", "veeti")
    case.join("veeti", "outi")


def berg(stage: Stage) -> Story:
    """A step-family in Naantali: three children, three constellations of guardians, one home."""
    yield stage.t(33, "11.48")
    case = Case(stage, "berg")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="529",
            subjects=children("berg", "venla nooa otso", stage.calendar.today),
            carers=(
                carer("berg", "katja", "äiti, Venlan äitipuoli"),
                carer("berg", "timo", "isä, Nooan isäpuoli"),
                carer("berg", "ville", "Nooan isä", "no"),
            ),
            notifier=official(
                NotifierBody.EDUCATION, "Erika Norrgård", "koulukuraattori", "Maijamäen koulu", "050 000 4473"
            ),
            worry=(
                "Venla muutti isänsä ja tämän uuden perheen luo elokuussa äitinsä kuoltua. Hän on kertonut, ettei "
                "kotona ole paikkaa hänen tavaroilleen eikä surulleen. Nooa on lyönyt Venlaa kahdesti. Aikuiset ovat "
                "huolissaan ja väsyneitä, ja kumpikin soittaa minulle erikseen."
            ),
            grounds=(Grounds.CONFLICT, Grounds.PARENT_EXHAUSTION),
            child_told="yes",
            guardian_told="yes",
            whole_family_asked="yes",
        )
    )
    yield stage.t(33, "12.30")
    case.assess("aino", "Aikuiset ovat läsnä ja lapset koulussa. Ei kiireellisen avun tarvetta.")
    case.take("aino")
    yield stage.t(32, "9.20")
    case.name("aino", "venla nooa otso", "katja timo ville")
    case.open("aino", keys="venla nooa otso", brief="Uusperhe, suru ja riidat lasten kesken.")
    yield stage.t(31, "10.00")
    case.inform("aino", "katja", of="nooa otso")
    case.inform("aino", "timo", of="venla otso")
    case.inform("aino", "ville", words="Nooan isä tietää tilanteesta ja on huolissaan.", of="nooa")
    case.inform(
        "aino", "venla", Informed.IN_PERSON, "Tavattiin koululla. Venla halusi tietää, mitä kirjoitan.", of="venla"
    )
    case.meet(
        "aino",
        MeetingKind.HOME_VISIT,
        "Kaikki olivat kotona. Katsottiin huoneet ja kenen tavarat ovat missä.",
        place="Aurinkotie 5, Naantali",
        who="Koko perhe",
        met_alone=True,
    )
    case.consider_police("aino", "Lasten keskinäinen riita, ei epäilyä rikoksesta.")
    case.special_support("aino", "Ei erityisen tuen tarvetta.")
    yield stage.t(28, "9.00")
    assessing.begin(case, "aino", "Kunkin lapsen tilanne ja tuen tarve arvioidaan erikseen.")
    case.hand_to("aino", "kaisa", "Aino siirtyy Venlan asian pariksi, Kaisa tuntee surutyön.", of="venla")
    case.set_pair("kaisa", "aino", of="venla")
    yield stage.t(18, "14.10")
    case.meet(
        "aino",
        MeetingKind.HOME_VISIT,
        "Tehtiin yhdessä hyllyt Venlan huoneeseen. Nooa kantoi laatikot.",
        "Laitetaan äidin kuva tähän.",
        place="Aurinkotie 5, Naantali",
        who="Katja, Timo, Venla, Nooa ja Otso",
    )
    assessing.tool(
        case,
        "aino",
        Tool.LAPSET_PUHEEKSI,
        "Arjen hyvät asiat: yhteiset aamupalat ja koira. Haavoittuvat: illat ja lähdöt.",
    )
    assessing.write(
        case, "aino", Part.SITUATION,
        situation="Uusperhe on ollut yhdessä vuoden. Venlan äidin kuolema ja muutto ovat muuttaneet kaikkien paikat.",
    )  # fmt: skip
    case.plan(
        "aino", stage.t(-6, "15.00"), MeetingKind.VISIT, "Sibeliuksenkatu 2, Raisio", "Katja ja Timo", of="nooa otso"
    )
