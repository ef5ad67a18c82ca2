"""A form as a browser without scripts has it: what stands in its fields is sent again."""

from html.parser import HTMLParser
from urllib.parse import urlencode

from django.test import Client

ENCODED = "application/x-www-form-urlencoded"


class Fields(HTMLParser):
    """The form on a page that is sent by POST: its address, its fields with values; and the summary at the top."""

    def __init__(self, html: str):
        super().__init__()
        self.action = ""
        self.values: dict[str, str] = {}
        self.alert: str | None = None
        self.links: list[str] = []
        self._inside = self._select = self._area = self._top = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        about = dict(attrs)
        if tag == "form":
            self._inside = about.get("method") == "post"
            self.action = about.get("action", "") if self._inside else self.action
        if about.get("role") == "alert":
            self.alert, self._top = "", True
        if self._top and tag == "a":
            self.links.append(about["href"])
        if not self._inside:
            return
        if tag == "input" and (about.get("type") != "radio" or "checked" in about):
            self.values[about["name"]] = about.get("value", "")
        if tag == "select":
            self._select = about["name"]
        if tag == "option" and "selected" in about:
            self.values[self._select] = about["value"]
        if tag == "textarea":
            self._area = about["name"]
            self.values[self._area] = ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            # As browsers do: the first line break is none, and all are sent as two characters.
            self.values[self._area] = self.values[self._area].removeprefix("\n").replace("\n", "\r\n")
            self._area = None
        if tag == "div":
            self._top = False
        if tag == "form":
            self._inside = False

    def handle_data(self, data):
        if self._top:
            self.alert += data
        if self._area:
            self.values[self._area] += data


class Form:
    """What one browser shows after an answer."""

    def __init__(self, answer, browser: Client):
        self.answer, self.browser = answer, browser
        self.html = answer.content.decode()
        self.fields = Fields(self.html)

    @property
    def status(self) -> int:
        return self.answer.status_code

    @property
    def values(self) -> dict[str, str]:
        return self.fields.values

    @property
    def alert(self) -> str:
        """What the summary at the top says."""
        return " ".join((self.fields.alert or "").split())

    def send(self, headers: dict | None = None, **typed) -> "Form":
        """Press the button, with this typed over what stands there. `leave_empty`: the field that nobody sees."""
        named = {name.replace("_", "-"): value for name, value in typed.items()}
        return self.send_bytes(urlencode(self.values | named), headers=headers)

    def send_bytes(
        self, body: bytes | str, content_type: str = ENCODED, headers: dict | None = None
    ) -> "Form":
        answer = self.browser.generic("POST", self.fields.action, body, content_type, headers=headers)
        return Form(answer, self.browser)
