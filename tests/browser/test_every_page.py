"""Every kind of page: accessible in every scheme and width, read and walked through in order, and on paper."""

import pytest

from tests.profiles.addresses import school_codes

from .conftest import DESK, PHONE
from .kinds import all_states, kinds
from .reader import AXE, LOOKS

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

# Each scheme with every rule at one width; at the other widths the rules that depend on colors and sizes.
MODES = {
    "320 light": (320, {"color_scheme": "light", "forced_colors": "none"}, AXE),
    "1280 dark": (1280, {"color_scheme": "dark", "forced_colors": "none"}, AXE),
    "390 dark": (390, {"color_scheme": "dark", "forced_colors": "none"}, LOOKS),
    "768 forced": (768, {"color_scheme": "light", "forced_colors": "active"}, LOOKS),
    "1920 light": (1920, {"color_scheme": "light", "forced_colors": "none"}, LOOKS),
}
MOST_STOPS = 60
# Headings that stand neither below nor beside the one before them in the document.
OUT_OF_ORDER = """() => {
  const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")];
  const seen = headings.map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1);
  return seen.filter(([, box], place) => {
    if (!place) return false;
    const before = seen[place - 1][1];
    return box.top < before.top - 2 && box.left <= before.left;
  }).map(([one]) => one.textContent.trim());
}"""
# What is wrong with the element that has the focus; "" where nothing is, null at the end of the page.
FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === window.firstFocus) return null;
  window.firstFocus ??= one;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const faults = [];
  if (box.width < 1 || box.height < 1) faults.push("cannot be seen");
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("has no outline");
  const x = box.left + Math.min(box.width, innerWidth - box.left) / 2, y = box.top + Math.min(box.height, 40) / 2;
  const top = document.elementFromPoint(x, y);
  if (top && !one.contains(top) && !top.contains(one)) faults.push("is covered by " + top.outerHTML.slice(0, 60));
  if (window.lastFocus && !(window.lastFocus.compareDocumentPosition(one) & 4)) faults.push("is out of order");
  window.lastFocus = one;
  return faults.length ? `${one.outerHTML.slice(0, 100)} ${faults.join(", ")}` : "";
}"""
HIDDEN_ON_PAPER = ("#who", "#by-group nav", "form", ".skip", ".top")


def test_axe_finds_nothing(reader):
    """In each mode, every kind of page; and in the first, those that look different."""
    one = reader(viewport=PHONE, bypass_csp=True)
    few, modes = kinds(), list(MODES.items())
    for address in all_states():
        one.goto(address)
        for mode, (width, scheme, rules) in modes if address in few else modes[:1]:
            one.page.set_viewport_size({"width": width, "height": 900})
            one.page.emulate_media(**scheme)
            assert one.faults(rules) == [], (mode, address)
    one.forget_refusals()


def test_axe_looks_at_the_size_of_targets(reader):
    """WCAG 2.5.8: two links closer together than 24 pixels are found."""
    one = reader(viewport=PHONE, bypass_csp=True)
    page = one.goto("/")
    tiny = '<p style="line-height:1;font-size:.5rem"><a href="/a/">a</a><br><a href="/b/">b</a></p>'
    page.evaluate("(html) => document.querySelector('main').insertAdjacentHTML('beforeend', html)", tiny)
    assert any(fault.startswith("target-size") for fault in one.faults())


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_headings_are_seen_in_the_order_in_which_they_are_read(reader, viewport):
    one = reader(viewport=viewport)
    for address in kinds():
        assert one.goto(address).evaluate(OUT_OF_ORDER) == [], address


def test_the_keyboard_stops_in_order_where_it_can_be_seen(reader):
    one = reader(viewport=DESK)
    for address in kinds():
        page = one.goto(address)
        for stop in range(MOST_STOPS):
            page.keyboard.press("Tab")
            fault = page.evaluate(FOCUS)
            if fault is None:
                assert stop > 3, address
                break
            assert fault == "", address


def test_on_paper_a_school_keeps_what_matters_and_leaves_the_long_tables(reader):
    one = reader(viewport=DESK)
    page = one.goto(f"/schools/{school_codes()[0]}/")
    page.emulate_media(media="print")
    for heading in ("glance", "measures", "grew", "groups", "sources"):
        assert page.locator(f"#{heading}").is_visible(), heading
    for hidden in HIDDEN_ON_PAPER:
        for found in page.locator(hidden).all():
            assert not found.is_visible(), hidden
