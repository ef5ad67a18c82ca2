"""A real browser, and the site with the fictional district behind it."""

import os

import pytest
from django.db import connections
from playwright.sync_api import sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.profiles.conftest import pseudo_locale

from .chromium import LAUNCH_ARGUMENTS, obtain
from .reader import Reader

# Playwright keeps an event loop in the thread of the tests; Django would not read the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

__all__ = ["pseudo_locale"]

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="package")
def chromium():
    path = obtain()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        yield browser
        browser.close()
        connections.close_all()  # those that Django keeps apart because of the event loop


@pytest.fixture(scope="module")
def site(sample_district):
    """The address of the site, with the fictional district loaded.

    Its threads close their connections after each request: one left open would keep the test database.
    """
    database = connections.settings["default"]
    kept, database["CONN_MAX_AGE"] = database["CONN_MAX_AGE"], 0
    server = LiveServer("localhost")
    yield server.url
    server.stop()
    database["CONN_MAX_AGE"] = kept


@pytest.fixture
def reader(chromium, site):
    """Opens a browser as a reader has it: `reader(viewport=PHONE, color_scheme="dark")`.

    Afterwards no page may have written to the console, or asked another host for anything.
    """
    readers = []

    def open_one(**options) -> Reader:
        readers.append(Reader(chromium.new_context(base_url=site, **options), site))
        return readers[-1]

    yield open_one
    for one in readers:
        one.close()
    assert [complaint for one in readers for complaint in one.complaints] == []
