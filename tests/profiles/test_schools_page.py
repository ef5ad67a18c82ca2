"""The page of results: what it shows, what it says of that, and what to do when it is empty."""

import re

import pytest

from schoolinfo.middleware.content import memory
from tests.directory.builders import publish
from tests.directory.samples import SCHOOL
from tests.tables import from_dicts

from .addresses import DISTRICT, ELSEWHERE
from .list_page import chips, names, said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


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
    one, other = (
        one.partition("<main")[2].partition("</main>")[0] for one in (page(district=DISTRICT), page())
    )
    assert one == other


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
