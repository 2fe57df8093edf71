"""The families with children of the demo. Everybody is invented; the codes are of the 900-series."""

from __future__ import annotations

from soihtu.demo.kin import Family, Home, Member, Tie
from soihtu.people.terms import RelationKind

NAANTALI = Home("Munkkikatu 9 A 4", "21100", "Naantali", "529")

FAMILIES: dict[str, Family] = {
    # A tired mother, two school children every other week with their father, a little sister of another father.
    "koskela": Family(
        Home("Varppeenkatu 14 B 21", "21200", "Raisio", "680"),
        (
            Member("aada", "Aada Maria", "Koskela", "f", 11, (3, 13), school="Vaisaaren koulu, 5. luokka"),
            Member("eelis", "Eelis Antero", "Koskela", "m", 8, (9, 2), school="Vaisaaren koulu, 3. luokka"),
            Member("vilja", "Vilja Sofia", "Salmi", "f", 3, (1, 21), hidden=True),
            Member("jenni", "Jenni Maarit", "Koskela", "f", 34, (6, 18), phone="050 000 2290"),
            Member("marko", "Marko Tapani", "Lehtinen", "m", 37, (11, 5), phone="050 000 2291", home=NAANTALI),
        ),
        (Tie("aada eelis vilja", "jenni"), Tie("aada eelis", "marko", home=False)),
        ("aada eelis vilja",),
    ),
    # A mother who asks for help herself.
    "lahtinen": Family(
        Home("Itäpellontie 22 C 40", "20300", "Turku", "853"),
        (
            Member("pihla", "Pihla Elina", "Lahtinen", "f", 4, (4, 30), school="Runosmäen päiväkoti"),
            Member("oiva", "Oiva Johannes", "Lahtinen", "m", 1, (2, 11)),
            Member("saana", "Saana Katariina", "Lahtinen", "f", 29, (8, 14),
                   phone="050 000 2301", email="saana@posti.example"),
            Member("eero", "Eero Juhani", "Lahtinen", "m", 31, (12, 3), phone="050 000 2302"),
        ),
        (Tie("pihla oiva", "saana"), Tie("pihla oiva", "eero")),
        ("pihla oiva",),
    ),
    # Three siblings; the oldest looks after the youngest.
    "heino": Family(
        Home("Voivalantie 31 A 8", "20780", "Kaarina", "202"),
        (
            Member("oona", "Oona Inkeri", "Heino", "f", 10, (5, 6), school="Kotimäen koulu, 4. luokka"),
            Member("elias", "Elias Oskari", "Heino", "m", 7, (10, 19), school="Kotimäen koulu, 1. luokka"),
            Member("saga", "Saga Aurora", "Heino", "f", 4, (7, 27), school="Kotimäen päiväkoti"),
            Member("mirva", "Mirva Hannele", "Heino", "f", 36, (2, 24), phone="050 000 2311"),
            Member("pekka", "Pekka Olavi", "Heino", "m", 39, (9, 9), phone="050 000 2312"),
        ),
        (Tie("oona elias saga", "mirva"), Tie("oona elias saga", "pekka")),
        ("oona elias saga",),
    ),
    # A step-family: yours, mine and ours, and a father elsewhere.
    "berg": Family(
        Home("Aurinkotie 5", "21110", "Naantali", "529"),
        (
            Member("venla", "Venla Emilia", "Berg", "f", 14, (3, 3), school="Maijamäen koulu, 8. luokka"),
            Member("nooa", "Nooa Eemeli", "Salmela", "m", 9, (6, 1), school="Suopellon koulu, 3. luokka"),
            Member("otso", "Otso Kalervo", "Berg", "m", 5, (11, 16), school="Taimon päiväkoti"),
            Member("katja", "Katja Johanna", "Salmela", "f", 38, (1, 29), phone="050 000 2321"),
            Member("timo", "Timo Kristian", "Berg", "m", 43, (5, 12), phone="050 000 2322"),
            Member("ville", "Ville Mikael", "Salmela", "m", 40, (10, 7), phone="050 000 2323",
                   home=Home("Palokunnankatu 3 A 2", "21200", "Raisio", "680")),
        ),
        (
            Tie("nooa otso", "katja"),
            Tie("venla otso", "timo"),
            Tie("nooa", "ville", home=False),
            Tie("venla", "katja", RelationKind.STEP_PARENT, guardian=False),
            Tie("nooa", "timo", RelationKind.STEP_PARENT, guardian=False),
        ),
        ("venla otso", "nooa otso"),
    ),
    # A protected address: nobody tells the father where they live.
    "kangas": Family(
        Home("Martinkatu 5 C 33", "20810", "Turku", "853"),
        (
            Member("miro", "Miro Aleksanteri", "Kangas", "m", 6, (8, 8), hidden=True),
            Member("lumi", "Lumi Helena", "Kangas", "f", 3, (12, 12), hidden=True),
            Member("elina", "Elina Marjatta", "Kangas", "f", 32, (4, 4), phone="050 000 2331", hidden=True),
            Member("joni", "Joni Petteri", "Harju", "m", 35, (7, 15), phone="050 000 2332",
                   home=Home("Hakapellonkatu 12 A 5", "20320", "Turku", "853")),
        ),
        (Tie("miro lumi", "elina"), Tie("miro lumi", "joni", home=False)),
        ("miro lumi",),
    ),
    # Swedish all the way.
    "soderholm": Family(
        Home("Skolgatan 18", "21600", "Pargas", "445"),
        (
            Member("linn", "Linn Alexandra", "Söderholm", "f", 13, (2, 2),
                   language="sv", school="Sarlinska skolan, årskurs 7"),
            Member("emil", "Emil Anders", "Söderholm", "m", 9, (5, 25), language="sv", school="Malms skola, årskurs 3"),
            Member("karin", "Karin Elisabet", "Söderholm", "f", 44, (9, 30), language="sv", phone="050 000 2341"),
            Member("patrik", "Patrik Olof", "Söderholm", "m", 46, (3, 8), language="sv", phone="050 000 2342",
                   home=Home("Brunnsgatan 7 A", "21600", "Pargas", "445")),
        ),
        (Tie("linn emil", "karin"), Tie("linn emil", "patrik", home=False)),
        ("linn emil",),
    ),
    # An interpreter of Somali.
    "warsame": Family(
        Home("Halistentie 4 D 61", "20540", "Turku", "853"),
        (
            Member("ayaan", "Ayaan Hodan", "Warsame", "f", 8, (1, 17),
                   mother_tongue="so", school="Halisten koulu, 2. luokka"),
            Member("ilyas", "Ilyas Abdi", "Warsame", "m", 5, (6, 23), mother_tongue="so", school="Halisten päiväkoti"),
            Member("hodan", "Hodan Faduma", "Warsame", "f", 30, (10, 2),
                   phone="050 000 2351", mother_tongue="so", interpreter="somali"),
        ),
        (Tie("ayaan ilyas", "hodan"),),
        ("ayaan ilyas",),
    ),
    # An interpreter of Ukrainian.
    "kovalenko": Family(
        Home("Helsingintie 11 B 17", "24100", "Salo", "734"),
        (
            Member("danylo", "Danylo", "Kovalenko", "m", 12, (9, 14), mother_tongue="uk", interpreter="ukraina",
                   school="Moision koulu, 6. luokka"),
            Member("oksana", "Oksana", "Kovalenko", "f", 37, (4, 21),
                   phone="050 000 2361", mother_tongue="uk", interpreter="ukraina"),
        ),
        (Tie("danylo", "oksana"),),
    ),
    # Fifteen years old and away from school.
    "nurmi": Family(
        Home("Vilhonkatu 8 A 12", "24100", "Salo", "734"),
        (
            Member("veeti", "Veeti Samuel", "Nurmi", "m", 15, (5, 3),
                   school="Hermannin koulu, 9. luokka", phone="050 000 2370"),
            Member("anu", "Anu Kristiina", "Nurmi", "f", 42, (11, 28), phone="050 000 2371"),
            Member("harri", "Harri Tuomas", "Nurmi", "m", 45, (2, 6), phone="050 000 2372",
                   home=Home("Joensuuntie 60", "31400", "Somero", "761")),
        ),
        (Tie("veeti", "anu"), Tie("veeti", "harri", home=False)),
    ),
    # An anticipatory notification; the child was born meanwhile.
    "toivonen": Family(
        Home("Turuntie 19 A 3", "31400", "Somero", "761"),
        (
            Member("jasmin", "Jasmin Elisabet", "Toivonen", "f", 23, (7, 7), phone="050 000 2381"),
            Member("vauva", "", "Toivonen", "f", expected_in=4),
            Member("aleksi", "Aleksi Valtteri", "Kuusela", "m", 25, (3, 19), phone="050 000 2382"),
        ),
        (Tie("vauva", "jasmin"),),
    ),
    # An anticipatory notification; the child is still to come.
    "rautio": Family(
        Home("Ratapihankatu 36 B 14", "20100", "Turku", "853"),
        (
            Member("emmi", "Emmi Sofia", "Rautio", "f", 19, (1, 9), phone="050 000 2391"),
            Member("tuleva", "", "Rautio", "f", expected_in=58),
        ),
    ),
    # The police at night.
    "saarinen": Family(
        Home("Nisse Kavon katu 3 B 19", "20610", "Turku", "853"),
        (
            Member("sofia", "Sofia Matilda", "Saarinen", "f", 6, (10, 10), school="Varissuon päiväkoti"),
            Member("leevi", "Leevi Aatos", "Saarinen", "m", 2, (3, 27)),
            Member("milla", "Milla Susanna", "Saarinen", "f", 28, (8, 31), phone="050 000 2401"),
            Member("toni", "Toni Henrik", "Saarinen", "m", 33, (6, 6), phone="050 000 2402"),
            Member("irja", "Irja Anneli", "Saarinen", "f", 61, (12, 20), phone="050 000 2403",
                   home=Home("Isokatu 2", "21420", "Lieto", "423")),
        ),
        (
            Tie("sofia leevi", "milla"),
            Tie("sofia leevi", "toni"),
            Tie("sofia leevi", "irja", RelationKind.GRANDPARENT, guardian=False, home=False),
        ),
        ("sofia leevi",),
    ),
    # A neighbour who does not tell their name.
    "laakso": Family(
        Home("Keskuskatu 27", "23100", "Mynämäki", "503"),
        (
            Member("eetu", "Eetu Benjamin", "Laakso", "m", 10, (2, 18), school="Laurin koulu, 4. luokka"),
            Member("riitta", "Riitta Maria", "Laakso", "f", 41, (5, 22), phone="050 000 2411"),
        ),
        (Tie("eetu", "riitta"),),
    ),
    # Late, with its reason.
    "jokinen": Family(
        Home("Vistantie 18 A 6", "21530", "Paimio", "577"),
        (
            Member("niilo", "Niilo Matias", "Jokinen", "m", 7, (4, 12), school="Vistan koulu, 1. luokka"),
            Member("jarmo", "Jarmo Ilmari", "Jokinen", "m", 40, (9, 26), phone="050 000 2421"),
        ),
        (Tie("niilo", "jarmo"),),
    ),
    # A child whose need of special support came to light.
    "kemppainen": Family(
        Home("Satakunnantie 9 A 1", "32200", "Loimaa", "430"),
        (
            Member("sisu", "Sisu Tapio", "Kemppainen", "m", 9, (7, 2), school="Keskuskoulu, 3. luokka"),
            Member("laura", "Laura Annika", "Kemppainen", "f", 35, (10, 25), phone="050 000 2431"),
            Member("antero", "Antero Veikko", "Kemppainen", "m", 38, (1, 15), phone="050 000 2432"),
        ),
        (Tie("sisu", "laura"), Tie("sisu", "antero")),
    ),
    # Handed over on the second try.
    "niemela": Family(
        Home("Pyhän Katariinan tie 12 B 4", "20780", "Kaarina", "202"),
        (
            Member("ella", "Ella Josefiina", "Niemelä", "f", 12, (6, 14), school="Valkeavuoren koulu, 6. luokka"),
            Member("tuomas", "Tuomas Eerik", "Niemelä", "m", 44, (3, 30), phone="050 000 2441"),
            Member("sanna", "Sanna Leena", "Niemelä", "f", 42, (8, 5), phone="050 000 2442"),
        ),
        (Tie("ella", "tuomas"), Tie("ella", "sanna")),
    ),
}  # fmt: skip
