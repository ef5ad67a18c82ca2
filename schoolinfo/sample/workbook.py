"""The smallest workbook that spreadsheets and readers open, stored uncompressed.

Compressors and workbook libraries differ between machines and versions; these bytes depend on the cells alone.
"""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

_ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(sheet: str, rows: list[list]) -> bytes:
    """An XLSX file with one sheet of texts and numbers; an empty text is an empty cell."""
    return workbook_of({sheet: rows})


def workbook_of(sheets: Mapping[str, list[list]]) -> bytes:
    """An XLSX file with these sheets, in their order."""
    parts = _frame(list(sheets)) | {
        f"xl/worksheets/sheet{number}.xml": _sheet(rows)
        for number, rows in enumerate(sheets.values(), start=1)
    }
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, _ZIP_EPOCH), _DECLARATION + text)
    return stored.getvalue()


def _frame(names: list[str]) -> dict[str, str]:
    """What a workbook has besides its sheets: their kinds, their places and their names."""
    numbered = list(enumerate(names, start=1))
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for number, _name in numbered
    )
    places = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number, _name in numbered
    )
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>' for number, name in numbered
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{kinds}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{places}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
    }


def _sheet(rows: list[list]) -> str:
    last = f"{_letters(len(rows[0]) - 1)}{len(rows)}"
    lines = "".join(_row(line, row) for line, row in enumerate(rows, start=1))
    return (
        f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/><sheetData>{lines}</sheetData></worksheet>'
    )


def _row(line: int, row: list) -> str:
    cells = "".join(_cell(f"{_letters(at)}{line}", value) for at, value in enumerate(row) if value != "")
    return f'<row r="{line}">{cells}</row>'


def _cell(place: str, value) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value!r}</v></c>'


def _letters(column: int) -> str:
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)
