"""What the assessments of the stories found out, in the words of their summaries."""

from __future__ import annotations

from soihtu.demo.assessing import Found

LAHTINEN = Found(
    situation=(
        "Olet hoitanut kahta pientä lasta paljon yksin. Nukuit syksyllä 3–4 tuntia yössä. Vuokra oli kaksi "
        "kuukautta myöhässä, ja se pelotti. Nyt kotipalvelu käy tiistaisin, ja vuokrasta on sovittu."
    ),
    need="temporary",
    result="social_services",
    needs="Lepoa, apua aamuihin ja varmuutta siitä, että asunto säilyy.",
    services="Lapsiperheiden kotipalvelu tiistaisin klo 8–12 puolen vuoden ajan. Asumisneuvoja tukee kevääseen.",
    strengths="Luottamus omaan äitiin, oma-aloitteisuus, ystävä naapurissa. Eero hoitaa lapset viikonloput.",
    view=(
        "Pihla sanoi, että tiistain täti osaa laulaa hyvin. Hän toivoo, että äiti laulaisi mukana. Oivaa havainnoitiin."
    ),
    how="Leikkien kotikäynnillä, Pihlaa myös kahden. Oivaa havainnoiden vanhempien sylissä.",
    guardians="Saana: Että saisin yhden aamun viikossa nukkua. Eero: Että voisin lähteä töihin pelkäämättä.",
    growth="Perushoito on kunnossa, koti turvallinen. Äidin uupumus on näkynyt arjessa.",
    ability="Vanhemmat tukevat toisiaan ja hakevat apua ajoissa.",
    welfare="Lapset tavattu, perushoito kunnossa, isä tukee. Lastensuojelun tarvetta ei todettu.",
    conclusions="Asiakkuudelle on edellytykset kotipalvelun ajan.",
    network="Anoppi Kaija viikoittain, ystävä samassa rapussa, neuvola.",
)
NIEMELA = Found(
    situation=(
        "Ella, sinusta oli tullut posti kahden aikuisen väliin. Syksyn aikana laput ovat loppuneet ja vanhemmat "
        "ovat alkaneet puhua. Päätä särkee harvemmin. Vielä on päätettävää siitä, missä kukin asuu."
    ),
    need="temporary",
    result="social_services",
    needs="Tukea vanhemmille eron keskellä ja Ellalle oma aikuinen.",
    services="Perhetyö kotona kerran viikossa neljän kuukauden ajan. Perheneuvolan käynnit jatkuvat.",
    strengths="Ella sanoo asiat suoraan ja kauniisti. Vanhemmat lukivat laput ääneen ja pyysivät anteeksi.",
    view="Ella toivoo, ettei hänen tarvitse enää viedä viestejä, ja että joku kysyy häneltä ennen kuin päätetään.",
    how="Kahdesti kahden. Kolmannen kerran hän esitteli toiveensa siirtopalaverissa itse.",
    heard="yes",
    guardians="Molemmat toivovat, että Ella saa olla lapsi. Asumisesta he ovat vielä eri mieltä.",
    growth="Koti on turvallinen, mutta hiljaisuus on kuormittanut Ellaa.",
    ability="Vanhemmat pystyvät muuttamaan tapojaan, kun joku on vieressä.",
    welfare="Kehitys ei ole vaarantunut, ja vanhemmat ottavat tuen vastaan. Lastensuojelun tarvetta ei ole.",
    conclusions="Perhetyö aloitetaan sosiaalihuoltolain perusteella.",
)
SODERHOLM = Found(
    situation=(
        "Karin, efter separationen orkade du inte längre med kvällarna. Linn och Emil tog hand om varandra. Nu bor "
        "barnen varannan vecka hos Patrik, och du har fått vila och vård. Linn äter lunch igen."
    ),
    need="temporary",
    result="guidance",
    needs="Vila för Karin och tydliga veckor för barnen.",
    services="Hälsocentralens lågtröskelstöd för Karin, skolkuratorn för Linn och Folkhälsans barngrupp för Emil.",
    strengths="Mormor på samma gata, handbollslaget och att ni bad om hjälp i tid.",
    view="Linn vill att ingen viskar om henne. Emil vill ha middag vid ett bord, helst korv.",
    how="Samtal på tu man hand med Linn i skolan, ritande med Emil hemma.",
    heard="yes",
    guardians="Båda föräldrarna är nöjda med veckorna och vill fortsätta så.",
    growth="Båda hemmen är trygga. Barnens grundbehov tillgodoses.",
    ability="Föräldrarna samarbetar och söker hjälp när det behövs.",
    welfare="Barnens utveckling är inte hotad. Det finns inget behov av barnskydd.",
    conclusions="Stödet har ordnats på annat håll. Ett klientförhållande behövs inte.",
)
KARI = Found(
    situation=(
        "Kari, velat kasvoivat, kun yrityksesi lopetti. Häätö on siirretty, ja olet ollut kolmessa tapaamisessa "
        "rauhallinen ja täsmällinen. Siiri on luonasi joka toisen viikon, ja hän tietää, mistä on kyse."
    ),
    need="recurring",
    result="social_services",
    needs="Velkajärjestelyn loppuun vieminen, asumisen turvaaminen ja sosiaalinen luotto.",
    services="Sosiaaliohjaus kahden viikon välein puolen vuoden ajan, asumisneuvonta ja sosiaalinen luotto.",
    strengths="Osaat tehdä työtä käsilläsi, ja sinulla on hyvä suhde tyttäreesi. Entinen vaimosi auttaa vaihdoissa.",
    view="Kari: En halua armoa. Haluan järjestyksen, josta näen, milloin tämä on ohi.",
    cared_for=(
        "Siiri, 12 vuotta, joka toinen viikko. Hänen tarpeensa kysyttiin: hän tarvitsee rauhan "
        "läksyille ja oman sängyn, jotka on."
    ),
    conclusions="Asiakkuus jatkuu aikuissosiaalityössä sosiaalisen luoton ja ohjauksen ajan.",
)
AUNE = Found(
    situation=(
        "Aune, olet viime kuukausina eksynyt kauppamatkalla ja kaatunut kahdesti. Veikko on hoitanut kotia ja sinua, "
        "ja hän on itse väsynyt. Kotiin on nyt järjestetty apua aamuiksi ja turvaranneke."
    ),
    need="long_term",
    result="guidance",
    needs="Apua aamutoimiin, turvaa ulkona liikkumiseen ja lepoa Veikolle.",
    services="Kotihoito aamuisin, omaishoidon tuki Veikolle ja päivätoiminta kahdesti viikossa.",
    strengths="Kuusikymmentä yhteistä vuotta ja huumori. Tytär soittaa joka ilta.",
    view="Aune: Minä tiedän kyllä missä asun. Välillä vain talo on väärässä paikassa.",
    cared_for="Aune ja puoliso Veikko auttavat toisiaan. Veikon oma tuen tarve on selvitetty omaishoidon hakemuksessa.",
    conclusions="Palvelut ovat kunnossa ja asiakasohjaus seuraa. Muuta asiakkuutta ei tarvita.",
)
VILJA = Found(
    situation=(
        "Jenni, pyysit apua, kun Viljan isä oli tullut ovelle lähestymiskiellosta huolimatta. Vilja on ollut "
        "säikky ja valvonut. Kodin lukko on vaihdettu ja päiväkoti tietää, kuka saa hakea."
    ),
    need="recurring",
    result="social_services",
    needs="Turvaa arkeen ja tukea Viljan nukkumiseen.",
    services="Perhetyö kerran viikossa puolen vuoden ajan.",
    strengths="Jenni on johdonmukainen ja lempeä. Sisarukset ovat Viljalle tärkeitä.",
    view="Vilja näytti leikissä, että isänukke koputtaa, ja pani oven kiinni. Sitten hän keitti kahvit.",
    how="Leikkiä havainnoiden kotona kahdesti, äiti läsnä.",
    guardians="Äiti toivoo, että joku auttaisi öissä ja muistaisi asian ilman, että pitää selittää alusta.",
    growth="Koti on turvallinen. Ulkopuolinen uhka on kuormittanut kaikkia.",
    ability="Äiti suojaa lapsiaan hyvin ja hakee apua.",
    welfare="Äiti huolehtii Viljasta ja turvasta. Lastensuojelun tarvetta ei ole.",
    conclusions="Perhetyö jatkuu suunnitelmallisena sosiaalityönä. Oma työntekijä on Petri Koskinen.",
)
TIINA = Found(
    situation="Tiina, jäit työkyvyttömyyseläkkeelle keväällä. Päivät ovat pitkiä, ja kirjeiden avaaminen pelottaa.",
    need="long_term",
    result="social_services",
    needs="Säännöllistä tukea asiointiin ja arkeen.",
    services="Sosiaaliohjaus joka toinen viikko, mielenterveyskuntoutujien talo.",
    strengths="Maalaat ja tunnet naapurit. Pidät sovituista ajoista kiinni.",
    view="Tiina: Kun joku istuu vieressä, kirje on vain kirje.",
    conclusions="Asiakkuus jatkuu aikuissosiaalityössä. Oma työntekijä on Marja Tuominen.",
)
