"""Widgets that look like the house and work without scripts."""

from datetime import date, datetime
from typing import Any

from django import forms

from soihtu.foundation import clock
from soihtu.ui import dates


class Dressed:
    """A control in the house's clothes; ``width_class`` keeps short answers short."""

    width_class = ""


class TextInput(Dressed, forms.TextInput):
    def __init__(self, attrs: dict[str, Any] | None = None, *, width: str = "") -> None:
        super().__init__(attrs)
        self.width_class = f"so-{width}" if width else ""


class Textarea(Dressed, forms.Textarea):
    """Several lines, with the room left told below; the text is never cut, the server checks it."""

    def __init__(self, attrs: dict[str, Any] | None = None, *, rows: int = 6, counted: int = 0) -> None:
        super().__init__({"rows": rows, **(attrs or {})})
        self.counted = counted

    @property
    def grows(self) -> bool:
        return True


class DateInput(TextInput):
    """A day written as ``24.3.2026``: no browser calendar decides its order."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "inputmode": "text", **(attrs or {})}, width="short")

    def format_value(self, value: Any) -> str | None:
        if isinstance(value, date):
            return dates.plain_date(value)
        shown: str | None = super().format_value(value)
        return shown


class DateTimeInput(forms.MultiWidget):
    """A day and a time on the Helsinki clock, side by side."""

    template_name = "ui/forms/parts.html"
    group_class = "so-group"

    def __init__(self, labels: tuple[Any, Any], attrs: dict[str, Any] | None = None) -> None:
        self.labels = labels
        super().__init__({"day": DateInput(), "time": TextInput({"autocomplete": "off"}, width="short")}, attrs)

    def decompress(self, value: datetime | None) -> list[str | date | None]:
        if value is None:
            return [None, None]
        at = clock.local_time(value)
        return [at.date(), f"{at.hour}.{at.minute:02d}"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, label in zip(context["widget"]["subwidgets"], self.labels, strict=True):
            part["label"] = label
        return context


class _Choices:
    """Large choices in one column or, with ``flow="row"``, side by side; a choice may have a hint."""

    def __init__(
        self,
        attrs: dict[str, Any] | None = None,
        choices: Any = (),
        *,
        flow: str = "",
        hints: dict[Any, Any] | None = None,
    ) -> None:
        super().__init__(attrs, choices)  # type: ignore[call-arg]
        self.flow = flow
        self.hints = hints or {}

    def create_option(self, name: str, value: Any, *rest: Any, **more: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *rest, **more)  # type: ignore[misc]
        option["hint"] = self.hints.get(str(value), "")
        return option


class RadioSelect(_Choices, forms.RadioSelect):
    template_name = "ui/forms/choices.html"


class CheckboxSelectMultiple(_Choices, forms.CheckboxSelectMultiple):
    template_name = "ui/forms/choices.html"


class FilesInput(forms.ClearableFileInput):
    """Several files at once; what is already stored is shown by the page, not by the control."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/input.html"
