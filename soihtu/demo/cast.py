"""Who works in the demo county: teams and workers with a name, a title and something they are good for showing."""

from __future__ import annotations

import dataclasses

from soihtu.foundation.workdays import Texts
from soihtu.teams.terms import MemberRole, Profession, TargetGroup, TeamKind


@dataclasses.dataclass(frozen=True)
class TeamRow:
    """A team: `key` is how routes, shifts and stories call it."""

    key: str
    name_fi: str
    name_sv: str
    kind: TeamKind
    target_group: str = ""
    phone: str = ""
    address: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class WorkerRow:
    """A worker: the first team is the own one. `good_for` is one sentence for whoever chooses whom to try."""

    key: str
    first_name: str
    last_name: str
    profession: Profession
    good_for: Texts
    teams: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    holds_office: bool = True
    language: str = "fi"
    spoken: tuple[str, ...] = ("fi",)
    temporary_permit: bool = False
    is_administrator: bool = False
    phone: str = ""


TEAMS = (
    TeamRow(
        "coordination", "Neuvonta ja ohjaus", "Rådgivning och handledning",
        TeamKind.COORDINATION, phone="02 000 1200", address="Yliopistonkatu 30, Turku",
    ),
    TeamRow(
        "turku", "Perheet, Turku", "Familjer, Åbo",
        TeamKind.RECEPTION, TargetGroup.FAMILIES, "02 000 1210", "Yliopistonkatu 30, Turku",
    ),
    TeamRow(
        "east", "Perheet, itä", "Familjer, öst",
        TeamKind.RECEPTION, TargetGroup.FAMILIES, "02 000 1211", "Oskarinaukio 5, Kaarina",
    ),
    TeamRow(
        "west", "Perheet, länsi", "Familjer, väst",
        TeamKind.RECEPTION, TargetGroup.FAMILIES, "02 000 1212", "Sibeliuksenkatu 2, Raisio",
    ),
    TeamRow(
        "salo", "Perheet, Salo–Somero", "Familjer, Salo–Somero",
        TeamKind.RECEPTION, TargetGroup.FAMILIES, "02 000 1213", "Tehdaskatu 2, Salo",
    ),
    TeamRow(
        "archipelago", "Saaristo ja ruotsinkieliset palvelut", "Skärgården och svensk service",
        TeamKind.RECEPTION, "", "02 000 1214", "Strandvägen 24, Pargas",
    ),
    TeamRow(
        "working_age", "Työikäiset", "Personer i arbetsför ålder",
        TeamKind.RECEPTION, TargetGroup.WORKING_AGE, "02 000 1220", "Yliopistonkatu 30, Turku",
    ),
    TeamRow(
        "older", "Ikääntyneiden asiakasohjaus", "Klienthandledning för äldre",
        TeamKind.OLDER, TargetGroup.OLDER, "02 000 1230", "Kunnallissairaalantie 20, Turku",
    ),
    TeamRow(
        "duty", "Sosiaali- ja kriisipäivystys", "Social- och krisjouren",
        TeamKind.DUTY, "", "02 000 1133", "Savitehtaankatu 1, Turku",
    ),
    TeamRow(
        "planned_families", "Suunnitelmallinen sosiaalityö, perheet", "Planerat socialt arbete, familjer",
        TeamKind.PLANNED, TargetGroup.FAMILIES, "02 000 1240", "Linnankatu 23, Turku",
    ),
    TeamRow(
        "planned_adults", "Suunnitelmallinen sosiaalityö, aikuiset", "Planerat socialt arbete, vuxna",
        TeamKind.PLANNED, TargetGroup.WORKING_AGE, "02 000 1250", "Linnankatu 23, Turku",
    ),
)  # fmt: skip
RECEPTION_TEAMS = ("coordination", "turku", "east", "west", "salo", "archipelago", "working_age", "older")

