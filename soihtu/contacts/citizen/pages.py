"""Choosing a form, going through its pages, and leaving it. Nothing here knows what happens to what is told."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soihtu.audit.declarations import shows_nobody
from soihtu.contacts import drafts
from soihtu.contacts.actions import drafting
from soihtu.contacts.citizen import cookies, kinds
from soihtu.contacts.citizen.files import receive_files
from soihtu.contacts.citizen.forms import DangerForm, ToldForm
from soihtu.contacts.citizen.kinds import PublicForm
from soihtu.contacts.citizen.steps import CHECK, DANGER, Page, Step, Told, is_acute, told_on
from soihtu.contacts.citizen.stories import Role, Story
from soihtu.contacts.drafts import Sheet
from soihtu.foundation import clock

View = Callable[..., HttpResponse]


def public_page(page: View) -> View:
    """A page anybody may open: it shows nobody from our records, and no browser or proxy keeps a copy of it."""

    @functools.wraps(page)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return page(request, *args, **kwargs)

    return shows_nobody(cache_control(no_store=True, private=True)(opened))  # type: ignore[return-value]


@public_page
@require_safe
def choose(request: HttpRequest, *, official: bool = False) -> HttpResponse:
    """Which form, in plain words; and the one that is open, if there is one."""
    sheet = open_sheet(request)
    shown = {
        "forms": _offered(official=official),
        "official": official,
        "unfinished": _unfinished(sheet),
        "sent": sheet.sent[-1] if sheet and sheet.sent else None,
    }
    return render(request, "contacts/citizen/choose.html", shown)


def _offered(*, official: bool) -> tuple[PublicForm, ...]:
    if official:
        return (kinds.CHILD, kinds.SUPPORT, kinds.WORRY, kinds.UNBORN)
    return (kinds.CHILD, kinds.WORRY, kinds.SUPPORT)


@public_page
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, slug: str) -> HttpResponse:
    """Danger first, then what will be asked. Beginning makes the draft and its key."""
    chosen = form_of(slug)
    form = DangerForm(request.POST or None, prefix=DANGER, story=Story(chosen.kind))
    sheet = open_sheet(request)
    if request.method == "POST" and form.is_valid():
        official = request.POST.get("official") == "1"
        sheet = drafting.start(cookies.token_of(request), chosen.kind, as_official=official, at=clock.now())
        sheet.answers[DANGER] = {f"{DANGER}-acute": [form.cleaned_data["acute"]]}
        drafting.keep(sheet, at=clock.now())
        goal = "notify:call" if form.cleaned_data["acute"] == "yes" else "notify:first"
        response = redirect(goal, chosen.slug)
        cookies.give(request, response, sheet.token)
        return response
    shown = {
        "chosen": chosen,
        "form": form,
        "unfinished": _unfinished(sheet),
        "official": request.GET.get("rooli") == "1",
    }
    return render(request, "contacts/citizen/begin.html", shown)


@public_page
@require_safe
def first(request: HttpRequest, slug: str) -> HttpResponse:
    """The first page that is not finished: also where one continues."""
    chosen = form_of(slug)
    sheet = open_sheet(request)
    if sheet is None or sheet.kind != chosen.kind:
        return _nothing_open(request, chosen)
    return redirect("notify:step", chosen.slug, told_on(sheet).first_unfinished.slug)


@public_page
@require_safe
def call(request: HttpRequest, slug: str) -> HttpResponse:
    """Somebody is in danger: what to say on the phone comes before the form goes on."""
    return render(request, "contacts/citizen/call.html", {"chosen": form_of(slug)})


@public_page
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """One page of the form. Whatever is posted is kept before it is judged."""
    chosen = form_of(slug)
    if name == CHECK:
        from soihtu.contacts.citizen import sending

        return sending.check(request, chosen)
    if request.method == "POST":
        return _post(request, chosen, name)
    sheet = open_sheet(request)
    if sheet is None or sheet.kind != chosen.kind:
        return _nothing_open(request, chosen)
    told = told_on(sheet)
    if not told.may_open(name):
        return redirect("notify:first", chosen.slug)
    page = told.page(name)
    assert page is not None  # noqa: S101 - may_open knows the page
    if page.data is None and name == "sina" and sheet.as_official:
        page.forms[0].initial = {"role": Role.OFFICIAL}
    return show(request, chosen, sheet, told, page.without_errors() if page.data else page)


def _post(request: HttpRequest, chosen: PublicForm, name: str) -> HttpResponse:
    from soihtu.contacts.citizen import sending

    at = clock.now()
    sheet = drafts.find(cookies.token_of(request), at=at, lock=True)
    only_keep = request.headers.get("X-Draft") == "keep"
    if sheet is None:
        return HttpResponse(status=409) if only_keep else _renewed(request, chosen, name)
    key = request.POST.get("key", "")
    if sheet.key != key or sheet.kind != chosen.kind:
        return sending.other_tab(request, chosen, sheet, key)
    told = told_on(sheet)
    page = told.page(name)
    if page is None:
        raise Http404
    posted = Page(page.step, told.story, request.POST)
    sheet.answers[name] = posted.to_keep()
    problems = receive_files(request, sheet) if name == "liitteet" else []
    drafting.keep(sheet, at=at)
    if only_keep:
        return HttpResponse(status=204)
    return _after(request, chosen, sheet, posted, problems)


def _renewed(request: HttpRequest, chosen: PublicForm, name: str) -> HttpResponse:
    """The day is over, or the cookie is lost: a new draft that still has what this page brought."""
    sheet = drafting.start("", chosen.kind, at=clock.now())
    sheet.answers[name] = Page(Step(name, "", ""), told_on(sheet).story, request.POST).to_keep()
    drafting.keep(sheet, at=clock.now())
    messages.warning(
        request, _("The form had been open for too long and the earlier answers were deleted. Please begin again.")
    )
    response = redirect("notify:first", chosen.slug)
    cookies.give(request, response, sheet.token)
    return response


def _after(request: HttpRequest, chosen: PublicForm, sheet: Sheet, posted: Page, problems: list[str]) -> HttpResponse:
    """Where the button leads: on, back to the checking page, to the same page again, or to the phone."""
    told, name = told_on(sheet), posted.step.slug
    if posted.was_reshaped:
        return redirect(reverse("notify:step", args=[chosen.slug, name]) + _changed_entry(request, posted))
    if request.POST.get("switch") and told.story.support:
        return _switch_to_worry(sheet)
    if problems or not posted.is_valid:
        return show(request, chosen, sheet, told, posted, problems=problems)
    if name == DANGER and is_acute(sheet.answers):
        return redirect("notify:call", chosen.slug)
    return redirect("notify:step", chosen.slug, _next(request, told, name))


def _next(request: HttpRequest, told: Told, name: str) -> str:
    if name == "liitteet" and (request.FILES or "poista" in request.POST or "lisaa" in request.POST):
        return name
    if request.POST.get("muuta") and told.first_unfinished.slug == CHECK:
        return CHECK
    return told.after(name).slug


def _changed_entry(request: HttpRequest, posted: Page) -> str:
    """Where to land after an entry was added or removed: at the new one, or at the list."""
    prefix = posted.step.parts[0][0]
    if f"{prefix}-add" in request.POST:
        return f"#{prefix}-{len(posted.forms[0].forms) - 1}"  # type: ignore[union-attr]
    return f"#{prefix}-formset"


def _switch_to_worry(sheet: Sheet) -> HttpResponse:
    """Without consent a contact is a notification (SHL 35 § 2–3 mom.): the same answers, another form."""
    sheet.kind = kinds.WORRY.kind
    role = sheet.answers.get("sina", {}).get("sina-role", [""])[0]
    if role == Role.CLOSE:
        sheet.answers["sina"] = {"sina-role": [Role.NAMED]}
    drafting.keep(sheet, at=clock.now())
    return redirect("notify:first", kinds.WORRY.slug)


def show(
    request: HttpRequest, chosen: PublicForm, sheet: Sheet, told: Told, page: Page, *, problems: list[str] | None = None
) -> HttpResponse:
    now, total = told.progress(page.step)
    before = told.before(page.step.slug)
    files = drafts.enclosed(sheet) if page.step.slug == "liitteet" else []
    changing = "1" if request.GET.get("muuta") or request.POST.get("muuta") else ""
    shown = {
        "chosen": chosen,
        "sheet": sheet,
        "step": page.step,
        "story": told.story,
        "forms": page.forms,
        "step_now": now,
        "steps_total": total,
        "back_url": reverse("notify:step", args=[chosen.slug, before.slug])
        if before
        else reverse("notify:begin", args=[chosen.slug]),
        "back_label": before.heading if before else _("Begin"),
        "files": files,
        "problems": problems or [],
        "changing": changing,
        "may_switch": _may_switch(page),
    }
    return render(request, "contacts/citizen/step.html", shown)


def _may_switch(page: Page) -> bool:
    """Whether the page was refused because there is no consent, which another form does not need."""
    return any(
        error.code == "no_consent"
        for form in page.forms
        if isinstance(form, ToldForm)
        for error in form.errors.as_data().get("consent_given", [])
    )


@public_page
@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Delete everything this browser has written here and not sent."""
    drafting.clear(cookies.token_of(request))
    messages.success(request, _("Your answers have been deleted."))
    response = redirect("notify:choose")
    cookies.take_away(response)
    return response


@public_page
@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """The quick exit: what was typed is deleted, so that nobody finds it with the back button, and we are gone."""
    response = redirect(settings.COUNTY["exit_to"])
    if request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin":
        drafting.clear(cookies.token_of(request))
        cookies.take_away(response)
        response["Clear-Site-Data"] = '"cache"'
    return response


def form_of(slug: str) -> PublicForm:
    if slug not in kinds.BY_SLUG:
        raise Http404
    return kinds.BY_SLUG[slug]


def open_sheet(request: HttpRequest) -> Sheet | None:
    return drafts.find(cookies.token_of(request), at=clock.now())


def _unfinished(sheet: Sheet | None) -> PublicForm | None:
    return kinds.BY_KIND[sheet.kind] if sheet and sheet.is_open else None


def _nothing_open(request: HttpRequest, chosen: PublicForm) -> HttpResponse:
    """No draft: a fresh browser, a day gone by, or cookies that are refused."""
    messages.info(
        request,
        _(
            "Nothing is open in this browser. Begin here. If this comes again and again, "
            "your browser refuses cookies: then call us."
        ),
    )
    return redirect("notify:begin", chosen.slug)
