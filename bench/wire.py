"""A small HTTP client that keeps its connection: a library's own time would stand in every number."""

from __future__ import annotations

import dataclasses
import gzip
import re
import socket
import time
from urllib.parse import urlencode

HOST = "127.0.0.1"


@dataclasses.dataclass(frozen=True)
class Answer:
    """What a server said, and how long it took from the first byte sent to the last one received."""

    status: int
    head: str
    body: bytes
    seconds: float

    @property
    def weight(self) -> int:
        return len(self.body)

    @property
    def packed(self) -> int:
        """Its weight as a proxy would compress it."""
        return len(gzip.compress(self.body, 6))

    def header(self, name: str) -> str:
        found = re.search(rf"(?im)^{name}: *(.*?)\r?$", self.head)
        return found[1] if found else ""


class Wrong(Exception):
    """A server answered otherwise than the measurement needs."""


class Browser:
    """One kept connection with its cookies."""

    def __init__(self, port: int, **cookies: str) -> None:
        self.port = port
        self.cookies = cookies
        self._line: socket.socket | None = None

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, b"", headers)

    def post(self, path: str, fields: dict[str, str]) -> Answer:
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields).encode(), kind)

    def expect(self, status: int, answer: Answer, path: str) -> Answer:
        if answer.status != status:
            text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.body.decode(errors="replace")))
            raise Wrong(f"{path} answered {answer.status}, not {status}: {text[:300]}")
        return answer

    def close(self) -> None:
        if self._line:
            self._line.close()
            self._line = None

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        lines = [f"{method} {path} HTTP/1.1", f"Host: {HOST}:{self.port}", f"Cookie: {cookies}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        if method == "POST":
            lines.append(f"Content-Length: {len(body)}")
        asked = "\r\n".join([*lines, "", ""]).encode() + body
        try:
            return self._send(asked)
        except ConnectionError:  # the server may close a connection that has been quiet
            self.close()
            return self._send(asked)

    def _send(self, asked: bytes) -> Answer:
        if self._line is None:
            self._line = socket.create_connection((HOST, self.port), timeout=120)
            self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        start = time.perf_counter()
        self._line.sendall(asked)
        head, body = self._receive(self._line)
        seconds = time.perf_counter() - start
        for name, value in re.findall(r"(?im)^set-cookie: *([^=]+)=([^;\r]*)", head):
            self.cookies[name] = value
        return Answer(int(head.split(" ", 2)[1]), head, body, seconds)

    def _receive(self, line: socket.socket) -> tuple[str, bytes]:
        data = b""
        while b"\r\n\r\n" not in data:
            data += self._some(line)
        raw, _, body = data.partition(b"\r\n\r\n")
        head = raw.decode("latin-1")
        length = re.search(r"(?i)\r\ncontent-length: *(\d+)", head)
        if length:
            parts, missing = [body], int(length[1]) - len(body)
            while missing > 0:
                parts.append(self._some(line))
                missing -= len(parts[-1])
            return head, b"".join(parts)
        if re.search(r"(?i)\r\ntransfer-encoding: *chunked", head):
            return head, self._unchunk(line, body)
        return head, body

    def _unchunk(self, line: socket.socket, data: bytes) -> bytes:
        parts = []
        while True:
            while b"\r\n" not in data:
                data += self._some(line)
            size, _, data = data.partition(b"\r\n")
            count = int(size, 16)
            while len(data) < count + 2:
                data += self._some(line)
            if not count:
                return b"".join(parts)
            parts.append(data[:count])
            data = data[count + 2 :]

    def _some(self, line: socket.socket) -> bytes:
        got = line.recv(262_144)
        if not got:
            raise ConnectionResetError("the server closed the connection")
        return got
