"""A version that is approved for a set time: its pages change when the time comes, though nobody does anything."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from schoolinfo.releases import publishing
from schoolinfo.releases.comparing import reasons
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.models import Version
from tests.conftest import SAMPLE
from tests.staff.people import person
from tests.uploads import uploads  # noqa: F401

from .conftest import PHONE
from .walking import NEW, OLD, Walk, next_year, site  # noqa: F401

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHOOL = "/schools/99100170100309/"
AHEAD = (8, 30, 120)  # seconds; a busy machine may fill in the form more slowly than the first of them


@pytest.fixture
def version(next_year) -> Version:  # noqa: F811
    """The district's next year, which waits for approval beside its public years."""
    names = ("pubschls-2026-06-01.txt", "eladownload2024.txt", "eladownload2025.txt")
    load_paths([SAMPLE / name for name in names], by="loader", approval=Approval("another"))
    [outcome] = load_paths([next_year], by="olivia")
    made = outcome.version
    reasons.give(made, reasons.missing(made), "Compared with the state's own pages.", by="olivia")
    publishing.submit(made, by="olivia", note=f"The results of the {NEW}.")
    return made


def test_the_page_changes_by_itself_when_the_time_has_come(reader, version):
    stranger = reader(viewport=PHONE, bypass_csp=True)
    stranger.goto(SCHOOL)
    assert OLD in read(stranger)
    andre = Walk(reader(viewport=PHONE, bypass_csp=True), person("approver", name="andre")).sign_in()
    moment = approve_soon(andre, version)
    assert "It becomes public in" in andre.stop()
    while timezone.now() < moment:
        text = read(stranger)
        assert NEW not in text or timezone.now() >= moment
        stranger.page.wait_for_timeout(200)
    assert NEW in read(stranger)
    assert (stranger.faults(), stranger.sticks_out()) == ([], [])
    andre.page.reload()
    assert "Version 1: Public" in andre.stop()


def read(stranger) -> str:
    """What the page says that the stranger opens again."""
    stranger.page.reload()
    return stranger.page.inner_text("main")


def approve_soon(andre: Walk, version: Version) -> datetime:
    """Approve by the form for a moment that is near, and say which."""
    andre.follow("English Language Arts")
    andre.follow("Approve", exact=True)
    for ahead in AHEAD:
        moment = (timezone.now() + timedelta(seconds=ahead)).replace(microsecond=0)
        fill_in(andre, timezone.localtime(moment))
        if "That moment has passed" not in andre.page.inner_text("main"):
            return moment
    raise AssertionError("No moment was far enough ahead.")


def fill_in(andre: Walk, moment: datetime) -> None:
    """The form, and the question whether this is the time. Axe looks at these pages elsewhere."""
    andre.choose("On a day and time")
    andre.write("Day", f"{moment:%Y-%m-%d}")
    andre.write("Time", f"{moment:%H:%M:%S}")
    for button in ("Approve", "Yes, approve it"):
        with andre.page.expect_navigation():
            andre.page.get_by_role("button", name=button).click()
        if "That moment has passed" in andre.page.inner_text("main"):
            return
