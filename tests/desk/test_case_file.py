"""The case file: safety first, the story, the clocks, one next act, and nothing for those who do not work with it."""

from __future__ import annotations

import re

import pytest

from soihtu.audit.models import Look
from soihtu.matters import actions as matters
from soihtu.matters.models import Matter
from soihtu.people.actions import raise_flag, relate
from soihtu.people.models import Person
from tests.builders import hours
from tests.matters.matters_cast import TALKED, assessing, open_children, prepare, summed_up

GREYED = re.compile(r'<div class="so-blocked">.*?</svg>([^<]+)</button><p id="[^"]+">([^<]+)')


def page_of(as_worker, worker, matter: Matter) -> str:
    answer = as_worker(worker).get(f"/desk/matters/{matter.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def filled(page: str) -> str:
    found = re.search(r'<a class="ds-button" href="([^"]+)" data-key="a">', page)
    return found[1] if found else ""


def test_the_file_tells_who_what_and_until_when(world, as_worker) -> None:
    matter = prepare(open_children(world)[0], world.hanna, hours(2))

    page = page_of(as_worker, world.hanna, matter)

    order = [page.index(text) for text in ('id="people"', 'id="story"', 'id="clocks"', 'id="act"', 'id="documents"')]
    assert order == sorted(order)
    assert "Koulu huolestui valvomisesta." in page
    assert TALKED.client_words in page
    assert "Child-welfare notification arrived" in page
    assert f"/desk/contacts/{matter.matter_contacts.get().contact_id}/" in page
    assert '<time datetime="2026-04-02">' in page  # the seventh working day: no holiday comes before Easter


def test_arrival_is_told_without_a_link_to_whom_the_contact_is_closed(world, as_worker) -> None:
    matter = open_children(world)[0]
    contact = matter.matter_contacts.get().contact
    assert f"/desk/contacts/{contact.pk}/" in page_of(as_worker, world.hanna, matter)
    matter.save_over(matter.version, pair=world.riitta)  # of planned social work: sees the matter, not the contact

    page = page_of(as_worker, world.riitta, matter)

    assert "Child-welfare notification arrived" in page
    assert f"/desk/contacts/{contact.pk}/" not in page


def test_nobody_else_learns_that_the_matter_exists(world, as_worker) -> None:
    matter = open_children(world)[0]
    missing = as_worker(world.hanna).get("/desk/matters/999999/").content

    for worker in (world.olavi, world.ossi, world.dora, world.riitta, world.sari, world.admin):
        answer = as_worker(worker).get(f"/desk/matters/{matter.pk}/")
        assert answer.status_code == 404
        assert b"Koskela" not in answer.content
    assert b"Koskela" not in missing


def test_safety_stands_before_everything_else(world, as_worker) -> None:
    matter = open_children(world)[0]
    raise_flag(matter.person, kind="aware", headline="Kotona iso koira", advice="Pyydä toiseen huoneeseen.")
    raise_flag(matter.person, kind="danger", headline="Lähestymiskielto", advice="Älä mene yksin.")

    page = page_of(as_worker, world.hanna, matter)

    danger, aware, people = (page.index(text) for text in ("Lähestymiskielto", "Kotona iso koira", 'id="people"'))
    assert danger < aware < people


@pytest.mark.parametrize("protected", ["the child", "somebody in the same home"])
def test_a_non_disclosure_order_hides_the_place_from_all_but_those_bound_by_the_task(
    world, as_worker, protected
) -> None:
    matter = open_children(world)[0]
    person = matter.person
    mother = Person.objects.get(first_names="Jenni")
    for one in (person, mother):
        one.street, one.postcode, one.town, one.phone, one.school = (
            "Salatie 7",
            "21200",
            "Raisio",
            "050 999 1",
            "Salakoulu",
        )
        one.save()
    relate(
        person, mother, kind="parent", is_guardian=True, lives_together=True
    ) if not person.relations.exists() else None
    assert "Salatie 7" in page_of(as_worker, world.liisa, matter)

    Person.objects.filter(pk=person.pk if protected == "the child" else mother.pk).update(non_disclosure=True)
    member, responsible, pair = (page_of(as_worker, one, matter) for one in (world.liisa, world.hanna, world.jarkko))

    for secret in ("Salatie 7", "21200", "Salakoulu", "050 999 1"):
        assert secret not in member
        assert secret in responsible
        assert secret in pair
    assert "non-disclosure order" in member
    assert "protected" in member


def test_siblings_stay_apart_and_lead_to_their_own_matters(world, as_worker) -> None:
    aada, eelis = open_children(world)

    page = page_of(as_worker, world.hanna, aada)

    assert f'<a href="/desk/matters/{eelis.pk}/">Eelis Koskela</a>' in page
    assert page.count("Puhelu") == 0


def test_a_sibling_whose_matter_is_closed_to_the_reader_is_no_link(world, as_worker) -> None:
    aada, eelis = open_children(world)
    Matter.objects.filter(pk=eelis.pk).update(team=world.planned, pair=None)
    matters.hand_to(eelis, world.liisa, "Työnjako.", by=world.hanna, at=hours(2))
    Matter.objects.filter(pk=eelis.pk).update(team=world.planned)

    page = page_of(as_worker, world.jarkko, aada)

    assert f"/desk/matters/{eelis.pk}/" not in page


def test_one_act_is_filled_and_the_goal_behind_it_says_what_it_lacks(world, as_worker) -> None:
    matter = open_children(world)[0]

    page = page_of(as_worker, world.hanna, matter)

    assert filled(page) == f"/desk/matters/{matter.pk}/police/"
    [(label, reason)] = GREYED.findall(page)
    assert label == "Decide whether the assessment starts"
    assert "Tell the parties of the matter" in reason
    assert page.count('class="ds-button" href="/desk/matters') == 1 or filled(page)


def test_when_nothing_is_missing_the_decision_is_the_act(world, as_worker) -> None:
    matter = prepare(open_children(world)[0], world.hanna, hours(2))

    hanna, jarkko = (page_of(as_worker, one, matter) for one in (world.hanna, world.jarkko))

    assert filled(hanna) == f"/desk/matters/{matter.pk}/decision/"
    assert GREYED.findall(hanna) == []
    assert filled(jarkko) == ""
    [(label, reason)] = GREYED.findall(jarkko)
    assert label == "Decide whether the assessment starts"
    assert "a social worker decides" in reason


def test_the_summary_given_leads_to_the_transfer(world, as_worker, now) -> None:
    matter = summed_up(world)
    now(24 * 31)

    page = page_of(as_worker, world.hanna, matter)

    assert filled(page) == f"/desk/matters/{matter.pk}/meetings/new/"
    assert [label for label, _reason in GREYED.findall(page)] == ["Propose the transfer"]


def test_a_late_clock_is_explained_before_anything_else(world, as_worker, now) -> None:
    matter = open_children(world)[0]
    now(24 * 20)

    page = page_of(as_worker, world.hanna, matter)

    assert re.fullmatch(rf"/desk/matters/{matter.pk}/overrun/\d+/", filled(page))
    assert 'data-state="late"' in page


def test_every_opening_is_logged_with_everybody_shown(world, as_worker) -> None:
    matter = assessing(world)
    before = Look.objects.count()

    page_of(as_worker, world.hanna, matter)

    look = Look.objects.latest("id")
    assert Look.objects.count() == before + 1
    assert look.thing == matter.number
    assert set(look.person_ids) == set(Person.objects.values_list("pk", flat=True))


def test_the_title_names_nobody(world, as_worker) -> None:
    page = page_of(as_worker, world.hanna, open_children(world)[0])

    assert "Koskela" not in re.search(r"<title>(.*?)</title>", page)[1]
