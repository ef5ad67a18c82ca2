"""What stands in the place of a growth number, and why."""

import pytest

from schoolinfo.measures import State

from .builders import (
    OTHER,
    WITHHELD,
    value,
)
from .pages import card, panel, text


@pytest.mark.parametrize("grades", [(0, 3), (9, 12), (0, 2)])
def test_a_school_without_two_tested_grades_in_a_row_says_so(grades):
    found = panel(first_grade=grades[0], last_grade=grades[1])
    for one in found.cards:
        assert one.figure.state is State.NOT_APPLICABLE
        assert "No growth data: students are not tested in two grades in a row here." in text(one)
    assert found.glance.grew == ()
    assert "Growth in Mathematics does not apply here." in found.glance.unknown


def test_a_model_that_covers_grade_11_shows_its_number_in_a_high_school():
    found = card(value(span="11-11/1"), first_grade=9, last_grade=12)
    assert found.figure.state is State.SHOWN
    assert found.extra.statements[0].grades == "grade 11"


@pytest.mark.parametrize(
    ("cells", "state", "words"),
    [
        ({"state": State.HIDDEN, "suppression": "N_LT_MIN"}, State.HIDDEN, "Fewer than 11 students."),
        ({"state": State.HIDDEN, "suppression": "PRIVACY"}, State.HIDDEN, "privacy"),
        ({"state": State.NOT_APPLICABLE}, State.NOT_APPLICABLE, "does not apply"),
        ({"state": State.NOT_RELEASED}, State.NOT_RELEASED, "did not release"),
        ({"state": State.NOT_REPORTED}, State.NOT_REPORTED, "no growth number"),
    ],
)
def test_a_row_without_a_number_says_why(cells, state, words):
    found = card(value(**WITHHELD | cells))
    assert found.figure.state is state
    assert found.figure.text == ""
    assert words in text(found)


def test_a_school_that_the_file_leaves_out_is_not_reported():
    found = card(value(cds=OTHER))
    assert found.figure.state is State.NOT_REPORTED


def test_without_any_file_growth_is_not_on_this_site_yet():
    found = panel(public=())
    assert {c.figure.state for c in found.cards} == {State.NOT_HERE}
    assert "Growth in English Language Arts is not on this site yet." in found.glance.unknown
    assert found.notes == ()


@pytest.mark.parametrize("year", [2020, 2021])
def test_no_growth_was_released_for_the_years_without_tests(year):
    assert card(year=year).figure.state is State.NOT_RELEASED
