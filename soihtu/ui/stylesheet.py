"""Makes a style sheet lean: drops comments, rules of unused classes and properties nobody reads."""

import re
from collections.abc import Iterator

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.((?:so|ds)-[a-z0-9-]+)")
COLOUR = re.compile(r"\[data-color=\"?([a-z-]+)\"?\]")
FUNCTION = re.compile(r":(not|is|where|has)\(")
WRAPPERS = ("@media", "@supports", "@layer", "@container", "@scope")


def lean(css: str, used: frozenset[str]) -> str:
    """The same look for pages that use only these classes, in fewer bytes."""
    text = _without_unread(_rules(_squeeze(COMMENT.sub("", css)), used))
    return text.replace(";}", "}")


def _squeeze(css: str) -> str:
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).strip()


def _rules(css: str, used: frozenset[str]) -> str:
    return "".join(_kept(head.strip(), body, used) for head, body in blocks(css))


def _kept(head: str, body: str | None, used: frozenset[str]) -> str:
    if body is None:
        return f"{head};"
    if head.startswith(WRAPPERS):
        inner = _rules(body, used)
        return f"{head}{{{inner}}}" if inner else ""
    if head.startswith("@"):
        return f"{head}{{{body}}}"
    selectors = [one for one in _split(head) if _is_used(one, used)]
    return f"{','.join(selectors)}{{{body}}}" if selectors else ""


def _is_used(selector: str, used: frozenset[str]) -> bool:
    """A selector lives when each class it demands is used; of alternatives one living is enough.

    The design system's colours count as classes too: ``[data-color=danger]`` as ``data-color-danger``.
    """
    found = FUNCTION.search(selector)
    if not found:
        colours = (f"data-color-{name}" for name in COLOUR.findall(selector))
        return all(name in used for name in (*CLASS.findall(selector), *colours))
    end = _closing(selector, found.end())
    inside, rest = selector[found.end() : end], selector[: found.start()] + selector[end + 1 :]
    if found[1] != "not" and not any(_is_used(one, used) for one in _split(inside)):
        return False
    return _is_used(rest, used)


def _closing(text: str, start: int) -> int:
    """Where the bracket that was opened just before ``start`` closes."""
    depth = 1
    for place in range(start, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return place
    return len(text)


def blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """Top-level pieces: ``(head, body)`` of each block, ``(statement, None)`` of the rest."""
    start = depth = opened = 0
    quote = ""
    for place, letter in enumerate(css):
        if quote:
            quote = "" if letter == quote and css[place - 1] != "\\" else quote
        elif letter in "\"'":
            quote = letter
        elif letter == "{":
            opened = opened if depth else place
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened], css[opened + 1 : place]
                start = place + 1
        elif letter == ";" and depth == 0:
            yield css[start:place], None
            start = place + 1


def _split(selectors: str) -> list[str]:
    """Split at the commas that stand outside brackets."""
    parts, depth, start = [], 0, 0
    for place, letter in enumerate(selectors):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            parts.append(selectors[start:place])
            start = place + 1
    return [*parts, selectors[start:]]


DECLARED = re.compile(r"""(?<=[{;])(--ds-[a-z0-9-]+):(?:"[^"]*"|[^;{}"])*(?:;|(?=}))""")


def _without_unread(css: str) -> str:
    """Drop the design system's custom properties that no rule reads, until none is left."""
    slim = _without_others(css, frozenset(re.findall(r"var\(\s*(--[\w-]+)", css)))
    return css if slim == css else _without_unread(slim)


def _without_others(css: str, read: frozenset[str]) -> str:
    return DECLARED.sub(lambda found: found[0] if found[1] in read else "", css)
