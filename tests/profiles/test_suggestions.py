"""Suggestions in words."""

import pytest

from schoolinfo.directory.search import Hit, Reason
from schoolinfo.profiles.suggestions import suggestions
from tests.directory.search.builders import AWAY, make_school

HOME = "99100170000000"


def one_line(reason=Reason.NAME, matched="Oak", **school) -> dict:
    made = make_school(1, "Oak", **school)
    return suggestions([(Hit(made.cds, made.name, reason, matched), made)])["schools"][0]


def test_a_school_at_home_says_its_city_and_one_elsewhere_its_district():
    home = one_line(district=HOME, city="Fable Valley")
    assert (home["where"], one_line(AWAY, city="Oakland")["where"]) == ("Fable Valley", "Los Angeles Unified")
    assert one_line(district=HOME)["where"] == "Los Angeles Unified"


def test_grades_are_left_out_where_nobody_says_them():
    assert (one_line(grades="K-5")["grades"], one_line()["grades"]) == ("Grades K–5", "")


@pytest.mark.parametrize(
    ("status", "note"),
    [
        ("closed", ["This school is closed."]),
        ("merged", ["This school became part of another school."]),
        ("pending", ["This school has not opened yet."]),
        ("active", []),
        ("", []),
    ],
)
def test_a_school_that_is_not_open_says_so(status, note):
    assert one_line(status=status)["notes"] == note


@pytest.mark.parametrize(
    ("reason", "note"),
    [
        (Reason.NAME, ["Also called: Elm"]),
        (Reason.ACRONYM, []),
        (Reason.CDS, []),
        (Reason.EARLIER_NAME, ["Earlier name: Elm"]),
        (Reason.CITY, ["City: Elm"]),
        (Reason.ZIP, ["ZIP code: Elm"]),
        (Reason.ADDRESS, ["Address: Elm"]),
    ],
)
def test_what_fits_is_said_where_the_name_does_not_show_it(reason, note):
    assert one_line(reason, "Elm")["notes"] == note


@pytest.mark.parametrize(
    ("many", "said"),
    [
        (0, "No school fits these words yet."),
        (1, "1 suggestion. Use the arrow keys to choose."),
        (2, "2 suggestions. Use the arrow keys to choose."),
    ],
)
def test_how_many_there_are_is_said(many, said):
    school = make_school(1, "Oak")
    found = [(Hit(school.cds, school.name, Reason.NAME, "Oak"), school)] * many
    assert suggestions(found)["said"] == said


def test_a_name_that_is_shown_is_not_said_again():
    assert one_line(Reason.NAME, "Oak")["notes"] == []
