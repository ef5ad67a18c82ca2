"""The explainer as a page: it starts from published numbers, keeps them apart from moved ones, and leads on."""

import json
import re
from html import unescape

import pytest
from django.urls import reverse

from dashboard.measures import MEASURES
from dashboard.rules import FOLDING, cut_sets, known_years
from schoolinfo.profiles.example_school import SAMPLE

from .five_addresses import PAGE, SCHOOL

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

HIGH = "99100170100507"  # grades 9 to 12


@pytest.fixture
def page(client):
    """Reads the explainer with the parameters given: `page(measure="ela", value="1")`."""

    def read(**asked) -> str:
        answer = client.get(PAGE, asked)
        assert answer.status_code == 200, asked
        return unescape(answer.content.decode())

    return read


def result(html: str) -> str:
    """The words that are read out when a number was moved."""
    (found,) = re.findall(r"<output.*?</output>", html, re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def field(html: str, name: str) -> str:
    """What stands in a field."""
    return re.search(rf'<input type="\w+" id="{name}" [^>]*?value="([^"]*)"', html)[1]


def lit(html: str) -> list[str]:
    """The words of everything marked in the table and its limits."""
    found = re.findall(r'class="lit"[^>]*>(.*?)</(?:li|th|td)>', html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", one).split()).replace("\u00ad", "") for one in found]


def test_moved_numbers_give_cell_levels_color_and_a_sentence(page):
    html = page(measure="ela", rule="3-8", value="12.0", change="5.0")
    assert result(html) == "Green Where the High row meets the Increased column, the table gives Green."
    assert lit(html) == [
        "High: +10.0 to +44.9",
        "Increased: +3.0 to +14.9",
        "Increased",
        "High",
        "Green Here",
    ]
    assert "High <small>+12.0 points</small>" in html
    assert "Increased <small>+5.0 points</small>" in html


def test_another_type_of_school_gives_the_same_numbers_another_color(page):
    numbers = {"measure": "math", "value": "-20.0", "change": "-3.5"}
    assert result(page(rule="3-8", **numbers)).startswith("Yellow")
    assert result(page(rule="HS", **numbers)).startswith("Yellow")
    assert result(page(rule="3-8", **numbers | {"value": "-30"})).startswith("Orange")
    assert result(page(rule="HS", **numbers | {"value": "-30"})).startswith("Yellow")


def test_fewer_than_150_students_read_three_columns(page):
    numbers = {"measure": "grad", "value": "92.0", "change": "8.0"}
    full, small = page(**numbers), page(**numbers, small="1")
    assert result(full).startswith("Blue")
    assert result(small).startswith("Green")
    assert full.count('<th scope="col"') == 5
    assert small.count('<th scope="col"') == 3
    assert "reads Change in three levels here" in small


@pytest.mark.parametrize("code", MEASURES)
def test_only_what_exists_is_offered(page, code):
    html = page(measure=code)
    assert ('name="small"' in html) is (code in FOLDING)
    assert ('<select id="year"' in html) is (len(known_years(code)) > 1)
    offered = re.search(r'<select id="rule".*?</select>', html, re.DOTALL)
    values = re.findall(r'value="([^"]+)"', offered[0]) if offered else [""]
    assert tuple(values) == cut_sets(code)


def test_where_the_state_has_no_cell_the_page_says_so(page):
    html = page(measure="grad", value="96.0", change="-6.0")
    assert result(html).startswith("No such cell Where the Very High row")
    assert "no result can fall there" in html
    assert "no result can fall there" not in page(measure="grad", small="1")
    assert "no result can fall there" not in page(measure="ela")


@pytest.mark.parametrize("code", ["chronic", "susp"])
def test_where_lower_is_better_the_numbers_say_so(page, code):
    html = page(measure=code)
    assert "Status, in percent (lower is better)" in html
    assert "% (lower is better)</small>" in html
    assert "here down is better" in html


def test_it_starts_from_the_sample_school(page):
    html = page()
    assert f"/schools/{SAMPLE}/" in html
    assert "This school is made up for training." in html
    assert 'name="school" value=' not in html
    assert lit(html)[-1].endswith("Here State")


def test_it_starts_from_a_schools_own_numbers_and_limits(page):
    html = page(measure="susp", school=SCHOOL)
    value, change = field(html, "value"), field(html, "change")
    said = html[html.index('id="five-beside"') :]
    shown = f"Status {value}% (lower is better), Change"
    assert shown in said
    assert re.search(r"2024–25 · [\d,]+ students", said)
    assert "Source: <code>suspdownload2025.txt</code>" in said
    assert float(change) == float(re.search(r"Change ([+−]?[\d.]+) percentage", said)[1].replace("−", "-"))


def test_the_school_stays_with_the_reader(page):
    html = page(measure="ela", school=SCHOOL)
    assert f'<input type="hidden" name="school" value="{SCHOOL}">' in html
    own, _, another = html.partition("<main")[2].partition('id="whose"')
    links = re.findall(r'href="(/guide/five-by-five/\?[^"]*)"', own)
    assert len(links) == len(MEASURES)  # the other measures, and back to its own numbers
    assert all(f"school={SCHOOL}" in link for link in links)
    assert '<a href="/guide/five-by-five/?measure=ela">Back to the sample school</a>' in another


def test_moved_numbers_leave_what_the_state_published_as_it_is(page):
    own = page(measure="ela", school=SCHOOL)
    moved = page(measure="ela", school=SCHOOL, rule="3-8", value="-200", change="-99")
    said = [html[html.index('id="five-beside"') : html.index('id="whose"')] for html in (own, moved)]
    assert said[0] == said[1]
    assert result(moved).startswith("Red")
    assert "Red Here" in " ".join(lit(moved))
    assert len(re.findall("<small>State</small>", moved)) == 1


def test_another_table_than_the_schools_own_is_named(page):
    html = page(measure="ela", school=SCHOOL, rule="HS")
    assert "For this school, the state used: Grades 3–8, the full table." in html
    assert "<small>State</small>" not in html


def test_a_school_without_the_number_says_why_and_starts_in_the_middle(page):
    html = page(measure="grad", school=SCHOOL)
    assert "So the numbers start in the middle of the table." in html
    assert "Does not apply" in html or "Not applicable" in html
    assert result(html) == "Yellow Where the Medium row meets the Maintained column, the table gives Yellow."


def test_the_newest_known_year_with_a_number_is_shown(page):
    assert '<option value="2025" selected' in page(measure="elpi", school=SCHOOL)
    html = page(measure="elpi", school=SCHOOL, year="2024")
    assert '<option value="2024" selected' in html
    assert "State rules of the 2024 Dashboard." in html
    assert "elpidownload2024.txt" in html


def test_the_rules_stand_on_the_page_as_data(page):
    html = page(measure="susp", rule="MS")
    data = json.loads(re.search(r'<script id="five-rules" type="application/json">(.*?)</script>', html)[1])
    assert data["value"]["ends"] == [0.5, 2.0, 8.0, 12.0]


def test_why_this_color_leads_to_the_same_numbers(client, page):
    """For all students and for a student group; the explainer then has the same cell lit."""
    for group in ("all", "sed"):
        why = reverse(
            "school-why", kwargs={"cds": SCHOOL, "year": 2025, "measure": "chronic", "group": group}
        )
        html = unescape(client.get(why).content.decode())
        link = re.search(r'href="(/guide/five-by-five/\?[^"]*)"', html)[1]
        moved = unescape(client.get(link).content.decode())
        before = [one.removesuffix(" (this result)") for one in lit(html)]
        after = [one.removesuffix(" State").removesuffix(" Here") for one in lit(moved)]
        assert before == after


@pytest.mark.parametrize("address", ["/method/colors/", "/measures/ela/"])
def test_pages_about_colors_lead_here(client, address):
    assert PAGE in client.get(address).content.decode()


def test_the_card_of_a_school_page_does_not_carry_the_explainer(client):
    assert PAGE not in client.get(f"/schools/{SCHOOL}/").content.decode().split("<footer")[0]


def test_a_page_costs_four_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        client.get(PAGE, {"school": SCHOOL})
