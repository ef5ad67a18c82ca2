"""How far Status and Change can be moved: what a number can be at all, and the stretch that a slider covers."""

from math import ceil, floor
from typing import NamedTuple

from schoolinfo.measures import Measure, Unit

from ...rules import CutSet, cut_sets, explain, known_years

FARTHEST = 400  # points from the standard: scores of all grades lie within
WHOLE = 100  # of a percentage, and of the scale of Science


class Bounds(NamedTuple):
    """Whole numbers. `first` and `last` are the ends of the slider, which lie within `low` and `high`."""

    low: int
    high: int
    first: int
    last: int


def status_bounds(measure: Measure) -> Bounds:
    """The slider covers all limits of all sets of the measure, and half as much again on each side."""
    low = -FARTHEST if measure.unit is Unit.POINTS else 0
    high = FARTHEST if measure.unit is Unit.POINTS else WHOLE
    ends = [end for cuts in _sets(measure) for end in cuts.status]
    more = (max(ends) - min(ends)) / 2
    return Bounds(low, high, max(low, floor(min(ends) - more)), min(high, ceil(max(ends) + more)))


def change_bounds(measure: Measure) -> Bounds:
    """The slider goes as far up as down, to twice the farthest limit."""
    high = FARTHEST if measure.unit is Unit.POINTS else WHOLE
    far = ceil(2 * max(abs(end) for cuts in _sets(measure) for end in cuts.change))
    return Bounds(-high, high, -far, far)


def _sets(measure: Measure) -> list[CutSet]:
    year = known_years(measure.code)[0]
    return [explain(measure.code, year, rule) for rule in cut_sets(measure.code)]
