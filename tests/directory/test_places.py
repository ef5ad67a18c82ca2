"""Places: the middle of a ZIP code, a school's address, a reader's location known to about 500 m."""

import pytest

from schoolinfo.directory.places import (
    Place,
    in_california,
    miles,
    place_of_reader,
    place_of_school,
    place_of_zip,
    zip_code,
)
from schoolinfo.releases.current import Releases
from tests.tables import from_dicts

from .builders import publish
from .samples import LAUSD, SCHOOL


@pytest.fixture(autouse=True)
def _real_home(settings):
    settings.SITE = settings.SITE | {"home_district": LAUSD["CDSCode"]}


def publish_schools(*changes: dict) -> None:
    rows = [SCHOOL | {"CDSCode": f"1964733000000{at}"} | change for at, change in enumerate(changes, 1)]
    publish("directory", from_dicts(*rows), "2026-06-01")


@pytest.mark.django_db
def test_a_zip_code_is_the_middle_of_its_schools():
    publish_schools(
        {"Zip": "90026", "Latitude": "34.0", "Longitude": "-118.2"},
        {"Zip": "90026-1234", "Latitude": "34.2", "Longitude": "-118.4"},
        {"Zip": "90026", "Latitude": "No Data", "Longitude": "No Data"},
        {"Zip": "90027", "Latitude": "35.0", "Longitude": "-119.0"},
    )
    place = place_of_zip(Releases.public(), "90026")
    assert (place.kind, place.name) == ("zip", "90026")
    assert (place.latitude, place.longitude) == pytest.approx((34.1, -118.3))
    assert place_of_zip(Releases.public(), "90028") is None


@pytest.mark.django_db
def test_a_school_without_coordinates_is_no_place():
    publish_schools({}, {"Latitude": "No Data", "Longitude": "No Data"})
    releases = Releases.public()
    assert place_of_school(releases, "19647330000001", "here").latitude == float(SCHOOL["Latitude"])
    assert place_of_school(releases, "19647330000002", "here") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("90026", "90026"), (" 90026-1234 ", "90026"), ("9002", ""), ("90026 oak", ""), ("٩٠٠٢٦", ""), ("", "")],
)
def test_a_zip_code_has_five_digits_and_may_have_four_more(text, code):
    assert zip_code(text) == code


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("34.05,-118.25", 34.05, -118.25),
        ("34.0524,-118.2437", 34.05, -118.245),
        ("34.0526,-118.2476", 34.055, -118.25),
        ("34,-118", 34.0, -118.0),
    ],
)
def test_a_location_is_rounded_to_about_500_meters(text, latitude, longitude):
    assert place_of_reader(text) == Place("location", "", latitude, longitude)


@pytest.mark.parametrize(
    "text", ["", "34.05", "34.05,", "a,b", "nan,nan", "inf,1", "1e5,2", "34,-118,5", " 34,-118"]
)
def test_anything_else_is_no_location(text):
    with pytest.raises(ValueError, match=r".*"):
        place_of_reader(text)


@pytest.mark.parametrize(
    ("text", "inside"),
    [("38.58,-121.49", True), ("36.17,-115.14", True), ("39.74,-104.99", False), ("-34,118", False)],
)
def test_california_is_a_box(text, inside):
    """The box holds a little of Nevada, and no more of other states than a box must."""
    assert in_california(place_of_reader(text)) is inside


def test_miles_are_those_of_a_sphere():
    """A quarter of the way around the earth."""
    assert miles(0.5) == pytest.approx(6218.5, abs=0.1)
    assert miles(0) == 0
