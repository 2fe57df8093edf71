"""What every page of a contact does: load it through what the worker may see, show one small form, do one act."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse

from soihtu.audit import declarations as audit
from soihtu.contacts import access, queries
from soihtu.contacts.models import Contact
from soihtu.contacts.worker import people_words
from soihtu.foundation import clock
from soihtu.foundation.verdicts import Verdict
from soihtu.teams.models import Worker
from soihtu.ui import forms as ui

if TYPE_CHECKING:
    from soihtu.foundation.verdicts import Reason


@dataclass(frozen=True)
class Act:
    """A page of one act: its heading, what it means, the button, and whether it is allowed."""

    heading: Reason
    submit: Reason
    lead: Reason = ""
    icon: str = "check"
    danger: bool = False
    may: Verdict = field(default_factory=Verdict.yes)


def worker_of(request: HttpRequest) -> Worker:
    """Who is at the door; the door lets nobody else in."""
    assert isinstance(request.user, Worker)  # noqa: S101  (the desk's middleware has seen to it)
    return request.user


def contact_of(request: HttpRequest, pk: int) -> Contact:
    """The contact, if this worker may know of it. Raises Http404."""
    contact = queries.with_names(access.visible_to(worker_of(request), clock.now())).filter(pk=pk).first()
    if contact is None:
        raise Http404
    return contact


def opened(request: HttpRequest, contact: Contact) -> None:
    """Tell the use log whom the page shows: those identified; the receipt number when nobody is."""
    persons = contact.subjects.filter(person__isnull=False).values_list("person_id", flat=True)
    audit.saw(request, list(persons), thing=contact.receipt)


def show_act(request: HttpRequest, contact: Contact, act: Act, form: ui.SoihtuForm, **more: Any) -> HttpResponse:
    """The act's page, with the form as it was filled in."""
    opened(request, contact)
    subjects = list(contact.subjects.select_related("person"))
    about = people_words.title_of(subjects, clock.local_day(clock.now()))
    return render(
        request, "contacts/worker/act.html", {"contact": contact, "about": about, "act": act, "form": form, **more}
    )


def back(request: HttpRequest, contact: Contact, said: Reason = "") -> HttpResponse:
    """To the contact's page, with a word of what was done."""
    if said:
        messages.success(request, str(said))
    return redirect("contacts:contact", contact.pk)


def onward(request: HttpRequest, contact: Contact, said: Reason = "") -> HttpResponse:
    """To the contact while it is still seen, else to the worker's own work: some acts take it out of sight."""
    if access.visible_to(worker_of(request), clock.now()).filter(pk=contact.pk).exists():
        return back(request, contact, said)
    messages.success(request, str(said))
    return redirect(address("desk:my_work") or "/desk/")


def address(name: str, *args: Any) -> str:
    """The address of a page of another room, or nothing where that page is not part of this installation."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
