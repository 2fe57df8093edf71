"""Which act comes next, which others there are, and why some are grey."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from soihtu.contacts import access
from soihtu.contacts.models import Contact
from soihtu.contacts.queries import ContactFile
from soihtu.contacts.rules import moves
from soihtu.contacts.rules.moves import Act
from soihtu.contacts.terms import State
from soihtu.contacts.worker.acting import address
from soihtu.foundation.verdicts import Verdict
from soihtu.teams.models import Worker

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason

OPEN_MATTER = "matters:from_contact"  # the room above hosts the meeting of the two


@dataclass(frozen=True)
class Button:
    """One act on the page: a link or, when it is a single press, a form of its own."""

    label: Reason
    url: str
    icon: str
    may: Verdict
    is_post: bool = False
    key: str = ""


LABELS: dict[Act, tuple[Reason, str, str]] = {
    Act.ASSESS_URGENCY: (gettext_lazy("Assess the urgency"), "contacts:urgency", "zap"),
    Act.ROUTE: (gettext_lazy("Route to a team"), "contacts:team", "route"),
    Act.TRANSFER: (gettext_lazy("Transfer to the right county"), "contacts:county", "send"),
    Act.TAKE: (gettext_lazy("Take into handling"), "contacts:handling", "hand"),
    Act.NAME_PARTIES: (gettext_lazy("Identify the people"), "contacts:parties", "users"),
    Act.ACKNOWLEDGE: (gettext_lazy("Acknowledge"), "contacts:acknowledgement", "circle-check"),
    Act.CONCLUDE: (gettext_lazy("Record what this led to"), "contacts:outcome", "circle-check"),
    Act.OPEN_MATTER: (gettext_lazy("Open a matter"), OPEN_MATTER, "folder-open"),
}
PRESSED = {Act.TAKE, Act.ACKNOWLEDGE}


def next_act(file: ContactFile) -> Act:
    contact = file.contact
    return moves.next_act(
        moves.Standing(
            state=contact.state if contact.is_open else State.IN_MATTER,
            urgency=contact.urgency,
            has_team=contact.team_id is not None,
            has_worker=contact.worker_id is not None,
            is_ours=contact.municipality is None or contact.municipality.county.is_ours,
            parties_named=file.parties_named,
            acknowledged=contact.acknowledged_at is not None,
        )
    )


def primary(file: ContactFile, worker: Worker, on: dt.date) -> Button | None:
    """The one filled button; nothing when the contact is closed."""
    act = next_act(file)
    if act is Act.NOTHING:
        return None
    label, name, icon = LABELS[act]
    url = address(name, file.contact.pk)
    key = "t" if act is Act.TAKE else ""
    return Button(label, url, icon, _may(act, worker, file.contact, on), is_post=act in PRESSED, key=key)


def _may(act: Act, worker: Worker, contact: Contact, on: dt.date) -> Verdict:
    asks = {
        Act.ASSESS_URGENCY: access.may_assess_urgency,
        Act.ROUTE: access.may_route,
        Act.TRANSFER: access.may_transfer,
        Act.TAKE: access.may_take,
        Act.NAME_PARTIES: access.may_name_parties,
        Act.ACKNOWLEDGE: access.may_acknowledge,
        Act.CONCLUDE: access.may_conclude,
    }
    return asks[act](worker, contact, on) if act in asks else access.may_name_parties(worker, contact, on)


def others(file: ContactFile, worker: Worker, on: dt.date) -> list[Button]:
    """Every other act of an open contact, the allowed ones first; a grey one says why."""
    contact = file.contact
    if not contact.is_open:
        return []
    done = next_act(file)
    offered = [
        (Act.ASSESS_URGENCY, _("Assess the urgency again"), "urgency", "zap", access.may_assess_urgency),
        (Act.NAME_PARTIES, _("People of the contact"), "parties", "users", access.may_name_parties),
        (None, _("Give to a worker"), "worker", "user-check", access.may_assign),
        (Act.ROUTE, _("Route to a team"), "team", "route", access.may_route),
        (None, _("Forward to the own worker"), "own_worker", "send", access.may_forward),
        (Act.TRANSFER, _("Transfer to another county"), "county", "map-pin", access.may_transfer),
        (None, _("Correct the kind"), "kind", "pencil", access.may_correct_kind),
        (None, _("End with advice"), "advice", "life-buoy", access.may_end_with_advice),
        (None, _("I am disqualified"), "disqualification", "user-x", access.may_recuse),
    ]
    if contact.state == State.WITH_OWN_WORKER:
        offered = [(None, _("Give back"), "returning", "route", access.may_give_back), *offered[:2]]
    buttons = [
        Button(label, reverse(f"contacts:{name}", args=[contact.pk]), icon, may(worker, contact, on))
        for act, label, name, icon, may in offered
        if act is None or act is not done
    ]
    onward = address(OPEN_MATTER, contact.pk)
    if onward and contact.state == State.WITH_OWN_WORKER:
        may = access.may_conclude(worker, contact, on)
        buttons.append(Button(_("Open a matter"), onward, "folder-open", may))
    return sorted(buttons, key=lambda button: not button.may)


def duty(file: ContactFile, worker: Worker, on: dt.date) -> Button | None:
    """The way on for whoever may not assess a child's urgency."""
    if next_act(file) is not Act.ASSESS_URGENCY or access.may_assess_urgency(worker, file.contact, on):
        return None
    may = access.may_call_duty(worker, file.contact, on)
    url = reverse("contacts:duty", args=[file.contact.pk])
    return Button(_("Give to the duty social worker"), url, "bell", may, is_post=True) if may else None
