"""Screened columns as rows of the value table."""

import numpy as np

from schoolinfo.measures import State
from schoolinfo.releases.columns import Typed
from schoolinfo.releases.copying import NULL, Batch, CopyColumn, fixed
from schoolinfo.releases.detail import detail
from schoolinfo.releases.table import Table

from ..flags import Flag
from ..layouts import Layout
from .hidden import Hidden, starred

TABLE = "dashboard_value"
_NUMBERS = ("students", "numerator", "status", "prior_students", "prior_numerator", "prior_status", "change")
_LEVELS = ("status_level", "change_level", "color", "box")  # 0 means none
_PARTS = {"numerator": "students", "prior_numerator": "prior_students"}  # nothing without its whole
_NAMES = ("cds", "row_type", "group", "name", "district", "county", "indicator", "year")
_DECODED = ("high_school", "school_type", *(flag.name.lower() for flag in Flag if flag is not Flag.BORROWED))
_STORED = frozenset({*_NAMES, *_DECODED, *_NUMBERS, *_LEVELS})


def values_batch(table: Table, layout: Layout, fields: dict[str, Typed], hidden: Hidden) -> Batch:
    """All rows of a file for `dashboard_value`."""
    return Batch(
        TABLE,
        (
            fields["cds"].copy("cds"),
            fixed("measure", layout.measure, table.rows),
            fields["group"].copy("student_group"),
            _small_numbers("state", states(fields, hidden)),
            *(_number(table, layout, fields, hidden, name) for name in _NUMBERS + _LEVELS),
            rule_column(table, layout, fields),
            _small_numbers("flags", flags_of(table, layout)),
            _detail(table, layout, hidden),
        ),
    )


def states(fields: dict[str, Typed], hidden: Hidden) -> np.ndarray:
    """The stored state of every row."""
    shown = np.where(fields["status"].filled, State.SHOWN, State.NOT_REPORTED)
    known = np.where(hidden.nobody, State.NOT_APPLICABLE, shown)
    return np.where(hidden.current, State.HIDDEN, known)


def _number(table, layout, fields, hidden: Hidden, name: str) -> CopyColumn:
    if name not in fields:
        return fixed(name, NULL, table.rows)
    typed = fields[name]
    stored = np.where(typed.stored == "0", NULL, typed.stored) if name in _LEVELS else typed.stored
    out = hidden.rows(typed.name)
    if name == "status":
        out = out | hidden.nobody
    if name in _PARTS and _PARTS[name] in fields:
        out = out | ~fields[_PARTS[name]].filled
    if name == "change" and "prior_status" in fields:
        out = out | _no_change(layout, fields)
    return CopyColumn(name, typed.codes, stored).hide(out)


def _no_change(layout, fields):
    """College/Career prints a change of 0.0 where there is no result of the year before."""
    if layout.measure == "cci":
        return ~fields["prior_status"].filled
    return np.zeros(len(fields["change"].codes), dtype=bool)


def rule_column(table: Table, layout: Layout, fields: dict[str, Typed]) -> CopyColumn:
    """Which cut scores a row was measured by, where a measure has several."""
    if "school_type" in fields:
        typed = fields["school_type"]
        return CopyColumn("rule", typed.codes, np.where(typed.stored == NULL, "", typed.stored))
    if "high_school" in fields:
        typed = fields["high_school"]
        return CopyColumn("rule", typed.codes, np.where(typed.stored == "Y", "HS", "3-8"))
    return fixed("rule", "3-8" if layout.measure in ("ela", "math") else "", table.rows)


def flags_of(table: Table, layout: Layout) -> np.ndarray:
    """`Flag` of every row."""
    flags = np.zeros(table.rows, dtype=np.int16)
    for flag in Flag:
        column = layout.find(flag.name.lower(), table)
        said = (lambda text: text != "") if flag is Flag.BORROWED else (lambda text: text.upper() == "Y")
        flags |= column.each(said, dtype=bool).astype(np.int16) * np.int16(flag)
    return flags


def _small_numbers(name: str, numbers: np.ndarray) -> CopyColumn:
    different, codes = np.unique(numbers, return_inverse=True)
    return CopyColumn(name, codes, np.array([str(int(n)) for n in different], dtype=object))


def _detail(table, layout, hidden: Hidden) -> CopyColumn:
    """Every column that is not stored elsewhere, less what hidden groups must not leave behind."""
    stored = {declared.key for declared in layout.columns if declared.field in _STORED}
    kept = {key: column for key, column in table.columns.items() if key not in stored}
    out = {key: hidden.rows(key) for key in kept}
    for key, rows in starred(table).items():
        if key in out:
            out[key] = out[key] | rows
    return detail(kept.values(), {kept[key].name.lower(): rows for key, rows in out.items()}, table.rows)
