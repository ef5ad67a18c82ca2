"""The page of components in every width and scheme: what holds there holds for every component in every state."""

import pytest
from playwright.sync_api import expect

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

ADDRESS = "/styleguide/"
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
EACH_SCHEME = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
WIDTHS = (320, 390, 1280, 1920)
# Marks of which neither the inside nor the outline differs from the ground.
UNSEEN = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const shows = (color) => color !== "none" && color !== ground;
  const kinds = ".mark, .axis, .line, .guide, .dot, .now, .hollow, .g-range, .g-dot";
  return [...document.querySelectorAll(`main :is(${kinds})`)].filter((one) => {
    const style = getComputedStyle(one);
    return !shows(style.fill) && !shows(style.stroke);
  }).map((one) => one.outerHTML.slice(0, 120));
}"""
# Numbers and names in a picture that reach over its edge.
CUT = """() => [...document.querySelectorAll("main figure svg")].flatMap((picture) => {
  const frame = picture.getBoundingClientRect();
  return [...picture.querySelectorAll("text")].filter((text) => {
    const box = text.getBoundingClientRect();
    return box.width && (box.left < frame.left - 1 || box.right > frame.right + 1);
  }).map((text) => text.outerHTML);
})"""


@pytest.fixture
def guide(reader, settings):
    """Opens the page of components in a browser of its own, with everything unfolded."""
    settings.DEBUG = True

    def open_one(address=ADDRESS, **options):
        one = reader(**options)
        expect(one.goto(address).get_by_role("heading", level=1)).to_have_text("Components")
        one.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        return one

    return open_one


@EACH_SCHEME
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing(guide, viewport, scheme):
    assert guide(viewport=viewport, bypass_csp=True, **scheme).faults() == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(guide, width):
    assert guide(viewport={"width": width, "height": 800}).sticks_out() == []


@EACH_SCHEME
def test_every_mark_can_be_seen(guide, scheme):
    assert guide(viewport=DESK, **scheme).page.evaluate(UNSEEN) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_of_a_picture_is_cut_off(guide, width):
    assert guide(viewport={"width": width, "height": 800}).page.evaluate(CUT) == []


def test_text_at_twice_its_size_does_not_scroll_sideways(guide):
    """WCAG 1.4.4."""
    one = guide(viewport=DESK)
    one.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert one.sticks_out() == []


def test_long_words_from_right_to_left_do_not_scroll_sideways(guide, pseudo_locale, settings):
    settings.LANGUAGES_BIDI = ["en"]
    one = guide(f"/{pseudo_locale}{ADDRESS}", viewport={"width": 320, "height": 640})
    assert one.page.evaluate("document.documentElement.dir") == "rtl"
    assert one.sticks_out() == []
