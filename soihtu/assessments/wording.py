"""Words of the summary in the client's language, Finnish or Swedish, written for the one who reads it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from soihtu.teams.models import Worker

OTHER_REASON = "51"  # 1251: coping with daily life; chosen when the contact names no reason with a code of its own

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Yhteenveto palvelutarpeen arvioinnista", "Sammandrag av bedömningen av servicebehovet"),
    "client": ("Asiakas", "Klient"),
    "matter": ("Asian numero", "Ärendets nummer"),
    "pending": ("Asia tuli vireille", "Ärendet inleddes"),
    "began": ("Arviointi alkoi", "Bedömningen började"),
    "finished": ("Arviointi valmistui", "Bedömningen blev klar"),
    "lead": (
        (
            "Tähän on koottu, mitä yhdessä saimme selville tilanteestasi ja mitä siitä seuraa. "
            "Jos jokin on kirjattu väärin tai jää epäselväksi, ota yhteyttä työntekijääsi."
        ),
        (
            "Här har vi samlat vad vi tillsammans kom fram till om din situation och vad som följer av det. "
            "Om något är fel antecknat eller oklart, ta kontakt med den som gjort bedömningen."
        ),
    ),
    "lead_child": (
        (
            "Tähän on koottu, mitä saimme yhdessä selville lapsen ja perheen tilanteesta ja mitä siitä seuraa. "
            "Jos jokin on kirjattu väärin tai jää epäselväksi, ota yhteyttä työntekijään."
        ),
        (
            "Här har vi samlat vad vi tillsammans kom fram till om barnets och familjens situation och vad som följer "
            "av det. Om något är fel antecknat eller oklart, ta kontakt med den som gjort bedömningen."
        ),
    ),
    "layer_client": ("Mitä saimme selville yhdessä", "Vad vi kom fram till tillsammans"),
    "layer_child": (
        "Lapselle ja perheelle: mitä saimme selville yhdessä",
        "Till barnet och familjen: vad vi kom fram till tillsammans",
    ),
    "layer_professional": ("Ammattihenkilön arvio", "Den yrkesutbildade personens bedömning"),
    "situation": ("Tilanne lyhyesti", "Situationen i korthet"),
    "client_view": ("Oma näkemyksesi", "Din egen syn"),
    "client_view_obstacle": (
        "Miksi näkemystäsi ei voitu selvittää",
        "Varför din syn inte kunde utredas",
    ),
    "child_view": ("Lapsen näkemys", "Barnets syn"),
    "child_view_how": ("Miten lapsen näkemys selvitettiin", "Hur barnets syn utreddes"),
    "child_view_obstacle": ("Miksi lapsen näkemystä ei selvitetty", "Varför barnets syn inte utreddes"),
    "guardian_view": ("Huoltajien näkemys", "Vårdnadshavarnas syn"),
    "strengths": ("Vahvuudet ja voimavarat", "Styrkor och resurser"),
    "needs": ("Tuen tarve", "Behov av stöd"),
    "services": ("Tarvittavat palvelut", "Den service som behövs"),
    "result": ("Mitä tästä seuraa", "Vad som följer"),
    "meetings": ("Tapaamiset", "Möten"),
    "conclusions": ("Johtopäätökset asiakkuudesta", "Slutsatser om klientrelationen"),
    "growth": ("Kasvuolosuhteet", "Uppväxtförhållanden"),
    "carers": (
        "Huoltajien ja hoidosta vastaavien mahdollisuudet huolehtia lapsesta",
        "Vårdnadshavarnas och vårdarnas möjligheter att sörja för barnet",
    ),
    "child_welfare": ("Lastensuojelun tarve", "Behov av barnskydd"),
    "criteria": (
        "Lastensuojelun asiakkuuden edellytykset (lastensuojelulaki 27 §)",
        "Förutsättningarna för en klientrelation inom barnskyddet (barnskyddslagen 27 §)",
    ),
    "tools": ("Arvioinnissa käytetyt menetelmät", "Metoder som använts i bedömningen"),
    "cared_for": ("Ne, joista asiakas huolehtii", "De som klienten har hand om"),
    "network": ("Läheiset ja muut auttajat", "Närstående och andra hjälpare"),
    "special_support": ("Erityisen tuen tarve", "Behov av särskilt stöd"),
    "own_worker": ("Omatyöntekijän tarve", "Behov av egen kontaktperson"),
    "own_worker_client": ("Asiakkaan arvio", "Klientens bedömning"),
    "own_worker_professional": ("Ammattihenkilön arvio", "Den yrkesutbildade personens bedömning"),
}
NEEDS = {
    "": ("", ""),
    "none": ("Tuen tarvetta ei ole.", "Det finns inget behov av stöd."),
    "temporary": ("Tuen tarve on tilapäinen.", "Behovet av stöd är tillfälligt."),
    "recurring": ("Tuen tarve on toistuva.", "Behovet av stöd är återkommande."),
    "long_term": ("Tuen tarve on pitkäaikainen.", "Behovet av stöd är långvarigt."),
}
RESULTS = {
    "": ("", ""),
    "no_need": (
        "Sosiaalihuollon palveluille ei ole tarvetta. Asia päättyy.",
        "Det finns inget behov av socialservice. Ärendet avslutas.",
    ),
    "guidance": (
        "Apu löytyy muualta, ja sinne on annettu ohjaus. Asia päättyy.",
        "Hjälpen finns på annat håll, och klienten har fått handledning dit. Ärendet avslutas.",
    ),
    "social_services": (
        "Asiakkuus jatkuu sosiaalihuoltolain mukaisilla palveluilla.",
        "Klientrelationen fortsätter med service enligt socialvårdslagen.",
    ),
    "child_welfare": ("Lastensuojelun asiakkuus alkaa.", "En klientrelation inom barnskyddet inleds."),
    "other_authority": (
        "Asiakas saa apua toiselta viranomaiselta. Siitä on sovittu asiakkaan kanssa.",
        "Klienten får hjälp av en annan myndighet. Det har avtalats med klienten.",
    ),
}
TRACKS = {
    "guidance": ("Arviointi tehtiin ohjauksen polulla.", "Bedömningen gjordes som handledning."),
    "basic": ("Arviointi tehtiin perusarviointina.", "Bedömningen gjordes som en grundbedömning."),
    "multi": ("Arviointi tehtiin moniammatillisesti.", "Bedömningen gjordes multiprofessionellt."),
}
MEETINGS = {
    "call": ("puhelu", "telefonsamtal"),
    "visit": ("tapaaminen toimipisteessä", "möte på mottagningen"),
    "home_visit": ("kotikäynti", "hembesök"),
    "remote": ("videotapaaminen", "videomöte"),
    "network": ("verkostotapaaminen", "nätverksmöte"),
    "transfer": ("siirtopalaveri", "överföringsmöte"),
}
TOOLS = {
    "ecomap": ("verkostokartta", "nätverkskarta"),
    "audit": ("AUDIT", "AUDIT"),
    "violence": ("lähisuhdeväkivallan suodatinlomake", "filterformulär om våld i nära relationer"),
    "3x10d": ("3X10D-elämäntilannemittari", "3X10D-livssituationsmätaren"),
    "lapset_puheeksi": ("Lapset puheeksi", "Föra barnen på tal"),
    "avain": ("AVAIN", "AVAIN"),
    "genogram": ("sukupuu", "släktträd"),
    "other": ("muu menetelmä", "annan metod"),
}
ANSWERS = {
    "": ("ei selvitetty", "inte utrett"),
    "yes": ("tarvitaan", "behövs"),
    "no": ("ei tarvita", "behövs inte"),
}
CHILD_WELFARE = {
    "": ("", ""),
    "yes": ("Lapsi tarvitsee lastensuojelua.", "Barnet behöver barnskydd."),
    "no": ("Lapsi ei tarvitse lastensuojelua.", "Barnet behöver inte barnskydd."),
}
SPECIAL_SUPPORT = {
    "": ("", ""),
    "yes": ("Asiakas on erityisen tuen tarpeessa.", "Klienten behöver särskilt stöd."),
    "no": ("Asiakas ei ole erityisen tuen tarpeessa.", "Klienten behöver inte särskilt stöd."),
}
CRITERIA = {
    "1": (
        "Kasvuolosuhteet vaarantavat tai eivät turvaa lapsen terveyttä tai kehitystä.",
        "Uppväxtförhållandena äventyrar eller tryggar inte barnets hälsa eller utveckling.",
    ),
    "2": (
        "Lapsi vaarantaa käyttäytymisellään terveyttään ja kehitystään.",
        "Barnet äventyrar sin hälsa och utveckling genom sitt beteende.",
    ),
    "3": (
        "Lapsi tarvitsee lastensuojelulain mukaisia palveluja ja tukitoimia.",
        "Barnet behöver service och stödåtgärder enligt barnskyddslagen.",
    ),
    "4": (
        "Lapselle tai perheelle on annettu kiireellistä apua tai lastensuojelun palveluja arvioinnin aikana.",
        "Barnet eller familjen har fått brådskande hjälp eller barnskyddsservice under bedömningen.",
    ),
}
TITLES = {
    "coordinator": ("palveluohjaaja", "servicehandledare"),
    "social_worker": ("sosiaalityöntekijä", "socialarbetare"),
    "social_instructor": ("sosiaaliohjaaja", "socialhandledare"),
    "nurse": ("sairaanhoitaja", "sjukskötare"),
    "other": ("työntekijä", "arbetstagare"),
}

Texts = dict[str, tuple[str, str]]


def speaker(language: str) -> Callable[[str], str]:
    """A function that says the summary's own words in the language."""
    return lambda word: _in(WORDS, word, language)


def need(word: str, language: str) -> str:
    return _in(NEEDS, word, language)


def result(word: str, language: str) -> str:
    return _in(RESULTS, word, language)


def track(word: str, language: str) -> str:
    return _in(TRACKS, word, language)


def meeting(word: str, language: str) -> str:
    return _in(MEETINGS, word, language)


def tool(word: str, language: str) -> str:
    return _in(TOOLS, word, language)


def answer(word: str, language: str) -> str:
    return _in(ANSWERS, word, language)


def child_welfare(word: str, language: str) -> str:
    return _in(CHILD_WELFARE, word, language)


def special_support(word: str, language: str) -> str:
    return _in(SPECIAL_SUPPORT, word, language)


def criteria(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    return tuple(_in(CRITERIA, word, language) for word in sorted(words))


def title(worker: Worker, language: str) -> str:
    return _in(TITLES, worker.profession, language)


def day(day: dt.date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _in(texts: Texts, word: str, language: str) -> str:
    fi, sv = texts[word]
    return sv if language == "sv" else fi
