"""A school's page with sources that say what the test wants."""

import re
from copy import deepcopy
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo import measures
from schoolinfo.measures import Glance, GroupLine, State

from .addresses import DISTRICT, school_codes
from .builders import WORDS, make_card, make_figure, make_measure, make_panel, make_source, make_table

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

ELA = make_measure("ela", "English Language Arts", "ela")
GREW = make_measure("growth-ela", "Growth in English Language Arts", "ela")


@pytest.fixture
def says(settings, monkeypatch, client):
    """Puts sources in the place of the site's own; returns a function that reads a school's page."""
    settings.TEMPLATES = deepcopy(settings.TEMPLATES)
    settings.TEMPLATES[0]["DIRS"].append(Path(__file__).parent / "templates")
    settings.PAGE_CACHE = False

    def read(*sources, address=None):
        monkeypatch.setattr(measures, "_sources", {source.code: source for source in sources})
        return client.get(address or f"/schools/{school_codes()[0]}/").content.decode()

    return read


def section(html: str, heading: str) -> str:
    """The part of the page under the heading with that id."""
    return re.search(rf'<h2 id="{heading}".*?</section>', html, re.DOTALL)[0]


@pytest.mark.parametrize("state", [state for state in State if state != State.SHOWN])
def test_a_measure_without_a_number_says_why_in_its_place(says, state):
    page = says(make_source(make_panel(make_card(ELA, state))))
    assert WORDS[state] in section(page, "measures")
    assert "+13.2" not in page


def test_a_school_without_any_source_has_a_page(says):
    page = says()
    assert "No measures are on this site yet." in page
    assert "No results are public on this site yet." in page
    assert "No growth results are on this site yet." in page


def test_sentences_stand_at_the_top_and_empty_lines_say_so(says):
    glance = Glance(strong=("ELA is High.",), unknown=("Science is not on this site yet.",))
    top = section(says(make_source(make_panel(make_card(ELA), glance=glance))), "glance")
    assert "ELA is High." in top
    assert "Science is not on this site yet." in top
    assert "No measure stands in this line." in top
    assert "We have no growth results here." in top


def test_growth_stands_beside_achievement_and_is_never_alone(says):
    page = says(
        make_source(make_panel(make_card(ELA))),
        make_source(make_panel(make_card(GREW, text="46th percentile"), slot="growth"), code="grew"),
    )
    pair = section(page, "grew")
    assert pair.index("Where students are") < pair.index("How far they moved")
    assert "+13.2" in pair
    assert "46th percentile" in pair
    assert "46th percentile" not in section(page, "measures")


def test_results_by_group_show_the_first_measure_and_lead_to_the_others(says):
    math = make_measure("math", "Mathematics", "math")
    tables = (
        make_table(ELA, GroupLine("EL", "English Learner", make_figure(State.HIDDEN))),
        make_table(math),
    )
    source = make_source(make_panel(make_card(ELA), make_card(math)), tables)
    school = school_codes()[0]
    groups = section(says(source), "groups")
    assert "English Learner" in groups
    assert "Hidden" in groups
    assert f'href="/schools/{school}/groups/math/"' in groups
    dated = section(says(source, address=f"/schools/{school}/2024/"), "groups")
    assert f'href="/schools/{school}/2024/groups/math/"' in dated


def test_the_part_for_the_script_is_the_same_section(says):
    source = make_source(make_panel(make_card(ELA)), (make_table(ELA),))
    address = f"/schools/{school_codes()[0]}/groups/ela/"
    whole, part = says(source, address=address), says(source, address=f"{address}?part=1")
    assert "<html" not in part
    assert section(part, "groups") == section(whole, "groups")


def test_a_measure_without_groups_has_a_page_that_says_so(says):
    address = f"/schools/{school_codes()[0]}/groups/ela/"
    assert "No results by student group" in says(make_source(make_panel(make_card(ELA))), address=address)


def test_every_file_is_named_once_with_its_version_and_date(says):
    page = section(says(make_source()), "sources")
    assert page.count("eladownload2025.txt") == 1
    assert "Version 2, public since December 4, 2025." in page
    assert "pubschls-2026-06-01.txt" in page
    assert "censusenrollratesdownload2025.txt" in page


def test_the_permanent_link_names_the_year(says):
    school = school_codes()[0]
    for address in (f"/schools/{school}/", f"/schools/{school}/2025/"):
        assert f"http://testserver/schools/{school}/2025/" in section(
            says(make_source(), address=address), "sources"
        )


def test_a_fictional_school_says_so_before_any_number(says):
    page = says(make_source())
    assert page.index("made up for training") < page.index('id="glance"')


def test_a_school_with_one_row_costs_the_same_queries_as_one_with_everything(client, settings):
    settings.PAGE_CACHE = False
    counts = {}
    for address in [f"/districts/{DISTRICT}/", *(f"/schools/{cds}/" for cds in school_codes())]:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts[address] = len(queries)
    assert set(counts.values()) == {5}, counts


def test_no_page_prints_a_number_in_the_line_of_a_hidden_group(client):
    found = 0
    for cds in school_codes():
        for address in (
            f"/schools/{cds}/",
            f"/schools/{cds}/groups/chronic/",
            f"/schools/{cds}/groups/susp/",
        ):
            html = client.get(address).content.decode()
            for line in re.findall(r"<tr>.*?</tr>", html, re.DOTALL):
                if "Hidden" in line:
                    found += 1
                    assert not re.search(
                        r"\d", re.sub(r"<[^>]+>|fewer than 11|10 or fewer", "", line, flags=re.I)
                    ), line
    assert found
