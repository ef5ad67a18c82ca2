"""The numbers of a page or a file, each with the names of the block it stands in."""

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterator
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
    "dt": "div",
    "code": "li",
    "chosen": "section",
}
# What names a record of a download: its measure, and whose and when it is.
RECORD = ("source_file", "measure", "year", "student_group_code", "growth_model", "grades")
READ_OUT = ("aria-label", "alt", "title", "content", "value", "datetime")

Names = tuple[str, ...]


class Page(HTMLParser):
    """`texts`: (names of the block, text) of every text and of every attribute that is read out.

    A block is named by the headings above it, by the captions, row headings, terms and summaries of the tables,
    lists, figures and details that it stands in, by what is chosen in its section, and a source by its file,
    which it may begin with.
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
        file = re.match(r"[\w-]+\.(?:txt|csv|xlsx)\b", text)
        self.found.append(([*self.outline.values(), *named, [file[0]] if file else []], text))

    def _name_around(self, place: int, text: str) -> None:
        around = NAMING[self.open[place][0]]
        names = next((names for tag, names in reversed(self.open[:place]) if tag == around), None)
        if names is not None:
            names.append(text)


def _one(texts: list[str]) -> list[str]:
    return [" ".join(texts)] if texts else []


def texts(answer) -> Iterator[tuple[Names, str]]:
    """(names of the block, text) of a page, a table or a file for programs."""
    if answer.kind == "text/csv":
        for row in csv.DictReader(io.StringIO(answer.text.lstrip("\ufeff"))):
            yield _names_of_record(row), " ".join(row.values())
    elif answer.kind == "application/json":
        yield from _leaves(json.loads(answer.text), ())
    else:
        yield from Page(answer.text).texts


def _leaves(value, names: Names) -> Iterator[tuple[Names, str]]:
    """A record names what is in it."""
    if isinstance(value, dict):
        names = (*names, *_names_of_record(value))
        for key, inner in value.items():
            yield from _leaves(inner, (*names, key))
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, names)
    elif value is not None:
        yield names, str(value)


def _names_of_record(record: dict) -> Names:
    return tuple(str(record[key]) for key in RECORD if isinstance(record.get(key), str | int))


def numbers(answer) -> dict[Names, list[str]]:
    """The numbers of an answer by the names of their block, in its order."""
    found = defaultdict(list)
    for names, text in texts(answer):
        found[names] += NUMBER.findall(text)
    return {names: said for names, said in found.items() if said}


def changed_blocks(before, after) -> list[Names]:
    """The blocks whose numbers differ between two answers.

    A file for programs explains the codes that it uses: a code more or less is no number.
    """
    old, new = numbers(before), numbers(after)
    unused = {names for names in old.keys() ^ new.keys() if names[:1] == ("codes",)}
    return [names for names in {**old, **new} if old.get(names) != new.get(names) and names not in unused]
