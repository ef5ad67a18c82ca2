"""Password, second factor, and nothing that tells who has an account."""

import re

import pytest
from django.conf import settings
from django.contrib.auth import SESSION_KEY, hashers
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from schoolinfo.accounts import factor
from schoolinfo.releases.models import AuditEntry
from tests.staff.people import PASSWORD, person

from .entrance import CODE, LOGIN, code_of, gets_in, sign_in, type_password, wrong_code

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
WRONG = "The user name or the password is not right."


@pytest.fixture
def ana():
    return person("uploader", name="ana")


@pytest.mark.parametrize("login", ["ana", "ANA", " ana ", "ana@example.org", "Ana@Example.org"])
def test_a_name_or_address_with_password_and_code_lets_in(client, ana, login):
    answer = type_password(client, login)
    assert answer.url == CODE
    assert not gets_in(client)
    answer = client.post(CODE, {"code": code_of(ana)})
    assert answer.url == reverse("staff")
    assert gets_in(client)


def nobody():
    return "nobody"


def disabled():
    return person("uploader", is_active=False).username


def expired():
    return person("uploader", expires_at=timezone.now()).username


def invited():
    user = person("uploader", second_factor=False)
    user.set_unusable_password()
    user.save()
    return user.username


def known():
    return person("uploader").username


def address_of_nobody():
    return "nobody@example.org"


def address():
    return person("uploader").email


CASES = [(nobody, PASSWORD), (disabled, PASSWORD), (expired, PASSWORD), (invited, PASSWORD), (known, "wrong"),
         (disabled, "wrong"), (address_of_nobody, PASSWORD), (address, "wrong")]  # fmt: skip


def page(answer, typed: str) -> str:
    """The page without what was typed and without the number of its form."""
    return re.sub(r'value="\w{64}"', "", answer.content.decode()).replace(typed, "")


@pytest.fixture
def cost(monkeypatch):
    """(login, password) → the answer, computed hashes and queries of a sign-in that fails."""
    hashed = []
    hasher = type(hashers.get_hasher())
    encode = hasher.encode
    monkeypatch.setattr(hasher, "encode", lambda *args, **more: hashed.append(1) or encode(*args, **more))

    def measure(login: str, password: str):
        cache.clear()
        hashed.clear()
        with CaptureQueriesContext(connection) as queries:
            answer = type_password(Client(), login, password)
        return answer, len(hashed), len(queries)

    return measure


@pytest.mark.parametrize(("who", "password"), CASES)
def test_every_failure_has_one_answer_at_one_cost(cost, who, password):
    """As many hashes and queries, and the same page but for what was typed, whoever is asked for."""
    login = who()
    answer, hashes, queries = cost(login, password)
    unknown = f"un{login}"
    other, *costs = cost(unknown, password)
    assert [hashes, queries] == costs
    assert hashes == 1
    assert answer.status_code == other.status_code == 200
    assert answer.context["form"].non_field_errors() == [WRONG]
    assert page(answer, login) == page(other, unknown)
    assert not answer.wsgi_request.user.is_authenticated


def test_the_page_says_nothing_that_was_typed_as_a_password(client):
    answer = type_password(client, "nobody", "correct horse battery")
    assert b"correct horse" not in answer.content
    assert not AuditEntry.objects.filter(detail__icontains="horse").exists()


def test_there_is_no_sign_up(client):
    for path in ("signup/", "email/", "confirm-email/", "password/set/", "inactive/", "login/code/"):
        assert client.get(f"/staff/account/{path}").status_code == 404


def test_a_person_is_blocked_after_ten_failures_from_anywhere(client, ana):
    """Whichever name is typed and wherever it comes from; the counter is one for all web processes."""
    for number in range(10):
        login = "ana" if number % 2 else "ana@example.org"
        type_password(Client(), login, "wrong", REMOTE_ADDR=f"10.0.0.{number}")
    answer = type_password(client, "ana", REMOTE_ADDR="10.0.1.1")
    assert "too many attempts" in answer.context["form"].non_field_errors()[0]
    assert AuditEntry.objects.filter(detail__step="too many attempts").count() == 1


def test_a_name_of_nobody_is_blocked_just_the_same(client):
    for number in range(10):
        type_password(Client(), "nobody", "wrong", REMOTE_ADDR=f"10.0.0.{number}")
    answer = type_password(client, "Nobody", REMOTE_ADDR="10.0.1.1")
    assert "too many attempts" in answer.context["form"].non_field_errors()[0]


def test_an_address_is_blocked_whoever_it_guesses_at(client, ana):
    for number in range(20):
        type_password(Client(), f"nobody{number}", "wrong", REMOTE_ADDR="10.0.0.1")
    blocked = type_password(client, "ana", REMOTE_ADDR="10.0.0.1")
    assert "too many attempts" in blocked.context["form"].non_field_errors()[0]
    assert type_password(Client(), "ana", REMOTE_ADDR="10.0.0.2").url == CODE


def test_the_other_header_makes_nobody_a_stranger(client, ana):
    """Without proxies X-Forwarded-For means nothing, so that it cannot be used to guess on."""
    for number in range(20):
        type_password(Client(), f"nobody{number}", "wrong", headers={"x-forwarded-for": f"10.9.9.{number}"})
    answer = type_password(client, "ana", headers={"x-forwarded-for": "10.8.8.8"})
    assert "too many attempts" in answer.context["form"].non_field_errors()[0]


