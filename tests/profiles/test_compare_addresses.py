"""Other writings of a comparison, schools to add, and what cannot be compared."""

import re

import pytest

from .comparisons import FOUR, HIGH, LANTERN, PRIMARY, UNKNOWN, WINDMILL, address, plain

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        (f"schools={LANTERN}&schools={WINDMILL}", f"schools={LANTERN},{WINDMILL}"),
        (f"schools={LANTERN},{LANTERN}", f"schools={LANTERN}"),
        (f"schools={LANTERN},{WINDMILL}&schools={HIGH}&add=fable", f"schools={LANTERN},{WINDMILL},{HIGH}"),
        (f"schools={LANTERN}&schools=&add=oak&year=2024", f"schools={LANTERN}&year=2024&add=oak"),
        (f"schools=+{LANTERN}%20{WINDMILL}&groups=ela", f"schools={LANTERN},{WINDMILL}&groups=ela"),
    ],
)
def test_other_writings_lead_to_the_one_address(client, asked, whole):
    response = client.get(f"/compare/?{asked}")
    assert (response.status_code, response["Location"]) == (301, f"/compare/?{whole}")


def test_a_comparison_in_memory_is_not_given_for_a_repeated_parameter(client):
    client.get(address(WINDMILL))
    response = client.get(f"/compare/?schools={LANTERN}&schools={WINDMILL}")
    assert response["Location"] == address(LANTERN, WINDMILL)


def test_commas_may_be_escaped(client):
    assert client.get(f"/compare/?schools={LANTERN}%2C{WINDMILL}").status_code == 200


def test_words_offer_schools_to_add_and_keep_the_others(compared):
    html = compared(LANTERN, WINDMILL, year=2024, add="orchard")
    assert f'href="/compare/?schools={LANTERN},{WINDMILL},99100170100317&amp;year=2024"' in html
    assert "Old Orchard K-8 School" in html
    assert 'value="orchard"' in html
    assert f'name="schools" value="{LANTERN},{WINDMILL}"' in html
    assert f'href="/compare/?schools={LANTERN},{WINDMILL}&amp;year=2024"' in html


def test_schools_of_the_home_district_are_offered_first_and_no_more_than_ten(compared, settings):
    settings.SITE = settings.SITE | {"home_district": "99100250000000"}
    offered = re.findall(r"<dt><a [^>]*>(.*?)</a>", compared(add="elementary"))
    assert offered[0] == "Gull Point Elementary"
    assert len(offered) == 10


def test_a_school_that_is_there_is_not_offered_again(compared):
    assert "Lantern Creek" not in plain(compared(LANTERN, add="lantern").partition('id="found"')[2])


def test_a_code_in_the_place_of_words_adds_the_school(client):
    response = client.get(address(LANTERN, add=WINDMILL))
    assert (response.status_code, response["Location"]) == (302, address(LANTERN, WINDMILL))


def text_of(response) -> str:
    return response.content.decode()


@pytest.mark.parametrize("code", [UNKNOWN, "99100170000000", "00000000000000", "19647330117846"])
def test_what_is_no_school_here_is_named_and_the_others_are_kept(client, code):
    response = client.get(address(LANTERN, code, HIGH))
    assert response.status_code == 404
    assert code in text_of(response)
    assert f'href="/compare/?schools={LANTERN},{HIGH}"' in text_of(response)


def test_fictional_schools_stand_in_no_comparison_of_a_real_district(client, settings):
    settings.SITE = settings.SITE | {"home_district": "19647330000000"}
    assert client.get(address(LANTERN)).status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "schools=oak",
        f"schools={LANTERN},123",
        f"schools={LANTERN},{'9' * 15}",
        f"schools={'1,' * 4000}",
        "schools=%00",
        "schools=%FF%FE",
        f"schools={LANTERN}&year=twenty",
        f"schools={LANTERN}&year=99999",
        f"schools={LANTERN}&add=%00",
        f"schools={LANTERN}&add={'a' * 101}",
    ],
)
def test_what_cannot_be_read_says_what_is_expected(client, query):
    response = client.get(f"/compare/?{query}")
    assert response.status_code == 400
    assert 'role="search"' in text_of(response)
    assert response["Cache-Control"] == "no-store"


def test_a_part_that_cannot_be_read_keeps_the_others(client):
    response = client.get(f"/compare/?schools={LANTERN},oak,{HIGH}")
    assert "“oak”" in text_of(response)
    assert f'href="/compare/?schools={LANTERN},{HIGH}"' in text_of(response)


@pytest.mark.parametrize("more", [1, 196])
def test_too_many_schools_lead_to_the_first_four(client, more):
    response = client.get(address(*FOUR, *(f"991001701{n:05}" for n in range(more))))
    assert response.status_code == 400
    assert f'href="{address(*FOUR)}"' in text_of(response)


def test_a_fifth_school_cannot_be_added(client):
    assert client.get(address(*FOUR, add="oak")).status_code == 400
    assert client.get(address(*FOUR, add=PRIMARY), follow=True).status_code == 400


def test_a_year_without_results_names_the_years_there_are(client):
    response = client.get(address(LANTERN, HIGH, year=2020))
    assert response.status_code == 404
    assert f'href="/compare/?schools={LANTERN},{HIGH}&amp;year=2024"' in text_of(response)


def test_a_measure_that_is_not_there(client):
    assert client.get(address(LANTERN, groups="happiness")).status_code == 404
