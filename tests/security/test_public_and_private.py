"""Public pages know no reader, and no page of the staff may be kept by anyone."""

import pytest
from django.conf import settings
from django.test import Client

from schoolinfo.accounts import access
from tests.profiles.addresses import file_addresses, public_addresses
from tests.staff.asking import has_just_signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

LONG = "x" * 8_000
ODD = [
    {"Cookie": "sessionid=stolen; csrftoken=x; django_language=es; messages=x"},
    {"Cookie": f"__Host-sessionid={LONG}"},
    {"Cookie": "; ".join(f"c{number}={number}" for number in range(20))},
    {"Cookie": '=;;;\x7f= ; $Version=1; a="b'},
    {"Authorization": "Basic YWRtaW46YWRtaW4="},
    {"Authorization": f"Bearer {LONG}"},
    {"Accept-Language": "es, de;q=0.9, *;q=0.1"},
    {"User-Agent": "<script>alert(1)</script>"},
    {"Referer": "https://evil.example/<b>"},
    {"Origin": "https://evil.example"},
    {"X-Forwarded-For": "1.2.3.4, <b>"},
    {"X-Forwarded-Host": "evil.example"},
    {"X-Forwarded-Port": "8443", "X-Forwarded-Prefix": "/evil", "X-Script-Name": "/evil"},
    {"Forwarded": "for=1.2.3.4;host=evil.example;proto=http"},
    {"X-Original-URL": "/staff/", "X-Rewrite-URL": "/staff/"},
    {"X-HTTP-Method-Override": "DELETE"},
    {"X-Requested-With": "XMLHttpRequest", "Accept": "application/json"},
    {"Range": "bytes=0-10", "If-Range": "x"},
    {"If-Match": '"x"', "If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"},
    {"Cache-Control": "no-cache", "Pragma": "no-cache", "Via": LONG},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Save-Data": "on", "DNT": "1"},
]


def addresses() -> list[str]:
    return [*public_addresses(), *file_addresses(), "/robots.txt", "/.well-known/security.txt"]


def test_public_bytes_are_the_same_whatever_a_browser_says(client):
    """All addresses with all that is odd at once, and the first pages with each oddity alone."""
    plain = {path: client.get(path) for path in addresses()}
    together = {name: value for headers in ODD for name, value in headers.items()}
    for path, page in plain.items():
        assert _body(Client(headers=together).get(path)) == _body(page), path
    for path in addresses()[:6]:
        for headers in ODD:
            answer = Client(headers=headers).get(path)
            assert (answer.status_code, _body(answer)) == (200, _body(plain[path])), (path, headers)


def test_public_pages_look_at_no_person(monkeypatch):
    """A person who is signed in sees what everybody sees, gets no cookie, and is not asked for."""
    client = has_just_signed_in()
    for path in addresses():
        answer = client.get(path)
        assert not hasattr(answer.wsgi_request, "session"), path
        assert not hasattr(answer.wsgi_request, "user"), path
        assert not answer.cookies, path
        assert "Cookie" not in answer.headers.get("Vary", ""), path
        assert _body(answer) == _body(Client().get(path)), path


def test_refusals_of_public_pages_set_no_cookie_either():
    client = has_just_signed_in()
    for path in ("/nosuch/", "/schools/?page=x", "/static/nosuch.css"):
        answer = client.get(path)
        assert answer.status_code in (400, 404)
        assert not answer.cookies


@pytest.mark.parametrize("path", ["/staffs/", "/STAFF/", "/es/staff/", "/./staff/", "/%2fstaff/"])
def test_nothing_beside_the_private_addresses_reads_a_session(path):
    answer = has_just_signed_in().get(path)
    assert answer.status_code in (301, 400, 404)
    assert not answer.cookies
    assert access.STAFF == "/staff/"


def test_pages_of_the_staff_may_never_be_kept():
    for client in (Client(), has_just_signed_in()):
        for path in ("/staff/", "/staff/nosuch/"):
            answer = client.get(path)
            assert "no-store" in answer.headers["Cache-Control"], path
            assert "public" not in answer.headers["Cache-Control"], path
            assert "ETag" not in answer.headers, path


def test_the_cookie_of_a_session_is_for_this_site_alone():
    client = Client()
    client.force_login(has_just_signed_in().person)
    morsel = client.cookies[settings.SESSION_COOKIE_NAME]
    assert morsel["path"] == "/"
    assert not morsel["domain"]
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"


def _body(response) -> bytes:
    return response.content
