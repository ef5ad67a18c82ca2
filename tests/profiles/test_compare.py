"""Schools side by side, with the fictional district loaded by the production engine."""

import re
from itertools import permutations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.measures import sources

from .comparisons import CLOSED, ELSEWHERE, FOUR, HIGH, LANTERN, PRIMARY, TIDEPOOL, WINDMILL, address, plain

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

ORDER = ["ela", "growth-ela", "math", "growth-math", "science", "elpi", "chronic", "susp", "grad", "cci"]


def heads(html: str) -> list[str]:
    return [plain(head) for head in re.findall(r'<th scope="col".*?</th>', html, re.DOTALL)]


def cells(html: str, measure: str) -> list[str]:
    """The cells of a measure's results, as text."""
    body = html.partition(f'id="m-{measure}"')[2].partition("</tbody>")[0].rpartition('<tr role="row">')[2]
    return [plain(cell) for cell in re.findall(r"<td.*?</td>", body, re.DOTALL)]


def test_schools_stand_in_the_order_of_the_reader(compared):
    names = dict(zip(FOUR, heads(compared(*FOUR)), strict=True))
    for order in list(permutations(FOUR))[::5]:
        assert heads(compared(*order)) == [names[cds] for cds in order]


def test_measures_stand_in_catalogue_order_with_growth_next_to_achievement(compared):
    for order in (FOUR, FOUR[::-1]):
        assert re.findall(r'<h3 id="m-([^"]+)"', compared(*order)) == ORDER


def test_a_school_has_the_same_cells_whoever_stands_beside_it(compared):
    alone, beside = compared(TIDEPOOL), compared(*FOUR)
    for measure in ORDER:
        assert cells(beside, measure)[-1] == cells(alone, measure)[0]


def test_cells_say_what_the_page_of_the_school_says(compared, client):
    """Every piece of text of a cell stands on the school's page too."""
    compared = compared(LANTERN, HIGH)
    for place, cds in enumerate((LANTERN, HIGH)):
        school = plain(client.get(f"/schools/{cds}/").content.decode())
        for measure in ORDER:
            cell = re.findall(
                r"<td.*?</td>", compared.partition(f'id="m-{measure}"')[2].partition("</tbody>")[0], re.DOTALL
            )[-2:][place]
            for text in filter(None, map(str.strip, re.split(r"<[^>]+>", cell))):
                text = " ".join(text.split())
                assert text in school, (measure, text)


def test_growth_is_said_to_be_how_far_students_moved(compared):
    html = compared(LANTERN, WINDMILL)
    assert html.count('class="g-row"') == 2
    growth = html.partition('id="m-growth-ela"')[2].partition("</tbody>")[0]
    assert "How far they moved" in growth
    assert "Change" not in plain(growth)
    assert "Model: Sample Network growth model" in growth


def test_unequal_grades_are_said_before_the_first_number(compared):
    html = compared(LANTERN, WINDMILL)
    assert html.index("Part of any difference may come from that") < html.index('class="number"')
    assert "Different grades." not in compared(LANTERN)


def test_ranges_are_spoken_of_and_never_who_has_more(compared):
    html = plain(compared(LANTERN, WINDMILL, TIDEPOOL))
    assert "All these ranges overlap." in html
    assert "Windmill Hill Elementary and Tidepool Academy: the ranges overlap." in html


def test_a_school_without_growth_says_why_in_its_cell(compared):
    assert "Not applicable" in cells(compared(LANTERN, PRIMARY), "growth-ela")[1]


def test_a_closed_school_says_so_in_its_column(compared):
    assert "This school closed on June 30, 2023." in compared(LANTERN, CLOSED)


def test_districts_are_named_where_there_are_several(compared):
    assert "Harbor Plains Elementary" in compared(LANTERN, ELSEWHERE)


def test_each_school_can_be_taken_out_or_moved_without_losing_the_rest(compared):
    html = compared(LANTERN, WINDMILL, HIGH, year=2024)
    for way in (
        f"/compare/?schools={WINDMILL},{HIGH}&amp;year=2024",
        f"/compare/?schools={LANTERN},{HIGH}&amp;year=2024",
        f"/compare/?schools={LANTERN},{WINDMILL}&amp;year=2024",
        f"/compare/?schools={LANTERN},{HIGH},{WINDMILL}&amp;year=2024",
    ):
        assert f'href="{way}"' in html
    assert 'aria-label="Remove Fable Valley High">Remove<' in html


def test_the_first_the_second_and_the_last_school_are_asked_for(client, compared):
    assert "First school" in client.get("/compare/").content.decode()
    assert "Add a second school" in compared(LANTERN)
    assert "Add a fourth school" in compared(*FOUR[:3])
    assert "Four schools are the most that fit." in compared(*FOUR)
    assert 'name="add"' not in compared(*FOUR)


def test_one_year_for_all(compared):
    html = compared(LANTERN, HIGH, year=2022)
    assert "2022 Dashboard, school year 2021–22" in html
    assert all("2021–22" in cell or "Not" in cell for cell in cells(html, "ela"))
    assert f"schools={LANTERN},{HIGH}&amp;year=2022" in html
    assert "Not on this site yet" in cells(html, "growth-ela")[0]


def test_the_address_can_be_shared_and_kept(compared):
    shared = plain(compared(LANTERN, HIGH).partition('id="share"')[2])
    assert f"http://testserver/compare/?schools={LANTERN},{HIGH}" in shared
    assert f"http://testserver/compare/?schools={LANTERN},{HIGH}&amp;year=2025" in shared
    assert "keeps this year" not in compared(LANTERN, HIGH, year=2025)


def test_every_file_behind_the_numbers_is_named(compared):
    listed = compared(LANTERN, HIGH).partition('id="sources"')[2]
    for file in ("eladownload2025.txt", "growthmodeldownload2025.txt", "pubschls-2026-06-01.txt"):
        assert file in listed


@pytest.mark.parametrize("measure", ["ela", "growth-ela"])
def test_student_groups_are_opened_by_a_link_and_closed_again(compared, measure):
    closed = compared(LANTERN, WINDMILL)
    assert f'href="{address(LANTERN, WINDMILL, groups=measure).replace("&", "&amp;")}#groups"' in closed
    assert 'id="groups"' not in closed
    opened = compared(LANTERN, WINDMILL, groups=measure).partition('id="groups"')[2]
    assert "English Learner" in opened
    assert "Hidden" in opened
    assert f'href="/compare/?schools={LANTERN},{WINDMILL}"' in opened
    rows = re.findall(r'<tr role="row"[^>]*><th scope="row".*?</tr>', opened, re.DOTALL)
    assert len(rows) > 5
    assert all(row.count("<td ") == 2 for row in rows)


def test_a_measure_without_groups_says_so(compared):
    assert "No results by student group" in compared(PRIMARY, groups="cci")


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
    client.get(address(LANTERN, add="elementary"))  # builds the index of the search
    with django_assert_max_num_queries(6):
        client.get(address(LANTERN, add="elementary"))


def test_the_page_of_a_school_and_every_page_lead_here(client):
    html = client.get(f"/schools/{LANTERN}/").content.decode()
    assert f'href="/compare/?schools={LANTERN}"' in html
    assert 'href="/compare/"' in html
    assert "Compare with other schools" not in client.get("/districts/99100170000000/").content.decode()


def test_nothing_is_added_up_or_set_apart(compared):
    html = plain(compared(*FOUR)).lower()
    for word in ("total score", "average of", "best", "worst", "rank ", "winner", "out of 10"):
        assert word not in html, word
