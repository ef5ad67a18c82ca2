"""Schools side by side, with the fictional district loaded by the production engine."""

import re
from itertools import permutations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.measures import sources

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

LANTERN = "99100170100309"  # K-8
WINDMILL = "99100170100101"  # K-5
HIGH = "99100170100507"  # 9-12
TIDEPOOL = "99100170130104"  # K-8, a charter
PRIMARY = "99100170100234"  # K-2
CLOSED = "99100170100242"
ELSEWHERE = "99100250200113"  # of the other district
UNKNOWN = "99100179999999"
FOUR = (LANTERN, WINDMILL, HIGH, TIDEPOOL)
ORDER = "ela growth-ela math growth-math science elpi chronic susp grad cci".split()


def address(*codes, **more) -> str:
    query = "&".join([f"schools={','.join(codes)}", *(f"{name}={value}" for name, value in more.items())])
    return f"/compare/?{query}"


@pytest.fixture
def page(client):
    """The text of a comparison."""

    def read(*codes, **more) -> str:
        response = client.get(address(*codes, **more))
        assert response.status_code == 200, response.content
        return response.content.decode()

    return read


def plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def heads(html: str) -> list[str]:
    return [plain(head) for head in re.findall(r'<th scope="col".*?</th>', html, re.DOTALL)]


def cells(html: str, measure: str) -> list[str]:
    """The cells of a measure's results, as text."""
    body = html.partition(f'id="m-{measure}"')[2].partition("</tbody>")[0].rpartition('<tr role="row">')[2]
    return [plain(cell) for cell in re.findall(r"<td.*?</td>", body, re.DOTALL)]


def test_schools_stand_in_the_order_of_the_reader(page):
    names = dict(zip(FOUR, heads(page(*FOUR)), strict=True))
    for order in list(permutations(FOUR))[::5]:
        assert heads(page(*order)) == [names[cds] for cds in order]


def test_measures_stand_in_catalogue_order_with_growth_next_to_achievement(page):
    for order in (FOUR, FOUR[::-1]):
        assert re.findall(r'<h3 id="m-([^"]+)"', page(*order)) == ORDER


def test_a_school_has_the_same_cells_whoever_stands_beside_it(page):
    alone, beside = page(TIDEPOOL), page(*FOUR)
    for measure in ORDER:
        assert cells(beside, measure)[-1] == cells(alone, measure)[0]


def test_cells_say_what_the_page_of_the_school_says(page, client):
    """Every piece of text of a cell stands on the school's page too."""
    compared = page(LANTERN, HIGH)
    for place, cds in enumerate((LANTERN, HIGH)):
        school = plain(client.get(f"/schools/{cds}/").content.decode())
        for measure in ORDER:
            cell = re.findall(
                r"<td.*?</td>", compared.partition(f'id="m-{measure}"')[2].partition("</tbody>")[0], re.DOTALL
            )[-2:][place]
            for text in filter(None, map(str.strip, re.split(r"<[^>]+>", cell))):
                text = " ".join(text.split())
                assert text in school, (measure, text)


def test_growth_is_said_to_be_how_far_students_moved(page):
    html = page(LANTERN, WINDMILL)
    assert html.count('class="g-row"') == 2
    growth = html.partition('id="m-growth-ela"')[2].partition("</tbody>")[0]
    assert "How far they moved" in growth
    assert "Change" not in plain(growth)
    assert "Model: Sample Network growth model" in growth


def test_unequal_grades_are_said_before_the_first_number(page):
    html = page(LANTERN, WINDMILL)
    assert html.index("Part of any difference may come from that") < html.index('class="number"')
    assert "Different grades." not in page(LANTERN)


def test_ranges_are_spoken_of_and_never_who_has_more(page):
    html = plain(page(LANTERN, WINDMILL, TIDEPOOL))
    assert "All these ranges overlap." in html
    assert "Windmill Hill Elementary and Tidepool Academy: the ranges overlap." in html


def test_a_school_without_growth_says_why_in_its_cell(page):
    assert "Not applicable" in cells(page(LANTERN, PRIMARY), "growth-ela")[1]


def test_a_closed_school_says_so_in_its_column(page):
    assert "This school closed on June 30, 2023." in page(LANTERN, CLOSED)


def test_districts_are_named_where_there_are_several(page):
    assert "Harbor Plains Elementary" in page(LANTERN, ELSEWHERE)


def test_each_school_can_be_taken_out_or_moved_without_losing_the_rest(page):
    html = page(LANTERN, WINDMILL, HIGH, year=2024)
    for address in (
        f"/compare/?schools={WINDMILL},{HIGH}&amp;year=2024",
        f"/compare/?schools={LANTERN},{HIGH}&amp;year=2024",
        f"/compare/?schools={LANTERN},{WINDMILL}&amp;year=2024",
        f"/compare/?schools={LANTERN},{HIGH},{WINDMILL}&amp;year=2024",
    ):
        assert f'href="{address}"' in html
    assert 'aria-label="Remove Fable Valley High">Remove<' in html


