"""The forms of a page, as a browser fills them in and sends them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlencode, urljoin

BOUNDARY = "a-boundary-of-the-soak"
CHOSEN = ("checkbox", "radio")  # sent where they are checked
BUTTONS = ("submit", "button", "image", "reset")
Typed = dict[str, str | Sequence[Path]]


@dataclass
class Form:
    """What a form sends, before anybody typed anything."""

    address: str
    many: bool = False  # it sends files
    fields: list[tuple[str, str]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    buttons: int = 0

    def filled(self, typed: Typed) -> tuple[bytes, str]:
        """(body, type of it) with what was typed. Raises KeyError for a field that the form has not."""
        for name in typed:
            if name not in self.names:
                raise KeyError(f"The form of {self.address} has no field {name}.")
        kept = [(name, value) for name, value in self.fields if name not in typed]
        sent = [*kept, *((name, value) for name, value in typed.items() if isinstance(value, str))]
        if not self.many:
            return urlencode(sent).encode(), "application/x-www-form-urlencoded"
        files = [
            (name, path) for name, paths in typed.items() if not isinstance(paths, str) for path in paths
        ]
        return _parts(sent, files), f"multipart/form-data; boundary={BOUNDARY}"


def _parts(fields: list[tuple[str, str]], files: list[tuple[str, Path]]) -> bytes:
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="'
    parts = [f'{head}{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields]
    for name, path in files:
        about = f'{head}{name}"; filename="{path.name}"\r\nContent-Type: text/plain\r\n\r\n'
        parts.append(about.encode() + path.read_bytes() + b"\r\n")
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


class Forms(HTMLParser):
    """Every form of a page that stands at `address`."""

    def __init__(self, address: str, html: str):
        super().__init__()
        self.address, self.found = address, []
        self._form: Form | None = None
        self._area: tuple[str, list[str]] | None = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            address = urljoin(self.address, said.get("action", ""))
            self._form = Form(address, many=said.get("enctype") == "multipart/form-data")
            self.found.append(self._form)
        elif self._form is not None:
            getattr(self, f"_{tag}", lambda said: None)(said)

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "textarea" and self._area:
            name, texts = self._area
            self._form.fields.append((name, "".join(texts).removeprefix("\n")))
            self._area = None

    def handle_data(self, data):
        if self._area:
            self._area[1].append(data)

    def _input(self, said):
        kind, name = said.get("type", "text"), said.get("name", "")
        if kind in BUTTONS or not name:
            return
        self._form.names.add(name)
        if kind == "file" or (kind in CHOSEN and "checked" not in said):
            return
        self._form.fields.append((name, said.get("value", "on" if kind in CHOSEN else "")))

    def _textarea(self, said):
        self._form.names.add(said["name"])
        self._area = said["name"], []

    def _select(self, said):
        self._choice = said["name"]
        self._form.names.add(self._choice)
        self._form.fields.append((self._choice, ""))

    def _option(self, said):
        if "selected" in said:
            self._form.fields[-1] = (self._choice, said.get("value", ""))

    def _button(self, said):
        self._form.buttons += said.get("type", "submit") == "submit"
