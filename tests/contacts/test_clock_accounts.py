"""The account a clock gives of itself: sentences, the little calendar, and the form it is stored in."""

import datetime as dt
import json

from clock_words import ARRIVALS, at, clocks, day
from hypothesis import given
from hypothesis import strategies as st

from soihtu.contacts import rules
from soihtu.contacts.rules import CellKind, ClientClass, ClockCode
from soihtu.foundation.workdays import HELSINKI

STATUTORY_TWICE = (ClientClass.CHILD_WELFARE, ClientClass.CHILD_SPECIAL_SUPPORT)


def test_the_account_of_christmas_in_three_languages():
    said = clocks(arrived="2026-12-22T14:30")[ClockCode.ASSESSMENT_START].explanation

    assert said.fi == (
        "Saapui ti 22.12.2026 klo 14.30. Palvelutarpeen arviointi on aloitettava viimeistään 7. arkipäivänä. "
        "Saapumispäivää ei lasketa. Lasketut päivät: 1. ke 23.12., 2. ma 28.12., 3. ti 29.12., 4. ke 30.12., "
        "5. to 31.12., 6. ma 4.1., 7. ti 5.1. Väliin jäävät: to 24.12. (jouluaatto), pe 25.12. (joulupäivä), "
        "la 26.12. (tapaninpäivä), su 27.12., pe 1.1. (uudenvuodenpäivä), la 2.1., su 3.1. "
        "Viimeinen päivä on ti 5.1.2027. Laista ei käy selvästi ilmi, onko aatto arkipäivä: to 24.12. (jouluaatto). "
        "Jos on, viimeinen päivä on ma 4.1.2027. Varoitus tulee aikaisemman päivän mukaan. "
        "Laki: lastensuojelulaki 26 § 5 mom. "
        "Laskutapa: laki säädettyjen määräaikain laskemisesta (150/1930) 2 ja 5 §."
    )
    assert said.sv.startswith("Kom in tis 22.12.2026 kl. 14.30. Bedömningen av servicebehovet ska påbörjas")
    assert "tors 24.12. (julafton)" in said.sv
    assert "Sista dagen är tis 5.1.2027." in said.sv
    assert said.en.startswith("Arrived Tue 22 December 2026 at 14:30. The service-needs assessment must start")
    assert "The last day is Tue 5 January 2027." in said.en


def test_the_brief_account_leaves_the_days_to_the_calendar():
    found = clocks(arrived="2026-12-22T14:30")

    assert found[ClockCode.ASSESSMENT_START].brief.fi == (
        "Saapui ti 22.12.2026 klo 14.30. Palvelutarpeen arviointi on aloitettava viimeistään 7. arkipäivänä. "
        "Saapumispäivää ei lasketa. Viikonloppuja ei lasketa. Väliin jäävät: to 24.12. (jouluaatto), "
        "pe 25.12. (joulupäivä), la 26.12. (tapaninpäivä), pe 1.1. (uudenvuodenpäivä). "
        "Laista ei käy selvästi ilmi, onko aatto arkipäivä: to 24.12. (jouluaatto). "
        "Jos on, viimeinen päivä on ma 4.1.2027. Varoitus tulee aikaisemman päivän mukaan."
    )
    assert "Veckoslut räknas inte." in found[ClockCode.PARTIES_INFORMED].brief.sv
    assert "Three months end on Mon 22 March 2027." in found[ClockCode.ASSESSMENT_COMPLETE].brief.en


def test_the_account_of_a_rolled_month_names_the_reason():
    said = clocks(arrived="2026-11-30T08:05")[ClockCode.ASSESSMENT_COMPLETE].explanation

    assert "Viimeisessä kuussa ei ole 30. päivää, joten aika päättyy kuun viimeisenä päivänä su 28.2.2027." in said.fi
    assert "viimeinen päivä on seuraava arkipäivä ma 1.3.2027. Väliin jäävät: su 28.2." in said.fi
    assert "inte i vardagar" in said.sv


