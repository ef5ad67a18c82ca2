"""Methods and headers that no reader's browser sends."""

import pytest
from django.test import Client

from tests.profiles.addresses import public_addresses

from .answers import helps, sound
from .patterns import filled, routes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

PAGES = sorted({filled(route, {}) for route in routes()})
FORMS = ("/feedback/",)  # what is sent to them is asked of by the tests of their rooms
METHODS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "X")
LONG = "x" * 8_000
HEADERS = [
    {"Accept-Encoding": "gzip;q=, *;q=1.5, \x80, br;;;"},
    {"Accept-Encoding": "gzip" * 1000},
    {"If-None-Match": '"' * 99 + "\x00"},
    {"If-None-Match": f'W/"{LONG}", *'},
    {"If-Modified-Since": "yesterday"},
    {"If-Modified-Since": "Sun, 99 Foo 99999 99:99:99 GMT"},
    {"Range": "bytes=9999999999999999999-"},
    {"Range": "bytes=0-0,1-1,2-2"},
    {"Cookie": f"sessionid={LONG}; django_language=es; =; ;;"},
    {"Accept-Language": "xx-YY-zz;q=9, *, \xff, " + "en," * 500},
    {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "gopher", "X-Forwarded-For": "::, x"},
    {"X-Forwarded-Port": "-1", "Forwarded": 'for="_;host=evil.example'},
    {"Content-Type": "multipart/form-data", "Content-Length": "-5"},
    {"Content-Length": "many", "Transfer-Encoding": "chunked"},
    {"Referer": "javascript:alert(1)", "User-Agent": "\x00"},
    {"X-HTTP-Method-Override": "DELETE", "X-Original-URL": "/admin", "X-Rewrite-URL": "/x"},
]
HOSTS = (
    "evil.example",
    "a b",
    "[::",
    "testserver@evil.example",
    "",
    "x" * 3_000,
    "..",
    "\xff",
)


@pytest.mark.parametrize("page", PAGES)
def test_only_reading_is_answered_and_the_refusal_helps(client, page):
    there = client.get(page).status_code
    for method in METHODS[1:] if page in FORMS else METHODS:
        response = client.generic(method, page, data=b"\xff\x00", content_type="application/x-nothing")
        if there == 200:
            assert response.status_code == 405, (method, page)
            assert response.headers["Allow"].startswith("GET, HEAD"), (method, page)
        sound(response, f"{method} {page}")


@pytest.mark.parametrize("page", PAGES)
def test_head_has_the_headers_of_get_and_no_body(client, page):
    get, head = client.get(page), client.head(page)
    assert head.content == b""
    assert head.status_code == get.status_code
    same = {name: value for name, value in get.items() if name != "Cache-Control"}
    assert {name: value for name, value in head.items() if name != "Cache-Control"} == same


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: next(iter(headers)))
def test_no_odd_header_changes_a_page(client, headers):
    for page in public_addresses()[:12]:
        plain, odd = client.get(page), Client(headers=headers).get(page)
        sound(odd, f"{headers} {page}")
        assert odd.status_code == 200, page
        if "Content-Encoding" not in odd.headers:
            assert odd.content == plain.content, page


@pytest.mark.parametrize("host", HOSTS)
def test_another_hosts_name_is_refused_with_a_page(client, host):
    for page in ("/", "/schools/", "/nosuch/"):
        response = client.get(page, headers={"Host": host})
        assert response.status_code == 400, page
        helps(response, page)
        assert "evil.example" not in response.content.decode()
