"""The receipt page: whole for the browser that sent, a single word for anybody else who has the number."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soihtu.contacts import drafts, receipts
from soihtu.contacts.citizen import cookies, sending
from soihtu.contacts.citizen.kinds import BY_KIND
from soihtu.contacts.citizen.pages import form_of, public_page
from soihtu.contacts.receipts import Receipt
from soihtu.contacts.terms import Kind
from soihtu.foundation import clock
from soihtu.ui import dates

LONGEST_NUMBER = 20


@public_page
@require_safe
def receipt(request: HttpRequest, ref: str) -> HttpResponse:
    """The address alone gives nothing: the browser must remember that it sent (V14.2.1, B26)."""
    sheet = drafts.find(cookies.token_of(request), at=clock.now())
    sent = sheet.sent_as(ref) if sheet else None
    found = receipts.find(sent.receipt) if sent else None
    if found is None:
        return redirect("notify:ask_receipt")
    today = clock.local_day(clock.now())
    shown = {
        "receipt": found,
        "facts": _facts(found),
        "steps": _steps(found),
        "why": receipts.why(found, today),
        "chosen": BY_KIND[found.kind],
        "lead": _lead(found),
    }
    return render(request, "contacts/citizen/receipt.html", shown)


def _facts(found: Receipt) -> list[tuple[str, str]]:
    facts = [(_("Number"), found.number), (_("Arrived"), dates.date_and_time(found.arrived_at))]
    if found.due_on:
        promised = found.clock is not None and not found.clock.is_statutory
        label = _("We promise to start") if promised else _("Decision on starting")
        facts.append((label, _("by %(day)s") % {"day": dates.long_date(found.due_on)}))
    return facts


def _lead(found: Receipt) -> str:
    if found.kind == Kind.SOCIAL_WELFARE_CONTACT:
        return _("Thank you for telling. A worker reads your message today.")
    return _("Thank you for telling. A worker reads the notification today.")


def _steps(found: Receipt) -> list[str]:
    steps = [_("Today we assess whether somebody needs help at once.")]
    match found.kind:
        case Kind.SOCIAL_WELFARE_CONTACT:
            steps += [
                _("We call and agree with you on how to go on."),
                _("Within seven working days we start to look into what would help, if you need more than advice."),
            ]
        case Kind.ANTICIPATORY_NOTIFICATION:
            steps += [
                _("We get in touch with the parents and find out what support they need already during the pregnancy."),
                _("The child's own matter opens when the child is born, and its time is counted from the birth."),
            ]
        case Kind.CHILD_WELFARE_NOTIFICATION:
            steps.append(
                _(
                    "Within seven working days we get in touch with the family and decide whether to "
                    "start an assessment of "
                    "the need for services. It means that we find out together with the family what would help."
                )
            )
        case _:
            steps.append(
                _("We get in touch with the person and find out what help they need, within seven working days.")
            )
    if found.kind != Kind.SOCIAL_WELFARE_CONTACT:
        steps.append(_("We may call you, if something is unclear and you gave a number."))
    return steps


@public_page
@require_http_methods(["GET", "HEAD", "POST"])
def ask_receipt(request: HttpRequest) -> HttpResponse:
    """Whoever has the number learns that it was received, and never anything else (B26)."""
    number = request.POST.get("number", "").strip().upper()[:LONGEST_NUMBER]
    shown = {
        "number": number,
        "asked": request.method == "POST",
        "is_received": bool(number) and receipts.exists(number),
    }
    return render(request, "contacts/citizen/ask_receipt.html", shown)


@public_page
@require_POST
def addition(request: HttpRequest, slug: str) -> HttpResponse:
    return sending.add(request, form_of(slug))
