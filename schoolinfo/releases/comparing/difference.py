"""Two versions of the same dataset, value by value."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction

from ..datasets import datasets
from ..models import Version
from .compared import Compared, Value
from .difference_sql import page_sql, rows_sql, schools_sql

ROWS = 25  # of the table, a page: each is a school, measure and student group with all its changed values
PAGES = 50  # a page of the list of pages
MEMORY = "64MB"  # for a join of two versions of the state's size without writing it to disk


@dataclass(frozen=True, slots=True)
class Filters:
    """What of a difference is asked for. "" and empty: everything."""

    school: str = ""  # a part of the name, or the beginning of a CDS code
    kind: str = ""  # "changed", "added" or "gone"
    keys: Mapping[str, str] = field(default_factory=dict)  # {key column: code}

    def asked(self) -> dict[str, str]:
        return {
            name: text
            for name, text in {"school": self.school, "kind": self.kind, **self.keys}.items()
            if text
        }


@dataclass(frozen=True, slots=True)
class Row:
    """A row that differs. `before` and `after` are {column: stored value}; one is empty for added and gone rows.

    The column of the state is among them, where the table has one.
    """

    kind: str  # "changed", "added", "gone"
    name: str  # of the school, district or state
    key: Mapping[str, str]  # {"cds": ..., "measure": ..., "student_group": ...}
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    @property
    def cds(self) -> str:
        return self.key["cds"]


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of the newer version that are the same, changed or added, and rows of the older that are gone."""

    same: int
    changed: int
    added: int
    gone: int
    schools: int  # schools, districts and the state with a row that is not the same
    left: int  # rows of the difference that the filters leave
    codes: Mapping[str, Sequence[str]]  # {key column: codes that stand in the difference}
    by_column: Mapping[str, int]  # changed values of each column, of the changed rows


@dataclass(frozen=True, slots=True)
class Difference:
    counts: Counts
    rows: tuple[Row, ...]  # of the page that was asked for


@dataclass(frozen=True, slots=True)
class Sides:
    """Two versions and how they are compared. `before` None: nothing was there, so everything is new."""

    before: Version | None
    after: Version

    @property
    def compared(self) -> Compared:
        return datasets()[self.after.edition.dataset].compared

    @property
    def values(self) -> Sequence[Value]:
        same = self.before is None or self.before.edition_id == self.after.edition_id
        return self.compared.compared_values(same_period=same)

    @property
    def versions(self) -> dict[str, Any]:
        """The parameters of the statements that name the versions."""
        before = self.before and self.before.pk
        orders = {f"order_{key.column}": list(key.labels()) for key in self.compared.keys}
        return {"before": before, "after": self.after.pk, **orders}


def difference(sides: Sides, filters: Filters = Filters(), page: int = 1) -> Difference:
    """Counts, and one page of the rows that differ. One query that joins both versions once, for any page."""
    compared, values, asked = sides.compared, sides.values, filters.asked()
    parameters = {**sides.versions, **_parameters(asked), "size": ROWS, "skip": ROWS * (page - 1)}
    with _roomy() as cursor:
        cursor.execute(page_sql(compared, values, asked), parameters)
        found = cursor.fetchall()
    first = 5 + len(compared.keys) + len(values)
    counts = _counts(found[0][:first], sides)
    rows = (_read(row[first:], compared, values) for row in found if row[first] is not None)
    return Difference(counts, tuple(rows))


def every_row(sides: Sides, filters: Filters = Filters()) -> Iterator[Row]:
    """All rows that differ, read from the database a few thousand at a time. One query."""
    compared, values, asked = sides.compared, sides.values, filters.asked()
    with connection.chunked_cursor() as cursor:
        cursor.execute(rows_sql(compared, values, asked), {**sides.versions, **_parameters(asked)})
        while found := cursor.fetchmany(2000):
            for row in found:
                yield _read(row, compared, values)


@dataclass(frozen=True, slots=True)
class Touched:
    """Whose pages show other numbers. `names` are (CDS code, name) of the page that was asked for."""

    names: tuple[tuple[str, str], ...]
    total: int
    schools: int
    districts: int


def touched(sides: Sides, page: int | None = 1) -> Touched:
    """The schools, districts and the state that a difference speaks of, by name. One query. `page` None: all."""
    statement = schools_sql(sides.compared, sides.values, paged=page is not None)
    parameters = {**sides.versions, "size": PAGES, "skip": PAGES * ((page or 1) - 1)}
    with _roomy() as cursor:
        cursor.execute(statement, parameters)
        rows = cursor.fetchall()
    totals = rows[0][2:] if rows else (0, 0, 0)
    return Touched(tuple((cds, name) for cds, name, *_ in rows), *totals)


@contextmanager
def _roomy() -> Iterator:
    """A cursor whose joins and sorts have room."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"set local work_mem = '{MEMORY}'")
        yield cursor


def _parameters(asked: Mapping[str, str]) -> dict[str, str]:
    school = asked.get("school", "")
    escaped = school.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    keys = {f"only_{name}": text for name, text in asked.items() if name not in ("school", "kind")}
    return {"like": f"%{escaped}%", "code": f"{escaped}%", **keys}


def _counts(row: Sequence, sides: Sides) -> Counts:
    added, gone, changed, schools, left, *rest = row
    codes, by_column = rest[: len(sides.compared.keys)], rest[len(sides.compared.keys) :]
    rows = sides.after.row_counts[sides.compared.table]
    columns = [value.column for value in sides.values]
    return Counts(
        same=rows - added - changed,
        changed=changed,
        added=added,
        gone=gone,
        schools=schools,
        left=left,
        codes={key.column: known for key, known in zip(sides.compared.keys, codes, strict=True)},
        by_column=dict(zip(columns, by_column, strict=True)),
    )


def _read(row: Sequence, compared: Compared, values: Sequence[Value]) -> Row:
    name, added, gone, *rest = row
    keys = dict(zip(compared.columns, rest, strict=False))
    columns = [*filter(None, (compared.state,)), *(value.column for value in values)]
    before, after = rest[len(keys) :][: len(columns)], rest[len(keys) + len(columns) :]
    kind = "added" if added else "gone" if gone else "changed"
    return Row(
        kind,
        name,
        keys,
        {} if added else dict(zip(columns, before, strict=True)),
        {} if gone else dict(zip(columns, after, strict=True)),
    )
