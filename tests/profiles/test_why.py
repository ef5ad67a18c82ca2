"""Why a result has its color: the page of a student group, and the part that a script opens in place."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from .addresses import DISTRICT, school_codes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

LINK = re.compile(r'<a href="([^"]+/why/[^"]+)" data-why>Why\?<span class="unseen"> ([^<]+)</span></a>')


@pytest.fixture
def school():
    return school_codes()[0]


def text_of(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_each_group_with_a_number_leads_to_its_own_page(client, school):
    page = client.get(f"/schools/{school}/groups/chronic/").content.decode()
    links = LINK.findall(page)
    rows = re.findall(r"<tr>.*?</tr>", page, re.DOTALL)[1:]
    assert len(links) == sum("data-why" in row for row in rows) > 5
    assert not any("data-why" in row for row in rows if ">Hidden<" in row)
    assert (f"/schools/{school}/2025/why/chronic/el/", "Chronic Absenteeism, English Learner") in links
    assert len({name for _, name in links}) == len(links)
    for address, name in links:
        answer = client.get(address)
        assert answer.status_code == 200
        assert f"{name}, 2025" in text_of(answer)


def test_a_dated_table_leads_to_pages_of_its_year(client, school):
    links = LINK.findall(client.get(f"/schools/{school}/2024/groups/ela/").content.decode())
    assert {address.split("/")[3] for address, _ in links} == {"2024"}


@pytest.mark.parametrize("whose", [f"/districts/{DISTRICT}/", "/state/"], ids=["district", "state"])
def test_districts_and_the_state_have_such_pages_too(client, whose):
    links = LINK.findall(client.get(f"{whose}groups/susp/").content.decode())
    assert len(links) > 5
    for address, _ in links:
        assert address.startswith(f"{whose}2025/why/susp/")
        assert client.get(address).status_code == 200


def test_the_page_has_number_levels_sentences_table_source_and_way_back(client, school):
    answer = client.get(f"/schools/{school}/2025/why/ela/all/")
    page, text = answer.content.decode(), text_of(answer)
    for words in ("English Language Arts, All Students, 2025", "Why this color?", "Status was", "Change was",
                  "Where the", "State rules of the 2025 Dashboard", "eladownload2025.txt"):  # fmt: skip
        assert words in text
    assert page.count('class="five"') == 1
    assert f'href="/schools/{school}/2025/"' in page


def test_the_part_is_the_same_section_with_a_way_to_close_it(client, school):
    address = f"/schools/{school}/2025/why/ela/all/"
    whole, part = (client.get(a).content.decode() for a in (address, f"{address}?part=1"))
    assert "<html" not in part
    assert re.search(r'<form method="dialog"><button[^>]*>Close</button></form>', part)
    assert 'method="dialog"' not in whole
    assert "autofocus" not in whole
    assert re.search(r'<div class="because">.*?</table>', part, re.DOTALL)[0] in whole


def test_codes_of_groups_stand_in_small_letters(client, school):
    for written in ("EL", "El"):
        answer = client.get(f"/schools/{school}/2025/why/ela/{written}/")
        assert (answer.status_code, answer["Location"]) == (301, f"/schools/{school}/2025/why/ela/el/")


def test_a_code_under_the_wrong_name_leads_to_its_page(client, school):
    for asked, page in [
        (f"/schools/{DISTRICT}/2025/why/ela/el/", f"/districts/{DISTRICT}/2025/why/ela/el/"),
        (f"/districts/{school}/2025/why/ela/el/", f"/schools/{school}/2025/why/ela/el/"),
        ("/districts/00000000000000/2025/why/ela/el/", "/state/2025/why/ela/el/"),
    ]:
        answer = client.get(asked)
        assert (answer.status_code, answer["Location"]) == (301, page)


def test_an_unknown_measure_leads_to_all_measures(client, school):
    answer = client.get(f"/schools/{school}/2025/why/happiness/el/")
    assert answer.status_code == 404
    assert 'href="/measures/"' in answer.content.decode()


def test_growth_has_no_colors(client, school):
    answer = client.get(f"/schools/{school}/2025/why/growth-ela/all/")
    assert answer.status_code == 404
    assert "has no colors, so there is none to explain." in text_of(answer)
    assert f'href="/schools/{school}/"' in answer.content.decode()


@pytest.mark.parametrize("group", ["zzz", "lt-el", "x" * 60])
def test_an_unknown_group_names_the_groups_there_are(client, school, group):
    answer = client.get(f"/schools/{school}/2025/why/ela/{group}/")
    assert answer.status_code == 404
    assert "for this student group in 2025" in text_of(answer)
    found = re.findall(r'href="(/schools/\d+/2025/why/ela/\w+/)">([^<]+)<', answer.content.decode())
    assert (f"/schools/{school}/2025/why/ela/all/", "All Students, 2025") in found
    for address, _ in found:
        assert client.get(address).status_code == 200


def test_a_year_without_the_measure_names_results_of_another_year(client, school):
    answer = client.get(f"/schools/{school}/2024/why/science/all/")
    assert answer.status_code == 404
    assert f"/schools/{school}/2025/why/science/all/" in answer.content.decode()


def test_an_unknown_year_names_the_years_there_are(client, school):
    answer = client.get(f"/schools/{school}/2021/why/ela/all/")
    assert answer.status_code == 404
    assert f'href="/schools/{school}/2025/"' in answer.content.decode()


def test_a_measure_without_any_result_leads_back_to_the_school(client, school):
    answer = client.get(f"/schools/{school}/2025/why/grad/all/")
    assert answer.status_code == 404
    assert "There are no results of Graduation Rate here" in text_of(answer)
    assert f'href="/schools/{school}/"' in answer.content.decode()


def test_every_page_costs_three_queries(client, school, settings):
    settings.PAGE_CACHE = False
    for address in ("2025/why/ela/all/", "2022/why/susp/all/", "2025/why/elpi/el/"):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/schools/{school}/{address}").status_code == 200
        assert len(queries) == 3, [query["sql"][:80] for query in queries]


def test_every_card_with_a_number_explains_its_color_where_it_stands(client, school):
    page = client.get(f"/schools/{school}/").content.decode()
    cards = re.findall(r'<article class="card.*?</article>', page, re.DOTALL)
    numbers = [card for card in cards if 'class="number"' in card]
    assert numbers
    for card in numbers:
        assert (
            len(re.findall(r'<details class="why no-print"><summary>Why (?:this|is there no) color\?', card))
            == 1
        )
    assert not any("<summary>Why" in card for card in cards if 'class="state"' in card)
