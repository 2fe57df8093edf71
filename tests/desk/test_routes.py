"""Every route behind the worker's door: it says whom it shows, and each role gets the answer that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from soihtu.documents.models import Document
from soihtu.teams.models import Absence, Membership, Route, Shift
from tests.matters.matters_cast import open_children

ROLES = ("hanna", "liisa", "nina", "sari", "olavi", "riitta", "admin")
#                                  hanna liisa nina sari olavi riitta admin
MATRIX = {
    "/desk/": (200, 200, 200, 200, 200, 200, 302),
    "/desk/team/": (200, 200, 200, 200, 200, 200, 404),
    "/desk/search/": (200, 200, 200, 200, 200, 200, 200),
    "/desk/matters/{matter}/": (200, 200, 404, 404, 404, 404, 404),
    "/desk/documents/{document}/": (200, 200, 404, 404, 404, 404, 404),
    "/desk/documents/{document}.pdf": (200, 200, 404, 404, 404, 404, 404),
    "/desk/documents/{document}/deliver/": (200, 200, 404, 404, 404, 404, 404),
    "/desk/documents/{document}/annul/": (403, 403, 404, 404, 404, 404, 404),
    "/desk/filters/save/": (405,) * 7,
    "/desk/filters/drop/": (405,) * 7,
    "/desk/sign-in/": (302,) * 7,
    "/desk/sign-out/": (405,) * 7,
    "/desk/teams/": (200,) * 7,
    "/desk/teams/routing/": (200,) * 7,
    "/desk/teams/routing/680/families/": (200,) * 7,
    "/desk/teams/routing/680/nobody/": (404,) * 7,
    "/desk/teams/routing/999/families/": (404,) * 7,
    "/desk/teams/routing/680/families/{route}/end/": (403, 200, 403, 403, 403, 403, 200),
    "/desk/teams/{team}/": (200,) * 7,
    "/desk/teams/{team}/load/": (403, 200, 403, 403, 403, 403, 200),
    "/desk/teams/{team}/members/add/": (403, 200, 403, 403, 403, 403, 200),
    "/desk/teams/{team}/members/{member}/end/": (403, 200, 403, 403, 403, 403, 200),
    "/desk/teams/{team}/absences/add/": (200, 200, 200, 403, 403, 403, 200),
    "/desk/teams/{team}/absences/{absence}/": (200, 200, 403, 403, 403, 403, 200),
    "/desk/teams/{team}/shifts/": (200,) * 7,
    "/desk/teams/{team}/shifts/?week=2026-03-25": (200,) * 7,
    "/desk/teams/{team}/shifts/?week=nonsense": (404,) * 7,
    "/desk/teams/{team}/shifts/add/": (403, 200, 403, 403, 403, 403, 200),
    "/desk/teams/{team}/shifts/{shift}/": (403, 200, 403, 403, 403, 403, 200),
    "/desk/teams/{team}/shifts/{shift}/remove/": (405,) * 7,
    "/desk/teams/999999/": (404,) * 7,
}


def routes(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry, path)
        else:
            yield path, entry


def of_desk() -> list[tuple[str, URLPattern]]:
    return [(path, route) for path, route in routes(get_resolver()) if path.startswith("desk/")]


@pytest.fixture
def things(world) -> dict[str, int]:
    matter = open_children(world)[0]
    absence = Absence.objects.create(worker=world.hanna, from_on="2026-03-01", until_on="2026-04-30")
    return {
        "matter": matter.pk,
        "document": Document.objects.get(matter_id=matter.pk, kind="19001").pk,
        "team": world.families.pk,
        "route": Route.objects.get(team=world.families).pk,
        "member": Membership.objects.get(worker=world.nina).pk,
        "shift": Shift.objects.get().pk,
        "absence": absence.pk,
    }


def test_every_route_declares_whom_it_shows() -> None:
    silent = [
        path for path, route in of_desk() if not hasattr(route.callback, "shows") and not path.startswith("desk/_")
    ]

    assert len(of_desk()) > 20
    assert silent == []


@pytest.mark.parametrize("path", MATRIX)
def test_each_role_gets_its_answer(world, as_worker, things, path) -> None:
    address = path.format(**things)

    answers = tuple(as_worker(getattr(world, role)).get(address).status_code for role in ROLES)

    assert answers == MATRIX[path]


def test_no_route_of_the_desk_or_the_teams_is_left_out_of_the_matrix() -> None:
    mine = {
        route.name
        for _path, route in of_desk()
        if route.callback.__module__.startswith(("soihtu.desk", "soihtu.teams"))
    }
    resolver = get_resolver()
    sample = dict.fromkeys(("matter", "document", "team", "route", "member", "shift", "absence"), 1)
    walked = {resolver.resolve(path.format(**sample).split("?")[0]).url_name for path in MATRIX}

    assert mine - walked == {"sign_in_as"}


def test_nobody_passes_without_signing_in(world, now, things) -> None:
    for path in MATRIX:
        answer = Client().get(path.format(**things))
        if path in {"/desk/sign-in/", "/desk/sign-out/"}:
            continue
        assert answer.status_code == 302, path
        assert answer.url.startswith("/desk/sign-in/?next="), path


def test_refusals_say_why(world, as_worker, things) -> None:
    answer = as_worker(world.hanna).get(f"/desk/teams/{things['team']}/load/").content.decode()

    assert "Only the team&#x27;s own lead or an administrator changes this." in answer
