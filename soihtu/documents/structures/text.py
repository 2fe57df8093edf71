"""The description as text: one line for a field, indented below its section.

    name mark kind [system] [{codes}] : Finnish title | Swedish title

Marks: `1` required, `?` optional, `+` at least one, `*` any number. A phrase's allowed texts follow on lines
that begin with `=`, in quotes. The system is a national code set's OID, an internal code set's name, or a URI.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from soihtu.documents.structures.shape import Field, Kind, Structure

HEAD = ("source", "oid", "version", "components", "status", "kind", "subject", "author")
MARKS = {(True, False): "1", (False, False): "?", (True, True): "+", (False, True): "*"}
MEANINGS = {mark: meaning for meaning, mark in MARKS.items()}
LINE = re.compile(
    r"(?P<indent> *)(?P<name>\S+) (?P<mark>[1?+*]) (?P<kind>\w+)(?: (?P<system>[^\s{]\S*))?(?: \{(?P<codes>[^}]*)\})?"
    r" : (?P<fi>.*?) \|(?: (?P<sv>.*))?"
)


class Unreadable(ValueError):
    """A description that does not follow its form; names the line."""


def write(structure: Structure) -> str:
    """The description of a structure, as it is kept in the repository."""
    lines = [f"# {structure.code} {structure.title('fi')}. Facts only, written by `bin/soihtu describe_structure`."]
    lines += [f"{word:<11} {getattr(structure, word)}".rstrip() for word in HEAD]
    return "\n".join([*lines, "", *_lines(structure.root, 0)]) + "\n"


def _lines(field: Field, depth: int) -> Iterator[str]:
    mark = MARKS[field.required, field.repeatable]
    words = [field.name, mark, field.kind.value]
    words += [field.system] if field.system else []
    words += ["{" + ",".join(field.codes) + "}"] if field.codes else []
    indent = "  " * depth
    yield f"{indent}{' '.join(words)} : {field.fi} | {field.sv}".rstrip()
    yield from (f"{indent}  = {json.dumps(phrase, ensure_ascii=False)}" for phrase in field.phrases)
    for below in field.fields:
        yield from _lines(below, depth + 1)


def read(code: str, text: str) -> Structure:
    """The structure that a description describes. Raises Unreadable."""
    head, _, body = text.partition("\n\n")
    facts = {word: rest.strip() for word, _, rest in (line.partition(" ") for line in head.splitlines()[1:])}
    if set(facts) != set(HEAD):
        raise Unreadable(f"{code}: the head must name {', '.join(HEAD)}")
    fields, rest = _fields(code, body.splitlines(), depth=0)
    if rest or len(fields) != 1:
        raise Unreadable(f"{code}: a description has one root")
    return Structure(code=code, root=fields[0], **facts)


def _fields(code: str, lines: list[str], *, depth: int) -> tuple[tuple[Field, ...], list[str]]:
    """The fields at `depth` from the head of `lines`, and the lines that are left."""
    found: list[Field] = []
    while lines and _depth(lines[0]) == depth:
        line, lines = lines[0], lines[1:]
        phrases: list[str] = []
        while lines and lines[0].lstrip().startswith("= "):
            phrases.append(json.loads(lines[0].lstrip()[2:]))
            lines = lines[1:]
        below, lines = _fields(code, lines, depth=depth + 1)
        found.append(_one(code, line, tuple(phrases), below))
    return tuple(found), lines


def _depth(line: str) -> int:
    return (len(line) - len(line.lstrip(" "))) // 2


def _one(code: str, line: str, phrases: tuple[str, ...], below: tuple[Field, ...]) -> Field:
    match = LINE.fullmatch(line)
    if match is None:
        raise Unreadable(f"{code}: not a field: {line.strip()}")
    required, repeatable = MEANINGS[match["mark"]]
    return Field(
        name=match["name"],
        kind=Kind(match["kind"]),
        required=required,
        repeatable=repeatable,
        fi=match["fi"],
        sv=match["sv"] or "",
        system=match["system"] or "",
        codes=tuple((match["codes"] or "").split(",")) if match["codes"] else (),
        phrases=phrases,
        fields=below,
    )
