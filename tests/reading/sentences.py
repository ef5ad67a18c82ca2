"""The sentences of a page, and those of the messages that templates and Python files can say."""

import ast
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

SILENT = ("script", "style", "svg", "table", "nav", "form", "blockquote")  # not prose, or not ours
BLOCKS = ("p", "li", "dd", "dt", "h1", "h2", "h3", "h4", "figcaption", "summary", "div", "section", "small")
TECHNICAL = "technical"  # id of the section of a page that is written for experts
NAME = "Oak"  # stands for every proper name
# A sentence begins with a capital, a quote or a number.
END = re.compile(r"(?<=[.?!])[”)]?\s+(?=[“(]?[A-Z0-9])")
FULL = re.compile(r"[.?!][”)]?$")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|\{\{.*?\}\}")
TAG = re.compile(r"<[^>]+>")


class Prose(HTMLParser):
    """The text of the blocks inside <main>. <code> is a name; the technical section is left out."""

    def __init__(self, html: str):
        super().__init__()
        self.blocks: list[str] = []
        self._text: list[str] = []
        self._inside = False
        self._silent: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if tag == "main":
            self._inside = True
        if self._silent:
            if tag == self._silent[0]:
                self._silent.append(tag)
            return
        technical = tag == "section" and dict(attrs).get("aria-labelledby") == TECHNICAL
        if tag in SILENT or technical:
            self._silent.append(tag)
        if tag in BLOCKS:
            self._close()
        if tag == "code":
            self._silent.append(tag)
            self._text.append(f" {NAME} ")

    def handle_endtag(self, tag):
        if self._silent:
            if tag == self._silent[0]:
                self._silent.pop()
            return
        if tag in BLOCKS or tag == "main":
            self._close()
        if tag == "main":
            self._inside = False

    def handle_data(self, data):
        if self._inside and not self._silent:
            self._text.append(data)

    def _close(self):
        if text := " ".join("".join(self._text).split()):
            self.blocks.append(text)
        self._text = []


def of_page(html: str, names: Iterable[str] = ()) -> list[str]:
    """Full sentences of a page, in its order; proper names stand as one neutral word."""
    known = sorted({re.escape(name) for name in names if name}, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(known) or '(?!)'})(?!\w)")
    return [one for block in Prose(html).blocks for one in split(pattern.sub(NAME, block))]


def split(text: str) -> list[str]:
    """The full sentences of a text. What has no mark at its end is a label, not a sentence."""
    parts = (part.strip() for part in END.split(" ".join(text.split())))
    return [part for part in parts if FULL.search(part) and len(part.split()) > 2]


def of_messages(texts: Iterable[str]) -> list[str]:
    """The full sentences of translatable texts; a neutral word stands in each placeholder."""
    clean = (PLACEHOLDER.sub(NAME, TAG.sub("", text)).replace("%%", "%") for text in texts)
    return [sentence for text in clean for sentence in split(text)]


TRANSLATED = re.compile(
    r'{% translate "(.*?)"|{% blocktranslate[^%]*%}(.*?){% endblocktranslate %}', re.DOTALL
)
CALLS = ("_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "pgettext", "ngettext_lazy")


def in_template(path: Path) -> list[str]:
    """What a template can say, but for its technical section."""
    text = re.sub(rf'<section[^>]*"{TECHNICAL}".*?</section>', "", path.read_text(), flags=re.DOTALL)
    return [one or other for one, other in TRANSLATED.findall(text)]


def in_module(path: Path) -> Iterator[str]:
    """What a Python file can say: the texts in its calls for a translation."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS:
            yield from (
                a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)
            )
