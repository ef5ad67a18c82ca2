"""Schools side by side, as different readers put them there; on a phone, on a wide screen and on paper."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import DESK, PHONE
from .test_find_a_school import tab_to

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

LANTERN, WINDMILL, HIGH, TIDEPOOL = "99100170100309", "99100170100101", "99100170100507", "99100170130104"
MIXED = (LANTERN, WINDMILL, HIGH, TIDEPOOL)  # unequal grades, types and cut points
ALIKE = (LANTERN, "99100170100317", "99100170100325", TIDEPOOL)
NARROW = {"width": 320, "height": 640}
SIZES = pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])


def address(*codes, more="") -> str:
    return f"/compare/?schools={','.join(codes)}{more}"


def schools(page) -> list[str]:
    return page.locator("#side ~ table thead th").all_inner_texts()


def add(page, words: str, name: str) -> None:
    """Add a school by words, as a reader does whose browser runs no script."""
    page.locator("#add").fill(words)
    page.get_by_role("button", name="Add").click()
    page.get_by_role("main").get_by_role("link", name=name).click()


@SIZES
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_from_the_page_of_a_school_to_four_and_back_to_three(reader, viewport, script):
    page = reader(viewport=viewport, java_script_enabled=script).goto(f"/schools/{LANTERN}/")
    page.get_by_role("link", name="Compare with other schools").click()
    for words, name in (
        ("windmill", "Windmill Hill Elementary"),
        ("fable valley high", "Fable Valley High"),
        ("tidepool", "Tidepool Academy"),
    ):
        add(page, words, name)
    page.wait_for_url(f"**{address(*MIXED)}")
    assert len(schools(page)) == 4
    expect(page.locator("#add")).to_have_count(0)
    page.get_by_role("link", name="Remove Windmill Hill Elementary").click()
    page.wait_for_url(f"**{address(LANTERN, HIGH, TIDEPOOL)}")
    page.get_by_role("link", name="Move earlier: Tidepool Academy").click()
    page.wait_for_url(f"**{address(LANTERN, TIDEPOOL, HIGH)}")
    page.get_by_role("link", name="English Language Arts by student group", exact=True).click()
    expect(page.locator("#groups")).to_be_visible()
    page.get_by_role("link", name="2024 Dashboard").click()
    page.wait_for_url("**&year=2024")
    assert len(schools(page)) == 3


def test_a_suggestion_adds_its_school_and_keeps_the_others(reader):
    page = reader(viewport=DESK).goto(address(LANTERN, more="&year=2024"))
    page.locator("#add").press_sequentially("windmill hill")
    page.get_by_role("option", name=re.compile("Windmill Hill")).first.click()
    page.wait_for_url(f"**{address(LANTERN, WINDMILL, more='&year=2024')}")


def test_by_keyboard_alone(reader):
    page = reader(viewport=DESK).goto(address(LANTERN))
    tab_to(page, page.locator("#add"))
    page.keyboard.type("windmill")
    page.keyboard.press("Enter")
    page.wait_for_url("**&add=windmill")
    tab_to(page, page.get_by_role("main").get_by_role("link", name="Windmill Hill Elementary"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address(LANTERN, WINDMILL)}")
    tab_to(page, page.get_by_role("link", name="Remove Lantern Creek K-8 School"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address(WINDMILL)}")


@pytest.mark.parametrize(
    "viewport", [NARROW, PHONE, {"width": 840, "height": 900}, DESK], ids=lambda v: v["width"]
)
def test_nothing_scrolls_sideways_and_axe_finds_nothing(reader, viewport):
    one = reader(viewport=viewport, bypass_csp=True)
    for asked in (
        "/compare/",
        address(*MIXED, more="&groups=growth-ela"),
        address(*ALIKE[:2], more="&add=school"),
    ):
        one.goto(asked)
        assert one.sticks_out() == [], asked
        assert one.faults() == [], asked


def test_in_the_dark_axe_finds_nothing(reader):
    one = reader(viewport=DESK, color_scheme="dark", bypass_csp=True)
    one.goto(address(*MIXED, more="&groups=ela"))
    assert one.faults() == []


def test_each_cell_says_whose_it_is_where_columns_do_not_fit(reader):
    page = reader(viewport=PHONE).goto(address(*MIXED))
    named = page.locator("tbody .whose")
    assert named.count() == 4 * page.locator("tbody").count()
    assert all(one.is_visible() for one in named.all())
    page.set_viewport_size(DESK)
    assert not any(one.is_visible() for one in named.all())


@SIZES
def test_it_stays_a_table_for_screen_readers(reader, viewport):
    page = reader(viewport=viewport).goto(address(*MIXED, more="&groups=ela"))
    table = page.get_by_role("table", name="One measure after another, the same for each school")
    assert table.get_by_role("columnheader").count() == 4
    assert table.get_by_role("rowheader").count() == table.locator("tbody").count()
    assert table.get_by_role("cell", name=re.compile("Grades Preschool–8")).count() == 1
    groups = page.get_by_role("table", name=re.compile("by student group, the same for each school"))
    assert groups.get_by_role("rowheader", name="English Learner", exact=True).count() == 1


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("codes", [MIXED, ALIKE], ids=["unequal", "alike"])
def test_on_paper_it_is_one_sheet(reader, codes, number):
    page = reader(viewport=DESK).goto(address(*codes[:number], more="&groups=ela"))
    paper = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1


def test_on_paper_are_words_for_colors_and_the_sources_and_no_controls(reader):
    page = reader(viewport=DESK).goto(address(*MIXED))
    page.emulate_media(media="print")
    for seen in ("#sources", ".side thead th", ".side .mark", ".care"):
        assert page.locator(seen).first.is_visible(), seen
    for hidden in ("form", ".side .links", ".side figure svg", ".whose", "nav"):
        assert not any(one.is_visible() for one in page.locator(hidden).all()), hidden
    said = page.locator("#m-ela").evaluate("one => one.closest('tbody').innerText")
    assert len(re.findall(r"\b(Blue|Green|Yellow|Orange|Red|No color)\b", said)) == 4
