"""The guide as a parent reads it: from the contents to a chapter, with the numbers of an own school."""

import re

import pytest
from playwright.sync_api import expect

from tests.guide.addresses import ELEMENTARY, HIGH, PRIMARY, TINY, guide_addresses

from .conftest import DESK, PHONE
from .test_find_a_school import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

LABEL = "Use your school’s numbers"
NAME = "Fable Valley High"
BOTH = pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
# Words that paper must have as well as the screen: headings and numbers of the main part.
SAID = """() => [...document.querySelectorAll("main :is(h1, h2, h3, .number, .state, .prose p)")]
  .filter((one) => one.getClientRects().length).map((one) => one.textContent.trim().replace(/\\s+/g, " "))"""


@BOTH
def test_a_parent_reads_on_with_the_numbers_of_an_own_school(reader, viewport):
    one = reader(viewport=viewport)
    page = one.goto("/")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Guide").click()
    page.get_by_role("link", name="Status and Change", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Status and Change")
    expect(page.locator(".example").first).to_contain_text("Escuela Niños del Valle")
    page.get_by_role("link", name=re.compile("Choose another school")).click()
    page.get_by_label(LABEL).fill("fable valley hi")
    page.get_by_role("option", name=re.compile(NAME)).first.click()
    page.wait_for_url(f"**/guide/status-and-change/?school={HIGH}#main")
    expect(page.locator(".example").first).to_contain_text(NAME)
    page.get_by_role("link", name=re.compile("^Next")).click()
    page.wait_for_url(f"**/guide/colors/?school={HIGH}")
    page.get_by_role("link", name="Guide", exact=True).last.click()
    page.wait_for_url(f"**/guide/?school={HIGH}")
    page.get_by_role("link", name="Growth is not Change", exact=True).click()
    expect(page.locator(".example").first).to_contain_text("Not applicable")
    expect(page.locator(".example").first).to_contain_text("is a sample school: it is made up")
    page.get_by_role("link", name="Back to the sample school").click()
    page.wait_for_url("**/guide/growth-is-not-change/")
    page.get_by_role("link", name="Read the growth section of this school").click()
    page.wait_for_url(f"**/schools/{ELEMENTARY}/#grew")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_words_lead_back_to_the_same_chapter(reader, scripts):
    one = reader(viewport=PHONE, java_script_enabled=scripts, bypass_csp=True)
    page = one.goto(f"/guide/colors/?school={TINY}")
    page.get_by_label(LABEL).fill("paper lantern")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("Schools that fit “paper lantern”. Choose one:")).to_be_visible()
    if scripts:
        assert one.faults() == []
    assert one.sticks_out() == []
    page.get_by_role("link", name="Paper Lantern Elementary").click()
    page.wait_for_url("**/guide/colors/?school=99100170100135")
    expect(page.locator(".example").first).to_contain_text("Paper Lantern Elementary")


def test_by_keyboard_alone(reader):
    page = reader(viewport=DESK).goto("/guide/colors/")
    tab_to(page, page.get_by_label(LABEL), most=80)
    page.keyboard.type("silver thimble")
    expect(page.get_by_role("option", name=re.compile("Silver Thimble"))).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/guide/colors/?school={PRIMARY}#main")
    tab_to(page, page.get_by_role("link", name=re.compile("^Next")), most=80)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/guide/student-groups/?school={PRIMARY}")


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["phone", "desk"])
def test_every_chapter_is_accessible_and_fits(reader, viewport, scheme):
    one = reader(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    for address in guide_addresses():
        one.goto(address).evaluate(
            "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
        )
        assert one.faults() == [], address
        assert one.sticks_out() == [], address


def test_paper_says_what_the_screen_says(reader):
    """All but what can only be done on a screen: the form, the turning of pages."""
    one = reader(viewport=DESK)
    for address in guide_addresses():
        page = one.goto(address)
        page.emulate_media(media="screen")
        seen = page.evaluate(SAID)
        page.emulate_media(media="print")
        assert page.evaluate(SAID) == seen, address
        assert not page.locator("form").first.is_visible()


def test_a_bad_code_says_so_and_the_examples_stay(reader):
    page = reader(viewport=PHONE).goto("/guide/colors/?school=19647330000001")
    for place in (page.locator("header .notice"), page.locator("#q-problem")):
        expect(place).to_contain_text("No school with the code 19647330000001 is on this site.")
    expect(page.locator("#q")).to_have_value("19647330000001")
    expect(page.locator(".example").first).to_contain_text("Escuela Niños del Valle")
