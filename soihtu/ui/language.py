"""Which language and which appearance a page has, and how a link changes them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import trans_real

LANGUAGES = ("fi", "sv", "en")
SCHEMES = ("light", "dark", "auto")
LANGUAGE_COOKIE = "soihtu_kieli"
SCHEME_COOKIE = "soihtu_teema"
YEAR = 365 * 24 * 3600


class LanguageMiddleware:
    """``?kieli=sv`` and ``?teema=dark`` on a GET are remembered in cookies of this device.

    Without them a worker's own choice counts, then the browser's languages, then Finnish.
    Stands after the authentication middleware.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = chosen(request) or of_worker(request) or preferred(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        request.color_scheme = scheme(request)  # type: ignore[attr-defined]
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Cookie", "Accept-Language"))
        if asked(request, "kieli", LANGUAGES):
            _remember(request, response, LANGUAGE_COOKIE, language)
        if asked(request, "teema", SCHEMES):
            _remember(request, response, SCHEME_COOKIE, scheme(request))
        return response


def without_worker(request: HttpRequest) -> str:
    """The language without asking the database: for error pages."""
    return chosen(request) or preferred(request)


def chosen(request: HttpRequest) -> str:
    """What this device asked for, now or earlier."""
    cookie = request.COOKIES.get(LANGUAGE_COOKIE, "")
    return asked(request, "kieli", LANGUAGES) or (cookie if cookie in LANGUAGES else "")


def of_worker(request: HttpRequest) -> str:
    language = getattr(getattr(request, "user", None), "language", "")
    return language if language in LANGUAGES else ""


def preferred(request: HttpRequest) -> str:
    """The first of the browser's languages that we speak."""
    header = trans_real.parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())
    return next((code[:2] for code, _ in header if code[:2] in LANGUAGES), "fi")


def scheme(request: HttpRequest) -> str:
    """Light, dark, or as the device is set."""
    cookie = request.COOKIES.get(SCHEME_COOKIE, "")
    return asked(request, "teema", SCHEMES) or (cookie if cookie in SCHEMES else "auto")


def asked(request: HttpRequest, name: str, allowed: tuple[str, ...]) -> str:
    value = request.GET.get(name, "") if request.method == "GET" else ""
    return value if value in allowed else ""


def _remember(request: HttpRequest, response: HttpResponse, cookie: str, value: str) -> None:
    response.set_cookie(cookie, value, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
