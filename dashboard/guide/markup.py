"""From a chapter's Markdown to its sections. HTML in it stays text; placeholders are read, never executed.

A section is what stands between two headings of level 2; the first one has no heading. Its parts are prose and
blocks. A block is a placeholder that stands alone in a paragraph: `{{ example: status ela }}`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

PLACEHOLDER = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_ID = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}\s*$")
_BLOCK = re.compile(r"\s*\{\{\s*([a-z]+):\s*([^{}]*?)\s*\}\}\s*")
KINDS = ("example", "list", "table")
LINK = re.compile(r"(page|chapter|term|measure):([a-z0-9-]+)")  # where a link may lead


@dataclass(frozen=True, slots=True)
class Prose:
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Block:
    kind: str  # one of KINDS
    words: str  # "status ela"


@dataclass(frozen=True, slots=True)
class Section:
    """`heading` is Markdown's inline token, or None for what stands before the first heading."""

    id: str
    heading: Token | None
    parts: tuple[Prose | Block, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """How placeholders and links are written out. Both may raise."""

    fact: Callable[[str], SafeString]
    link: Callable[[str], str]  # "page:school" → an address; "" for none, which leaves the words alone


@cache
def sections(text: str) -> tuple[Section, ...]:
    """The sections of a chapter, in its order."""
    found, numbers = [], count(1)
    name, heading, parts, prose = "start", None, [], []
    tokens = _reader().parse(text)
    place = 0
    while place < len(tokens):
        end = _end(tokens, place)
        whole = tokens[place : end + 1]
        if whole[0].type == "heading_open" and whole[0].tag == "h2":
            found.append(Section(name, heading, _closed(parts, prose)))
            heading = whole[1]
            name, parts, prose = whole[0].attrGet("id") or f"part-{next(numbers)}", [], []
        elif block := _block(whole):
            parts, prose = [*_closed(parts, prose), block], []
        else:
            prose += whole
        place = end + 1
    found.append(Section(name, heading, _closed(parts, prose)))
    return tuple(section for section in found if section.heading or section.parts)


def written(tokens: Sequence[Token], saying: Saying) -> SafeString:
    """The HTML of prose or, for one inline token, of a heading's words."""
    return mark_safe(_reader().renderer.render(list(tokens), _reader().options, {"saying": saying}))


def _closed(parts: list, prose: list) -> tuple[Prose | Block, ...]:
    return (*parts, Prose(tuple(prose))) if prose else tuple(parts)


def _end(tokens: Sequence[Token], place: int) -> int:
    """The last token of what begins at `place`."""
    depth = 0
    for end in range(place, len(tokens)):
        depth += tokens[end].nesting
        if depth == 0:
            return end
    return len(tokens) - 1


def _block(whole: Sequence[Token]) -> Block | None:
    if whole[0].type != "paragraph_open":
        return None
    match = _BLOCK.fullmatch(whole[1].content)
    return Block(match[1], match[2]) if match and match[1] in KINDS else None


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False})
    reader.disable(["image", "code", "fence", "html_block", "html_inline"])
    reader.validateLink = lambda address: LINK.fullmatch(address) is not None
    reader.core.ruler.before("inline", "ids", _ids)
    reader.core.ruler.push("classes", _classes)
    reader.inline.ruler.before("link", "placeholder", _placeholder)
    for name, rule in (("placeholder", _said), ("link_open", _opened)):
        reader.add_render_rule(name, rule)
    return reader


def _ids(state) -> None:
    """`## Words {#id}`: an id that stays when the words are translated; else one is made of the words."""
    for token, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if token.type != "heading_open":
            continue
        named = _ID.search(inline.content)
        inline.content = _ID.sub("", inline.content)
        made = slugify(PLACEHOLDER.sub("", inline.content), allow_unicode=True)
        token.attrSet("id", named[1] if named else made)


def _classes(state) -> None:
    for token in state.tokens:
        if token.type == "bullet_list_open":
            token.attrSet("class", "bullets")


def _placeholder(state, silent: bool) -> bool:
    match = PLACEHOLDER.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        state.push("placeholder", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _said(renderer: RendererHTML, tokens, place, options, env) -> str:
    return env["saying"].fact(tokens[place].content)


def _opened(renderer: RendererHTML, tokens, place, options, env) -> str:
    return f'<a href="{env["saying"].link(tokens[place].attrGet("href"))}">'
