"""The measured acts: each over HTTP, as bare SQL, and at the floors where there is one. All return seconds."""

from __future__ import annotations

import dataclasses
import time
import uuid
from collections.abc import Callable
from typing import Any

from bench import bare, notice
from bench.county import County, Reader
from bench.serving import Server
from bench.wire import Answer, Browser

CSRF = "b" * 32
OK, FOUND = 200, 302


@dataclasses.dataclass
class Scene:
    """A county with its running servers and the browsers that are open to them."""

    county: County
    product: Server
    floors: dict[str, Server]  # by "wsgi" and "django", at the largest county only
    received: int = 0
    rows: bare.Received | None = None
    sizes: dict[str, int] = dataclasses.field(default_factory=dict)
    drafts: list[tuple[str, dict[str, str]]] = dataclasses.field(default_factory=list)

    def __post_init__(self) -> None:
        self.resident = Browser(self.product.port, csrftoken=CSRF)
        self.desk = Browser(self.product.port, csrftoken=CSRF)
        self.at_floor = {name: Browser(server.port) for name, server in self.floors.items()}

    def prepare(self) -> None:
        """One received notification whose rows the bare SQL and the floors write again."""
        with self.county.here():
            self.received = notice.receive()
        self.rows = bare.Received(self.county.line, self.received)

    def make_ready(self) -> None:
        """Fill every page of the public form but the last."""
        with self.county.here():
            self.drafts.append(notice.draft())

    def open(self, path: str, reader: Reader) -> Answer:
        self.desk.cookies["soihtu"] = reader.session
        return self.desk.expect(OK, self.desk.get(path), path)

    def ask(self, words: str, reader: Reader) -> Answer:
        self.desk.cookies["soihtu"] = reader.session
        answer = self.desk.post("/desk/search/", {"words": words, "csrfmiddlewaretoken": CSRF})
        return self.desk.expect(OK, answer, "/desk/search/")

    def floor(self, name: str, path: str, reader: Reader) -> float:
        browser = self.at_floor[name]
        browser.cookies["soihtu"] = reader.session
        return browser.expect(OK, browser.get(path), path).seconds


@dataclasses.dataclass(frozen=True)
class Act:
    """One thing people do. `page` returns the answer or, where nothing is sent, seconds."""

    name: str
    label: str
    page: Callable[[Scene, Reader], Answer | float]
    sql: Callable[[Scene, Reader], float]
    floor: Callable[[Scene, Reader, str], float] | None = None


def _timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _line(scene: Scene) -> Any:
    return scene.county.line


def _matter(reader: Reader) -> int:
    return reader.matters[time.perf_counter_ns() % len(reader.matters)]


def _surname(reader: Reader) -> str:
    return reader.persons[0][0].split("-")[0]


def _name(reader: Reader) -> str:
    last, first, _code = reader.persons[time.perf_counter_ns() % len(reader.persons)]
    return f"{last} {first[:2]}"


def _code(reader: Reader) -> str:
    return reader.persons[time.perf_counter_ns() % len(reader.persons)][2]


def _list_floor(act: str, words: Callable[[Reader], list[int]]) -> Callable[[Scene, Reader, str], float]:
    def measured(scene: Scene, reader: Reader, name: str) -> float:
        numbers = words(reader) if name == "wsgi" else words(reader)[1:]
        return scene.floor(name, "/".join(["", act, *map(str, numbers), str(scene.sizes[act])]), reader)

    return measured


def _search(name: str, label: str, words: Callable[[Reader], str]) -> Act:
    def bare_search(scene: Scene, reader: Reader) -> float:
        facts = {"worker": reader.worker, "team": reader.team, "words": words(reader)}
        return _timed(lambda: bare.search(_line(scene), **facts))

    return Act(name, label, lambda scene, reader: scene.ask(words(reader), reader), bare_search)


def _receive_page(scene: Scene, _reader: Reader) -> Answer:
    """The wizard's last press; the pages before it are prepared, unmeasured."""
    if not scene.drafts:
        scene.make_ready()
    token, fields = scene.drafts.pop()
    scene.resident.cookies["soihtu_lomake"] = token
    answer = scene.resident.post(notice.ADDRESS, fields | {"csrfmiddlewaretoken": CSRF})
    scene.resident.expect(FOUND, answer, notice.ADDRESS)
    if "/kuittaus/" not in answer.header("Location"):
        raise AssertionError(f"a sent notification led to {answer.header('Location')}")
    return answer


def _receive_here(scene: Scene, _reader: Reader) -> float:
    with scene.county.here():
        return _timed(notice.receive)


def _receive_sql(scene: Scene, _reader: Reader) -> float:
    assert scene.rows is not None  # noqa: S101 - prepared before anything is measured
    rows = scene.rows
    return _timed(lambda: rows.write(_line(scene)))


def _receive_floor(scene: Scene, _reader: Reader, name: str) -> float:
    path = f"/receive/{scene.received}"
    browser = scene.at_floor[name]
    return browser.expect(OK, browser.post(path, {"key": uuid.uuid4().hex, "worry": notice.WORDS}), path).seconds


WORKLIST = Act(
    "worklist", "open my worklist",
    lambda scene, reader: scene.open("/desk/", reader),
    lambda scene, reader: _timed(lambda: bare.worklist(_line(scene), worker=reader.worker)),
    _list_floor("worklist", lambda reader: [reader.worker]),
)  # fmt: skip
INBOX = Act(
    "inbox", "open the team's inbox",
    lambda scene, reader: scene.open("/desk/team/", reader),
    lambda scene, reader: _timed(lambda: bare.inbox(_line(scene), worker=reader.worker, team=reader.team)),
    _list_floor("inbox", lambda reader: [reader.worker, reader.team]),
)  # fmt: skip
CASE = Act(
    "case", "open a case file",
    lambda scene, reader: scene.open(f"/desk/matters/{_matter(reader)}/", reader),
    lambda scene, reader: _timed(lambda: bare.case(_line(scene), worker=reader.worker, matter=_matter(reader))),
    _list_floor("case", lambda reader: [reader.worker, _matter(reader)]),
)  # fmt: skip
RECEIVE = Act("receive", "receive a notification", _receive_page, _receive_sql, _receive_floor)
RECEIVE_HERE = Act("receive_here", "receive, the action alone", _receive_here, _receive_sql)
SEARCH = _search("search", "search a name", _name)
SEARCH_CODE = _search("search_code", "search an identity code", _code)
SEARCH_COMMON = _search("search_common", "search a common surname", _surname)
ACTS = (WORKLIST, INBOX, CASE, RECEIVE, RECEIVE_HERE, SEARCH, SEARCH_CODE, SEARCH_COMMON)


def log_row(scene: Scene, reader: Reader) -> float:
    """What the row of the use log costs a case file: the bare SQL with it less the bare SQL without it."""
    facts = {"worker": reader.worker, "matter": _matter(reader)}
    with_row = _timed(lambda: bare.case(_line(scene), **facts))
    return with_row - _timed(lambda: bare.case(_line(scene), **facts, logs=False))
