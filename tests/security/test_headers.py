"""What every answer carries under production settings, by Mozilla's table; and the pages that refuse."""

import json
import re

import pytest
from django.conf import settings

from tests.profiles.addresses import file_addresses, public_addresses

from .in_production import BROKEN, HOST, Ask, answers
from .observatory import judge, leads_to_https

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_district")]

LOGIN = "/staff/account/login/"
POLICY = {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"}
LEAST = 130  # points; A+ begins at 100
YEAR = 31_536_000
FILES = ("css/site.css", "js/suggest.js", "fonts/public-sans-400.woff2", "icon.svg")
TEXTS = ("/robots.txt", "/.well-known/security.txt", "/schools/suggest/?q=wind", "/healthz")
REFUSED = {
    Ask("/schools/?page=x"): 400,
    Ask("/", headers={"Host": "other.example"}): 400,
    Ask(LOGIN, "POST"): 403,
    Ask("/nosuch/"): 404,
    Ask("/static/nosuch.css"): 404,
    Ask("/", "POST"): 405,
    Ask(BROKEN): 500,
}


@pytest.fixture(scope="module")
def production(sample_district, django_db_blocker, tmp_path_factory):
    """{ask: answer} of one address of every kind of answer."""
    folder = tmp_path_factory.mktemp("production")
    with django_db_blocker.unblock():
        pages = [*public_addresses(), *file_addresses(), *TEXTS]
        asks = [Ask(page) for page in pages] + [Ask("/staff/"), Ask("/schools")] + list(REFUSED)
        first = dict(zip(asks, answers(asks, folder), strict=True))
        more = [*(Ask(path) for path in _served(first[Ask("/")], folder)), _again(first[Ask("/")])]
        return first | dict(zip(more, answers(more, folder), strict=True))


def _served(home, folder) -> list[str]:
    """Addresses of static files as pages name them."""
    named = json.loads((folder / "static" / "staticfiles.json").read_text())["paths"]
    return [f"{settings.STATIC_URL}{named[name]}" for name in FILES]


def _again(home) -> Ask:
    return Ask("/", headers={"If-None-Match": home.headers["ETag"]})


def of(production, path: str):
    return production[Ask(path)]


def test_every_kind_of_answer_is_there(production):
    assert {answer.status for answer in production.values()} == {200, 301, 302, 304, 400, 403, 404, 405, 500}
    for ask, status in REFUSED.items():
        assert production[ask].status == status, ask


def test_no_answer_loses_a_point(production):
    for ask, answer in production.items():
        judgment = judge(answer.headers, answer.cookies, answer.body)
        assert judgment.deductions == {}, (ask, judgment.deductions)
        assert judgment.score >= LEAST, (ask, judgment.found)


def test_every_answer_asks_for_https_from_now_on(production):
    for ask, answer in production.items():
        header = answer.headers["Strict-Transport-Security"]
        assert header == f"max-age={YEAR}; includeSubDomains; preload", ask


def test_no_policy_has_a_way_around_it(production):
    for ask, answer in production.items():
        policy = answer.headers["Content-Security-Policy"]
        assert "unsafe" not in policy, ask
        assert set(policy.split("; ")) >= POLICY, ask
        assert answer.headers["X-Frame-Options"] == "DENY", ask
        assert "geolocation=(self)" in answer.headers["Permissions-Policy"], ask
        assert "Access-Control-Allow-Origin" not in answer.headers, ask


def test_plain_http_is_led_to_https_and_balancers_are_answered(tmp_path):
    paths = ["/", "/staff/", "/static/icon.svg", "/schools/?q=a%0d%0ab"]
    *pages, health = answers([Ask(path, secure=False) for path in (*paths, "/healthz")], tmp_path)
    for path, answer in zip(paths, pages, strict=True):
        assert leads_to_https(HOST, answer.status, answer.headers["Location"]), path
    assert (health.status, health.body) == (200, b"ok\n")


def test_an_unknown_host_is_refused_with_the_headers_also_without_https(tmp_path):
    [answer] = answers([Ask("/", secure=False, headers={"Host": "other.example"})], tmp_path)
    assert answer.status == 400
    assert set(judge(answer.headers).deductions) == {"strict transport"}


def test_public_answers_set_no_cookie(production):
    for ask, answer in production.items():
        if not ask.path.startswith("/staff/"):
            assert answer.cookies == [], ask
            assert "Cookie" not in answer.headers.get("Vary", ""), ask


def test_a_failing_page_says_nothing_of_why(production):
    body = of(production, BROKEN).body.decode()
    assert "Something went wrong" in body
    assert "RuntimeError" not in body
    assert "a view that fails" not in body


def test_a_refused_form_says_what_to_do(production):
    answer = production[Ask(LOGIN, "POST")]
    assert "Nothing was changed." in answer.body.decode()
    assert "load the page again, and send the form once more" in answer.body.decode()
    assert "no-store" in answer.headers["Cache-Control"]


def test_security_txt_is_by_rfc_9116(production):
    answer = of(production, "/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.body.decode().splitlines())
    assert fields["Contact"] == "mailto:schools@district.example"
    assert fields["Canonical"] == f"https://{HOST}/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "en"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", fields["Expires"])
