"""Status, Change, levels and color of a file's rows, by the publisher's rules."""

from dataclasses import dataclass, replace

import numpy as np

from ..groups import INDEX
from ..results import Results
from ..rules import (
    SHOWN_FROM,
    SMALL_BELOW,
    Cuts,
    box,
    enough_students,
    fold,
    to_tenths,
)
from ..text import flag, tenths, whole
from .rows import Rows

NEVER_COLORED = ("ELO", "RFP", "EO", "SBA", "CAA", "CAST")


@dataclass(frozen=True)
class Table:
    """How an indicator is judged: which cut scores for which rows, the grid, and small populations.

    ``choices``: pairs of (rows they apply to, cut scores). ``small``: whether populations under 150 are read
    from a three-by-five table. ``prints_folded``: whether the file prints the Change level so read."""

    choices: list[tuple[np.ndarray, Cuts]]
    grid: np.ndarray
    small: bool = False
    prints_folded: bool = False


@dataclass(frozen=True)
class Judged:
    """One value a row. Status and Change in tenths; levels and color 0 where there is none."""

    now: Results
    before: Results
    shown: np.ndarray
    prior_shown: np.ndarray
    status: np.ndarray
    prior_status: np.ndarray
    change: np.ndarray
    status_level: np.ndarray
    change_level: np.ndarray
    color: np.ndarray
    box: np.ndarray
    size_met: np.ndarray
    prior_size_met: np.ndarray
    small: np.ndarray

    @property
    def changed(self) -> np.ndarray:
        return self.shown & self.prior_shown

    def overridden(
        self, rows: np.ndarray, status_level: int, change_level: int | None, color: int
    ) -> "Judged":
        """Levels and color that the publisher set by hand on some rows."""
        level = np.where(rows & self.shown, status_level, self.status_level)
        change = self.change_level
        if change_level is not None:
            change = np.where(rows & self.changed, change_level, change)
        colored = self.color > 0
        return replace(
            self,
            status_level=level,
            change_level=change,
            color=np.where(rows & colored, color, self.color),
            box=np.where(rows & colored, box(level, change), self.box),
        )


def judge(rows: Rows, now: Results, before: Results | None, table: Table) -> Judged:
    """Apply the rules to a file's rows; ``before`` is last year's, or None where nothing was released."""
    now = now.at(rows.entity, rows.group)
    before = before.at(rows.entity, rows.group) if before else _nothing(now)
    shown, prior_shown = now.denominator >= SHOWN_FROM, before.denominator >= SHOWN_FROM
    status, change = to_tenths(now.raw), to_tenths(now.raw - before.raw)
    status_level, change_level = _levels(table, status, change, shown, shown & prior_shown)
    eligible = ~np.isin(rows.group, [INDEX[code] for code in NEVER_COLORED])
    size_met = eligible & enough_students(now.denominator, rows.is_district, rows.group)
    prior_size_met = eligible & enough_students(before.denominator, rows.is_district, rows.group)
    small = (now.denominator < SMALL_BELOW) & table.small
    read_as = np.where(small, fold(change_level), change_level)
    colored = size_met & prior_size_met
    return Judged(
        now=now,
        before=before,
        shown=shown,
        prior_shown=prior_shown,
        status=status,
        prior_status=to_tenths(before.raw),
        change=change,
        status_level=status_level,
        change_level=read_as if table.prints_folded else change_level,
        color=np.where(colored, table.grid[status_level, read_as], 0),
        box=np.where(colored, box(status_level, read_as), 0),
        size_met=size_met,
        prior_size_met=prior_size_met,
        small=small,
    )


def _levels(table: Table, status, change, shown, changed) -> tuple[np.ndarray, np.ndarray]:
    status_level = np.zeros(len(status), dtype=np.int64)
    change_level = np.zeros(len(status), dtype=np.int64)
    for where, cuts in table.choices:
        status_level = np.where(where & shown, cuts.status_level(status), status_level)
        change_level = np.where(where & changed, cuts.change_level(change), change_level)
    return status_level, change_level


def _nothing(like: Results) -> Results:
    none = np.zeros_like(like.denominator)
    return Results(none, none, dict.fromkeys(like.parts, none))


def judged_columns(rows: Rows, judged: Judged, trimmed: bool = False, no: str = "") -> dict[str, list[str]]:
    """The columns of Status, Change, levels and sizes. ``no``: how the file prints a flag that is not met."""
    levels = {"changelevel": whole(judged.change_level)}
    return {
        "currdenom": whole(judged.now.denominator),
        "currstatus": tenths(judged.status, judged.shown, trimmed),
        "priordenom": whole(judged.before.denominator, judged.before.denominator > 0),
        "priorstatus": tenths(judged.prior_status, judged.prior_shown, trimmed),
        "change": tenths(judged.change, judged.changed, trimmed),
        "statuslevel": whole(judged.status_level),
        **levels,
        "changeLevel": levels["changelevel"],
        "color": whole(judged.color),
        "box": whole(judged.box, (judged.box > 0) | (rows.year > 2019)),
        "smalldenom": flag(judged.small, no=no),
        "safetynet": flag(judged.small, no=no),
        "currnsizemet": flag(judged.size_met, no=no),
        "priornsizemet": flag(judged.prior_size_met, no=no),
        "accountabilitymet": flag(judged.color > 0, no=no),
    }
