"""Tables as a reader would hand them over, and the rows of a batch as COPY will read them."""

import numpy as np

from schoolinfo.releases.datasets import Screened
from schoolinfo.releases.table import Column, Table, header_key


def make_column(name: str, texts: list) -> Column:
    index: dict[str, int] = {}
    codes = [index.setdefault(str(text).strip(), len(index)) for text in texts]
    return Column(name, np.array(codes, dtype=np.int32), list(index))


def make_table(header: list[str], *rows: list, file: str = "file.txt", first_line: int = 2) -> Table:
    """A table from a header and the cells of its rows."""
    cells = list(zip(*rows, strict=True)) or [()] * len(header)
    columns = {
        header_key(name): make_column(name, list(texts)) for name, texts in zip(header, cells, strict=True)
    }
    return Table(file, columns, len(rows), first_line)


def from_dicts(*rows: dict, file: str = "file.txt") -> Table:
    """A table from dictionaries with the same keys."""
    return make_table(list(rows[0]), *(list(row.values()) for row in rows), file=file)


def rows_of(screened: Screened, table: str) -> list[dict[str, str]]:
    """The rows that would be written to a table of the database, as COPY's texts."""
    batch = next(batch for batch in screened.batches if batch.table == table)
    return [
        {column.name: column.texts[column.codes[row]] for column in batch.columns}
        for row in range(batch.rows)
    ]
