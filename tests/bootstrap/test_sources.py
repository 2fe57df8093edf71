"""Lock files name no address, and what is made from sources holds what the sources use."""

import json
import re

import pytest
from _bootstrap import packages, vendor
from _bootstrap.say import ROOT


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "package-lock.json"])
def test_lock_files_name_no_address(name):
    text = (ROOT / name).read_text()

    assert len(text) > 1000
    assert "://" not in text


def test_every_locked_package_has_a_hash():
    blocks = (ROOT / "requirements-dev.lock").read_text().replace("\\\n", " ").splitlines()

    assert [line for line in blocks if "==" in line and "--hash=sha256:" not in line] == []


def test_the_larger_lock_holds_the_smaller_one():
    pins = [
        set(re.findall(r"^[a-z0-9._-]+==[^ ;]+", (ROOT / name).read_text(), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    ]

    assert pins[0] - pins[1] == set()


def test_npm_packages_are_pinned_to_a_digest():
    locked = json.loads((ROOT / "package-lock.json").read_text())["packages"]

    assert [name for name, facts in locked.items() if name and "integrity" not in facts] == []


def test_the_block_of_a_package_is_its_version_and_hashes():
    block = packages._block_of("uv", ROOT / "requirements.lock")

    assert re.match(r"uv==[\d.]+ \\\n", block)
    assert block.count("--hash=sha256:") > 1
    assert block.count("==") == 1


def test_icons_are_found_in_templates_and_in_the_list(tmp_path, monkeypatch):
    (tmp_path / "ui" / "templates").mkdir(parents=True)
    (tmp_path / "ui" / "templates" / "a.html").write_text("{% icon \"phone\" %}{%icon 'user-x' label %}{% icon name %}")
    (tmp_path / "icons.txt").write_text("# from Python\nclock\n")
    monkeypatch.setattr(vendor, "HOUSE", tmp_path)
    monkeypatch.setattr(vendor, "ICONS", tmp_path / "icons.txt")

    assert vendor.icon_names() == {"phone", "user-x", "clock"}


def test_the_sprite_holds_the_icons_in_use_and_no_others():
    sprite = (vendor.VENDOR / "lucide" / "sprite.svg").read_text()

    assert set(re.findall(r'<symbol\s+id="([^"]+)"', sprite)) == vendor.icon_names()