def test_a_promise_says_that_it_is_one():
    said = clocks(ClientClass.ADULT)[ClockCode.ASSESSMENT_COMPLETE].explanation

    assert "Hyvinvointialue lupaa" in said.fi
    assert "Tavoite, ei lain määräaika" in said.fi
    assert "Mål, inte en lagstadgad tidsfrist" in said.sv
    assert "A target, not a limit by law" in said.en


@given(ARRIVALS, st.sampled_from(ClientClass), st.one_of(st.none(), st.integers(1, 300)))
def test_every_account_is_whole_in_every_language(arrived, client, wait):
    born_on = arrived.date() + dt.timedelta(days=wait) if wait and client in rules.CHILDREN else None

    for clock in rules.clocks_for(client, arrived, born_on=born_on):
        for language in ("fi", "sv", "en"):
            said = clock.explanation.in_language(language)
            assert said.endswith(".")
            assert not {"{", "}", "..", "None", "  "} & {
                said[n : n + size] for size in (1, 2, 4) for n in range(len(said))
            }
            assert rules.day_in_words(clock.due_on, language) in said


def test_the_little_calendar_of_the_case_file():
    weeks = rules.calendar_weeks(clocks()[ClockCode.ASSESSMENT_START], today=day("2026-03-31"))

    drawn = [[(cell.kind.value, cell.number) for cell in week] for week in weeks]
    assert drawn == [
        [("none", None)] * 3 + [("start", None), ("counted", 1), ("off", None), ("off", None)],
        [
            ("counted", 2),
            ("counted", 3),
            ("counted", 4),
            ("counted", 5),
            ("off", None),
            ("off", None),
            ("off", None),
        ],
        [("off", None), ("counted", 6), ("end", 7)] + [("none", None)] * 4,
    ]
    flat = {cell.day.isoformat(): cell for week in weeks for cell in week}
    assert [one for one, cell in flat.items() if cell.is_today] == ["2026-03-31"]
    assert [one for one, cell in flat.items() if cell.is_weekend] == [
        "2026-03-28",
        "2026-03-29",
        "2026-04-04",
    ]
    assert flat["2026-04-03"].names.fi == "pitkäperjantai"


def test_the_little_calendar_marks_the_strict_end():
    weeks = rules.calendar_weeks(clocks(arrived="2026-12-22T14:30")[ClockCode.ASSESSMENT_START])

    assert [cell.day.isoformat() for week in weeks for cell in week if cell.is_strict_end] == ["2027-01-04"]


def test_a_month_clock_draws_only_how_its_end_moved():
    plain = clocks()[ClockCode.ASSESSMENT_COMPLETE]
    rolled = clocks(arrived="2026-09-25T10:00")[ClockCode.ASSESSMENT_COMPLETE]

    assert rules.calendar_weeks(plain) == ()
    weeks = rules.calendar_weeks(rolled)
    assert [len(week) for week in weeks] == [7, 7]
    assert [cell.day.isoformat() for week in weeks for cell in week if cell.kind is CellKind.OFF] == [
        "2026-12-25", "2026-12-26", "2026-12-27",
    ]  # fmt: skip


@given(ARRIVALS, st.sampled_from(ClientClass))
def test_a_stored_clock_comes_back_as_it_was_computed(arrived, client):
    for clock in rules.clocks_for(client, arrived):
        kept = json.loads(json.dumps(rules.as_json(clock)))

        assert rules.from_json(kept) == clock


def test_a_stored_dormant_clock_comes_back_too():
    for clock in rules.clocks_for(ClientClass.CHILD_WELFARE, at("2026-11-02T10:00"), anticipatory=True):
        assert rules.from_json(json.loads(json.dumps(rules.as_json(clock)))) == clock


def test_arrival_of_a_clock_is_an_aware_helsinki_time():
    clock = clocks(arrived="2026-12-22T14:30")[ClockCode.URGENCY]

    assert clock.arrived_at.tzinfo is HELSINKI
    assert rules.as_json(clock)["arrived_at"] == "2026-12-22T14:30:00+02:00"
