"""Do the columns of a file agree with each other? Headings that changed places show here, and shifted cells.

Single rows that disagree are odd and warn. When many do, a column is not what its heading says: that fails.
Rows of hidden groups are passed over, so that no finding quotes their numbers.
"""

from collections.abc import Iterator

import numpy as np

from schoolinfo.releases.checks import FEW, MANY
from schoolinfo.releases.columns import Typed
from schoolinfo.releases.findings import Findings
from schoolinfo.releases.table import Column, Table

from ..flags import OVERRIDDEN, Flag
from ..rules import FOLDING, CutSet, explain
from .batches import flags_of, rule_column
from .rows import report

ROUNDING = 0.11  # the state rounds each number to one decimal by itself
_WHOLE_PERCENT = 1.01
_PLACED = "columns under their own headings, as the publisher gives them"


def report_odd(findings: Findings, rule: str, message: str, table: Table, off, column: Column, seen) -> None:
    """A finding for each row in `off`: failures when they are many of the rows in `seen`, else warnings."""
    level = "fail" if _many(off, seen) else "warn"
    report(findings, level, rule, message, table, off, column, expected=_PLACED)


def _many(off: np.ndarray, seen: np.ndarray) -> bool:
    return int(off.sum()) >= max(FEW, MANY * int(seen.sum()))


def number(fields, name: str, rows: int) -> np.ndarray:
    """The numbers of a field, NaN where the file has none."""
    return fields[name].number if name in fields else np.full(rows, np.nan)


def rate_fits_counts(table, layout, fields, hidden, findings):
    """A rate is its count divided by its size, in both years."""
    pairs = (("", hidden.current), ("prior_", hidden.prior))
    for when, out in pairs:
        if not {f"{when}{name}" for name in ("numerator", "students", "status")} <= fields.keys():
            continue
        with np.errstate(divide="ignore", invalid="ignore"):
            rate = number(fields, f"{when}numerator", table.rows) * 100 / fields[f"{when}students"].number
            difference = np.abs(rate - fields[f"{when}status"].number)
        report_odd(findings, "rate_fits_counts", "The rate is not the count divided by the size of the group.",
                   table, (difference > ROUNDING) & ~out, layout.find(f"{when}status", table),
                   ~np.isnan(difference) & ~out)  # fmt: skip


def change_is_the_difference(table, layout, fields, hidden, findings):
    """Change is Status less the Status of the year before."""
    if "change" not in fields or "prior_status" not in fields:
        return
    status, prior, change = (fields[name].number for name in ("status", "prior_status", "change"))
    difference = np.abs(status - prior - change)
    out = hidden.current | hidden.prior
    report_odd(findings, "change_is_the_difference", "The change is not this year's result less the one before.",
               table, (difference > ROUNDING) & ~out, layout.find("change", table),
               ~np.isnan(difference) & ~out)  # fmt: skip


def box_fits_levels(table, layout, fields, hidden, findings):
    """The box is the one of the two levels, with the Change level folded in small populations."""
    if "box" not in fields:
        return
    box, status, change = (number(fields, n, table.rows) for n in ("box", "status_level", "change_level"))
    folded = np.where(_small(table, fields), np.clip(change, 2, 4), change)
    seen = (box > 0) & (status > 0) & (change > 0) & ~hidden.current & ~hidden.prior
    report_odd(findings, "box_fits_levels", "The box is not the one of this Status and Change level.",
               table, seen & (box != (5 - status) * 50 + folded * 10), layout.find("box", table), seen)  # fmt: skip


def levels_fit_rules(table, layout, fields, hidden, findings):
    """Levels and colors are mostly those of the state's rules, in the years for which the rules are known.

    Single rows are left to `verify`. Alternative schools and levels that the state assigned are passed over.
    """
    if "color" not in fields:
        return
    kinds = rule_column(table, layout, fields)
    usable = ((flags_of(table, layout) & (OVERRIDDEN | Flag.DASS)) == 0) & ~hidden.current & ~hidden.prior
    for code, kind in enumerate(kinds.texts):
        if cuts := explain(layout.measure, layout.year, kind):
            rows = usable & (kinds.codes == code)
            for field, given in _given(table, fields, cuts):
                _mostly(table, layout, fields, findings, field, given, rows)