WORKERS = (
    WorkerRow(
        key="sari", first_name="Sari", last_name="Aaltonen", profession=Profession.COORDINATOR,
        teams=("coordination",), phone="050 000 1001",
        good_for=Texts(
            "Näkee kaikki saapuneet: arvioi aikuisten asioiden kiireen, ohjaa tiimeihin ja neuvoo puhelimessa.",
            "Ser allt som kommit: bedömer brådskan i vuxnas ärenden, styr till teamen och ger råd per telefon.",
            "Sees everything that has arrived: assesses the urgency for adults, routes to teams, advises by phone.",
        ),
    ),
    WorkerRow(
        key="mikael", first_name="Mikael", last_name="Sjöblom", profession=Profession.COORDINATOR,
        teams=("coordination",), language="sv", spoken=("fi", "sv"), phone="050 000 1002",
        good_for=Texts(
            "Sama työ kuin Sarilla, ruotsiksi. Näytöt avautuvat ruotsinkielisinä.",
            "Samma arbete som Sari, på svenska. Skärmarna öppnas på svenska.",
            "The same work as Sari, in Swedish. The screens open in Swedish.",
        ),
    ),
    WorkerRow(
        key="liisa", first_name="Liisa", last_name="Virta", profession=Profession.SOCIAL_WORKER,
        teams=("turku", "coordination"), phone="050 000 1003",
        good_for=Texts(
            "Tekee lasten asiat alusta loppuun: kiire, asian avaus, ratkaisu, arviointi, yhteenveto ja siirto.",
            "Sköter barnens ärenden från början till slut: brådska, öppnande, avgörande, bedömning, överföring.",
            "Takes children's matters from start to end: urgency, opening, decision, assessment, summary, transfer.",
        ),
    ),
    WorkerRow(
        key="riku", first_name="Riku", last_name="Lehto", profession=Profession.SOCIAL_INSTRUCTOR,
        teams=("turku",), phone="050 000 1004",
        good_for=Texts(
            "Työparina lasten arvioinneissa. Saa kuulla syyn, kun ratkaisu kuuluu sosiaalityöntekijälle.",
            "Arbetspar i bedömningar av barn. Får höra varför, när avgörandet hör till en socialarbetare.",
            "The pair in children's assessments. Is told why when a decision belongs to a social worker.",
        ),
    ),
    WorkerRow(
        key="kaisa", first_name="Kaisa", last_name="Holm", profession=Profession.SOCIAL_WORKER,
        teams=("turku", "east", "west", "salo"), leads=("turku", "east", "west", "salo"),
        spoken=("fi", "sv"), phone="050 000 1005",
        good_for=Texts(
            "Johtaa perheiden tiimejä: mikä on myöhässä, kuka kuormittuu, kuka on vuorossa.",
            "Leder teamen för familjer: vad är försenat, vem har för mycket, vem har skift.",
            "Leads the families' teams: what is late, who has too much, who is on shift.",
        ),
    ),
    WorkerRow(
        key="hanna", first_name="Hanna", last_name="Peltola", profession=Profession.SOCIAL_WORKER,
        teams=("east",), phone="050 000 1006",
        good_for=Texts(
            "Täysi työlista: tänään päättyviä, myöhässä olevia ja kesken olevia arviointeja.",
            "En full arbetslista: sådant som löper ut i dag, är försenat eller bedöms.",
            "A full worklist: due today, late, and assessments under way.",
        ),
    ),
    WorkerRow(
        key="emilia", first_name="Emilia", last_name="Rask", profession=Profession.SOCIAL_WORKER,
        teams=("east",), holds_office=False, temporary_permit=True, phone="050 000 1007",
        good_for=Texts(
            "Määräaikainen sijainen (AHL 12 §): ei voi arvioida lastensuojelun tarvetta, ja näyttö kertoo miksi.",
            "Vikarie för viss tid (AHL 12 §): får inte bedöma behovet av barnskydd, och skärmen säger varför.",
            "A temporary substitute (AHL 12 §): may not estimate the need of child welfare, and is told why.",
        ),
    ),
    WorkerRow(
        key="leo", first_name="Leo", last_name="Mäkinen", profession=Profession.SOCIAL_INSTRUCTOR,
        teams=("east", "west"), phone="050 000 1008",
        good_for=Texts(
            "Sosiaaliohjaaja kahdessa tiimissä: työpari idässä ja lännessä.",
            "Socialhandledare i två team: arbetspar i öst och väst.",
            "A social instructor in two teams: the pair in the east and the west.",
        ),
    ),
    WorkerRow(
        key="aino", first_name="Aino", last_name="Saari", profession=Profession.SOCIAL_WORKER,
        teams=("west",), phone="050 000 1009",
        good_for=Texts(
            "Uusperhe, turvakielto ja tulkki: osoite peitossa, kirjeet oikealla kielellä.",
            "Ombildad familj, spärrmarkering och tolk: adressen dold, breven på rätt språk.",
            "A step-family, a protected address and an interpreter: addresses masked, letters in the right language.",
        ),
    ),
    WorkerRow(
        key="outi", first_name="Outi", last_name="Salonen", profession=Profession.SOCIAL_WORKER,
        teams=("salo",), phone="050 000 1010",
        good_for=Texts(
            "Salo ja Somero: ennakollinen ilmoitus ja perhe, joka odottaa lasta.",
            "Salo och Somero: en föregripande anmälan och en familj som väntar barn.",
            "Salo and Somero: an anticipatory notification and a family expecting a child.",
        ),
    ),
    WorkerRow(
        key="camilla", first_name="Camilla", last_name="Lindström", profession=Profession.SOCIAL_WORKER,
        teams=("archipelago",), leads=("archipelago",), language="sv", spoken=("sv", "fi"), phone="050 000 1011",
        good_for=Texts(
            "Tekee koko työn ruotsiksi: Parainen, Kemiönsaari ja Turun ruotsinkieliset.",
            "Gör hela arbetet på svenska: Pargas, Kimitoön och svenskspråkiga i Åbo.",
            "Does the whole work in Swedish: Pargas, Kimitoön and the Swedish speakers of Turku.",
        ),
    ),
    WorkerRow(
        key="jonas", first_name="Jonas", last_name="Nyman", profession=Profession.SOCIAL_INSTRUCTOR,
        teams=("archipelago",), language="sv", spoken=("sv", "fi"), phone="050 000 1012",
        good_for=Texts(
            "Ruotsinkielinen sosiaaliohjaaja, aikuisten asiat saaristossa.",
            "Svenskspråkig socialhandledare, vuxnas ärenden i skärgården.",
            "A Swedish-speaking social instructor, adults' matters in the archipelago.",
        ),
    ),
    WorkerRow(
        key="jussi", first_name="Jussi", last_name="Rantala", profession=Profession.SOCIAL_WORKER,
        teams=("working_age",), leads=("working_age",), phone="050 000 1013",
        good_for=Texts(
            "Työikäiset: asunnottomuus, velat ja päihteet. Johtaa tiimiä.",
            "Personer i arbetsför ålder: bostadslöshet, skulder och rusmedel. Leder teamet.",
            "Working-age people: homelessness, debts and substance use. Leads the team.",
        ),
    ),
    WorkerRow(
        key="pirjo", first_name="Pirjo", last_name="Nieminen", profession=Profession.SOCIAL_INSTRUCTOR,
        teams=("working_age",), phone="050 000 1014",
        good_for=Texts(
            "Vastaa itse aikuisten arvioinneista, joissa ei tarvita erityistä tukea.",
            "Ansvarar själv för vuxnas bedömningar när särskilt stöd inte behövs.",
            "Answers herself for adults' assessments where no special support is needed.",
        ),
    ),
    WorkerRow(
        key="ritva", first_name="Ritva", last_name="Laaksonen", profession=Profession.SOCIAL_INSTRUCTOR,
        teams=("older",), leads=("older",), phone="050 000 1015",
        good_for=Texts(
            "Yli 65-vuotiaat: yli 75-vuotiaan seitsemän arkipäivän määräaika.",
            "Över 65-åringar: tidsfristen på sju vardagar för den som fyllt 75.",
            "Over-65s: the seven-working-day limit of those over 75.",
        ),
    ),
    WorkerRow(
        key="heidi", first_name="Heidi", last_name="Lampinen", profession=Profession.SOCIAL_WORKER,
        teams=("duty",), leads=("duty",), phone="050 000 1016",
        good_for=Texts(
            "Päivystää: saa kiireelliset heti ja näkee arvioimattomat.",
            "Har jour: får det brådskande genast och ser det som inte har bedömts.",
            "On call: gets what is urgent at once and sees what has not been assessed.",
        ),
    ),
    WorkerRow(
        key="antti", first_name="Antti", last_name="Kallio", profession=Profession.SOCIAL_WORKER,
        teams=("duty",), phone="050 000 1017",
        good_for=Texts("Päivystää öisin.", "Har jour nattetid.", "On call at night."),
    ),
    WorkerRow(
        key="samira", first_name="Samira", last_name="Haddad", profession=Profession.SOCIAL_WORKER,
        teams=("duty",), phone="050 000 1018",
        good_for=Texts("Päivystää viikonloppuisin.", "Har jour på veckosluten.", "On call at weekends."),
    ),
    WorkerRow(
        key="petri", first_name="Petri", last_name="Koskinen", profession=Profession.SOCIAL_WORKER,
        teams=("planned_families",), leads=("planned_families",), phone="050 000 1019",
        good_for=Texts(
            "Vastaanottaa siirrot perheiden sosiaalityöhön. Osa odottaa nyt vastausta.",
            "Tar emot överföringar till socialt arbete för familjer. Några väntar nu på svar.",
            "Receives transfers into planned work with families. Some are waiting for an answer now.",
        ),
    ),
    WorkerRow(
        key="marja", first_name="Marja", last_name="Tuominen", profession=Profession.SOCIAL_WORKER,
        teams=("planned_adults",), leads=("planned_adults",), spoken=("fi", "sv"), phone="050 000 1020",
        good_for=Texts(
            "Vastaanottaa siirrot aikuisten sosiaalityöhön; oma työntekijä jo asiakkaana oleville.",
            "Tar emot överföringar till vuxensocialarbetet; egen kontaktperson för dem som redan är klienter.",
            "Receives transfers into planned work with adults; own worker of those who are clients already.",
        ),
    ),
    WorkerRow(
        key="iida", first_name="Iida", last_name="Laine", profession=Profession.NURSE, phone="050 000 1021",
        good_for=Texts(
            "Näkee vain ne arvioinnit, joihin asiakas on antanut luvan.",
            "Ser bara de bedömningar som klienten har gett tillstånd till.",
            "Sees only the assessments to which the client has given permission.",
        ),
    ),
    WorkerRow(
        key="paivi", first_name="Päivi", last_name="Ojala", profession=Profession.OTHER,
        holds_office=False, is_administrator=True, phone="050 000 1022",
        good_for=Texts(
            "Pääkäyttäjä: reititys, tiimit ja vuorot. Ei näe asiakkaita.",
            "Huvudanvändare: styrning, team och skift. Ser inga klienter.",
            "Administrator: routing, teams and shifts. Sees no clients.",
        ),
    ),
)  # fmt: skip


def role_in(row: WorkerRow, team: str) -> str:
    return MemberRole.LEAD if team in row.leads else MemberRole.WORKER
