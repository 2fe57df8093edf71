"""Two families to the end: declined once and then accepted, and a whole assessment in Swedish with a correction."""

from __future__ import annotations

from soihtu.assessments import actions
from soihtu.assessments.models import Assessment
from soihtu.assessments.terms import Part, Tool
from soihtu.contacts.rules.notification import Notification
from soihtu.contacts.terms import Grounds, Kind, NotifierBody
from soihtu.demo import assessing
from soihtu.demo.case import Case
from soihtu.demo.stage import Stage, Story
from soihtu.demo.stories import findings
from soihtu.demo.telling import carer, children, official
from soihtu.matters.terms import Informed, MeetingKind
from soihtu.teams.terms import TargetGroup

KAARINA = "Pyhän Katariinan tie 12 B 4, Kaarina"
PARGAS = "Strandvägen 24, Pargas"


def stories(stage: Stage) -> list[Story]:
    return [niemela(stage), soderholm(stage)]


def niemela(stage: Stage) -> Story:
    """Petri declined because nobody had asked the girl; asked and told, he accepted."""
    yield stage.t(56, "9.55")
    case = Case(stage, "niemela")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            municipality_code="202",
            subjects=children("niemela", "ella", stage.calendar.today),
            carers=(carer("niemela", "tuomas", "isä"), carer("niemela", "sanna", "äiti")),
            notifier=official(
                NotifierBody.HEALTH, "Kirsi-Marja Lounas", "psykologi", "Kaarinan perheneuvola", "050 000 4481"
            ),
            worry=(
                "Ella on kertonut, että kotona ei ole puhuttu toisilleen kahteen kuukauteen muuten kuin lapuilla. "
                "Hän välittää viestit. Vanhemmat vahvistivat tämän ja häpeävät. Ellalla on päänsärkyä joka päivä."
            ),
            grounds=(Grounds.CONFLICT,),
            child_told="yes",
            guardian_told="yes",
        )
    )
    yield stage.t(56, "10.30")
    case.assess("hanna", "Ei pelkoa eikä väkivaltaa, koulu ja perheneuvola tapaavat Ellaa viikoittain.")
    case.take("hanna")
    yield stage.t(55, "9.00")
    case.name("hanna", "ella", "tuomas sanna")
    case.open("hanna", keys="ella", pair="leo", brief="Vanhemmat eivät puhu toisilleen, lapsi välittää viestit.")
    yield stage.t(54, "13.00")
    case.inform("hanna", "tuomas")
    case.inform("hanna", "sanna")
    case.inform("hanna", "ella", Informed.IN_PERSON)
    case.meet(
        "hanna",
        MeetingKind.HOME_VISIT,
        "Kaikki samassa pöydässä ensi kertaa. Laput luettiin ääneen.",
        "Mä en halua olla posti.",
        place=KAARINA,
        who="Ella, Tuomas ja Sanna",
        met_alone=True,
    )
    case.consider_police("hanna", "Ei epäilyä rikoksesta.")
    case.special_support("hanna", "Ei erityisen tuen tarvetta.")
    yield stage.t(51, "10.00")
    assessing.begin(case, "hanna", "Riidan vaikutus Ellaan ja tarvittava tuki arvioidaan.")
    yield stage.t(40, "14.00")
    case.meet(
        "hanna",
        MeetingKind.VISIT,
        "Ellan kanssa kahden, sitten vanhempien kanssa erikseen.",
        who="Ella, Tuomas, Sanna",
        met_alone=True,
    )
    assessing.tool(case, "hanna", Tool.GENOGRAM, "Isoäidit molemmin puolin tukena, setä poikki.")
    assessing.write_down(case, "hanna", findings.NIEMELA)
    yield stage.t(30, "14.20")
    assessing.estimate(case, "hanna", findings.NIEMELA)
    assessing.approve(case, "hanna", findings.NIEMELA)
    assessing.give(case, "hanna", "Tuomas ja Sanna Niemelä, Ella")
    meetings = case.plan(
        "hanna",
        stage.t(25, "13.00"),
        MeetingKind.TRANSFER,
        "Linnankatu 23, Turku",
        "Tuomas ja Sanna Niemelä",
        workers="hanna petri",
    )
    yield stage.t(25, "14.00")
    case.hold("hanna", meetings, "Vanhemmat ja Petri tapasivat. Ella oli koulussa.")
    offered = assessing.propose(
        case, "hanna", "petri", "planned_families", meetings, "Perhetyö, parisuhdetyö perheneuvolassa."
    )
    yield stage.t(24, "9.10")
    assessing.decline(
        case,
        "petri",
        offered,
        "Ellan omaa toivetta ei ole kysytty siirrosta. Sovitaan uusi palaveri, jossa hän on mukana.",
    )
    again = case.plan(
        "hanna",
        stage.t(19, "15.00"),
        MeetingKind.TRANSFER,
        "Valkeavuoren koulu, Kaarina",
        "Ella, Tuomas ja Sanna Niemelä",
        workers="hanna petri",
    )
    yield stage.t(19, "16.00")
    case.hold(
        "hanna",
        again,
        "Ella esitteli toiveensa ja kirjoitti ne paperille itse.",
        "Mä haluan, että joku tulee meille eikä aina meidän tarvi mennä.",
    )
    offered = assessing.propose(
        case, "hanna", "petri", "planned_families", again, "Perhetyö kotona. Ella valitsee, missä tavataan."
    )
    yield stage.t(18, "8.40")
    assessing.accept(case, "petri", offered, "Kiitos Ellalle. Otan vastaan.")


