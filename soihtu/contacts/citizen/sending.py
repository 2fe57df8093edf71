"""The checking page, and the one moment that counts: a receipt exists only after the notification is stored.

The key that was made with the draft travels with the checking page, and so does everything that was said. So a
double click, a lost answer, a second tab and a draft that has expired all end in one notification and one receipt.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from soihtu.contacts import actions, drafts
from soihtu.contacts.actions import drafting
from soihtu.contacts.actions.receiving import receipt_of
from soihtu.contacts.citizen import answers, cookies, telling
from soihtu.contacts.citizen.forms import CheckForm
from soihtu.contacts.citizen.kinds import BY_KIND, PublicForm
from soihtu.contacts.citizen.steps import CHECK, DANGER, Told, told_on
from soihtu.contacts.drafts import Enclosed, Sent, Sheet
from soihtu.contacts.models import Contact
from soihtu.contacts.terms import Channel
from soihtu.foundation import clock

CONFLICT = 409
LONGEST_KEY = 64


def check(request: HttpRequest, chosen: PublicForm) -> HttpResponse:
    if request.method == "POST":
        return send(request, chosen)
    sheet = drafts.find(cookies.token_of(request), at=clock.now())
    if sheet is None or sheet.kind != chosen.kind or not sheet.key:
        return redirect("notify:begin", chosen.slug)
    told = told_on(sheet)
    if told.first_unfinished.slug != CHECK:
        return redirect("notify:step", chosen.slug, told.first_unfinished.slug)
    return _show(request, chosen, sheet, told)


def send(request: HttpRequest, chosen: PublicForm) -> HttpResponse:
    """Store what the page showed, once. The draft is locked, so two presses wait for each other."""
    form = CheckForm(request.POST)
    said = answers.read(request.POST.get("said", ""))
    key = request.POST.get("key", "")
    if not form.is_valid() or said is None or not _is_key(key):
        raise Http404
    sheet = drafts.find(cookies.token_of(request), at=clock.now(), lock=True)
    if sheet is not None and sheet.key != key:
        return other_tab(request, chosen, sheet, key, said=form.cleaned_data["said"])
    if sheet is None:
        return _from_the_page_alone(request, chosen, key, form.cleaned_data["said"])
    told = told_on(sheet)
    if told.first_unfinished.slug != CHECK:
        return redirect("notify:step", chosen.slug, told.first_unfinished.slug)
    files = drafts.enclosed(sheet)
    if request.POST.get("digest") != answers.digest(answers.said(told), files):
        messages.warning(request, _("The answers were changed in another tab. Check them again before you send."))
        return _show(request, chosen, sheet, told, status=CONFLICT)
    if form.cleaned_data["homepage"] and not form.cleaned_data["is_person"]:
        return _show(request, chosen, sheet, told, asks_person=True)
    return _receive(request, chosen, sheet, told, files)


def _is_key(key: str) -> bool:
    return 32 <= len(key) <= LONGEST_KEY and key.replace("-", "").replace("_", "").isalnum() and key.isascii()


def _from_the_page_alone(request: HttpRequest, chosen: PublicForm, key: str, said: str) -> HttpResponse:
    """The draft is gone, its day over or its cookie lost, but the page still holds every answer and the key."""
    sheet = drafting.start("", chosen.kind, at=clock.now())
    sheet.key, sheet.answers = key, answers.read(said) or {}
    drafting.keep(sheet, at=clock.now())
    told = told_on(sheet)
    if request.POST.get("files") not in {"", "0", None}:
        messages.warning(
            request,
            _("The form had been open for too long and the files were deleted. Add them again, or send without them."),
        )
        response: HttpResponse = redirect("notify:first", chosen.slug)
    elif told.first_unfinished.slug != CHECK:
        response = redirect("notify:first", chosen.slug)
    else:
        response = _receive(request, chosen, sheet, told, [])
    cookies.give(request, response, sheet.token)
    return response


def _receive(request: HttpRequest, chosen: PublicForm, sheet: Sheet, told: Told, files: list[Enclosed]) -> HttpResponse:
    at = clock.now()
    language = get_language() or "fi"
    said = answers.said(told)
    notification = telling.notification(told, (one.facts for one in files), language=language)
    try:
        with transaction.atomic():
            contact: Contact = actions.receive(notification, channel=Channel.WEB_FORM, key=sheet.key, at=at)
    except actions.KeyUsedForOtherContent:
        receipt = receipt_of(sheet.key)
        sent = drafting.finish(sheet, receipt=receipt, digest="", at=at)
        return _already_sent(request, chosen, sent, _as_text(Told(chosen.kind, answers.read(said) or {})))
    sent = drafting.finish(sheet, receipt=contact.receipt, digest=answers.digest(said, files), at=at)
    return redirect("notify:receipt", sent.ref)


def other_tab(request: HttpRequest, chosen: PublicForm, sheet: Sheet, key: str, *, said: str = "") -> HttpResponse:
    """A page from before: its form was sent already, or another one is open in this browser now."""
    if request.headers.get("X-Draft") == "keep":
        return HttpResponse(status=CONFLICT)
    sent = sheet.sent_with(key)
    told = Told(chosen.kind, answers.read(said) or {}) if said else None
    if sent and told:
        if request.POST.get("digest") == sent.digest:
            return redirect("notify:receipt", sent.ref)
        return _already_sent(request, chosen, sent, _as_text(told))
    words = _as_text(told) if told else _typed(request)
    if sent:
        return _already_sent(request, chosen, sent, words)
    shown = {"chosen": chosen, "words": words, "open": BY_KIND.get(sheet.kind)}
    return render(request, "contacts/citizen/other_form.html", shown, status=CONFLICT)


def _already_sent(request: HttpRequest, chosen: PublicForm, sent: Sent, words: str) -> HttpResponse:
    shown = {"chosen": chosen, "sent": sent, "words": words}
    return render(request, "contacts/citizen/already_sent.html", shown, status=CONFLICT)


def _as_text(told: Told) -> str:
    """What a checking page showed, as plain lines to copy."""
    if not all(page.is_valid for page in told.pages):
        return "\n".join(text for answer in told.answers.values() for texts in answer.values() for text in texts)
    rows = (row for section in answers.sections(told, []) for row in section.rows)
    return "\n".join(
        f"{row.label.rstrip('?:')}: {row.value or ', '.join(row.lines)}" for row in rows if row.value or row.lines
    )


def _typed(request: HttpRequest) -> str:
    skipped = ("csrfmiddlewaretoken", "key", "muuta", "switch")
    return "\n".join(
        value
        for name, values in request.POST.lists()
        for value in values
        if name not in skipped and not name.endswith("_FORMS") and len(value.split()) > 1
    )


@transaction.atomic
def _begin_addition(request: HttpRequest, chosen: PublicForm) -> Sheet:
    sheet = drafting.start(cookies.token_of(request), chosen.kind, at=clock.now())
    about = _("Addition to the notification %(receipt)s:") % {"receipt": request.POST.get("receipt", "")[:20]}
    sheet.answers["huoli"] = {"huoli-worry": [f"{about}\n{request.POST.get('words', '')}"[:10_000]]}
    sheet.answers[DANGER] = {f"{DANGER}-acute": ["no"]}
    drafting.keep(sheet, at=clock.now())
    return sheet


def add(request: HttpRequest, chosen: PublicForm) -> HttpResponse:
    """Send the later text as a notification of its own that names the first one."""
    sheet = _begin_addition(request, chosen)
    response = redirect("notify:first", chosen.slug)
    cookies.give(request, response, sheet.token)
    return response


def _show(
    request: HttpRequest,
    chosen: PublicForm,
    sheet: Sheet,
    told: Told,
    *,
    asks_person: bool = False,
    status: int = 200,
) -> HttpResponse:
    files = drafts.enclosed(sheet)
    said = answers.said(told)
    now, total = told.progress(told.steps[-1])
    before: Any = told.before(CHECK)
    shown = {
        "chosen": chosen,
        "sheet": sheet,
        "step": told.steps[-1],
        "story": told.story,
        "step_now": now,
        "steps_total": total,
        "back": before,
        "sections": answers.sections(told, files),
        "said": said,
        "digest": answers.digest(said, files),
        "file_count": len(files),
        "asks_person": asks_person,
    }
    return render(request, "contacts/citizen/check.html", shown, status=status)
