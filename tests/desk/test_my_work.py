"""My work: what is there, in which order, how much of it, and at what cost."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soihtu.audit.models import Look
from soihtu.contacts.models import Contact, Recusal
from soihtu.desk.queries import counts, lists
from soihtu.desk.queries.filters import Filter
from soihtu.desk.queries.rows import Place
from soihtu.foundation import clock
from soihtu.matters import actions as matters
from soihtu.matters.models import Matter
from tests.builders import hours, ready
from tests.desk.desk_cast import copies, given, unassessed
from tests.matters.matters_cast import assessing, open_children, summed_up

ROWS = re.compile(r'class=so-open href="([^"]+)"')
BIGGEST_PAGE = 25_000


def opened(answer) -> list[str]:
    """Where the rows of a list lead."""
    return [urljoin(answer.request["PATH_INFO"], href) for href in ROWS.findall(answer.content.decode())]


def statements(client, path: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return len([one for one in caught if "SAVEPOINT" not in one["sql"]])


def test_list_holds_contacts_matters_and_transfers_and_nothing_of_others(world, as_worker) -> None:
    [contact] = given(world, world.hanna, 1)
    mine, sibling = open_children(world)
    matters.hand_to(mine, world.liisa, "Hanna on lomalla.", by=world.liisa, at=hours(2))

    hanna, liisa, olavi = (opened(as_worker(one).get("/desk/")) for one in (world.hanna, world.liisa, world.olavi))

    assert set(hanna) == {f"/desk/contacts/{contact.pk}/", f"/desk/matters/{sibling.pk}/"}
    assert liisa == [f"/desk/matters/{mine.pk}/"]
    assert olavi == []


def test_the_pair_has_the_matter_in_sight_too(world, as_worker) -> None:
    aada, eelis = open_children(world)

    assert opened(as_worker(world.jarkko).get("/desk/")) == [f"/desk/matters/{one.pk}/" for one in (aada, eelis)]


def test_a_proposed_transfer_waits_for_its_receiver(world, as_worker, now) -> None:
    matter = summed_up(world)
    meeting = matters.plan_meeting(
        matter,
        matters.MeetingFacts(kind="transfer", when=hours(24 * 31), workers=(world.hanna, world.riitta)),
        by=world.hanna,
        at=hours(24 * 30 + 1),
    )
    matters.hold_meeting(meeting, matters.Held(words="Sovittiin jatkosta."), by=world.hanna, at=hours(24 * 31))
    proposal = matters.Proposal(
        meeting=meeting, to_team=world.planned, receiver=world.riitta, agreed="Perhetyö jatkaa."
    )
    matters.propose_handover(matter, proposal, by=world.hanna, at=hours(24 * 31))
    now(24 * 31 + 1)

    page = as_worker(world.riitta).get("/desk/")

    assert opened(page) == [f"/desk/matters/{matter.pk}/"]
    assert "<b>You:</b> answer the transfer" in page.content.decode()
    assert counts.around(world.riitta, clock.now()).handovers == 1


def test_urgent_and_unassessed_come_first_then_the_nearest_day(world, as_worker) -> None:
    ordinary = given(world, world.hanna, 4)
    new = unassessed(world)
    type(new).objects.filter(pk=new.pk).update(worker=world.hanna)

    rows, _more = lists.mine(world.hanna, Filter(), None, language="fi", at=hours(5))

    assert rows[0].id == new.pk
    assert [row.warn_on for row in rows[1:]] == sorted(one.due_strict_on for one in ordinary)


def test_groups_stand_in_the_order_of_the_list(world, as_worker) -> None:
    given(world, world.hanna, 9)
    new = unassessed(world)
    type(new).objects.filter(pk=new.pk).update(worker=world.hanna)

    text = as_worker(world.hanna).get("/desk/").content.decode()

    assert re.findall(r'rowgroup">([^<]+)', text) == ["At once", "This week", "Later"]


@pytest.mark.parametrize("due", ["", "late", "today", "week", "later"])
def test_every_figure_is_the_number_of_the_rows_behind_it(world, as_worker, now, due) -> None:
    given(world, world.hanna, 12)
    open_children(world, ready(world, key="siblings"))
    now(24 * 7)

    page = as_worker(world.hanna).get(f"/desk/?due={due}")
    mine = counts.around(world.hanna, clock.now()).mine
    figures = {"": mine.open, "late": mine.late, "today": mine.today}

    assert len(opened(page)) == figures.get(due, len(opened(page)))
    assert mine.open == 14
    assert (
        sum(len(opened(as_worker(world.hanna).get(f"/desk/?due={one}"))) for one in ("late", "today", "week", "later"))
        == 14
    )


def test_unassessed_figure_opens_the_unassessed(world, as_worker) -> None:
    given(world, world.hanna, 2)
    for number, acute in enumerate([True, False]):
        new = unassessed(world, key=f"new {number}", acute=acute)
        type(new).objects.filter(pk=new.pk).update(worker=world.hanna)

    page = as_worker(world.hanna).get("/desk/?hurry=unassessed")

    assert len(opened(page)) == counts.around(world.hanna, hours(5)).mine.unassessed == 2


def test_pages_hold_every_row_once(world) -> None:
    given(world, world.hanna, 60)
    open_children(world, ready(world, key="siblings"))
    Matter.objects.update(next_due_on=None, next_due_strict_on=None)

    seen, after = [], None
    while True:
        rows, more = lists.mine(world.hanna, Filter(), after, language="fi", at=hours(5))
        seen += [(row.source, row.id) for row in rows]
        if not more:
            break
        after = Place.read(str(rows[-1].place))

    assert len(seen) == len(set(seen)) == 62


@pytest.mark.parametrize(
    "text", ["", "x", "1_2_3", "0_none_x_contact", "0_none_1_person", "a_b_c_d", "0_2026-13-01_1_matter"]
)
def test_a_place_nobody_wrote_is_the_beginning(text) -> None:
    assert Place.read(text) is None


def test_statements_do_not_grow_with_the_rows(world, as_worker) -> None:
    given(world, world.hanna, 1)
    client = as_worker(world.hanna)
    client.get("/desk/")

    found = []
    for number, more in enumerate((0, 2, 2, 45)):
        copies(Contact.objects.latest("pk"), more)
        found.append(statements(client, "/desk/"))
        assert len(opened(client.get("/desk/"))) == [1, 3, 5, 50][number]

    assert found == [found[0]] * 4
    assert found[0] <= 8


def test_only_an_unborn_childs_matter_waits_for_the_birth(world, as_worker) -> None:
    for matter in open_children(world):
        Matter.objects.filter(pk=matter.pk).update(next_due_on=None, next_due_strict_on=None)
    page = as_worker(world.hanna).get("/desk/").content.decode()
    assert "none runs now" in page
    assert "waits for the birth" not in page

    Matter.objects.update(state="dormant")

    assert "waits for the birth" in as_worker(world.hanna).get("/desk/").content.decode()


def test_fifty_rows_weigh_little(world, as_worker) -> None:
    given(world, world.hanna, 51)

    answer = as_worker(world.hanna).get("/desk/?kieli=fi")

    assert len(opened(answer)) == 50
    assert len(answer.content) <= BIGGEST_PAGE


def test_every_person_on_the_list_stands_in_the_use_log(world, as_worker) -> None:
    matter = assessing(world)

    as_worker(world.hanna).get("/desk/")

    look = Look.objects.get(page="desk.worker.my_work.my_work")
    assert set(look.person_ids) == set(Matter.objects.values_list("person_id", flat=True))
    assert matter.person_id in look.person_ids
    assert (look.worker_id, look.purpose) == (world.hanna.pk, "handling")


def test_the_list_shows_no_identity_code_and_no_place_of_a_protected_person(world, as_worker) -> None:
    matter = open_children(world)[0]
    page = as_worker(world.hanna).get("/desk/").content.decode()
    assert page.count("<td>Raisio<td>") == 2

    person = matter.person
    person.non_disclosure, person.identity_code = True, "130315A9134"
    person.save()
    page = as_worker(world.hanna).get("/desk/").content.decode()

    assert "130315A9134" not in page
    assert page.count("<td>Raisio<td>") == 0  # the sibling lives in the same home
    assert page.count("<td>protected<td>") == 2


def test_why_this_date_opens_from_the_list_and_only_for_those_who_see_the_row(world, as_worker) -> None:
    matter = open_children(world)[0]

    mine = as_worker(world.hanna).get(f"/desk/?why=m{matter.pk}").content.decode()
    others = as_worker(world.olavi).get(f"/desk/?why=m{matter.pk}").content.decode()

    assert 'class="so-why" open' in mine
    assert "LSL 26" in mine or "Child Welfare Act" in mine
    assert 'class="so-why"' not in others


@pytest.mark.parametrize("key", ["", "x", "m", "mm", "c99999", "m99999", "z1", "m1'", "h0"])
def test_a_row_that_does_not_exist_has_no_account(world, as_worker, key) -> None:
    answer = as_worker(world.hanna).get("/desk/", {"why": key})

    assert answer.status_code == 200
    assert 'class="so-why"' not in answer.content.decode()


def test_a_filter_is_saved_under_a_name_and_is_an_address(world, as_worker) -> None:
    client = as_worker(world.hanna)

    saved = client.post("/desk/filters/save/", {"name": "Lastensuojelu", "address": "/desk/?law=child_welfare"})
    again = client.post("/desk/filters/save/", {"name": "Lastensuojelu", "address": "/desk/?due=late"})
    page = client.get("/desk/").content.decode()
    world.hanna.refresh_from_db()

    assert (saved.url, again.url) == ("/desk/?law=child_welfare", "/desk/?due=late")
    assert world.hanna.saved_filters == [{"name": "Lastensuojelu", "address": "/desk/?due=late"}]
    assert '<a href="/desk/?due=late">Lastensuojelu</a>' in page

    client.post("/desk/filters/drop/", {"name": "Lastensuojelu"})
    world.hanna.refresh_from_db()
    assert world.hanna.saved_filters == []


@pytest.mark.parametrize("address", ["https://paha.example/?x", "/ilmoitus/", "//paha.example/desk/?", "javascript:1"])
def test_a_saved_filter_never_leads_elsewhere(world, as_worker, address) -> None:
    answer = as_worker(world.hanna).post("/desk/filters/save/", {"name": "Oma", "address": address})

    world.hanna.refresh_from_db()
    assert answer.url == "/desk/"
    assert world.hanna.saved_filters == []


def test_an_administrator_is_shown_teams_and_no_clients(world, as_worker) -> None:
    assert as_worker(world.admin).get("/desk/").url == "/desk/teams/"


def test_the_child_welfare_filter_keeps_matters_by_their_class(world, as_worker) -> None:
    _aada, eelis = open_children(world)
    Matter.objects.filter(pk=eelis.pk).update(client="child")

    page = as_worker(world.hanna).get("/desk/?law=child_welfare").content.decode()

    assert "Aada Koskela" in page
    assert "Eelis Koskela" not in page


def test_what_one_is_disqualified_from_is_neither_listed_nor_counted(world, as_worker) -> None:
    [contact] = given(world, world.hanna, 1)
    waits = unassessed(world)
    before = counts.around(world.hanna, hours(2))
    assert (before.mine.open, before.waiting) == (1, 1)

    for one in (contact, waits):
        Recusal.objects.create(contact=one, worker=world.hanna, at=hours(1))
    after = counts.around(world.hanna, hours(2))

    assert (after.mine.open, after.waiting) == (0, 0)
    assert opened(as_worker(world.hanna).get("/desk/")) == []
    assert counts.around(world.liisa, hours(2)).waiting == 1
