"""Every address of the site, with the fictional district loaded by the production engine."""

import re
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from .addresses import DISTRICT, public_addresses
from .pseudo import untranslated

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


class Outline(HTMLParser):
    """Headings, ids and links of a page."""

    def __init__(self, html: str):
        super().__init__()
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a":
            self.links.append(attributes["href"])


@pytest.fixture(scope="module")
def pages(sample_district):
    """{address: response} of every public page."""
    return {address: Client().get(address) for address in public_addresses()}


def test_every_page_may_be_kept_by_anyone_and_asks_each_time(pages):
    for address, page in pages.items():
        assert page.status_code == 200, address
        assert re.fullmatch(r"public, max-age=0, must-revalidate, s-maxage=\d+", page["Cache-Control"]), (
            address
        )
        assert page["ETag"].startswith('W/"'), address
        assert not page.cookies, address
        assert "Set-Cookie" not in page.headers, address
        assert page["Vary"] == "Accept-Encoding", address
        assert page["Content-Language"] == "en", address
        assert "default-src 'none'" in page["Content-Security-Policy"], address


def test_every_page_answers_304_to_its_own_tag(pages, client):
    for address, page in pages.items():
        assert client.get(address, headers={"If-None-Match": page["ETag"]}).status_code == 304, address


def test_no_page_changes_with_the_reader(pages):
    """Neither cookies nor what a browser says of its reader change a page."""
    other = Client(headers={"Accept-Language": "es", "User-Agent": "Other"})
    other.cookies.load({"sessionid": "x", "django_language": "es"})
    for address, page in pages.items():
        assert other.get(address).content == page.content, address


def test_head_is_answered_and_nothing_else_is(pages, client):
    for address, page in pages.items():
        head = client.head(address)
        assert (head.status_code, head.content) == (200, b""), address
        assert head["Content-Length"] == page["Content-Length"], address
        for method in ("post", "put", "patch", "delete", "options"):
            assert getattr(client, method)(address).status_code == 405, address


def test_every_page_has_a_title_of_its_own(pages):
    titles = [
        re.search("<title>(.*?)</title>", page.content.decode(), re.DOTALL)[1] for page in pages.values()
    ]
    assert len(set(titles)) == len(titles)


def test_headings_leave_out_no_level_and_ids_stand_once(pages):
    for address, page in pages.items():
        outline = Outline(page.content.decode())
        assert outline.headings.count(1) == 1, address
        steps = zip(outline.headings, outline.headings[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps), (address, outline.headings)
        assert len(set(outline.ids)) == len(outline.ids), address


def test_no_link_of_the_site_leads_nowhere(pages, client):
    links = {link for page in pages.values() for link in Outline(page.content.decode()).links}
    for link in sorted(links):
        if link.startswith("/") and not link.startswith("/static/"):
            answer = client.get(link)
            while (
                answer.status_code == 303
            ):  # a file that is not made yet leads to its making, and on to its state
                answer = client.get(answer["Location"])
            assert answer.status_code == 200, link


def test_a_page_costs_no_more_queries_than_it_says(client):
    """Releases, profile, enrolment, and one a source."""
    for address in public_addresses():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get(address)
        assert len(queries) <= 8, (address, [query["sql"][:80] for query in queries])


def test_under_the_pseudo_locale_only_data_is_plain(pseudo_locale, client, data):
    for address in public_addresses():
        page = client.get(f"/{pseudo_locale}{address}")
        assert page.status_code == 200, address
        assert page["Content-Language"] == pseudo_locale
        assert not (found := untranslated(page.content.decode(), data)), (address, found)


def test_no_page_speaks_of_improvement_in_percent(pages):
    for address, page in pages.items():
        assert "% improvement" not in page.content.decode(), address


def test_no_page_is_heavy(pages):
    """The page itself stays under 30 KB packed."""
    for address in pages:
        packed = Client(headers={"Accept-Encoding": "gzip"}).get(address)
        assert len(packed.content) < 30_000, address
        assert packed["Content-Encoding"] == "gzip"


def test_the_district_of_the_site_has_its_page(client):
    assert "Fable Valley" in client.get(f"/districts/{DISTRICT}/").content.decode()
