"""The scales on which growth is published. The same number means different things on each."""

from dataclasses import dataclass
from decimal import Decimal

from schoolinfo.measures import Unit


@dataclass(frozen=True, slots=True)
class Scale:
    """What holds for every model that publishes this kind of number.

    `typical` is the value of a school whose students gained as much as expected; `near` is how far the median
    of a file's schools may lie from it; `lowest` and `highest` bound what a model may declare;
    `shown` is half the length of the axis around `typical` in pictures.
    """

    unit: Unit
    typical: Decimal
    near: float
    lowest: Decimal
    highest: Decimal
    shown: Decimal

    @property
    def percentile(self) -> bool:
        return self.unit is Unit.PERCENTILE


def _scale(unit, typical, near, lowest, highest, shown) -> Scale:
    return Scale(unit, Decimal(typical), near, Decimal(lowest), Decimal(highest), Decimal(shown))


SCALES = {
    "growth_percentile": _scale(Unit.PERCENTILE, 50, 10, 0, 100, 50),  # a rank of schools
    "mean_sgp": _scale(Unit.PERCENTILE, 50, 10, 0, 100, 50),  # mean of the students' percentiles
    "median_sgp": _scale(Unit.PERCENTILE, 50, 10, 0, 100, 50),
    "residual_gain": _scale(Unit.POINTS, 0, 15, -200, 200, 100),  # actual less expected score
    "residual_gain_100": _scale(Unit.POINTS, 100, 15, 0, 200, 100),  # the state's scale of 2019
    "value_added_points": _scale(Unit.POINTS, 0, 15, -100, 100, 50),
    "standardized_effect": _scale(Unit.POINTS, 0, 1, -5, 5, 1),  # in standard deviations of schools
}
