"""The one cookie of the public forms: it opens the draft and the receipts of this browser, and ends with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

COOKIE = "soihtu_lomake"
PATH = "/ilmoitus/"


def token_of(request: HttpRequest) -> str:
    return request.COOKIES.get(COOKIE, "")


def give(request: HttpRequest, response: HttpResponse, token: str) -> None:
    """A session cookie: no script reads it, no other site sends it, no other path gets it."""
    response.set_cookie(COOKIE, token, path=PATH, httponly=True, samesite="Lax", secure=request.is_secure())


def take_away(response: HttpResponse) -> None:
    response.delete_cookie(COOKIE, path=PATH, samesite="Lax")
