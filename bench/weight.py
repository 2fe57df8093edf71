"""What a page weighs with everything it needs, on a cold cache and compressed as we serve it."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from bench.acts import Scene
from bench.wire import Answer, Browser

LATIN = "latin-wght"  # a browser fetches only the face whose letters the page has


def assets(scene: Scene, page: Answer) -> dict[str, int]:
    """Compressed bytes by address: the page, its style sheets, scripts, icons, and the font they name."""
    browser = Browser(scene.product.port)
    found = {"page": page.packed}
    for address in _named(page.body.decode(), r"""(?:href|src)="(/static/[^"#]+)"""):
        answer = browser.get(address, **{"Accept-Encoding": "br, gzip"})
        found[address] = answer.weight
        if address.endswith(".css"):
            sheet = browser.get(address).body.decode()
            for file in _named(sheet, r"""url\(["']?([^"')]+)"""):
                if not file.startswith("data:") and (LATIN in file or not file.endswith(".woff2")):
                    inner = urljoin(address, file.split("#")[0])
                    found[inner] = browser.get(inner, **{"Accept-Encoding": "br, gzip"}).weight
    return found


def _named(text: str, pattern: str) -> list[str]:
    return list(dict.fromkeys(re.findall(pattern, text)))
