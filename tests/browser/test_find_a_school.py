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
    page.get_by_role("main").get_by_role("link", name=re.compile(f"^{NAME}")).first.click()


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
    tab_to(page, page.get_by_role("main").get_by_role("link", name=re.compile(f"^{NAME}")).first)
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


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_in_two_steps_from_a_zip_code_to_a_school_with_a_grade(reader, viewport, scripts):
    """One: type a ZIP code. Two: choose a grade. Then the school stands in the list, the nearest first."""
    one = reader(viewport=viewport, java_script_enabled=scripts, bypass_csp=True)
    page = one.goto("/")
    page.get_by_label(LABEL).fill("99901")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="Schools by distance")).to_be_visible()
    page.get_by_label("Grade", exact=True).select_option("7")
    page.get_by_role("button", name="Apply").click()
    expect(page.get_by_text("12 schools with grade 7.")).to_be_visible()
    expect(page.get_by_role("link", name="Remove Grade 7")).to_be_visible()
    if scripts:
        assert one.faults() == []
    assert one.sticks_out() == []
    page.get_by_role("link", name="Remove Near ZIP code 99901").click()
    expect(page.get_by_role("heading", name="Schools by name")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name=re.compile(f"^{NAME}")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(NAME)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["/", "/schools/?grade=7"])
def test_the_browsers_own_location_is_rounded_before_it_is_sent(reader, viewport, address):
    here = {"latitude": 38.912345, "longitude": -121.098765}
    one = reader(viewport=viewport, geolocation=here, permissions=["geolocation"], bypass_csp=True)
    page = one.goto(address)
    page.get_by_role("button", name="Use my location").click()
    page.wait_for_url(re.compile(r"near=38\.910%2C-121\.100"))
    assert "grade=7" in page.url or address == "/"
    expect(page.get_by_role("heading", name="Schools by distance")).to_be_visible()
    assert one.faults() == []


def test_a_browser_that_does_not_say_where_it_is_leads_to_a_zip_code(reader):
    one = reader(viewport=PHONE, bypass_csp=True)
    page = one.goto("/schools/")
    page.get_by_role("button", name="Use my location").click()
    expect(page.locator("#near").get_by_role("status")).to_contain_text(
        "Your browser did not share your location."
    )
    assert one.faults() == []
    assert page.url.endswith("/schools/")


def test_a_browser_that_cannot_tell_where_it_is_says_so(reader):
    one = reader(viewport=PHONE)
    one.page.add_init_script("delete Navigator.prototype.geolocation")
    page = one.goto("/schools/")
    page.get_by_role("button", name="Use my location").click()
    expect(page.locator("#near").get_by_role("status")).to_contain_text(
        "Your browser cannot tell where you are."
    )


def test_without_javascript_nothing_is_offered_that_needs_it(reader):
    page = reader(viewport=PHONE, java_script_enabled=False).goto("/schools/")
    expect(page.get_by_role("button", name="Use my location")).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_schools_are_chosen_for_a_comparison_in_the_order_of_the_list(reader, scripts):
    page = reader(viewport=PHONE, java_script_enabled=scripts).goto("/schools/?grade=7")
    asked = []
    page.route("**/compare/**", lambda route: (asked.append(route.request.url), route.fulfill(body="ok")))
    page.get_by_label("Compare Cloudberry Arts K-8").check()
    page.get_by_label("Compare Beacon Point Preparatory").check()
    page.get_by_role("button", name="Compare the chosen schools").click()
    page.wait_for_url("**/compare/**")
    assert asked[0].endswith("/compare/?schools=99100170130112&schools=99100170100325")


def test_filters_by_keyboard_alone(reader):
    page = reader(viewport=DESK).goto("/schools/")
    tab_to(page, page.get_by_label("Grade", exact=True))
    page.keyboard.type("7")
    tab_to(page, page.get_by_role("button", name="Apply"))
    page.keyboard.press("Enter")
    page.wait_for_url("**grade=7**")
    tab_to(page, page.get_by_role("link", name="Remove Grade 7"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/schools/")
    tab_to(page, page.get_by_label("Compare Beacon Point Preparatory"))
    page.keyboard.press("Space")
    expect(page.get_by_label("Compare Beacon Point Preparatory")).to_be_checked()


def tab_to(page, target, most=40) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the keyboard does not get there")
