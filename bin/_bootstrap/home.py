"""The home: the folder with the cluster, the secret key and the memory of which version was here last."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from pathlib import Path
from typing import Any

from _bootstrap.say import FULL_DISK, ROOT, Refusal, is_full

FORMAT = 1
ROOM_FOR_A_NEW_HOME = 150  # megabytes: an empty cluster, the demo county and its log
ROOM_TO_GO_ON = 50
WRITE_AHEAD = 16_777_216  # bytes PostgreSQL takes at a time for its log


def default_home() -> Path:
    data = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(data).expanduser() / "soihtu"


def version() -> str:
    text = (ROOT / "soihtu" / "__init__.py").read_text("utf-8")
    return re.search(r'__version__ = "([^"]+)"', text)[1]


class Home:
    """One home. Opening it makes the folder, or refuses in a sentence."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.expanduser().absolute()
        self._facts_file = self.folder / "home.json"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            is_new = not self._facts_file.exists()
            self._refuse_small_disk(ROOM_FOR_A_NEW_HOME if is_new else ROOM_TO_GO_ON)
            self.facts: dict[str, Any] = {} if is_new else json.loads(self._facts_file.read_text("utf-8"))
            self._refuse_newer()
            self.remember(format=FORMAT)
        except json.JSONDecodeError:
            raise Refusal(
                f"{self._facts_file} cannot be read: restore it or choose another home with --home."
            ) from None
        except OSError as error:
            if is_full(error):
                raise Refusal(FULL_DISK) from None
            raise Refusal(
                f"{self.folder} cannot be the home ({error.strerror.lower()}): choose another folder with --home."
            ) from None

    def remember(self, **facts: Any) -> None:
        """Write facts down so that a crash leaves either the old or the new ones."""
        if self.facts | facts == self.facts and self._facts_file.exists():
            return
        self.facts |= facts
        part = self._facts_file.with_suffix(".part")
        part.write_text(json.dumps(self.facts, indent=1), "utf-8")
        part.replace(self._facts_file)

    def secret_key(self) -> str:
        """Made once per home, readable by its owner alone."""
        file = self.folder / "secret_key"
        if not file.exists():
            part = file.with_suffix(".part")
            part.unlink(missing_ok=True)
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
                out.write(secrets.token_urlsafe(50))
            part.replace(file)
        return file.read_text("utf-8").strip()

    def refuse_newer_database(self, applied: list[tuple[str, str]]) -> None:
        """A migration we do not have was made by a later version."""
        for room, name in applied:
            folder = ROOT / "soihtu" / room / "migrations"
            if folder.is_dir() and not (folder / f"{name}.py").exists():
                self._refuse(f"its tables have {room}.{name}")

    def refuse_full_disk(self) -> None:
        """After a failure: was it that nothing more could be written?"""
        if shutil.disk_usage((self.folder / "pg").resolve().parent).free < WRITE_AHEAD:
            raise Refusal(FULL_DISK)

    def _refuse_small_disk(self, needed: int) -> None:
        if (free := shutil.disk_usage(self.folder).free // 1_000_000) < needed:
            raise Refusal(
                f"The disk is full: {self.folder} has {free} MB left and Soihtu needs {needed} MB; free some space."
            )

    def _refuse_newer(self) -> None:
        last = str(self.facts.get("version", version()))
        if _parts(last) > _parts(version()):
            self._refuse(f"version {last}")
        if (form := self.facts.get("format", FORMAT)) > FORMAT:
            self._refuse(f"form {form}")

    def _refuse(self, sign: str) -> None:
        raise Refusal(
            f"The home {self.folder} belongs to a newer version of Soihtu ({sign}; this is version {version()}): "
            "start the newer one, or choose another home with --home."
        )


def _parts(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))
