"""The base of every form: the house's renderer, its controls and entries that repeat."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.forms.utils import ErrorDict
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from soihtu.foundation.verdicts import NotAllowed
from soihtu.ui import widgets
from soihtu.ui.fields import (
    ChoiceField,
    DateField,
    DateTimeField,
    FilesField,
    MultipleChoiceField,
    PhoneField,
    TextField,
    TimeField,
)

__all__ = [
    "ChoiceField",
    "DateField",
    "DateTimeField",
    "FilesField",
    "MultipleChoiceField",
    "PhoneField",
    "RepeatingFormSet",
    "SoihtuForm",
    "SoihtuRenderer",
    "TextField",
    "TimeField",
    "tried",
    "widgets",
]


class SoihtuRenderer(TemplatesSetting):
    """``FORM_RENDERER``; needs ``django.forms`` among the installed apps, after this room."""

    form_template_name = "ui/forms/form.html"
    formset_template_name = "ui/forms/formset.html"
    field_template_name = "ui/forms/field.html"


class SoihtuForm(forms.Form):
    """A form whose errors are told by the server, in the reader's language."""

    use_required_attribute = False
    marks_optional = True
    legend = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _dress(field.widget)
            if field.error_messages.get("required") == forms.Field.default_error_messages["required"]:
                field.error_messages["required"] = _("Fill this in.")


def tried(form: forms.BaseForm, act: Callable[[], object]) -> bool:
    """Whether the act succeeded. What the house refuses is said beside the form, where the typed text still stands."""
    try:
        act()
    except NotAllowed as refusal:
        form.add_error(None, str(refusal.reason))
        return False
    return True


class RepeatingFormSet(forms.BaseFormSet):
    """Entries that can be added and removed by plain submit buttons.

    A page asks ``formset.was_reshaped`` before ``is_valid()``: when the resident pressed "add" or
    "remove" the page is simply shown again, with everything typed kept and nothing called an error.
    Set ``entry_legend`` ("Child {n}") and ``add_label`` in the subclass; make it with
    ``forms.formset_factory(ChildForm, formset=Children, extra=0, min_num=1, max_num=10)``.
    """

    entry_legend: Any = "{n}"
    add_label: Any = ""

    def __init__(self, data: QueryDict | None = None, *args: Any, **kwargs: Any) -> None:
        prefix = kwargs.get("prefix") or self.get_default_prefix()
        reshaped = reshape(data, prefix, most=self.max_num) if data else None
        super().__init__(reshaped or data, *args, **kwargs)
        self.was_reshaped = reshaped is not None
        if self.was_reshaped:
            self.keep_quiet()

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.empty_permitted = False  # an entry left empty is asked about, not silently dropped
        if index is not None:
            form.legend = str(self.entry_legend).format(n=index + 1)

    @property
    def may_remove(self) -> bool:
        return self.total_form_count() > max(self.min_num, 1)

    @property
    def may_add(self) -> bool:
        return self.total_form_count() < self.max_num

    def keep_quiet(self) -> None:
        for form in self.forms:
            form._errors = ErrorDict()
        self._errors = [ErrorDict() for _ in self.forms]
        self._non_form_errors = self.error_class()


def reshape(data: QueryDict, prefix: str, *, most: int) -> QueryDict | None:
    """The posted data with one entry more or less, or None when neither button was pressed."""
    total = _count(data, prefix)
    if f"{prefix}-add" in data:
        return _with_total(data, prefix, min(total + 1, most))
    removed = data.get(f"{prefix}-remove", "")
    if removed.isdigit() and int(removed) < total:
        return _without(data, prefix, int(removed), total)
    return None


def _count(data: QueryDict, prefix: str) -> int:
    text = data.get(f"{prefix}-TOTAL_FORMS", "")
    return int(text) if text.isdigit() and len(text) < 5 else 0


def _with_total(data: QueryDict, prefix: str, total: int) -> QueryDict:
    changed = data.copy()
    changed[f"{prefix}-TOTAL_FORMS"] = str(total)
    return changed


def _without(data: QueryDict, prefix: str, removed: int, total: int) -> QueryDict:
    changed = _with_total(data, prefix, total - 1)
    for key in data:
        head, _, name = key.removeprefix(f"{prefix}-").partition("-")
        if not key.startswith(f"{prefix}-") or not head.isdigit() or int(head) < removed:
            continue
        changed.pop(key, None)
    for key in data:
        head, _, name = key.removeprefix(f"{prefix}-").partition("-")
        if key.startswith(f"{prefix}-") and head.isdigit() and int(head) > removed:
            changed.setlist(f"{prefix}-{int(head) - 1}-{name}", data.getlist(key))
    return changed


PLAIN = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple)


def _dress(widget: forms.Widget) -> None:
    """Give the house's class to a control, also to Django's own and to the parts of a pair."""
    if isinstance(widget, forms.MultiWidget):
        for part in widget.widgets:
            _dress(part)
    elif not widget.is_hidden and not isinstance(widget, PLAIN[1:]):
        classes = widget.attrs.get("class", "").split()
        if "ds-input" not in classes:
            widget.attrs["class"] = " ".join(["ds-input", *classes])
