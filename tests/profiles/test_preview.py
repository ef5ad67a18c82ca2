"""What a page says of itself where it is linked to, and to search engines."""

import json
import re
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings

from schoolinfo.directory.selectors import find_profile
from schoolinfo.middleware.pages import SEARCHES
from schoolinfo.profiles import projector
from schoolinfo.profiles.preview import description, school_data
from schoolinfo.releases.current import Releases

from .addresses import public_addresses, school_codes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

PICTURE = Path(settings.BASE_DIR) / "static" / "preview.png"
SCORES = re.compile(r"rating|review|score|award", re.IGNORECASE)


@pytest.fixture
def profile():
    return find_profile(Releases.public(), school_codes()[0])


def metas(html: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html)
    assert len(dict(found)) == len(found)
    return dict(found)


def read(data: str) -> dict:
    return json.loads(data)


def without_searches(address: str) -> str:
    """Neither what a reader looks for nor how the page is shown is part of its address."""
    path, mark, query = address.partition("?")
    kept = "&".join(
        one for one in query.split("&") if one.partition("=")[0] not in (*SEARCHES, projector.NAME)
    )
    return path + mark * bool(kept) + kept


def test_every_page_has_one_address_a_sentence_and_a_picture(client):
    for address in public_addresses():
        html = client.get(address).content.decode()
        said = metas(html)
        (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)">', html)
        assert (
            canonical
            == said["og:url"]
            == f"http://testserver{without_searches(address)}".replace("&", "&amp;")
        )
        assert (
            said["og:title"]
            == re.search("<title>(.*?) – School information</title>", html, re.DOTALL)[1].strip()
        )
        assert said["og:description"] == said["description"]
        assert len(said["og:description"]) <= 200
        assert said["og:image"] == "http://testserver/static/preview.png"
        assert said["og:site_name"] == settings.SITE["name"]
        assert (said["og:type"], said["og:locale"]) == ("website", "en_US")


def test_what_a_page_does_not_read_is_not_part_of_its_address(client):
    for address in ("/schools/?utm_source=mail&where=elsewhere", "/schools/?where=elsewhere&q=oak"):
        html = client.get(address).content.decode()
        assert '<link rel="canonical" href="http://testserver/schools/?where=elsewhere">' in html


def test_a_page_that_is_not_there_has_no_address(client, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    for answer in (
        client.get("/nothing/"),
        client.get("/schools/?page=x"),
        client.get("/", headers={"Host": "x"}),
    ):
        assert answer.status_code in (400, 404)
        assert "canonical" not in answer.content.decode()


def test_languages_name_each_other(client, settings):
    settings.PAGE_CACHE = False
    assert 'rel="alternate"' not in client.get("/measures/").content.decode()
    settings.LANGUAGES = [("en", "English"), ("es", "Español")]
    for page in ("/measures/", "/es/measures/"):
        html = client.get(page).content.decode()
        assert '<link rel="alternate" hreflang="en" href="http://testserver/measures/">' in html
        assert '<link rel="alternate" hreflang="es" href="http://testserver/es/measures/">' in html
        assert f'<link rel="canonical" href="http://testserver{page}">' in html


def test_a_school_is_described_without_any_result(profile):
    assert description(replace(profile, name="Oak", city="Ojai", grades="K-5"), None, (2025, 2024)) == (
        "Oak in Ojai, grades K–5. Public results from 2024 to 2025. Many measures side by side. No overall rating."
    )
    said = description(replace(profile, name="Oak", city="", county="Kern", grades=""), 2025, (2025, 2024))
    assert said.startswith("Oak in Kern. Public results of the 2025 Dashboard.")
    assert "No results are public yet." in description(profile, None, ())


def test_search_engines_read_who_a_school_is_and_no_score(client):
    for cds in school_codes():
        html = client.get(f"/schools/{cds}/").content.decode()
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        school = read(data)
        assert (school["@type"], school["identifier"]["value"]) == ("School", cds)
        assert school["url"] == f"http://testserver/schools/{cds}/"
        assert school["parentOrganization"]["name"]
        assert "It does not exist" in school["description"]
        assert not SCORES.search(data)


def test_districts_and_the_state_are_no_schools(client):
    for page in ("/state/", "/districts/99100170000000/"):
        assert "ld+json" not in client.get(page).content.decode()


def test_no_name_ends_the_block_of_data(profile):
    name = '</script><script>alert("1")</script><!-- & \u2028'
    data = str(school_data(replace(profile, name=name, latitude=None), "https://school.example"))
    assert "<" not in data
    assert ">" not in data
    assert read(data)["name"] == name
    assert "geo" not in read(data)


def test_the_picture_is_small_and_of_the_size_that_is_told():
    head = PICTURE.read_bytes()[:24]
    assert struct.unpack(">II", head[16:24]) == (1200, 630)
    assert PICTURE.stat().st_size < 40_000
