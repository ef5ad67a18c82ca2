"""/guide/growth/: the explainer with a school's own numbers."""

import re

import pytest

from growth.guide.classes import LAST, draw
from schoolinfo.profiles.example_school import SAMPLE

from .addresses import K_TO_3, TWO_MODELS

pytestmark = pytest.mark.django_db
ADDRESS = "/guide/growth/"


@pytest.fixture(autouse=True)
def _loaded(sample_district):
    """The fictional district is public."""


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_without_a_school_it_shows_a_sample_school_and_says_so(client):
    said = text(client.get(ADDRESS))
    assert "This school is made up for training." in said
    assert "Where students are" in said
    assert "How far they moved" in said


def test_a_chosen_school_has_its_own_published_numbers(client):
    page = text(client.get(f"{ADDRESS}?school={TWO_MODELS}"))
    school = text(client.get(f"/schools/{TWO_MODELS}/"))
    ranges = re.findall(r"The number could reasonably be anywhere from \S+ to \S+", page.split("Why each")[0])
    assert ranges
    assert all(said in school for said in ranges)
    assert "two models side by side" in page


def test_achievement_stands_beside_growth_with_its_number_and_levels(client):
    page = text(client.get(f"{ADDRESS}?school={TWO_MODELS}"))
    beside = page.split("Where students are ")[1].split("How far they moved")[0]
    assert re.search(r"[+−]\d+\.\d points", beside)
    assert "Status" in beside
    assert "Change" in beside


def test_a_school_without_growth_says_why(client):
    said = text(client.get(f"{ADDRESS}?school={K_TO_3}"))
    assert "Side by side at Silver Thimble Primary" in said
    assert "See a sample school that has two models" in said


def test_an_unknown_school_loses_nothing(client):
    answer = client.get(f"{ADDRESS}?school=99999999999999&size=100&draw=4")
    assert answer.status_code == 200
    assert "No school with the code 99999999999999 is on this site" in text(answer)
    assert "Class 4 of 100 students" in text(answer)


def test_the_form_draws_the_next_class_without_a_script(client):
    page = client.get(f"{ADDRESS}?size=100&draw=4&school={TWO_MODELS}").content.decode()
    form = page[page.index("<form", page.index('id="simulation"')) :]
    assert 'name="draw" value="5"' in form
    assert f'name="school" value="{TWO_MODELS}"' in form
    assert 'value="100" checked' in form
    assert draw(100, 4).text in page
    assert draw(100, 3).text in page


def test_a_part_is_the_same_simulation_alone(client):
    part = client.get(f"{ADDRESS}?size=400&draw=2&part=1").content.decode().strip()
    assert part.startswith('<div id="simulation"')
    assert part in client.get(f"{ADDRESS}?size=400&draw=2").content.decode()


@pytest.mark.parametrize(
    "bad",
    ["size=26", "size=abc", "draw=0", f"draw={LAST + 1}", "draw=-1", "draw=1e2", "size=٢٥", "draw=99999999"],
)
def test_a_class_that_cannot_be_drawn_is_refused_with_a_way_on(client, bad):
    answer = client.get(f"{ADDRESS}?{bad}")
    assert answer.status_code == 400
    assert "classes of 25, 100, 400 students, numbered from 1 to 200" in text(answer)
    assert f'href="{ADDRESS}"' in answer.content.decode()


def test_few_and_many_numbers_cost_the_same_queries(client, settings, django_assert_num_queries):
    settings.PAGE_CACHE = False
    for school in (SAMPLE, K_TO_3, TWO_MODELS):
        with django_assert_num_queries(4):  # releases, profile, and one a source
            client.get(f"{ADDRESS}?school={school}&draw=17")


def test_without_any_file_it_still_explains(client, monkeypatch):
    monkeypatch.setattr("schoolinfo.profiles.reading.find", lambda *arguments, **options: None)
    said = text(client.get(f"{ADDRESS}?draw=19"))
    assert "Two ways to look at one small school" in said
    assert "Side by side at" not in said


def test_an_own_school_is_found_by_words_and_by_code_and_the_class_stays(client):
    page = client.get(f"{ADDRESS}?size=100&draw=4&q=lantern+creek").content.decode()
    assert f'href="{ADDRESS}?size=100&amp;draw=4&amp;school={TWO_MODELS}"' in page
    answer = client.get(f"{ADDRESS}?size=100&draw=4&q={TWO_MODELS}")
    assert (answer.status_code, answer["Location"]) == (
        302,
        f"{ADDRESS}?size=100&draw=4&school={TWO_MODELS}#main",
    )
