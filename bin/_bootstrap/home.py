"""The home: the folder with the cluster, the secret key and the memory of which version was here last."""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from pathlib import Path
from typing import Any

from _bootstrap.say import ROOT, Refusal, explain

FORMAT = 1
ROOM_FOR_A_NEW_HOME = 300  # megabytes: an empty cluster, the demo county and its log
ROOM_TO_GO_ON = 50


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
        except (NotADirectoryError, FileExistsError):
            raise Refusal(f"{self.folder} is not a folder: choose another with --home.") from None
        except json.JSONDecodeError:
            raise Refusal(
                f"{self._facts_file} cannot be read: restore it or choose another home with --home."
            ) from None
        except OSError as error:
            error.filename = self.folder
            explain(error)

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
                self._refuse(self.facts.get("version", "another version"))

    def _refuse_small_disk(self, needed: int) -> None:
        if (free := shutil.disk_usage(self.folder).free // 1_000_000) < needed:
            raise Refusal(
                f"The disk is full: {self.folder} has {free} MB left and Soihtu needs {needed} MB; free some space."
            )

    def _refuse_newer(self) -> None:
        last = str(self.facts.get("version", "0"))
        if self.facts.get("format", 0) > FORMAT or _parts(last) > _parts(version()):
            self._refuse(last)

    def _refuse(self, last: str) -> None:
        raise Refusal(
            f"The home {self.folder} belongs to a newer version of Soihtu ({last}; this is {version()}): "
            "start that version, or choose another home with --home."
        )


def _parts(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", text))
