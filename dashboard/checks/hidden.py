"""Hidden groups: which numbers of which rows are left out because a group has 1 to 10 students.

A size of 1 to 10, or a star in its place, hides its block (see `layouts.declarations`). A column is left out
of a row when one of the blocks it belongs to is hidden there. A column that no layout declares could hold
anything, so it belongs to every block.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from schoolinfo.releases.columns import STARRED, Typed
from schoolinfo.releases.table import Table

from ..layouts import BLOCKS, Layout

_STARRED_WITH = {
    "numerator": "current",
    "status": "current",
    "prior_numerator": "prior",
    "prior_status": "prior",
}


@dataclass(frozen=True, slots=True)
class Hidden:
    """`blocks[block]`: the rows in which a block is hidden. `nobody`: rows of a group without students."""

    blocks: Mapping[str, np.ndarray]
    nobody: np.ndarray
    columns: Mapping[str, frozenset[str]]  # lower-cased heading → its blocks

    @classmethod
    def of(cls, table: Table, layout: Layout, fields: Mapping[str, Typed]) -> "Hidden":
        none = np.zeros(table.rows, dtype=bool)
        blocks = dict.fromkeys(BLOCKS, none)
        for declared in layout.columns:
            if declared.hides and declared.key in table.columns:
                size = fields[declared.field]
                blocks[declared.hides] = blocks[declared.hides] | size.small() | size.starred[size.codes]
        for field, block in _STARRED_WITH.items():
            if field in fields and fields[field].starred.any():
                blocks[block] = blocks[block] | fields[field].starred[fields[field].codes]
        columns = {declared.key: declared.blocks for declared in layout.columns}
        return cls(blocks, fields["students"].number == 0, columns)

    def rows(self, heading: str) -> np.ndarray:
        """The rows in which the text of a column must not be kept."""
        hidden = np.zeros(len(self.nobody), dtype=bool)
        for block in self.columns.get(heading.lower(), BLOCKS):
            hidden = hidden | self.blocks[block]
        return hidden

    @property
    def current(self) -> np.ndarray:
        return self.blocks["current"]

    @property
    def prior(self) -> np.ndarray:
        return self.blocks["prior"]


def starred(table: Table) -> dict[str, np.ndarray]:
    """{lower-cased heading: rows} of stars in columns that are kept as text: a star is no text."""
    return {
        key: column.each(lambda text: text in STARRED, dtype=bool)
        for key, column in table.columns.items()
        if not STARRED.isdisjoint(column.values)
    }
