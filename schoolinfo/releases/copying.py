"""COPY: the one way in which rows reach a value table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

NULL = "\\N"
CHUNK = 20_000  # rows joined at a time
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def escape(text: str) -> str:
    """A text as COPY reads it."""
    return text.translate(_ESCAPES)


@dataclass(frozen=True, slots=True)
class CopyColumn:
    """`texts[codes[row]]` is the cell in COPY's text form (see `escape`, `NULL`)."""

    name: str
    codes: np.ndarray
    texts: np.ndarray  # of str

    def hide(self, rows: np.ndarray) -> "CopyColumn":
        """The same column with NULL in the rows where `rows` is true."""
        if not rows.any():
            return self
        codes = np.where(rows, len(self.texts), self.codes)
        return CopyColumn(self.name, codes, np.append(self.texts, NULL))

    def take(self, rows: np.ndarray) -> "CopyColumn":
        """Only the rows where the mask `rows` is true (or the rows it lists)."""
        return CopyColumn(self.name, self.codes[rows], self.texts)


def fixed(name: str, text: str, rows: int) -> CopyColumn:
    """A column with one text, already escaped, in every row."""
    return CopyColumn(name, np.zeros(rows, dtype=np.int32), np.array([text], dtype=object))


def plain(name: str, texts: Sequence[str]) -> CopyColumn:
    """A column from one text a row, already escaped."""
    return CopyColumn(name, np.arange(len(texts)), np.array(texts, dtype=object))


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows for one value table. `version_id` is added when they are written.

    `source`: the row of the file's table (from 0) that each row was made of; None: the same row, in a batch that
    has as many, else not known.
    """

    table: str
    columns: tuple[CopyColumn, ...]
    source: np.ndarray | None = None

    @property
    def rows(self) -> int:
        return len(self.columns[0].codes)

    def blocks(self, version: int) -> Iterator[bytes]:
        """The rows as COPY reads them, `CHUNK` at a time."""
        for start in range(0, self.rows, CHUNK):
            cut = slice(start, start + CHUNK)
            cells = [column.texts[column.codes[cut]].tolist() for column in self.columns]
            tail = f"\t{version}\n"
            yield (tail.join(map("\t".join, zip(*cells, strict=True))) + tail).encode()


def copy(cursor, batch: Batch, version: int, progress=None) -> int:
    """Write the rows of a batch for one version; returns how many the database took.

    Raises psycopg's error, naming the table's constraint, when the database refuses a row.
    """
    if not batch.rows:
        return 0
    names = ", ".join(f'"{column.name}"' for column in batch.columns)
    with cursor.copy(f'COPY "{batch.table}" ({names}, version_id) FROM STDIN') as stream:
        for number, block in enumerate(batch.blocks(version)):
            stream.write(block)
            if progress:
                progress("writing", min((number + 1) * CHUNK, batch.rows), batch.rows)
    return cursor.rowcount
