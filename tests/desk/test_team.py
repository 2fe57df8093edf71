"""A team's inbox: whose it is, what it holds, taking, looking without opening."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from soihtu.audit.models import Look
from soihtu.contacts import actions as contacts
from soihtu.contacts.models import Contact
from soihtu.people import actions as people
from soihtu.people.actions import PersonFacts
from tests.builders import CONCERN, HELP, TUESDAY, ready
from tests.desk.desk_cast import copies, unassessed, waiting
from tests.desk.test_my_work import BIGGEST_PAGE, opened
from tests.matters.matters_cast import open_children

PREVIEW_AND_BUTTONS = 10_000
COUNT = re.compile(r'class="so-chip" href="([^"]+)"[^>]*>[^<]*? (\d+)</a>')


def tabs(answer) -> dict[str, int]:
    return {query.replace("&amp;", "&"): int(count) for query, count in COUNT.findall(answer.content.decode())}


def test_the_inbox_holds_what_waits_for_the_team(world, as_worker) -> None:
    mine = [*waiting(world, 2), unassessed(world)]
    ready(world, HELP, key="other team")

    hanna = as_worker(world.hanna).get("/desk/team/")

    assert set(opened(hanna)) == {f"/desk/contacts/{one.pk}/" for one in mine}
    assert opened(hanna)[0] == f"/desk/contacts/{mine[2].pk}/"


def test_another_teams_inbox_does_not_exist(world, as_worker) -> None:
    waiting(world, 1)

    for asked in (world.working_age.pk, 0, 999, "all", "x", "-1"):
        assert as_worker(world.hanna).get("/desk/team/", {"team": asked}).status_code == 404
    assert as_worker(world.admin).get("/desk/team/").status_code == 404
    assert as_worker(world.hanna).get("/desk/team/", {"team": world.families.pk}).status_code == 200


def test_coordination_sees_everything_that_comes_in_and_every_team(world, as_worker) -> None:
    new = [unassessed(world), contacts.receive(HELP, channel="web", key="help", at=TUESDAY)]
    waiting(world, 1)
    client = as_worker(world.sari)

    incoming = opened(client.get("/desk/team/"))
    families = opened(client.get(f"/desk/team/?team={world.families.pk}"))

    assert set(incoming) == {f"/desk/contacts/{one.pk}/" for one in new}
    assert len(families) == 2


@pytest.mark.parametrize("team", ["own", "incoming"])
def test_every_tab_counts_the_rows_behind_it(world, as_worker, team) -> None:
    waiting(world, 5)
    Contact.objects.filter(pk=waiting_one(world)).update(worker=world.hanna)
    unassessed(world)
    unassessed(world, key="acute", acute=True)
    open_children(world, ready(world, key="matters"))
    client = as_worker(world.hanna if team == "own" else world.sari)

    counted = tabs(client.get("/desk/team/"))

    assert len(counted) == (6 if team == "own" else 5)
    assert counted == {query: len(opened(client.get(f"/desk/team/{query}"))) for query in counted}
    assert sum(counted.values()) > 0


def waiting_one(world) -> int:
    return Contact.objects.filter(team=world.families).earliest("pk").pk


def test_statements_do_not_grow_and_fifty_rows_weigh_little(world, as_worker) -> None:
    waiting(world, 1)
    client = as_worker(world.hanna)
    client.get("/desk/team/")

    found = []
    for number, more in enumerate((0, 2, 2, 46)):
        copies(Contact.objects.latest("pk"), more)
        with CaptureQueriesContext(connection) as caught:
            answer = client.get("/desk/team/")
        found.append(len(caught))
        assert len(opened(answer)) == [1, 3, 5, 50][number]

    assert found == [found[0]] * 4
    assert len(answer.content) <= BIGGEST_PAGE + PREVIEW_AND_BUTTONS
    assert 'rel="next"' in answer.content.decode()


@pytest.mark.parametrize("protected", ["the child", "the carer at home", "the carer elsewhere", "somebody at home"])
def test_a_list_tells_no_place_of_a_family_under_an_order(world, as_worker, protected) -> None:
    [contact] = waiting(world, 1)
    client = as_worker(world.hanna)
    assert client.get("/desk/team/").content.decode().count("Raisio") == 1

    child = contact.subjects.first().person
    at_home, elsewhere = (one.person for one in contact.carers.all())
    lodger = people.add_person(PersonFacts("Ulla", "Koskela"))
    people.relate(child, lodger, kind="grandparent", lives_together=True)
    under = {"the child": child, "the carer at home": at_home, "the carer elsewhere": elsewhere}.get(protected, lodger)
    under.non_disclosure = True
    under.save()
    page = client.get("/desk/team/").content.decode()

    assert page.count("Raisio") == 0
    assert page.count("protected") == 1


def test_a_row_can_be_taken_once_its_urgency_is_known(world, as_worker) -> None:
    [contact] = waiting(world, 1)
    new = unassessed(world)
    client = as_worker(world.hanna)
    page = client.get("/desk/team/").content.decode()

    assert f'formaction="../contacts/{contact.pk}/handling/"' in page
    assert f"contacts/{new.pk}/handling/" not in page

    client.post(f"/desk/contacts/{contact.pk}/handling/")
    contact.refresh_from_db()
    assert contact.worker == world.hanna
    assert f"/desk/contacts/{contact.pk}/" in opened(client.get("/desk/"))


def test_the_preview_tells_what_it_is_about_and_is_logged(world, as_worker) -> None:
    [contact] = waiting(world, 1)

    page = as_worker(world.hanna).get(f"/desk/team/?row=c{contact.pk}").content.decode()

    assert contact.worry in page
    assert "Kerttulin koulu" in page
    assert contact.receipt in set(Look.objects.values_list("thing", flat=True))


def test_the_preview_names_no_notifier_who_asked_not_to_be_revealed(world, as_worker) -> None:
    contact = ready(world, CONCERN, key="secret")
    page = as_worker(world.olavi).get(f"/desk/team/?row=c{contact.pk}").content.decode()
    assert "Kaisa Rantanen" in page

    contact.notifier.keep_secret = True
    contact.notifier.save()
    page = as_worker(world.olavi).get(f"/desk/team/?row=c{contact.pk}").content.decode()

    assert "Kaisa Rantanen" not in page
    assert "asks not to be revealed" in page


@pytest.mark.parametrize("key", ["c{}", "m{}"])
def test_a_row_of_another_team_has_no_preview(world, as_worker, key) -> None:
    contact = ready(world, HELP, key="other")
    waiting(world, 1)

    page = as_worker(world.hanna).get("/desk/team/", {"row": key.format(contact.pk)}).content.decode()

    assert contact.worry not in page
    assert contact.receipt not in page
