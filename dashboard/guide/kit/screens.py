"""What the page of one document prints: its blocks, cut into screens of one idea each. Pure."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, groupby

import segno
from django.utils.safestring import SafeString, mark_safe

from schoolinfo.profiles.errors import Link

from .addresses import document_address, kit_address
from .blocks import Block, Break, Cell, Code, Heading, Kit, Lines, Table


@dataclass(frozen=True, slots=True)
class Part:
    """A block with the template that prints it.

    `rows`: of a Table, each cell with the name of its column. `lines`: as many as a Lines has. `code`: the
    QR code of a Code, as SVG.
    """

    template: str
    block: Block
    id: str = ""
    rows: tuple[tuple[tuple[str, Cell], ...], ...] = ()
    lines: tuple[int, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """One idea: a heading of level 2 with what follows, or a slide. `id` is that of its heading, or ""."""

    parts: tuple[Part, ...]
    id: str
    starts_sheet: bool
    ends_sheet: bool


@dataclass(frozen=True, slots=True)
class DocumentPage:
    title: str
    kind: str
    kit_title: str
    back: str  # address of the kit
    before: Link | None
    after: Link | None
    screens: tuple[Screen, ...]
    made_from: str
    site: str  # its address, for paper


def document_page(kit: Kit, code: str, site: str) -> DocumentPage | None:
    """The page of one document; None where the kit has none of that code."""
    codes = [document.code for document in kit.documents]
    if code not in codes:
        return None
    place = codes.index(code)
    document = kit.documents[place]
    return DocumentPage(
        title=document.title,
        kind=document.kind,
        kit_title=kit.title,
        back=kit_address(kit.schools, kit.minutes),
        before=_link(kit, place - 1) if place else None,
        after=_link(kit, place + 1) if place + 1 < len(codes) else None,
        screens=screens(document.blocks),
        made_from=kit.made_from,
        site=site,
    )


def _link(kit: Kit, place: int) -> Link:
    document = kit.documents[place]
    return Link(document_address(kit.schools, kit.minutes, document.code), document.title)


def screens(blocks: Sequence[Block]) -> tuple[Screen, ...]:
    """Cut before every heading of level 2 and at every break, which itself prints nothing."""
    sheets = [
        list(part) for cut, part in groupby(blocks, key=lambda block: isinstance(block, Break)) if not cut
    ]
    found = [_ideas(sheet) for sheet in sheets]
    numbers = count(1)
    return tuple(
        _screen(f"s{next(numbers)}", idea, sheet=number > 0 and place == 0, last=place + 1 == len(ideas))
        for number, ideas in enumerate(found)
        for place, idea in enumerate(ideas)
    )


def _ideas(sheet: Sequence[Block]) -> list[list[Block]]:
    """A heading of level 2 with what follows it; what stands before the first one comes first."""
    ideas: list[list[Block]] = []
    for block in sheet:
        if not ideas or (isinstance(block, Heading) and block.level == 2):
            ideas.append([])
        ideas[-1].append(block)
    return ideas


def _screen(name: str, idea: Sequence[Block], *, sheet: bool, last: bool) -> Screen:
    parts = tuple(_part(block, name) for block in idea)
    return Screen(parts, next((part.id for part in parts if part.id), ""), sheet, last)


def _part(block: Block, name: str) -> Part:
    template = f"guide/kit/blocks/{type(block).__name__.lower()}.html"
    match block:
        case Heading(level=2):
            return Part(template, block, name)
        case Table():
            rows = (tuple(zip(block.columns, row, strict=True)) for row in block.rows)
            return Part(template, block, rows=tuple(rows))
        case Lines():
            return Part(template, block, lines=tuple(range(block.count)))
        case Code():
            return Part(template, block, code=_drawn(block.address))
        case _:
            return Part(template, block)


def _drawn(address: str) -> SafeString:
    """An address as a QR code, black on white in every color scheme, with the quiet zone that readers need."""
    picture = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        picture,
        kind="svg",
        dark="#000",
        light="#fff",
        border=4,
        svgclass=None,
        lineclass=None,
        omitsize=True,
        xmldecl=False,
        svgns=False,
        nl=False,
    )
    return mark_safe(picture.getvalue().decode())
