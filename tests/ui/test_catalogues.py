"""Sentences are found in code and templates, and every fault of a catalogue is told."""

import polib
import pytest

from soihtu.ui import catalogues

CODE = """
from django.utils.translation import gettext as _, ngettext, pgettext
plain = _("Save")
many = ngettext("%(n)s row", "%(n)s rows", 2)
said = pgettext("key", "open")
"""
TEMPLATE = """{% extends "x" %}
  {% translate "Close" %}
    {% blocktranslate count n=rows trimmed %}
      One of them
    {% plural %}
      {{ n }} of them
    {% endblocktranslate %}
{% include "y" with label=_("Next") only %}
"""


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A house of one room with a sentence of every form."""
    house = tmp_path / "soihtu"
    (house / "room" / "templates").mkdir(parents=True)
    (house / "room" / "apps.py").write_text(CODE)
    (house / "room" / "templates" / "page.html").write_text(TEMPLATE)
    monkeypatch.setattr(catalogues, "HOUSE", house)
    return house


def translate_all(language):
    path = catalogues.catalogue_path("room", language)
    catalogue = polib.pofile(str(path))
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural}
        else:
            entry.msgstr = entry.msgid
    catalogue.save()
    return catalogue


@pytest.fixture
def translated(house):
    catalogues.write("room")
    translate_all("fi")
    translate_all("sv")
    assert catalogues.faults(["room"]) == []
    return house


def change(entry_id, **changes):
    catalogue = polib.pofile(str(catalogues.catalogue_path("room", "fi")))
    entry = next(entry for entry in catalogue if entry.msgid == entry_id)
    for name, value in changes.items():
        setattr(entry, name, value)
    catalogue.save()


def test_every_form_is_found(house):
    assert [(m.context, m.text, m.plural) for m in catalogues.messages_of("room").values()] == [
        (None, "Save", ""),
        (None, "%(n)s row", "%(n)s rows"),
        ("key", "open", ""),
        (None, "Close", ""),
        (None, "One of them", "%(n)s of them"),
        (None, "Next", ""),
    ]


def test_missing_messages_are_told(house):
    faults = catalogues.faults(["room"])

    assert len(faults) == 12
    assert faults[0] == "room/fi: missing: Save"


def test_a_fresh_catalogue_waits_for_its_translator(house):
    assert catalogues.write("room")[0].endswith("6 messages, 6 to translate")
    assert "room/sv: not translated: Close" in catalogues.faults(["room"])


@pytest.mark.parametrize(
    ("message", "changes", "fault"),
    [
        ("Save", {"msgstr": ""}, "not translated"),
        ("Save", {"flags": ["fuzzy"]}, "fuzzy"),
        ("Save", {"msgstr": "Tallenna\n"}, "line breaks at the start or end differ"),
        ("Save", {"msgstr": "Tallenna {n}"}, "placeholders differ"),
        ("%(n)s row", {"msgstr_plural": {0: "rivi", 1: "rivit"}}, "placeholders differ"),
        ("%(n)s row", {"msgstr_plural": {0: "rivi", 1: ""}}, "not translated"),
    ],
)
def test_a_faulty_translation_is_told(translated, message, changes, fault):
    change(message, **changes)

    assert catalogues.faults(["room"]) == [f"room/fi: {fault}: {message}"]


def test_the_singular_may_leave_out_the_number(translated):
    change("%(n)s row", msgstr_plural={0: "yksi rivi", 1: "%(n)s riviä"})

    assert catalogues.faults(["room"]) == []


def test_what_nothing_uses_is_told_kept_and_pruned(translated):
    (translated / "room" / "apps.py").write_text(CODE.replace('_("Save")', '_("Keep")'))

    catalogues.write("room")

    assert "room/fi: no longer used (write_messages --prune removes it): Save" in catalogues.faults(["room"])
    catalogues.write("room", prune=True)
    assert catalogues.faults(["room"]) == ["room/fi: not translated: Keep", "room/sv: not translated: Keep"]


def test_a_message_that_comes_back_finds_its_translation(translated):
    change("Save", msgstr="Tallenna")
    (translated / "room" / "apps.py").write_text("")
    catalogues.write("room")
    (translated / "room" / "apps.py").write_text(CODE)

    catalogues.write("room")

    assert catalogues.faults(["room"]) == []
    assert 'msgstr "Tallenna"' in catalogues.catalogue_path("room", "fi").read_text()


def test_two_rooms_may_not_translate_one_message_in_two_ways(translated):
    (translated / "other").mkdir()
    (translated / "other" / "apps.py").write_text('_("Save")')
    catalogues.write("other")
    assert catalogues.faults(["room", "other"]) == []

    change("Save", msgstr="Tallenna")

    assert catalogues.faults(["room"]) == [
        "other, room/fi: translated differently (give one a context with pgettext): Save"
    ]
