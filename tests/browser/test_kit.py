"""A kit from the choice of its schools to paper: on a phone, on a wide screen, without JavaScript, in print."""

import re

import pytest
from playwright.sync_api import expect

from tests.guide.kit_addresses import DOCUMENTS, LANTERN, NINOS, TINY

from .conftest import DESK, PHONE
from .test_print import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

NARROW = {"width": 320, "height": 640}
PAPER = {"width": 720, "height": 970}  # a letter sheet less its margins
SIZES = pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
CHOSEN = f"schools={NINOS},{LANTERN},{TINY}&minutes=90"
SHEETS = re.compile(rb"/Type\s*/Page\b(?!s)")
LETTERS = """() => Math.min(...[...document.querySelectorAll("main *")].filter((one) =>
  one.getClientRects().length && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
).map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75))"""


@pytest.fixture
def paper(reader):
    """Opens a document as it goes to the printer."""

    def open_one(code, query=CHOSEN):
        page = reader(viewport=PAPER).goto(f"/workshops/kit/{code}/?{query}")
        page.emulate_media(media="print")
        return page

    return open_one


def sheets(page) -> int:
    return len(SHEETS.findall(page.pdf(prefer_css_page_size=True)))


@SIZES
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_facilitator_chooses_two_schools_and_opens_the_hunt(reader, viewport, script):
    page = reader(viewport=viewport, java_script_enabled=script).goto("/workshops/kit/")
    page.get_by_label("90 minutes").check()
    page.locator("#add").fill("lantern")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("main").get_by_role("link", name="Lantern Creek K-8 School").click()
    expect(page.get_by_label("90 minutes")).to_be_checked()
    page.locator("#add").fill("windmill hill")
    page.get_by_role("button", name="Add, or change the time").click()
    page.get_by_role("main").get_by_role("link", name="Windmill Hill Elementary").click()
    page.wait_for_url(f"**?schools={LANTERN},99100170100101&minutes=90")
    page.get_by_role("link", name="Number hunt", exact=True).click()
    expect(page.locator(".kit-steps > li")).to_have_count(12)
    expect(page.get_by_text("Answer:")).to_have_count(0)
    page.get_by_role("link", name="Next: Number hunt: the answers").click()
    expect(page.get_by_text("Answer:")).to_have_count(12)
    page.get_by_role("link", name="All documents of this kit").click()
    page.get_by_label("60 minutes").check()
    page.get_by_role("button", name="Add, or change the time").click()
    page.wait_for_url(f"**?schools={LANTERN},99100170100101&minutes=60")


def test_a_mistake_loses_nothing(reader):
    one = reader(viewport=PHONE)
    page = one.goto(f"/workshops/kit/?schools={LANTERN},99100179999999&minutes=90")
    one.forget_refusals()
    expect(page.get_by_role("alert")).to_contain_text("No school with the code 99100179999999")
    expect(page.get_by_label("90 minutes")).to_be_checked()
    page.get_by_role("link", name="The kit of these schools").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Workshop kit")


@pytest.mark.parametrize(
    ("viewport", "scheme"), [(NARROW, "light"), (DESK, "dark")], ids=["narrow and light", "wide and dark"]
)
def test_no_document_has_a_fault_or_sticks_out(reader, viewport, scheme):
    one = reader(viewport=viewport, color_scheme=scheme)
    for address in ("", *(f"{code}/" for code in DOCUMENTS)):
        one.goto(f"/workshops/kit/{address}?{CHOSEN}")
        assert one.sticks_out() == [], address
        assert one.faults() == [], address


MOST = {"agenda": 3, "hunt": 2, "answers": 2, "glossary": 3, "five-by-five": 2}  # sheets; one for all others


@pytest.mark.parametrize("code", [code for code in DOCUMENTS if code not in ("slides", "large-print")])
def test_a_document_takes_its_sheets(paper, code):
    page = paper(code)
    assert page.evaluate(LETTERS) >= 8.4
    assert sheets(page) <= MOST.get(code, 1)


@pytest.mark.parametrize("cds", KINDS.values(), ids=KINDS)
def test_the_sheet_of_a_school_is_one_sheet(paper, cds):
    assert sheets(paper(f"sheet-{cds}", f"schools={cds}&minutes=60")) == 1


def test_each_slide_is_a_sheet_of_its_own(paper):
    page = paper("slides")
    slides = page.locator("[data-screen]").count()
    assert slides > 20
    assert sheets(page) == slides


def test_large_print_is_large(paper):
    assert paper("large-print").evaluate(LETTERS) >= 17.9


def test_the_marked_cell_is_marked_without_color(paper):
    cell = paper("five-by-five").locator("td.lit")
    expect(cell).to_have_count(1)
    assert cell.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    expect(cell).to_contain_text("(this cell)")
