"""Short words for tests of the clocks."""

import datetime as dt

from hypothesis import strategies as st

from soihtu.contacts import rules
from soihtu.contacts.rules import ClientClass, Clock, ClockCode


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def clocks(
    client: ClientClass = ClientClass.CHILD_WELFARE, arrived: str = "2026-03-26T12:41", **facts
) -> dict[ClockCode, Clock]:
    """The clocks by code; the arrival is that of the Koskela children unless told otherwise."""
    return {clock.code: clock for clock in rules.clocks_for(client, at(arrived), **facts)}


ARRIVALS = st.datetimes(at("2023-01-02"), at("2120-12-31"))
