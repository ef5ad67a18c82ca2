"""A page on a projector: one idea a screen, moved by keys, a clicker, buttons or a finger, and nothing cut off."""

import re

import pytest
from django.urls import resolve
from playwright.sync_api import expect

from tests.guide.projector_addresses import SCHOOL, all_projected, projected

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

PROJECTOR, WIDE = {"width": 1024, "height": 768}, {"width": 1280, "height": 720}
NARROW = {"width": 320, "height": 640}
SIZES = pytest.mark.parametrize("viewport", [PROJECTOR, WIDE], ids=["1024", "1280"])
LEAST = {1024: 28, 1280: 26}  # pixels of running text
PAGE = projected(f"/schools/{SCHOOL}/")
# What cannot be seen of the screen that is shown: parts beyond the sides, or above the top of what scrolls.
CUT_OFF = """() => {
  const main = document.getElementById("main");
  const area = main.getBoundingClientRect();
  const scrolls = main.scrollHeight - main.clientHeight > 1;
  const said = !document.querySelector("[data-more]").hidden;
  const texts = [...main.querySelectorAll("*")].filter((one) => one.checkVisibility()
    && !one.closest(".unseen") && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  const beyond = texts.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && (box.left < -0.5 || box.right > innerWidth + 0.5
      || box.top + main.scrollTop < area.top - 0.5
      || (!scrolls && box.bottom > area.bottom + 2));
  }).map((one) => one.outerHTML.slice(0, 120));
  if (scrolls !== said) beyond.push(`scrolls: ${scrolls}, says so: ${said}`);
  if (main.scrollWidth > main.clientWidth + 1) beyond.push("wider than the window");
  if (!texts.length) beyond.push("nothing to see");
  return beyond;
}"""
SMALLEST = """() => {
  const sizes = [...document.querySelectorAll("main :is(p, li, dd, dt, td, th, figcaption, summary)")].filter(
    (one) => one.checkVisibility() && !one.closest(".unseen, .five") && one.textContent.trim()
  ).map((one) => [parseFloat(getComputedStyle(one).fontSize), one.outerHTML.slice(0, 120)]);
  return sizes.sort((a, b) => a[0] - b[0])[0];
}"""


def count(page) -> int:
    return int(place(page).rpartition(" ")[2])


def place(page) -> str:
    return page.locator("[data-place]").inner_text()


@SIZES
def test_nothing_is_cut_off_and_everything_is_large(reader, viewport):
    """Every screen of every page, in the larger window of one page of each kind; keys are enough to see all."""
    page = reader(viewport=viewport).page
    for address in all_projected() if viewport == PROJECTOR else one_of_each_kind():
        page.goto(address)
        for number in range(1, count(page) + 1):
            assert place(page) == f"{number} of {count(page)}", address
            assert page.evaluate(CUT_OFF) == [], (address, page.url)
            size, smallest = page.evaluate(SMALLEST) or (99, "")
            step = float(page.evaluate("document.documentElement.style.getPropertyValue('--step')"))
            assert size >= LEAST[viewport["width"]] * step, (address, page.url, smallest)
            assert step == 1 or page.locator("main table:visible").count(), (address, page.url)
            if number < count(page):
                page.keyboard.press("ArrowRight")


def one_of_each_kind() -> list[str]:
    """The last address of each name."""
    return list(
        {resolve(address.partition("?")[0]).url_name: address for address in all_projected()}.values()
    )


def test_axe_finds_nothing_on_screens(reader):
    """Of every kind of page, the first ones: what stands on the others is seen by axe on the ordinary page."""
    one = reader(viewport=PROJECTOR, bypass_csp=True)
    for address in one_of_each_kind():
        page = one.goto(address)
        for _number in range(min(count(page), 4)):
            assert one.faults() == [], page.url
            page.keyboard.press("ArrowRight")


@pytest.mark.parametrize("viewport", [PHONE, NARROW, DESK], ids=["390", "320", "1280"])
def test_on_other_windows_axe_finds_nothing_and_nothing_sticks_out(reader, viewport):
    one = reader(viewport=viewport, bypass_csp=True, color_scheme="dark")
    for address in all_projected()[:3]:
        page = one.goto(address)
        for _number in range(count(page)):
            assert one.sticks_out() == [], page.url
            page.get_by_role("button", name="Next").click()
        assert one.faults() == [], page.url


