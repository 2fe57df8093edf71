"""Assessed and waiting for a worker, and what leaves the queue without a matter."""

from __future__ import annotations

from soihtu.contacts import actions as contacts
from soihtu.contacts.rules.notification import CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.contacts.terms import Channel, Grounds, Kind, NotifierBody, SubjectRole
from soihtu.demo.case import Case
from soihtu.demo.codes import born
from soihtu.demo.stage import Stage, Story
from soihtu.demo.telling import adult, anonymous, carer, children, official
from soihtu.teams.models import County
from soihtu.teams.terms import TargetGroup

SATAKUNTA = "06"


def stories(stage: Stage) -> list[Story]:
    return [
        neighbour(stage), kovalenko(stage), elli(stage), advice(stage), advice_by_phone(stage), forwarded(stage),
        letter(stage),
    ]  # fmt: skip


def neighbour(stage: Stage) -> Story:
    """An anonymous neighbour in Mynämäki: assessed this week, waiting for whoever is on shift."""
    yield stage.calendar.after(stage.calendar.day(3), 0, "18.52")
    case = Case(stage, "laakso")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="503",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.CHILD, first_names="Eetu", age_guess="noin 10 vuotta", street="Keskuskatu 27",
                    town="Mynämäki",
                ),
            ),
            carers=(CarerFacts(first_names="Riitta", last_name="Laakso", relation="äiti", lives_with_child="yes"),),
            notifier=anonymous("Asumme samassa rapussa, enkä halua, että naapurisopu menee."),
            worry=(
                "Naapurin poika on monena iltana ollut pihalla yksin yhdeksän jälkeen, myös sateella. Kun kysyin, "
                "hän sanoi odottavansa äitiä töistä. Poika on reipas ja tervehtii aina. Olen miettinyt, onko hänellä "
                "iltaisin ruokaa ja joku, jolle soittaa."
            ),
            grounds=(Grounds.NO_NETWORK, Grounds.COPING),
            guardian_told="no",
            child_told="no",
        )
    )  # fmt: skip
    yield stage.t(2, "8.35")
    case.assess(
        "aino", "Lapsi on ulkona iltaisin, äiti työssä. Ei tietoa vaarasta juuri nyt. Koulu näkee lapsen päivittäin."
    )


def kovalenko(stage: Stage) -> Story:
    """A contact with consent, an interpreter to be booked; taken yesterday."""
    yield stage.t(2, "13.06")
    case = Case(stage, "kovalenko")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="734",
            subjects=children("kovalenko", "danylo", stage.calendar.today),
            carers=(carer("kovalenko", "oksana", "äiti"),),
            notifier=official(
                NotifierBody.EDUCATION, "Minna Ketola", "koulukuraattori", "Moision koulu", "050 000 4411"
            ),
            worry=(
                "Danylo on ollut luokassamme vuoden. Hän pärjää opinnoissa hyvin, mutta on syksyn aikana jäänyt yhä "
                "useammin kotiin, koska äiti on käynyt kolmessa työpaikassa ja Danylo hoitaa asioita hänen puolestaan: "
                "viranomaiskirjeitä, kauppaa, lääkäriaikoja. Äiti toivoo, että poika saisi olla lapsi. Puhuimme tulkin "
                "kanssa, ja he molemmat haluavat yhteydenoton."
            ),
            grounds=(Grounds.COPING, Grounds.NO_NETWORK),
            done_so_far="Tapaaminen koululla tulkin kanssa maanantaina.",
            consent_given="yes",
            child_told="yes",
            guardian_told="yes",
        )
    )
    yield stage.t(1, "8.50")
    case.assess("kaisa", "Perhe pyytää itse apua, arki sujuu toistaiseksi. Ei välitöntä vaaraa.")
    yield stage.t(1, "9.05")
    case.take("kaisa")


def elli(stage: Stage) -> Story:
    """A child of another county: transferred the same morning, the sender told."""
    yield stage.t(6, "9.48")
    case = Case(stage, "koskela", "elli")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="609",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.CHILD, first_names="Elli", last_name="Peltonen",
                    born_on=born(13, 10, 30, on=stage.calendar.today), town="Pori", school="Porin lyseon koulu",
                ),
            ),
            notifier=official(
                NotifierBody.HEALTH, "Joonas Virkki", "sairaanhoitaja", "Tyks, lasten ja nuorten päivystys",
                "050 000 4412",
            ),
            worry=(
                "Elli tuotiin päivystykseen yöllä humaltuneena. Hän oli Turussa serkkunsa luona viikonlopun. Isä haki "
                "hänet aamulla ja oli asiallinen ja huolissaan. Kotikunta on Pori."
            ),
            grounds=(Grounds.OWN_SUBSTANCE,),
            child_told="yes",
            guardian_told="yes",
        )
    )  # fmt: skip
    yield stage.t(6, "10.20")
    case.assess("liisa", "Nuori on isän luona kotona Porissa. Ei kiireellisen avun tarvetta Turussa.")
    yield stage.t(6, "10.31")
    contacts.transfer_to_county(
        case.contact,
        County.objects.get(pk=SATAKUNTA),
        "Lapsen kotikunta on Pori. Asia kuuluu Satakunnan hyvinvointialueelle.",
        by=stage.worker("liisa"),
        at=stage.at,
    )


