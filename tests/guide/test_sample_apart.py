"""On a site of real schools, fictional ones are under the guide and nowhere else: every address is asked."""

import html
import re
from urllib.parse import quote

import pytest
from django.conf import settings
from django.test import override_settings

from dashboard.guide.files import slugs
from schoolinfo.directory.models import Listing
from schoolinfo.profiles.samples.chosen import CODES
from schoolinfo.running.prepare import load_sample_if_missing
from tests.directory.builders import publish
from tests.directory.samples import LAUSD, SCHOOL
from tests.profiles.addresses import file_addresses, public_addresses
from tests.tables import from_dicts

from .sample_addresses import ROOT

HOME, REAL = LAUSD["CDSCode"], SCHOOL["CDSCode"]
OPEN = ("/guide/", "/workshops/kit/")
ADDRESS = re.compile(r'(?:href|src|action)="([^"#]+)|<loc>([^<]+)')
MADE_UP = re.compile(r"Fable Valley|Harbor Plains|Sample Network|9910017\d{7}|9910025\d{7}")
FOLLOWED = 400  # pages; there are fewer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("real_site")]


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    from django.core.management import call_command

    site = settings.SITE | {"home_district": HOME}
    with django_db_blocker.unblock(), override_settings(SITE=site):
        publish("directory", from_dicts(LAUSD, SCHOOL), "2026-06-01")
        assert load_sample_if_missing()
        yield
        call_command("flush", interactive=False, verbosity=0)


@pytest.fixture
def real_site(loaded, settings):
    settings.SITE = settings.SITE | {"home_district": HOME}


@pytest.fixture
def names() -> set[str]:
    """Of the fictional schools. One that is part of another word of the site would be no proof."""
    return set(Listing.objects.filter(cds__startswith="99").values_list("name", flat=True))


def read(client, address: str):
    answer = client.get(address)
    return answer, html.unescape(answer.content.decode("utf-8-sig"))


def is_apart(address: str) -> bool:
    return address.startswith(OPEN)


def followed(client) -> dict[str, str]:
    """{address: text} of everything that links, the site map and the known addresses lead to, but the guide."""
    texts: dict[str, str] = {}
    waiting = [
        "/",
        "/sitemap.xml",
        "/robots.txt",
        "/changes/feed/",
        f"/schools/{REAL}/data.json",
        "/schools/?where=elsewhere",
    ]
    while waiting and len(texts) < FOLLOWED:
        address = waiting.pop()
        if address in texts or is_apart(address) or address.startswith(("/static/", "/staff/")):
            continue
        answer, texts[address] = read(client, address)
        assert answer.status_code in (200, 302), address
        found = (
            next(filter(None, pair)).removeprefix("http://testserver")
            for pair in ADDRESS.findall(texts[address])
        )
        waiting += [html.unescape(link) for link in found if link.startswith("/")]
    assert not waiting
    return texts


def test_no_page_that_leads_anywhere_speaks_of_a_fictional_school(client, names):
    texts = followed(client)
    assert len(texts) > 40
    assert any("Para Los Niños" in text for text in texts.values())
    for address, text in texts.items():
        assert not MADE_UP.findall(text), (address, MADE_UP.findall(text))
        assert not [name for name in names if name in text], address


def test_the_addresses_of_fictional_schools_lead_nowhere_outside_the_guide(client, names):
    """Those of the demo, where they are ordinary schools. The picture of an address of a comparison names nobody."""
    ours = [
        one
        for one in (*public_addresses(), *file_addresses())
        if "99100" in one and not is_apart(one) and "/compare/qr.svg" not in one
    ]
    assert len(ours) > 40
    for address in ours:
        answer, text = read(client, address)
        assert answer.status_code == 404, address
        assert not [name for name in names if name in text], address


def test_no_words_find_one(client, names):
    for name in sorted(names):
        for address in (
            f"/schools/?q={quote(name)}",
            f"/schools/?q={quote(name)}&where=elsewhere",
            f"/schools/suggest/?q={quote(name)}",
            f"/compare/?add={quote(name)}",
            f"/compare/?schools={REAL}&add={quote(name)}",
        ):
            answer, text = read(client, address)
            assert answer.status_code == 200, address
            assert "9910" not in text, address


def test_no_place_and_no_code_finds_one(client, names):
    for asked in (
        "near=38.9,-121.1",
        "q=99901",
        f"q={CODES[0]}",
        "district=99100170000000",
        "where=elsewhere&status=any",
    ):
        _answer, text = read(client, f"/schools/?{asked}")
        assert not [name for name in names if name in text], asked


def test_no_real_school_is_compared_with_one(client, names):
    for asked in (f"{REAL},{CODES[0]}", CODES[0], ",".join(CODES[:3])):
        answer, text = read(client, f"/compare/?schools={asked}")
        assert answer.status_code == 404, asked
        assert not [name for name in names if name in text], asked


def test_under_the_guide_every_sample_school_has_its_pages(client):
    _answer, text = read(client, ROOT)
    assert "They are in no list, no search and no download." in text
    for cds in CODES:
        answer, text = read(client, f"{ROOT}schools/{cds}/")
        assert answer.status_code == 200
        assert "A sample school. The numbers are made up." in text
        assert "/districts/9910" not in text


def test_no_link_of_a_sample_page_leads_nowhere(client):
    pages = [
        ROOT,
        *(f"{ROOT}schools/{cds}/" for cds in CODES),
        f"{ROOT}compare/?schools={CODES[0]},{CODES[1]}",
    ]
    links = {link for page in pages for link, _loc in ADDRESS.findall(client.get(page).content.decode())}
    for link in sorted(links):
        path = html.unescape(link).removeprefix("http://testserver")
        if path.startswith("/") and not path.startswith("/static/"):
            assert client.get(path).status_code == 200, path


def test_whatever_the_guide_and_the_kits_say_of_a_sample_school_leads_to_its_page(client):
    kit = f"schools={CODES[0]}&minutes=60"
    pages = [
        "/guide/",
        "/guide/five-by-five/",
        "/guide/growth/",
        *(f"/guide/{slug}/" for slug in slugs()),
        *(f"/workshops/kit/{code}/?{kit}" for code in ("slides", f"sheet-{CODES[0]}", "sources")),
    ]
    links = {link for page in pages for link, _loc in ADDRESS.findall(read(client, page)[1])}
    ours = {link.removeprefix("http://testserver") for link in links if re.search(r"/9910017\d{7}/", link)}
    assert len(ours) >= 4  # its page, results by student group, why a color, and a place on its page
    for link in ours:
        assert link.startswith(ROOT), link
        assert client.get(link).status_code == 200, link
