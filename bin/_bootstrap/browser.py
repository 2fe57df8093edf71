"""A Chromium for the journeys: one that is here, the distribution's where root may install, else one from npm."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from _bootstrap import packages
from _bootstrap.say import ROOT, Failed, Refusal, fingerprint, is_stamped, run, step, write_stamp

UNPACKED = ROOT / "var" / "browser"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
UNPACK = """
import brotli, io, pathlib, sys, tarfile
source, target = map(pathlib.Path, sys.argv[1:])
for name in ("al2023", "fonts", "swiftshader"):
    packed = source / f"{name}.tar.br"
    if packed.exists():
        with tarfile.open(fileobj=io.BytesIO(brotli.decompress(packed.read_bytes()))) as tar:
            tar.extractall(target, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
browser = target / "chromium"
browser.write_bytes(brotli.decompress((source / "chromium.br").read_bytes()))
browser.chmod(0o755)
"""
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def ensure() -> dict[str, str]:
    """What a browser test needs in its environment; installs a browser or refuses in a sentence."""
    packages.ensure_node_modules("dev")  # the accessibility check
    env = {"PLAYWRIGHT_NODEJS_PATH": str(packages.node())}
    if found := _installed():
        return env | {"CHROMIUM": found}
    if os.geteuid() == 0 and shutil.which("apt-get"):
        step("Installing Chromium for the browser tests")
        try:
            packages.apt_install("chromium")
        except Failed as failure:
            step(f"apt-get could not: {str(failure).splitlines()[-1]}")
        if found := _installed():
            return env | {"CHROMIUM": found}
    try:
        return env | _from_npm()
    except Failed as failure:
        raise Refusal(
            "The browser tests need Chromium: as root run  apt-get install chromium , or name one with "
            f"CHROMIUM=/path/to/it; bin/test unit runs the rest. ({str(failure).splitlines()[-1]})"
        ) from failure


def _installed() -> str | None:
    if chosen := os.environ.get("CHROMIUM"):
        if not shutil.which(chosen):
            raise Refusal(f"CHROMIUM names {chosen}, which is not a program.")
        return chosen
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def _from_npm() -> dict[str, str]:
    """A Chromium that needs nothing of the system: its libraries and fonts come along."""
    source = packages.ensure_node_modules("dev", "optional") / "@sparticuz" / "chromium" / "bin"
    mark = fingerprint([ROOT / "package-lock.json"], str(UNPACKED))
    if not is_stamped(UNPACKED / "unpacked.stamp", mark):
        step("Unpacking Chromium for the browser tests")
        shutil.rmtree(UNPACKED, ignore_errors=True)
        UNPACKED.mkdir(parents=True)
        run([packages.PYTHON, "-c", UNPACK, _flat(source), UNPACKED])
        settings = FONTS.format(fonts=UNPACKED / "fonts", cache=UNPACKED / "font-cache")
        (UNPACKED / "fonts.conf").write_text(settings, "utf-8")
        write_stamp(UNPACKED / "unpacked.stamp", mark)
    return {
        "CHROMIUM": str(UNPACKED / "chromium"),
        "LD_LIBRARY_PATH": f"{UNPACKED / 'lib'}:{os.environ.get('LD_LIBRARY_PATH', '')}".rstrip(":"),
        "FONTCONFIG_FILE": str(UNPACKED / "fonts.conf"),
        "FONTCONFIG_PATH": str(UNPACKED),
    }


def _flat(source: Path) -> Path:
    """The folder with chromium.br, whichever machine's it is."""
    return next(source.rglob("chromium.br")).parent
