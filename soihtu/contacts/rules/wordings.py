"""The sentences an account is made of, in Finnish, Swedish and English: content of the law, with its terms."""

from __future__ import annotations

from soihtu.contacts.rules.law import Basis, ClockCode, Unit
from soihtu.foundation.workdays import Texts

ARRIVED = Texts("Saapui {when}.", "Kom in {when}.", "Arrived {when}.")
ANTICIPATORY = Texts(
    "Ilmoitus on ennakollinen: lapsen asia tulee vireille vasta syntymän jälkeen (lastensuojelulaki 25 c § 3 mom.).",
    "Anmälan är föregripande: barnets ärende inleds först efter födelsen (25 c § 3 mom. i barnskyddslagen).",
    "The notification is anticipatory: the child's matter opens only after the birth "
    "(Child Welfare Act, section 25c(3)).",
)
BORN = Texts(
    "Lapsi syntyi {when}. Laki ei nimeä vireilletulon päivää tarkemmin, joten aika lasketaan "
    "syntymäpäivästä, "
    "joka on aikaisin mahdollinen.",
    "Barnet föddes {when}. Lagen anger inte dagen då ärendet inleds närmare, så tiden räknas från "
    "födelsedagen, "
    "som är den tidigast möjliga.",
    "The child was born {when}. The act does not name the opening day more exactly, so the time is "
    "counted from "
    "the day of birth, the earliest possible.",
)
DORMANT = Texts(
    "Aika ei vielä kulu, eikä viimeistä päivää ole ennen kuin syntymä on kirjattu.",
    "Tiden löper inte ännu, och det finns ingen sista dag förrän födelsen har antecknats.",
    "The clock is not running yet, and there is no last day until the birth has been recorded.",
)
EXPECTED = Texts("Laskettu aika on {when}.", "Beräknad födelsedag är {when}.", "The expected date is {when}.")

