"""From the first page to the results of a student group, as different readers do it."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

LABEL = "Name, city, ZIP, address or code of a school"
NAME = "Lantern Creek"  # a school of the fictional district


def search(page) -> None:
    page.goto("/")
    page.get_by_label(LABEL).fill(NAME)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("main").get_by_role("link", name=re.compile(NAME)).first.click()


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_from_the_first_page_to_a_student_group(reader, viewport):
    page = reader(viewport=viewport).page
    search(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text(NAME)
    expect(page.get_by_role("heading", name="At a glance")).to_be_visible()
    address = page.url
    page.locator("#by-group nav a").first.click()
    expect(page.locator("#groups")).to_be_focused()
    assert page.url == address
    chosen = page.locator("#by-group nav [aria-current]").inner_text()
    expect(page.locator("#by-group figcaption")).to_contain_text(chosen)
    page.locator("#by-group").get_by_role("link", name="in a table").click()
    page.wait_for_url(re.compile(r"/groups/[a-z-]+/$"))
    expect(page.locator("#by-group caption").first).to_contain_text(chosen)


def test_by_keyboard_alone(reader):
    page = reader(viewport=DESK).goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label(LABEL))
    page.keyboard.type(NAME)
    page.keyboard.press("Enter")
    page.wait_for_url("**/schools/?q=*")
    tab_to(page, page.get_by_role("main").get_by_role("link", name=re.compile(NAME)).first)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/schools/\d{14}/$"))
    tab_to(page, page.locator("#by-group nav a").first, most=80)
    page.keyboard.press("Enter")
    expect(page.locator("#groups")).to_be_focused()


def test_without_javascript(reader):
    page = reader(viewport=PHONE, java_script_enabled=False).page
    search(page)
    expect(page.get_by_role("heading", name="Measures side by side")).to_be_visible()
    page.locator("#by-group nav a").first.click()
    page.wait_for_url(re.compile(r"/groups/[a-z-]+/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("by student group")
    assert page.locator("#by-group table tbody tr").count() > 1


def test_another_year_and_back_to_the_newest(reader):
    page = reader(viewport=DESK).page
    search(page)
    page.get_by_role("link", name="2024 Dashboard").click()
    page.wait_for_url(re.compile(r"/2024/$"))
    expect(page).to_have_title(re.compile("2024 Dashboard"))
    page.get_by_role("link", name="Newest results").click()
    page.wait_for_url(re.compile(r"/schools/\d{14}/$"))


def test_a_mistyped_address_leads_on(reader):
    one = reader(viewport=PHONE)
    page = one.goto("/schools/12345/")
    expect(page.get_by_role("heading", level=1)).to_have_text("We cannot find this page")
    page.get_by_label(LABEL).fill(NAME)
    page.keyboard.press("Enter")
    page.wait_for_url("**/schools/?q=*")
    one.complaints = [said for said in one.complaints if "404" not in said]  # the browser's own line


def tab_to(page, target, most=40) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the keyboard does not get there")
