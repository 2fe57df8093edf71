from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.test import RequestFactory

from soihtu.audit.declarations import ForgotToSay, saw, shows_nobody, shows_person
from soihtu.audit.middleware import DeclaredPagesMiddleware, Undeclared
from soihtu.audit.models import Look
from soihtu.foundation import clock
from soihtu.teams.models import Worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of(rf: RequestFactory) -> HttpRequest:
    request = rf.get("/")
    request.user = Worker.objects.create(username="liisa", first_name="Liisa", last_name="Laine", profession="nurse")
    request.request_id = "abc"  # type: ignore[attr-defined]
    return request


def test_shown_persons_are_logged_with_worker_purpose_and_thing(request_of: HttpRequest) -> None:
    @shows_person(purpose="handling")
    def page(request: HttpRequest) -> HttpResponse:
        saw(request, [3, 1, 3], thing="2026-000001")
        return HttpResponse("case")

    assert page(request_of).status_code == 200
    look = Look.objects.get()
    assert (look.worker_id, look.person_ids, look.purpose, look.thing) == (
        request_of.user.pk,
        [1, 3],
        "handling",
        "2026-000001",
    )
    assert look.page.endswith("page")
    assert abs((look.at - clock.now()).total_seconds()) < 60


def test_page_that_forgets_to_say_whom_it_shows_does_not_answer(request_of: HttpRequest) -> None:
    @shows_person(purpose="handling")
    def page(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("case")

    with pytest.raises(ForgotToSay):
        page(request_of)


def test_page_of_persons_answers_nobody_who_is_not_signed_in(request_of: HttpRequest) -> None:
    @shows_person(purpose="handling")
    def page(request: HttpRequest) -> HttpResponse:
        saw(request, [1])
        return HttpResponse("case")

    request_of.user.pk = None

    with pytest.raises(ForgotToSay):
        page(request_of)
    assert Look.objects.count() == 0


def test_no_data_leaves_when_the_log_cannot_be_written(request_of: HttpRequest) -> None:
    @shows_person(purpose="handling")
    def page(request: HttpRequest) -> HttpResponse:
        saw(request, [1])
        return HttpResponse("case")

    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE look ADD CONSTRAINT full_disk CHECK (false)")

    with pytest.raises(Exception, match="full_disk"):
        page(request_of)


@pytest.mark.parametrize("status", [302, 404])
def test_answer_without_data_needs_no_look(request_of: HttpRequest, status: int) -> None:
    @shows_person(purpose="handling")
    def page(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(status=status)

    assert page(request_of).status_code == status
    assert Look.objects.count() == 0


def test_unknown_thing_is_not_logged_as_shown(request_of: HttpRequest) -> None:
    @shows_person(purpose="handling")
    def page(_request: HttpRequest) -> HttpResponse:
        raise Http404

    with pytest.raises(Http404):
        page(request_of)
    assert Look.objects.count() == 0


def test_page_without_a_declaration_does_not_run(rf: RequestFactory) -> None:
    def undeclared(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("case")

    gate: Any = DeclaredPagesMiddleware(lambda _request: HttpResponse())

    with pytest.raises(Undeclared):
        gate.process_view(rf.get("/"), undeclared, (), {})
    assert gate.process_view(rf.get("/"), shows_nobody(undeclared), (), {}) is None