def test_many_requests_are_turned_away(client):
    answers = [type_password(client, "", "").status_code for _ in range(31)]
    assert answers == [200] * 30 + [429]


def test_the_wait_ends(client, ana, clock):
    for number in range(10):
        type_password(Client(), "ana", "wrong", REMOTE_ADDR=f"10.0.0.{number}")
    clock.pass_(15 * 60)
    assert type_password(client, "ana").url == CODE


def test_attempts_are_counted_where_all_processes_see_them():
    assert settings.CACHES["default"]["BACKEND"].endswith("DatabaseCache")
    cache.set("counted", [1, 2])
    assert type(cache._connections["default"])("accounts_cache", {}).get("counted") == [1, 2]


def test_codes_are_throttled_too(client, ana):
    type_password(client, "ana")
    for number in range(10):
        client.post(CODE, {"code": wrong_code(ana)}, REMOTE_ADDR=f"10.0.0.{number}")
    answer = client.post(CODE, {"code": code_of(ana)})
    assert "too many attempts" in str(answer.context["form"].errors)
    assert not gets_in(client)


def test_a_code_is_good_once(client, ana, clock):
    code = code_of(ana)
    assert sign_in(client, ana, code).status_code == 302
    again = Client()
    assert sign_in(again, ana, code).status_code == 200
    clock.pass_(30)
    assert sign_in(again, ana, code).status_code == 200
    assert not gets_in(again)
    assert sign_in(Client(), ana).status_code == 302


def test_a_code_before_one_that_was_used_is_no_longer_good(client, ana):
    earlier = code_of(ana, -1)
    sign_in(client, ana)
    assert sign_in(Client(), ana, earlier).status_code == 200


@pytest.mark.parametrize(("step", "right"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_clocks_may_differ_by_half_a_minute(client, ana, step, right):
    assert (sign_in(client, ana, code_of(ana, step)).status_code == 302) is right


def test_a_recovery_code_works_once_and_is_told(client, ana, django_capture_on_commit_callbacks):
    factor.new_recovery_codes(ana)
    code = factor.recovery_codes(ana)[0]
    with django_capture_on_commit_callbacks() as letters:
        assert sign_in(client, ana, code).status_code == 302
    assert gets_in(client)
    assert len(letters) == 1
    assert AuditEntry.objects.get(action="second factor changed").detail["codes_left"] == 9
    assert sign_in(Client(), ana, code).status_code == 200


def test_the_key_of_a_session_changes_with_the_sign_in(client, ana):
    """A key that somebody planted beforehand is worth nothing afterwards."""
    client.get(LOGIN)
    type_password(client, "ana")
    planted = client.cookies["sessionid"].value
    client.post(CODE, {"code": code_of(ana)})
    assert client.cookies["sessionid"].value != planted
    other = Client()
    other.cookies["sessionid"] = planted
    assert not gets_in(other)


def test_a_person_disabled_between_password_and_code_does_not_get_in(client, ana):
    type_password(client, "ana")
    type(ana).objects.filter(pk=ana.pk).update(is_active=False)
    assert client.post(CODE, {"code": code_of(ana)}).url == LOGIN
    assert SESSION_KEY not in client.session
    assert not AuditEntry.objects.filter(action="signed in").exists()


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "/schools/",
     "https://testserver.evil.example/staff/", "http:///evil.example", "https://testserver@evil.example/staff/"],
)  # fmt: skip
def test_next_leads_to_no_other_place(client, ana, address):
    client.post(f"{LOGIN}?next={address}", {"login": "ana", "password": PASSWORD, "next": address})
    assert client.post(CODE, {"code": code_of(ana)}).url == reverse("staff")
    assert client.get(LOGIN, {"next": address}).url == reverse("staff")
    assert client.post(reverse("account_logout"), {"next": address}).url == LOGIN


def test_next_leads_back_to_a_staff_page(client, ana):
    asked = client.get(reverse("staff-account") + "?a=b")
    client.post(asked.url, {"login": "ana", "password": PASSWORD, "next": "/staff/account/?a=b"})
    assert client.post(CODE, {"code": code_of(ana)}).url == "/staff/account/?a=b"


def test_the_forms_say_what_belongs_into_them(client, ana):
    page = client.get(LOGIN).content.decode()
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    type_password(client, "ana")
    page = client.get(CODE).content.decode()
    assert 'autocomplete="one-time-code"' in page
    assert 'inputmode="numeric"' in page


def test_a_form_that_is_not_right_says_so_first_and_leads_to_the_field(client):
    page = client.post(LOGIN, {"login": "", "password": "x"}).content.decode()
    assert '<a href="#id_login">User name or e-mail address: This field is required.</a>' in page
    assert 'id="id_login"' in page
    assert page.index('role="alert"') < page.index('id="id_login"')


def test_the_trail_tells_of_signing_in_and_out(client, ana):
    type_password(client, "an a<b>\n" + "x" * 100, "wrong")
    sign_in(client, ana, wrong_code(ana))
    sign_in(client, ana)
    client.post(reverse("account_logout"))
    told = list(AuditEntry.objects.order_by("pk").values_list("action", "by", "about", "address"))
    assert told == [
        ("sign-in failed", "", ("an a b " + "x" * 100)[:60], "127.0.0.1"),
        ("sign-in failed", "ana", "", "127.0.0.1"),
        ("signed in", "ana", "", "127.0.0.1"),
        ("signed out", "ana", "", "127.0.0.1"),
    ]
