"""A person at the staff pages: signs in when the site asks for it, and gives the password again when it does."""

import base64
import hmac
import json
import os
import struct
import time
from pathlib import Path

from .browser import Browser, Page
from .forms import Form
from .journal import Journal

LOGIN, CODE, AGAIN = "/staff/account/login/", "/staff/account/code/", "/staff/account/reauthenticate/"
LOGOUT = "/staff/account/logout/"
STEP = 30  # seconds


class Outside(Exception):
    """This person cannot sign in just now: the code that the app shows was used already."""


class Person:
    """Somebody of tests.soak.people."""

    def __init__(self, port: int, known: Path, journal: Journal):
        self.known, self.journal = known, journal
        self.name = known.stem
        self.said = json.loads(known.read_text())
        self.browser = Browser(port, known.with_suffix(".cookies"))

    @property
    def roles(self) -> list[str]:
        return self.said["roles"]

    def open(self, path: str) -> Page:
        """A page, after a sign-in where one is wanted. Raises Trouble, Outside."""
        page = self.browser.get(path)
        return page if page.path not in (LOGIN, CODE) else self._sign_in(path)

    def send(self, page: Page, form: Form | None, **typed) -> Page:
        """What a form of the page leads to; None: it is not there. Raises Trouble."""
        if form is None:
            raise page.unexpected("A form is missing")
        try:
            found = self.browser.send(form, **typed)
        except KeyError as missing:
            raise page.unexpected(str(missing)) from missing
        return self._say_who(found) if found.path == AGAIN else found

    def sign_out(self) -> None:
        page = self.open(LOGOUT)
        page = self.send(page, page.form(leads=LOGOUT))
        if page.path != LOGIN:
            raise page.unexpected("Signing out did not end the session")
        self.journal.step("sign out")

    def _say_who(self, asked: Page) -> Page:
        """What was sent is carried out once the password is given."""
        page = self.send_as_it_is(asked, password=self.said["password"])
        if page.path == AGAIN and page.form("password"):
            raise page.unexpected("The password was not taken")
        self.journal.step("password again")
        return page

    def send_as_it_is(self, page: Page, **typed) -> Page:
        """The answer to the form with these fields, whatever it asks next."""
        [field] = typed
        form = page.form(field)
        if form is None:
            raise page.unexpected(f"There is no form with a {field}")
        return self.browser.send(form, **typed)

    def _sign_in(self, path: str) -> Page:
        code = self._code()
        page = self.browser.get(f"{LOGIN}?next={path}")
        half = (
            page.path == CODE
        )  # after a kill between password and code: the sign-in goes on, to its own page
        if not half:
            page = self._name_and_password(page)
        page = self.send_as_it_is(page, code=code)
        if page.path == CODE or not (half or page.path == path.partition("?")[0]):
            raise page.unexpected("The code was not taken")
        self.journal.step("sign in")
        return self.browser.get(path) if half else page

    def _name_and_password(self, page: Page) -> Page:
        form = page.form("password")
        if form is None:
            raise page.unexpected("There is no form to sign in")
        page = self.browser.send(form, login=self.name, password=self.said["password"])
        if page.path != CODE:
            raise page.unexpected("Name and password were not taken")
        return page

    def _code(self) -> str:
        """A code that was never sent: it is good once, whatever became of the request. RFC 6238."""
        now = int(time.time()) // STEP
        step = max(now, self.said["step"] + 1)
        if step > now + 1:
            raise Outside
        self.said["step"] = step
        draft = self.known.with_suffix(".draft")
        draft.write_text(json.dumps(self.said))
        os.replace(draft, self.known)
        digest = hmac.digest(base64.b32decode(self.said["secret"]), struct.pack(">Q", step), "sha1")
        (number,) = struct.unpack(">I", digest[digest[-1] & 15 :][:4])
        return f"{(number & 0x7FFFFFFF) % 1_000_000:06}"
