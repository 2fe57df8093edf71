"""What a list shows can be opened, what cannot be opened stands in no list and in no search: for random relations."""

from __future__ import annotations

import dataclasses
import random

import pytest

from soihtu.contacts.models import Contact, Recusal
from soihtu.desk.queries import lists, search
from soihtu.desk.queries.counts import around
from soihtu.desk.queries.filters import Filter
from soihtu.desk.queries.lists import Inbox
from soihtu.matters.models import Matter
from soihtu.people.actions import give_consent
from soihtu.teams.terms import TeamKind
from tests.builders import CHILDREN, HELP, hours, ready
from tests.desk.desk_cast import copies
from tests.matters.matters_cast import open_adult, open_children

AT = hours(5)


def scatter(world, seed: int) -> None:
    """Contacts and matters all over the county, with random teams, workers, pairs, permissions and recusals."""
    chance = random.Random(seed)  # noqa: S311  (a repeatable scatter)
    workers = [value for value in vars(world).values() if type(value).__name__ == "Worker"]
    teams = [world.families, world.working_age, world.duty, world.planned, None]
    first = ready(world, key="scattered")
    for copy in copies(first, 14):
        urgency = chance.choice(["", "urgent", "not_urgent"])
        Contact.objects.filter(pk=copy.pk).update(
            team=chance.choice(teams),
            worker=chance.choice([None, None, *workers]),
            urgency=urgency,
            lane={"urgent": 0, "": 1}.get(urgency, 2),
        )
        if chance.random() < 0.3:
            Recusal.objects.create(contact=copy, worker=chance.choice(workers), at=AT)
    open_children(world, ready(world, CHILDREN, key="family"))
    open_adult(world)
    for matter in Matter.objects.all():
        pair = chance.choice([None, *workers])
        Matter.objects.filter(pk=matter.pk).update(team=chance.choice(teams[:4]), pair=pair)
    _permit(world.nina, Matter.objects.order_by("?").first())


def _permit(nurse, matter) -> None:
    give_consent(
        matter.person, scope="assessment", receiver=nurse.name, receiver_worker_id=nurse.pk, given_by="Jenni Koskela",
        by_id=matter.responsible_id, at=AT,
    )  # fmt: skip


def listed(worker) -> tuple[set[int], set[int]]:
    """Ids of contacts and matters that any of the worker's lists shows."""
    rows = lists.mine(worker, Filter(), None, language="fi", at=AT)[0]
    here = around(worker, AT)
    inboxes = [Inbox(team["id"], takes_incoming=team["kind"] == TeamKind.DUTY) for team in here.teams]
    if here.coordinates:
        inboxes += [Inbox(None), *(Inbox(pk) for pk in Contact.objects.values_list("team", flat=True).distinct() if pk)]
    for inbox in inboxes:
        rows += lists.team(worker, inbox, Filter(), None, language="fi", at=AT)[0]
    return {row.id for row in rows if row.source == "contact"}, {row.id for row in rows if row.source != "contact"}


def reachable(client, model, path: str) -> set[int]:
    """Ids whose page opens; every other one must say that there is no such page."""
    answers = {
        pk: client.get(path.format(pk)).status_code
        for pk in model.objects.filter(is_open=True).values_list("pk", flat=True)
    }
    assert set(answers.values()) <= {200, 404}
    return {pk for pk, status in answers.items() if status == 200}


@pytest.mark.parametrize("seed", range(4))
def test_lists_and_pages_agree(world, as_worker, seed) -> None:
    scatter(world, seed)
    seen = 0

    for worker in (
        world.hanna,
        world.jarkko,
        world.nina,
        world.olavi,
        world.dora,
        world.riitta,
        world.sari,
        world.admin,
    ):
        client = as_worker(worker)
        contacts, matters = listed(worker)
        open_contacts = reachable(client, Contact, "/desk/contacts/{}/")

        assert matters == reachable(client, Matter, "/desk/matters/{}/"), worker.username
        assert contacts <= open_contacts, worker.username
        if worker not in {world.dora, world.sari}:
            assert contacts == open_contacts, worker.username
        seen += len(contacts) + len(matters)

    assert seen > 0


@pytest.mark.parametrize("seed", range(4))
def test_search_finds_only_what_opens(world, as_worker, seed) -> None:
    scatter(world, seed)
    found_something = False

    for worker in (world.hanna, world.nina, world.olavi, world.dora, world.sari, world.admin):
        client = as_worker(worker)
        for words in ("Koskela", "Lindroos", Contact.objects.first().receipt, Matter.objects.first().number):
            hits = search.find(worker, words, AT)
            paths = [f"/desk/matters/{one.pk}/" for hit in hits for one in hit.matters]
            paths += [f"/desk/contacts/{one.pk}/" for hit in hits for one in hit.contacts]

            assert {client.get(path).status_code for path in paths} <= {200}
            found_something = found_something or bool(paths)

    assert found_something


def test_a_recused_worker_meets_the_contact_nowhere(world, as_worker) -> None:
    contact = ready(world, dataclasses.replace(HELP, worry="Salainen huoli."), key="mine")
    client = as_worker(world.olavi)
    assert "Salainen huoli." in client.get("/desk/team/").content.decode()

    Recusal.objects.create(contact=contact, worker=world.olavi, at=AT)

    assert client.get(f"/desk/contacts/{contact.pk}/").status_code == 404
    assert contact.receipt not in client.get("/desk/team/", {"row": f"c{contact.pk}"}).content.decode()
    assert contact.receipt not in client.post("/desk/search/", {"words": contact.receipt}).content.decode().replace(
        f'value="{contact.receipt}"', ""
    )
    assert search.find(world.olavi, "Lindroos", AT) == []
