"""Every address of the staff pages, for everybody: the answers that `permissions` expects."""

import pytest
from django.test import Client
from django.urls import reverse

from . import asking
from .asking import address, everything, has_just_signed_in, not_there
from .people import person
from .permissions import ACCOUNTS, ADMINISTRATOR, EVERYONE, PAGES, Page, nothing, row

pytestmark = pytest.mark.django_db

SENT_AWAY = {"disabled": asking.disabled, "expired": asking.expired}
CHANGING = [name for name in PAGES if row(name).post is not None]
OWNED = [name for name in PAGES if row(name).theirs is not None]
WITH_OBJECT = [name for name in PAGES if row(name).of is not nothing]


def form(page: Page, client) -> dict:
    return page.post(client.person) if callable(page.post) else page.post or {}


def ask(client: Client, name: str, arguments: tuple = ()):
    """The answer to GET, which nothing may keep."""
    answer = client.get(address(name, arguments))
    assert "no-store" in answer.headers["Cache-Control"], name
    return answer


def send_in_vain(client: Client, name: str, arguments: tuple, sent: dict):
    """The answer to POST, after which all is as it was."""
    before = everything()
    answer = client.post(address(name, arguments), sent)
    assert everything() == before, name
    return answer


def leads_to(answer, name: str) -> bool:
    return answer.status_code == 302 and answer.url.split("?")[0] == reverse(name)


def in_role(name: str) -> Client:
    """Somebody who gets in, with all roles that do."""
    return has_just_signed_in(*sorted(row(name).roles))


def test_every_address_has_a_row():
    assert set(asking.staff_addresses()) == PAGES.keys() | ACCOUNTS.keys()


@pytest.mark.parametrize("name", PAGES)
def test_a_stranger_is_led_to_the_sign_in(client, name):
    page, arguments = row(name), row(name).of(person())
    assert leads_to(ask(client, name, arguments), "account_login")
    assert leads_to(ask(client, name, not_there(arguments)), "account_login")
    client.person = person()
    assert leads_to(send_in_vain(client, name, arguments, form(page, client)), "account_login")


@pytest.mark.parametrize("kind", SENT_AWAY)
@pytest.mark.parametrize("name", PAGES)
def test_a_session_ends_with_the_account(name, kind):
    page = row(name)
    client = SENT_AWAY[kind](*sorted(page.roles))
    arguments = page.of(client.person)
    assert leads_to(ask(client, name, arguments), "account_login")
    assert leads_to(send_in_vain(client, name, arguments, form(page, client)), "account_login")


@pytest.mark.parametrize("name", PAGES)
def test_without_a_second_factor_its_setup_comes_first(name):
    page = row(name)
    client = asking.without_second_factor(*sorted(page.roles))
    arguments = page.of(client.person)
    assert leads_to(ask(client, name, arguments), "mfa_activate_totp")
    assert leads_to(send_in_vain(client, name, arguments, form(page, client)), "mfa_activate_totp")


@pytest.mark.parametrize("role", sorted(EVERYONE))
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_for_its_roles(name, role):
    page, client = row(name), has_just_signed_in(role)
    arguments = page.of(client.person)
    if role in page.roles:
        assert ask(client, name, arguments).status_code == page.get
        return
    assert ask(client, name, arguments).status_code == 403
    assert ask(client, name, not_there(arguments)).status_code == 403
    assert send_in_vain(client, name, arguments, form(page, client)).status_code == 403


@pytest.mark.parametrize("name", [name for name in PAGES if row(name).roles == EVERYONE])
def test_a_person_without_a_role_sees_what_everybody_sees(name):
    client = has_just_signed_in()
    assert ask(client, name, row(name).of(client.person)).status_code in (200, 302, 403)


@pytest.mark.parametrize("name", OWNED)
def test_the_objects_of_others_are_theirs(name):
    """Administrators may act for everybody, so they are not asked."""
    page, other = row(name), person(*sorted(row(name).roles))
    client = asking.has_just_signed_in(*sorted(page.roles - {ADMINISTRATOR}))
    arguments = page.of(other)
    assert ask(client, name, arguments).status_code == (405 if page.get == 405 else page.theirs)
    assert send_in_vain(client, name, arguments, form(page, client)).status_code == page.theirs


@pytest.mark.parametrize("name", WITH_OBJECT)
def test_what_is_not_there_is_not_found(name):
    page, client = row(name), in_role(name)
    arguments = not_there(page.of(client.person))
    assert ask(client, name, arguments).status_code == (405 if page.get == 405 else page.missing)
    assert send_in_vain(client, name, arguments, form(page, client)).status_code in (page.missing, 405)


@pytest.mark.parametrize("name", [name for name in PAGES if row(name).post is None])
def test_a_page_that_is_only_read_changes_nothing(name):
    client = in_role(name)
    assert send_in_vain(client, name, row(name).of(client.person), {}).status_code < 500


@pytest.mark.parametrize("name", CHANGING)
def test_reading_a_page_changes_nothing(name):
    client = in_role(name)
    arguments = row(name).of(client.person)
    before = everything()
    ask(client, name, arguments)
    assert everything() == before


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_asks_again_does_so(name):
    view = asking.staff_addresses()[name].callback
    assert hasattr(view, "asks_again"), f"{name} is not guarded by staff_page"
    if view.asks_again:
        page = row(name)
        client = asking.signed_in(*sorted(page.roles))
        answer = send_in_vain(client, name, page.of(client.person), form(page, client))
        assert answer.status_code == 302
        assert "reauthenticate" in answer.url
