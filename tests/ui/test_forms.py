"""Fields that say their errors where the error is, and entries that come and go by plain buttons."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from django import forms as django_forms
from django.http import QueryDict
from django.template import Context, Template
from django.utils import translation

from soihtu.ui import forms as ui
from soihtu.ui.styleguide import ChildSet, Example

GOOD = {
    "name": "Aada",
    "arrived_day": "24.3.2026",
    "arrived_time": "14.30",
    "urgent": "no",
    "ways": ["call"],
    "text": "Koulussa kerrottua.",
}


def children(total: int, **more: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data["child-TOTAL_FORMS"], data["child-INITIAL_FORMS"] = str(total), "0"
    for key, value in more.items():
        data[key.replace("__", "-")] = value
    return data


def test_a_good_form_gives_clean_facts():
    form = Example(GOOD)

    assert form.is_valid(), form.errors
    assert form.cleaned_data["arrived"] == datetime(2026, 3, 24, 12, 30, tzinfo=UTC)
    assert form.cleaned_data["papers"] == []


def test_the_control_points_to_its_hint_and_its_error():
    form = Example({})

    html = str(form["name"].as_field_group())

    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert '<p class="so-help" id="id_name_helptext">' in html
    assert '<p class="so-error" id="id_name_error">' in html
    assert 'class="so-field so-field-bad"' in html
    assert '<label for="id_name">' in html


def test_a_group_points_to_its_error_from_the_fieldset():
    html = str(Example({})["urgent"].as_field_group())

    assert '<fieldset class="so-choice so-field-bad" data-flow="row" aria-describedby="id_urgent_error">' in html
    assert '<p class="so-error" id="id_urgent_error">' in html
    assert html.count('class="ds-input" type="radio"') == 2


def test_what_was_typed_is_shown_again():
    form = Example({**GOOD, "born": "eilen", "arrived_time": "aamulla"})

    assert not form.is_valid()
    assert 'value="eilen"' in str(form["born"])
    assert 'value="aamulla"' in str(form["arrived"])
    assert 'value="24.3.2026"' in str(form["arrived"])


def test_a_stored_day_and_moment_are_shown_as_they_are_typed():
    form = Example(initial={"born": date(2015, 3, 13), "arrived": datetime(2026, 3, 24, 12, 5, tzinfo=UTC)})

    assert 'value="13.3.2015"' in str(form["born"])
    assert 'value="14.05"' in str(form["arrived"])


def test_a_moment_needs_both_parts_and_an_hour_that_exists():
    half = Example({**GOOD, "arrived_time": ""})
    skipped = Example({**GOOD, "arrived_day": "29.3.2026", "arrived_time": "3.30"})

    assert half.errors["arrived"] == ["Täytä tämä kohta."]
    assert skipped.errors["arrived"] == ["Tätä kellonaikaa ei ole: kelloja siirrettiin eteenpäin."]


def test_long_text_is_refused_by_words_and_never_cut_by_the_browser():
    form = Example({**GOOD, "text": "x" * 201})

    html = str(form["text"].as_field_group())

    assert form.errors["text"] == ["Teksti on liian pitkä: 201 merkkiä, kun tilaa on 200."]
    assert "maxlength" not in html
    assert "x" * 201 in html
    assert 'data-max="200"' in html


@pytest.mark.parametrize("number", ["050 123 4567", "+358 50 123 4567", "(02) 000-1133", "112"])
def test_phone_numbers_are_kept_as_written(number):
    assert ui.PhoneField().clean(number) == number


@pytest.mark.parametrize("number", ["soita äidille", "050 123 456 789 012 345", "12"])
def test_what_is_no_phone_number_is_refused(number):
    with pytest.raises(django_forms.ValidationError):
        ui.PhoneField().clean(number)


def test_optional_fields_say_so_and_required_ones_do_not():
    form = Example()

    assert "(voit jättää tyhjäksi)" in str(form["phone"].as_field_group())
    assert "(voit jättää tyhjäksi)" not in str(form["name"].as_field_group())
    assert " required" not in str(form)


def test_the_summary_leads_to_every_problem():
    form = Example({**GOOD, "name": "", "urgent": "", "arrived_day": ""})
    page = Template('{% include "ui/_error_summary.html" with form=form only %}')

    html = page.render(Context({"form": form}))

    targets = re.findall(r'href="#([^"]+)"', html)
    assert targets == ["id_name", "id_arrived_0", "id_urgent_0"]
    assert all(f'id="{target}"' in str(form) for target in targets)
    assert "Tarkista vielä 3 kohtaa" in html
    assert 'role="alert"' in html


def test_no_summary_without_problems():
    page = Template('{% include "ui/_error_summary.html" with form=form only %}')

    assert page.render(Context({"form": Example()})).strip() == ""


def test_the_summary_speaks_swedish():
    with translation.override("sv"):
        html = Template('{% include "ui/_error_summary.html" with form=form only %}').render(
            Context({"form": Example({**GOOD, "born": "igår"})})
        )

    assert "Kontrollera ännu en punkt" in html
    assert "Skriv dag, månad och år, till exempel 24.3.2026." in html


def test_an_entry_is_added_without_calling_anything_an_error():
    formset = ChildSet(children(1, child__add="1", child__0__name="Aada"), prefix="child")

    html = str(formset)

    assert formset.was_reshaped
    assert [form.legend for form in formset.forms] == ["Lapsi 1", "Lapsi 2"]
    assert 'value="Aada"' in html
    assert "so-error" not in html


def test_the_entry_in_the_middle_is_removed_and_the_rest_move_up():
    data = children(
        3,
        child__remove="1",
        child__0__name="Aada",
        child__1__name="Eelis",
        child__2__name="Vilja",
        child__2__born="1.2.2023",
    )

    formset = ChildSet(data, prefix="child")

    assert [form["name"].value() for form in formset.forms] == ["Aada", "Vilja"]
    assert formset.forms[1]["born"].value() == "1.2.2023"
    assert formset.was_reshaped


def test_a_plain_send_checks_every_entry():
    formset = ChildSet(children(2, child__0__name="Aada", child__1__name=""), prefix="child")

    assert not formset.was_reshaped
    assert not formset.is_valid()
    assert "name" in formset.forms[1].errors


def test_the_number_of_entries_has_a_top():
    formset = ChildSet(children(10, child__add="1"), prefix="child")

    assert len(formset.forms) == 10
    assert not formset.may_add


@pytest.mark.parametrize("total", ["", "-1", "99999999", "x"])
def test_a_strange_count_does_not_break_the_page(total):
    data = children(1, child__add="1")
    data["child-TOTAL_FORMS"] = total

    formset = ChildSet(data, prefix="child")

    assert len(formset.forms) <= 10
