"""Holds a chapter against the data: what it names must be there, and no number may be typed by hand.

`faults` gives one sentence for each fault. A test runs it over every chapter in every language.
"""

import re
from collections.abc import Iterator

from django.urls import NoReverseMatch
from django.utils import translation
from markdown_it.token import Token

from schoolinfo import states
from schoolinfo.measures import State, sources
from schoolinfo.profiles.glossary import ENTRIES

from ..groups import GROUPS
from ..measures import CATALOGUE
from ..presenters.levels import change_word, color_word, status_word
from ..presenters.tables import ALL_LEVELS, THREE_LEVELS
from ..rules import FOLDING
from . import links
from .examples import asked
from .facts import Unknown, fact
from .files import Chapter
from .local import RATINGS, TOPICS
from .markup import Block, Section, sections
from .page import drawn

NOBODY = links.Reader("", "")
GAP = "\ue000"  # stands for what a placeholder says
SENTENCES = ("question ", "about ")  # placeholders that say whole sentences
NAMES = ("California School Dashboard", "California", "Dashboard", "English", "Mathematics", "Science")
# Counts that the data has, by the noun beside them.
COUNTS = {
    "levels": {len(ALL_LEVELS), len(THREE_LEVELS)},
    "colors": {len(ALL_LEVELS)},
    "rows": {len(ALL_LEVELS)},
    "columns": {len(ALL_LEVELS), len(THREE_LEVELS)},
    "measures": {len(CATALOGUE), len(FOLDING)},
    "ratings": {len(RATINGS)},
    "cases": {len(State)},
}
RULED = ("grades", "grade", "students", "points", "percent")  # a number beside these belongs to a rule
WORDS = (
    *(
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
    *("fifteen", "twenty", "thirty", "forty", "fifty"),
)
_BESIDE = re.compile(rf"\b({'|'.join(WORDS)})\s+(\w+)", re.IGNORECASE)
_GRADE = re.compile(rf"\bgrades?\s+({'|'.join(WORDS)})\b", re.IGNORECASE)
_COLORS = re.compile(r"\b(purple|violet|pink|brown|gold|silver|gr[ae]y|turquoise|amber)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,%–-]*")


def faults(chapter: Chapter) -> list[str]:
    """What is wrong with a chapter, one sentence each; nothing where all is well."""
    with translation.override(chapter.language):
        found = sections(chapter.text)
        return [
            *_twice([section.id for section in found]),
            *(fault for section in found for fault in _of_section(section)),
            *(fault for step in chapter.steps for fault in _link(step.link)),
            *(fault for text in _texts(chapter, found) for fault in _of_text(text)),
            *_without_example(found),
        ]


def _twice(ids: list[str]) -> Iterator[str]:
    for name in dict.fromkeys(ids):
        if ids.count(name) > 1:
            yield f"Two sections have the id {name!r}."


def _of_section(section: Section) -> Iterator[str]:
    for part in section.parts:
        if isinstance(part, Block):
            yield from _block(part)
        else:
            yield from _of_tokens(part.tokens)
    if section.heading:
        yield from _of_tokens([section.heading])


def _of_tokens(tokens) -> Iterator[str]:
    """What its placeholders and links ask for in vain; and links that the reader does not take."""
    for token in tokens:
        if token.type == "heading_open" and token.tag == "h1":
            yield "The title is the only heading of level 1."
        for child in token.children or ():
            if child.type == "placeholder":
                yield from _fact(child.content)
            elif child.type == "link_open":
                yield from _link(child.attrGet("href"))
            elif child.type == "text" and ("](" in child.content or "{{" in child.content):
                yield f"This is neither a link nor a placeholder: {child.content}"


def _fact(words: str) -> Iterator[str]:
    try:
        fact(words)
    except Unknown as unknown:
        yield str(unknown)


def _link(link: str) -> Iterator[str]:
    try:
        links.address(link, NOBODY)
    except (Unknown, NoReverseMatch) as unknown:
        yield str(unknown)


def _block(block: Block) -> Iterator[str]:
    try:
        asked(block.words) if block.kind == "example" else drawn(block)
    except Unknown as unknown:
        yield str(unknown)


def _without_example(found: tuple[Section, ...]) -> Iterator[str]:
    blocks = [part for section in found for part in section.parts if isinstance(part, Block)]
    if not any(block.kind == "example" for block in blocks):
        yield "The chapter has no example from a school."


def _texts(chapter: Chapter, found: tuple[Section, ...]) -> Iterator[str]:
    """Every paragraph as plain text, a gap in the place of each placeholder."""
    yield from (chapter.title, chapter.summary, *(step.words for step in chapter.steps))
    for section in found:
        inline = [section.heading] if section.heading else []
        inline += [t for part in section.parts if not isinstance(part, Block) for t in part.tokens]
        yield from (_plain(token) for token in inline if token.type == "inline")


def _plain(token: Token) -> str:
    return "".join(_word(child) for child in token.children or ())


def _word(child: Token) -> str:
    if child.type == "placeholder":
        return f"{GAP}." if child.content.startswith(SENTENCES) else GAP
    return " " if child.type in ("softbreak", "hardbreak") else child.content


def _of_text(text: str) -> Iterator[str]:
    for digits in _DIGITS.findall(text):
        yield f"The number {digits} is typed by hand: {text}"
    if translation.get_language() == "en":
        yield from _counts(text)
        for color in _COLORS.findall(text):
            yield f"The state gives no color {color!r}: {text}"
        rest = text
        for name in sorted(_known(), key=len, reverse=True):
            rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "known", rest)
        for sentence in re.split(r"(?<=[.?!:])[”)]?\s+|[“(]", rest):
            yield from (f"The data has no {name!r}: {text}" for name in _unknown(sentence))


def _unknown(sentence: str) -> list[str]:
    """Names inside of a sentence, which the data would have to have."""
    return re.findall(r"(?<=\s)[A-Z]\w+", sentence)


def _counts(text: str) -> Iterator[str]:
    """Numbers in words: those that the data has stand as they are, those of a rule need a placeholder."""
    for word, noun in _BESIDE.findall(text):
        place, noun = WORDS.index(word.lower()), noun.lower()
        if noun in COUNTS and place not in COUNTS[noun]:
            yield f"The data does not have {word} {noun}: {text}"
        if noun in RULED and place > 1:
            yield f"The number {word} {noun} is typed by hand: {text}"
    for word in _GRADE.findall(text):
        yield f"The grade {word} is typed by hand: {text}"


def _known() -> set[str]:
    """Every name that the rules, the catalogue, the glossary and the states have."""
    levels = {
        word(measure, n) for measure in CATALOGUE for n in ALL_LEVELS for word in (status_word, change_word)
    }
    named = {str(measure.label) for source in sources() for measure in source.measures}
    terms = {str(text) for entry in ENTRIES for text in (entry.term, entry.official)} - {""}
    words = {states.word(state) for state in State} | {color_word(n) for n in ALL_LEVELS}
    labels = {str(text) for texts in (GROUPS, RATINGS, TOPICS) for text in texts.values()}
    return {*levels, *named, *terms, *words, *labels, *NAMES}
