"""The error summary: every problem of a page in one list, each with a link to its field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm, BaseFormSet
from django.forms.utils import ErrorList


@dataclass(frozen=True)
class Problem:
    message: str
    target: str = ""
    label: str = ""


def problems(forms: Iterable[Any]) -> list[Problem]:
    """All problems in reading order; unbound and missing forms have none."""
    return [problem for form in forms for problem in _problems_of(form)]


def _problems_of(form: Any) -> Iterator[Problem]:
    if isinstance(form, BaseFormSet):
        if form.is_bound:
            yield from _loose(form.non_form_errors(), f"{form.prefix}-formset")
            for member in form.forms:
                yield from _problems_of(member)
    elif isinstance(form, BaseForm) and form.is_bound:
        yield from _loose(form.non_field_errors(), "")
        for bound in form:
            for message in bound.errors:
                yield Problem(str(message), _first_control(bound), _label(form, bound))


def _loose(errors: ErrorList, target: str) -> Iterator[Problem]:
    for message in errors:
        yield Problem(str(message), target)


def _first_control(bound: Any) -> str:
    """A group of choices, and a pair of controls, is reached through its first one."""
    return bound.id_for_label or f"{bound.auto_id}_0"


def _label(form: BaseForm, bound: Any) -> str:
    entry = getattr(form, "legend", "")
    return f"{entry}, {bound.label}" if entry else str(bound.label)
