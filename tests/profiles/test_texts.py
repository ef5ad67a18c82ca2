"""Pages of words: there, reachable from everywhere, and true to what the site does."""

import re
from html import unescape

import pytest
from django.urls import reverse

from schoolinfo.measures import find_measure

from .addresses import DISTRICT

PAGES = (
    "glossary",
    "methods",
    "method-colors",
    "method-data",
    "method-glance",
    "no-rating",
    "accessibility",
    "privacy",
    "contact",
    "about",
)
METHODS = ("method-colors", "method-data", "method-glance")


@pytest.fixture
def page(client, db):
    def get(name: str) -> str:
        response = client.get(reverse(name))
        assert response.status_code == 200
        return unescape(response.content.decode())

    return get


def ways(html: str) -> set[str]:
    return {link.partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', html)}


@pytest.mark.parametrize("name", PAGES)
def test_each_has_one_heading_and_a_title_of_its_own(page, name):
    html = page(name)
    assert html.count("<h1") == 1
    heading = re.search("<h1>(.*?)</h1>", html)[1]
    assert f"<title>{heading} – " in html


@pytest.mark.parametrize("name", PAGES)
def test_each_is_reached_from_the_first_page(page, name):
    assert reverse(name) in ways(page("home"))


def test_the_list_of_methods_leads_to_each_of_them(page):
    found = ways(page("methods"))
    assert {*map(reverse, METHODS), reverse("method", args=["growth"])} <= found


@pytest.mark.parametrize("address", [*map(reverse, METHODS), "/method/growth/"])
def test_a_method_is_told_in_plain_words_first_and_then_in_detail(client, db, address):
    html = client.get(address).content.decode()
    assert 'aria-labelledby="technical"' in html
    assert html.index("<h1") < html.index('id="technical"')


def test_a_method_that_is_not_there_leads_to_the_list(client, db):
    assert f'href="{reverse("methods")}"' in client.get("/method/happiness/").content.decode()


@pytest.mark.parametrize("code", ["ela", "susp", "cci"])
def test_colors_lead_to_the_rules_of_each_measure(page, code):
    assert find_measure(code)
    assert reverse("measure", args=[code]) in ways(page("method-colors"))


def test_measures_without_colors_are_not_listed_there(page):
    assert reverse("measure", args=["growth-ela"]) not in ways(page("method-colors"))


@pytest.mark.parametrize("name", PAGES)
def test_the_way_to_the_page_itself_says_so(page, name):
    current = re.findall(r'href="([^"]*)" aria-current="page"', page(name))
    assert current == [reverse(name)]


def test_one_way_of_the_frame_is_current_on_a_method_and_none_on_a_school(client, db, sample_district):
    method = client.get("/method/growth/").content.decode()
    assert re.findall(r'href="([^"]*)" aria-current="page"', method) == ["/method/growth/"]
    assert 'aria-current="page"' not in client.get(f"/districts/{DISTRICT}/").content.decode()


def test_with_a_contact_there_is_an_address_to_write_to(page, settings):
    settings.SITE = {**settings.SITE, "contact": "ask@schools.example"}
    assert 'href="mailto:ask@schools.example"' in page("contact")
    assert 'href="mailto:ask@schools.example"' in page("accessibility")
    assert "SITE_CONTACT" not in page("contact")


def test_without_a_contact_the_page_says_so_and_who_else_can_help(page, settings):
    settings.SITE = {**settings.SITE, "contact": ""}
    html = page("contact")
    assert "mailto:" not in html
    assert "no contact address yet" in html
    assert "Ask the school or its district" in html
    assert reverse("contact") in ways(page("accessibility"))


def test_about_names_the_home_district_and_the_version_of_the_program(page, settings, sample_district):
    settings.RELEASE = "2026.4"
    html = page("about")
    assert f'href="/districts/{DISTRICT}/"' in html
    assert "<code>2026.4</code>" in html


@pytest.mark.parametrize("license_name", ["CC BY 4.0", ""])
def test_about_names_the_license_of_tables_where_there_is_one(page, settings, license_name):
    settings.SITE = {**settings.SITE, "data_license": license_name}
    html = page("about")
    assert ("License of the tables" in html) == bool(license_name)
    assert license_name in html


def test_about_says_so_while_no_file_names_the_home_district(page, settings):
    settings.SITE = {**settings.SITE, "home_district": "99999990000000"}
    assert "home district’s files are not on this site yet" in page("about")


def test_every_page_leads_to_why_there_is_no_single_rating(client, db):
    for address in ("/", "/schools/", "/nowhere/", "/schools/?page=0"):
        assert reverse("no-rating") in ways(client.get(address).content.decode()), address


def test_the_boards_words_are_quoted_as_they_are(page):
    assert "The value of a public school cannot be quantified in a single, summative rating" in page(
        "no-rating"
    )
