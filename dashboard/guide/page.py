"""A chapter as its page prints it: sections of prose, examples, lists and tables, with ways on."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString

from schoolinfo.student_groups import LABELS

from ..measures import CATALOGUE, MEASURES
from ..presenters.tables import rule_set
from ..rules import known_years
from . import links
from .examples import Example, Examples
from .facts import Unknown, fact, rules_of
from .files import Chapter, chapters
from .local import TOPICS
from .markup import Block, Prose, Saying, sections, written
from .markup import Section as Written

LISTS = ("colors", "measures", "groups", "local")


@dataclass(frozen=True, slots=True)
class Part:
    """`kind`: "prose", "list", "table" (all with `html`) or "example"."""

    kind: str
    html: SafeString | str = ""
    example: Example | None = None


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    heading: SafeString | str  # "" before the first heading
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Way:
    address: str
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """`foreign`: the chapter is in another language than the page, because nobody has translated it."""

    sections: tuple[Section, ...]
    steps: tuple[Way, ...]
    previous: Chapter | None
    next: Chapter | None
    all: int
    foreign: bool


def page(chapter: Chapter, reader: links.Reader, examples: Examples) -> Page:
    """Costs what the examples cost. Raises Unknown for what the data does not have, which the tests rule out."""
    language = translation.get_language() or chapter.language
    ordered = chapters(language)
    place = [one.slug for one in ordered].index(chapter.slug)
    return Page(
        sections=tuple(_section(one, chapter, reader, examples) for one in sections(chapter.text)),
        steps=tuple(Way(links.address(step.link, reader), step.words) for step in chapter.steps),
        previous=ordered[place - 1] if place else None,
        next=ordered[place + 1] if place + 1 < len(ordered) else None,
        all=len(ordered),
        foreign=chapter.language != language,
    )


def _section(section: Written, chapter: Chapter, reader: links.Reader, examples: Examples) -> Section:
    write = partial(_written, language=chapter.language, reader=reader)
    heading = write([section.heading]) if section.heading else ""
    return Section(section.id, heading, tuple(_parts(section, write, examples)))


def _parts(section: Written, write, examples: Examples) -> Iterator[Part]:
    for part in section.parts:
        if isinstance(part, Prose):
            yield Part("prose", html=write(part.tokens))
        elif part.kind == "example":
            yield Part("example", example=examples.of(part.words))
        else:
            yield Part(part.kind, html=drawn(part))


def _written(tokens, *, language: str, reader: links.Reader) -> SafeString:
    """Facts speak the chapter's language; links lead to pages in the reader's."""
    now = translation.get_language() or language

    def link(address: str) -> str:
        with translation.override(now):
            return links.address(address, reader)

    with translation.override(language):
        return written(tokens, Saying(fact, link))


def drawn(block: Block) -> SafeString:
    """A list or a table of the state's rules. Raises Unknown."""
    if block.kind == "list":
        if block.words not in LISTS:
            raise Unknown(f"There is no list {block.words!r}.")
        context = {"measures": CATALOGUE, "groups": LABELS.values(), "topics": TOPICS.values()}
        return render_to_string(f"dashboard/guide/lists/{block.words}.html", context)
    code, *rule = block.words.split() or [""]
    cuts = rules_of(code, " ".join(rule))
    measure = MEASURES[code]
    context = {"measure": measure, "set": rule_set(cuts, measure), "year": known_years(code)[0]}
    return render_to_string("dashboard/guide/table.html", context)
