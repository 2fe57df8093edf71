"""Documents: reading, the PDF, giving and annulling; never past the matter or the notifier's wish."""

from __future__ import annotations

import dataclasses

import pytest

from soihtu.audit.models import Look
from soihtu.desk import access
from soihtu.documents.models import Delivery, Document
from soihtu.matters.models import MatterStep
from tests.builders import CONCERN, hours, ready
from tests.matters.matters_cast import open_children, summary_of, summed_up

GIVEN = {
    "recipient": "Jenni Koskela",
    "way": "in_person",
    "delivered_at_day": "24.3.2026",
    "delivered_at_time": "16.30",
}


@pytest.fixture
def opening(world) -> Document:
    matter = open_children(world)[0]
    return Document.objects.get(matter_id=matter.pk, kind="19001")


def test_a_document_reads_as_text_and_as_a_pdf(world, as_worker, opening) -> None:
    client = as_worker(world.hanna)

    page = client.get(f"/desk/documents/{opening.pk}/")
    pdf = client.get(f"/desk/documents/{opening.pk}.pdf")

    assert opening.title in page.content.decode()
    assert 'lang="fi"' in page.content.decode()
    assert "Unchanged since it was made" in page.content.decode()
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    assert "Koskela" not in pdf["Content-Disposition"]
    assert set(Look.objects.filter(purpose="document").values_list("page", flat=True)) == {
        "desk.worker.papers.document",
        "desk.worker.papers.document_pdf",
    }


def test_documents_open_only_through_their_matter_or_contact(world, as_worker, opening) -> None:
    assert as_worker(world.hanna).get(f"/desk/documents/{opening.pk}/").status_code == 200

    for worker in (world.olavi, world.riitta, world.admin):
        for path in (f"{opening.pk}/", f"{opening.pk}.pdf", f"{opening.pk}/deliver/", f"{opening.pk}/annul/"):
            assert as_worker(worker).get(f"/desk/documents/{path}").status_code == 404


def test_a_notification_that_names_a_secret_notifier_stays_shut(world, as_worker) -> None:
    contact = ready(world, CONCERN, key="secret")
    document = Document.objects.get(contact_id=contact.pk, kind="4006")
    client = as_worker(world.olavi)
    assert client.get(f"/desk/documents/{document.pk}/").status_code == 200

    contact.notifier.keep_secret = True
    contact.notifier.save()

    for path in (f"/desk/documents/{document.pk}/", f"/desk/documents/{document.pk}.pdf"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert b"Rantanen" not in answer.content


def test_giving_a_document_is_recorded(world, as_worker, opening) -> None:
    opening.finalised_at = hours(1)
    opening.save()

    answer = as_worker(world.hanna).post(f"/desk/documents/{opening.pk}/deliver/", GIVEN)

    delivery = Delivery.objects.get(document=opening)
    assert answer.url == f"/desk/documents/{opening.pk}/"
    assert (delivery.recipient, delivery.way, delivery.by) == ("Jenni Koskela", "in_person", world.hanna)


@pytest.mark.parametrize(
    "wrong",
    [
        {"recipient": ""},
        {"way": ""},
        {"way": "pigeon"},
        {"delivered_at_day": "25.3.2026"},
        {"delivered_at_day": "23.3.2026"},
        {"delivered_at_time": ""},
    ],
)
def test_a_delivery_that_cannot_be_is_asked_again(world, as_worker, opening, wrong) -> None:
    answer = as_worker(world.hanna).post(f"/desk/documents/{opening.pk}/deliver/", GIVEN | wrong)

    assert answer.status_code == 200
    assert "so-error" in answer.content.decode()
    assert Delivery.objects.count() == 0


def test_giving_the_summary_moves_its_matter_on(world, as_worker, now) -> None:
    matter = summed_up(world)
    Delivery.objects.all().delete()
    MatterStep.objects.filter(kind="summary_delivered").delete()
    document = summary_of(matter, world, hours(24 * 30))
    now(24 * 31)

    as_worker(world.hanna).post(
        f"/desk/documents/{document.pk}/deliver/", GIVEN | {"delivered_at_day": "24.4.2026", "delivered_at_time": "9"}
    )

    assert MatterStep.objects.filter(matter=matter, kind="summary_delivered").count() == 1


def test_the_author_annuls_with_a_reason_and_others_are_told_who_may(world, as_worker) -> None:
    decision = Document.objects.get(matter_id=summed_up(world).pk, kind="1006")
    path = f"/desk/documents/{decision.pk}/"
    assert b"Only the author or the responsible worker" in as_worker(world.liisa).get(f"{path}annul/").content

    client = as_worker(world.hanna)
    assert client.post(f"{path}annul/", {"reason": ""}).status_code == 200
    client.post(f"{path}annul/", {"reason": "Väärä henkilö."})

    decision.refresh_from_db()
    found = (decision.state, decision.annulling_reason, decision.annulled_by)
    assert found == ("annulled", "Väärä henkilö.", world.hanna)
    assert client.post(f"{path}deliver/", GIVEN).status_code == 403
    assert "Väärä henkilö." in client.get(path).content.decode()


@pytest.mark.parametrize("kind", ["19001", "1505.2"])
def test_what_makes_a_matter_pending_is_never_annulled(world, as_worker, kind) -> None:
    document = Document.objects.get(matter_id=open_children(world)[0].pk, kind=kind)

    page = as_worker(world.hanna).post(f"/desk/documents/{document.pk}/annul/", {"reason": "Väärin."})

    assert (page.status_code, "became pending" in page.content.decode()) == (403, True)
    document.refresh_from_db()
    assert document.state == "final"


@pytest.mark.parametrize("kind", ["4009", "4019", "4006", "4018"])
def test_a_notification_is_never_annulled(world, kind) -> None:
    document = Document(kind=kind, state="final", author=world.hanna)

    assert "LSL 25 b §" in str(access.may_annul(world.hanna, document, None).reason)


def test_a_document_that_is_not_what_was_frozen_is_told(world, as_worker, opening, monkeypatch) -> None:
    monkeypatch.setattr("soihtu.documents.queries.fingerprint", lambda _document: "another")

    page = as_worker(world.hanna).get(f"/desk/documents/{opening.pk}/").content.decode()

    assert "The text is not what was frozen" in page
    assert "Unchanged since it was made" not in page


def test_a_protected_familys_notification_opens_to_those_who_handle_it(world, as_worker) -> None:
    home = {"street": "Salakuja 3", "town": "Naantali", "phone": "050 999 0001"}
    protected = dataclasses.replace(CONCERN.subjects[0], **home, non_disclosure=True)
    contact = ready(world, dataclasses.replace(CONCERN, subjects=(protected,)), key="safe")
    document = Document.objects.get(contact_id=contact.pk, kind="4006")
    path = f"/desk/documents/{document.pk}/"

    refused = as_worker(world.olavi).get(path)
    contact.worker = world.olavi
    contact.save()
    read = as_worker(world.olavi).get(path).content.decode()

    assert refused.status_code == 403
    assert "non-disclosure order" in refused.content.decode()
    assert "Mira" in read
    assert "Salakuja" in str(document.content)
    assert not [one for one in home.values() if one in read]


def test_a_summary_is_corrected_and_never_annulled(world, as_worker) -> None:
    summary = Document.objects.get(matter_id=summed_up(world).pk, kind="1005")

    page = as_worker(world.hanna).post(f"/desk/documents/{summary.pk}/annul/", {"reason": "Väärin."})

    assert "not annulled but corrected" in page.content.decode()
    summary.refresh_from_db()
    assert summary.state == "final"
