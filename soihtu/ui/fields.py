"""Fields that read what people write, not what a machine would."""

import re
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from soihtu.ui import dates, widgets

DAY_FIRST = re.compile(r"^(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4})\.?$")
YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
TIME = re.compile(r"^(?:klo|kl\.?)?\s*(\d{1,2})(?:\s*[.:,]\s*(\d{2})|(\d{2}))?\s*([ap]m)?$", re.IGNORECASE)


def parse_day(text: str) -> date:
    """``24.3.2026``, ``24/3/2026``, ``ti 24.3.2026`` or ``2026-03-24``; ValueError otherwise."""
    words = text.strip().split(maxsplit=1)
    if len(words) == 2 and words[0].isalpha():
        text = words[1]
    if found := YEAR_FIRST.match(text.strip()):
        year, month, day = found.groups()
    elif found := DAY_FIRST.match(text.strip()):
        day, month, year = found.groups()
    else:
        raise ValueError("Not a day")
    return date(int(year), int(month), int(day))


def parse_time(text: str) -> time:
    """``14.30``, ``14:30``, ``1430``, ``9``, ``klo 9.05`` or ``2.30 pm``; ValueError otherwise."""
    found = TIME.match(text.strip())
    if not found:
        raise ValueError("Not a time")
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if half := (found[4] or "").lower():
        if not 1 <= hour <= 12:
            raise ValueError("Not a time")
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute)


class DateField(forms.Field):
    widget = widgets.DateInput
    default_error_messages = {
        "invalid": _("Write the date as day, month and year, for example 24.3.2026."),
    }

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return dates.local_day(value)
        try:
            return parse_day(str(value))
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class TimeField(forms.Field):
    default_error_messages = {"invalid": _("Write the time as hours and minutes, for example 14.30.")}

    def to_python(self, value: Any) -> time | None:
        if value in self.empty_values:
            return None
        if isinstance(value, time):
            return value
        try:
            return parse_time(str(value))
        except ValueError:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


class DateTimeField(forms.MultiValueField):
    """A moment typed on the Helsinki clock, given on as UTC."""

    default_error_messages = {
        "incomplete": _("Write both the date and the time."),
        "no_such_time": _("This time does not exist: the clocks were moved forward."),
    }

    def __init__(self, **kwargs: Any) -> None:
        labels = (_("Date"), _("Time"))
        kwargs.setdefault("widget", widgets.DateTimeInput(labels))
        super().__init__(fields=(DateField(), TimeField()), **kwargs)

    def compress(self, data_list: list[Any]) -> datetime | None:
        if not data_list:
            return None
        day, at = data_list
        if day is None or at is None:
            raise ValidationError(self.error_messages["incomplete"], code="incomplete")
        try:
            return dates.to_utc(day, at)
        except ValueError:
            raise ValidationError(self.error_messages["no_such_time"], code="no_such_time") from None


class TextField(forms.CharField):
    """Free text in several lines."""

    default_error_messages = {
        "max_length": _("The text is too long: %(show_value)d characters of %(limit_value)d."),
    }

    def __init__(self, *, rows: int = 6, max_length: int = 10_000, **kwargs: Any) -> None:
        kwargs.setdefault("widget", widgets.Textarea(rows=rows, counted=max_length))
        super().__init__(max_length=max_length, **kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No maxlength on the control: a browser would silently cut what was pasted."""
        return {}


class PhoneField(forms.CharField):
    default_error_messages = {"invalid": _("Write the phone number with digits, for example 050 123 4567.")}

    def __init__(self, **kwargs: Any) -> None:
        attrs = {"type": "tel", "autocomplete": "tel"}
        kwargs.setdefault("widget", widgets.TextInput(attrs, width="mid"))
        super().__init__(max_length=kwargs.pop("max_length", 30), **kwargs)

    def clean(self, value: Any) -> str:
        number: str = super().clean(value)
        digits = re.sub(r"[\s\-().]", "", number)
        if number and not re.fullmatch(r"\+?\d{3,15}", digits):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return number


class ChoiceField(forms.ChoiceField):
    """One of several, all in sight."""

    def __init__(self, *, flow: str = "", hints: dict[Any, Any] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("widget", widgets.RadioSelect(flow=flow, hints=hints))
        super().__init__(**kwargs)


class MultipleChoiceField(forms.MultipleChoiceField):
    """Any of several, all in sight."""

    def __init__(self, *, flow: str = "", hints: dict[Any, Any] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("widget", widgets.CheckboxSelectMultiple(flow=flow, hints=hints))
        super().__init__(**kwargs)


class FilesField(forms.FileField):
    """Several files at once; cleaned into a list. Type and content are for the room to check."""

    widget = widgets.FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, list | tuple) else [data] if data else []
        if not files:
            super().clean(None, initial)
        return [super(FilesField, self).clean(one, initial) for one in files]
