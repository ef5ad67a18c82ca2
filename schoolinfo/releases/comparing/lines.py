"""Where a loaded row stands in the file that it came from."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np

from ..copying import Batch
from ..datasets import Screened, Upload
from ..table import Column, Table
from .compared import SCHOOL, Compared, Place


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
        batch = self._batch
        if batch is None:
            return self._first_row_of(key[SCHOOL])
        there = np.ones(batch.rows, dtype=bool)
        for column in batch.columns:
            if column.name in key:
                there &= (column.texts == key[column.name])[column.codes]
        return int(np.argmax(there)) if there.any() else None

    @cached_property
    def _batch(self) -> Batch | None:
        """The rows as they were written, where they stand in the order of the file."""
        batches = [batch for batch in self.screened.batches if batch.table == self.compared.table]
        return batches[0] if [batch.rows for batch in batches] == [self.table.rows] else None

    def _first_row_of(self, cds: str) -> int | None:
        """The first row of a school, in a file whose rows are not written one by one."""
        heading = next((name for name in self.compared.school_headings if name in self.table), None)
        if heading is None or cds not in self.table[heading].values:
            return None
        column = self.table[heading]
        return column.first_row(column.values.index(cds))
