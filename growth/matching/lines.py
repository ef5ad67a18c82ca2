"""Which lines of a file are results."""

import numpy as np

from schoolinfo.releases.table import Table


def is_note(table: Table) -> np.ndarray:
    """True for each row with one filled cell or none: a heading between rows, or a note below them."""
    filled = np.zeros(table.rows, dtype=np.int32)
    for column in table.columns.values():
        filled += ~column.blank
    return filled <= 1
