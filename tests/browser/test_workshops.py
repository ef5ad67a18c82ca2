"""Workshop dates: a facilitator announces one, a parent finds it on a phone and takes it into a calendar."""

import pytest
from playwright.sync_api import expect

from tests.workshops.builders import DAY

from .conftest import DESK, PHONE
from .staff import staff_page

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
__all__ = ["staff_page"]


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_from_the_form_to_a_parents_calendar_and_back(staff_page, reader, viewport):
    one = staff_page("facilitator", viewport=viewport, bypass_csp=True)
    title = f"Read the Dashboard at {viewport['width']}"
    page = one.goto("/staff/workshops/")
    page.get_by_role("link", name="Add a workshop").click()
    page.get_by_label("Title").fill(title)
    page.get_by_role("button", name="Put it on the public list").click()
    expect(page.get_by_role("alert")).to_contain_text("Choose the day.")
    expect(page.get_by_label("Title")).to_have_value(title)
    assert one.faults() == []
    assert one.sticks_out() == []
    page.get_by_label("Day").fill(DAY.isoformat())
    page.get_by_label("Begins at").fill("18:00")
    page.get_by_label("Ends at").fill("19:30")
    page.get_by_label("Place").fill("Library")
    page.get_by_label("Area").fill("East")
    page.get_by_label("Language").select_option("es")
    page.get_by_label("How to sign up").fill("(213) 555-0142")
    page.get_by_role("button", name="Put it on the public list").click()
    expect(page.get_by_role("status")).to_contain_text("The workshop is on the list for everybody")
    assert one.faults() == []

    parent = reader(viewport=viewport, bypass_csp=True)
    there = parent.goto("/workshops/")
    there.get_by_label("Language").select_option("es")
    there.get_by_label("Area").select_option("East")
    there.get_by_role("button", name="Show").click()
    expect(there.get_by_role("heading", name=title)).to_be_visible()
    assert parent.faults() == []
    assert parent.sticks_out() == []
    there.get_by_role("link", name=title).click()
    assert parent.faults() == []
    with there.expect_download() as download:
        there.evaluate("document.querySelector('a[type=\"text/calendar\"]').setAttribute('download', '')")
        there.get_by_role("link", name="Put it into your calendar").click()
    assert b"BEGIN:VEVENT" in download.value.path().read_bytes()

    page.get_by_role("link", name=title, exact=True).click()
    page.get_by_role("link", name="Cancel the workshop").click()
    page.get_by_label("Why is it canceled?").fill("The library is closed.")
    page.get_by_role("button", name="Cancel the workshop").click()
    expect(page.get_by_role("status")).to_contain_text("The workshop is canceled.")
    expect(parent.goto("/workshops/").get_by_text("The library is closed.").first).to_be_visible()
    page.get_by_role("link", name=title, exact=True).click()
    page.get_by_role("button", name="It takes place after all").click()
    expect(page.get_by_role("status")).to_contain_text("The workshop takes place after all.")