def test_keys_and_a_clicker_move(reader):
    page = reader(viewport=PROJECTOR).goto(PAGE)
    last = count(page)
    for key, number in (
        ("ArrowRight", 2),
        ("ArrowRight", 3),
        ("ArrowLeft", 2),
        ("End", last),
        ("ArrowRight", last),
        ("Home", 1),
        ("ArrowLeft", 1),
        ("Space", 2),
        ("PageDown", 3),
        ("PageUp", 2),
        ("q", 1),
        ("q", 2),
    ):
        page.keyboard.press(key)
        assert place(page) == f"{number} of {last}", key


def test_a_clicker_shows_what_is_below_before_it_goes_on(reader):
    page = reader(viewport=PROJECTOR).goto(f"{PAGE}#by-group")
    expect(page.get_by_text("More below")).to_be_visible()
    here = place(page)
    seen = []
    for _press in range(10):
        page.keyboard.press("PageDown")
        if place(page) != here:
            break
        seen.append(page.locator("#main").evaluate("one => one.scrollTop"))
    assert seen
    assert seen == sorted(set(seen))
    assert place(page) != here


def test_the_place_stays_when_the_page_is_loaded_again_and_when_it_is_left(reader):
    page = reader(viewport=PROJECTOR).goto(PAGE)
    for _step in range(3):
        page.keyboard.press("ArrowRight")
    here = place(page)
    assert page.url.endswith("#measures")
    page.reload()
    assert place(page) == here
    expect(page.locator("#measures")).to_be_focused()
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(rf"/schools/{SCHOOL}/#measures$"))
    page.get_by_role("link", name="Show on a projector").click()
    page.wait_for_url("**view=projector#room")
    page.get_by_role("link", name="Leave the projector view").click()
    page.wait_for_url(re.compile(rf"/schools/{SCHOOL}/#"))


def test_the_focus_is_on_the_heading_which_comes_right_below_the_title_of_the_page(reader):
    page = reader(viewport=PROJECTOR).goto(PAGE)
    for _number in range(count(page) - 1):
        page.keyboard.press("ArrowRight")
        focused = page.evaluate("document.activeElement.localName")
        assert focused in ("h1", "h2", "h3", "table"), page.url
        if focused != "table":
            assert page.evaluate("document.activeElement.ariaLevel") == "2", page.url


