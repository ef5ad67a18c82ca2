"""What the page of results may be asked, what that costs, and what is kept of it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.directory.search import find
from schoolinfo.middleware.pages import KEPT, READ, shelf
from schoolinfo.profiles.list_request import Asked
from schoolinfo.releases.current import Releases

from .list_page import names

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("grade", "13"),
        ("grade", "\x00"),
        ("type", "best"),
        ("type", "x" * 5000),
        ("region", "Moon"),
        ("region", "x" * 5000),
        ("board", "99"),
        ("status", "asleep"),
        ("where", "moon"),
        ("district", "1"),
        ("district", "99100170100309"),
        ("near", "here"),
        ("near", "38.9,-121.1" * 50),
        ("q", "x" * 101),
        ("page", "0"),
        ("page", "x"),
    ],
)
def test_what_cannot_be_read_is_told(client, parameter, value):
    answer = client.get("/schools/", {parameter: value})
    assert answer.status_code == 400
    assert "We cannot read this request" in answer.content.decode()
    assert "We could not read this request." not in answer.content.decode()


@pytest.mark.parametrize(
    "asked", [{"page": "99"}, {"page": "99", "near": "38.9,-121.1"}, {"page": "2", "q": "oak"}]
)
def test_a_page_past_the_end_leads_to_the_first(client, asked):
    answer = client.get("/schools/", asked)
    assert answer.status_code == 404
    assert "The first page of this list" in answer.content.decode()


@pytest.mark.parametrize("district", ["01999990000000", "00000000000000"])
def test_a_district_that_nobody_names_is_not_there(client, district):
    assert client.get("/schools/", {"district": district}).status_code == 404


@pytest.mark.parametrize("code", ["99100170100309", "9910017-0100309", "0100309"])
def test_a_cds_code_leads_to_its_page(client, code):
    answer = client.get("/schools/", {"q": code})
    assert (answer.status_code, answer["Location"]) == (302, "/schools/99100170100309/")


MANY_AND_FEW = (
    ({}, {"region": "South"}),
    ({"grade": "12"}, {"type": "charter-direct"}),
    ({"where": "elsewhere", "near": "38.9,-121.1"}, {"grade": "12"}),
    ({"q": "99901", "grade": "7"}, {"type": "magnet"}),
    ({"q": "middle", "near": "38.9,-121.1", "grade": "7"}, {"type": "magnet"}),
    ({"q": "middle"}, {"q": "lantern creek"}),
)


@pytest.mark.parametrize(("many", "fewer"), MANY_AND_FEW)
def test_a_list_costs_at_most_five_queries_however_long_it_is(client, settings, many, fewer):
    settings.PAGE_CACHE = False
    find(Releases.public(), "x")  # the index and the offers are read once after a publication
    client.get("/schools/", many)
    lengths, counts = [], []
    for asked in (many, {**many, **fewer}):
        with CaptureQueriesContext(connection) as queries:
            lengths.append(len(names(client.get("/schools/", asked).content.decode())))
        counts.append(len(queries))
    assert lengths[0] > lengths[1] > 0
    assert counts[0] == counts[1] <= 5


def test_every_parameter_may_be_read_and_searches_are_not_kept():
    assert set(Asked.base_fields) <= {*READ}
    assert set(Asked.base_fields) - {*KEPT} == {"q", "near"}


def test_a_list_near_a_reader_is_not_kept(client):
    client.get("/schools/?grade=7")
    kept = len(shelf)
    client.get("/schools/?near=38.9,-121.1")
    client.get("/schools/?grade=7&near=38.9,-121.1")
    assert len(shelf) == kept == 1
    robots = client.get("/robots.txt").content.decode()
    assert "Disallow: /*?near=" in robots
    assert "Disallow: /*&near=" in robots
