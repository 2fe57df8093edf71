"""The answers as the sender sees them before sending: in their own words, each with a way to change it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, BaseFormSet, BooleanField
from django.urls import reverse
from django.utils.translation import gettext as _

from soihtu.contacts.citizen.forms.ages import Age
from soihtu.contacts.citizen.kinds import BY_KIND
from soihtu.contacts.citizen.steps import Page, Told
from soihtu.contacts.drafts import Answers, Enclosed
from soihtu.ui import dates


@dataclass(frozen=True)
class Row:
    label: str
    value: str
    lines: tuple[str, ...]
    change_url: str


@dataclass(frozen=True)
class Section:
    title: str
    rows: tuple[Row, ...]


def sections(told: Told, files: list[Enclosed]) -> list[Section]:
    """One section per chapter; what was left empty is left out, except a page that was left empty altogether."""
    found: dict[str, list[Row]] = {}
    for page in told.pages:
        rows = list(_rows(page, told, files))
        found.setdefault(str(page.step.chapter), []).extend(rows)
    return [Section(title, tuple(rows)) for title, rows in found.items()]


def _rows(page: Page, told: Told, files: list[Enclosed]) -> Iterable[Row]:
    url = reverse("notify:step", args=[BY_KIND[told.kind].slug, page.step.slug]) + "?muuta=1"
    if page.step.slug == "liitteet":
        yield Row(_("Pictures and papers"), "" if files else _("None"), tuple(one.facts.name for one in files), url)
        return
    for form in page.forms:
        entries = form.forms if isinstance(form, BaseFormSet) else [form]
        for entry in entries:
            yield from _entry(entry, url)


def _entry(form: Any, url: str) -> Iterable[Row]:
    shown = list(_shown(form))
    if not form.legend:
        yield from (Row(label, value, (), url) for label, value in shown)
        return
    first, rest = shown[:2], shown[2:]
    names = {str(form.fields[name].label) for name in ("first_names", "last_name") if name in form.fields}
    name = " ".join(value for label, value in first if label in names)
    others = [
        f"{label} {value}" if label.endswith("?") else f"{label}: {value}"
        for label, value in (*first, *rest)
        if label not in names
    ]
    lines = tuple(line for line in (name, *others) if line)
    yield Row(str(form.legend), "", lines, url)


def _shown(form: BaseForm) -> Iterable[tuple[str, str]]:
    for bound in form:
        value = _in_words(bound.field, form.cleaned_data.get(bound.name))
        if value:
            yield str(bound.label), value


def _in_words(field: Any, value: Any) -> str:
    if isinstance(field, BooleanField):
        return _("Yes") if value else ""
    if isinstance(value, Age):
        return dates.plain_date(value.born_on) if value.born_on else value.guess
    if isinstance(value, dt.date):
        return dates.plain_date(value)
    choices = {str(code): str(label) for code, label in getattr(field, "choices", ())}
    if isinstance(value, list):
        return ", ".join(choices.get(str(one), str(one)) for one in value)
    return choices.get(str(value), str(value)) if value else ""


def said(told: Told) -> str:
    """Every answer in one text that the checking page carries, so that it can be sent even if the draft is gone."""
    return json.dumps(told.in_play(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(answers: str, files: Iterable[Enclosed]) -> str:
    """What was sent, in short: two sendings of one key are the same when this is."""
    parts = [answers, *(hashlib.sha256(one.facts.content).hexdigest() for one in files)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def read(text: str) -> Answers | None:
    """The answers that `said` wrote; None when the text is something else."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    for answer in found.values():
        if not isinstance(answer, dict):
            return None
        for values in answer.values():
            if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
                return None
    return found
