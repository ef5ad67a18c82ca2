"""The state's limits in words and its table of colors, with the place of one result marked where it is known."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.measures import Better, Measure, Unit
from schoolinfo.numbers import plain, signed

from ..rules import CutSet
from .levels import change_word, color_word, narrow_change_word, status_word
from .numbers import short

_SETS = {
    "3-8": gettext_lazy("Grades 3–8"),
    "ED": gettext_lazy("Elementary school districts"),
    "HD": gettext_lazy("High school districts"),
    "UD": gettext_lazy("Unified school districts, schools with kindergarten to grade 12, and the state"),
    "ES": gettext_lazy("Elementary schools"),
    "MS": gettext_lazy("Middle schools"),
    "HS": gettext_lazy("High schools"),
    "": gettext_lazy("All schools and districts"),
}
_TITLES = {
    True: (gettext_lazy("Status, in percent"), gettext_lazy("Change, in percentage points")),
    False: (gettext_lazy("Status, in points"), gettext_lazy("Change, in points")),
}
ALL_LEVELS, THREE_LEVELS = (5, 4, 3, 2, 1), (4, 3, 2)
NOWHERE = (0, 0)  # in place of the levels of a cell


class Place(NamedTuple):
    """A cell of a table of colors: what the picture of it depends on."""

    measure: str
    year: int
    rule: str
    folded: bool
    status: int
    change: int  # as the table reads it


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a row or a column: a level in words."""

    word: str
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A level and the numbers that it runs over, without their unit."""

    level: int
    word: str
    numbers: str  # "55.0 to 64.9"
    said: str  # "High: 55.0 to 64.9"
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the five-by-five table; level 0 where the state has none."""

    level: int
    word: str
    lit: bool = False  # the cell of the school that the table explains
    published: bool = False  # the state's own cell, where another one is lit


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one kind of school or district."""

    title: str
    status_title: str  # "Status, in percent"
    change_title: str
    status: tuple[Band, ...]  # best first
    change: tuple[Band, ...]  # best first
    columns: tuple[Head, ...]  # Change levels, worst first
    rows: tuple[tuple[Head, tuple[Cell, ...]], ...]  # Status level, and its cells

    @property
    def limits(self) -> tuple[tuple[str, tuple[Band, ...]], ...]:
        """(title, levels) of Status and of Change."""
        return (self.status_title, self.status), (self.change_title, self.change)


def rule_set(
    cuts: CutSet,
    measure: Measure,
    *,
    folded: bool = False,
    lit: tuple[int, int] = NOWHERE,
    published: tuple[int, int] = NOWHERE,
) -> RuleSet:
    """One set of cut scores in words.

    `folded`: as small populations read it, with three levels of Change. `lit`: Status and Change level of the
    result to mark, the Change level as the table reads it. `published`: those of the state, where others are lit.
    """
    status, change = lit
    levels = THREE_LEVELS if folded else ALL_LEVELS
    return RuleSet(
        set_title(cuts.rule),
        *titles(measure),
        _bands(
            ALL_LEVELS, cuts.status, measure, status, status_word, status_word, lambda n: short(measure, n)
        ),
        _bands(
            levels, change_ends(cuts, folded=folded), measure, change, narrow_change_word, change_word, signed
        ),
        tuple(Head(narrow_change_word(measure, level), level == change) for level in reversed(levels)),
        tuple(
            (Head(status_word(measure, row), row == status), _cells(cuts, row, levels, lit, published))
            for row in ALL_LEVELS
        ),
    )


def titles(measure: Measure) -> tuple[str, str]:
    """What the limits of Status and of Change are counted in: "Status, in percent"."""
    status, change = _TITLES[measure.unit is Unit.PERCENT]
    return str(status), str(change)


def set_title(rule: str) -> str:
    """Whose limits a set holds: "HS" → "High schools"."""
    return str(_SETS[rule])


def change_ends(cuts: CutSet, *, folded: bool) -> tuple[float, ...]:
    """The ends of the levels of Change that the table reads, all but the worst, best first."""
    return cuts.change[1:3] if folded else cuts.change


def limits(levels: Sequence[int], ends: Sequence[float], better: Better, level: int):
    """(low, high) of a level in steps of a tenth; None where it is open."""
    step = -0.1 if better is Better.HIGHER else 0.1
    place = levels.index(level)
    near = None if place == 0 else round(ends[place - 1] + step, 1)
    far = None if place == len(ends) else ends[place]
    return (far, near) if better is Better.HIGHER else (near, far)


def _cells(
    cuts: CutSet, row: int, levels: Sequence[int], lit: tuple[int, int], published: tuple[int, int]
) -> tuple[Cell, ...]:
    return tuple(
        Cell(
            cuts.color(row, level) or 0,
            cell_word(cuts.color(row, level)),
            (row, level) == lit,
            (row, level) == published,
        )
        for level in reversed(levels)
    )


def cell_word(color: int | None) -> str:
    """What stands in a cell: its color, or that the state has no such cell."""
    return color_word(color) if color else _("No such cell")


def _bands(levels, ends, measure: Measure, lit: int, narrow, word, text: Callable[[float], str]):
    """Ends of all levels but the last → each level with its numbers."""
    bands = []
    for level in levels:
        numbers = between(*limits(levels, ends, measure.better, level), text)
        said = _("%(level)s: %(numbers)s") % {"level": word(measure, level), "numbers": numbers}
        bands.append(Band(level, narrow(measure, level), numbers, said, level == lit))
    return tuple(bands)


def between(low: float | None, high: float | None, text: Callable[[float], str] = plain) -> str:
    """ "55.0 to 64.9", "65.0 or more", "34.9 or less"."""
    if high is None:
        return _("%(number)s or more") % {"number": text(low)}
    if low is None:
        return _("%(number)s or less") % {"number": text(high)}
    return _("%(low)s to %(high)s") % {"low": text(low), "high": text(high)}
