"""Staff pages in a real browser, for people who are signed in already.

Import the fixture `staff_page` where a test needs it: `staff_page("uploader")` opens a browser of an uploader.
What the pages shall show is made through `committed`, because the site reads the database by itself.
Findings of axe are read by `faults_in_every_mode`.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client

from tests.browser.reader import AXE, LOOKS, Reader
from tests.staff.people import client_of, person

# Each scheme with every rule at one width; at the other widths the rules that depend on colors and sizes.
MODES = {
    "320 light": (320, {"color_scheme": "light", "forced_colors": "none"}, AXE),
    "1280 dark": (1280, {"color_scheme": "dark", "forced_colors": "none"}, LOOKS),
    "390 forced": (390, {"color_scheme": "light", "forced_colors": "active"}, LOOKS),
}


def committed(make: Callable):
    """What `make` returns. What it writes is there for the site, from which a test's transaction would hide it.

    It goes with everything else when the module's district is taken away.
    """
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(_made, make).result()


def _made(make: Callable):
    try:
        return make()
    finally:
        connections.close_all()


def cookie_of(client: Client, site: str) -> dict:
    """The session of a signed-in client, as a browser takes it."""
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    return {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}


@pytest.fixture
def staff_page(reader, site):
    """Opens a browser in which a person with these roles is signed in: `staff_page("uploader", viewport=PHONE)`.

    `by` signs in somebody who is there already. `.person` of what it returns is the person.
    """

    def open_one(*roles: str, by=None, **options) -> Reader:
        client = committed(lambda: client_of(by or person(*roles)))
        one = reader(**options)
        one.context.add_cookies([cookie_of(client, site)])
        one.person = client.person
        return one

    return open_one


def faults_in_every_mode(one: Reader, address: str) -> list[str]:
    """What axe finds on a page in each scheme and width, and what is wider than the window. Wants bypass_csp."""
    page = one.goto(address)
    found = [] if page.url.endswith(address) else [f"{address} leads to {page.url}"]
    for mode, (width, scheme, rules) in MODES.items():
        one.page.set_viewport_size({"width": width, "height": 900})
        one.page.emulate_media(**scheme)
        found += [f"{address} {mode}: {fault}" for fault in (*one.faults(rules), *one.sticks_out())]
    return found
