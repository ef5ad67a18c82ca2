"""The pages on which two people publish: seen by axe at 390 px, and walked by the keyboard alone."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from schoolinfo.releases import publishing
from schoolinfo.releases.models import Version
from schoolinfo.releases.standing import Stage
from tests.releases.steps import NOTE, draft, public, scheduled, stage, waiting
from tests.staff.asking import has_just_signed_in

from .conftest import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def working(reader, site):
    """Opens a browser in which somebody with these roles has signed in."""

    def open_one(*roles, **about):
        one = reader(viewport=PHONE, bypass_csp=True)
        client = has_just_signed_in(*roles, **about)
        name = settings.SESSION_COOKIE_NAME
        one.page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": site}])
        return one

    return open_one


def made(step, **about) -> Version:
    return step("ana", dataset="dashboard/ela", **about)


def address(step: str, version: Version) -> str:
    return reverse(f"staff-{step}" if step else "staff-version", args=[version.pk])


def test_axe_finds_nothing_on_the_pages_of_a_version(working):
    one = working("uploader", "approver", "administrator", name="ben")
    drafted, sent, due = made(draft), made(waiting), made(scheduled, period="2024")
    shown = made(public, period="2023")
    publishing.withdraw(made(public, period="2022"), by="ben", note="Wrong.")
    for place in (
        reverse("staff"),
        reverse("staff-waiting"),
        reverse("staff-versions"),
        *(address("", version) for version in (drafted, sent, due, shown)),
        address("submit", drafted),
        address("return", sent),
        address("approve", sent),
        address("withdraw", shown),
    ):
        one.goto(place)
        assert one.faults() == [], place
        assert one.sticks_out() == [], place


def test_a_version_is_scheduled_by_the_keyboard_alone(working):
    version = made(waiting)
    one = working("approver", name="ben")
    one.goto(address("approve", version))
    page, day = one.page, timezone.localtime(timezone.now() + timedelta(days=3))
    page.focus("[name=when]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type(f"{day:%m%d%Y}")
    page.focus("[name=time]")
    page.keyboard.type("0930AM")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Is this the time you mean?" in page.inner_text("main")
    assert one.faults() == []
    page.focus("button:has-text('Yes, approve it')")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "The version is approved. It becomes public in" in page.inner_text("main")
    assert stage(version) is Stage.SCHEDULED
    assert version.events.get(kind="approved").note == NOTE
