"""A whole workshop: a facilitator at a projector, a parent with a phone, and what the room says in the inbox."""

import re

import pytest
from playwright.sync_api import expect

from schoolinfo.feedback import guard

from .conftest import PHONE
from .staff import staff_page
from .test_projector import CUT_OFF, PROJECTOR, count, place

__all__ = ["staff_page"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SCHOOL, NAME = "99100170100309", "Lantern Creek K-8 School"
ANSWER = re.compile(r"Mathematics at Lantern Creek K-8 School: what is the number\?")


@pytest.fixture(autouse=True)
def _nobody_is_too_quick(monkeypatch):
    """This room types faster than any other."""
    monkeypatch.setattr(guard, "QUICKEST", 0)


def test_a_workshop_from_its_kit_to_the_inbox(reader, staff_page):
    wall, phone = reader(viewport=PROJECTOR), reader(viewport=PHONE, has_touch=True)
    kit = _chooses_a_school(wall)
    _shows_the_slides(wall, kit)
    _moves_status_and_change(wall)
    _hunts(phone, wall, kit)
    words = _says_what_is_unclear(phone)
    staff = staff_page("facilitator", viewport=PROJECTOR).goto("/staff/")
    staff.get_by_role("link", name="New feedback: ").click()
    expect(staff.get_by_role("row").filter(has_text=words)).to_contain_text(NAME)


def _chooses_a_school(wall) -> str:
    """From the dates of workshops to a kit of one school; its address."""
    page = wall.goto("/workshops/")
    page.get_by_role("link", name="Run a workshop yourself: get a kit").click()
    page.locator("#add").fill("lantern")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("main").get_by_role("link", name=NAME).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Workshop kit")
    page.get_by_role("link", name="Plan for 60 minutes").click()
    expect(page.get_by_role("main")).to_contain_text("What to bring")
    page.get_by_role("link", name="All documents of this kit").click()
    return page.url


def _shows_the_slides(wall, kit: str) -> None:
    """Every slide by the keys; nothing is cut off, and a school's number is on the wall."""
    page = wall.goto(kit)
    page.get_by_role("link", name="Slides", exact=True).click()
    page.get_by_role("link", name="Show on a projector").click()
    expect(page.locator("[data-place]")).to_contain_text("1 of")
    seen = []
    for number in range(1, count(page) + 1):
        assert place(page).startswith(f"{number} of")
        assert page.evaluate(CUT_OFF) == [], page.url
        seen.append(page.locator("#main").inner_text())
        page.keyboard.press("ArrowRight")
    assert any(NAME in said and "−34.0 points" in said for said in seen)
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("/workshops/kit/slides/(?!.*view=projector)"))
    page.wait_for_load_state()


def _moves_status_and_change(wall) -> None:
    """The explainer begins with the school's own numbers; the room moves them by the keyboard."""
    page = wall.goto(f"/guide/five-by-five/?school={SCHOOL}&view=projector")
    while not page.get_by_role("spinbutton").first.is_visible():
        before = place(page)
        page.keyboard.press("ArrowRight")
        assert place(page) != before, "no screen has the fields"
    status = page.get_by_role("spinbutton").first
    expect(status).to_have_value("-34.0")
    expect(page.locator("output")).to_contain_text("Yellow")
    status.fill("60")
    expect(page.locator("output")).to_contain_text("Blue")
    page.get_by_role("slider").first.focus()
    page.keyboard.press("Home")
    expect(page.locator("output")).not_to_contain_text("Blue")


def _hunts(phone, wall, kit: str) -> None:
    """A parent reads a question, finds the number on the school's page, and it is the one of the key."""
    page = phone.goto(kit)
    page.get_by_role("link", name="Number hunt", exact=True).tap()
    question = page.get_by_role("listitem").filter(has_text=ANSWER).first
    expect(question).to_be_visible()
    page.goto(f"/schools/{SCHOOL}/")
    found = (
        page.locator("article, .card")
        .filter(has=page.locator("#m-math"))
        .locator(".number")
        .first.inner_text()
    )
    key = wall.goto(kit)
    key.get_by_role("link", name="Number hunt: the answers").click()
    answer = key.get_by_role("listitem").filter(has_text=ANSWER).first
    expect(answer).to_contain_text(" ".join(found.split()))


def _says_what_is_unclear(phone) -> str:
    words = "What is a standard?"
    page = phone.goto(f"/schools/{SCHOOL}/")
    page.get_by_role("contentinfo").get_by_role("link", name="Is this page clear? Tell us").tap()
    page.get_by_role("radio", name="Partly").check()
    page.get_by_label("Your comment").fill(words)
    page.get_by_role("button", name="Send").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert phone.context.cookies() == []
    return words
