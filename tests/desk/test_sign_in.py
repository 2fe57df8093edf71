"""Signing in: who gets in, who waits, and what is never possible."""

from __future__ import annotations

import datetime as dt

import pytest
from django.conf import LazySettings
from django.test import Client

from soihtu.desk.models import SignInFailure
from soihtu.desk.rules import FREE_TRIES, wait_after
from tests.builders import World

SECRET = "yön yli kestävä salasana"
WRONG = "The user name or the password is wrong. Check both and try again."


@pytest.fixture
def hanna(world: World) -> World:
    world.hanna.set_password(SECRET)
    world.hanna.save()
    return world


def attempt(client: Client, password: str, *, name: str = "hanna.virta", **more: str) -> object:
    return client.post("/desk/sign-in/", {"username": name, "password": password, **more})


def test_right_password_opens_the_desk_in_a_new_session(hanna, now) -> None:
    client = Client()
    client.get("/desk/sign-in/")
    client.session["planted"] = "by somebody else"
    client.session.save()
    before = client.session.session_key

    answer = attempt(client, SECRET)

    assert (answer.status_code, answer.url) == (302, "/desk/")
    assert client.session.session_key != before
    assert "planted" not in client.session
    assert client.get("/desk/").status_code == 200


@pytest.mark.parametrize(("name", "password"), [("hanna.virta", "väärä"), ("nobody.here", SECRET)])
def test_wrong_name_and_wrong_password_get_the_same_answer(hanna, now, name, password) -> None:
    client = Client(headers={"accept-language": "en"})

    answer = attempt(client, password, name=name)

    assert answer.status_code == 422
    assert WRONG in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_guessing_slows_down_and_a_stranger_elsewhere_does_not_lock_the_worker_out(hanna, now) -> None:
    client = Client(headers={"accept-language": "en"})
    for _ in range(FREE_TRIES):
        attempt(client, "arvaus")

    refused = attempt(client, SECRET)
    elsewhere = attempt(Client(REMOTE_ADDR="10.0.0.9"), SECRET)

    assert "Try again in 1 minute" in refused.content.decode()
    assert "_auth_user_id" not in client.session
    assert elsewhere.status_code == 302


def test_waiting_ends_and_success_forgets_the_failures(hanna, now) -> None:
    client = Client()
    for _ in range(FREE_TRIES):
        attempt(client, "arvaus")
    assert SignInFailure.objects.count() == 2

    now(5 + 2 / 60)
    answer = attempt(client, SECRET)

    assert answer.status_code == 302
    assert SignInFailure.objects.count() == 0


@pytest.mark.parametrize(
    ("failures", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (8, 8), (9, 15), (50, 15), (100_000, 15)]
)
def test_wait_grows_to_a_quarter_of_an_hour_and_never_further(failures, minutes) -> None:
    assert wait_after(failures) == dt.timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("asked", "onward"),
    [
        ("/desk/team/?due=late", "/desk/team/?due=late"),
        ("https://paha.example/desk/", "/desk/"),
        ("//paha.example/desk/", "/desk/"),
        ("/ilmoitus/", "/desk/"),
        ("", "/desk/"),
    ],
)
def test_next_leads_only_behind_our_own_door(hanna, now, asked, onward) -> None:
    answer = attempt(Client(), SECRET, next=asked)

    assert answer.url == onward


def test_demo_sign_in_does_not_exist_outside_the_demo(hanna, now, settings: LazySettings) -> None:
    settings.DEMO = False
    client = Client()

    answer = client.post(f"/desk/sign-in/{hanna.hanna.pk}/")

    assert answer.status_code == 404
    assert "_auth_user_id" not in client.session
    assert "Hanna Virta" not in client.get("/desk/sign-in/").content.decode()


def test_demo_lists_the_cast_and_signs_in_by_one_click(hanna, now, settings: LazySettings) -> None:
    settings.DEMO = True
    client = Client(headers={"accept-language": "en"})
    page = client.get("/desk/sign-in/").content.decode()
    assert page.count('class="so-castcard"') == 11

    assert client.get(f"/desk/sign-in/{hanna.hanna.pk}/").status_code == 405
    answer = client.post(f"/desk/sign-in/{hanna.hanna.pk}/")

    assert answer.status_code == 302
    assert client.session["_auth_user_id"] == str(hanna.hanna.pk)


def test_sign_out_ends_the_session_for_good(world, as_worker) -> None:
    client = as_worker(world.hanna)
    key = client.session.session_key
    assert client.get("/desk/").status_code == 200

    client.post("/desk/sign-out/")
    client.cookies["soihtu"] = key

    assert client.get("/desk/").status_code == 302


def test_a_worker_who_may_no_longer_sign_in_is_outside_at_once(world, as_worker) -> None:
    client = as_worker(world.hanna)
    assert client.get("/desk/").status_code == 200

    world.hanna.is_active = False
    world.hanna.save()

    assert client.get("/desk/").status_code == 302


def test_whoever_has_not_signed_in_is_sent_to_the_door_and_back(world, now) -> None:
    answer = Client().get("/desk/team/?due=late")

    assert answer.url == "/desk/sign-in/?next=%2Fdesk%2Fteam%2F%3Fdue%3Dlate"


def test_a_form_sent_after_the_session_ended_keeps_its_text(world, now) -> None:
    text = "Äiti kertoi, että yöt ovat pahimpia, ja pyysi apua aamuihin."

    answer = Client(headers={"sec-fetch-site": "same-origin"}).post("/desk/matters/1/entries/new/", {"words": text})

    assert answer.status_code == 403
    assert text in answer.content.decode()


def test_pages_behind_the_door_are_not_kept_by_browsers(world, as_worker) -> None:
    for path in ("/desk/", "/desk/team/", "/desk/search/", "/desk/teams/"):
        assert "no-store" in as_worker(world.hanna).get(path)["Cache-Control"]


def test_language_and_colours_stay_with_the_worker(world, as_worker) -> None:
    as_worker(world.hanna).get("/desk/?kieli=sv&teema=dark")

    world.hanna.refresh_from_db()
    assert (world.hanna.language, world.hanna.color_scheme) == ("sv", "dark")


def test_a_language_we_do_not_speak_changes_nothing(world, as_worker) -> None:
    as_worker(world.hanna).get("/desk/?kieli=de&teema=pink")

    world.hanna.refresh_from_db()
    assert (world.hanna.language, world.hanna.color_scheme) == ("fi", "auto")
