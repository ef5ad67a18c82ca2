"""The page of results near a place, and why words found a school."""

import re

import pytest

from schoolinfo.profiles.list_lines import distance

from .list_page import LINE, miles, names, said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


def test_a_location_orders_by_distance_and_says_how_it_is_measured(page):
    found = page(near="38.9,-121.1", grade="7")
    assert len(names(found)) == 12
    assert miles(found) == sorted(miles(found))
    assert "The nearest to your location come first. Miles are in a straight line." in said(found)
    assert "Near your location" in found


def test_a_zip_code_and_an_address_are_places(page):
    by_zip = page(q="99901", type="magnet")
    assert "The nearest to ZIP code 99901 come first." in said(by_zip)
    assert miles(by_zip) == sorted(miles(by_zip))
    assert len(miles(by_zip)) == 3
    by_address = page(q="14 orchard row")
    assert re.search(r"The nearest to 14 Orchard Row, .+ come first\.", said(by_address))
    assert "Less than 0.1 miles" in LINE.findall(by_address)[0][1]


def test_a_typed_place_counts_more_than_the_location(page):
    found = page(q="99901", near="34.0,-118.0")
    assert "ZIP code 99901" in said(found)
    assert "near=" not in found


def test_a_location_is_rounded_again_before_it_stands_in_any_link(page):
    found = page(near="38.912345,-121.098765")
    assert "near=38.910%2C-121.100" in found
    assert "38.9123" not in found


def test_a_place_outside_california_is_told_and_the_list_is_by_name(page):
    found = page(near="40.7,-74.0")
    assert "Your location is outside California" in said(found)
    assert "35 schools, by name." in said(found)


def test_a_zip_code_without_schools_says_what_to_do(page):
    found = page(q="90210")
    assert names(found) == []
    assert "No school on this site has the ZIP code 90210" in said(found)


def test_a_city_is_listed_by_name(page):
    found = page(q="harbor plains", where="elsewhere")
    assert said(found) == "2 schools fit “harbor plains”. They are in Harbor Plains, in order of name."
    assert names(found) == ["Gull Point Elementary", "Harbor Light K-8"]


def test_an_earlier_name_and_initials_say_so_in_the_line(page):
    assert "Earlier name: Riddle River Intermediate" in page(q="riddle river intermediate")
    assert "Its initials are FVHS" in page(q="fvhs")


def test_a_name_without_anything_to_say_of_it_has_no_such_line(page):
    assert "Earlier name" not in page(q="lantern creek k-8 school")


@pytest.mark.parametrize(
    ("miles", "text"),
    [
        (0.0, "Less than 0.1 miles"),
        (0.43, "0.4 miles"),
        (0.96, "1.0 mile"),
        (1.04, "1.0 mile"),
        (1.06, "1.1 miles"),
        (272.12, "272.1 miles"),
        (None, "Distance not known"),
    ],
)
def test_distances_have_one_decimal_and_the_right_number(miles, text):
    assert distance(miles) == text
