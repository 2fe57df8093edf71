"""The database itself holds that an open matter has exactly one responsible worker at every moment."""

import pytest
from django.db import IntegrityError, connection, transaction
from matters_cast import open_adult

from soihtu.matters import actions
from soihtu.matters.models import Matter, Responsibility
from tests.builders import hours


@pytest.fixture
def matter(world):
    return open_adult(world)


def settle() -> None:
    """What the end of a transaction does."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def refused(constraint: str):
    return pytest.raises(IntegrityError, match=constraint)


def test_change_without_a_gap_is_accepted(world, matter):
    actions.hand_to(matter, world.ossi, "Vuoro vaihtui.", by=world.olavi, at=hours(5))

    settle()
    periods = list(
        Responsibility.objects.filter(matter=matter).values_list("worker__first_name", "from_at", "until_at")
    )
    assert periods == [("Olavi", hours(1), hours(5)), ("Ossi", hours(5), None)]


def test_gap_is_refused(world, matter):
    with refused("without a responsible worker for a while"), transaction.atomic():
        Responsibility.objects.filter(matter=matter).update(until_at=hours(5))
        Responsibility.objects.create(matter=matter, worker=world.ossi, from_at=hours(6))
        Matter.objects.filter(pk=matter.pk).update(responsible=world.ossi)
        settle()


def test_two_at_once_are_refused(world, matter):
    with refused("responsibility_one_at_a_time"), transaction.atomic():
        Responsibility.objects.create(matter=matter, worker=world.ossi, from_at=hours(6))


def test_open_matter_without_anybody_is_refused(matter):
    with refused("matter_open_has_responsible"), transaction.atomic():
        Matter.objects.filter(pk=matter.pk).update(responsible=None)


def test_period_that_ends_alone_is_refused(matter):
    with refused("without exactly one responsible worker"), transaction.atomic():
        Responsibility.objects.filter(matter=matter).update(until_at=hours(5))
        settle()


def test_deleted_period_is_refused(matter):
    with refused("without exactly one responsible worker"), transaction.atomic():
        Responsibility.objects.filter(matter=matter).delete()
        settle()


def test_period_of_another_worker_is_refused(world, matter):
    with refused("without exactly one responsible worker"), transaction.atomic():
        Responsibility.objects.filter(matter=matter).update(worker=world.ossi)
        settle()


def test_closed_matter_somebody_answers_for_is_refused(matter):
    with refused("somebody still answers"), transaction.atomic():
        Matter.objects.filter(pk=matter.pk).update(is_open=False, closed_at=hours(9))
        settle()
