"""No page is wider than its window: at any width, zoomed in, with large text, on paper, from right to left."""

import pytest

from .conftest import DESK
from .kinds import all_states, kinds

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

WIDTHS = (320, 390, 768, 1280, 1920)
ZOOMED = {"width": 320, "height": 256}  # 1280 × 1024 pixels at 400 %
LETTER, A4 = 720, 690  # CSS pixels between the margins
UNFOLD = "document.querySelectorAll('details').forEach((one) => { one.open = true; })"
# Parts that stay in place while the page is scrolled take the room that zooming leaves.
STICKY = """() => [...document.querySelectorAll("body *")].filter((one) =>
  ["fixed", "sticky"].includes(getComputedStyle(one).position) && one.getBoundingClientRect().height > 1
  && getComputedStyle(one).visibility !== "hidden").map((one) => one.outerHTML.slice(0, 80))"""


@pytest.fixture
def opened(reader):
    """Opens each address in one window, everything unfolded: yields (address, the reader)."""

    def each(addresses, **options):
        one = reader(**options)
        for address in addresses:
            one.goto(address).evaluate(UNFOLD)
            yield address, one
        one.forget_refusals()

    return each


def test_at_every_width(opened):
    for address, one in opened(all_states(), viewport=DESK):
        for width in WIDTHS:
            one.page.set_viewport_size({"width": width, "height": 800})
            assert one.sticks_out() == [], (width, address)


def test_at_four_hundred_percent(opened):
    """WCAG 1.4.10: 1280 pixels wide at 400 %."""
    for address, one in opened(kinds(), viewport=ZOOMED, device_scale_factor=4):
        assert one.sticks_out() == [], address
        assert one.page.evaluate(STICKY) == [], address


def test_with_text_at_twice_its_size(opened):
    """WCAG 1.4.4: text alone, on desks; on a phone the page is zoomed instead."""
    for address, one in opened(kinds(), viewport=DESK):
        one.page.evaluate("document.documentElement.style.fontSize = '200%'")
        for width in (1280, 1920):
            one.page.set_viewport_size({"width": width, "height": 800})
            assert one.sticks_out() == [], (width, address)


def test_on_paper(opened):
    for address, one in opened(kinds(), viewport={"width": LETTER, "height": 900}):
        one.page.emulate_media(media="print")
        for width in (LETTER, A4):
            one.page.set_viewport_size({"width": width, "height": 900})
            assert one.sticks_out() == [], (width, address)
        one.page.emulate_media(media="screen")


def test_from_right_to_left_in_long_words(opened, pseudo_locale, settings):
    settings.LANGUAGES_BIDI = ["en"]
    pages = [f"/{pseudo_locale}{address}" for address in all_states()]
    for address, one in opened(pages, viewport={"width": 320, "height": 640}):
        assert one.page.evaluate("document.documentElement.dir") == "rtl"
        assert one.sticks_out() == [], address
