"""Sentences of everyday work, for the many contacts that no story tells at length. In Finnish and Swedish."""

from __future__ import annotations

import random

URGENCY_CHILD = {
    "fi": (
        "Lapsi on turvassa ja aikuinen läsnä. Ei kiireellisen avun tarvetta.",
        "Ei välitöntä vaaraa. Ilmoittaja näkee lapsen seuraavan kerran huomenna.",
        "Perhe tietää ilmoituksesta ja on tavoitettavissa. Ei kiireellistä avun tarvetta.",
        "Tarkistettu ilmoittajalta puhelimessa: tilanne on nyt rauhallinen.",
        "Ei viitteitä välittömästä vaarasta. Otetaan yhteyttä tällä viikolla.",
    ),
    "sv": (
        "Barnet är tryggt och en vuxen är på plats. Inget brådskande behov av hjälp.",
        "Ingen omedelbar fara. Familjen är anträffbar.",
    ),
}
URGENCY_ADULT = {
    "fi": (
        "Asunto, ruoka ja lääkkeet ovat tälle viikolle. Ei kiireellistä tarvetta.",
        "Soitettu: pärjää toistaiseksi, toivoo yhteydenottoa lähipäivinä.",
        "Ei hengen tai terveyden vaaraa. Asia ohjataan alueen tiimiin.",
        "Läheinen on tukena. Yhteydenotto kahden päivän sisällä riittää.",
    ),
    "sv": (
        "Klarar sig tills vidare, önskar kontakt de närmaste dagarna.",
        "Ingen fara för liv eller hälsa. Styrs till teamet.",
    ),
}
TOLD = {
    "fi": (
        "Kerroin yhteydenotosta, oikeuksista ja siitä, mitä seuraavaksi tapahtuu.",
        "Luin ilmoituksen ääneen. Sovimme ajan tapaamiselle.",
        "Tavoitin toisella soitolla. Asia oli jo tiedossa, sovimme tapaamisesta.",
        "Kerroin, miksi soitan. Puhelu oli rauhallinen.",
    ),
    "sv": (
        "Jag berättade om kontakten, rättigheterna och vad som händer härnäst.",
        "Jag läste upp anmälan. Vi kom överens om en tid.",
    ),
}
CALLED = {
    "fi": (
        "{who} kertoi omin sanoin, mistä on kyse. Sovimme tapaamisen tälle viikolle.",
        "Puhelussa käytiin läpi arki ja se, mikä siinä toimii. {who} toivoo, että asia etenee pian.",
        "{who} oli odottanut soittoa. Kävimme läpi, ketkä auttavat jo nyt.",
        "{who} oli aluksi varautunut, lopuksi kertoi paljon. Tapaaminen sovittu.",
    ),
    "sv": (
        "{who} berättade med egna ord vad det handlar om. Vi bokade ett möte.",
        "Vi gick igenom vardagen och vad som fungerar. {who} hoppas att det går framåt snart.",
    ),
}
FIRST_MEETING = {
    "fi": (
        "Tutustuttiin ja käytiin läpi ilmoituksen kohdat yksi kerrallaan. {who} kertoi, mitä itse toivoo.",
        "Käytiin läpi, mitä palvelutarpeen arviointi tarkoittaa ja mitä siitä voi seurata. {who} kysyi paljon.",
        "Piirrettiin verkostokartta. {who} huomasi, että ympärillä on enemmän ihmisiä kuin hän muisti.",
        "Puhuttiin viikosta tunti tunnilta. Vaikein kohta löytyi illoista.",
    ),
    "sv": (
        "Vi lärde känna varandra och gick igenom saken punkt för punkt. {who} berättade vad hen själv önskar.",
        "Vi gick igenom vad bedömningen betyder och vad den kan leda till.",
    ),
}
HOME_VISIT = {
    "fi": (
        (
            "Käytiin kotona. {child} esitteli huoneensa, ja kahden puhuttiin siitä, mikä kotona on parasta "
            "ja mikä hankalaa."
        ),
        "Kotikäynti. {child} oli mukana keittiön pöydän ääressä ja kertoi lopuksi kahden omista ajatuksistaan.",
        "Kotona oli rauhallista. {child} leikki ja puhui samalla; aikuiset kuuntelivat.",
        "Kotikäynnillä {child} näytti pelinsä. Puhuttiin nukkumisesta ja siitä, kuka herättää aamulla.",
    ),
    "sv": (
        "Hembesök. {child} visade sitt rum och berättade på tu man hand vad som är bäst och vad som är svårt.",
        "Hembesök. {child} var med vid köksbordet och ritade medan vi talade.",
    ),
}
ADULT_VISIT = {
    "fi": (
        "Kotikäynti. Käytiin postit läpi ja tehtiin lista siitä, mikä on kiireellistä ja mikä ei.",
        "Tavattiin kotona. {who} kertoi päivistään ja siitä, milloin on helpompaa.",
        "Kotikäynnillä soitettiin yhdessä kaksi puhelua, jotka olivat jääneet tekemättä.",
    ),
    "sv": (
        "Hembesök. Vi gick igenom posten och gjorde en lista över vad som är brådskande.",
        "Vi träffades hemma. {who} berättade om sina dagar.",
    ),
}
NO_POLICE = {
    "fi": ("Ei epäilyä lapseen kohdistuneesta rikoksesta.", "Kerrotussa ei ole aihetta epäillä rikosta lasta kohtaan."),
    "sv": ("Ingen misstanke om brott mot barnet.",),
}
NO_SPECIAL = {
    "fi": (
        "Perhe hakee ja saa palveluja itse, ei erityisen tuen tarvetta.",
        "Lapsi saa tarvitsemansa tuen kotona ja koulussa, ei erityisen tuen tarvetta.",
    ),
    "sv": ("Familjen söker och får service själv, inget behov av särskilt stöd.",),
}
STARTS = {
    "fi": (
        "Tilanne vaatii tarkempaa selvittämistä yhdessä. {who} haluaa arvioinnin.",
        "Avun tarve on ilmeinen, ja se halutaan selvittää kunnolla ennen palveluista sopimista.",
        "Arviointi aloitetaan, koska arki on kuormittunut useasta syystä yhtä aikaa.",
    ),
    "sv": ("Behovet av hjälp är tydligt och utreds tillsammans. {who} vill ha en bedömning.",),
}
CLOSED_GUIDED = {
    "fi": ("Apu järjestyi sovitussa paikassa.", "Ohjattu toiseen palveluun, ja aloitus on varmistettu."),
    "sv": ("Hjälpen ordnades på det överenskomna stället.",),
}
TRANSFER_TALK = {
    "fi": (
        "Käytiin yhteenveto läpi kohta kohdalta. {who} esitteli itse, mitä toivoo. Sovittiin ensimmäinen kotikäynti.",
        "Tutustuttiin uuteen työntekijään. {who} sanoi, mikä tähän asti on auttanut ja mitä ei halua toistaa.",
    ),
    "sv": ("Sammanfattningen gicks igenom punkt för punkt. {who} berättade själv vad som är viktigt.",),
}
AGREED = {
    "fi": (
        (
            "Uusi työntekijä soittaa maanantaina. Palvelut jatkuvat keskeytyksettä. Tavoitteet tarkistetaan "
            "kolmen kuukauden päästä."
        ),
        "Ensimmäinen yhteinen käynti kotona ensi viikolla. Lupa puhua koulun kanssa siirtyy uudelle työntekijälle.",
    ),
    "sv": ("Den nya arbetaren ringer på måndag. Servicen fortsätter utan avbrott.",),
}
ACCEPTED = ("Otan vastaan. Soitan perheelle heti huomenna.", "Vastaanotettu. Ensimmäinen tapaaminen on jo sovittu.")
QUOTES = {
    "fi": (
        "",
        "Hyvä kun soitit.",
        "Tätä on ollut vaikea pyytää.",
        "",
        "Toivon vain, että joku kuuntelee loppuun asti.",
    ),
    "sv": ("", "Skönt att någon frågar.", ""),
}


class Phrases:
    """Deals the sentences of a bank in turn, so that neighbours in a list do not say the same."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._left: dict[int, list[str]] = {}

    def say(self, bank: dict[str, tuple[str, ...]], language: str, **names: str) -> str:
        words = bank[language]
        left = self._left.setdefault(id(words), [])
        if not left:
            left.extend(self._chance.sample(words, len(words)))
        return left.pop().format(**names)
