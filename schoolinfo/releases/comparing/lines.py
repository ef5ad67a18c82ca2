"""Where a loaded row stands in the file that it came from."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from ..copying import Batch
from ..datasets import Screened, Upload
from ..table import Column, Table
from .compared import Compared, Place


class Lines:
    """Looks rows up by their key. Costs nothing until it is asked."""

    def __init__(self, upload: Upload, screened: Screened, compared: Compared):
        self.table: Table = upload.tables.get("rows") or next(iter(upload.tables.values()))
        self.screened, self.compared = screened, compared

    def place(self, key: Mapping[str, str], column: str) -> Place:
        """The place of a column of the row with this key ({column: code}, of all or of some key columns)."""
        row, found = self._row(key), self._column(column)
        return Place(
            None if row is None else self.table.line(row),
            found.name if found else "",
            found.text(row) if found and row is not None else "",
        )

    def _column(self, column: str) -> Column | None:
        value = next((value for value in self.compared.values if value.column == column), None)
        headings = value.headings if value else ()
        return next((self.table[name] for name in headings if name in self.table), None)

    def _row(self, key: Mapping[str, str]) -> int | None:
        return next((row for batch in self._batches if (row := _row_of(batch, key)) is not None), None)

    @cached_property
    def _batches(self) -> list[Batch]:
        """The rows as they were written, where it is known which rows of the file they were made of."""
        return [
            batch
            for batch in self.screened.batches
            if batch.table == self.compared.table
            and (batch.source is not None or batch.rows == self.table.rows)
        ]


def _row_of(batch: Batch, key: Mapping[str, str]) -> int | None:
    """The row of the file that the row with this key was made of."""
    there = np.ones(batch.rows, dtype=bool)
    for column in batch.columns:
        if column.name in key:
            there &= (column.texts == key[column.name])[column.codes]
    if not there.any():
        return None
    row = int(np.argmax(there))
    return row if batch.source is None else int(batch.source[row])
