"""What has just arrived: nobody has looked at these yet."""

from __future__ import annotations

from soihtu.contacts.rules.notification import CarerFacts, Notification, NotifierFacts, SubjectFacts
from soihtu.contacts.terms import Grounds, Kind, NotifierBody, SubjectRole
from soihtu.demo.case import Case
from soihtu.demo.codes import born
from soihtu.demo.stage import Stage, Story
from soihtu.demo.telling import carer, member, official, oneself, private, subject
from soihtu.teams.terms import TargetGroup


def stories(stage: Stage) -> list[Story]:
    return [
        koskela(stage), runaway(stage), baby(stage), father_of_kimito(stage), evening(stage), landlord(stage),
        son(stage),
    ]  # fmt: skip


def koskela(stage: Stage) -> Story:
    """A class teacher writes about three siblings; the mother knows and hopes for help. Vilja is a client already."""
    yield stage.calendar.lately(34)
    today = stage.calendar.today
    aada = subject("koskela", "aada", today)
    eelis = SubjectFacts(
        role=SubjectRole.CHILD, first_names="Eelis", last_name="Koskela", age_guess="noin 8 vuotta", town="Raisio",
        school="Vaisaaren koulu, 3. luokka",
    )  # fmt: skip
    vilja = SubjectFacts(role=SubjectRole.CHILD, first_names="Vilja", age_guess="noin 3 vuotta", town="Raisio")
    Case(stage, "koskela").receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="680",
            subjects=(aada, eelis, vilja),
            carers=(carer("koskela", "jenni", "äiti"), carer("koskela", "marko", "isä", "no")),
            notifier=official(
                NotifierBody.EDUCATION, "Tuula Rantanen", "luokanopettaja", "Vaisaaren koulu", "050 000 4471"
            ),
            worry=(
                "Aada on tullut tässä kuussa viitenä aamuna kouluun ilman aamupalaa ja kertonut valvoneensa Viljan "
                "kanssa. Torstaina hän itki ja sanoi, ettei äiti jaksa nousta aamuisin. Eelis on ollut poissa neljä "
                "päivää. Molemmat ovat ystävällisiä ja ahkeria lapsia, mutta nyt Aada nukahtaa tunneilla."
            ),
            grounds=(Grounds.PARENT_EXHAUSTION, Grounds.COPING),
            done_so_far="Soitin äidille eilen. Hän sanoi toivovansa apua. Kouluterveydenhoitaja tietää asiasta.",
            hoped_for="Toivon, että perhe saisi pian apua aamuihin ja öihin.",
            child_told="yes",
            guardian_told="yes",
            whole_family_asked="yes",
        )
    )


def runaway(stage: Stage) -> Story:
    """The police see a danger: on top of every queue until somebody has looked."""
    yield stage.calendar.ago(minutes=11)
    Case(stage, "koskela", "runaway").receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="529",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.CHILD, first_names="Iina", last_name="Kivelä",
                    born_on=born(15, 2, 14, on=stage.calendar.today), town="Naantali",
                ),
            ),
            carers=(CarerFacts(first_names="Sari", last_name="Kivelä", relation="äiti", phone="050 000 2601"),),
            notifier=official(
                NotifierBody.POLICE, "Janne Uotila", "vanhempi konstaapeli", "Lounais-Suomen poliisilaitos",
                "050 000 4402",
            ),
            worry=(
                "Partio tapasi 15-vuotiaan Iinan rautatieasemalla ilman ulkovaatteita. Hän kertoi lähteneensä kotoa "
                "riidan jälkeen eikä suostunut palaamaan. Hän on nyt isoäitinsä luona Raisiossa. Äiti on tavoitettu. "
                "Isoäiti voi pitää nuoren luonaan enintään iltaan."
            ),
            grounds=(Grounds.CONFLICT, Grounds.VIOLENCE),
            done_so_far="Partio puhui äidin ja isoäidin kanssa. Kirjattu hälytystehtävänä.",
            child_told="yes",
            guardian_told="yes",
            acute=True,
            police_told=True,
        )
    )  # fmt: skip


