"""The five-by-five explainer, moved by hand: slider, keyboard, number field, and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.guide.five_addresses import PAGE, SCHOOL

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

NARROW = {"width": 320, "height": 640}
ELA = f"{PAGE}?measure=ela&rule=3-8&value=9.8&change=2.8"
CELL = "#five-table td.lit"
CUT_OFF = """() => [...document.querySelectorAll(".five :is(th, td)")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"""


@pytest.fixture(autouse=True)
def _district(sample_district):
    """The schools whose numbers the page starts from."""


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_slider_is_moved_by_keyboard(reader, viewport):
    page = reader(viewport=viewport).goto(ELA)
    expect(page.locator("#five-color")).to_contain_text("Yellow")
    slider = page.get_by_role("slider", name="Status, in points")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("spinbutton", name="Status, in points")).to_have_value("9.9")
    expect(page.locator(CELL)).to_contain_text("Yellow")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#five-levels")).to_contain_text("High +10.0 points")
    expect(page.locator(CELL)).to_contain_text("Green")
    expect(page.locator(CELL)).to_contain_text("Here")
    expect(page.locator("#five-color")).to_have_text(
        "Green Where the High row meets the Maintained column, the table gives Green."
    )
    assert slider.get_attribute("aria-valuetext") == "+10.0 points"
    expect(slider).to_be_focused()


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_number_is_typed_and_everything_follows(reader, viewport):
    page = reader(viewport=viewport).goto(ELA)
    number = page.get_by_role("spinbutton", name="Change, in points")
    number.fill("-15.1")
    expect(page.locator("#five-levels")).to_contain_text("Declined Significantly −15.1 points")
    expect(page.locator("#five-table .limits li.lit")).to_have_text(
        ["Medium: −5.0 to +9.9", "Declined Significantly: −15.1 or less"]
    )
    expect(page.locator("#five-table th.lit")).to_have_count(2)
    expect(page.locator(CELL)).to_have_count(1)
    assert page.get_by_role("slider", name="Change, in points").input_value() == "-15.1"
    number.press("Enter")
    assert "change=-15.1" in page.url
    page.reload()
    expect(number).to_have_value("-15.1")


def test_a_slider_is_drawn_with_the_mouse(reader):
    page = reader(viewport=DESK).goto(ELA)
    box = page.get_by_role("slider", name="Status, in points").bounding_box()
    page.mouse.click(box["x"] + box["width"] - 4, box["y"] + box["height"] / 2)
    expect(page.locator("#five-levels")).to_contain_text("Very High")
    expect(page.locator(CELL)).to_contain_text("Blue")


def test_what_is_no_number_is_said_and_the_mark_comes_back(reader):
    page = reader(viewport=PHONE).goto(ELA)
    number = page.get_by_role("spinbutton", name="Status, in points")
    for typed, said in (
        ("", "Put in a number"),
        ("999", "999 is too far."),
        ("1.23", "We cannot read “1.23”"),
    ):
        number.fill(typed)
        expect(page.locator("#value-problem")).to_contain_text(said)
        expect(page.locator("#five-color")).to_contain_text("Put in both numbers to see the color.")
        expect(page.locator(CELL)).to_have_count(0)
        expect(number).to_have_attribute("aria-invalid", "true")
    number.fill("50")
    expect(page.locator("#value-problem")).to_be_empty()
    expect(page.locator(CELL)).to_contain_text("Blue")


def test_a_text_from_an_address_can_be_put_right(reader):
    page = reader(viewport=PHONE).goto(f"{PAGE}?measure=ela&value=abc&change=3,0")
    expect(page.locator("#value")).to_have_value("abc")
    page.locator("#value").fill("−5,1")
    expect(page.locator("#value-problem")).to_be_empty()
    expect(page.locator("#five-levels")).to_contain_text("Low −5.1 points")


def test_another_type_of_school_and_a_small_one_come_in_place(reader):
    page = reader(viewport=DESK).goto(f"{PAGE}?measure=susp&rule=ES&value=1.2&change=-1.2")
    expect(page.locator("#five-levels")).to_contain_text("Medium")
    kind = page.get_by_label("Type of school")
    kind.focus()
    kind.select_option("MS")
    expect(page.locator("#five-levels")).to_contain_text("Low 1.2% (lower is better)")
    expect(page).to_have_title(re.compile("^Five by five: Suspension Rate, 2025. Middle schools – "))
    expect(kind).to_be_focused()
    assert "rule=MS" in page.url
    page.get_by_label("Fewer than 150 students").check()
    expect(page.locator("#five-table thead th")).to_have_count(3)
    expect(page.locator(CELL)).to_have_count(1)
    expect(page.locator("#value")).to_have_value("1.2")
    page.locator("#change").fill("-9")
    expect(page.locator("#five-levels")).to_contain_text("Declined −9.0 percentage points")


def test_what_the_state_published_stays_beside_moved_numbers(reader):
    page = reader(viewport=DESK).goto(f"{PAGE}?measure=ela&school={SCHOOL}")
    state = page.locator("#five-table td", has_text="State")
    published, before = page.locator("#five-beside").inner_text(), state.inner_text().split()[0]
    page.locator("#value").fill("-200")
    page.locator("#change").fill("-50")
    expect(page.locator("#five-color")).to_contain_text("Red")
    expect(state).to_contain_text(before)
    expect(page.locator(CELL)).not_to_contain_text("State")
    assert page.locator("#five-beside").inner_text() == published
    page.get_by_role("link", name="Start from them again").click()
    expect(page.locator(CELL)).to_contain_text("State")


def test_a_school_is_found_by_its_name(reader):
    page = reader(viewport=PHONE).goto(f"{PAGE}?measure=susp")
    page.get_by_label("Use your school’s numbers").fill("Paper Lantern")
    page.locator("#q-list").get_by_role("option").first.click()
    expect(page.locator("#beside")).to_contain_text("Paper Lantern Elementary, Suspension Rate")
    assert "school=99100170100135" in page.url


def test_a_school_is_found_by_its_name_without_javascript(reader):
    page = reader(viewport=PHONE, java_script_enabled=False).goto(f"{PAGE}?measure=susp")
    page.get_by_label("Use your school’s numbers").fill("Paper Lantern")
    page.get_by_role("button", name="Show", exact=True).click()
    page.get_by_role("link", name="Paper Lantern Elementary").click()
    expect(page.locator("#beside")).to_contain_text("Paper Lantern Elementary, Suspension Rate")


def test_without_javascript_the_form_gives_the_same(reader):
    page = reader(viewport=PHONE, java_script_enabled=False).goto(ELA)
    expect(page.get_by_role("slider")).to_have_count(0)
    page.get_by_role("spinbutton", name="Status, in points").fill("75.0")
    page.get_by_label("Type of school").select_option("HS")
    page.get_by_role("button", name="Show the color").click()
    expect(page.locator("#five-color")).to_contain_text("Where the Very High row meets the Maintained column")
    expect(page.locator(CELL)).to_contain_text("Here")
    page.get_by_role("link", name="Graduation Rate").click()
    page.get_by_label("Fewer than 150 students").check()
    page.get_by_role("button", name="Show the color").click()
    expect(page.locator("#five-table thead th")).to_have_count(3)


@pytest.mark.parametrize("viewport", [NARROW, PHONE, DESK], ids=["320", "390", "1280"])
def test_no_word_is_cut_off_and_nothing_sticks_out(reader, viewport):
    one = reader(viewport=viewport)
    for query in (
        "measure=ela",
        "measure=susp&rule=UD&value=abc",
        "measure=grad&small=1",
        "measure=grad&value=96&change=-6",
    ):
        page = one.goto(f"{PAGE}?{query}")
        assert page.evaluate(CUT_OFF) == [], query
        assert one.sticks_out() == [], query


def test_from_right_to_left_the_slider_runs_the_other_way(reader, pseudo_locale, settings):
    settings.LANGUAGES_BIDI = ["en"]
    one = reader(viewport=NARROW)
    page = one.goto(f"/{pseudo_locale}{ELA}")
    page.locator("#value-slider").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#value")).to_have_value("9.9")
    assert one.sticks_out() == []


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(PHONE, "light"), (DESK, "dark")], ids=["light phone", "dark desk"]
)
def test_axe_finds_nothing_before_and_after_a_move(reader, viewport, scheme):
    one = reader(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page = one.goto(f"{PAGE}?measure=susp&school={SCHOOL}")
    assert one.faults() == []
    page.locator("#value").fill("abc" if page.locator("#value").get_attribute("type") == "text" else "")
    page.locator("#change").fill("3")
    assert one.faults() == []


def test_on_paper_stand_numbers_color_and_table(reader):
    page = reader(viewport=DESK).goto(ELA)
    page.locator("#value").fill("12.5")
    page.emulate_media(media="print")
    expect(page.locator("#five-levels")).to_be_visible()
    expect(page.locator("#five-levels")).to_contain_text("+12.5 points")
    expect(page.locator("#five-color")).to_be_visible()
    expect(page.locator("#five-table .five")).to_be_visible()
    expect(page.locator("#five-form")).not_to_be_visible()
