"""From a school's page to the inbox and to an answer: on a phone without scripts, and on a desk."""

import pytest
from playwright.sync_api import expect

from schoolinfo.feedback import guard
from tests.feedback.addresses import SCHOOL, feedback_form_addresses
from tests.staff.objects import comment

from .conftest import DESK, PHONE
from .reader import AXE
from .staff import committed, faults_in_every_mode, staff_page

__all__ = ["staff_page"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db]
NARROW = {"width": 320, "height": 640}


@pytest.fixture(autouse=True)
def _nobody_is_too_quick(monkeypatch):
    """These journeys type faster than any reader."""
    monkeypatch.setattr(guard, "QUICKEST", 0)


def sound(one) -> None:
    """Nothing sticks out, also at 320 pixels, and axe finds nothing."""
    size = one.page.viewport_size
    assert one.faults(AXE) == [], one.page.url
    for width in (size, NARROW):
        one.page.set_viewport_size(width)
        assert one.sticks_out() == [], one.page.url
    one.page.set_viewport_size(size)


@pytest.mark.parametrize(
    "browser",
    [{"viewport": PHONE, "java_script_enabled": False}, {"viewport": DESK}],
    ids=["phone without scripts", "desk"],
)
def test_from_a_page_to_an_answer(reader, staff_page, browser):
    words = f"What is “chronic”? ({len(browser)})"
    one = reader(**browser)
    page = one.goto(SCHOOL)
    page.get_by_role("contentinfo").get_by_role("link", name="Is this page clear? Tell us").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is this clear?")
    expect(page.get_by_role("main")).to_contain_text("Lantern Creek K-8 School")
    page.get_by_label("Your e-mail address or phone number").fill("ana@example")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("alert").get_by_role("link", name="Write one e-mail address").click()
    expect(page.get_by_label("Your e-mail address or phone number")).to_be_focused()
    expect(page.get_by_label("Your e-mail address or phone number")).to_have_value("ana@example")
    page.keyboard.press("End")
    page.keyboard.type(".org")
    page.get_by_role("button", name="Send").click()
    page.get_by_role("alert").get_by_role("link", name="Choose yes, partly or no").click()
    expect(page.get_by_role("radio", name="Yes")).to_be_focused()
    page.get_by_role("radio", name="Partly").check()
    page.get_by_label("Which part do you mean?").select_option("Chronic Absenteeism")
    page.get_by_label("Your comment").fill(words)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    page.get_by_role("main").get_by_role("link", name="Lantern Creek K-8 School").click()
    page.wait_for_url(f"**{SCHOOL}")
    assert one.context.cookies() == []
    one.forget_refusals()
    answers(staff_page("facilitator", **browser), words)


def answers(staff, words: str) -> None:
    page = staff.goto("/staff/")
    page.get_by_role("link", name="New feedback: ").click()
    row = page.get_by_role("row").filter(has_text=words)
    expect(row).to_contain_text("Chronic Absenteeism")
    row.get_by_role("link").click()
    expect(page.get_by_role("main")).to_contain_text("ana@example.org")
    page.get_by_role("button", name="In work").click()
    expect(page.get_by_role("status")).to_have_text("The state is now: In work")
    page.get_by_role("button", name="Undo: back to “New”").click()
    page.get_by_role("textbox", name="Note").fill("Ask those who write the glossary.")
    page.get_by_role("button", name="Add the note").click()
    page.get_by_role("textbox", name="Answer").fill("A student who misses one day in ten.")
    page.get_by_label("Send it by e-mail, too").check()
    page.get_by_role("button", name="Keep the answer").click()
    expect(page.get_by_role("status")).to_have_text("The answer is kept and will be sent.")
    expect(page.get_by_role("main")).to_contain_text("New → Answered")
    page.get_by_role("button", name="Delete the contact").click()
    expect(page.get_by_role("main")).not_to_contain_text("ana@example.org")


def test_by_keyboard_alone(reader):
    page = reader(viewport=PHONE).goto("/feedback/?about=/glossary/")
    page.get_by_role("radio", name="Yes").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("Some words are missing.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")


def test_the_forms_and_what_they_refuse_are_sound(reader):
    one = reader(viewport=PHONE, bypass_csp=True)
    for address in feedback_form_addresses():
        one.goto(address)
        sound(one)
    page = one.goto("/feedback/")
    page.get_by_label("Your comment").fill("word " * 1_000)
    page.get_by_label("Your e-mail address or phone number").fill("x")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert")).to_contain_text("Take out 999 characters.")
    sound(one)
    one.forget_refusals()


def test_the_field_for_programs_is_there_for_nobody(reader):
    page = reader(viewport=DESK).goto("/feedback/")
    assert not page.locator("#leave-empty").is_visible()
    assert "Leave this empty" not in page.locator("main").aria_snapshot()


def test_the_inbox_is_sound_in_every_mode(staff_page):
    (number,) = committed(lambda: comment(None))
    one = staff_page("facilitator", viewport=DESK, bypass_csp=True)
    for address in ("/staff/feedback/", f"/staff/feedback/{number}/"):
        assert faults_in_every_mode(one, address) == []
    page = one.goto(f"/staff/feedback/{number}/")
    page.get_by_text("Take out names of students").click()
    page.get_by_role("button", name="Take out for good").click()
    expect(page.get_by_role("alert")).to_contain_text("Write the words")
    sound(one)
    one.forget_refusals()
