"""A QR code holds the address of its own page, whatever the reader sends."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schoolinfo.profiles.views.qr import drawn

from .addresses import DISTRICT, school_codes, subject_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]


def code_of(address: str) -> bytes:
    return drawn(f"http://testserver{address}").content


def test_each_page_has_its_own(client):
    for page in (*subject_addresses(), f"/schools/{school_codes()[0]}/2024/"):
        answer = client.get(f"{page}qr.svg")
        assert answer["Content-Type"] == "image/svg+xml"
        assert answer.content == code_of(page), page
        assert f'<img src="{page}qr.svg"' in client.get(page).content.decode()


def test_nothing_that_a_reader_sends_gets_into_it(client):
    page = subject_addresses()[0]
    assert client.get(f"{page}qr.svg?q=x&page=2&address=https://other.example/").content == code_of(page)


def test_a_comparison_has_the_schools_and_the_year_in_the_order_given(client):
    one, two = school_codes()[:2]
    for asked in (f"schools={one},{two}", f"schools={two},{one}", f"schools={two},{one}&year=2024"):
        assert client.get(f"/compare/qr.svg?{asked}").content == code_of(f"/compare/?{asked}"), asked


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "schools=",
        "schools=123",
        "schools=99100170100309;99100170100226",
        "schools=https://other.example/",
        "schools=" + ",".join(["99100170100309"] * 5),
        "schools=99100170100309&year=24",
        "schools=99100170100309&year=2024%26q%3Dx",
        "schools=99100170100309%0A",
        "schools=%D9%A9%D9%A9100170100309",
    ],
)
def test_a_comparison_takes_codes_and_nothing_else(client, asked):
    assert client.get(f"/compare/qr.svg?{asked}").status_code == 400


def test_what_is_not_there_has_none(client):
    assert client.get("/schools/99100170999999/qr.svg").status_code == 404
    assert client.get("/schools/99100170100309/2017/qr.svg").status_code == 404
    answer = client.get(f"/schools/{DISTRICT}/qr.svg")
    assert (answer.status_code, answer["Location"]) == (301, f"/districts/{DISTRICT}/qr.svg")


def test_black_on_white_with_a_quiet_zone(client):
    text = client.get(f"{subject_addresses()[0]}qr.svg").content.decode()
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', text)) == {"#fff", "#000"}
    size = int(re.search(r'viewBox="0 0 (\d+) ', text)[1])
    assert f'fill="#fff" d="M0 0h{size}v{size}h-{size}z"' in text
    assert 'd="M4 4.5h7' in text
    assert len(text) < 4_000


def test_it_costs_two_queries(client, settings):
    settings.PAGE_CACHE = False
    for page in subject_addresses():
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{page}qr.svg")
        assert len(queries) <= 2, page
