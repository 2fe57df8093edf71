"""A home refuses in one sentence what it cannot be, and keeps its secret to itself."""

import json
import socket
import subprocess
import sys
from types import SimpleNamespace

import pytest
from _bootstrap import home as homes
from _bootstrap.say import FULL_DISK, ROOT, Refusal


def refusal_of(folder):
    with pytest.raises(Refusal) as refused:
        homes.Home(folder)
    return str(refused.value)


def test_a_new_home_remembers_its_form(tmp_path):
    homes.Home(tmp_path / "a" / "b")

    assert json.loads((tmp_path / "a" / "b" / "home.json").read_text()) == {"format": homes.FORMAT}


def test_the_secret_key_is_made_once_and_closed_to_others(tmp_path):
    home = homes.Home(tmp_path)

    first = home.secret_key()

    assert len(first) > 50
    assert homes.Home(tmp_path).secret_key() == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("facts", "sign"),
    [({"format": 1, "version": "99.0"}, "version 99.0"), ({"format": homes.FORMAT + 1}, f"form {homes.FORMAT + 1}")],
)
def test_a_newer_home_is_refused_and_left_alone(tmp_path, facts, sign):
    (tmp_path / "home.json").write_text(json.dumps(facts))

    said = refusal_of(tmp_path)

    assert said.startswith(f"The home {tmp_path} belongs to a newer version of Soihtu ({sign}; ")
    assert json.loads((tmp_path / "home.json").read_text()) == facts


def test_tables_of_a_later_version_are_refused(tmp_path):
    home = homes.Home(tmp_path)
    known = next((ROOT / "soihtu" / "contacts" / "migrations").glob("0001_*.py")).stem
    home.refuse_newer_database([("contacts", known), ("sessions", "0001_initial")])

    with pytest.raises(Refusal, match=r"its tables have contacts\.9999_later"):
        home.refuse_newer_database([("contacts", known), ("contacts", "9999_later")])


def test_a_full_disk_is_refused_before_anything_is_made(tmp_path, monkeypatch):
    monkeypatch.setattr(homes.shutil, "disk_usage", lambda _: SimpleNamespace(free=9_000_000))

    assert refusal_of(tmp_path).startswith(f"The disk is full: {tmp_path} has 9 MB left")
    assert list(tmp_path.iterdir()) == []


def test_a_failure_on_a_full_disk_is_put_down_to_it(tmp_path, monkeypatch):
    home = homes.Home(tmp_path)
    home.refuse_full_disk()
    monkeypatch.setattr(homes.shutil, "disk_usage", lambda _: SimpleNamespace(free=0))

    with pytest.raises(Refusal) as refused:
        home.refuse_full_disk()

    assert str(refused.value) == FULL_DISK


def test_a_file_is_no_home(tmp_path):
    (tmp_path / "file").touch()

    assert refusal_of(tmp_path / "file") == (
        f"{tmp_path}/file cannot be the home (file exists): choose another folder with --home."
    )


def test_a_broken_note_is_refused(tmp_path):
    (tmp_path / "home.json").write_text("{")

    assert refusal_of(tmp_path).startswith(f"{tmp_path}/home.json cannot be read")


def run_refused(*arguments):
    command = [sys.executable, ROOT / "bin" / "bootstrap.py", "run", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_a_taken_port_is_one_sentence_and_exit_code_2():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        assert run_refused("--port", port) == f"Port {port} is in use: choose another with --port.\n"


@pytest.mark.parametrize("arguments", [["--port", "x"], ["--port", "70000"], ["--nonsense"]])
def test_arguments_that_make_no_sense_are_one_sentence(arguments):
    assert run_refused(*arguments).count("\n") == 1
