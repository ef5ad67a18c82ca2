"""Why this color: opened in a card and in the table of groups, as different readers do it."""

import pytest
from playwright.sync_api import expect

from tests.profiles.addresses import school_codes

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

NARROW = {"width": 320, "height": 640}
SECOND = ".card:nth-child(2)"
CUT_OFF = """() => [...document.querySelectorAll(".five :is(th, td)")]
  .filter((one) => one.getClientRects().length && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.textContent)"""


@pytest.fixture
def school(sample_district):
    return school_codes()[0]


def top(place) -> float:
    return place.evaluate("one => one.getBoundingClientRect().top")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_card_opens_by_keyboard_and_stays_where_it_is(reader, school, viewport):
    page = reader(viewport=viewport).goto(f"/schools/{school}/")
    summary = page.locator(f"{SECOND} .why > summary")
    summary.scroll_into_view_if_needed()
    summary.focus()
    before = top(summary)
    page.keyboard.press("Enter")
    expect(page.locator(f"{SECOND} .five")).to_be_visible()
    expect(page.locator(f"{SECOND} .five td.lit")).to_have_count(1)
    assert abs(top(summary) - before) < 3
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"{SECOND} .five")).not_to_be_visible()
    assert abs(top(summary) - before) < 3


def test_an_open_card_takes_the_whole_row_of_a_desk(reader, school):
    page = reader(viewport=DESK).goto(f"/schools/{school}/")
    card = page.locator(SECOND)
    narrow = card.bounding_box()["width"]
    page.locator(f"{SECOND} .why > summary").click()
    expect(page.locator(f"{SECOND} .five")).to_be_visible()
    assert card.bounding_box()["width"] > 2 * narrow


@pytest.mark.parametrize("viewport", [NARROW, PHONE, DESK], ids=["320", "390", "1280"])
def test_no_word_of_the_table_is_cut_off(reader, school, viewport):
    one = reader(viewport=viewport)
    for address in (f"/schools/{school}/", f"/schools/{school}/2025/why/chronic/all/"):
        page = one.goto(address)
        page.evaluate("document.querySelectorAll('details.why').forEach(one => one.open = true)")
        assert page.evaluate(CUT_OFF) == [], address
        assert one.sticks_out() == [], address


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_group_opens_in_place_and_gives_the_focus_back(reader, school, viewport):
    page = reader(viewport=viewport).goto(f"/schools/{school}/groups/chronic/")
    address = page.url
    link = page.get_by_role("link", name="Why? Chronic Absenteeism, English Learner", exact=True)
    box = page.get_by_role("dialog", name="Chronic Absenteeism, English Learner, 2025")
    link.focus()
    page.keyboard.press("Enter")
    expect(box).to_be_visible()
    expect(box.locator("h2")).to_be_focused()
    expect(box.locator(".five")).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).not_to_be_visible()
    expect(link).to_be_focused()
    link.click()
    box.get_by_role("button", name="Close").click()
    expect(box).not_to_be_visible()
    expect(link).to_be_focused()
    assert page.url == address


@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["320", "1280"])
def test_the_box_fits_its_window(reader, school, viewport):
    one = reader(viewport=viewport)
    page = one.goto(f"/schools/{school}/groups/ela/")
    page.locator("a[data-why]").first.click()
    box = page.get_by_role("dialog")
    expect(box).to_be_visible()
    assert page.evaluate(CUT_OFF) == []
    assert box.evaluate("one => one.scrollWidth <= one.clientWidth")
    place = box.bounding_box()
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= viewport["width"]


def test_without_javascript_a_card_opens_and_a_link_leads_to_a_page(reader, school):
    page = reader(viewport=PHONE, java_script_enabled=False).goto(f"/schools/{school}/")
    page.locator(f"{SECOND} .why > summary").click()
    expect(page.locator(f"{SECOND} .five")).to_be_visible()
    page.goto(f"/schools/{school}/groups/chronic/")
    page.get_by_role("link", name="Why? Chronic Absenteeism, English Learner", exact=True).click()
    page.wait_for_url("**/2025/why/chronic/el/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Why this color?")
    expect(page.locator(".five")).to_be_visible()


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["light phone", "dark desk"]
)
def test_axe_finds_nothing_in_what_opens(reader, school, viewport, scheme):
    one = reader(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page = one.goto(f"/schools/{school}/")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert one.faults() == []
    page = one.goto(f"/schools/{school}/groups/chronic/")
    page.locator("a[data-why]").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert one.faults() == []


def test_on_paper_no_explanation_is_printed(reader, school):
    page = reader(viewport=DESK).goto(f"/schools/{school}/")
    page.locator(f"{SECOND} .why > summary").click()
    page.emulate_media(media="print")
    for found in page.locator(".why").all():
        assert not found.is_visible()
