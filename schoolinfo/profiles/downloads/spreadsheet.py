"""The table as CSV: RFC 4180, UTF-8 with a mark, and no text that a spreadsheet takes for a formula. Pure."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from .rows import Cell

# Excel reads a CSV without this mark as Windows-1252 and breaks every accent and dash. Other readers skip it.
MARK = "\ufeff"
# Spreadsheets compute a cell that begins so, in their Japanese and Chinese editions also in full width.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Cell]]) -> bytes:
    """One line a row, in the order of the columns. None is an empty cell."""
    text = io.StringIO(newline="")
    write = csv.writer(text).writerow
    write(columns)
    for row in rows:
        write([cell(row.get(column)) for column in columns])
    return (MARK + text.getvalue()).encode()


def cell(value: Cell) -> str | int | float:
    """A number as it is; a text with an apostrophe before it where it could be taken for a formula."""
    if value is None:
        return ""
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value
