"""The numbers of a page, each with the names of the block it stands in."""

import re
from collections import defaultdict
from html.parser import HTMLParser

COUNTED = r"(?:of|measures?|indicators?|results?|colors?|areas?|stars?)\b"
NUMBER = re.compile(
    rf"\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?=\s+{COUNTED})",
    re.IGNORECASE,
)
HEADING = re.compile("h([1-6])")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
# What names the element around it: {tag: around}. "chosen" is whatever is marked as the current choice.
NAMING = {
    "caption": "table",
    "figcaption": "figure",
    "summary": "details",
    "th": "tr",
    "code": "li",
    "chosen": "section",
}
READ_OUT = ("aria-label", "alt", "title", "content", "value", "datetime")

Names = tuple[str, ...]


class Page(HTMLParser):
    """`texts`: (names of the block, text) of every text and of every attribute that is read out.

    A block is named by the headings above it, by the captions, row headings and summaries of the tables,
    figures and details that it stands in, by what is chosen in its section, and a source by its file.
    """

    def __init__(self, html: str):
        super().__init__()
        self.outline: dict[int, list[str]] = {}
        self.open: list[tuple[str, list[str]]] = []  # (tag, what names it)
        self.found: list[tuple[list[list[str]], str]] = []
        self.feed(html)

    @property
    def texts(self) -> list[tuple[Names, str]]:
        return [(tuple(name for part in parts for name in _one(part)), text) for parts, text in self.found]

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(("chosen" if ("aria-current", "true") in attrs else tag, []))
        if level := HEADING.fullmatch(tag):
            self._start_heading(int(level[1]))
        for name, value in attrs:
            if name in READ_OUT and value:
                self._hear(value)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] not in (tag, "chosen"):
            pass

    def handle_data(self, data):
        if data.strip():
            self._hear(data)

    def _start_heading(self, level: int) -> None:
        self.outline = {above: texts for above, texts in self.outline.items() if above < level}
        self.outline[level] = []

    def _hear(self, text: str) -> None:
        text = " ".join(text.split())
        tags = [tag for tag, _ in self.open]
        if heading := next(
            (HEADING.fullmatch(tag) for tag in reversed(tags) if HEADING.fullmatch(tag)), None
        ):
            self.outline[int(heading[1])].append(text)
        if naming := next((place for place, tag in enumerate(tags) if tag in NAMING), None):
            self._name_around(naming, text)
        named = [names for tag, names in self.open if tag in NAMING.values()]
        self.found.append(([*self.outline.values(), *named], text))

    def _name_around(self, place: int, text: str) -> None:
        around = NAMING[self.open[place][0]]
        names = next((names for tag, names in reversed(self.open[:place]) if tag == around), None)
        if names is not None:
            names.append(text)


def _one(texts: list[str]) -> list[str]:
    return [" ".join(texts)] if texts else []


def numbers(html: str) -> dict[Names, list[str]]:
    """The numbers of a page by the names of their block, in the order of the page."""
    found = defaultdict(list)
    for names, text in Page(html).texts:
        found[names] += NUMBER.findall(text)
    return {names: said for names, said in found.items() if said}


def changed_blocks(before: str, after: str) -> list[Names]:
    """The blocks whose numbers differ between two pages."""
    old, new = numbers(before), numbers(after)
    return [names for names in {**old, **new} if old.get(names) != new.get(names)]
