"""What administrators do with accounts, on the pages and behind them."""

import pytest
from django.test import Client
from django.urls import reverse

from schoolinfo.accounts import changes
from schoolinfo.accounts.models import Grant, User
from schoolinfo.directory.models import Entity
from schoolinfo.releases.models import AuditEntry
from tests.staff.asking import has_just_signed_in
from tests.staff.people import PASSWORD, person, signed_in

from .entrance import gets_in, type_password

pytestmark = pytest.mark.django_db
SCHOOL = "99100170000101"
NEW = {
    "username": "bo",
    "name": "Bo Ek",
    "email": "Bo@example.org",
    "roles": ["uploader"],
    "schools": "",
    "expires_at": "",
}


@pytest.fixture
def admin():
    return has_just_signed_in("administrator")


@pytest.fixture
def ana():
    return person("uploader", name="ana")


def page_of(user) -> str:
    return reverse("staff-person", args=[user.username])


def about(user, **new) -> dict:
    return {"name": user.username, "email": user.email, "roles": sorted(user.roles), **new}


def entry(action: str) -> AuditEntry:
    return AuditEntry.objects.get(action=action)


def test_an_invitation_shows_its_link_once(admin, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as letters:
        answer = admin.post(reverse("staff-invite"), NEW)
    assert len(letters) == 1
    bo = User.objects.get(username="bo")
    assert (bo.email, bo.get_full_name(), bo.roles) == ("bo@example.org", "Bo Ek", {"uploader"})
    assert not bo.has_usable_password()
    shown = admin.get(answer.url).content.decode()
    assert "/staff/account/invitation/" in shown
    assert "Invited, no password yet" in shown
    assert "/staff/account/invitation/" not in admin.get(answer.url).content.decode()
    assert entry("invited").detail == {"roles": ["uploader"], "schools": [], "expires": ""}


def test_the_link_is_shown_on_no_other_page(admin, ana):
    answer = admin.post(reverse("staff-invite"), NEW)
    assert "/staff/account/invitation/" not in admin.get(page_of(ana)).content.decode()
    assert "/staff/account/invitation/" in admin.get(answer.url).content.decode()


WRONG = [
    ({"username": "Bo Ek"}, "username"),
    ({"username": "bo@ek"}, "username"),
    ({"username": "invite"}, "username"),
    ({"username": "ANA".lower()}, "username"),
    ({"email": "ANA@example.org"}, "email"),
    ({"email": "bo"}, "email"),
    ({"roles": []}, "roles"),
    ({"roles": ["king"]}, "roles"),
    ({"roles": ["previewer"]}, "schools"),
    ({"schools": SCHOOL}, "schools"),
    ({"roles": ["previewer"], "schools": "99100170000999, 1"}, "schools"),
    ({"expires_at": "2001-01-01"}, "expires_at"),
    ({"expires_at": "9999-12-31"}, "expires_at"),
]


@pytest.mark.parametrize(("typed", "field"), WRONG)
def test_what_is_not_right_is_said_at_its_field_and_nothing_typed_is_lost(admin, ana, typed, field):
    Entity.objects.create(cds=SCHOOL, kind="school")
    answer = admin.post(reverse("staff-invite"), {**NEW, **typed})
    assert list(answer.context["form"].errors) == [field]
    body = answer.content.decode()
    assert f'href="#id_{field}"' in body
    assert f'id="id_{field}"' in body
    assert 'value="Bo Ek"' in body
    assert User.objects.count() == 2


def test_a_previewer_is_given_schools_that_the_directory_knows(admin):
    Entity.objects.create(cds=SCHOOL, kind="school")
    admin.post(reverse("staff-invite"), {**NEW, "roles": ["previewer"], "schools": f" {SCHOOL}\n{SCHOOL} "})
    assert User.objects.get(username="bo").schools == {SCHOOL}


def test_the_last_day_counts_to_its_end(admin, ana):
    admin.post(page_of(ana), about(ana, expires_at="2099-06-30"))
    ana.refresh_from_db()
    assert ana.expires_at.isoformat() == "2099-07-01T06:59:59+00:00"
    assert admin.get(page_of(ana)).context["form"]["expires_at"].value().isoformat() == "2099-06-30"
    assert entry("person changed").detail["after"]["expires"].startswith("2099-06-30T23:59:59")


def test_roles_are_changed_and_the_trail_says_from_what_to_what(admin, ana):
    answer = admin.post(page_of(ana), about(ana, roles=["approver", "facilitator"]), follow=True)
    assert "The change is made" in answer.content.decode()
    assert User.objects.get(pk=ana.pk).roles == {"approver", "facilitator"}
    assert entry("roles changed").detail == {"before": ["uploader"], "after": ["approver", "facilitator"]}


def test_schools_are_changed(admin):
    petra = person("previewer", schools=["99100170000102"])
    Entity.objects.create(cds=SCHOOL, kind="school")
    admin.post(page_of(petra), about(petra, schools=SCHOOL))
    assert User.objects.get(pk=petra.pk).schools == {SCHOOL}
    assert entry("schools changed").detail == {"before": ["99100170000102"], "after": [SCHOOL]}


def test_a_lost_second_factor_is_reset(admin, ana, django_capture_on_commit_callbacks):
    theirs = Client()
    theirs.force_login(ana)
    with django_capture_on_commit_callbacks() as letters:
        admin.post(page_of(ana), {"do": "reset"})
    assert len(letters) == 1
    assert entry("second factor reset").about == "ana"
    assert not ana.authenticator_set.exists()
    assert not gets_in(theirs)
    assert type_password(theirs, "ana").url == reverse("staff")
    assert theirs.get(reverse("staff")).url == reverse("mfa_activate_totp")


def test_an_account_is_disabled_and_enabled(admin, ana):
    admin.post(page_of(ana), {"do": "disable"})
    assert "Disabled" in admin.get(reverse("staff-people")).content.decode()
    admin.post(page_of(ana), {"do": "enable"})
    assert [e.action for e in AuditEntry.objects.filter(about="ana").order_by("pk")] == [
        "disabled",
        "enabled",
    ]
    assert User.objects.get(pk=ana.pk).may_sign_in


def test_nobody_is_invited_anew_who_is_in(admin, ana):
    answer = admin.post(page_of(ana), {"do": "invite"}, follow=True)
    assert "has taken up the invitation already" in answer.content.decode()
    assert User.objects.get(pk=ana.pk).has_usable_password()


@pytest.mark.parametrize("act", ["disable", "reset"])
def test_administrators_cannot_shut_themselves_out(admin, act):
    admin.post(page_of(admin.person), {"do": act})
    assert gets_in(admin)
    assert not AuditEntry.objects.exclude(action="signed in").exists()


def test_administrators_keep_their_own_role(admin):
    person("administrator")
    answer = admin.post(page_of(admin.person), about(admin.person, roles=["uploader"]))
    assert "You cannot take your own access" in answer.content.decode()
    assert User.objects.get(pk=admin.person.pk).roles == {"administrator"}


def test_administrators_who_change_themselves_stay_signed_in(admin):
    admin.post(page_of(admin.person), about(admin.person, roles=["administrator", "uploader"]))
    assert gets_in(admin)
    assert User.objects.get(pk=admin.person.pk).roles == {"administrator", "uploader"}


def test_one_administrator_stays():
    ada = person("administrator", name="ada")
    person("administrator", name="gone", is_active=False)
    with pytest.raises(changes.NotAllowed):
        changes.disable(ada, by="another")
    with pytest.raises(changes.NotAllowed):
        changes.change(ada, name="", email="", roles=["uploader"], schools=[], expires_at=None, by="another")
    assert Grant.objects.filter(user=ada, role="administrator").exists()


def test_the_list_costs_as_much_for_many_as_for_few(admin, settings, django_assert_num_queries):
    settings.PAGE_CACHE = False
    for _ in range(5):
        person("uploader")
    with django_assert_num_queries(2 + 3):
        admin.get(reverse("staff-people"))


def test_a_change_asks_again_and_is_carried_out_then(ana):
    admin = signed_in("administrator")
    asked = admin.post(page_of(ana), {"do": "disable"})
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert User.objects.get(pk=ana.pk).is_active
    answer = admin.post(asked.url, {"password": "wrong", "next": page_of(ana)})
    assert "The password is not right." in answer.content.decode()
    answer = admin.post(asked.url, {"password": PASSWORD, "next": page_of(ana)})
    assert answer.url == page_of(ana)
    assert not User.objects.get(pk=ana.pk).is_active


def test_what_was_given_is_good_for_five_minutes(ana, clock):
    admin = has_just_signed_in("administrator")
    clock.pass_(299)
    assert admin.post(page_of(ana), {"do": "disable"}).url == page_of(ana)
    clock.pass_(1)
    assert "reauthenticate" in admin.post(page_of(ana), {"do": "enable"}).url


def test_what_was_given_by_somebody_else_counts_for_nothing(ana):
    admin = has_just_signed_in("administrator")
    other = person("administrator")
    session = admin.session
    session["account_authentication_methods_user"] = str(other.pk)
    session.save()
    assert "reauthenticate" in admin.post(page_of(ana), {"do": "disable"}).url
