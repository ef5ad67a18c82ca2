"""Invitation, second factor, sign-in: in a real browser, on a phone, by keyboard, without scripts."""

from urllib.parse import urlsplit

import pytest
from django.db import connections
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from schoolinfo.accounts import changes, factor
from tests.accounts.entrance import code_for, code_of
from tests.staff.people import PASSWORD, person

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGES = [
    "people/",
    "people/invite/",
    "people/ana/",
    "audit/",
    "account/",
    "account/password/",
    "account/second-factor/",
    "account/recovery-codes/new/",
    "account/logout/",
    "account/reauthenticate/",
    "account/reauthenticate/code/",
    "account/password/forgotten/",
]
NARROW = {"width": 320, "height": 640}


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """The site without any data. Its threads close their connections after each request."""
    database = connections.settings["default"]
    kept, database["CONN_MAX_AGE"] = database["CONN_MAX_AGE"], 0
    server = LiveServer("localhost")
    yield server.url
    server.stop()
    database["CONN_MAX_AGE"] = kept


def sound(reader) -> None:
    """Nothing sticks out, also at 320 pixels, and axe finds nothing."""
    size = reader.page.viewport_size
    assert reader.faults() == [], reader.page.url
    for width in (size, NARROW):
        reader.page.set_viewport_size(width)
        assert reader.sticks_out() == [], reader.page.url
    reader.page.set_viewport_size(size)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_from_the_invitation_to_the_first_page(reader, viewport):
    _, link = changes.invite("bo", name="Bo Ek", email="bo@example.org", roles=["uploader"], by="ada")
    one = reader(viewport=viewport)
    page = one.goto(urlsplit(link).path)
    sound(one)
    page.get_by_label("New password", exact=True).fill("too short")
    page.get_by_label("The new password once more").fill("too short")
    page.get_by_role("button", name="Set the password").click()
    sound(one)
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(page.get_by_label("New password", exact=True)).to_be_focused()
    page.get_by_label("New password", exact=True).fill("nine purple elephants")
    page.get_by_label("The new password once more").fill("nine purple elephants")
    page.get_by_role("button", name="Set the password").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Set up your second factor")
    sound(one)
    page.get_by_label("Code", exact=True).fill(code_for(page.locator("code").inner_text().replace(" ", "")))
    page.get_by_role("button", name="Set up").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your recovery codes")
    sound(one)
    with page.expect_download() as kept:
        page.get_by_role("link", name="Keep them as a text file").click()
    assert kept.value.suggested_filename == "recovery-codes.txt"
    page.get_by_role("button", name="I have kept them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What waits for you")


def test_by_keyboard_alone_and_without_scripts(reader):
    ana = person("administrator", name="ana")
    page = reader(viewport=PHONE, java_script_enabled=False).goto("/staff/account/login/")
    tab_to(page, page.get_by_label("User name"))
    page.keyboard.type("ana")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Code", exact=True))
    page.keyboard.type(code_of(ana))
    page.keyboard.press("Enter")
    page.wait_for_url("**/staff/")


def test_the_pages_of_an_administrator(reader):
    ada = person("administrator", name="ada")
    factor.new_recovery_codes(ada)
    person("uploader", name="ana", first_name="Ana")
    one = reader(viewport=PHONE)
    page = one.goto("/staff/people/")
    sound(one)
    page.get_by_label("User name").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    sound(one)
    page.get_by_label("Code", exact=True).fill(code_of(ada))
    page.get_by_role("button", name="Sign in").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
    for address in PAGES:
        one.goto(f"/staff/{address}")
        sound(one)
    one.goto("/staff/people/ana/")
    page.get_by_role("checkbox", name="Approver").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("The change is made")
    sound(one)
    page.goto("/staff/audit/?action=roles+changed")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody")).to_contain_text("before: uploader; after: approver, uploader")


def tab_to(page, wanted, most: int = 30) -> None:
    """Press the tab key until the wanted element has the focus."""
    for _ in range(most):
        if wanted.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} was not reached")
