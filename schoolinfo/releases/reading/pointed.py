"""A file whose headings nobody knows: its first lines to look at, and its rows below the line that a person names."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np

from ..findings import Finding, Refused
from ..table import Column, Table, header_key
from .sheets import columns_of, run_child
from .text import decodable, lines_of, separated_by

HEAD = 40  # lines to look at; the headings stand in one of them
MOST_BYTES = 30 * 1024 * 1024  # a person waits for it
MOST_COLUMNS = 200  # a person looks at each
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Head:
    """The first lines of a text file (`sheet` is "") or of a sheet: the cells as trimmed texts."""

    sheet: str
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]  # the line of each row: a cell of a text file can run over several

    def row(self, line: int) -> tuple[str, ...]:
        """The cells of a line; none for a line that no row begins in."""
        return self.rows[self.lines.index(line)] if line in self.lines else ()


@dataclass(frozen=True, slots=True)
class Pointed:
    """Where the headings stand. `above`: the line before names what several columns have in common."""

    sheet: str
    line: int
    above: bool = False


def heads(name: str, data: bytes) -> list[Head]:
    """The first lines of each visible sheet that has any, or of the text. Raises Refused."""
    _readable(name, data)
    if data.startswith(_ZIP):
        report, _ = run_child(name, data, {"look": HEAD})
        found = [(sheet["sheet"], list(enumerate(sheet["rows"], 1))) for sheet in report["heads"]]
    else:
        found = [("", [pair for pair, _ in zip(_cells(name, data), range(HEAD), strict=False)])]
    return [
        Head(sheet, tuple(tuple(cells) for _, cells in rows), tuple(line for line, _ in rows))
        for sheet, rows in found
        if any(any(cells) for _, cells in rows)
    ]


def read_pointed(name: str, data: bytes, at: Pointed) -> Table:
    """Every row with content below the headings. Raises Refused.

    Columns are keyed like those of any table; a heading that stands twice has its number behind it, and a
    column without one its place.
    """
    _readable(name, data)
    table = _sheet(name, data, at) if data.startswith(_ZIP) else _text(name, data, at)
    if len(table.columns) > MOST_COLUMNS:
        message = "The table has too many columns to match them by hand."
        raise _refused(name, "match_size", message, f"at most {MOST_COLUMNS} columns")
    return table


def headings(row: Sequence[str], above: Sequence[str] = ()) -> list[str]:
    """What the columns are called, each differently: "Growth", "Growth (2)", "Column 3".

    `above`: the cells of the line before, each of which stands over the columns up to the next.
    """
    names, over = {}, ""
    for place, cell in enumerate(row):
        over = (above[place] if place < len(above) else "") or over
        said = " ".join(part for part in (over if cell else "", cell) if part)
        name = " ".join(said.replace("\ufeff", "").split()) or f"Column {place + 1}"
        numbered = (f"{name} ({number})" for number in count(2))
        once = next(each for each in chain([name], numbered) if header_key(each) not in names)
        names[header_key(once)] = once
    return list(names.values())


def _readable(name: str, data: bytes) -> None:
    if len(data) > MOST_BYTES:
        message = "The file is too large to match its columns by hand."
        raise _refused(name, "match_size", message, f"at most {MOST_BYTES // 1024**2} MB")
    if data.startswith(_OLD_OFFICE):
        message = "The workbook is protected by a password, or it is an old .xls file."
        raise _refused(name, "workbook", message, "an .xlsx workbook without a password, or text")


def _sheet(name: str, data: bytes, at: Pointed) -> Table:
    report, codes = run_child(name, data, {"sheet": at.sheet, "line": at.line})
    if not report["sheets"]:
        raise _no_line(name, at)
    sheet = report["sheets"][0]
    names = headings(sheet["header"], sheet["above"] if at.above else ())
    columns = columns_of(sheet, codes)
    return Table(name, _keyed(names, columns), sheet["rows"], sheet["first_row"], tuple(sheet["skipped"]))


def _text(name: str, data: bytes, at: Pointed) -> Table:
    before, header, rows = [], None, []
    for line, cells in _cells(name, data):
        if header is not None:
            if any(cells):
                rows.append((line, cells))
        elif line == at.line:
            header = cells
        else:
            before = cells
    if header is None:
        raise _no_line(name, at)
    width = max([len(header), *(len(cells) for _, cells in rows)])
    names = headings(header + [""] * (width - len(header)), before if at.above else ())
    lines = [line for line, _ in rows] or [at.line + 1]
    gaps = sorted(set(range(lines[0], lines[-1])) - set(lines))
    return Table(name, _keyed(names, _columns(names, rows)), len(rows), lines[0], tuple(gaps))


def _columns(names: Sequence[str], rows: Sequence[tuple[int, list[str]]]) -> list[Column]:
    columns = []
    for place, name in enumerate(names):
        index: dict[str, int] = {}
        texts = (cells[place] if place < len(cells) else "" for _, cells in rows)
        codes = np.fromiter((index.setdefault(text, len(index)) for text in texts), np.int32, len(rows))
        columns.append(Column(name, codes, list(index) or [""]))
    return columns


def _keyed(names: Sequence[str], columns: Sequence[Column]) -> dict[str, Column]:
    return {
        header_key(name): Column(name, column.codes, column.values)
        for name, column in zip(names, columns, strict=True)
    }


def _cells(name: str, data: bytes) -> Iterator[tuple[int, list[str]]]:
    """(line in which it begins, trimmed cells) of each row of a text file."""
    data, encoding = decodable(name, data)
    lines = lines_of(name, data)
    text = data.decode(encoding)
    delimiter, quoted = separated_by([line.decode(encoding) for line in lines[:HEAD]])
    how = {"quoting": csv.QUOTE_MINIMAL, "strict": True} if quoted else {"quoting": csv.QUOTE_NONE}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, **how)
    line = 1
    try:
        for cells in reader:
            yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error:
        message = "A quotation mark is opened and never closed, or stands inside a cell."
        raise _refused(name, "quotation_marks", message, "a closing quotation mark", line) from None


def _no_line(name: str, at: Pointed) -> Refused:
    where = f"line {at.line} of the sheet {at.sheet}" if at.sheet else f"line {at.line}"
    return _refused(name, "match_header", "The line with the headings is not there.", where)


def _refused(name, rule, message, expected, line=None) -> Refused:
    return Refused(Finding("fail", rule, message, file=name, line=line, expected=expected))
