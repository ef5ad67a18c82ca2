"""Suggestions while typing: by keyboard, by pointer, heard, without a network, and without the script."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

NARROW = {"width": 320, "height": 640}
LANTERN = "/schools/99100170100309/"
EACH_SIZE = pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["390", "1280"])


def box(page):
    return page.locator("input[data-suggest]")


def options(page):
    return page.get_by_role("option")


def chosen(page) -> str:
    """The text of the option that the input says is active."""
    name = box(page).get_attribute("aria-activedescendant")
    return page.locator(f"#{name}").inner_text() if name else ""


def typed(one, words: str, address: str = "/"):
    page = one.goto(address)
    box(page).press_sequentially(words)
    expect(options(page).first).to_be_visible()
    return page


@EACH_SIZE
def test_by_keyboard_to_the_page_of_a_school(reader, viewport):
    one = reader(viewport=viewport, bypass_csp=True)
    page = typed(one, "lantren crek")
    field = page.get_by_role("combobox", name="Name, city, ZIP, address or code of a school")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".search [role=status]")).to_have_text(
        re.compile(r"^\d suggestions?\. Use the arrow keys")
    )
    assert one.faults() == []
    assert one.sticks_out() == []
    page.keyboard.press("ArrowDown")
    assert chosen(page).startswith("Lantern Creek K-8 School")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    assert one.faults() == []
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{LANTERN}")


def test_the_arrows_go_around_and_escape_gives_the_words_back(reader):
    page = typed(reader(viewport=DESK), "elementary")
    assert options(page).count() == 8
    page.keyboard.press("ArrowUp")
    assert chosen(page) == options(page).last.inner_text()
    page.keyboard.press("ArrowDown")
    assert chosen(page) == ""
    page.keyboard.press("ArrowDown")
    assert chosen(page) == options(page).first.inner_text()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_have_value("elementary")
    page.keyboard.press("ArrowDown")
    assert chosen(page) == options(page).first.inner_text()


def test_enter_without_a_choice_asks_for_the_list(reader):
    page = typed(reader(viewport=PHONE), "orchard")
    page.keyboard.press("Enter")
    page.wait_for_url("**/schools/?q=orchard*")


def test_tab_closes_and_goes_on(reader):
    page = typed(reader(viewport=DESK), "lantern")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.get_by_role("button", name="Search")).to_be_focused()


@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["320", "1280"])
def test_by_pointer(reader, viewport):
    one = reader(viewport=viewport)
    page = typed(one, "riddle river intermediate")
    first = options(page).first
    expect(first).to_contain_text("Earlier name: Riddle River Intermediate")
    assert first.bounding_box()["height"] >= 24
    assert one.sticks_out() == []
    first.click()
    page.wait_for_url(re.compile(r"/schools/\d{14}/$"))


@pytest.mark.parametrize(
    "scheme", [{"forced_colors": "active"}, {"color_scheme": "dark"}], ids=["forced", "dark"]
)
def test_the_choice_is_marked_by_more_than_its_ground(reader, scheme):
    one = reader(viewport=PHONE, bypass_csp=True, **scheme)
    page = typed(one, "lantern")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_css("outline-style", "solid")
    assert one.faults() == []


def test_what_fits_nothing_is_said_and_shows_nothing(reader):
    page = reader(viewport=PHONE).goto("/")
    box(page).press_sequentially("zzz")
    expect(page.locator(".search [role=status]")).to_have_text("No school fits these words yet.")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_without_a_network_the_last_answer_stays_and_the_form_works(reader):
    one = reader(viewport=PHONE)
    page = typed(one, "lantern")
    one.context.route("**/schools/suggest/**", lambda route: route.abort())
    before = options(page).count()
    with page.expect_event("requestfailed"):
        box(page).press_sequentially(" creek")
    expect(options(page)).to_have_count(before)
    page.keyboard.press("Enter")
    page.wait_for_url("**/schools/?q=lantern+creek*")
    one.complaints = [said for said in one.complaints if "ERR_FAILED" not in said]  # the browser's own line


def test_an_answer_that_comes_too_late_is_left_out(reader):
    one = reader(viewport=DESK)
    page = one.goto("/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    box(page).press_sequentially("lantern creek")
    expect(options(page).first).to_contain_text("Lantern Creek")
    suggested = [url for url in asked if "/suggest/" in url]
    assert suggested[-1].endswith("q=lantern+creek")
    assert len(suggested) < len("lantern creek")


def test_choosing_may_send_the_code_instead(reader):
    page = reader(viewport=DESK).goto("/")
    box(page).evaluate("input => input.dataset.suggestInto = ''")
    box(page).press_sequentially("lantern creek")
    with page.expect_request(re.compile(r"/schools/\?q=99100170100309$")):
        options(page).first.click()


def test_the_code_may_go_into_another_field(reader):
    page = reader(viewport=DESK).goto("/")
    box(page).evaluate("""input => {
      input.dataset.suggestInto = "code";
      input.form.insertAdjacentHTML("beforeend", '<input type="hidden" name="code" id="code">');
    }""")
    box(page).press_sequentially("lantern creek")
    with page.expect_request(re.compile(r"/schools/\?q=lantern\+creek&code=99100170100309$")):
        options(page).first.click()


@EACH_SIZE
def test_without_the_script_the_form_finds_the_school(reader, viewport):
    page = reader(viewport=viewport, java_script_enabled=False).goto("/")
    assert box(page).get_attribute("role") is None
    expect(page.get_by_role("listbox")).to_be_hidden()
    box(page).fill("lantern creek")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/schools/?q=lantern+creek*")