def soderholm(stage: Stage) -> Story:
    """Pargas: from notification to summary in Swedish; a slip was corrected and the new version given."""
    yield stage.t(53, "13.20")
    case = Case(stage, "soderholm")
    case.receive(
        Notification(
            kind=Kind.CHILD_WELFARE_NOTIFICATION,
            target_group=TargetGroup.FAMILIES,
            language="sv",
            municipality_code="445",
            subjects=children("soderholm", "linn emil", stage.calendar.today),
            carers=(carer("soderholm", "karin", "mamma"), carer("soderholm", "patrik", "pappa", "no")),
            notifier=official(
                NotifierBody.EDUCATION, "Charlotta Enberg", "skolkurator", "Sarlinska skolan", "050 000 4482"
            ),
            worry=(
                "Linn har slutat äta lunch och går hem tidigare. Hon säger att mamma ligger i sängen när hon "
                "kommer hem "
                "och att Emil äter flingor till middag. Föräldrarna flyttade isär i somras. Karin blev glad över "
                "samtalet och bad om hjälp."
            ),
            grounds=(Grounds.PARENT_EXHAUSTION, Grounds.CONFLICT),
            child_told="yes",
            guardian_told="yes",
            whole_family_asked="yes",
        )
    )
    yield stage.t(53, "14.05")
    case.assess("camilla", "Barnen är inte i fara, mormor bor på samma gata. Inget brådskande behov.")
    case.take("camilla")
    yield stage.t(52, "9.00")
    case.name("camilla", "linn emil", "karin patrik")
    case.open(
        "camilla",
        keys="linn emil",
        pair="jonas",
        brief="Mamman är utmattad efter separationen. Barnen tar stort ansvar.",
    )
    yield stage.t(51, "10.00")
    case.inform("camilla", "karin", words="Berättade om anmälan och om rätten att läsa den.")
    case.inform("camilla", "patrik", words="Patrik var lättad över att någon ringde.")
    case.inform(
        "camilla", "linn", Informed.IN_PERSON, "Träffade Linn i skolan. Hon ville läsa anmälan själv.", of="linn"
    )
    case.meet(
        "camilla",
        MeetingKind.HOME_VISIT,
        "Alla hemma. Vi gick igenom veckan dag för dag och hittade de svåraste kvällarna.",
        "Jag vill att mamma ska skratta som förut.",
        place="Skolgatan 18, Pargas",
        who="Karin, Linn och Emil",
        met_alone=True,
    )
    case.consider_police("camilla", "Ingen misstanke om brott mot barnen.")
    case.special_support("camilla", "Inget behov av särskilt stöd.")
    yield stage.t(49, "10.30")
    assessing.begin(case, "camilla", "Barnens behov av stöd utreds tillsammans med båda föräldrarna.")
    yield stage.t(38, "13.00")
    case.meet(
        "camilla",
        MeetingKind.VISIT,
        "Båda föräldrarna i samma rum. De kom överens om veckorna.",
        place=PARGAS,
        who="Karin och Patrik Söderholm",
    )
    assessing.tool(
        case, "camilla", Tool.ECOMAP, "Mormor och fotbollslaget är starka, kontakten till pappa var tunn men växer."
    )
    assessing.write_down(case, "camilla", findings.SODERHOLM)
    yield stage.t(16, "14.00")
    assessing.estimate(case, "camilla", findings.SODERHOLM)
    assessing.approve(case, "camilla", findings.SODERHOLM)
    yield stage.t(14, "10.00")
    assessing.give(case, "camilla", "Karin och Patrik Söderholm")
    yield stage.t(10, "9.20")
    for matter in case.some("linn"):
        assessment = Assessment.objects.get(matter=matter)
        actions.reopen(
            assessment, "Fel lag: Linn spelar fotboll, inte handboll.", by=stage.worker("camilla"), at=stage.at
        )
        assessing.write(
            case, "camilla", Part.NEEDS, of="linn", need=findings.SODERHOLM.need, needs=findings.SODERHOLM.needs,
            needed_services=findings.SODERHOLM.services,
            strengths=findings.SODERHOLM.strengths.replace("handbollslaget", "fotbollslaget"),
        )  # fmt: skip
        assessing.approve(case, "camilla", findings.SODERHOLM, of="linn")
    yield stage.t(9, "9.00")
    assessing.give(case, "camilla", "Linn och Karin Söderholm", of="linn")
