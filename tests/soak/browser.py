"""A browser of one person: cookies that outlive it, redirects, forms; over HTTP, as every browser."""

import html
import http.client
import os
import re
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.cookiejar import LWPCookieJar
from pathlib import Path
from urllib.parse import urlsplit

from .forms import Form, Forms
from .trouble import SERVER_ERROR, SILENCE, THROTTLED, UNEXPECTED, Trouble

PATIENCE = 60  # seconds for an answer
CONFLICT, TOO_MANY = 409, 429
ATTEMPTS = "There were too many attempts."  # of passwords or codes


@dataclass(frozen=True)
class Page:
    status: int
    address: str
    html: str
    begun: float  # when it was asked for

    @property
    def path(self) -> str:
        return urlsplit(self.address).path

    @property
    def words(self) -> str:
        """What stands in the middle of the page, as it is read."""
        main = self.html.partition("<main")[2] or self.html
        return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", main)))

    def forms(self) -> list[Form]:
        return Forms(self.address, self.html).found

    def form(self, field: str = "", leads: str = "") -> Form | None:
        """The first form that has a button and this field, and leads to an address with this end."""
        fits = (form for form in self.forms() if form.buttons and form.address.endswith(leads))
        return next((form for form in fits if not field or field in form.names), None)

    def unexpected(self, why: str) -> Trouble:
        """What to raise where a page is not the one that should come."""
        words = self.words
        kind = THROTTLED if ATTEMPTS in words else UNEXPECTED
        what = f"{why}: {self.path} answered {self.status}: {words[:1500]}"
        return Trouble(kind, what, self.begun, time.monotonic())


class Browser:
    """Cookies are kept in a file, for whoever sits at it after this process was killed."""

    def __init__(self, port: int, cookies: Path):
        self.site, self.kept = f"http://127.0.0.1:{port}", cookies
        self.jar = LWPCookieJar()
        if cookies.exists():
            self.jar.load(str(cookies), ignore_discard=True)
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def get(self, path: str) -> Page:
        return self._ask(urllib.request.Request(self.site + path))

    def send(self, form: Form, **typed) -> Page:
        """The page to which a form leads. Raises Trouble, KeyError for a field that the form has not."""
        body, kind = form.filled(typed)
        return self._ask(urllib.request.Request(form.address, body, {"Content-Type": kind}))

    def _ask(self, request: urllib.request.Request) -> Page:
        begun = time.monotonic()
        said = f"{request.get_method()} {request.full_url.removeprefix(self.site)}"
        try:
            page = self._answer(request, begun)
        except (OSError, http.client.HTTPException) as error:
            raise Trouble(SILENCE, f"{said}: {error!r}", begun, time.monotonic()) from error
        finally:
            self._keep()
        if page.status < 400 or page.status == CONFLICT:
            return page
        kind = SERVER_ERROR if page.status >= 500 else THROTTLED if page.status == TOO_MANY else UNEXPECTED
        raise Trouble(kind, f"{said}: {page.status}: {page.words[:800]}", begun, time.monotonic())

    def _answer(self, request, begun: float) -> Page:
        try:
            answer = self.opener.open(request, timeout=PATIENCE)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return Page(answer.status, answer.url, answer.read().decode(), begun)

    def _keep(self) -> None:
        """Whole or not at all: a kill comes at any moment."""
        draft = self.kept.with_suffix(".draft")
        self.jar.save(str(draft), ignore_discard=True)
        os.replace(draft, self.kept)
