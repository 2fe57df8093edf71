"""Two people who fill the same pages, one with a mouse and one by keyboard alone. Fields are found by name."""

from __future__ import annotations

from typing import Any, Protocol

RING = """() => {
  const at = document.activeElement, row = at.closest("tr");
  const drawn = [[at], [at, "::after"], [at, "::before"], ...(row ? [[row], [row, "::after"]] : [])];
  return drawn.some(([element, part]) => getComputedStyle(element, part).outlineStyle !== "none");
}"""
LONGEST_WAY = 250  # presses of Tab; nothing on a page may be further away


class Driver(Protocol):
    """What a person does on a page."""

    page: Any

    def go(self, path: str) -> None: ...
    def write(self, name: str, text: str) -> None: ...
    def tick(self, name: str, value: str = "") -> None: ...
    def pick(self, name: str, value: str) -> None: ...
    def press(self, what: str) -> None: ...
    def search(self, words: str) -> None: ...


def seen(page: Any, what: str) -> Any:
    """The first such element that can be seen."""
    return page.locator(what).locator("visible=true").first


def box(page: Any, name: str, value: str) -> Any:
    """A radio button or checkbox; a lone checkbox is ticked with an empty value."""
    return page.locator(f"input[name='{name}']" + (f"[value='{value}']" if value else "")).first


def nothing_was_refused(page: Any) -> None:
    """The page that came does not ask for a correction."""
    asked = page.locator(".ds-error-summary").all_inner_texts()
    assert asked == [], f"{page.url}: {asked}"


class Mouse:
    """Points and clicks."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def go(self, path: str) -> None:
        self.page.goto(path)

    def write(self, name: str, text: str) -> None:
        seen(self.page, f"main [name='{name}']").fill(text)

    def tick(self, name: str, value: str = "") -> None:
        box(self.page, name, value).check(force=True)

    def pick(self, name: str, value: str) -> None:
        seen(self.page, f"select[name='{name}']").select_option(value)

    def press(self, what: str) -> None:
        with self.page.expect_navigation():
            seen(self.page, what).click()
        nothing_was_refused(self.page)

    def search(self, words: str) -> None:
        self.page.locator("#desk-search").click()
        self.page.keyboard.insert_text(words)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


class Keyboard:
    """Never touches the mouse: Tab, arrows, Space and Enter."""

    def __init__(self, page: Any) -> None:
        self.page = page

    def go(self, path: str) -> None:
        self.page.goto(path)

    def write(self, name: str, text: str) -> None:
        self._reach(seen(self.page, f"main [name='{name}']"))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def tick(self, name: str, value: str = "") -> None:
        wanted = box(self.page, name, value)
        if wanted.get_attribute("type") == "radio":
            self._reach_group(name)
            self._arrow_to(value)
            return
        self._reach(wanted)
        if not self.page.evaluate("document.activeElement.checked"):
            self.page.keyboard.press("Space")

    def pick(self, name: str, value: str) -> None:
        self._reach(seen(self.page, f"select[name='{name}']"))
        for _step in range(60):
            if self._now("value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        for _step in range(120):
            if self._now("value") == value:
                return
            self.page.keyboard.press("ArrowUp")
        raise AssertionError(f"{name} has no {value}")

    def press(self, what: str) -> None:
        self._reach(seen(self.page, what))
        assert self.page.evaluate(RING), f"{what} does not show that it has the focus"
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        nothing_was_refused(self.page)

    def search(self, words: str) -> None:
        self.page.keyboard.press("/")
        self.page.keyboard.insert_text(words)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def _reach(self, wanted: Any) -> None:
        """Tab until the element has the focus, from wherever one is."""
        element = wanted.element_handle()
        for _press in range(LONGEST_WAY):
            if element.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{wanted} cannot be reached with Tab on {self.page.url}")

    def _reach_group(self, name: str) -> None:
        for _press in range(LONGEST_WAY):
            if self._now("name") == name:
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{name} cannot be reached with Tab on {self.page.url}")

    def _arrow_to(self, value: str) -> None:
        if self._now("value") == value:
            self.page.keyboard.press("Space")
            return
        for _press in range(40):
            self.page.keyboard.press("ArrowDown")
            if self._now("value") == value:
                return
        raise AssertionError(f"no choice {value}")

    def _now(self, attribute: str) -> Any:
        return self.page.evaluate("name => document.activeElement[name]", attribute)
