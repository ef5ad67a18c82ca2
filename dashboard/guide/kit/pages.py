"""What the pages of a kit print: the list of its documents, and one document cut into screens. Pure."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import segno
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schoolinfo.profiles.context import languages
from schoolinfo.profiles.errors import Link

from .addresses import document_address, kit_address, with_query
from .asked import Wanted
from .blocks import Block, Break, Cell, Code, Document, Heading, Kit, Lines, Table
from .documents.about import about


@dataclass(frozen=True, slots=True)
class Line:
    """A document in the list of a kit."""

    title: str
    address: str
    about: str


@dataclass(frozen=True, slots=True)
class KitPage:
    title: str
    minutes: int
    schools: tuple[str, ...]
    notices: tuple[str, ...]
    lines: tuple[Line, ...]
    files: tuple[Link, ...]  # the kit as files
    languages: tuple[Link, ...]  # the same kit in the other languages of the site
    made_from: str
    sources: str  # address of the document that names every file


def kit_page(kit: Kit, found: Wanted) -> KitPage:
    """The page of a whole kit."""
    twice = _("{school} was named twice. It is in the kit once.")
    return KitPage(
        title=kit.title,
        minutes=kit.minutes,
        schools=tuple(school.subject.name for school in found.schools),
        notices=tuple(twice.format(school=name) for name in found.twice),
        lines=tuple(_line(kit, document) for document in kit.documents),
        files=tuple(_files(kit)),
        languages=tuple(_languages(kit)),
        made_from=kit.made_from,
        sources=document_address(kit.schools, kit.minutes, "sources"),
    )


def _line(kit: Kit, document: Document) -> Line:
    return Line(document.title, document_address(kit.schools, kit.minutes, document.code), about(document))


def _files(kit: Kit) -> Iterator[Link]:
    for name, text in (
        ("kit-pdf", _("Everything as one PDF to print")),
        ("kit-zip", _("Everything as one ZIP file, to take along without the internet")),
    ):
        try:
            yield Link(with_query(reverse(name), kit.schools, kit.minutes), text)
        except NoReverseMatch:
            continue


def _languages(kit: Kit) -> Iterator[Link]:
    here = reverse("kit")
    for one in languages(here, get_language() or ""):
        if not one.current:
            yield Link(with_query(one.address, kit.schools, kit.minutes), one.name)


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
    site: str  # its address without the scheme, for paper


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
    found, number, sheet = [], 0, False
    for block in blocks:
        if isinstance(block, Break):
            number, sheet = number + 1, True
            continue
        if isinstance(block, Heading) and block.level == 2 and not sheet:
            number += 1
        found.append((number, sheet, block))
        sheet = False
    return tuple(_screen(number, list(part)) for number, part in groupby(found, key=lambda item: item[0]))


def _screen(number: int, found: list[tuple[int, bool, Block]]) -> Screen:
    parts = tuple(_part(block, f"s{number}") for _number, _sheet, block in found)
    return Screen(parts, next((part.id for part in parts if part.id), ""), found[0][1])


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
