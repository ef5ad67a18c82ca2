"""Names from files of results, for schools that no directory lists."""

import numpy as np

from schoolinfo.releases.columns import Typed
from schoolinfo.releases.copying import NULL, Batch, CopyColumn, escape
from schoolinfo.releases.table import Column, constant

TABLE = "directory_reportedname"
YES = frozenset({"y", "yes"})


def names_batch(
    cds: Typed,
    *,
    name: Column,
    district: Column,
    county: Column,
    charter: Column,
    dass: Column,
    funding: Column | None = None,
) -> Batch:
    """One row for each CDS code of the file, from the first row that has it.

    Where no name is printed, the district's stands for it. A flag column without a single yes says nothing,
    so its flags are unknown.
    """
    rows = np.sort(np.unique(cds.codes, return_index=True)[1])
    names = np.where(name.blank, district.each(escape), name.each(escape))[rows]
    return Batch(
        TABLE,
        (
            cds.copy("cds").take(rows),
            CopyColumn("name", np.arange(len(rows)), names),
            _text("district_name", district).take(rows),
            _text("county", county).take(rows),
            _flag("charter", charter).take(rows),
            _flag("dass", dass).take(rows),
            _text("funding_type", funding or constant("funding", "", len(cds.codes))).take(rows),
        ),
    )


def _text(name: str, column: Column) -> CopyColumn:
    return CopyColumn(name, column.codes, column.per_value(escape))


def _flag(name: str, column: Column) -> CopyColumn:
    says_yes = column.per_value(lambda text: text.lower() in YES, dtype=bool)
    if says_yes.any():
        return CopyColumn(name, column.codes, np.where(says_yes, "t", "f").astype(object))
    return CopyColumn(name, column.codes, np.full(len(says_yes), NULL, dtype=object))