def test_buttons_and_a_finger_move(reader):
    page = reader(viewport=PROJECTOR, has_touch=True).goto(PAGE)
    for name in ("Back", "Next", "QR code"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert min(box["width"], box["height"]) >= 44, name
    page.get_by_role("button", name="Next").tap()
    assert place(page).startswith("2 of")
    for start, end, number in ((800, 200, 3), (200, 800, 2), (400, 420, 2)):
        page.evaluate(
            """([start, end]) => {
              const main = document.getElementById("main");
              const touch = (x) => new Touch({ identifier: 1, target: main, clientX: x, clientY: 300 });
              main.dispatchEvent(new TouchEvent("touchstart", { touches: [touch(start)] }));
              main.dispatchEvent(new TouchEvent("touchend", { changedTouches: [touch(end)] }));
            }""",
            [start, end],
        )
        assert place(page).startswith(f"{number} of"), (start, end)


def test_the_screen_goes_black_and_comes_back(reader):
    page = reader(viewport=PROJECTOR).goto(PAGE)
    for key in ("b", ".", "ArrowRight"):
        page.keyboard.press("b")
        expect(page.get_by_role("button", name="Show the screen again")).to_be_visible()
        page.keyboard.press(key)
        expect(page.locator("[data-black]")).to_be_hidden()
    assert place(page).startswith("1 of")
    page.locator("summary", has_text="Keys").click()
    page.get_by_role("button", name="Black screen").click()
    page.mouse.click(400, 300)
    expect(page.locator("[data-black]")).to_be_hidden()


def test_letters_can_be_switched_off(reader):
    """WCAG 2.1.4: whoever speaks to the machine does not want a word to move the screens."""
    page = reader(viewport=PROJECTOR).goto(PAGE)
    page.locator("summary", has_text="Keys").click()
    page.get_by_label("Letters are keys").uncheck()
    page.keyboard.press("Escape")
    for letter in "bqf.":
        page.keyboard.press(letter)
    expect(page.locator("[data-black]")).to_be_hidden()
    assert place(page).startswith("1 of")
    page.keyboard.press("ArrowRight")
    assert place(page).startswith("2 of")


def test_fields_keep_their_keys_and_escape_leaves_them_first(reader):
    page = reader(viewport=PROJECTOR).goto(PAGE)
    page.locator("summary", has_text="Timer").click()
    minutes = page.get_by_label("Minutes")
    minutes.fill("5")
    minutes.press("ArrowUp")
    minutes.press("Home")
    assert minutes.input_value() == "6"
    assert place(page).startswith("1 of")
    minutes.press("Escape")
    expect(minutes).to_be_hidden()
    assert "view=projector" in page.url


def test_the_timer_counts_in_words_and_goes_on_from_screen_to_screen_and_page_to_page(reader):
    page = reader(viewport=PROJECTOR).page
    page.clock.install()
    page.goto(PAGE)
    page.locator("summary", has_text="Timer").click()
    page.get_by_label("Minutes").fill("10")
    page.get_by_role("button", name="Start").click()
    time = page.get_by_role("timer")
    expect(time).to_have_text("10:00 left")
    page.clock.run_for(61_000)
    expect(time).to_have_text("8:59 left")
    page.keyboard.press("ArrowRight")
    expect(time).to_have_text("8:59 left")
    page.goto(all_projected()[1])
    page.clock.run_for(9_000)
    expect(time).to_have_text(re.compile(r"8:\d\d left"))
    page.locator("summary", has_text="Timer").click()
    page.get_by_role("button", name="Pause").click()
    expect(time).to_have_text(re.compile(r"Paused at 8:\d\d"))
    paused = time.inner_text()
    page.clock.run_for(60_000)
    assert time.inner_text() == paused
    page.get_by_role("button", name="Go on").click()
    page.clock.run_for(9 * 60_000)
    expect(time).to_have_text("Time is up")
    expect(page.locator("[data-told]")).to_have_text("Time is up")
    page.get_by_role("button", name="Stop").click()
    expect(time).to_have_text("")


def test_with_less_motion_the_timer_changes_once_a_minute(reader):
    page = reader(viewport=PROJECTOR, reduced_motion="reduce").page
    page.clock.install()
    page.goto(PAGE)
    page.locator("summary", has_text="Timer").click()
    page.get_by_role("button", name="Start").click()
    page.clock.run_for(30_000)
    expect(page.get_by_role("timer")).to_have_text("10 min left")


def test_without_javascript_the_screens_follow_each_other(reader):
    one = reader(viewport=PROJECTOR, java_script_enabled=False)
    page = one.goto(PAGE)
    for shown in ("#room-title", "h1", "#glance", "#m-ela", "#sources"):
        assert page.locator(shown).is_visible(), shown
    assert page.get_by_role("img", name="QR code with the address of this page").first.is_visible()
    assert not page.get_by_role("button", name="Next").is_visible()
    assert page.get_by_role("link", name="Leave the projector view").is_visible()
    assert not page.get_by_role("contentinfo").is_visible()


def test_it_is_light_in_the_dark_and_takes_forced_colors(reader):
    page = reader(viewport=PROJECTOR, color_scheme="dark").goto(PAGE)
    background = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(background) == "rgb(255, 255, 255)"
    page.emulate_media(forced_colors="active")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')") == "Canvas"


def test_on_paper_it_is_the_ordinary_page(reader):
    page = reader(viewport=DESK).goto(PAGE.partition("?")[0])
    page.emulate_media(media="print")
    ordinary = page.locator("#main").inner_text()
    page.emulate_media(media="screen")
    page.goto(PAGE)
    page.keyboard.press("ArrowRight")
    page.emulate_media(media="print")
    assert page.locator("#main").inner_text().splitlines() == ordinary.splitlines()
    assert not page.locator("[data-bar]").is_visible()
