"""What pages need from elsewhere: style sheet, font and the few icons in use; all made again when sources change."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from _bootstrap import catalogues, packages
from _bootstrap.say import ROOT, environment, fingerprint, is_stamped, locked, run, step, write_stamp

HOUSE = ROOT / "soihtu"
VENDOR = HOUSE / "ui" / "static" / "vendor"
STAMPS = ROOT / "var" / "stamps"
ICONS = HOUSE / "ui" / "icons.txt"
FACES = ("latin", "latin-ext")


def prepare(python: Path) -> None:
    """Bring everything made from sources up to date; takes no time when nothing has changed."""
    with locked(STAMPS / "prepare.lock"):
        if catalogues.changed(ROOT):
            run([python, ROOT / "bin" / "_bootstrap" / "catalogues.py"])
        fetch(python)
        collect(python)


def fetch(python: Path) -> None:
    """Style sheet, font and icons into static/vendor/, then the lean bundles of both doors."""
    names = icon_names()
    mark = fingerprint([ROOT / "package-lock.json", Path(__file__)], *sorted(names))
    if not is_stamped(VENDOR / "fetched.stamp", mark):
        source = packages.ensure_node_modules()
        _copy(source / "@digdir/designsystemet-css/dist/src/index.css", VENDOR / "designsystemet/index.css")
        _write_font(source / "@fontsource-variable/inter")
        _write_sprite(source / "lucide-static/sprite.svg", names)
        write_stamp(VENDOR / "fetched.stamp", mark)
    mark = fingerprint(_sources(".css"), *_class_names())
    if not is_stamped(VENDOR / "built.stamp", mark):
        step("Building the style sheets")
        run([python, "-m", "soihtu.ui.assets"], env=environment())
        write_stamp(VENDOR / "built.stamp", mark)


def collect(python: Path) -> None:
    """Static files as they are served: named by content, compressed."""
    files = [path for path in HOUSE.glob("*/static/**/*") if path.is_file() and path.suffix != ".stamp"]
    mark = fingerprint(sorted(files), (ROOT / "requirements.lock").read_text("utf-8"))
    if not is_stamped(STAMPS / "collected.stamp", mark) or not (ROOT / "var" / "static").is_dir():
        step("Collecting static files")
        env = environment(DJANGO_SETTINGS_MODULE="soihtu.config.settings", SOIHTU_SECRET_KEY="none", SOIHTU_HTTPS="0")
        env.pop("SOIHTU_STATIC", None)
        run([python, "-m", "django", "collectstatic", "--noinput", "--clear", "--verbosity=0"], env=env)
        write_stamp(STAMPS / "collected.stamp", mark)


def icon_names() -> set[str]:
    """Icons named in a template or in our list of those whose names come from Python."""
    names = {line.strip() for line in _lines(ICONS) if line.strip() and not line.startswith("#")}
    for path in _sources(".html"):
        names.update(re.findall(r"""\{%-?\s*icon\s+["']([a-z0-9-]+)["']""", path.read_text("utf-8")))
    return names


def _class_names() -> list[str]:
    """The classes that decide which rules a lean bundle keeps, as soihtu.ui.assets reads them."""
    names: set[str] = set()
    for path in _sources(".html", ".py", ".js"):
        names.update(re.findall(r"\b(?:so|ds)-[a-z0-9-]+", path.read_text("utf-8")))
    return sorted(names)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.exists() else []


def _sources(*suffixes: str) -> list[Path]:
    return sorted(
        path
        for path in HOUSE.rglob("*")
        if path.suffix in suffixes and not {"vendor", "migrations", "__pycache__"} & set(path.relative_to(HOUSE).parts)
    )


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write_font(package: Path) -> None:
    """Inter's faces for our languages; the others stay behind."""
    faces = re.findall(r"/\*.*?\*/\s*@font-face \{.*?\}", (package / "index.css").read_text("utf-8"), re.DOTALL)
    kept = [face for face in faces if any(f"/* inter-{name}-wght" in face for name in FACES)]
    for name in FACES:
        file = f"files/inter-{name}-wght-normal.woff2"
        _copy(package / file, VENDOR / "inter" / file)
    (VENDOR / "inter" / "index.css").write_text("\n\n".join(kept) + "\n", "utf-8")


def _write_sprite(source: Path, names: set[str]) -> None:
    """The sprite with the icons in use; the whole one weighs half a megabyte."""
    whole = source.read_text("utf-8")
    head, _, _ = whole.partition("<symbol")
    symbols = dict(_symbols(whole))
    if strange := names - symbols.keys():
        step(f"No such icon: {', '.join(sorted(strange))}")
    kept = "\n    ".join(symbols[name] for name in sorted(names & symbols.keys()))
    target = VENDOR / "lucide" / "sprite.svg"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{head}{kept}\n  </defs>\n</svg>\n", "utf-8")


def _symbols(whole: str) -> list[tuple[str, str]]:
    return [(match[1], match[0]) for match in re.finditer(r'(?s)<symbol\s+id="([^"]+)".*?</symbol>', whole)]
