"""How long a session lasts, and what ends it at once."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from schoolinfo.accounts import changes
from tests.staff.people import PASSWORD, person, signed_in

from .entrance import LOGIN, gets_in, sign_in

pytestmark = pytest.mark.django_db


def test_half_an_hour_without_use_ends_a_session(clock):
    client = signed_in("uploader")
    clock.pass_(29 * 60)
    assert gets_in(client)
    clock.pass_(29 * 60)
    assert gets_in(client)
    clock.pass_(30 * 60)
    answer = client.get(reverse("staff"), follow=True)
    assert answer.redirect_chain[0][0].startswith(LOGIN)
    assert "Your session ended" in answer.content.decode()
    clock.pass_(-30 * 60)
    assert not gets_in(client)


def test_twelve_hours_end_a_session_in_use(clock):
    client = signed_in("uploader")
    for _ in range(12 * 3 - 1):
        clock.pass_(20 * 60)
        assert gets_in(client)
    clock.pass_(20 * 60)
    assert not gets_in(client)


def test_a_script_that_asks_by_itself_keeps_no_session_alive(clock):
    client = signed_in("uploader")
    for _ in range(3):
        clock.pass_(10 * 60)
        client.get(reverse("staff"), headers={"sec-fetch-dest": "empty"})
    assert not gets_in(client)


def test_a_session_is_written_once_a_minute_at_most(clock, settings, django_assert_num_queries):
    settings.PAGE_CACHE = False  # which asks what is public, on every address
    client = signed_in("uploader")
    clock.pass_(59)
    with django_assert_num_queries(GUARD):
        client.get(reverse("staff-manual"))
    clock.pass_(1)
    with django_assert_num_queries(GUARD + 3):  # a savepoint around the update
        client.get(reverse("staff-manual"))


GUARD = 2  # the session, and the person with roles and second factor


def test_sessions_that_are_over_are_taken_away(client):
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now())
    signed_in("uploader")
    assert not Session.objects.filter(session_key="old").exists()


def test_disabling_ends_every_session_for_good():
    client = signed_in("uploader")
    changes.disable(client.person, by="ada")
    assert not gets_in(client)
    changes.enable(client.person, by="ada")
    assert not gets_in(client)


def test_expiry_works_at_once():
    client = signed_in("uploader")
    type(client.person).objects.update(expires_at=timezone.now())
    assert not gets_in(client)


def about(user) -> dict:
    return {
        "name": "A",
        "email": user.email,
        "roles": user.roles,
        "schools": user.schools,
        "expires_at": None,
    }


@pytest.mark.parametrize("new", [{"roles": ["approver"]}, {"email": "b@example.org"}])
def test_what_a_person_may_do_changes_at_once_and_ends_sessions(new):
    client = signed_in("uploader")
    changes.change(client.person, **{**about(client.person), **new}, by="ada")
    assert not gets_in(client)


def test_a_new_spelling_of_a_name_ends_nothing():
    client = signed_in("uploader")
    changes.change(client.person, **about(client.person), by="ada")
    assert gets_in(client)


def test_a_changed_password_ends_the_other_sessions():
    client = signed_in("uploader")
    other = Client()
    other.force_login(client.person)
    sent = {
        "oldpassword": PASSWORD,
        "password1": "another long one!",
        "password2": "another long one!",
    }
    assert client.post(reverse("account_change_password"), sent).url == reverse("staff-account")
    assert gets_in(client)
    assert not gets_in(other)


def test_the_cookie_is_for_this_host_and_no_script(client, clock):
    sign_in(client, person("uploader"))
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/staff/")
    assert (cookie["domain"], cookie["max-age"], cookie["expires"]) == ("", "", "")


@override_settings(
    SESSION_COOKIE_NAME="__Host-sessionid", SESSION_COOKIE_PATH="/", SESSION_COOKIE_SECURE=True
)
def test_with_https_the_browser_holds_the_cookie_to_this_host(client, clock):
    sign_in(client, person("uploader"))
    cookie = client.cookies["__Host-sessionid"]
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")
