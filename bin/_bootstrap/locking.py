"""``bin/bootstrap.py lock``: the lock files anew from requirements*.in: names, versions and hashes, no address."""

from __future__ import annotations

from _bootstrap import packages
from _bootstrap.say import VENV, environment, run


def main(arguments: list[str]) -> int:
    packages.ensure_python()
    compile_ = [
        VENV / "bin" / "uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header",
        "--no-annotate", "--python-version", "3.11", "--system-certs", *arguments,
    ]  # fmt: skip
    run([*compile_, "requirements.in", "-o", "requirements.lock"], env=environment())
    run([*compile_, "-c", "requirements.lock", "requirements-dev.in", "-o", "requirements-dev.lock"], env=environment())
    print("requirements.lock and requirements-dev.lock are up to date; --upgrade takes newer versions.")
    return 0
