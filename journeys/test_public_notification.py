"""A worry reaches the county through the public door: by mouse and by keyboard, wide and narrow, fi and sv."""

from __future__ import annotations

import re
from typing import Any

import pytest

from conftest import DESKTOP, PHONE
from soihtu.contacts.models import Contact, Draft
from tests import builders
from tests import citizen_walk as walk

CONTINUE = "form[data-keep] .so-row .ds-button"
SEND = "form[data-watch] .so-row .ds-button[type=submit]"
WORDS = {
    "fi": {"send": "Lähetä ilmoitus", "arrived": "Viestisi on perillä", "add": "Lisää lapsi"},
    "sv": {"send": "Skicka anmälan", "arrived": "Ditt meddelande har kommit fram", "add": "Lägg till ett barn"},
}


@pytest.fixture(autouse=True)
def county(db: None) -> None:
    builders.build_world()


def answer(page: Any, said: dict[str, Any]) -> None:
    """Fill what the page asks, as a person would by mouse."""
    for name, value in said.items():
        control = page.locator(f'[name="{name}"]')
        if name.endswith("_FORMS"):
            continue
        kind = control.first.evaluate("control => control.type")
        if kind in {"radio", "checkbox"}:
            for one in value if isinstance(value, list) else [value]:
                page.locator(f'[name="{name}"][value="{one}"]').check()
        elif kind.startswith("select"):
            control.select_option(value)
        else:
            control.fill(value)


def go_on(page: Any, slug: str, name: str, said: dict[str, Any]) -> None:
    page.wait_for_url(re.compile(rf"/ilmoitus/{slug}/{name}/"))
    answer(page, said)
    page.locator(CONTINUE).click()


def begin(page: Any, slug: str) -> None:
    page.goto(f"/ilmoitus/{slug}/")
    page.locator('[name="hata-acute"][value="no"]').check()
    page.locator("main form.so-form button[type=submit]").click()


def until_check(page: Any, slug: str, story: list[tuple[str, dict[str, Any]]]) -> None:
    begin(page, slug)
    for name, said in story:
        if name == "lapset" and "lapset-1-first_names" in said:
            page.wait_for_url(re.compile(r"/lapset/"))
            page.locator('[name="lapset-add"]').click()
            page.locator('[name="lapset-1-first_names"]').wait_for()
        go_on(page, slug, name, said)
    page.wait_for_url(re.compile(r"/tarkista/"))


class Typist:
    """Somebody who uses the keyboard alone."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.keys = page.keyboard

    def tab_to(self, selector: str) -> None:
        for _press in range(60):
            if self.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            self.keys.press("Tab")
        pytest.fail(f"the keyboard does not reach {selector}")

    def choose(self, name: str, value: str) -> None:
        self.tab_to(f'[name="{name}"]')
        for _press in range(12):
            if self.page.evaluate("value => document.activeElement.value === value", value):
                break
            self.keys.press("ArrowDown")
        self.keys.press("Space")

    def write(self, name: str, text: str) -> None:
        self.tab_to(f'[name="{name}"]')
        self.keys.type(text)

    def enter(self, name: str) -> None:
        """Press Return and wait for the next page."""
        self.keys.press("Enter")
        self.page.wait_for_url(re.compile(rf"/ilmoitus/huoli/{name}/"))

    def go_on(self, name: str) -> None:
        self.tab_to(CONTINUE)
        self.enter(name)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_teacher_tells_of_two_children(open_page, assert_accessible, language, size):
    """Given a teacher is worried about Aada and Eelis,
    when she notifies from the front page,
    then one contact waits with both children, and she holds its number."""
    words = WORDS[language]
    page = open_page("/", language=language, size=size)
    assert_accessible(page)
    page.locator(".so-door").nth(2).click()
    assert_accessible(page)
    page.locator(".so-door").first.click()
    assert_accessible(page)
    page.locator('[name="hata-acute"][value="no"]').check()
    page.locator("main form.so-form button[type=submit]").click()
    for name, said in walk.CHILD_WELFARE:
        page.wait_for_url(re.compile(rf"/ilmoitus/lapsi/{name}/"))
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if name == "lapset":
            page.get_by_role("button", name=words["add"]).click()
            page.locator('[name="lapset-1-first_names"]').wait_for()
        assert_accessible(page)
        go_on(page, "lapsi", name, said)
    page.wait_for_url(re.compile(r"/tarkista/"))
    assert_accessible(page)

    page.get_by_role("button", name=words["send"]).click()

    page.get_by_role("heading", name=words["arrived"]).wait_for()
    assert_accessible(page)
    contact = Contact.objects.get()
    assert page.get_by_text(contact.receipt).is_visible()
    assert [one.first_names for one in contact.subjects.all()] == ["Aada", "Eelis"]
    assert contact.language == language


def test_neighbour_tells_by_keyboard_alone(open_page):
    """Given a neighbour who uses no mouse,
    when the form is filled with the keyboard,
    then it arrives, and Return in a field never removes or adds anything."""
    page = open_page("/ilmoitus/huoli/")
    typist = Typist(page)
    typist.choose("hata-acute", "no")
    typist.tab_to("main form.so-form button[type=submit]")
    typist.enter("sina")
    typist.choose("sina-role", "anonymous")
    typist.go_on("yhteys")
    typist.choose("yhteys-body", "private")
    typist.write("yhteys-anonymity_reason", "Pelkään naapuria.")
    typist.go_on("henkilot")
    typist.write("henkilot-0-first_names", "Veikko")
    typist.write("henkilot-0-age", "noin 80")
    typist.choose("henkilot-0-role_of", "adult")
    typist.go_on("koti")
    typist.tab_to('[name="koti-municipality"]')
    page.keyboard.type("Raisio")
    typist.write("koti-street", "Kuusitie 3")
    typist.enter("huoli")  # Return in a text field means "continue"
    typist.write("huoli-worry", "Veikko ei enää avaa ovea.")
    typist.choose("huoli-first_hand", "yes")
    typist.go_on("tehty")
    typist.go_on("liitteet")
    typist.go_on("kertominen")
    typist.choose("kertominen-consent_given", "no")
    typist.go_on("tarkista")
    typist.tab_to(SEND)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/kuittaus/\w+/"))

    contact = Contact.objects.get()
    assert (contact.worry, contact.municipality_id) == ("Veikko ei enää avaa ovea.", "680")
    assert contact.notifier.is_anonymous


def test_lost_connection_keeps_the_text_and_sends_once(open_page):
    """Given the connection is lost while a friend writes,
    when it comes back and the button is pressed again and again,
    then nothing written is lost and one contact arrives."""
    page = open_page()
    begin(page, "huoli")
    for name, said in walk.NEIGHBOUR[:4]:
        go_on(page, "huoli", name, said)
    page.wait_for_url(re.compile(r"/huoli/huoli/"))
    answer(page, walk.NEIGHBOUR[4][1])

    page.context.set_offline(True)
    page.locator(CONTINUE).click()
    page.locator("[data-offline]").wait_for(state="visible")
    assert page.locator('[name="huoli-worry"]').input_value() == "Veikko ei enää avaa ovea."
    page.context.set_offline(False)
    page.locator(CONTINUE).click()
    for name, said in walk.NEIGHBOUR[5:]:
        go_on(page, "huoli", name, said)
    page.wait_for_url(re.compile(r"/tarkista/"))
    page.locator(SEND).dblclick()

    page.wait_for_url(re.compile(r"/kuittaus/\w+/"))
    assert Contact.objects.get().worry == "Veikko ei enää avaa ovea."


def test_reload_keeps_what_was_typed_and_the_browser_stores_nothing(open_page):
    """Given a half-written page,
    when it is reloaded,
    then the text is there, and the browser's own stores are empty."""
    page = open_page()
    begin(page, "tuki")
    go_on(page, "tuki", "sina", {"sina-role": "self"})
    page.wait_for_url(re.compile(r"/oma/"))
    with page.expect_response(lambda answer: answer.request.headers.get("x-draft") == "keep"):
        page.locator('[name="oma-first_names"]').fill("Mira")

    page.reload()

    assert page.locator('[name="oma-first_names"]').input_value() == "Mira"
    stored = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length,"
        " (await indexedDB.databases()).length, document.cookie]"
    )
    assert stored[:4] == [0, 0, 0, 0]
    assert "lomake" not in stored[4]