def _given(table, fields, cuts) -> Iterator[tuple[str, np.ndarray]]:
    """(field, what the rules give for each row; NaN where they give nothing)."""
    change = _folded(table, fields, cuts, fields["change_level"].number)
    yield "status_level", _levels(fields["status"], cuts, cuts.status)
    yield "change_level", _folded(table, fields, cuts, _levels(fields["change"], cuts, cuts.change))
    grid = np.full((6, 6), np.nan)  # no color where a level is missing
    grid[1:, 1:] = np.array(cuts.grid, dtype=float)[::-1]
    yield "color", grid[_whole(fields["status_level"].number), _whole(change)]


def _levels(typed: Typed, cuts: CutSet, ends: tuple[float, ...]) -> np.ndarray:
    given = [cuts.level(ends, value) if value == value else np.nan for value in typed.numbers.tolist()]
    return np.array(given, dtype=float)[typed.codes]


def _folded(table, fields, cuts, levels: np.ndarray) -> np.ndarray:
    """Change levels as the table of the measure reads them; 0 stays 0."""
    if cuts.measure not in FOLDING:
        return levels
    return np.where(_small(table, fields) & (levels > 0), np.clip(levels, 2, 4), levels)


def _small(table, fields) -> np.ndarray:
    typed = fields.get("small_population")
    return typed.equals("Y") if typed else np.zeros(table.rows, dtype=bool)


def _whole(levels: np.ndarray) -> np.ndarray:
    return np.nan_to_num(levels).astype(int)


def _mostly(table, layout, fields, findings, field, given, rows) -> None:
    cuts_give = ~np.isnan(given)
    printed = fields[field].number
    if field == "change_level":
        printed = np.where(_small(table, fields) & (printed > 0), np.clip(printed, 2, 4), printed)
    seen = rows & (printed > 0) & (cuts_give | (field == "color"))
    off = seen & (printed != given)
    if _many(off, seen):
        message = "Many rows have another level or color than the state's rules give."
        report(findings, "fail", "levels_fit_rules", message, table, off, layout.find(field, table),
               expected=_PLACED)  # fmt: skip


def participation_fits(table, layout, fields, hidden, findings):
    """Who took a test, of how many, in percent; and those counted besides who did not take it."""
    for when in ("curr", "prior"):
        _rate_of_tested(table, fields, findings, when, ~hidden.rows(f"{when}prate"))
        _counted_besides(table, fields, findings, when, ~hidden.rows(f"{when}numprloss"))


def _rate_of_tested(table, fields, findings, when, shown) -> None:
    enrolled, tested, rate = (
        number(fields, name, table.rows) for name in (f"{when}_enrolled", f"{when}_tested", f"{when}prate")
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        difference = np.abs(tested * 100 / enrolled - rate)
    report_odd(findings, "participation_fits", "This is not the part of the enrolled students who took the test.",
               table, (difference > _WHOLE_PERCENT) & shown, table.get(f"{when}prate"),
               ~np.isnan(difference) & shown)  # fmt: skip


def _counted_besides(table, fields, findings, when, shown) -> None:
    if f"{when}numprloss" not in fields:
        return
    size = number(fields, "students" if when == "curr" else "prior_students", table.rows)
    without, besides = (number(fields, name, table.rows) for name in (f"{when}_without", f"{when}numprloss"))
    difference = size - without - np.nan_to_num(besides)  # none of them is an empty cell
    report_odd(findings, "participation_fits", "With those who did not take the test this is not the whole group.",
               table, (difference != 0) & ~np.isnan(difference) & shown,
               table.get(f"{when}denom_withoutPRLOSS"), ~np.isnan(difference) & shown)  # fmt: skip


RULES = (rate_fits_counts, change_is_the_difference, box_fits_levels, levels_fit_rules, participation_fits)
