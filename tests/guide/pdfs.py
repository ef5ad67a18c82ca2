"""What a PDF says, to a reader and to a screen reader."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PdfReader
from pypdf.generic import ContentStream

LETTER = re.compile(r"<(\w{4})> <(\w+)>")
REVERSED = "/ReversedChars"  # glyphs from left to right of what is read from right to left


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text(pdf: bytes) -> str:
    """All that is printed, as it is copied out of a reader, page by page; without blanks."""
    said = "".join(page_text(page) for page in opened(pdf).pages)
    return "".join(said.split())


def page_text(page) -> str:
    """Where a span says what it stands for, that; its glyphs then say nothing (ISO 32000-1, 14.9.4)."""
    fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    said, spans, font = [], [], {}
    for operands, operator in ContentStream(page["/Contents"], page.pdf).operations:
        if operator in (b"BDC", b"BMC"):
            spans.append((str(operands[0]), _stands_for(operands)))
            said.append(spans[-1][1])
        elif operator == b"EMC":
            spans.pop()
        elif operator == b"Tf":
            font = fonts[operands[0]]
        elif operator in (b"Tj", b"TJ") and not any(instead for _, instead in spans):
            said.append(_read(operands, font, any(kind == REVERSED for kind, _ in spans)))
    return "".join(said)


def _stands_for(operands) -> str:
    values = operands[1] if len(operands) > 1 else {}
    return str(values.get("/ActualText", "")) if isinstance(values, dict) else ""


def _letters(font) -> dict[bytes, str]:
    """{two bytes of a glyph: its letters}."""
    table = font["/ToUnicode"].get_data().decode("ascii")
    return {
        bytes.fromhex(glyph): bytes.fromhex(to).decode("utf-16-be") for glyph, to in LETTER.findall(table)
    }


def _read(operands, letters: dict[bytes, str], backwards: bool) -> str:
    parts = operands[0] if isinstance(operands[0], list) else operands
    glyphs = b"".join(part.original_bytes for part in parts if hasattr(part, "original_bytes"))
    read = [letters[glyphs[at : at + 2]] for at in range(0, len(glyphs), 2)]
    return "".join(reversed(read) if backwards else read)


@dataclass(frozen=True, slots=True)
class Tag:
    """One element of the structure. `path`: the names of those around it and its own."""

    path: tuple[str, ...]
    values: dict

    @property
    def name(self) -> str:
        return self.path[-1]


def tags(pdf: bytes) -> list[Tag]:
    """Every structure element, in reading order."""
    return list(_below(opened(pdf).trailer["/Root"]["/StructTreeRoot"], ()))


def _below(element, path: tuple[str, ...]) -> Iterator[Tag]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        child = kid.get_object()
        if isinstance(child, dict) and "/S" in child:
            name = str(child["/S"]).removeprefix("/")
            yield Tag((*path, name), child)
            yield from _below(child, (*path, name))