def advice(stage: Stage) -> Story:
    """A question that was answered: nothing is left that tells who asked."""
    yield stage.calendar.after(stage.calendar.day(9), 0, "20.17")
    case = Case(stage, "koskela", "advice")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="202",
            subjects=(SubjectFacts(role=SubjectRole.ADULT),),
            notifier=NotifierFacts(body=NotifierBody.SELF, is_anonymous=True),
            worry=(
                "Olemme eronneet sovussa, mutta tyttäremme ei halua vaihtaa kotia sunnuntaisin. Onko olemassa jokin "
                "paikka, jossa vanhemmat voisivat puhua tästä yhdessä?"
            ),
            grounds=(Grounds.COPING,),
        )
    )
    yield stage.t(8, "9.12")
    case.assess("sari", "Yleinen kysymys, ei kiirettä.")
    yield stage.t(8, "9.30")
    contacts.end_with_advice(
        case.contact,
        "Perheasioiden sovittelu ja perheneuvonta, ajanvaraus puhelimitse",
        no_need_identified=True,
        by=stage.worker("sari"),
        at=stage.at,
    )


def advice_by_phone(stage: Stage) -> Story:
    yield stage.t(1, "10.44")
    case = Case(stage, "koskela", "advice-by-phone")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.OLDER,
            language="sv",
            municipality_code="445",
            subjects=(SubjectFacts(role=SubjectRole.ADULT),),
            notifier=NotifierFacts(body=NotifierBody.SELF, is_anonymous=True),
            worry=(
                "Undrar hur man ansöker om parkeringstillstånd för rörelsehindrade och vem som hjälper med blanketten."
            ),
        ),
        channel=Channel.PHONE,
        by="mikael",
    )
    yield stage.t(1, "10.46")
    case.assess("mikael", "Allmän fråga, ingen brådska.")
    yield stage.t(1, "10.52")
    contacts.end_with_advice(
        case.contact,
        "Traficom, parkeringstillstånd; servicerådgivningen i Pargas hjälper med blanketten",
        no_need_identified=True,
        by=stage.worker("mikael"),
        at=stage.at,
    )


def forwarded(stage: Stage) -> Story:
    """An existing client: the own worker has it, acknowledged it and said what it led to."""
    yield stage.t(16, "11.25")
    case = Case(stage, "ranta", "forwarded")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_NOTIFICATION,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="853",
            subjects=adult("ranta", "tiina", stage.calendar.today),
            notifier=official(
                NotifierBody.EMPLOYMENT, "Hannele Kivi", "palveluneuvoja", "Kela, Turun palvelupiste", "050 000 4413"
            ),
            worry=(
                "Asiakkaan perustoimeentulotuki on katkennut, koska liitteitä puuttuu. Hän kertoi tiskillä, ettei ole "
                "avannut postia kuukauteen, ja itki. Hän antoi luvan kertoa, että on asiakkaana aikuissosiaalityössä."
            ),
            grounds=(Grounds.ECONOMY, Grounds.OWN_MENTAL_HEALTH),
        )
    )
    yield stage.t(16, "12.10")
    case.assess("mikael", "Rahaa on ruokaan tälle viikolle. Oma työntekijä voi olla yhteydessä huomenna.")
    yield stage.t(16, "12.18")
    case.name("mikael", "tiina")
    contacts.forward(case.contact, stage.worker("marja"), by=stage.worker("mikael"), at=stage.at)
    yield stage.t(15, "8.40")
    contacts.acknowledge(case.contact, by=stage.worker("marja"), at=stage.at)
    yield stage.t(13, "14.20")
    contacts.conclude(
        case.contact,
        "Avattiin postit yhdessä, liitteet toimitettu Kelaan. Seuraava aika viikon päästä.",
        by=stage.worker("marja"),
        at=stage.at,
    )


def letter(stage: Stage) -> Story:
    """A letter that lay over a weekend: arrived is arrived, and the reason is written down."""
    yield stage.t(4, "9.20")
    case = Case(stage, "ranta", "letter")
    case.receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_NOTIFICATION,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="423",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.ADULT, first_names="Raimo", last_name="Suominen", age_guess="noin 60 vuotta",
                    street="Hyvättyläntie 2 B 9", postcode="21420", town="Lieto",
                ),
            ),
            notifier=anonymous("Ei halua kertoa nimeään, koska tapaavat päivittäin."),
            worry=(
                "Kirje käsin kirjoitettuna: Raimo ei ole juuri liikkunut ulkona sen jälkeen kun koira kuoli. Verhot "
                "ovat kiinni. Ennen hän korjasi kaikkien pyörät. Voisiko joku käydä kysymässä, miten hän jaksaa."
            ),
            grounds=(Grounds.COPING, Grounds.NO_NETWORK),
        ),
        channel=Channel.LETTER,
        by="sari",
        arrived_at=stage.t(5, "10.00"),
        reason="Kirje tuli eilen Liedon toimipisteeseen ja toimitettiin tänään neuvontaan.",
    )  # fmt: skip
    yield stage.t(4, "9.28")
    case.assess("sari", "Ei tietoa hätätilanteesta. Soitetaan tällä viikolla, tarvittaessa kotikäynti.")
    yield stage.t(3, "8.45")
    case.take("jussi")
