"""A school on paper: two letter sheets, black and white, large enough to read, with the way back to the page."""

import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SHEET = {"width": 741, "height": 995}  # a letter sheet less its margins, in CSS pixels
SMALLEST = 7.5  # points
SMALLEST_OF_THE_GUIDE = 8.5  # outside of pictures: a text takes as many sheets as it needs
KINDS = {
    "K-8, two growth models": "99100170100309",
    "K-3": "99100170100226",
    "K-2": "99100170100234",
    "high": "99100170100507",
    "alternative": "99100170100549",
    "tiny": "99100170100275",
    "charter": "99100170130104",
}
SHEETS = re.compile(rb"/Type\s*/Page\b(?!s)")
EACH_KIND = pytest.mark.parametrize("cds", KINDS.values(), ids=KINDS)
# The sizes of all texts on paper in points, letters in pictures at the size at which the picture is drawn.
SIZES = """() => [...document.querySelectorAll("main *, footer *")].filter((one) =>
  one.getClientRects().length && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
).map((one) => {
  const svg = one.closest("svg");
  const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
  return [parseFloat(getComputedStyle(one).fontSize) * scale * 0.75, one.textContent.trim().slice(0, 60)];
})"""
# Pairs of words of a picture that stand on each other, by more than the outline around a number.
ON_EACH_OTHER = """() => [...document.querySelectorAll("main figure svg")].flatMap((svg) => {
  const texts = [...svg.querySelectorAll("text")].map((one) => [one.textContent, one.getBoundingClientRect()]);
  return texts.flatMap(([text, a], place) => texts.slice(0, place).filter(([, b]) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3
  ).map(([other]) => `${text} on ${other}`));
})"""
SEEN = """(selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length).length"""
COLORS = """() => [...document.querySelectorAll("body, main *")].map((one) => {
  const style = getComputedStyle(one);
  return [style.color, style.backgroundColor, style.fill, style.stroke].join(" ");
})"""


@pytest.fixture
def paper(reader):
    """Opens a page as it goes to the printer."""

    def open_one(address, **options):
        page = reader(viewport=SHEET, **options).goto(address)
        page.emulate_media(media="print")
        return page

    return open_one


def sheets(page) -> int:
    return len(SHEETS.findall(page.pdf(prefer_css_page_size=True)))


@EACH_KIND
def test_a_school_takes_two_sheets(paper, cds):
    assert sheets(paper(f"/schools/{cds}/")) == 2


def test_a_year_of_a_school_takes_two_sheets(paper):
    assert sheets(paper("/schools/99100170100309/2024/")) <= 2


def test_without_javascript_it_is_the_same(paper):
    assert sheets(paper("/schools/99100170100309/", java_script_enabled=False)) == 2


@EACH_KIND
def test_every_text_is_large_enough(paper, cds):
    sizes = paper(f"/schools/{cds}/").evaluate(SIZES)
    assert len(sizes) > 50
    assert [(size, text) for size, text in sizes if size < SMALLEST - 0.01] == []


@pytest.mark.parametrize("address", ["/guide/", "/guide/colors/", "/guide/five-by-five/", "/guide/growth/"])
def test_the_guide_is_set_to_be_read(paper, address):
    page = paper(address)
    assert [(size, text) for size, text in page.evaluate(SIZES) if size < SMALLEST - 0.01] == []
    page.evaluate("document.querySelectorAll('svg').forEach((one) => one.remove())")
    sizes = page.evaluate(SIZES)
    assert len(sizes) > 10
    assert [(size, text) for size, text in sizes if size < SMALLEST_OF_THE_GUIDE - 0.01] == []


@EACH_KIND
def test_no_word_of_a_picture_stands_on_another(paper, cds):
    assert paper(f"/schools/{cds}/").evaluate(ON_EACH_OTHER) == []


def test_the_code_is_on_the_sheet_and_not_on_the_screen(reader, paper):
    address = "/schools/99100170100309/"
    assert reader().goto(address).evaluate(SEEN, ".qr") == 0
    page = paper(address)
    assert page.evaluate(SEEN, ".qr img") == 1
    assert page.evaluate("document.querySelector('.qr img').naturalWidth") > 0
    with_code = len(page.pdf())
    page.evaluate("document.querySelector('.qr img').remove()")
    assert with_code - len(page.pdf()) > 500


def test_it_prints_black_on_white_from_a_dark_screen(paper):
    light = paper("/schools/99100170100309/", color_scheme="light").evaluate(COLORS)
    dark = paper("/schools/99100170100309/", color_scheme="dark").evaluate(COLORS)
    assert dark == light


def test_a_color_never_stands_without_its_word(paper):
    """In black and white the shape and the word are all there is."""
    page = paper("/schools/99100170100309/")
    words = page.evaluate(
        "[...document.querySelectorAll('.card .mark')].map((one) => one.nextSibling?.data || '')"
    )
    assert words
    assert all(word.strip() in ("Blue", "Green", "Yellow", "Orange", "Red", "No color") for word in words)


def test_sources_and_the_permanent_link_are_on_paper_and_controls_are_not(paper):
    page = paper("/schools/99100170100309/")
    assert page.evaluate(SEEN, "#sources, .sources li") > 1
    assert page.get_by_text("Permanent link to this page:").is_visible()
    assert page.evaluate(SEEN, "form, nav, details, #who, #take") == 0
