"""The weight of a page: one lean style sheet per door and a small font, built at set-up.

Sources stay readable and whole; what a browser gets holds only the rules whose classes appear in
our templates and code. Where nothing has been built, pages use the sources, so nothing depends on it.
Run as ``python -m soihtu.ui.assets`` or ``bin/soihtu build_assets``; needs no settings.
"""

import gzip
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import quote

from soihtu.ui import stylesheet, words

HERE = Path(__file__).parent
STATIC = HERE / "static"
BUILT = STATIC / "vendor" / "built"
LEAN_FONT = "vendor/built/inter.woff2"
FONT = STATIC / "vendor" / "inter" / "files" / "inter-latin-wght-normal.woff2"
SYSTEM = "vendor/designsystemet/index.css"
LAYERS = {
    "portal": (SYSTEM, "ui/theme.css", "ui/core.css", "ui/portal.css", "ui/print.css"),
    "desk": (SYSTEM, "ui/theme.css", "ui/core.css", "ui/desk.css", "ui/print.css"),
}
# What Finnish, Swedish and English texts use; anything else falls to the system's own font.
LETTERS = (
    "U+20-7E,U+A0,U+A7,U+AB,U+B0,U+B7,U+BB,U+BD,U+C4,U+C5,U+C9,U+D6,U+D7,U+DC,U+E1,U+E4,U+E5,U+E9,"
    "U+F6,U+FC,U+160,U+161,U+17D,U+17E,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,"
    "U+20AC,U+2192,U+2212"
)
SPRITE = STATIC / "vendor" / "lucide" / "sprite.svg"
ICON = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2' "
    "stroke-linecap='round' stroke-linejoin='round'>{}</svg>"
)
SAFE = " '=/:.,-"
FACE = (
    '@font-face{font-family:"Inter Variable";font-style:normal;font-display:swap;'
    "font-weight:400 700;src:url(inter.woff2) format('woff2')}"
)


@cache
def sheets(door: str) -> tuple[str, ...]:
    """The style sheets a page of this door links to."""
    if (BUILT / f"{door}.css").exists():
        return (f"vendor/built/{door}.css",)
    return ("vendor/inter/index.css", *LAYERS[door])


@cache
def has_lean_font() -> bool:
    return (STATIC / LEAN_FONT).exists()


def build() -> list[str]:
    """Write the bundles; returns one line per file with its size, raw and compressed."""
    BUILT.mkdir(parents=True, exist_ok=True)
    lines = [_build_font()]
    used = used_classes()
    for door, layers in LAYERS.items():
        sources = [(STATIC / layer).read_text("utf-8") for layer in layers if (STATIC / layer).exists()]
        target = BUILT / f"{door}.css"
        target.write_text(FACE + stylesheet.lean("\n".join(sources), used) + _icons(), "utf-8")
        lines.append(_weight(target))
    sheets.cache_clear()
    has_lean_font.cache_clear()
    return lines


def used_classes() -> frozenset[str]:
    """Every class of ours or of the design system that a template, tag or script names."""
    found = {"data-color-danger"}  # a button that undoes something may appear any day
    for path in HERE.parent.rglob("*"):
        if path.suffix in {".html", ".py", ".js"} and "vendor" not in path.parts:
            text = path.read_text("utf-8")
            found.update(re.findall(r"\b(?:so|ds)-[a-z0-9-]+", text))
            found.update(f"data-color-{name}" for name in re.findall(r'data-color="([a-z-]+)"', text))
    return frozenset(found)


def _icons() -> str:
    """The state icons of dense lists as masks, so that fifty rows need not name a file each."""
    sprite = SPRITE.read_text("utf-8") if SPRITE.exists() else ""
    rules = []
    for name in words.DENSE_ICONS:
        if found := re.search(rf'<symbol id="{name}"[^>]*>(.*?)</symbol>', sprite, re.DOTALL):
            shape = re.sub(r">\s+<", "><", found[1].strip()).replace('"', "'").replace(" />", "/>")
            rules.append(f'[data-i="{name}"]{{--so-icon:url("data:image/svg+xml,{quote(ICON.format(shape), SAFE)}")}}')
    return "".join(rules)


def _build_font() -> str:
    """Cut Inter to our letters and to the weights 400–700; without fonttools it stays whole."""
    target = STATIC / LEAN_FONT
    middle = BUILT / "inter.ttf"
    run = [sys.executable, "-m", "fontTools"]
    try:
        subprocess.run(
            [*run, "varLib.instancer", str(FONT), "wght=400:700", "-q", "-o", str(middle)],
            check=True, capture_output=True,
        )  # fmt: skip
        subprocess.run(
            [*run, "subset", str(middle), f"--unicodes={LETTERS}", "--flavor=woff2", "--no-hinting",
             "--layout-features=kern,tnum", "--desubroutinize", f"--output-file={target}"],
            check=True, capture_output=True,
        )  # fmt: skip
    except (subprocess.CalledProcessError, OSError):
        shutil.copyfile(FONT, target)
    middle.unlink(missing_ok=True)
    return _weight(target)


def _weight(path: Path) -> str:
    raw = path.read_bytes()
    return f"{path.name}: {len(raw) / 1000:.1f} kB, {len(gzip.compress(raw, 9)) / 1000:.1f} kB compressed"


if __name__ == "__main__":
    print("\n".join(build()))
