"""Telling, considering, meeting, writing down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from soihtu.matters.actions import Held, MeetingFacts
from soihtu.matters.terms import Informed, MeetingKind, PoliceDuty
from soihtu.ui import forms as ui

Choices = list[tuple[Any, Any]]
OTHER = "other"
CHOOSE = _("Choose one.")


def standing_alone(choices: Iterable[tuple[Any, Any]]) -> Choices:
    """Choices as they stand in a list of their own: each begins with a capital letter, in the reader's language."""
    return [(value, capfirst(label)) for value, label in choices]


class Chosen(ui.SoihtuForm):
    """A form whose choices the page knows: give them by the field's name."""

    def __init__(self, *args: Any, choices: dict[str, Choices] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, values in (choices or {}).items():
            self.fields[name].choices = standing_alone(values)  # type: ignore[attr-defined]


class Inform(Chosen):
    party = ui.ChoiceField(label=_("Who was told"), error_messages={"required": CHOOSE})
    other_name = forms.CharField(
        label=_("Name of somebody else"), required=False, max_length=120, widget=ui.widgets.TextInput(width="mid")
    )
    how = ui.ChoiceField(
        label=_("How, or why not"), choices=standing_alone(Informed.choices), error_messages={"required": CHOOSE}
    )
    words = ui.TextField(
        label=_("In words"),
        required=False,
        rows=3,
        max_length=2000,
        help_text=_("If somebody was not told or reached, write the grounds or what was tried."),
    )
    at_time = ui.DateTimeField(label=_("When"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("party") == OTHER and not cleaned.get("other_name"):
            self.add_error("other_name", _("Write the name."))
        if str(cleaned.get("how", "")).startswith("not_") and not cleaned.get("words"):
            self.add_error("words", _("Write the grounds: why this party was not told, or what was tried."))
        return cleaned


class Police(ui.SoihtuForm):
    duty = ui.ChoiceField(
        label=_("Is there reason to suspect an offence against the child?"),
        choices=standing_alone(PoliceDuty.choices[1:]),
        hints={
            PoliceDuty.TOLD: _("A sexual offence, or an offence against life or health with at least two years."),
        },
        error_messages={"required": CHOOSE},
    )
    recipient = forms.CharField(
        label=_("To whom the notification was made"), required=False, max_length=120,
        widget=ui.widgets.TextInput(width="mid"),
    )  # fmt: skip
    at_time = ui.DateTimeField(label=_("When the police were notified"), required=False)
    reason = ui.TextField(
        label=_("Reasons"),
        required=False,
        rows=3,
        max_length=300,
        help_text=_("Required when the police are not notified."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        duty = cleaned.get("duty")
        if duty == PoliceDuty.TOLD:
            for name in ("recipient", "at_time"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("Write to whom the police notification was made, and when."))
        elif duty and not cleaned.get("reason"):
            self.add_error("reason", _("Write the reasons: why the police are not notified."))
        return cleaned


class SpecialSupport(ui.SoihtuForm):
    marks_optional = False
    answer = ui.ChoiceField(
        label=_("Does the person need special support?"),
        choices=standing_alone([("yes", _("yes")), ("no", _("no"))]),
        flow="row",
        error_messages={"required": CHOOSE},
    )
    grounds = ui.TextField(label=_("What the assessment is based on"), rows=5, max_length=4000)


class PlanMeeting(Chosen):
    kind = ui.ChoiceField(
        label=_("Kind"),
        choices=standing_alone(one for one in MeetingKind.choices if one[0] != MeetingKind.CALL),
        flow="row",
        error_messages={"required": CHOOSE},
    )
    when = ui.DateTimeField(label=_("When"))
    place = forms.CharField(label=_("Where"), required=False, max_length=160, widget=ui.widgets.TextInput(width="mid"))
    participants = forms.CharField(
        label=_("Who takes part from the family or the network"), required=False, max_length=300
    )
    client_present = forms.BooleanField(label=_("The client takes part"), required=False, initial=True)
    workers = ui.MultipleChoiceField(label=_("Workers"), error_messages={"required": CHOOSE})
    receiver = forms.ChoiceField(
        label=_("Receiver in planned social work"), required=False, help_text=_("In a transfer meeting.")
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") == MeetingKind.TRANSFER and not cleaned.get("receiver"):
            self.add_error("receiver", _("Choose who receives the client in planned social work."))
        if cleaned.get("kind") == MeetingKind.HOME_VISIT and not cleaned.get("place"):
            self.add_error("place", _("Write where the home visit is made."))
        return cleaned

    def facts(self, workers: dict[int, Any]) -> MeetingFacts:
        said = self.cleaned_data
        chosen = [*said["workers"], *([said["receiver"]] if said["receiver"] else [])]
        return MeetingFacts(
            kind=said["kind"],
            when=said["when"],
            place=said["place"],
            participants=said["participants"],
            client_present=said["client_present"],
            workers=[workers[int(pk)] for pk in dict.fromkeys(chosen)],
        )


class HoldMeeting(ui.SoihtuForm):
    words = ui.TextField(label=_("What was talked about"), rows=7)
    client_words = ui.TextField(label=_("In the client's own words"), required=False, rows=3, max_length=2000)
    participants = forms.CharField(label=_("Who took part"), required=False, max_length=300)
    place = forms.CharField(label=_("Where"), required=False, max_length=160, widget=ui.widgets.TextInput(width="mid"))
    minutes = forms.IntegerField(
        label=_("Length in minutes"), required=False, min_value=1, max_value=1440,
        widget=ui.widgets.TextInput({"inputmode": "numeric"}, width="short"),
    )  # fmt: skip
    client_present = forms.BooleanField(label=_("The client took part"), required=False, initial=True)
    met_alone = forms.BooleanField(label=_("The child was also met alone"), required=False)

    def __init__(self, *args: Any, is_child: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_child:
            del self.fields["met_alone"]

    def held(self) -> Held:
        said = self.cleaned_data
        return Held(
            words=said["words"],
            client_words=said["client_words"],
            minutes=said["minutes"],
            place=said["place"],
            participants=said["participants"],
            client_present=said["client_present"],
            met_alone=said.get("met_alone", False),
        )


class RecordCall(HoldMeeting):
    kind = ui.ChoiceField(
        label=_("Kind"),
        choices=standing_alone(one for one in MeetingKind.choices if one[0] != MeetingKind.TRANSFER),
        flow="row",
        initial=MeetingKind.CALL,
    )
    when = ui.DateTimeField(label=_("When"))
    field_order = ("kind", "when", "participants", "words", "client_words")


class CancelMeeting(ui.SoihtuForm):
    marks_optional = False
    reason = ui.TextField(label=_("Why the meeting is cancelled"), rows=3, max_length=300)


class WriteEntry(ui.SoihtuForm):
    marks_optional = False
    words = ui.TextField(label=_("Entry"), rows=8)
    happened_at = ui.DateTimeField(label=_("When it happened"))
