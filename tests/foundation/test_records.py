from __future__ import annotations

import pytest

from soihtu.foundation.records import EditConflict
from soihtu.people.actions import PersonFacts, add_person
from soihtu.people.models import Person

pytestmark = pytest.mark.django_db


def test_second_editor_gets_a_conflict_and_overwrites_nothing() -> None:
    stored = add_person(PersonFacts(first_names="Aino", last_name="Koskela"))
    hers, his = Person.objects.get(pk=stored.pk), Person.objects.get(pk=stored.pk)
    hers.save_over(hers.version, phone="040 111")

    with pytest.raises(EditConflict) as conflict:
        his.save_over(his.version, phone="040 222")

    assert conflict.value.theirs.phone == "040 111"
    stored.refresh_from_db()
    assert (stored.phone, stored.version) == ("040 111", 2)


def test_saved_record_carries_its_new_version_on() -> None:
    person = add_person(PersonFacts(first_names="Aino", last_name="Koskela"))

    person.save_over(person.version, phone="040 111")
    person.save_over(person.version, phone="040 333")

    assert Person.objects.get(pk=person.pk).phone == "040 333"
    assert person.version == 3
