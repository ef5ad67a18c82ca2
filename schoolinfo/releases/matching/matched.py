"""A table made of another by a match: its findings name the person's own file, line and heading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..findings import Finding
from ..table import Column, Table


class Place(int):
    """A line of the file that also knows which row was made of it: a line can make several."""

    row: int | None

    def __new__(cls, line: int, row: int | None = None):
        place = super().__new__(cls, line)
        place.row = row
        return place


@dataclass(frozen=True, slots=True)
class MatchedTable(Table):
    """Row `row` was made of row `origin[row]` of `table`, as part number `part[row]` of that line.

    `sources`: {key of a column: for each part the keys of the columns of `table` that it was made of}.
    `expected`: {rule: what is expected, in words of the match}. `labels`: {key of a column: what a person said}.
    `notes`: what was noticed while the table was made, told with the warnings of the screening.
    """

    table: Table = None
    origin: np.ndarray = None
    part: np.ndarray = None
    sources: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    expected: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Finding, ...] = ()

    def line(self, row: int) -> int:
        return Place(self.table.line(int(self.origin[row])), row)

    def row(self, line: int) -> int | None:
        """The first row that was made of a line of the file, or None."""
        at = self.table.row(int(line))
        made = np.flatnonzero(self.origin == at) if at is not None else ()
        return int(made[0]) if len(made) else None

    def home(self, finding: Finding) -> Finding:
        """The finding with the file's own line, headings and cell in the place of this table's."""
        row = getattr(finding.line, "row", None)
        keys = self._keys(finding.column, row)
        headings = [self.table.columns[key].name for key in keys]
        said = [str(self.labels[name]) for name in self._names(finding.column) if name in self.labels]
        return replace(
            finding,
            file=self.table.file,
            line=None if finding.line is None else int(finding.line),
            column=", ".join(headings or said or ([finding.column] if finding.column else [])),
            value=self._value(finding, keys, row),
            expected=self.expected.get(finding.rule, finding.expected),
        )

    def _names(self, column: str) -> list[str]:
        return [name.strip().lower() for name in column.split(",")]

    def _keys(self, column: str, row: int | None) -> list[str]:
        """The columns of the file behind one or several columns of this table: in that row, else in any."""
        keys = []
        for name in self._names(column):
            parts = self.sources.get(name, ())
            keys += parts[self.part[row]] if parts and row is not None else [k for p in parts for k in p]
        return list(dict.fromkeys(keys))

    def _value(self, finding: Finding, keys: Sequence[str], row: int | None) -> str:
        """The cell as the file has it, where the finding quotes one cell."""
        if not finding.value or row is None or not keys:
            return finding.value
        at = int(self.origin[row])
        return " ".join(self.table.columns[key].text(at) for key in keys)[:80]


@dataclass(frozen=True, slots=True)
class SaidTable(Table):
    """A table of what a person said. `of`: the file that it was said about; `labels`: {key of a column: question}."""

    of: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    def home(self, finding: Finding) -> Finding:
        """The finding with the questions in the place of columns, and no line."""
        names = [name.strip() for name in finding.column.split(",") if name.strip()]
        column = ", ".join(str(self.labels.get(name.lower(), name)) for name in names)
        return replace(finding, file=self.of, line=None, column=column)


def column_of(name: str, texts: Sequence[str] | np.ndarray) -> Column:
    """A column from one text a row."""
    index: dict[str, int] = {}
    codes = np.fromiter((index.setdefault(text, len(index)) for text in texts), np.int32, len(texts))
    return Column(name, codes, list(index) or [""])
