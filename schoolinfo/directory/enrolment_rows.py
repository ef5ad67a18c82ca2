"""The one place where rows of `directory_enrolment` are put together: hidden rows lose their numbers here."""

import numpy as np

from schoolinfo.releases.columns import Typed
from schoolinfo.releases.copying import NULL, Batch, CopyColumn, fixed

from .hiding import is_small
from .models import HIDDEN, SHOWN

TABLE = "directory_enrolment"


def rows_of(
    cds: CopyColumn,
    group: CopyColumn,
    hidden: np.ndarray,
    source: np.ndarray | None = None,
    **numbers: CopyColumn,
) -> Batch:
    """One row for each of `cds`; `numbers` are `students`, `share`, `total`, all of the same length.

    `source`: the rows of the file that they are made of.
    """
    states = np.array([str(SHOWN), str(HIDDEN)], dtype=object)
    kept = (column.hide(hidden) for column in numbers.values())
    return Batch(TABLE, (cds, group, CopyColumn("state", hidden.astype(np.int32), states), *kept), source)


def all_students(cds: CopyColumn, total: Typed, rows: np.ndarray) -> Batch:
    """The row ALL of each school. `rows` are the rows of the file that give its total, one a school."""
    size = total.number[rows]
    return rows_of(
        cds,
        fixed("student_group", "ALL", len(rows)),
        is_small(size) | np.isnan(size),
        rows,
        students=total.copy("students").take(rows),
        share=fixed("share", NULL, len(rows)),
        total=total.copy("total").take(rows),
    )
