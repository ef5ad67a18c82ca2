"""From an invitation to the first staff page, and links for a forgotten password."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from schoolinfo.accounts import changes, factor, people, tasks
from schoolinfo.accounts.links import FORGOTTEN, INVITATION, link
from schoolinfo.accounts.models import User
from schoolinfo.accounts.people import State, state_of
from schoolinfo.accounts.sealing import unseal
from schoolinfo.accounts.views.factor import SECRET
from schoolinfo.releases.models import AuditEntry
from tests.staff.people import person

from .entrance import LOGIN, code_for, gets_in, sign_in, type_password, wrong_code

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
NEW = "nine purple elephants"
DAY = 24 * 3600


@pytest.fixture
def invited():
    return changes.invite("bo", name="Bo Ek", email="bo@example.org", roles=["uploader"], by="ada")


def path_of(address: str) -> str:
    return re.sub("^https?://[^/]+", "", address)


def choose(client, address: str, password: str = NEW):
    client.get(path_of(address))
    return client.post(reverse("account_choose_password"), {"password1": password, "password2": password})


def set_up(client):
    """Type the code that an app shows which has read the picture."""
    page = client.get(reverse("mfa_activate_totp"))
    secret = unseal(client.session[SECRET])
    assert secret[:4] + " " + secret[4:8] in page.content.decode()
    return client.post(reverse("mfa_activate_totp"), {"code": code_for(secret)})


def test_an_invited_person_gets_to_the_first_page(client, invited):
    user, address = invited
    assert client.get(path_of(address)).url == reverse("account_choose_password")
    assert "Your user name is bo." in client.get(reverse("account_choose_password")).content.decode()
    assert choose(client, address).url == reverse("mfa_activate_totp")
    assert client.get(reverse("staff")).url == reverse("mfa_activate_totp")
    assert set_up(client).url == reverse("mfa_view_recovery_codes")
    codes = factor.recovery_codes(user)
    page = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert len(codes) == 10
    assert all(code in page for code in codes)
    kept = client.get(reverse("mfa_download_recovery_codes"))
    assert kept.content.decode().split() == codes
    assert kept.headers["Content-Disposition"].startswith("attachment")
    assert client.post(reverse("mfa_view_recovery_codes")).url == reverse("staff")
    assert client.get(reverse("mfa_view_recovery_codes")).url == reverse("staff-account")
    assert client.get(reverse("mfa_download_recovery_codes")).url == reverse("staff-account")
    assert gets_in(client)


def test_codes_are_shown_for_a_quarter_of_an_hour(client, invited, clock):
    choose(client, invited[1])
    set_up(client)
    clock.pass_(15 * 60 + 1)
    assert client.get(reverse("mfa_view_recovery_codes")).url == reverse("staff-account")


def test_the_trail_tells_of_every_step(client, invited):
    choose(client, invited[1])
    set_up(client)
    told = AuditEntry.objects.order_by("pk").values_list("action", "by", "about")
    assert list(told) == [
        ("invited", "ada", "bo"),
        ("password changed", "bo", "bo"),
        ("signed in", "bo", ""),
        ("second factor changed", "bo", "bo"),
    ]


def test_the_key_is_sealed_wherever_it_is_kept(client, invited):
    choose(client, invited[1])
    client.get(reverse("mfa_activate_totp"))
    secret = unseal(client.session[SECRET])
    set_up(client)
    kept = invited[0].authenticator_set.get(type="totp").data["secret"]
    assert unseal(kept) == secret
    assert secret not in kept
    assert SECRET not in client.session


def test_the_picture_has_no_style_of_its_own(client, invited):
    choose(client, invited[1])
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    assert "<svg" in page
    assert not re.search(r"\sstyle=|<style|<script", page)


def test_a_wrong_code_sets_nothing_up_and_keeps_the_key(client, invited):
    choose(client, invited[1])
    client.get(reverse("mfa_activate_totp"))
    secret = unseal(client.session[SECRET])
    page = client.post(reverse("mfa_activate_totp"), {"code": "12345"})
    assert "The code is not right" in page.content.decode()
    assert unseal(client.session[SECRET]) == secret
    assert not invited[0].authenticator_set.exists()


def test_a_link_works_once(client, invited):
    choose(client, invited[1])
    again = Client()
    answer = again.get(path_of(invited[1]))
    assert answer.status_code == 410
    assert "no longer works" in answer.content.decode()
    assert again.get(reverse("account_choose_password")).status_code == 410


def test_two_who_hold_the_same_link_get_one_password(client, invited):
    other = Client()
    other.get(path_of(invited[1]))
    choose(client, invited[1])
    assert (
        other.post(
            reverse("account_choose_password"), {"password1": "x" * 13, "password2": "x" * 13}
        ).status_code
        == 410
    )


@pytest.mark.parametrize(("seconds", "status"), [(7 * DAY, 302), (7 * DAY + 1, 410)])
def test_an_invitation_is_good_for_seven_days(client, invited, clock, seconds, status):
    clock.pass_(seconds)
    assert client.get(path_of(invited[1])).status_code == status


def test_a_new_invitation_takes_the_place_of_the_one_before(client, invited):
    address = changes.invite_again(invited[0], by="ada")
    assert client.get(path_of(invited[1])).status_code == 410
    assert client.get(path_of(address)).status_code == 302


@pytest.mark.parametrize("fields", [{"is_active": False}, {"email": "other@example.org"}])
def test_a_link_is_bound_to_the_account_as_it_was(client, invited, fields):
    User.objects.filter(pk=invited[0].pk).update(**fields)
    assert client.get(path_of(invited[1])).status_code == 410


@pytest.mark.parametrize("change", [lambda t: t[:-1] + "_", lambda t: "x", lambda t: t.replace(":", "")])
def test_a_link_that_was_altered_is_worth_nothing(client, invited, change):
    token = path_of(invited[1]).split("/")[-2]
    assert client.get(reverse("account_invitation", args=[change(token)])).status_code == 410
    assert client.get(reverse("account_forgotten", args=[token])).status_code == 410


@pytest.mark.parametrize(
    "password", ["short", "password1234", "123456789012", "bo@example.org", "Bo Ek Bo Ek"]
)
def test_a_weak_password_is_refused_with_a_reason(client, invited, password):
    answer = choose(client, invited[1], password)
    assert answer.status_code == 200
    assert answer.context["form"].errors["password1"]
    assert not User.objects.get(pk=invited[0].pk).has_usable_password()


def test_two_different_passwords_are_refused(client, invited):
    client.get(path_of(invited[1]))
    answer = client.post(reverse("account_choose_password"), {"password1": NEW, "password2": NEW + "!"})
    assert answer.context["form"].errors == {"password2": ["The two are not the same."]}


def test_a_link_opened_by_somebody_signed_in_signs_them_out_first(client, invited):
    sign_in(client, person("administrator", name="ada"))
    choose(client, invited[1])
    assert AuditEntry.objects.filter(action="signed out", by="ada").exists()
    assert AuditEntry.objects.filter(action="password changed", by="bo").exists()


def test_a_link_signs_nobody_in_who_has_a_second_factor(client):
    ana = person("uploader", name="ana")
    assert choose(client, link(ana, INVITATION)).url == LOGIN
    assert not gets_in(client)


def test_somebody_who_forgot_gets_a_letter_from_the_worker(client, clock):
    ana = person("uploader", name="ana")
    assert client.post(reverse("account_reset_password"), {"login": "Ana"}).url == reverse(
        "account_forgotten_sent"
    )
    task = DBTaskResult.objects.get()
    assert task.args_kwargs["args"] == ["Ana"]
    tasks.answer_forgotten.call("Ana")
    assert choose(client, link(ana, FORGOTTEN)).url == LOGIN
    assert not gets_in(client)
    ana.refresh_from_db()
    assert ana.check_password(NEW)
    assert sign_in(Client(), ana) is not None
    assert type_password(Client(), "ana", NEW).status_code == 302


@pytest.mark.parametrize("login", ["ana", "ana@example.org", "nobody", "nobody@example.org", "gone"])
def test_asking_for_a_link_is_the_same_for_everybody(client, login):
    """The page never looks the person up; the worker does."""
    person("uploader", name="ana")
    person("uploader", name="gone", is_active=False)
    with CaptureQueriesContext(connection) as queries:
        answer = client.post(reverse("account_reset_password"), {"login": login})
    assert not [query for query in queries if "accounts_user" in query["sql"]]
    assert answer.url == reverse("account_forgotten_sent")
    assert b"If there is an account" in client.get(answer.url).content


@pytest.mark.parametrize("who", ["nobody", "gone", "invited"])
def test_the_worker_writes_to_nobody_who_cannot_sign_in(who, monkeypatch, invited):
    person("uploader", name="gone", is_active=False)
    User.objects.filter(pk=invited[0].pk).update(username="invited")
    monkeypatch.setattr("schoolinfo.accounts.letters.tell", lambda *_: pytest.fail("a letter was written"))
    tasks.answer_forgotten.call(who)


def test_asking_is_throttled_by_name(client):
    sent = [client.post(reverse("account_reset_password"), {"login": "ana"}).status_code for _ in range(4)]
    assert sent == [302, 302, 302, 429]


@pytest.mark.parametrize(("seconds", "status"), [(3600, 302), (3601, 410)])
def test_a_link_for_a_forgotten_password_is_good_for_an_hour(client, clock, seconds, status):
    address = link(person("uploader"), FORGOTTEN)
    clock.pass_(seconds)
    assert client.get(path_of(address)).status_code == status


def test_the_command_makes_the_first_person(client, capsys):
    call_command("invite", "ada", "ada@example.org", "--role", "administrator", "--full-name", "Ada Abrams")
    address = capsys.readouterr().out.split()[-1]
    assert choose(client, address).url == reverse("mfa_activate_totp")
    assert people.with_role("administrator").get().get_full_name() == "Ada Abrams"
    assert AuditEntry.objects.filter(action="invited", by__endswith="(command)", about="ada").exists()


def test_the_command_says_what_is_not_right():
    with pytest.raises(CommandError, match="small letters"):
        call_command("invite", "Ada A", "ada@example.org", "--role", "administrator")


def test_where_an_account_stands(client, invited):
    user = invited[0]
    assert state_of(user, False) == State.INVITED
    user.set_password(NEW)
    assert state_of(user, False) == State.NO_FACTOR
    assert state_of(user, True) == State.ACTIVE
    user.is_active = False
    assert state_of(user, True) == State.DISABLED


def test_another_app_takes_the_place_of_the_first(client):
    ana = person("uploader", name="ana")
    sign_in(client, ana)
    other = Client()
    other.force_login(ana)
    before = factor.secret_of(ana)
    assert set_up(client).url == reverse("mfa_view_recovery_codes")
    assert factor.secret_of(ana) != before
    assert gets_in(client)
    assert not gets_in(other)
    assert AuditEntry.objects.get(action="second factor changed").detail == {"how": "app replaced"}


def test_replacing_the_app_asks_again(client, clock):
    ana = person("uploader", name="ana")
    sign_in(client, ana)
    clock.pass_(301)
    assert client.get(reverse("mfa_activate_totp")).url.startswith(reverse("account_reauthenticate"))
    assert client.post(reverse("mfa_activate_totp"), {"code": wrong_code(ana)}).url.startswith(
        reverse("account_reauthenticate")
    )


def test_there_is_no_address_that_switches_the_second_factor_off(client):
    sign_in(client, person("uploader", name="ana"))
    for path in ("totp/deactivate/", "totp/activate/", "2fa/", "webauthn/"):
        assert client.post(f"/staff/account/{path}").status_code == 404


def test_new_recovery_codes_take_the_place_of_the_old(client):
    ana = person("uploader", name="ana")
    factor.new_recovery_codes(ana)
    before = set(factor.recovery_codes(ana))
    sign_in(client, ana)
    assert client.post(reverse("mfa_generate_recovery_codes")).url == reverse("mfa_view_recovery_codes")
    assert before.isdisjoint(factor.recovery_codes(ana))
