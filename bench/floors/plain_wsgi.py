"""A minimal WSGI program: bare SQL, rows joined into a page of the asked size. No session, no user, no template.

``/worklist/<worker>/<size>``, ``/inbox/<worker>/<team>/<size>``, ``/case/<worker>/<matter>/<size>``, ``POST /receive``.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

import psycopg

from bench import bare

_own = threading.local()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    act, *words = environ["PATH_INFO"].strip("/").split("/")
    if act == "receive":
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        _received(int(words[0])).write(_line())
        body = b"received"
    else:
        numbers = [int(word) for word in words]
        body = _page(_rows(act, numbers[:-1]), numbers[-1])
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(body)))])
    return [body]


def _line() -> psycopg.Connection[Any]:
    if not hasattr(_own, "line"):
        _own.line = bare.connect(os.environ["DATABASE_URL"])
    return _own.line


def _received(contact: int) -> bare.Received:
    if not hasattr(_own, "received"):
        _own.received = bare.Received(_line(), contact)
    return _own.received


def _rows(act: str, numbers: list[int]) -> list[tuple[Any, ...]]:
    match act:
        case "worklist":
            return bare.worklist(_line(), worker=numbers[0])
        case "inbox":
            return bare.inbox(_line(), worker=numbers[0], team=numbers[1])
        case "case":
            return [row for rows in bare.case(_line(), worker=numbers[0], matter=numbers[1]).values() for row in rows]
        case _:
            return []


def _page(rows: list[tuple[Any, ...]], size: int) -> bytes:
    cells = ("".join(f"<td>{escape(str(cell))}" for cell in row) for row in rows)
    page = "<!doctype html><table>" + "".join(f"<tr>{row}" for row in cells) + "</table>"
    return page.encode()[:size].ljust(size)
