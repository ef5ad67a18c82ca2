"""The pages of feedback are like all others, but that nobody keeps them."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.profiles.pseudo import untranslated
from tests.profiles.test_walk import Outline
from tests.staff.asking import has_just_signed_in

from .addresses import SCHOOL, feedback_form_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]
MADE = re.compile(rb'name="made" value="[^"]*"')


@pytest.fixture
def pages(client):
    return {address: client.get(address) for address in feedback_form_addresses()}


def test_nobody_keeps_them_and_they_set_nothing(pages):
    for address, page in pages.items():
        assert page.status_code == 200, address
        assert page["Cache-Control"] == "no-store", address
        assert "ETag" not in page.headers, address
        assert not page.cookies, address
        assert page["Vary"] == "Accept-Encoding", address
        assert '<meta name="robots" content="noindex">' in page.content.decode(), address


def test_they_look_at_no_person(pages):
    staff = has_just_signed_in("facilitator")
    other = Client(headers={"Accept-Language": "es", "Cookie": "sessionid=x; django_language=es"})
    for address, page in pages.items():
        for browser in (staff, other):
            answer = browser.get(address)
            assert not hasattr(answer.wsgi_request, "session"), address
            assert not hasattr(answer.wsgi_request, "user"), address
            assert not answer.cookies, address
            assert MADE.sub(b"", answer.content) == MADE.sub(b"", page.content), address


def test_headings_and_ids_are_in_order(pages):
    for address, page in pages.items():
        outline = Outline(page.content.decode())
        assert outline.headings.count(1) == 1, address
        assert len(set(outline.ids)) == len(outline.ids), address


def test_every_page_has_a_title_of_its_own(pages):
    titles = [
        re.search("<title>(.*?)</title>", page.content.decode(), re.DOTALL)[1] for page in pages.values()
    ]
    assert len(set(titles)) == len(titles) - 1  # a school, and one measure of it


def test_no_link_leads_nowhere(pages, client):
    links = {link for page in pages.values() for link in Outline(page.content.decode()).links}
    for link in sorted(links):
        if link.startswith("/") and not link.startswith("/static/"):
            assert client.get(link).status_code == 200, link


def test_under_the_pseudo_locale_only_data_is_plain(pseudo_locale, client, data):
    for address in feedback_form_addresses():
        there = f"/{pseudo_locale}{address.replace('about=/', f'about=/{pseudo_locale}/')}"
        for answer in (client.get(there), client.post(there, {"comment": "x"}, content_type="a/b")):
            assert not (found := untranslated(answer.content.decode(), data)), (address, found)


def test_the_choice_of_languages_leads_to_the_same_form_about_the_page_in_that_language(
    pseudo_locale, client
):
    there, back = f"/{pseudo_locale}/feedback/", f"/{pseudo_locale}{SCHOOL}"
    html = client.get("/feedback/", {"about": SCHOOL, "measure": "ela"}).content.decode()
    assert f'href="{there}?about={back}&amp;measure=ela"' in html
    html = client.get(there, {"about": back}).content.decode()
    assert f'href="/feedback/?about={SCHOOL}"' in html
    assert f'href="{there}"' in client.get("/feedback/").content.decode()


def test_a_form_costs_as_many_queries_as_the_page_it_is_about(client):
    for address in feedback_form_addresses():
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        assert len(queries) <= 9, address


def test_robots_stay_away_from_the_form_about_every_page(client):
    assert "Disallow: /feedback/\nDisallow: /*/feedback/\n" in client.get("/robots.txt").content.decode()
    assert reverse("feedback") not in client.get("/sitemap-pages-1.xml").content.decode()


def test_the_parts_of_a_school_page_lead_to_the_form(client):
    html = client.get(SCHOOL).content.decode()
    assert html.count(f'href="/feedback/?about={SCHOOL}"') == 3
