"""What another site, or a link from elsewhere, can make a browser of the staff do: nothing."""

import re

import pytest
from django.conf import settings
from django.test import Client

from tests.staff.asking import address, everything, has_just_signed_in, staff_addresses
from tests.staff.permissions import ACCOUNTS, PAGES, row

pytestmark = pytest.mark.django_db

SECRET = "a" * 32
FOREIGN = {"Origin": "https://evil.example"}
FORGED = {  # {how: (token in the form, headers)}
    "no mark": ("", {}),
    "an invented mark": ("b" * 32, {}),
    "a mark from another site": (SECRET, FOREIGN),
    "a mark from nowhere": (SECRET, {"Origin": "null"}),
    "a mark of the same name on another port": (SECRET, {"Origin": "http://testserver:8443"}),
}


def with_a_cookie(*roles: str) -> Client:
    """Signed in, in a browser that has the cookie of a form, and on a site that checks it."""
    client = has_just_signed_in(*roles)
    client.handler.enforce_csrf_checks = True
    client.cookies[settings.CSRF_COOKIE_NAME] = SECRET
    return client


def send(client: Client, path: str, token: str, headers: dict, **sent):
    return client.post(path, {**sent, "csrfmiddlewaretoken": token}, headers=headers)


def test_the_cookie_and_the_mark_of_these_tests_are_right():
    client = with_a_cookie(*sorted(row("staff").roles))
    assert send(client, address("staff"), SECRET, {}).status_code == 200


@pytest.mark.parametrize("how", FORGED)
@pytest.mark.parametrize("name", PAGES)
def test_a_form_from_elsewhere_changes_nothing(name, how):
    page, (token, headers) = row(name), FORGED[how]
    client = with_a_cookie(*sorted(page.roles))
    arguments = page.of(client.person)
    sent = page.post(client.person) if callable(page.post) else page.post or {}
    before = everything()
    assert send(client, address(name, arguments), token, headers, **sent).status_code == 403
    assert everything() == before


@pytest.mark.parametrize("how", FORGED)
@pytest.mark.parametrize("name", ACCOUNTS)
def test_neither_does_one_for_the_account(name, how):
    token, headers = FORGED[how]
    client, before = with_a_cookie(), everything()
    answer = send(client, address(name, ACCOUNTS[name].arguments), token, headers, action="remove")
    assert answer.status_code == 403
    assert everything() == before


def test_no_view_of_the_staff_is_excused():
    excused = [
        name for name, pattern in staff_addresses().items() if getattr(pattern.callback, "csrf_exempt", 0)
    ]
    assert excused == []


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
@pytest.mark.parametrize("name", PAGES)
def test_no_other_method_changes_anything(name, method):
    page = row(name)
    client = with_a_cookie(*sorted(page.roles))
    arguments = page.of(client.person)
    before = everything()
    answer = getattr(client, method)(address(name, arguments))
    assert answer.status_code < 500
    assert everything() == before


@pytest.mark.parametrize("name", [name for name in PAGES if row(name).post is not None])
def test_a_read_that_says_it_is_a_form_stays_a_read(name):
    page = row(name)
    client = has_just_signed_in(*sorted(page.roles))
    path = address(name, page.of(client.person))
    before = everything()
    for override in ({"X-HTTP-Method-Override": "POST"}, {"X-Method-Override": "POST"}):
        client.get(f"{path}?_method=POST", headers=override)
    assert everything() == before


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "testserver@evil.example", "a b"]
)
def test_another_hosts_name_gets_no_page_of_the_staff(host):
    answer = has_just_signed_in().get(address("staff"), headers={"Host": host})
    assert answer.status_code == 400
    assert "evil.example" not in answer.content.decode()


def test_no_header_moves_the_sign_in_to_another_host(client):
    headers = {"X-Forwarded-Host": "evil.example", "X-Original-URL": "/x", "X-Rewrite-URL": "/x"}
    answer = client.get(address("staff"), headers=headers)
    assert re.match(r"/staff/account/login/\?next=/staff/$", answer.url)
