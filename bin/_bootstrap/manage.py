"""``bin/soihtu COMMAND``: any management command, with the home's database where the command needs one."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from pathlib import Path

from _bootstrap import catalogues, packages, server
from _bootstrap.home import Home, default_home
from _bootstrap.say import ROOT, Refusal, environment, run

WITHOUT_DATABASE = {
    "build_assets", "collectstatic", "deadlines", "describe_structure", "findstatic", "help",
    "makemessages", "version", "write_messages", "write_reference",
}  # fmt: skip
AS_OWNER = {"flush", "migrate", "sqlmigrate", "optimizemigration", "squashmigrations", "dbshell", "sqlflush"}


def main(arguments: list[str]) -> int:
    folder, arguments = _home_of(arguments)
    python = packages.ensure_python()
    if catalogues.changed(ROOT):
        run([python, ROOT / "bin" / "_bootstrap" / "catalogues.py"])
    command = [str(python), "-m", "django", *arguments]
    if not arguments or arguments[0] in WITHOUT_DATABASE or {"--help", "-h"} & set(arguments):
        env = environment(PYTHONPATH=str(ROOT))
        env.setdefault("DJANGO_SETTINGS_MODULE", "soihtu.config.settings")
        env.setdefault("SOIHTU_SECRET_KEY", secrets.token_urlsafe())
        os.execve(python, command, env)  # nothing is left for us to do
    home = Home(folder)
    with server.database(python, home) as database:
        url = database.owner_url if arguments[0] in AS_OWNER else database.app_url
        env = server.django_env(home, url)
        if database.name in home.facts.get("demo", []) or arguments[0] == "seed_demo":
            env.setdefault("SOIHTU_DEMO", "1")
        try:
            return subprocess.run(command, env=env, check=False).returncode
        except KeyboardInterrupt:
            print(file=sys.stderr)
            return 130


def _home_of(arguments: list[str]) -> tuple[Path, list[str]]:
    """``--home DIR`` before the command chooses another home, as does SOIHTU_HOME."""
    if arguments[:1] == ["--home"]:
        if len(arguments) < 2:
            raise Refusal("Say which folder after --home.")
        return Path(arguments[1]), arguments[2:]
    return Path(os.environ.get("SOIHTU_HOME") or default_home()), arguments
