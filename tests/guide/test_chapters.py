"""Chapters as pages: examples from published numbers, whose they are, and the way on."""

import html
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dashboard.guide.files import chapters
from schoolinfo.profiles.example_school import SAMPLE
from tests.profiles.pseudo import pseudo

from .addresses import ELEMENTARY, HIGH, NAMES, PRIMARY, TINY, main

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

SLUGS = [chapter.slug for chapter in chapters("en")]
CHARTER = "99100170130104"
HREF = re.compile(r'<a [^>]*href="([^"]*)"')


def examples(page: str) -> list[str]:
    """The examples of a page, each to the next one or to the end of its section."""
    return [
        part.partition("</section>")[0] for part in main(page).split('<div class="example" data-screen>')[1:]
    ]


def test_the_contents_lead_to_every_chapter(read):
    page = read()
    for chapter in chapters("en"):
        assert f'href="/guide/{chapter.slug}/">{chapter.title}</a>' in page
        assert chapter.summary in page


@pytest.mark.parametrize("slug", SLUGS)
def test_every_example_says_whose_it_is_and_where_its_numbers_are_from(read, slug):
    found = examples(read(slug))
    assert found
    for example in found:
        assert f'<a href="/schools/{SAMPLE}/">{NAMES[SAMPLE]}</a>' in example
        assert re.search(r"Source: *<code>\S+\.(txt|csv)", example), example
        assert re.search(r"School year 20\d\d–\d\d|public since", example)


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("cds", [HIGH, PRIMARY, TINY, CHARTER])
def test_every_chapter_can_be_read_with_any_school(read, slug, cds):
    assert examples(read(slug, school=cds))


@pytest.mark.parametrize("slug", ["", *SLUGS])
def test_the_reader_s_school_stays_in_every_link_of_the_guide(read, slug):
    found = [
        address for address in HREF.findall(main(read(slug, school=HIGH))) if address.startswith("/guide/")
    ]
    without = [
        address
        for address in found
        if f"?school={HIGH}" not in address and address != "/guide/sample-schools/"
    ]
    assert len(found) > 1
    assert without == [f"/guide/{slug}/" if slug else "/guide/"]  # back to the sample school


def test_a_number_is_the_published_one(read):
    example = examples(read("status-and-change"))[0]
    for part in (
        "−9.6",
        "On average, 9.6 points below the standard.",
        "2024–25 · 229 students, grades 3–5",
        "Low",
    ):
        assert part in example


def test_a_school_without_such_a_number_says_so_and_a_sample_school_steps_in(read):
    example = examples(read("growth-is-not-change", school=PRIMARY))[0]
    own, _, instead = example.partition("So here is the same example from a school that has it.")
    assert NAMES[PRIMARY] in own
    assert "Not applicable" in own
    assert "students are not tested in two grades in a row here" in own
    assert NAMES[ELEMENTARY] in instead
    assert "it is made up, and so are its numbers" in instead


def test_a_measure_that_the_sample_school_has_not_comes_from_a_sample_high_school(read):
    own, _, instead = examples(read("measures"))[6].partition("So here is the same example")
    assert "This measure is for grades 9–12, and this school has none of them." in own
    assert NAMES[HIGH] in instead


def test_the_states_of_missing_numbers_stand_apart(read):
    example = examples(read("missing-numbers"))[0]
    states = re.findall(r"<dt>(.*?)(?: <small>.*?)?</dt>", example)
    assert states == [
        "Shown",
        "Hidden",
        "Not applicable",
        "Not released",
        "Not reported",
        "Not on this site yet",
    ]
    assert "This group has 10 or fewer students." in example
    assert "This measure is for grades 9–12" in example


def test_a_charter_school_reports_its_local_measures_itself(read):
    assert "This is a charter school." in examples(read("local-measures", school=CHARTER))[0]
    assert "Fable Valley Unified" in examples(read("local-measures"))[0]


def test_achievement_and_growth_stand_side_by_side_each_with_its_source(read):
    example = examples(read("growth-is-not-change"))[0]
    assert "Where students are" in example
    assert "How far they moved" in example
    assert "Model: " in example


def test_an_unknown_chapter_is_not_there(client):
    assert client.get("/guide/stars/").status_code == 404


def test_a_page_says_which_chapter_it_is_and_leads_on(read):
    page = main(read("colors", school=HIGH))
    assert "Chapter 3 of 10" in page
    assert re.search(rf'<a rel="prev" href="/guide/status-and-change/\?school={HIGH}">', page)
    assert re.search(rf'<a rel="next" href="/guide/student-groups/\?school={HIGH}">', page)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_idea_is_a_screen_with_its_heading(read, slug):
    page = main(read(slug))
    for section in re.findall(r"<section[^>]*>", page):
        assert "data-screen" in section
    assert page.count("<h1") == 1


def test_a_chapter_that_is_not_translated_says_so_and_names_its_language(client, pseudo_locale):
    page = html.unescape(client.get(f"/{pseudo_locale}/guide/colors/?school={HIGH}").content.decode())
    body = main(page)
    assert '<h1 lang="en">Colors and the five-by-five table</h1>' in body
    assert '<div class="prose" lang="en">' in body
    assert pseudo("This chapter is not translated yet. The examples and links are.") in body
    assert pseudo("Why this color?") in body
    assert f'href="/{pseudo_locale}/guide/status-and-change/?school={HIGH}"' in body
    assert not [address for address in HREF.findall(body) if address.startswith("/guide/")]


def test_a_chapter_asks_for_no_more_than_it_shows(client):
    """Releases, the school, and its two sources; the same three again where a sample school steps in."""
    client.get("/guide/colors/")
    for slug, school, most in (("colors", "", 4), ("questions", HIGH, 7), ("", HIGH, 2)):
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/guide/{slug}/" if slug else "/guide/", {"school": school} if school else {})
        assert len(asked) <= most, (slug, [query["sql"][:80] for query in asked.captured_queries])


def test_on_a_site_of_real_schools_the_sample_school_is_shown_and_nothing_leads_to_a_page_it_has_not(
    read, client, settings
):
    settings.SITE = settings.SITE | {"home_district": "19647330000000"}
    for slug in SLUGS:
        page = read(slug)
        assert NAMES[SAMPLE] in examples(page)[0]
        for address in HREF.findall(main(page)):
            if address.startswith("/"):
                assert client.get(address).status_code == 200, (slug, address)


def test_the_guide_stands_in_the_site_map_and_in_the_frame(client):
    listed = client.get("/sitemap-guide-1.xml").content.decode()
    for slug in SLUGS:
        assert f"<loc>http://testserver/guide/{slug}/</loc>" in listed
    assert '<a href="/guide/">Guide</a>' in client.get("/").content.decode()
    assert '<a href="/guide/" aria-current="page">Guide</a>' in client.get("/guide/").content.decode()
