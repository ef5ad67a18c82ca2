"""Lists are by distance, closeness of the name or name, of the home district unless asked otherwise."""

import pytest

from schoolinfo.directory.lists import left_out, list_schools
from schoolinfo.directory.places import Place
from schoolinfo.directory.search import find
from schoolinfo.releases.current import Releases
from tests.tables import from_dicts

from .builders import publish
from .samples import LAUSD, SCHOOL

HOME, OTHER = LAUSD["CDSCode"], "01611920000000"
HERE = Place("location", "", 34.0, -118.0)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _real_home(settings):
    settings.SITE = settings.SITE | {"home_district": HOME}


def school(number: int, name: str, district: str = HOME, **changes) -> dict[str, str]:
    return SCHOOL | {"CDSCode": f"{district[:7]}{number:07d}", "School": name} | changes


def publish_schools(*rows: dict):
    publish("directory", from_dicts(*rows), "2026-06-01")


def names(**asked) -> list[str]:
    return [row.name for row in list_schools(Releases.public(), **asked).rows]


def test_schools_stand_in_order_of_their_names():
    publish_schools(
        school(3, "Zelzah"), school(1, "10th Street"), school(2, "2nd Street"), school(4, "Álamo")
    )
    assert names() == ["2nd Street", "10th Street", "Álamo", "Zelzah"]


def test_the_home_district_stands_first_and_the_others_one_step_away():
    publish_schools(LAUSD, school(1, "Here"), school(1, "There", OTHER))
    assert names() == ["Here"]
    assert names(elsewhere=True) == ["Here", "There"]
    assert names(district=OTHER) == ["There"]


def test_the_nearest_stand_first_those_without_a_place_last_and_ties_by_name():
    publish_schools(
        school(1, "Far", Latitude="34.5", Longitude="-118.0"),
        school(2, "Nowhere", Latitude="No Data", Longitude="No Data"),
        school(3, "Next door B", Latitude="34.0", Longitude="-118.01"),
        school(4, "Next door A", Latitude="34.0", Longitude="-118.01"),
        school(5, "Also nowhere", Latitude="No Data", Longitude="No Data"),
    )
    rows = list_schools(Releases.public(), place=HERE).rows
    assert [row.name for row in rows] == ["Next door A", "Next door B", "Far", "Also nowhere", "Nowhere"]
    # One degree of latitude is 69.1 miles; of longitude at 34° north, 57.3 miles.
    assert [row.miles and round(row.miles, 2) for row in rows] == [0.57, 0.57, 34.55, None, None]


def test_a_place_and_words_and_filters_hold_together():
    publish_schools(
        school(1, "Oak Middle", Latitude="34.5", Longitude="-118.0"),
        school(2, "Oak Elementary", GSserved="K-5", Latitude="34.0", Longitude="-118.0"),
        school(3, "Elm Middle", Latitude="34.0", Longitude="-118.0"),
        school(4, "Little Oak Middle", Latitude="34.1", Longitude="-118.0"),
    )
    asked = {"query": "oak", "filters": {"grade": "7"}}
    assert names(**asked, place=HERE) == ["Little Oak Middle", "Oak Middle"]
    assert names(**asked) == ["Oak Middle", "Little Oak Middle"]


def test_a_page_of_schools_by_distance_goes_on_where_the_one_before_ended():
    publish_schools(
        *(school(n, f"School {n}", Latitude=f"34.{10 - n}", Longitude="-118.0") for n in range(1, 8))
    )
    pages = [list_schools(Releases.public(), place=HERE, page=page, per_page=3) for page in (1, 2, 3)]
    assert [row.name for page in pages for row in page.rows] == [f"School {n}" for n in range(7, 0, -1)]
    assert {page.total for page in pages} == {7}


def test_a_line_says_why_words_found_the_school():
    publish("directory", from_dicts(school(1, "Miguel Contreras")), "2025-06-01")
    publish_schools(school(1, "Evelyn Thurman Gratts"), school(2, "Elm"))
    (row,) = list_schools(Releases.public(), query="miguel contreras").rows
    assert (row.name, row.hit.reason, row.hit.matched) == (
        "Evelyn Thurman Gratts",
        "earlier_name",
        "Miguel Contreras",
    )


def test_charters_stand_in_the_list_of_the_district_that_authorizes_them():
    publish_schools(school(1, "A charter", Charter="Y"))
    row = list_schools(Releases.public()).rows[0]
    assert (row.charter, row.funding_type) == (True, "Directly funded")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ninos", ["Para Los Niños"]),
        ("NIÑOS para", ["Para Los Niños"]),
        ("zzz", []),
        ("los", ["Los Feliz", "Para Los Niños"]),
        ("90027", ["Los Feliz"]),
        (f"{HOME[:7]}0000002", ["Los Feliz"]),
        ("%", []),
        ("  ", ["Los Feliz", "Para Los Niños"]),
    ],
)
def test_search_is_by_words_of_the_name_or_a_code(query, found):
    publish_schools(school(1, "Para Los Niños"), school(2, "Los Feliz", Zip="90027-1234"))
    assert names(query=query) == found


@pytest.mark.parametrize(
    ("status", "found"),
    [
        ("open", ["Active"]),
        ("closed", ["Closed", "Merged"]),
        ("pending", ["Pending"]),
        ("any", ["Active", "Closed", "Merged", "Pending"]),
    ],
)
def test_open_schools_unless_asked_otherwise(status, found):
    words = ("Active", "Closed", "Merged", "Pending")
    publish_schools(*(school(n, word, StatusType=word) for n, word in enumerate(words, 1)))
    assert names(status=status) == found


def test_an_unknown_status_is_an_error():
    with pytest.raises(ValueError, match="asleep"):
        list_schools(Releases.public(), status="asleep")


def test_pages_are_cut_and_counted():
    publish_schools(*(school(n, f"School {n}") for n in range(1, 8)))
    page = list_schools(Releases.public(), page=2, per_page=3)
    assert [row.name for row in page.rows] == ["School 4", "School 5", "School 6"]
    assert (page.total, page.pages) == (7, 3)
    assert list_schools(Releases.public(), page=9, per_page=3).rows == ()


def test_fictional_schools_are_listed_only_where_the_home_district_is_one(settings):
    publish_schools(school(1, "Fictional", "99100170000000"))
    publish_schools(school(1, "Real"))
    assert names(elsewhere=True) == ["Real"]
    assert names(district="99100170000000") == []
    settings.SITE = settings.SITE | {"home_district": "99100170000000"}
    assert names() == ["Fictional"]
    assert names(elsewhere=True) == ["Fictional", "Real"]


@pytest.mark.parametrize("many", [1, 60])
def test_two_queries_for_one_row_and_for_many(many, django_assert_num_queries):
    publish_schools(*(school(n, f"School {n}") for n in range(1, many + 1)))
    releases = Releases.public()
    find(releases, "school")  # builds the index of these releases
    for asked in ({}, {"query": "school"}, {"place": HERE}, {"filters": {"grade": "7", "type": "magnet"}}):
        with django_assert_num_queries(2):
            list_schools(releases, **asked)


def test_schools_that_only_older_directories_have_are_told_apart():
    publish("directory", from_dicts(school(1, "Oak"), school(2, "Old Oak")), "2025-06-01")
    publish_schools(school(1, "Oak"))
    releases = Releases.public()
    hits = find(releases, "oak")
    assert [row.name for row in list_schools(releases, query="oak").rows] == ["Oak"]
    assert [hit.name for hit in left_out(releases, hits)] == ["Old Oak"]


def test_without_a_directory_the_list_is_empty():
    assert names() == []
