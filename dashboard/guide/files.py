"""The chapters as files: `chapters/<language>/<NN-slug>.md`, which docs/guide.md explains to those who write them.

A file begins with a head between two lines of three dashes: `title`, `summary`, and any number of `do` lines. The
number in its name is its place; the rest of its name is its address, the same in every language.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "chapters"
ORIGINAL = "en"  # the language in which every chapter is there
_NAME = re.compile(r"(\d\d)-([a-z-]+)\.md")
_HEAD = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)


class Unreadable(ValueError):
    """A chapter is not written as docs/guide.md says."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do oneself: `link` is written as in the text, "page:school"."""

    link: str
    words: str


@dataclass(frozen=True, slots=True)
class Chapter:
    number: int
    slug: str
    language: str
    title: str
    summary: str
    steps: tuple[Step, ...]
    text: str  # Markdown with placeholders


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """All chapters in their order, each in `language` where it is translated, else in the original's."""
    translated = {chapter.slug: chapter for chapter in written_in(language)}
    return tuple(translated.get(chapter.slug, chapter) for chapter in written_in(ORIGINAL))


def written_in(language: str) -> tuple[Chapter, ...]:
    """The chapters that are there in one language, in their order."""
    folder = FOLDER / language
    files = sorted(folder.glob("*.md")) if language.isidentifier() or "-" in language else ()
    return tuple(parse(path.name, path.read_text(encoding="utf-8"), language) for path in files)


@cache
def slugs() -> frozenset[str]:
    """The addresses of all chapters."""
    return frozenset(chapter.slug for chapter in written_in(ORIGINAL))


def parse(name: str, text: str, language: str) -> Chapter:
    """A chapter from the name and the text of its file. Raises Unreadable."""
    named, parts = _NAME.fullmatch(name), _HEAD.fullmatch(text)
    if named is None:
        raise Unreadable(f"{name}: the name must be two digits, a dash, small letters and dashes, and .md.")
    if parts is None:
        raise Unreadable(f"{name}: the file must begin with a head between two lines of three dashes.")
    head: dict[str, list[str]] = {"title": [], "summary": [], "do": []}
    for line in parts[1].splitlines():
        key, _, value = (part.strip() for part in line.partition(":"))
        if key not in head or not value:
            raise Unreadable(f"{name}: the head has a line that is not title, summary or do: {line}")
        head[key].append(value)
    if len(head["title"]) != 1 or len(head["summary"]) != 1:
        raise Unreadable(f"{name}: the head needs one title and one summary.")
    steps = tuple(_step(name, value) for value in head["do"])
    return Chapter(int(named[1]), named[2], language, head["title"][0], head["summary"][0], steps, parts[2])


def _step(name: str, value: str) -> Step:
    link, bar, words = (part.strip() for part in value.partition("|"))
    if not bar or not words:
        raise Unreadable(f"{name}: a do line needs a link, a bar and words: {value}")
    return Step(link, words)
