"""The page of results: what it shows, in which order, what it says of that, and what to do when it is empty."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.directory.search import find
from schoolinfo.middleware.content import memory
from schoolinfo.middleware.pages import KEPT, READ, shelf
from schoolinfo.profiles.list_lines import distance
from schoolinfo.profiles.list_request import Asked
from schoolinfo.releases.current import Releases
from tests.directory.builders import publish
from tests.directory.samples import SCHOOL
from tests.tables import from_dicts

from .addresses import DISTRICT, ELSEWHERE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

LINE = re.compile(r'<dt><a href="[^"]+">(.*?)</a></dt><dd>(.*?)</dd>', re.DOTALL)


@pytest.fixture
def page(client):
    """Reads the list with the parameters given; returns its HTML."""

    def read(**asked) -> str:
        answer = client.get("/schools/", asked)
        assert answer.status_code == 200, asked
        return html.unescape(answer.content.decode())

    return read


def names(page: str) -> list[str]:
    return [name for name, _ in LINE.findall(page)]


def said(page: str) -> str:
    """The sentences above the list."""
    return re.search(r'<h2 id="found">.*?</h2>\s*<p>(.*?)</p>', page, re.DOTALL)[1]


def miles(page: str) -> list[float]:
    return [float(found) for found in re.findall(r"· (\d+\.\d) miles?", page)]


def chips(page: str) -> list[tuple[str, str]]:
    """(address, accessible name) of each choice that can be removed."""
    return re.findall(r'<a href="([^"]+)" aria-label="(Remove [^"]+)"', page)


def test_grade_7_finds_schools_from_kindergarten_and_up_to_grade_12(page):
    found = page(grade="7")
    assert {"Lantern Creek K-8 School", "Compass Rose Junior-Senior High", "Riddle River Middle"} <= set(
        names(found)
    )
    assert "Foxglove Elementary" not in names(found)
    assert said(found) == "12 schools with grade 7. They are in order of name."


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({}, "35 schools, by name."),
        ({"grade": "K"}, "23 schools with kindergarten. They are in order of name."),
        ({"type": "dual-language"}, "4 schools have all that you chose. They are in order of name."),
        ({"type": "charter-local"}, "1 school has all that you chose."),
        ({"status": "pending"}, "1 school has all that you chose."),
        ({"q": "kite field", "status": "any"}, "1 school fits “kite field” and what else you chose."),
        ({"q": "lantern"}, "2 schools fit “lantern”. The closest names come first."),
    ],
)
def test_a_sentence_says_how_many_and_in_which_order(page, asked, sentence):
    assert said(page(**asked)) == sentence


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"type": "magnet", "region": "South"}, ["Paper Lantern Elementary"]),
        ({"type": "alternative"}, ["Second Chapter Continuation High"]),
        (
            {"region": "West", "board": "4", "grade": "9"},
            ["Compass Rose Junior-Senior High", "Inkwell Early College High"],
        ),
        (
            {"type": "charter-direct", "grade": "12"},
            ["Beacon Point Preparatory", "Northern Lights Charter High"],
        ),
        ({"district": ELSEWHERE, "grade": "7"}, ["Harbor Light K-8"]),
        ({"status": "closed", "type": "charter-local"}, ["Compass Charter Middle"]),
    ],
)
def test_filters_hold_alone_and_together(page, asked, expected):
    assert names(page(**asked)) == expected


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


def test_each_choice_can_be_removed_and_all_of_them(page):
    found = page(grade="7", type="magnet", q="cloud")
    assert chips(found) == [
        ("/schools/?grade=7&type=magnet", "Remove “cloud”"),
        ("/schools/?q=cloud&type=magnet", "Remove Grade 7"),
        ("/schools/?grade=7&q=cloud", "Remove Magnet"),
    ]
    assert '<a href="/schools/">Clear all</a>' in found


def test_forms_carry_on_what_they_do_not_ask(page):
    found = page(grade="7", q="oak", where="elsewhere", near="38.9,-121.1")
    forms = re.findall(r"<form.*?</form>", found, re.DOTALL)
    carried = [sorted(re.findall(r'type="hidden" name="(\w+)" value', form)) for form in forms]
    assert carried[:3] == [["grade", "where"], ["grade", "q", "where"], ["near", "q", "where"]]


def test_the_typed_place_gives_way_to_the_location(page):
    form = re.search(r'<form id="near".*?</form>', page(q="99901", grade="7"), re.DOTALL)[0]
    assert re.findall(r'name="(\w+)"', form) == ["grade", "near"]


def test_a_region_is_not_taken_to_another_list(page):
    found = page(region="East", grade="7")
    assert '<a href="/schools/?grade=7&where=elsewhere">Elsewhere in California</a>' in found


def test_only_what_the_data_can_fill_is_offered(page):
    home, other = page(), page(district=ELSEWHERE)
    assert all(f'<select id="by-{name}"' in home for name in ("grade", "type", "region", "board", "status"))
    assert '<option value="12"' in home
    assert '<option value="12"' not in other
    assert 'id="by-region"' not in other
    assert 'value="magnet"' not in other


def test_the_schools_of_another_district_are_listed_from_its_page(client, page):
    link = f"/schools/?district={ELSEWHERE}"
    assert f'<a href="{link}">' in client.get(f"/districts/{ELSEWHERE}/").content.decode()
    assert '<a href="/schools/">' in client.get(f"/districts/{DISTRICT}/").content.decode()
    found = page(district=ELSEWHERE)
    assert "Schools of Harbor Plains Elementary" in found
    assert names(found) == ["Gull Point Elementary", "Harbor Light K-8"]
    assert page(district=DISTRICT) == page()


def test_an_empty_list_says_what_to_do(page):
    found = page(q="gull point", grade="3")
    assert said(found) == (
        "No school in this list fits “gull point”. Try fewer letters. "
        "Elsewhere in California there are schools that fit."
    )
    assert (
        '<a href="/schools/?grade=3&q=gull+point&where=elsewhere">Look elsewhere in California</a>' in found
    )
    assert '<li><a href="/schools/?q=gull+point">Remove Grade 3</a></li>' in found
    nowhere = page(grade="12", type="dual-language", region="South")
    assert said(nowhere) == (
        "No school in this list has all that you chose. Remove a choice. "
        "Elsewhere in California there are schools that fit."
    )
    assert "Elsewhere in California no school fits either." in page(q="zzzzzz")


def test_a_school_that_the_newest_directory_leaves_out_is_found_by_words(page):
    forgotten = SCHOOL | {"CDSCode": f"{DISTRICT[:7]}0999999", "School": "Forgotten Oak"}
    publish("directory", from_dicts(forgotten), "2019-06-01")
    memory.forget()
    found = page(q="forgotten oak")
    assert names(found) == []
    assert '<li><a href="/schools/99100170999999/">Forgotten Oak</a></li>' in found
    assert "The newest directory of schools leaves these out" in found
    assert "No school in this list fits" not in found
    assert "Forgotten Oak" not in page(q="forgotten oak", grade="7")


def test_schools_can_be_chosen_for_a_comparison(page):
    found = page(q="lantern")
    boxes = re.findall(r'<input type="checkbox" form="chosen" name="schools" value="(\d{14})">', found)
    assert len(boxes) == 2
    assert re.search(r'<form id="chosen" action="/compare/" method="get">', found)
    assert '<span class="unseen"> Lantern Creek K-8 School</span>' in found


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("grade", "13"),
        ("grade", "\x00"),
        ("type", "best"),
        ("type", "x" * 5000),
        ("region", "Moon"),
        ("region", "x" * 5000),
        ("board", "99"),
        ("status", "asleep"),
        ("where", "moon"),
        ("district", "1"),
        ("district", "99100170100309"),
        ("near", "here"),
        ("near", "38.9,-121.1" * 50),
        ("q", "x" * 101),
        ("page", "0"),
        ("page", "x"),
    ],
)
def test_what_cannot_be_read_is_told(client, parameter, value):
    answer = client.get("/schools/", {parameter: value})
    assert answer.status_code == 400
    assert "We cannot read this request" in answer.content.decode()
    assert "We could not read this request." not in answer.content.decode()


@pytest.mark.parametrize(
    "asked", [{"page": "99"}, {"page": "99", "near": "38.9,-121.1"}, {"page": "2", "q": "oak"}]
)
def test_a_page_past_the_end_leads_to_the_first(client, asked):
    answer = client.get("/schools/", asked)
    assert answer.status_code == 404
    assert "The first page of this list" in answer.content.decode()


@pytest.mark.parametrize("district", ["01999990000000", "00000000000000"])
def test_a_district_that_nobody_names_is_not_there(client, district):
    assert client.get("/schools/", {"district": district}).status_code == 404


@pytest.mark.parametrize("code", ["99100170100309", "9910017-0100309", "0100309"])
def test_a_cds_code_leads_to_its_page(client, code):
    answer = client.get("/schools/", {"q": code})
    assert (answer.status_code, answer["Location"]) == (302, "/schools/99100170100309/")


MANY_AND_FEW = (
    ({}, {"region": "South"}),
    ({"grade": "12"}, {"type": "charter-direct"}),
    ({"where": "elsewhere", "near": "38.9,-121.1"}, {"grade": "12"}),
    ({"q": "99901", "grade": "7"}, {"type": "magnet"}),
    ({"q": "middle", "near": "38.9,-121.1", "grade": "7"}, {"type": "magnet"}),
    ({"q": "middle"}, {"where": "elsewhere", "q": "lantern creek"}),
)


@pytest.mark.parametrize(("many", "fewer"), MANY_AND_FEW)
def test_a_list_costs_at_most_five_queries_however_long_it_is(client, settings, many, fewer):
    settings.PAGE_CACHE = False
    find(Releases.public(), "x")  # the index and the offers are read once after a publication
    client.get("/schools/", many)
    lengths, counts = [], []
    for asked in (many, {**many, **fewer}):
        with CaptureQueriesContext(connection) as queries:
            lengths.append(len(names(client.get("/schools/", asked).content.decode())))
        counts.append(len(queries))
    assert lengths[0] > lengths[1] > 0
    assert counts[0] == counts[1] <= 5


def test_every_parameter_may_be_read_and_searches_are_not_kept():
    assert set(Asked.base_fields) <= {*READ}
    assert set(Asked.base_fields) - {*KEPT} == {"q", "near"}


def test_a_list_near_a_reader_is_not_kept(client):
    client.get("/schools/?grade=7")
    kept = len(shelf)
    client.get("/schools/?near=38.9,-121.1")
    client.get("/schools/?grade=7&near=38.9,-121.1")
    assert len(shelf) == kept == 1
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /*?near=" in robots
    assert "Disallow: /*&near=" in robots
