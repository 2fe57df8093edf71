"""What happened to a contact, as a timeline a stranger reads in thirty seconds."""

from __future__ import annotations

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from soihtu.contacts.models import Contact, ContactStep
from soihtu.contacts.terms import Kind, StepKind, Urgency
from soihtu.ui import dates

ICONS = {
    StepKind.RECEIVED: "inbox",
    StepKind.REGISTERED: "file-pen",
    StepKind.URGENCY: "zap",
    StepKind.DUTY_ALERTED: "bell",
    StepKind.ROUTED: "route",
    StepKind.ASSIGNED: "user-check",
    StepKind.TAKEN: "hand",
    StepKind.PARTIES_NAMED: "user-check",
    StepKind.KIND_CORRECTED: "pencil",
    StepKind.MATTER_OPENED: "folder-open",
    StepKind.JOINED: "git-branch",
    StepKind.FORWARDED: "send",
    StepKind.ACKNOWLEDGED: "circle-check",
    StepKind.RETURNED: "route",
    StepKind.CONCLUDED: "circle-check",
    StepKind.TRANSFERRED: "send",
    StepKind.ADVISED: "life-buoy",
    StepKind.ERASED: "eye-off",
    StepKind.RECUSED: "user-x",
    StepKind.NOTIFIER_SHOWN: "eye",
}


def events(contact: Contact, steps: list[ContactStep]) -> list[dict[str, Any]]:
    """The steps, the newest first, as ``ui/_timeline.html`` draws them."""
    return [
        {
            "icon": ICONS[StepKind(step.kind)],
            "state": "done",
            "title": _title(contact, step),
            "when": ", ".join(part for part in (dates.date_and_time(step.at), step.by.name if step.by else "") if part),
            "text": _text(contact, step),
            "quote": step.note,
        }
        for step in steps
    ]


def _title(contact: Contact, step: ContactStep) -> str:
    told = step.particulars
    match step.kind:
        case StepKind.RECEIVED:
            return _("Arrived: %(channel)s") % {"channel": contact.get_channel_display()}
        case StepKind.URGENCY:
            return _sentence(Urgency(told.get("urgency", contact.urgency)).label)
        case StepKind.ASSIGNED | StepKind.FORWARDED | StepKind.DUTY_ALERTED if told.get("worker"):
            return f"{_sentence(step.get_kind_display())}: {told['worker']}"
        case StepKind.DUTY_ALERTED:
            return _("Nobody is on duty by the shift list")
        case StepKind.TRANSFERRED if told.get("county"):
            return f"{_sentence(step.get_kind_display())}: {told['county']}"
        case _:
            return _sentence(step.get_kind_display())


def _text(contact: Contact, step: ContactStep) -> str:
    told = step.particulars
    match step.kind:
        case StepKind.ROUTED if told.get("by_route"):
            return _("By the routing table.")
        case StepKind.ROUTED:
            return str(told.get("team", ""))
        case StepKind.DUTY_ALERTED:
            return unalerted(told)
        case StepKind.KIND_CORRECTED if told.get("was"):
            return _("Was: %(kind)s. The deadlines were counted again.") % {"kind": Kind(told["was"]).label}
        case _:
            return ""


def unalerted(told: dict[str, Any]) -> str:
    """What to do when the alert reached nobody: no adapter sends text messages (docs/limits.md). Else nothing."""
    if told.get("worker") and told.get("reached"):
        return ""
    if told.get("call"):
        return _("Call %(number)s now: nobody was alerted.") % {"number": told["call"]}
    return _("Call the on-call team now: nobody was alerted.")


def _sentence(words: object) -> str:
    text = str(words)
    return text[:1].upper() + text[1:]


def name_of(thing: Any) -> str:
    """A team's, county's or municipality's name in the reader's language."""
    return "" if thing is None else str(thing.name_sv if get_language() == "sv" else thing.name_fi)
