"""A person's way through the pages: signing in, following links, filling in forms, with axe at every stop.

Import the fixture `site` where a walk begins on a site without any data.
"""

from pathlib import Path

import pytest
from django.db import connections
from playwright.sync_api import Locator, expect
from pytest_django.live_server_helper import LiveServer

from schoolinfo.releases.working.worker import work_off
from schoolinfo.sample.generate import NEXT_YEAR, generate
from tests.accounts.entrance import code_of
from tests.staff.people import PASSWORD

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


@pytest.fixture(scope="session")
def next_year(tmp_path_factory) -> Path:
    """The English Language Arts file of the fictional district's year to come."""
    folder = tmp_path_factory.mktemp("next")
    generate(folder, years=(NEXT_YEAR,))
    return folder / FILE


class Walk:
    """One person's way, with a mouse. At every stop axe finds nothing, and nothing is wider than the window."""

    def __init__(self, reader, user=None):
        self.reader, self.page, self.user = reader, reader.page, user

    def sign_in(self) -> "Walk":
        self.page.goto("/staff/")
        self.write("User name or e-mail address", self.user.username)
        self.write("Password", PASSWORD)
        self.press("Sign in")
        self.write("Code", code_of(self.user))
        self.press("Sign in")
        expect(self.page.get_by_role("link", name="Sign out")).to_be_visible()
        return self

    def stop(self) -> str:
        """What the page says; it has no faults."""
        found = [f"{self.page.url}: {fault}" for fault in (*self.reader.faults(), *self.reader.sticks_out())]
        assert not found, "\n".join(found)
        return self.page.inner_text("main")

    def follow(self, link: str, *, inside: str = "main", exact: bool = False) -> str:
        """What the page behind a link says."""
        found = self.page.locator(inside).get_by_role("link", name=link, exact=exact).first
        with self.page.expect_navigation():
            self.activate(found)
        return self.stop()

    def press(self, button: str | Locator) -> str:
        """What the page says that answers to a button."""
        if isinstance(button, str):
            button = self.page.get_by_role("main").get_by_role("button", name=button).first
        with self.page.expect_navigation():
            self.activate(button)
        return self.stop()

    def upload(self, *paths: Path) -> str:
        """Send files by the form that the links at the top lead to; what became of them."""
        self.follow("Uploads", inside="header")
        self.follow("Upload files")
        self.attach(self.page.locator("[name=files]"), *paths)
        with self.page.expect_navigation():
            self.activate(self.page.get_by_role("button", name="Upload", exact=True))
        return self.worked_off()

    def worked_off(self) -> str:
        """What the page of an upload says by itself once the worker is done."""
        work_off()
        self.page.wait_for_selector("text=What became of the files")
        return self.stop()

    def field(self, field: str | Locator) -> Locator:
        return self.page.get_by_label(field, exact=True) if isinstance(field, str) else field

    def activate(self, what: Locator) -> None:
        what.click()

    def write(self, field: str | Locator, text: str) -> None:
        self.field(field).fill(text)

    def choose(self, field: str | Locator) -> None:
        """Choose one of several."""
        self.field(field).check()

    def pick(self, field: str | Locator, label: str) -> None:
        """Pick one entry of a list that opens."""
        self.field(field).select_option(label=label)

    def attach(self, field: Locator, *paths: Path) -> None:
        field.set_input_files(paths)
