"""Cells that only files of schools and enrolment have: dates, shares, lists."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from schoolinfo.releases.columns import Rule, Typed
from schoolinfo.releases.copying import NULL, CopyColumn, escape
from schoolinfo.releases.table import Column, Table

NO_DATA = frozenset({"no data", "information not available", "n/a"})
_DECIMAL = re.compile(r"(\d+\.?\d*|\.\d+)([eE]-?\d+)?")


def without_fillers(column: Column) -> Column:
    """The column with empty cells where the publisher prints "No Data"."""
    values = ["" if value.lower() in NO_DATA else value for value in column.values]
    return Column(column.name, column.codes, values)


def day() -> Rule:
    """A date as mm/dd/yyyy, or as a sheet keeps it; stored as yyyy-mm-dd."""

    def read(text: str) -> str:
        if re.fullmatch(r"\d{4}-\d\d-\d\d([ T]00:00:00)?", text):
            return date.fromisoformat(text[:10]).isoformat()
        return datetime.strptime(text, "%m/%d/%Y").date().isoformat()

    return Rule("a date such as 09/03/2008", read, numeric=False)


def share(scale: int) -> Rule:
    """A part of a whole from 0 to `scale` (1 or 100), stored in percent with one decimal."""

    def read(text: str) -> str:
        if not _DECIMAL.fullmatch(text) or Decimal(text) > scale:
            raise ValueError
        percent = Decimal(text) * (100 // scale)
        return str(percent.quantize(Decimal("0.1"), ROUND_HALF_UP))

    return Rule(f"a share from 0 to {scale}", read)


def as_list(text: str) -> list[str]:
    """The parts of "magnet; dual_language", each once."""
    return list(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))


def array(parts: Iterable[str]) -> str:
    """A text array as COPY reads it."""
    quoted = ('"' + part.replace("\\", "\\\\").replace('"', '\\"') + '"' for part in parts)
    return escape("{" + ",".join(quoted) + "}")


def words(name: str, typed: Typed) -> CopyColumn:
    """A text column: empty where the cell is."""
    return CopyColumn(name, typed.codes, np.where(typed.stored == NULL, "", typed.stored))


def by_row(name: str, texts: np.ndarray) -> CopyColumn:
    """A column from one text a row, already escaped."""
    return CopyColumn(name, np.arange(len(texts)), texts.astype(object))


def only(table: Table, kept: np.ndarray) -> Table:
    """The table without the rows where `kept` is false; its rows still know their lines."""
    columns = {
        key: Column(column.name, column.codes[kept], column.values) for key, column in table.columns.items()
    }
    left_out = (table.line(row) for row in np.flatnonzero(~kept).tolist())
    return Table(
        table.file, columns, int(kept.sum()), table.first_line, tuple(sorted((*table.skipped, *left_out)))
    )
