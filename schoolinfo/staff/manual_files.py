"""Files that the manual offers with a layout: a template with the header alone, and a small valid example.

The header is that of the publisher's file, as the sample has it, with the columns that the layout declares
besides. Examples are a few rows of the fictional district (county code 99).
"""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from schoolinfo.releases.described import Form, LayoutPage
from schoolinfo.releases.models import SAMPLE_COUNTY
from schoolinfo.releases.reading.source import read_tables
from schoolinfo.releases.recognise import header_marks
from schoolinfo.releases.table import Table, header_key
from schoolinfo.sample.workbook import workbook_of

MOST_PLACES, MOST_ROWS = 3, 3  # schools in an example, and rows of each
_CODES = ("cds", "cdscode", "cds_code", "county code")
TYPES = {
    "txt": "text/plain; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Made:
    """A file to download."""

    body: bytes
    content_type: str


def template_name(layout: LayoutPage) -> str:
    return _named(layout, "template")


def example_name(layout: LayoutPage) -> str:
    return _named(layout, "example")


def downloads(layout: LayoutPage) -> dict[str, Made]:
    """{name: file} of a layout. The names say dataset and year as the publisher's own name does."""
    kind, rows = TYPES[layout.file_name.rpartition(".")[2]], _rows(layout)
    return {
        template_name(layout): Made(_written(layout.form, rows[:1]), kind),
        example_name(layout): Made(_written(layout.form, rows), kind),
    }


def workbooks(layouts: Sequence[LayoutPage]) -> dict[str, Made]:
    """{name: file} of layouts that are sheets of one workbook, the rows first."""
    sheets = {layout.sheet: _rows(layout) for layout in layouts}
    stem, kind = layouts[0].file_name.rpartition(".")[0], TYPES["xlsx"]
    headers = {name: rows[:1] for name, rows in sheets.items()}
    return {
        f"{stem}-template.xlsx": Made(workbook_of(headers), kind),
        f"{stem}-example.xlsx": Made(workbook_of(sheets), kind),
    }


def _rows(layout: LayoutPage) -> list[list[str]]:
    """The header, and the rows of the example below it."""
    header = headings(layout)
    return [header, *([row.get(header_key(name), "") for name in header] for row in _examples(layout))]


def headings(layout: LayoutPage) -> list[str]:
    """The header row: the publisher's order first, then declared columns that the sample's file lacks."""
    table = _sample(layout.sample) if layout.sample else None
    there = [column.name for column in table.columns.values()] if table else []
    keys = {header_key(heading) for heading in there}
    besides = (c.heading for c in layout.columns if not c.instead_of and header_key(c.heading) not in keys)
    return [*there, *besides]


def _named(layout: LayoutPage, what: str) -> str:
    stem, _, ending = layout.file_name.rpartition(".")
    return f"{stem}-{what}.{ending}"


def _examples(layout: LayoutPage) -> list[Mapping[str, str]]:
    """Rows by lower-cased heading."""
    if not layout.sample:
        return [{header_key(key): value for key, value in row.items()} for row in layout.rows]
    table = _sample(layout.sample)
    rows = [{key: column.text(row) for key, column in table.columns.items()} for row in _chosen(table)]
    return [row | {header_key(key): value for key, value in layout.replaced.items()} for row in rows]


def _chosen(table: Table) -> list[int]:
    """The first rows of the first few places of the fictional county; of a sheet without codes, all rows."""
    codes = next((table[name] for name in _CODES if name in table), None)
    if codes is None:
        return list(range(table.rows))
    taken: dict[str, list[int]] = {}
    for row in range(table.rows):
        code = codes.text(row)
        if code.startswith(SAMPLE_COUNTY) and (code in taken or len(taken) < MOST_PLACES):
            taken.setdefault(code, []).append(row)
    return sorted(row for rows in taken.values() for row in rows[:MOST_ROWS])


@cache
def _sample(name: str) -> Table:
    """A file of the fictional district, read as an upload is."""
    path = Path(settings.BASE_DIR) / "data" / "sample" / name
    return read_tables(name, path.read_bytes(), header_marks())[0]


def _written(form: Form, rows: Sequence[Sequence[str]]) -> bytes:
    if form is Form.WORKBOOK:
        return workbook_of({"Sheet1": [list(row) for row in rows]})
    if form is Form.TABS:
        return "".join("\t".join(row) + "\r\n" for row in rows).encode()
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return ("\ufeff" + text.getvalue()).encode()
