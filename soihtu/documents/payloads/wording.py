"""Words that stand inside a document's texts, in the document's own language."""

from __future__ import annotations

LABELS: dict[str, tuple[str, str]] = {
    "born": ("Syntymäaika", "Födelsetid"),
    "school": ("Koulu tai päivähoito", "Skola eller dagvård"),
    "language": ("Kieli", "Språk"),
    "interpreter": ("Tarvitsee tulkin", "Behöver tolk"),
    "reasons": ("Ilmoittajan mainitsemat syyt", "Orsaker som anmälaren nämner"),
    "first_hand": ("Ilmoittajan oma havainto", "Anmälarens egen iakttagelse"),
    "done": ("Mitä on jo tehty", "Vad som redan har gjorts"),
    "hoped": ("Mitä ilmoittaja toivoo", "Vad anmälaren önskar"),
    "police": ("Poliisille on ilmoitettu", "Polisen har underrättats"),
    "need": ("Tuen tarve", "Behov av stöd"),
    "need_described": ("Tuen tarve tarkemmin", "Behovet av stöd närmare beskrivet"),
    "strengths": ("Vahvuudet ja voimavarat", "Styrkor och resurser"),
    "services": (
        "Tarvittavat palvelut, niiden alkaminen ja kesto",
        "Nödvändig service, när den inleds och hur länge",
    ),
    "own_worker_client": (
        "Omatyöntekijän tarve asiakkaan arvion mukaan",
        "Behov av en egen kontaktperson enligt klienten",
    ),
    "own_worker_professional": (
        "Omatyöntekijän tarve ammattihenkilön arvion mukaan",
        "Behov av en egen kontaktperson enligt den yrkesutbildade",
    ),
    "view_obstacle": ("Miksi näkemystä ei ole selvitetty", "Varför synpunkten inte har utretts"),
    "child_view_how": ("Miten lapsen näkemys selvitettiin", "Hur barnets synpunkt utreddes"),
    "child_heard": ("12 vuotta täyttänyttä lasta on kuultu", "Barn som fyllt 12 år har hörts"),
    "meetings": ("Tapaamiset", "Möten"),
    "tools": ("Käytetyt menetelmät", "Metoder som använts"),
    "participants": ("Arviointiin osallistuneet", "Personer som deltog i bedömningen"),
    "absent": ("Arvioinnista poisjääneet", "Personer som uteblivit från bedömningen"),
    "home_visit": ("kotikäynti", "hembesök"),
    "met_alone": ("lapsi tavattu myös yksin", "barnet träffades också ensamt"),
    "cared_for": ("Asiakkaan hoidossa olevien tuen tarve", "Stödbehovet hos dem som klienten har hand om"),
    "guardian": ("Huoltajan näkemys", "Vårdnadshavarens synpunkt"),
    "growth": ("Kasvuolosuhteet", "Uppväxtförhållanden"),
}
YES_NO = {"fi": ("kyllä", "ei"), "sv": ("ja", "nej")}
NEEDS = {
    "": ("", ""),
    "none": ("ei tuen tarvetta", "inget behov av stöd"),
    "temporary": ("kyllä, tilapäinen", "ja, tillfälligt"),
    "recurring": ("kyllä, toistuva", "ja, återkommande"),
    "long_term": ("kyllä, pitkäaikainen", "ja, långvarigt"),
}


def label(word: str, language: str) -> str:
    fi, sv = LABELS[word]
    return sv if language == "sv" else fi


def yes_no(language: str, *, answer: bool | None) -> str:
    """Nothing for what has not been asked."""
    if answer is None:
        return ""
    yes, no = YES_NO.get(language, YES_NO["fi"])
    return yes if answer else no


def need(word: str, language: str) -> str:
    fi, sv = NEEDS[word]
    return sv if language == "sv" else fi


def paragraphs(language: str, *parts: tuple[str, str]) -> str:
    """Texts, each under its label when it has one; those that say nothing are left out."""
    said = [(word, text.strip()) for word, text in parts if text.strip()]
    return "\n\n".join(f"{label(word, language)}: {text}" if word else text for word, text in said)
