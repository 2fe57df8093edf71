"""The adults of the demo who live without children of their own at home, and those close to them."""

from __future__ import annotations

from soihtu.demo.kin import Family, Home, Member, Tie
from soihtu.people.terms import RelationKind

ADULTS: dict[str, Family] = {
    # An old couple; the wife forgets and the husband copes.
    "mattila": Family(
        Home("Alinenkatu 34 A 2", "23500", "Uusikaupunki", "895"),
        (
            Member("aune", "Aune Kyllikki", "Mattila", "f", 84, (3, 5), phone="050 000 2501"),
            Member("veikko", "Veikko Johannes", "Mattila", "m", 86, (10, 14), phone="050 000 2502"),
        ),
        (Tie("aune", "veikko", RelationKind.SPOUSE, guardian=False),),
    ),
    # An old person served in Swedish.
    "eklund": Family(
        Home("Arkadiavägen 10 B", "25900", "Kimitoön", "322"),
        (
            Member("gunvor", "Gunvor Ingegerd", "Eklund", "f", 82, (6, 9), phone="050 000 2511", language="sv"),
            Member("bo", "Bo Erik", "Eklund", "m", 56, (2, 27), phone="050 000 2512", language="sv",
                   home=Home("Parkgatan 5", "20700", "Åbo", "853")),
        ),
        (Tie("gunvor", "bo", RelationKind.CLOSE, guardian=False, home=False),),
    ),
    # Nineteen, and sleeping at friends'.
    "vainio": Family(
        Home("", "", "Turku", "853"),
        (Member("joona", "Joona Kristian", "Vainio", "m", 19, (8, 21), phone="050 000 2521"),),
    ),
    # Debts and an eviction; a daughter every other week.
    "hamalainen": Family(
        Home("Hyvättyläntie 6 A 15", "21420", "Lieto", "423"),
        (
            Member("kari", "Kari Juhani", "Hämäläinen", "m", 52, (11, 11), phone="050 000 2531"),
            Member("siiri", "Siiri Amanda", "Hämäläinen", "f", 12, (4, 7), school="Taatilan koulu, 6. luokka",
                   home=Home("Kirkkotie 3", "21420", "Lieto", "423")),
        ),
        (Tie("siiri", "kari", home=False),),
    ),
    # Alcohol, and a wish to stop.
    "lindqvist": Family(
        Home("Aurakatu 16 C 30", "20100", "Turku", "853"),
        (Member("mika", "Mika Sakari", "Lindqvist", "m", 38, (1, 25), phone="050 000 2541"),),
    ),
    # An interpreter of Arabic.
    "nasser": Family(
        Home("Kousankatu 7 A 22", "20610", "Turku", "853"),
        (
            Member("karim", "Karim Mahmoud", "Nasser", "m", 44, (5, 17), phone="050 000 2551", mother_tongue="ar",
                   interpreter="arabia"),
        ),
    ),
    # A client of planned social work already.
    "ranta": Family(
        Home("Nummenpuistokatu 2 B 11", "20540", "Turku", "853"),
        (Member("tiina", "Tiina Susanna", "Ranta", "f", 41, (9, 3), phone="050 000 2561"),),
    ),
}  # fmt: skip