def baby(stage: Stage) -> Story:
    yield stage.calendar.lately(58)
    Case(stage, "koskela", "baby").receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            municipality_code="853",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.CHILD, first_names="Hugo", last_name="Rinne", age_guess="2 kuukautta",
                    street="Ruissalontie 8 B 4", postcode="20200", town="Turku",
                ),
            ),
            carers=(CarerFacts(first_names="Antti", last_name="Rinne", relation="isä", phone="050 000 2602"),),
            notifier=official(
                NotifierBody.HEALTH, "Kirsi Haapanen", "terveydenhoitaja", "Mäntymäen neuvola", "050 000 4403"
            ),
            worry=(
                "Isä hoitaa kahden kuukauden ikäistä poikaa paljon yksin, koska äiti on työmatkoilla. Neuvolassa isä "
                "kertoi olevansa niin väsynyt, että pelkää nukahtavansa vauva sylissä. Vauva kasvaa hyvin. Isä toivoo "
                "itse yhteydenottoa ja sopi kanssani, että teen tämän."
            ),
            grounds=(Grounds.PARENT_EXHAUSTION, Grounds.NO_NETWORK),
            hoped_for="Kotiin apua öiden jälkeen, ainakin kahtena aamuna viikossa.",
            consent_given="yes",
            guardian_told="yes",
        )
    )  # fmt: skip


def father_of_kimito(stage: Stage) -> Story:
    yield stage.calendar.lately(19)
    Case(stage, "koskela", "kimito").receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.FAMILIES,
            language="sv",
            municipality_code="322",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.CHILD, first_names="Elsa", last_name="Wikström", age_guess="6 år", town="Kimitoön"
                ),
            ),
            notifier=private("Mats Wikström", "pappa", "050 000 2603", close=True),
            worry=(
                "Jag och Elsas mamma flyttade isär i höstas. Elsa vill inte gå till dagvården och sover dåligt hos oss "
                "båda. Vi klarar av att prata med varandra men vet inte hur vi ska hjälpa henne. Vi skulle behöva "
                "någon att fråga, helst på svenska."
            ),
            grounds=(Grounds.COPING,),
            hoped_for="Någon att prata med tillsammans med Elsas mamma.",
            consent_given="yes",
        )
    )


def evening(stage: Stage) -> Story:
    """A young adult wrote in the night and would rather be nameless."""
    yield stage.calendar.ago(hours=9, minutes=12)
    Case(stage, "koskela", "evening").receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="423",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.ADULT, first_names="Nimimerkki Hiljainen", age_guess="19 vuotta",
                    phone="050 000 2604", town="Lieto",
                ),
            ),
            notifier=NotifierFacts(body=NotifierBody.SELF, is_anonymous=True),
            worry=(
                "moi, en oikein tiedä minne tää kuuluu. muutin omilleni kesällä ja nyt laskut on pinossa enkä uskalla "
                "avata niitä. en saa unta. voisko joku soittaa, mieluiten iltapäivällä"
            ),
            grounds=(Grounds.ECONOMY, Grounds.OWN_MENTAL_HEALTH),
        )
    )  # fmt: skip


def landlord(stage: Stage) -> Story:
    """Somebody who is a client already: the own worker will have it."""
    yield stage.calendar.lately(87)
    tiina = member("ranta", "tiina")
    Case(stage, "ranta", "landlord").receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_CONTACT,
            target_group=TargetGroup.WORKING_AGE,
            municipality_code="853",
            subjects=(subject("ranta", "tiina", stage.calendar.today, SubjectRole.ADULT),),
            notifier=oneself("ranta", "tiina"),
            worry=(
                "Isännöitsijä vaihtui ja sain kirjeen, jonka mukaan vuokrani on maksamatta kahdelta kuukaudelta. "
                "Minulla on kuitit. En saa uutta isännöitsijää kiinni ja pelkään asunnon puolesta. Puhelinnumeroni "
                f"on {tiina.phone}."
            ),
            grounds=(Grounds.HOUSING,),
        )
    )


def son(stage: Stage) -> Story:
    yield stage.calendar.lately(126)
    Case(stage, "mattila", "son").receive(
        Notification(
            kind=Kind.SOCIAL_WELFARE_NOTIFICATION,
            target_group=TargetGroup.OLDER,
            municipality_code="734",
            subjects=(
                SubjectFacts(
                    role=SubjectRole.ADULT, first_names="Helvi", last_name="Aro",
                    born_on=born(79, 9, 1, on=stage.calendar.today), street="Rummunlyöjänkatu 2", postcode="24100",
                    town="Salo",
                ),
            ),
            notifier=private("Esa Aro", "poika", "050 000 2605", close=True),
            worry=(
                "Äitini on kolmen viikon aikana soittanut minulle useita kertoja yöllä luullen, että on aamu. Viime "
                "lauantaina hella oli jäänyt päälle. Asun Oulussa, enkä pääse käymään kuin kerran kuussa. Äiti ei "
                "halua vaivata ketään, mutta pärjäisi varmasti paremmin, jos joku kävisi."
            ),
            grounds=(Grounds.COPING,),
            guardian_told="yes",
        )
    )  # fmt: skip