def test_two_tabs_send_one_notification(open_page):
    """Given the checking page is open in two tabs,
    when both send,
    then one contact arrives and both tabs show its receipt."""
    page = open_page()
    until_check(page, "tuki", walk.MYSELF)
    other = page.context.new_page()
    other.goto("/ilmoitus/tuki/tarkista/")

    page.locator(SEND).click()
    page.wait_for_url(re.compile(r"/kuittaus/\w+/"))
    other.locator(SEND).click()
    other.wait_for_url(re.compile(r"/kuittaus/\w+/"))

    assert Contact.objects.count() == 1
    assert other.url == page.url


def test_quick_exit_leaves_nothing_to_find(open_page):
    """Given somebody comes into the room,
    when the exit is pressed,
    then the page is gone, its draft is deleted and the back button does not show it."""
    page = open_page()
    page.route("https://www.ilmatieteenlaitos.fi/**", lambda route: route.fulfill(body="Sää", content_type="text/html"))
    begin(page, "tuki")
    go_on(page, "tuki", "sina", {"sina-role": "self"})
    page.wait_for_url(re.compile(r"/oma/"))
    page.locator('[name="oma-first_names"]').fill("Mira")

    page.locator("[data-exit]").click()
    page.wait_for_url("https://www.ilmatieteenlaitos.fi/")

    assert Draft.objects.count() == 0
    page.go_back()
    page.wait_for_load_state()
    assert "Mira" not in page.content()


def test_form_works_without_scripts(open_page):
    """Given a browser that runs no scripts,
    when the form is filled, with a child added on the way,
    then it arrives."""
    page = open_page(java_script_enabled=False, size=PHONE)
    page.goto("/ilmoitus/lapsi/")
    page.locator('[name="hata-acute"][value="no"]').check()
    page.locator("main form.so-form button[type=submit]").click()
    for name, said in walk.CHILD_WELFARE:
        page.wait_for_url(re.compile(rf"/ilmoitus/lapsi/{name}/"))
        if name == "lapset":
            page.locator('[name="lapset-add"]').click()
            page.locator('[name="lapset-1-first_names"]').wait_for()
        for field, value in said.items():
            if field.endswith("_FORMS"):
                continue
            for one in value if isinstance(value, list) else [value]:
                exact = page.locator(f'[name="{field}"][value="{one}"]:is([type=radio],[type=checkbox])')
                if exact.count():
                    exact.check()
                elif page.locator(f'select[name="{field}"]').count():
                    page.locator(f'[name="{field}"]').select_option(one)
                else:
                    page.locator(f'[name="{field}"]').fill(one)
        page.locator(CONTINUE).click()
    page.locator(SEND).click()

    page.wait_for_url(re.compile(r"/kuittaus/\w+/"))
    assert Contact.objects.get().subjects.count() == 2
