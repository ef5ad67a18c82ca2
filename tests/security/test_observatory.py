"""The table of the Observatory as it is written down in its source, on answers made up for each line."""

import pytest

from .observatory import judge, leads_to_https

STRICT = "max-age=31536000; includeSubDomains; preload"
BEST = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Strict-Transport-Security": STRICT,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
SESSION = "sessionid=x; Path=/; Secure; HttpOnly; SameSite=Lax"
FORM = "csrftoken=x; Path=/; Secure; HttpOnly; SameSite=Lax"


def without(name: str) -> dict[str, str]:
    return {key: value for key, value in BEST.items() if key != name}


def test_the_best_answer_has_150_points_and_with_good_cookies_155():
    assert (judge(BEST).score, judge(BEST).deductions) == (150, {})
    assert judge(BEST, [SESSION, FORM]).score == 155


def test_a_bare_answer_has_no_bonus():
    bare = judge({})
    assert bare.deductions == {
        "content security policy": -25,
        "strict transport": -20,
        "type": -5,
        "frames": -20,
    }
    assert bare.score == 30


@pytest.mark.parametrize(
    ("policy", "points"),
    [
        ("default-src 'self'", 5),
        ("default-src 'none'; style-src 'unsafe-inline'", 0),
        ("default-src 'none'; script-src 'unsafe-inline'", -20),
        ("default-src 'none'; script-src data:", -20),
        ("default-src 'none'; script-src https:", -20),
        ("default-src 'none'; object-src *", -20),
        ("default-src 'none'; script-src 'self' 'unsafe-eval'", -10),
        ("default-src 'none'; img-src http://pictures.example", -20),
        ("img-src 'self'", -20),
        ("", -25),
    ],
)
def test_policies(policy, points):
    assert judge(BEST | {"Content-Security-Policy": policy}).found["content security policy"] == points


@pytest.mark.parametrize(
    ("cookie", "points"),
    [
        (SESSION, 5),
        ("sessionid=x; Secure; SameSite=Lax", -30),
        ("sessionid=x; HttpOnly", -10),
        ("csrftoken=x; Secure; HttpOnly", -20),
        ("language=es", -5),
        ("language=es; Secure", 0),
    ],
)
def test_cookies(cookie, points):
    assert judge(BEST, [SESSION, cookie]).found["cookies"] == points


def test_a_session_without_https_alone_costs_most_where_transport_is_not_strict():
    assert judge(without("Strict-Transport-Security"), ["sessionid=x; HttpOnly"]).found["cookies"] == -40


@pytest.mark.parametrize(("header", "points"), [(STRICT, 0), ("max-age=86400", -10), ("", -20)])
def test_strict_transport(header, points):
    assert judge(BEST | {"Strict-Transport-Security": header}).found["strict transport"] == points


def test_the_rest():
    shared = {"Access-Control-Allow-Origin": "https://x.example", "Access-Control-Allow-Credentials": "true"}
    assert judge(BEST | shared).deductions == {"sharing with other origins": -50}
    assert judge(BEST | {"Referrer-Policy": "unsafe-url"}).deductions == {"referrer": -5}
    assert judge(without("X-Content-Type-Options")).deductions == {"type": -5}
    assert judge(BEST, body=b'<script src="https://x.example/a.js">').deductions == {"scripts of others": -5}


def test_plain_http_must_lead_to_the_same_host():
    assert leads_to_https("a.example", 301, "https://a.example/x")
    assert not leads_to_https("a.example", 301, "https://b.example/x")
    assert not leads_to_https("a.example", 200, "")
    assert not leads_to_https("a.example", 301, "http://a.example/")