INFORM = Texts(
    "Lapselle ja huoltajalle kerrotaan 7 arkipäivän kuluessa, että ilmoitus on tullut ja mitä seuraavaksi tapahtuu.",
    "Barnet och vårdnadshavaren får inom 7 vardagar veta att anmälan har kommit in och vad som händer härnäst.",
    "The child and the guardian are told within 7 working days that the notification has arrived and what follows.",
)
URGENT = Texts(
    "Kiireellisen avun tarve on arvioitava välittömästi.",
    "Behovet av brådskande hjälp ska bedömas omedelbart.",
    "The need for urgent help must be assessed immediately.",
)
DUTY = {
    (ClockCode.URGENCY, Basis.STATUTORY): URGENT,
    (ClockCode.URGENCY, Basis.SERVICE_TARGET): URGENT,
    (ClockCode.ASSESSMENT_START, Basis.STATUTORY): Texts(
        "Palvelutarpeen arviointi on aloitettava viimeistään 7. arkipäivänä.",
        "Bedömningen av servicebehovet ska påbörjas senast den sjunde vardagen.",
        "The service-needs assessment must start no later than the 7th working day.",
    ),
    (ClockCode.ASSESSMENT_START, Basis.SERVICE_TARGET): Texts(
        "Hyvinvointialue lupaa aloittaa palvelutarpeen arvioinnin viimeistään 7. arkipäivänä. "
        "Lain mukaan se on aloitettava viipymättä, mutta päivien määrää ei ole säädetty.",
        "Välfärdsområdet lovar att påbörja bedömningen av servicebehovet senast den sjunde vardagen. "
        "Enligt lagen ska den påbörjas utan dröjsmål, men inget antal dagar har föreskrivits.",
        "The county promises to start the service-needs assessment no later than the 7th working day. "
        "By law it must start without delay, but no number of days is laid down.",
    ),
    (ClockCode.ASSESSMENT_COMPLETE, Basis.STATUTORY): Texts(
        "Palvelutarpeen arvioinnin on valmistuttava viimeistään kolmen kuukauden kuluessa vireilletulosta. "
        "Aika ei ala arvioinnin aloittamisesta.",
        "Bedömningen av servicebehovet ska bli klar senast tre månader från det att ärendet inleddes. "
        "Tiden börjar inte när bedömningen påbörjas.",
        "The service-needs assessment must be complete within three months of the matter becoming pending. "
        "The time does not begin when the assessment starts.",
    ),
    (ClockCode.ASSESSMENT_COMPLETE, Basis.SERVICE_TARGET): Texts(
        "Hyvinvointialue lupaa saada palvelutarpeen arvioinnin valmiiksi kolmessa kuukaudessa. "
        "Lain mukaan se on saatettava loppuun ilman aiheetonta viivytystä, mutta kuukausien määrää ei "
        "ole säädetty.",
        "Välfärdsområdet lovar att bedömningen av servicebehovet blir klar inom tre månader. "
        "Enligt lagen ska den slutföras utan ogrundat dröjsmål, men inget antal månader har föreskrivits.",
        "The county promises to complete the service-needs assessment in three months. "
        "By law it must be completed without undue delay, but no number of months is laid down.",
    ),
    (ClockCode.PARTIES_INFORMED, Basis.STATUTORY): INFORM,
    (ClockCode.PARTIES_INFORMED, Basis.SERVICE_TARGET): INFORM,
}
ON_THE_DAY = Texts(
    "Arvio kuuluu saapumispäivään {due}, myös iltana, viikonloppuna ja pyhänä.",
    "Bedömningen hör till ankomstdagen {due}, även kvällar, veckoslut och helgdagar.",
    "It belongs to the day of arrival, {due}, also in the evening, at a weekend and on a holiday.",
)
AGAIN_AT_BIRTH = Texts(
    "Kun lapsi on syntynyt, lapsen kiireellinen lastensuojelun tarve arvioidaan heti uudelleen "
    "(lastensuojelulaki 26 § 2 mom.).",
    "När barnet har fötts bedöms barnets brådskande behov av barnskydd genast på nytt (26 § 2 mom. i barnskyddslagen).",
    "Once the child is born, the child's urgent need of child welfare is assessed again at once "
    "(Child Welfare Act, section 26(2)).",
)
ARRIVAL_NOT_COUNTED = Texts(
    "Saapumispäivää ei lasketa.", "Ankomstdagen räknas inte.", "The day of arrival is not counted."
)
BIRTHDAY_NOT_COUNTED = Texts(
    "Syntymäpäivää ei lasketa.", "Födelsedagen räknas inte.", "The day of birth is not counted."
)
WEEKENDS = Texts("Viikonloppuja ei lasketa.", "Veckoslut räknas inte.", "Weekends are not counted.")
COUNTED = Texts("Lasketut päivät: {days}.", "Räknade dagar: {days}.", "Days counted: {days}.")
SKIPPED = Texts("Väliin jäävät: {days}.", "Dagar som inte räknas: {days}.", "Days skipped: {days}.")
LAST_DAY = Texts("Viimeinen päivä on {due}.", "Sista dagen är {due}.", "The last day is {due}.")
OPEN = Texts(
    "Laista ei käy selvästi ilmi, onko aatto arkipäivä: {eves}. Jos on, viimeinen päivä on {strict}. "
    "Varoitus tulee aikaisemman päivän mukaan.",
    "Det framgår inte tydligt av lagen om aftonen är en vardag: {eves}. Om den är det, är sista dagen "
    "{strict}. "
    "Varningen följer den tidigare dagen.",
    "The act does not say clearly whether the eve is a working day: {eves}. If it is, the last day is "
    "{strict}. "
    "The warning follows the earlier day.",
)
BY_MONTHS = Texts(
    "Aika lasketaan kuukausina, ei arkipäivinä.",
    "Tiden räknas i månader, inte i vardagar.",
    "The time is counted in months, not in working days.",
)
MONTHS_END = Texts("Kolme kuukautta täyttyy {end}.", "Tre månader går ut {end}.", "Three months end on {end}.")
MONTHS_END_SHORT = Texts(
    "Viimeisessä kuussa ei ole {number}. päivää, joten aika päättyy kuun viimeisenä päivänä {end}.",
    "Den sista månaden har ingen dag {number}, så tiden går ut månadens sista dag {end}.",
    "The last month has no day number {number}, so the time ends on the last day of that month, {end}.",
)
ROLLED = Texts(
    "Määräaika ei pääty tällaisena päivänä, joten viimeinen päivä on seuraava arkipäivä {due}. Väliin jäävät: {days}.",
    "Tidsfristen går inte ut en sådan dag, så sista dagen är följande vardag {due}. Dagar som inte räknas: {days}.",
    "The time does not end on such a day, so the last day is the next working day, {due}. Days skipped: {days}.",
)
LAW = {
    Basis.STATUTORY: Texts("Laki: {law}.", "Lag: {law}.", "Law: {law}."),
    Basis.SERVICE_TARGET: Texts(
        "Tavoite, ei lain määräaika: {law}.",
        "Mål, inte en lagstadgad tidsfrist: {law}.",
        "A target, not a limit by law: {law}.",
    ),
}
PERIODS = {
    Unit.WORKING_DAYS: Texts(
        "Laskutapa: laki säädettyjen määräaikain laskemisesta (150/1930) 2 ja 5 §.",
        "Räknesätt: 2 och 5 § i lagen om beräknande av laga tid (150/1930).",
        "Counted by the Act on Calculating Statutory Periods (150/1930), sections 2 and 5.",
    ),
    Unit.MONTHS: Texts(
        "Laskutapa: laki säädettyjen määräaikain laskemisesta (150/1930) 3 ja 5 §.",
        "Räknesätt: 3 och 5 § i lagen om beräknande av laga tid (150/1930).",
        "Counted by the Act on Calculating Statutory Periods (150/1930), sections 3 and 5.",
    ),
}
