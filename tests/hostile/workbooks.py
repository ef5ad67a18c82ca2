"""Hostile workbooks by name: what unpacks too far, what runs, what reaches out, what breaks readers."""

import zipfile
from pathlib import Path

from tests.bad_input.catalogue.workbooks import SHEET, edited, good, with_part
from tests.releases.builders import edit_part

from .zips import MB, Maker

STRINGS = "xl/sharedStrings.xml"
TYPES = "[Content_Types].xml"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def with_types(part: str, data: bytes, kind: str) -> Maker:
    """One more part, announced as what it is under whatever name."""

    def made(folder: Path) -> Path:
        path = with_part(part, data)(folder)
        return edit_part(
            path, TYPES, "</Types>", f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
        )

    return made


def swollen(part: str, before: bytes, filler: bytes, after: bytes, megabytes: int) -> Maker:
    """A workbook in which one part is so long."""

    def made(folder: Path) -> Path:
        path = good(folder)
        kept = _parts(path)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in kept.items():
                if name != part:
                    package.writestr(name, data)
            with package.open(part, "w", force_zip64=True) as stream:
                stream.write(before)
                for _ in range(megabytes):
                    stream.write(filler * (MB // len(filler)))
                stream.write(after)
        return path

    return made


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def parts(count: int) -> Maker:
    def made(folder: Path) -> Path:
        path = good(folder)
        with zipfile.ZipFile(path, "a") as package:
            for number in range(count):
                package.writestr(f"xl/media/{number}.xml", b"<x/>")
        return path

    return made


def doctype(declared: str, part: str = SHEET) -> Maker:
    root = "<worksheet" if part == SHEET else "<sst"
    return edited(part, root, f"<!DOCTYPE x [{declared}]>{root}")


def late_doctype(folder: Path) -> Path:
    """Entities that are defined after a long comment."""
    padding = f"<!--{'x' * 10_000}-->"
    return edited(SHEET, "<worksheet", f'{padding}<!DOCTYPE x [<!ENTITY a "b">]><worksheet')(folder)


def wide(folder: Path) -> Path:
    """Entities in a part that is written in UTF-16."""
    path = good(folder)
    kept = _parts(path)
    text = kept[SHEET].decode().replace("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet', 1)
    kept[SHEET] = text.replace("UTF-8", "UTF-16").encode("utf-16")
    with zipfile.ZipFile(path, "w") as package:
        for name, data in kept.items():
            package.writestr(name, data)
    return path


def deep(folder: Path) -> Path:
    """A hundred thousand tags in one another."""
    return edited(SHEET, "<sheetData>", f"<sheetData>{'<a>' * 100_000}{'</a>' * 100_000}")(folder)


def empty_rows(number: int, cell: str = "") -> Maker:
    """A good table, below it rows that hold nothing, or one cell that does."""
    row = f"<row>{cell}</row>" if cell else "<row/>"
    return edited(SHEET, "</sheetData>", f"{row * number}</sheetData>")


OLE = "application/vnd.openxmlformats-officedocument.oleObject"
VBA = "application/vnd.ms-office.vbaProject"
OLD_MACROS = "application/vnd.ms-excel.macrosheet+xml"
CONTROL = "application/vnd.ms-office.activeX+xml"
LINK = "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"

HOSTILE: dict[str, Maker] = {
    "workbook: a sheet of 64 MB of blanks": swollen(SHEET, b"<worksheet>", b" ", b"</worksheet>", 64),
    "workbook: a cell of 64 MB": swollen(STRINGS, b"<sst><si><t>", b"A", b"</t></si></sst>", 64),
    "workbook: styles of 64 MB": swollen("xl/styles.xml", b"<styleSheet>", b" ", b"</styleSheet>", 64),
    "workbook: two thousand parts": parts(2_001),
    "workbook: a billion laughs": doctype(f'<!ENTITY l0 "ha">{LAUGHS}'),
    "workbook: a billion laughs in its texts": doctype(f'<!ENTITY l0 "ha">{LAUGHS}', STRINGS),
    "workbook: one long entity": doctype(f'<!ENTITY a "{"a" * 100_000}">'),
    "workbook: an entity that is a file": doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'),
    "workbook: an entity that is an address": doctype('<!ENTITY a SYSTEM "http://127.0.0.1/">'),
    "workbook: a definition from an address": edited(
        SHEET, "<worksheet", '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><worksheet'
    ),
    "workbook: entities after a long comment": late_doctype,
    "workbook: entities in UTF-16": wide,
    "workbook: macros": with_part("xl/vbaProject.bin", b"macro"),
    "workbook: macros under another name": with_types("xl/theme/colors.bin", b"macro", VBA),
    "workbook: macros of 1992": with_types("xl/macrosheets/sheet1.xml", b"<x/>", OLD_MACROS),
    "workbook: an object of another program": with_types("xl/embeddings/oleObject1.bin", b"MZ", OLE),
    "workbook: a control": with_types("xl/activeX/activeX1.xml", b"<x/>", CONTROL),
    "workbook: values of another file": with_part("xl/externalLinks/externalLink1.xml", b"<x/>"),
    "workbook: values of another file under another name": with_types("xl/link.xml", b"<x/>", LINK),
    "workbook: ten million empty rows": empty_rows(10_000_000),
    "workbook: texts that are not there": edited(SHEET, "<v>\\d+</v>", "<v>99999999</v>"),
}
# What looks hostile and is read like any other.
HARMLESS: dict[str, Maker] = {
    "workbook: tags a hundred thousand deep": deep,
    "workbook: a table to the last row and column": edited(
        SHEET, '<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"'
    ),
    "workbook: two million empty rows below the table": empty_rows(2_000_000),
    "workbook: a million rows of one empty cell below the table": empty_rows(1_000_000, "<c/>"),
}
