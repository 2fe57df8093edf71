"""Two presses at the very same moment, through real connections: one notification, one receipt."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.test import Client

from soihtu.contacts.models import Contact, Draft
from tests import builders
from tests import citizen_walk as walk
from tests.citizen_walk import Resident


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("draft_is_gone", [False, True])
def test_presses_at_the_same_moment_make_one_contact(draft_is_gone):
    builders.build_world()
    resident = Resident()
    resident.fill("huoli", walk.NEIGHBOUR)
    sent = resident.form("data-watch")
    if draft_is_gone:
        Draft.objects.all().delete()

    def press(_n: int) -> str:
        client = Client()
        client.cookies["soihtu_lomake"] = resident.client.cookies["soihtu_lomake"].value
        try:
            return client.post("/ilmoitus/huoli/tarkista/", sent).headers.get("Location", "")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as presses:
        places = set(presses.map(press, range(6)))

    assert Contact.objects.count() == 1
    assert len(places) == 1
    assert places.pop().startswith("/ilmoitus/kuittaus/")
