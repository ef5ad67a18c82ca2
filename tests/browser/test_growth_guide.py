"""Growth, step by step: classes drawn by hand, by keyboard and without a script."""

import pytest
from playwright.sync_api import expect

from growth.guide.classes import draw

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
ADDRESS = "/guide/growth/?school=99100170100309"


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_another_class_is_drawn_in_place_by_keyboard(reader, viewport):
    one = reader(viewport=viewport)
    page = one.goto(ADDRESS)
    button = page.get_by_role("button", name="Draw another class")
    button.focus()
    for number in (2, 3):
        page.keyboard.press("Enter")
        expect(page.locator("#simulation").get_by_role("status")).to_contain_text(
            f"Class {number} of 25 students"
        )
        expect(button).to_be_focused()
    expect(page.locator("#simulation .number")).to_contain_text(draw(25, 3).text)
    page.get_by_role("radio", name="400 students").check()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#simulation").get_by_role("status")).to_contain_text("Class 4 of 400 students")
    assert page.url.endswith(ADDRESS)
    assert one.faults() == []
    assert one.sticks_out() == []


def test_without_a_script_the_page_comes_again_with_the_school_kept(reader):
    page = reader(viewport=PHONE, java_script_enabled=False).goto(ADDRESS)
    page.get_by_role("radio", name="100 students").check()
    page.get_by_role("button", name="Draw another class").click()
    expect(page.locator("#simulation")).to_contain_text("Class 2 of 100 students")
    expect(page.locator("#here")).to_contain_text("Side by side at")
    assert "school=99100170100309" in page.url
