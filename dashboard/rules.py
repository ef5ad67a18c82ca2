"""The state's cut scores and five-by-five tables, by year (data/rules/dashboard-<year>.json).

They explain what was published. A published level, color or box is never replaced by what they give, and
years for which they were not checked have none.
"""

import json
from dataclasses import dataclass
from functools import cache

from django.conf import settings

from schoolinfo.measures import Better

from .measures import MEASURES

FOLDED_BELOW = 150  # students; the state then reads a three-column table
FOLDING = frozenset({"chronic", "susp", "grad", "cci"})  # of these measures


@dataclass(frozen=True, slots=True)
class CutSet:
    """One set of cut scores with its table. `status` and `change` are the ends of levels 5, 4, 3 and 2."""

    measure: str
    rule: str  # "3-8", "HS", "ES"...; "" where a measure has one set
    better: Better
    status: tuple[float, ...]  # lower ends where higher is better, upper ends where lower is
    change: tuple[float, ...]
    grid: tuple[tuple[int | None, ...], ...]  # rows: Status 5 to 1; columns: Change 1 to 5

    def color(self, status_level: int, change_level: int) -> int | None:
        """1 Red to 5 Blue, or None where the state has no such cell."""
        return self.grid[5 - status_level][change_level - 1]

    def level(self, ends: tuple[float, ...], value: float) -> int:
        """The level, 5 (best) to 1, of a number by the ends of levels 5 to 2."""
        for level, end in zip((5, 4, 3, 2), ends, strict=True):
            if (value >= end) if self.better is Better.HIGHER else (value <= end):
                return level
        return 1


@dataclass(frozen=True, slots=True)
class Expected:
    """What the rules give for a Status and a Change."""

    status_level: int
    change_level: int  # as the table reads it: folded in small populations
    color: int | None
    box: int


@cache
def _file() -> dict:
    path = settings.BASE_DIR / "data" / "rules" / "dashboard-2025.json"
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def explain(measure: str, year: int, rule: str = "") -> CutSet | None:
    """The rules of a measure, year and cut set; None where they are not known for that year."""
    if year not in _file()["years"][measure]:
        return None
    found = _file()["measures"][measure].get(rule)
    if found is None:
        return None
    grid = tuple(tuple(row) for row in _file()["grids"][found["grid"]])
    return CutSet(
        measure, rule, MEASURES[measure].better, tuple(found["status"]), tuple(found["change"]), grid
    )


def known_years(measure: str) -> tuple[int, ...]:
    """The Dashboard years for which the rules of a measure were checked, newest first."""
    return tuple(sorted(_file()["years"][measure], reverse=True))


def cut_sets(measure: str) -> tuple[str, ...]:
    """The names of a measure's sets of cut scores; ("",) where it has one."""
    return tuple(_file()["measures"][measure])


def fold(change_level: int) -> int:
    """How the three-column table reads a Change level: the outer ones are one step less."""
    return min(max(change_level, 2), 4)


def expected(cuts: CutSet, status: float, change: float, small_population: bool) -> Expected:
    """What the rules give. Used to verify files and in tests, never to fill a page."""
    status_level, change_level = cuts.level(cuts.status, status), cuts.level(cuts.change, change)
    if small_population and cuts.measure in FOLDING:
        change_level = fold(change_level)
    box = (5 - status_level) * 50 + change_level * 10
    return Expected(status_level, change_level, cuts.color(status_level, change_level), box)
