"""What /measures/<code>/ says of a measure: its cut points by year in words, and its five-by-five table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from schoolinfo.measures import Better, Measure, Unit
from schoolinfo.numbers import plain

from ..released import Release, released
from ..rules import FOLDING, CutSet, cut_sets, explain, known_years
from .about import about
from .levels import color_word, narrow_change_word, status_word
from .numbers import change
from .states import grades

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


@dataclass(frozen=True, slots=True)
class Band:
    """A level and the numbers that it runs over."""

    level: int
    word: str
    numbers: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the five-by-five table; level 0 where the state has none."""

    level: int
    word: str
    lit: bool = False  # the cell of the school that the table explains


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one kind of school or district."""

    title: str
    status: tuple[Band, ...]  # best first
    change: tuple[Band, ...]  # best first
    columns: tuple[str, ...]  # Change levels, worst first
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]  # Status level, and its cells


@dataclass(frozen=True, slots=True)
class YearOfRelease:
    """What the state released in a year, in words."""

    year: int
    words: str


def rules(measure: Measure) -> Mapping[str, Any]:
    """The context of `dashboard/measure.html`."""
    years = known_years(measure.code)
    return {
        "about": about(measure),
        "grades": grades(measure),
        "lower_is_better": measure.better is Better.LOWER,
        "years": ", ".join(str(year) for year in years),
        "sets": [rule_set(explain(measure.code, years[0], rule), measure) for rule in cut_sets(measure.code)],
        "folds": measure.code in FOLDING,
        "released": [
            YearOfRelease(y, str(_RELEASED[what])) for y, what in sorted(released()[measure.code].items())
        ],
        "source": measure.source,
    }


def set_title(rule: str) -> str:
    """Whose cut scores a set holds: "HS" → "High schools"."""
    return str(_SETS[rule])


def rule_set(cuts: CutSet, measure: Measure) -> RuleSet:
    """One set of cut scores in words."""
    return RuleSet(
        set_title(cuts.rule),
        _bands(cuts.status, measure, status_word, _status_text(measure)),
        _bands(cuts.change, measure, narrow_change_word, lambda number: change(measure, number)),
        tuple(narrow_change_word(measure, level) for level in range(1, 6)),
        tuple((status_word(measure, level), _cells(cuts, level)) for level in range(5, 0, -1)),
    )


def _cells(cuts: CutSet, status_level: int) -> tuple[Cell, ...]:
    colors = (cuts.color(status_level, change) for change in range(1, 6))
    return tuple(Cell(color, color_word(color)) if color else Cell(0, _("No such cell")) for color in colors)


def _bands(ends, measure: Measure, word, text) -> tuple[Band, ...]:
    """Ends of levels 5 to 2 → numbers of levels 5 to 1, in steps of a tenth."""
    higher = measure.better is Better.HIGHER
    step = -0.1 if higher else 0.1
    bands = [Band(5, word(measure, 5), _open(text(ends[0]), up=higher))]
    for level, before, end in zip((4, 3, 2), ends, ends[1:], strict=False):
        low, high = sorted((end, round(before + step, 1)))
        bands.append(Band(level, word(measure, level), _between(text(low), text(high))))
    bands.append(Band(1, word(measure, 1), _open(text(round(ends[-1] + step, 1)), up=not higher)))
    return tuple(bands)


def _status_text(measure: Measure):
    """How a Status is written: "10.0 points", "2.5%"."""
    if measure.unit is Unit.PERCENT:
        return lambda number: f"{plain(number)}%"
    return lambda number: _("%(number)s points") % {"number": plain(number)}


def _between(low: str, high: str) -> str:
    return _("%(low)s to %(high)s") % {"low": low, "high": high}


def _open(number: str, *, up: bool) -> str:
    words = {"number": number}
    return _("%(number)s or more") % words if up else _("%(number)s or less") % words


_RELEASED = {
    Release.FULL: gettext_lazy("Status, Change and color"),
    Release.NO_COLOR: gettext_lazy("Status and Change, no color"),
    Release.STATUS: gettext_lazy("Status only"),
    Release.DATA: gettext_lazy("Numbers without levels"),
    Release.NONE: gettext_lazy("No results"),
}
