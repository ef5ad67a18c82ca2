"""Robots are told of every page that stands by itself, schools by name, and of nothing else."""

import re
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.directory.models import Listing
from schoolinfo.measures import sources
from schoolinfo.profiles.views import sitemap

from .addresses import DISTRICT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def tell(client):
    """The addresses in a part of the site map, as paths."""

    def read(path: str) -> list[str]:
        answer = client.get(path)
        assert answer["Content-Type"] == "application/xml"
        found = [one.text for one in ElementTree.fromstring(answer.content).iter(f"{SPACE}loc")]
        assert all(address.startswith("http://testserver/") for address in found)
        return [address.removeprefix("http://testserver") for address in found]

    return read


def everything(tell) -> list[str]:
    return [address for part in tell("/sitemap.xml") for address in tell(part)]


def test_robots_are_told_where_it_is(client):
    text = client.get("/robots.txt").content.decode()
    assert "\nSitemap: http://testserver/sitemap.xml\n" in text
    assert "Disallow: /*?q=" in text


def test_every_page_is_there_once_and_can_be_read(tell, client):
    found = everything(tell)
    assert len(set(found)) == len(found)
    codes = [measure.code for source in sources() for measure in source.measures]
    assert {"/", "/schools/", "/state/", "/downloads/", f"/districts/{DISTRICT}/"} <= set(found)
    assert {f"/measures/{code}/" for code in codes} <= set(found)
    assert "/method/growth/" in found
    for address in found:
        assert client.get(address).status_code == 200, address


def test_schools_stand_by_name(tell):
    listed = Listing.objects.filter(kind="school").order_by("sort_key", "cds").values_list("cds", flat=True)
    assert tell("/sitemap-schools-1.xml") == [f"/schools/{cds}/" for cds in listed]


def test_a_long_list_is_cut_into_parts_and_nothing_is_lost(tell, monkeypatch, settings):
    settings.PAGE_CACHE = False
    whole = tell("/sitemap-schools-1.xml")
    monkeypatch.setattr(sitemap, "MOST", 7)
    parts = [part for part in tell("/sitemap.xml") if "schools" in part]
    assert len(parts) == -(-len(whole) // 7)
    found = [tell(part) for part in parts]
    assert max(map(len, found)) == 7
    assert [address for part in found for address in part] == whole


@pytest.mark.parametrize(
    "part", ["schools-0", "schools-2", "schools-99999999999999999999", "pages-2", "else-1"]
)
def test_what_is_no_part_says_so(client, part):
    assert client.get(f"/sitemap-{part}.xml").status_code == 404


def test_the_day_is_that_of_the_data(client):
    text = client.get("/sitemap-schools-1.xml").content.decode()
    days = set(re.findall("<lastmod>(.*?)</lastmod>", text))
    assert len(days) == 1
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", days.pop())
    assert "<lastmod>" not in client.get("/sitemap-measures-1.xml").content.decode()


def test_each_language_stands_beside_the_others(client, settings):
    settings.PAGE_CACHE = False
    settings.LANGUAGES = [("en", "English"), ("es", "Español")]
    root = ElementTree.fromstring(client.get("/sitemap-schools-1.xml").content)
    first = root[0]
    path = first.find(f"{SPACE}loc").text.removeprefix("http://testserver")
    others = {one.get("hreflang"): one.get("href") for one in first.iter(LINK)}
    assert others == {"en": f"http://testserver{path}", "es": f"http://testserver/es{path}"}
    assert root[1].find(f"{SPACE}loc").text == f"http://testserver/es{path}"


def test_no_part_costs_more_than_two_queries(client, settings):
    settings.PAGE_CACHE = False
    for part in (
        "sitemap.xml",
        *(f"sitemap-{name}-1.xml" for name in ("pages", "measures", "districts", "schools")),
    ):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/{part}")
        assert len(queries) <= 2, part
