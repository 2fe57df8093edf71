"""What every test may use: the database settings, a browser in Finnish or Swedish, an accessibility check."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent
# Rooms' tests import the cast that stands beside them, and the bootstrap's own tests the bootstrap.
sys.path += [str(path) for path in [ROOT / "bin", *sorted((ROOT / "tests").iterdir())] if path.is_dir()]
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's loop runs in the thread of the test

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# Whole stories through pages and roles: half of all the time, so `bin/test unit` leaves them out.
SLOW = (
    "assessments/test_access", "assessments/test_pages", "assessments/test_refusals", "contacts/test_citizen_",
    "contacts/test_worker_pages", "demo/", "desk/test_routes", "desk/test_search", "desk/test_visibility",
    "matters/test_moves", "matters/test_pages", "matters/test_refusals",
)  # fmt: skip
LOCALES = {"fi": "fi-FI", "sv": "sv-SE", "en": "en-GB"}
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 375, "height": 740}

OpenPage = Callable[..., Any]


def pytest_configure(config: pytest.Config) -> None:
    from _bootstrap import catalogues

    config.addinivalue_line("markers", "journey: a story played in a browser")
    config.addinivalue_line("markers", "slow: a story through many pages or roles; bin/test unit leaves it out")
    catalogues.compile_changed(ROOT)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A journey talks to a live server, so its rows are really committed; long stories are marked as slow."""
    for item in items:
        if str(item.path.relative_to(ROOT)).removeprefix("tests/").startswith(SLOW):
            item.add_marker(pytest.mark.slow)
        if ROOT / "journeys" in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(autouse=True)
def in_finnish() -> Iterator[None]:
    """Every test begins in Finnish, whatever language the one before it was left in."""
    from django.utils import translation

    with translation.override("fi"):
        yield


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The Chromium that bin/test found, quiet on the network."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    quiet = ["quic", "background-networking", "component-update", "sync", "gpu", "dev-shm-usage"]
    return {
        "executable_path": found,
        "args": ["--no-sandbox", "--no-first-run", *(f"--disable-{name}" for name in quiet)],
    }


@pytest.fixture
def open_page(browser: Any, live_server: Any) -> Iterator[OpenPage]:
    """Open a page: ``open_page("/", language="sv", size=PHONE)``; each call is a person of their own."""
    contexts, faults = [], []

    def open_(path: str = "/", *, language: str = "fi", size: dict[str, int] = DESKTOP, **options: Any) -> Any:
        context = browser.new_context(
            base_url=live_server.url,
            locale=LOCALES[language],
            timezone_id="Europe/Helsinki",
            viewport=size,
            reduced_motion="reduce",
            **options,
        )
        contexts.append(context)
        context.add_cookies([{"name": "soihtu_kieli", "value": language, "url": live_server.url}])
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: faults.append(f"script error: {error}"))
        page.on("console", lambda said: "Content Security Policy" in said.text and faults.append(said.text))
        page.goto(path)
        return page

    yield open_

    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def finnish_page(open_page: OpenPage) -> Any:
    return open_page(language="fi")


@pytest.fixture
def swedish_page(open_page: OpenPage) -> Any:
    return open_page(language="sv")


@pytest.fixture
def assert_accessible() -> Callable[[Any], None]:
    """Fails with the rule, the help and the places when a page breaks WCAG 2.2 A or AA, as far as axe can tell."""
    source = AXE.read_text("utf-8")

    def check(page: Any) -> None:
        page.evaluate(source)
        found = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", WCAG
        )
        lines = [
            f"{fault['id']}: {fault['help']}: {node['html'][:160]}"
            for fault in found["violations"]
            for node in fault["nodes"]
        ]
        assert lines == [], f"{page.url}\n" + "\n".join(lines)

    return check
