"""A file as text: each column holds its different values once, and a code for each row.

Yearly files repeat themselves (150,000 rows, a few thousand different values a column), so every look at a
cell is a look at a different value, and a check costs by value, not by row.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True, slots=True)
class Column:
    """`values[codes[row]]` is the trimmed text of a cell; `name` is spelt as in the file."""

    name: str
    codes: np.ndarray  # one int32 a row
    values: list[str]  # different texts, trimmed; the empty text where a cell is empty

    def __len__(self):
        return len(self.codes)

    def text(self, row: int) -> str:
        return self.values[self.codes[row]]

    def each(self, function: Callable[[str], Any], dtype=object) -> np.ndarray:
        """`function` of every row's text, called once for each different value."""
        return self.per_value(function, dtype)[self.codes]

    def per_value(self, function: Callable[[str], Any], dtype=object) -> np.ndarray:
        """`function` of each different value, in the order of `values`."""
        mapped = np.empty(len(self.values), dtype=dtype)
        for code, value in enumerate(self.values):
            mapped[code] = function(value)
        return mapped

    def used(self) -> np.ndarray:
        """How many rows have each of `values`."""
        return np.bincount(self.codes, minlength=len(self.values))

    def first_row(self, code: int) -> int:
        """The first row (from 0) that has value number `code`."""
        return int(np.argmax(self.codes == code))

    def where(self, test: Callable[[str], bool]) -> Iterator[tuple[int, str, int]]:
        """(first row, value, number of rows) for each different value that is in use and passes `test`."""
        counts = self.used()
        for code, value in enumerate(self.values):
            if counts[code] and test(value):
                yield self.first_row(code), value, int(counts[code])

    @property
    def blank(self) -> np.ndarray:
        """True for each row whose cell is empty."""
        return self.each(lambda text: text == "", dtype=bool)


@dataclass(frozen=True, slots=True)
class Table:
    """One text file or sheet. `columns` is keyed by the lower-cased name, white space folded."""

    file: str  # the name people know; for a sheet "name.xlsx, sheet growth"
    columns: Mapping[str, Column]
    rows: int
    first_line: int  # line (text) or row (sheet) of the first data row, from 1
    skipped: tuple[int, ...] = ()  # lines without content, between the first and the last

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.columns

    def __getitem__(self, name: str) -> Column:
        return self.columns[name.lower()]

    def get(self, name: str) -> Column:
        """The column, or one of empty cells where the file has none."""
        return self.columns.get(name.lower()) or constant(name, "", self.rows)

    def line(self, row: int) -> int:
        """The line of the file that holds data row `row` (from 0)."""
        line = self.first_line + row
        for gap in self.skipped:
            line += gap <= line
        return line

    def row(self, line: int) -> int | None:
        """The data row (from 0) that stands in a line of the file, or None: the other way round than `line`."""
        row = line - self.first_line - sum(gap < line for gap in self.skipped)
        return row if 0 <= row < self.rows and self.line(row) == line else None


def constant(name: str, text: str, rows: int) -> Column:
    """A column that says the same in every row."""
    return Column(name, np.zeros(rows, dtype=np.int32), [text])


def header_key(name: str) -> str:
    """How a heading is compared: case and white space do not matter, nor does a byte-order mark."""
    return " ".join(name.replace("\ufeff", "").split()).lower()
