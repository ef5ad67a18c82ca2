"""Rows of a growth file, typed and alike whatever the layout: what the checks read and the loader writes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from schoolinfo.measures import State
from schoolinfo.releases.columns import Typed
from schoolinfo.releases.copying import NULL
from schoolinfo.releases.table import Column, Table

MEASURES = {"ela": "growth-ela", "math": "growth-math"}  # by subject
# What a publisher calls a subject, in lower case.
SUBJECTS = {
    "ela": MEASURES["ela"],
    "english": MEASURES["ela"],
    "english language arts": MEASURES["ela"],
    "math": MEASURES["math"],
    "mathematics": MEASURES["math"],
}
# Numbers of a group of students: dropped where the group is hidden.
NUMBERS = ("students", "estimate", "std_error", "ci_low", "ci_high", "ci_level", "improved", "improved_pct")
# Columns that not every publisher has.
OPTIONAL = ("std_error", "ci_low", "ci_high", "ci_level", "category", "improved", "improved_pct", "note")


@dataclass(frozen=True, slots=True)
class Names:
    """The columns that name a school, as found in the file."""

    name: Column
    district: Column
    county: Column
    charter: Column
    dass: Column


@dataclass(frozen=True, slots=True)
class Rows:
    """Screened columns, one value a row each. `state` is a `State` for every row."""

    table: Table
    kind: Typed  # "school", "district", "state"
    cds: Typed
    measure: Typed  # "growth-ela", "growth-math"
    student_group: Typed
    students: Typed
    estimate: Typed
    std_error: Typed
    ci_low: Typed
    ci_high: Typed
    ci_level: Typed
    category: Typed
    improved: Typed
    improved_pct: Typed
    year_start: Typed
    year_end: Typed
    years_pooled: Typed
    grade_low: Typed
    grade_high: Typed
    note: Typed
    state: np.ndarray
    names: Names
    others: tuple[Column, ...]  # the publisher's other columns, kept with the row

    @property
    def shown(self) -> np.ndarray:
        return self.state == State.SHOWN

    @property
    def span(self) -> Typed:
        """The grades at the end test and the number of years pooled: "4-8/1"."""
        parts = (self.grade_low, self.grade_high, self.years_pooled)
        return combined("span", parts, lambda low, high, years: f"{low}-{high}/{years}")

    def of_schools(self) -> np.ndarray:
        """True for each shown row about all students of a school."""
        return self.shown & self.student_group.equals("ALL") & self.kind.equals("school")


def rows_of(table: Table, **given) -> Rows:
    """Rows of a layout that lacks some of the optional columns: those are empty."""
    nothing = same("", NULL, table.rows)
    return Rows(table=table, **dict.fromkeys(OPTIONAL, nothing) | given)


def same(name: str, text: str, rows: int) -> Typed:
    """A column with one stored text (or NULL) in every row."""
    return _typed(name, np.zeros(rows, dtype=np.int32), [text])


def mapped(name: str, column: Typed, function: Callable[[str], str]) -> Typed:
    """Another column made from one by its stored texts; NULL may come in and go out."""
    return _typed(name, column.codes, [function(text) for text in column.stored])


def combined(name: str, columns: Iterable[Typed], function: Callable[..., str]) -> Typed:
    """A column made from several by their stored texts, one call for each combination in use."""
    columns = tuple(columns)
    keys = np.zeros(len(columns[0].codes), dtype=np.int64)
    for column in columns:
        keys = keys * len(column.stored) + column.codes
    _, first, codes = np.unique(keys, return_index=True, return_inverse=True)
    texts = [function(*(c.stored[c.codes[row]] for c in columns)) for row in first]
    return _typed(name, codes.astype(np.int32), texts)


def _typed(name: str, codes: np.ndarray, texts: list[str]) -> Typed:
    numbers = np.array([_number(text) for text in texts], dtype=float)
    return Typed(name, codes, np.array(texts, dtype=object), numbers, np.zeros(len(texts), dtype=bool))


def _number(text: str) -> float:
    if text == NULL:
        return np.nan
    try:
        return float(text)
    except ValueError:
        return np.nan
