"""A session that somebody planted, and what asking again leads to."""

import pytest
from django.conf import settings
from django.urls import reverse

from tests.accounts.conftest import _no_attempts_of_another_test  # noqa: F401
from tests.accounts.entrance import code_of, gets_in, sign_in
from tests.staff.asking import signed_in
from tests.staff.people import PASSWORD, person

pytestmark = pytest.mark.django_db

FOREIGN = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "\\\\evil.example",
    "javascript:alert(1)",
]


def session_of(client) -> str:
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def test_a_planted_session_is_left_at_the_sign_in(client):
    """Session fixation: whoever planted the key does not get in with it."""
    thief = type(client)()
    thief.get(reverse("account_login"))
    session = thief.session
    session["planted"] = True
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = thief.cookies[settings.SESSION_COOKIE_NAME] = (
        session.session_key
    )
    user = person("uploader")
    sign_in(client, user, code_of(user))
    assert gets_in(client)
    assert session_of(client) != session.session_key
    assert not gets_in(thief)


def test_a_key_that_nobody_gave_out_is_not_taken(client):
    client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    sign_in(client, person("uploader"))
    assert session_of(client) != "a" * 32


def test_the_mark_of_forms_changes_with_the_sign_in(client):
    client.get(reverse("account_login"))
    before = client.cookies[settings.CSRF_COOKIE_NAME].value
    sign_in(client, person("uploader"))
    client.get(reverse("staff"))
    assert client.cookies[settings.CSRF_COOKIE_NAME].value != before


@pytest.mark.parametrize("address", FOREIGN)
def test_asking_again_leads_to_no_other_place(address):
    client = signed_in("uploader")
    again = reverse("account_reauthenticate")
    answer = client.post(f"{again}?next={address}", {"password": PASSWORD, "next": address})
    assert answer.status_code in (200, 302)
    if answer.status_code == 302:
        assert answer.url.startswith("/staff/")
        assert "evil.example" not in answer.url.split("?")[0]