def test_the_first_the_second_and_the_last_school_are_asked_for(client, page):
    assert "First school" in client.get("/compare/").content.decode()
    assert "Add a second school" in page(LANTERN)
    assert "Add a fourth school" in page(*FOUR[:3])
    assert "Four schools are the most that fit." in page(*FOUR)
    assert 'name="add"' not in page(*FOUR)


def test_one_year_for_all(page):
    html = page(LANTERN, HIGH, year=2022)
    assert "2022 Dashboard, school year 2021–22" in html
    assert all("2021–22" in cell or "Not" in cell for cell in cells(html, "ela"))
    assert f"schools={LANTERN},{HIGH}&amp;year=2022" in html
    assert "Not on this site yet" in cells(html, "growth-ela")[0]


def test_the_address_can_be_shared_and_kept(page):
    shared = plain(page(LANTERN, HIGH).partition('id="share"')[2])
    assert f"http://testserver/compare/?schools={LANTERN},{HIGH}" in shared
    assert f"http://testserver/compare/?schools={LANTERN},{HIGH}&amp;year=2025" in shared
    assert "keeps this year" not in page(LANTERN, HIGH, year=2025)


def test_every_file_behind_the_numbers_is_named(page):
    listed = page(LANTERN, HIGH).partition('id="sources"')[2]
    for file in ("eladownload2025.txt", "growthmodeldownload2025.txt", "pubschls-2026-06-01.txt"):
        assert file in listed


@pytest.mark.parametrize("measure", ["ela", "growth-ela"])
def test_student_groups_are_opened_by_a_link_and_closed_again(page, measure):
    closed = page(LANTERN, WINDMILL)
    assert f'href="{address(LANTERN, WINDMILL, groups=measure).replace("&", "&amp;")}#groups"' in closed
    assert 'id="groups"' not in closed
    opened = page(LANTERN, WINDMILL, groups=measure).partition('id="groups"')[2]
    assert "English Learner" in opened
    assert "Hidden" in opened
    assert f'href="/compare/?schools={LANTERN},{WINDMILL}"' in opened
    rows = re.findall(r'<tr role="row"><th scope="row".*?</tr>', opened, re.DOTALL)
    assert len(rows) > 5
    assert all(row.count("<td ") == 2 for row in rows)


def test_a_measure_without_groups_says_so(page):
    assert "No results by student group" in page(PRIMARY, groups="cci")


def test_all_four_cost_the_queries_of_one(client):
    """Releases, profiles, and one a source; the same for one measure, for all, and for a year."""
    found = {}
    for asked in (
        address(LANTERN),
        address(*FOUR[:2]),
        address(*FOUR),
        address(*FOUR, groups="ela"),
        address(*FOUR, year=2024),
        address(PRIMARY, CLOSED),
    ):
        client.get(asked)
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{asked}&add=")
        found[asked] = len(queries)
    assert set(found.values()) == {2 + len(sources())}


def test_adding_by_words_costs_no_more(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get(address(LANTERN, add="elementary"))


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


def test_words_offer_schools_to_add_and_keep_the_others(page):
    html = page(LANTERN, WINDMILL, year=2024, add="orchard")
    assert f'href="/compare/?schools={LANTERN},{WINDMILL},99100170100317&amp;year=2024"' in html
    assert "Old Orchard K-8 School" in html
    assert 'value="orchard"' in html
    assert f'name="schools" value="{LANTERN},{WINDMILL}"' in html
    assert f'href="/compare/?schools={LANTERN},{WINDMILL}&amp;year=2024"' in html


def test_schools_of_the_home_district_are_offered_first_and_no_more_than_ten(page, settings):
    settings.SITE = settings.SITE | {"home_district": "99100250000000"}
    offered = re.findall(r"<dt><a [^>]*>(.*?)</a>", page(add="elementary"))
    assert offered[0] == "Gull Point Elementary"
    assert len(offered) == 10
    assert offered[1:] == sorted(offered[1:], key=lambda name: name.replace("The &quot;", "the "))


def test_a_school_that_is_there_is_not_offered_again(page):
    assert "Lantern Creek" not in plain(page(LANTERN, add="lantern").partition('id="found"')[2])


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


def test_the_page_of_a_school_and_every_page_lead_here(client):
    html = client.get(f"/schools/{LANTERN}/").content.decode()
    assert f'href="/compare/?schools={LANTERN}"' in html
    assert 'href="/compare/"' in html
    assert "Compare with other schools" not in client.get("/districts/99100170000000/").content.decode()


def test_nothing_is_added_up_or_set_apart(page):
    html = plain(page(*FOUR)).lower()
    for word in ("total score", "average of", "best", "worst", "rank ", "winner", "out of 10"):
        assert word not in html, word
