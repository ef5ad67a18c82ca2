"""A preview and the pages of a year in a real browser: the banner is always there, and in nobody's way."""

import pytest
from django.conf import settings

from schoolinfo.staff.previewing import address
from tests.profiles.addresses import school_codes
from tests.staff.asking import has_just_signed_in
from tests.staff.permissions import APPROVER, UPLOADER
from tests.staff.previews import draft_of, submit

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

NARROW = {"width": 320, "height": 640}
BANNER = "document.querySelector('body > .banner').getBoundingClientRect()"


@pytest.fixture(scope="module")
def drafts(site, django_db_blocker, tmp_path_factory):
    """A draft and a version that waits, for the server to see."""
    folder = tmp_path_factory.mktemp("drafts")
    with django_db_blocker.unblock():
        yield [draft_of("eladownload2025.txt", folder), submit(draft_of("mathdownload2025.txt", folder))]


@pytest.fixture(scope="module")
def session(site, django_db_blocker) -> dict:
    """The cookie of somebody who has just signed in."""
    name = settings.SESSION_COOKIE_NAME
    with django_db_blocker.unblock():
        client = has_just_signed_in(UPLOADER, APPROVER)
    return {"name": name, "value": client.cookies[name].value, "url": site}


@pytest.fixture
def staff(reader, session):
    """Their browser, with a window of that size."""

    def open_one(viewport):
        one = reader(viewport=viewport)
        one.context.add_cookies([session])
        return one

    return open_one


@pytest.mark.parametrize("viewport", [NARROW, PHONE, DESK], ids=["narrow", "phone", "desk"])
def test_the_banner_stays_in_sight_and_covers_nothing_that_has_the_focus(staff, drafts, viewport):
    one = staff(viewport)
    for path in ("/", f"/schools/{school_codes()[0]}/"):
        page = one.goto(address(drafts, path))
        assert one.sticks_out() == [], path
        assert one.faults() == [], path
        page.evaluate("window.scrollTo(0, 600)")
        assert page.evaluate(f"{BANNER}.top") == 0
        assert page.evaluate(f"{BANNER}.height") < viewport["height"] / 3
        page.locator("footer a").first.focus()
        for _ in range(5):
            page.keyboard.press("Shift+Tab")
            assert page.evaluate(f"document.activeElement.getBoundingClientRect().top >= {BANNER}.bottom")


def test_the_banner_stands_on_paper(staff, drafts):
    one = staff(DESK)
    page = one.goto(address(drafts, f"/schools/{school_codes()[0]}/"))
    page.emulate_media(media="print")
    assert page.locator(".banner strong").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.banner')).position") == "static"
    assert not page.get_by_text("Leave the preview").is_visible()


@pytest.mark.parametrize("viewport", [NARROW, DESK], ids=["narrow", "desk"])
def test_the_pages_of_a_year_have_room_and_axe_finds_nothing(staff, drafts, viewport):
    one = staff(viewport)
    for path in (
        "preview/",
        "years/",
        "years/2025/",
        "years/2025/submit/",
        "years/2025/approve/",
        "years/2025/date/",
    ):
        one.goto(f"/staff/{path}")
        assert one.page.locator("h1").count() == 1, path
        assert one.sticks_out() == [], path
        assert one.faults() == [], path
