"""A yearly file from somebody's disk to the public and back, by three people in a real browser."""

import pytest
from django.db import connections
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from schoolinfo.middleware.content import memory
from schoolinfo.releases.engine import Approval, load_paths
from schoolinfo.releases.working.worker import work_off
from schoolinfo.sample.generate import NEXT_YEAR, generate
from tests.accounts.entrance import code_of
from tests.conftest import SAMPLE
from tests.staff.people import PASSWORD, person
from tests.uploads import uploads  # noqa: F401

from .conftest import DESK, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SCHOOL = "99100170100309"
NEW, OLD = f"{NEXT_YEAR} Dashboard", f"{NEXT_YEAR - 1} Dashboard"
FILE = f"eladownload{NEXT_YEAR}.txt"


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """The site without any data. Its threads close their connections after each request."""
    database = connections.settings["default"]
    kept, database["CONN_MAX_AGE"] = database["CONN_MAX_AGE"], 0
    server = LiveServer("localhost")
    yield server.url
    server.stop()
    database["CONN_MAX_AGE"] = kept


@pytest.fixture(scope="module")
def next_year(tmp_path_factory):
    """The English Language Arts file of the year to come."""
    folder = tmp_path_factory.mktemp("next")
    generate(folder, years=(NEXT_YEAR,))
    return folder / FILE


@pytest.fixture
def broken(next_year, tmp_path):
    """The same file with a Status level that does not exist, in its fifth line."""
    lines = next_year.read_bytes().decode().split("\r\n")
    cells = lines[4].split("\t")
    cells[lines[0].split("\t").index("statuslevel")] = "6"
    lines[4] = "\t".join(cells)
    path = tmp_path / FILE
    path.write_bytes("\r\n".join(lines).encode())
    return path


class Walk:
    """One person's way through the pages, on which axe and the width of the window are asked at every stop."""

    def __init__(self, reader, user):
        self.reader, self.page, self.user = reader, reader.page, user
        self.stops: list[str] = []

    def sign_in(self) -> "Walk":
        self.page.goto("/staff/")
        self.page.get_by_label("User name or e-mail address").fill(self.user.username)
        self.page.get_by_label("Password", exact=True).fill(PASSWORD)
        self.page.get_by_role("button", name="Sign in").click()
        self.page.get_by_label("Code").fill(code_of(self.user))
        self.page.get_by_role("main").get_by_role("button").first.click()
        expect(self.page.get_by_role("link", name="Sign out")).to_be_visible()
        return self

    def stop(self) -> str:
        """What the page says; it has no faults."""
        assert self.reader.faults() == [], self.page.url
        assert self.reader.sticks_out() == [], self.page.url
        self.stops.append(self.page.url)
        return self.page.inner_text("main")

    def follow(self, link: str) -> str:
        self.page.get_by_role("main").get_by_role("link", name=link).first.click()
        return self.stop()

    def press(self, button: str) -> str:
        self.page.get_by_role("main").get_by_role("button", name=button).first.click()
        return self.stop()


def upload(walk: Walk, path) -> str:
    walk.page.goto("/staff/uploads/new/")
    walk.stop()
    walk.page.set_input_files("[name=files]", str(path))
    walk.page.get_by_role("button", name="Upload", exact=True).click()
    walk.page.wait_for_url("**/staff/uploads/*/")
    work_off()
    walk.page.wait_for_selector("text=What became of the files")
    return walk.stop()


def public(reader, address: str) -> str:
    """What a stranger reads."""
    memory.forget()
    return reader.goto(address).inner_text("main")


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_from_a_broken_file_to_the_public_and_back(reader, viewport, broken, next_year):
    names = ("pubschls-2026-06-01.txt", "eladownload2024.txt", "eladownload2025.txt")
    load_paths([SAMPLE / name for name in names], by="loader", approval=Approval("another"))
    people = {
        "olivia": person("uploader", name="olivia"),
        "andre": person("approver", name="andre"),
        "petra": person("previewer", name="petra", schools=[SCHOOL]),
    }
    stranger, school = reader(viewport=viewport), f"/schools/{SCHOOL}/"
    before = public(stranger, school)
    assert OLD in before

    olivia = Walk(reader(viewport=viewport, bypass_csp=True), people["olivia"]).sign_in()
    assert "Refused: 1 rule failed" in upload(olivia, broken)
    report = olivia.follow("What to mend")
    assert "line 5" in report
    assert "statuslevel" in report
    assert "What to do" in report

    assert "Loaded as version 1, a draft" in upload(olivia, next_year)
    assert "not possible" in olivia.follow("The version")
    olivia.follow("A reason for each warning that needs one")
    while (forms := olivia.page.locator("form:has(.tag.warn)")).count():
        forms.first.locator("textarea").fill("Compared with the state's own pages: the numbers agree.")
        forms.first.get_by_role("button", name="Save the reason").click()
        olivia.stop()
    version = olivia.page.url.partition("reasons/")[0]
    olivia.page.goto(version)
    assert "Lantern Creek" in olivia.follow("Pages that will change")
    olivia.page.goto(version)
    olivia.follow("Submit for approval")
    olivia.page.get_by_label("Release note").fill(f"The results of the {NEW}.")
    assert "Waiting for approval" in olivia.press("Submit for approval")
    assert public(stranger, school) == before

    petra = Walk(reader(viewport=viewport, bypass_csp=True), people["petra"]).sign_in()
    petra.page.goto("/staff/preview/")
    petra.stop()
    petra.page.get_by_role("main").get_by_role("link", name="Lantern Creek").first.click()
    assert NEW in petra.stop()
    assert "Preview. Not public." in petra.page.inner_text("body")

    andre = Walk(reader(viewport=viewport, bypass_csp=True), people["andre"]).sign_in()
    assert "For you to approve" in andre.stop()
    andre.follow("English Language Arts")
    andre.page.get_by_role("link", name="Approve", exact=True).click()
    andre.page.get_by_label("At once").check()
    assert "Public" in andre.press("Approve")
    after = public(stranger, school)
    assert NEW in after

    andre.follow("Withdraw")
    andre.page.locator("[name=kind][value=superseded]").check()
    andre.page.locator("[name=note]").fill("It came before the embargo ended.")
    assert "Withdrawn" in andre.press("Withdraw")
    assert public(stranger, school) == before
    log = public(stranger, "/changes/")
    assert f"The results of the {NEW}." in log
    assert "It came before the embargo ended." in log
